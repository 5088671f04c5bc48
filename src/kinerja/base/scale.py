"""Ordered scales: grades that can be compared, each only with its own kind.

A predikat of PermenPANRB 6/2022 and a sebutan of PP 46/2011 may share a word and still are different things: to
order one against the other raises.  Regimes are compared only by a cited rule.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Self, final

import attrs

from ..errors import InvalidValue, UnknownName, WrongType
from .exact import exact, number_text
from .words import Words, label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from .exact import Exact

__all__ = ["Grade", "Ranked", "Scale", "grade_or_number", "plain"]


class Ranked(Enum):
    """The parent of the ordered scales: members stand from the lowest to the highest merit.

    ``str(member)`` is its token.  ``<`` and its kin work within one scale; anything else raises ``WrongType``.

    Args:
        scale: Said where the class is written: the name of the scale, the key of its labels; if it is not said, the
            name of the class in snake case.

    Example:
        >>> class Sebutan(Ranked, scale="sebutan_pp46"):
        ...     CUKUP = "cukup"
        ...     BAIK = "baik"
        >>> Sebutan.CUKUP < Sebutan.BAIK, Sebutan.parse("BAIK"), Sebutan.CUKUP.label.en
        (True, <Sebutan.BAIK: 'baik'>, 'Sufficient')
    """

    _scale_id: ClassVar[str]

    def __init_subclass__(cls, *, scale: str = "") -> None:
        super().__init_subclass__()
        cls._scale_id = scale or _snake_case(cls.__name__)

    @classmethod
    def scale_id(cls) -> str:
        """Return the name of the scale, the key of its labels."""
        return cls._scale_id

    @classmethod
    def spellings(cls) -> Mapping[str, Self]:
        """Return further spellings that are read as a member, each as :func:`plain` gives it."""
        return {}

    @property
    def token(self) -> str:
        """The ASCII text that stands for the member in facts, JSON and formulas."""
        return str(self.value)

    @property
    def merit(self) -> int:
        """The place in the order of merit; 0 is the lowest."""
        return list(type(self)).index(self)

    @property
    def label(self) -> Words:
        """The name for people."""
        return label(self.scale_id(), self.token)

    @classmethod
    def parse(cls, text: str | Self) -> Self:
        """Return the member that ``text`` names: its token, Indonesian label or a known misspelling.

        Capitals, spaces and punctuation do not matter.  A member is returned as it is.

        Raises:
            UnknownName: when it names none, with the nearest one as suggestion.
            WrongType: when it is not text.
        """
        if isinstance(text, cls):
            return text
        if not isinstance(text, str):
            raise WrongType(f"{text!r} is not the name of a grade.", mend="Give text.", value=text)
        names = cls._names()
        key = plain(text)
        if key not in names:
            raise _unknown(text, key, names)
        return names[key]

    @classmethod
    def _names(cls) -> dict[str, Self]:
        labels = {plain(member.label.id): member for member in cls}
        tokens = {plain(member.token): member for member in cls}
        return {**cls.spellings(), **labels, **tokens}

    def __str__(self) -> str:
        return self.token

    def __lt__(self, other: Self | Grade) -> bool:
        return self.merit < self._same(other).merit

    def __le__(self, other: Self | Grade) -> bool:
        return self.merit <= self._same(other).merit

    def __gt__(self, other: Self | Grade) -> bool:
        return self.merit > self._same(other).merit

    def __ge__(self, other: Self | Grade) -> bool:
        return self.merit >= self._same(other).merit

    def _same(self, other: object) -> Self:
        if type(other) is not type(self):
            raise _not_comparable(self, other)
        return other


def plain(text: str) -> str:
    """Return ``text`` in lower case, its words set apart by one space and all punctuation dropped.

    Letters that are not ASCII are kept: a word with one of them is another word.

    Example:
        >>> plain("KURANG/ MIS CONDUCT")
        'kurang mis conduct'
    """
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _snake_case(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _not_comparable(this: object, other: object) -> WrongType:
    return WrongType(
        f"{this!r} and {other!r} do not stand on one scale.",
        mend="Compare grades of one rule book, or convert by a cited rule first.",
    )


def _unknown(text: str, key: str, names: Mapping[str, Ranked]) -> UnknownName:
    near = get_close_matches(key, names, n=1)
    known = ", ".join(dict.fromkeys(repr(member.token) for member in names.values()))
    mend = f"Did you mean {names[near[0]].token!r}? " if near else ""
    return UnknownName(f"{text!r} is not one of the grades.", mend=f"{mend}Known are {known}.", value=text)


def _tokens(tokens: Iterable[str]) -> tuple[str, ...]:
    if isinstance(tokens, str):
        raise WrongType(f"{tokens!r} is one text, not the tokens of a scale.", mend="Give them as a tuple.")
    return tuple(tokens)


@final
@attrs.frozen(cache_hash=True)
class Scale:
    """A scale as data: its name and its tokens from the lowest to the highest merit.

    A rule book names the tokens it may answer with; the scale turns one into a grade: a member of the official
    scale it stands for, or a :class:`Grade` of its own.

    Args:
        id: The name of the scale.
        tokens: From the lowest to the highest merit, at least two, all different.
        members: The official scale whose members are meant, if there is one; its tokens must be the same.

    Raises:
        InvalidValue: for fewer than two tokens, one token twice, or tokens that are not those of ``members``.
        WrongType: for one text in the place of the tokens.

    Example:
        >>> scale = Scale("skala_daerah", ("kurang", "cukup", "baik"))
        >>> scale.grade("baik") > scale.grade("cukup")
        True
    """

    id: str
    tokens: tuple[str, ...] = attrs.field(converter=_tokens)
    members: type[Ranked] | None = attrs.field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if len(set(self.tokens)) != len(self.tokens) or len(self.tokens) < 2:
            raise InvalidValue(
                f"The scale {self.id!r} has the tokens {', '.join(self.tokens)}.",
                why="A scale needs at least two tokens, all different.",
                mend="Give each grade once, from the lowest to the highest merit.",
                value=self.tokens,
            )
        if self.members and self.tokens != _tokens(member.token for member in self.members):
            raise InvalidValue(
                f"The scale {self.id!r} has other tokens than {self.members.__name__}.", mend="Use Scale.of(...)."
            )

    @classmethod
    def of(cls, members: type[Ranked]) -> Scale:
        """Return the scale of an official list.

        Example:
            >>> class Standing(Ranked):
            ...     DI_BAWAH = "di_bawah"
            ...     SESUAI = "sesuai"
            >>> Scale.of(Standing).grade("sesuai") is Standing.SESUAI
            True
        """
        return cls(members.scale_id(), tuple(member.token for member in members), members)

    def grade(self, token: str) -> Ranked | Grade:
        """Return the grade that ``token`` stands for.

        Raises:
            UnknownName: when the scale has no such token.
        """
        if self.members and token in self.tokens:
            return self.members(token)
        return Grade(token, self)


@final
@attrs.frozen(order=False)
class Grade:
    """A grade of a scale that is data, ordered within that scale only.

    Args:
        token: One of the scale's tokens.
        scale: The scale.

    Raises:
        UnknownName: when the scale has no such token.
    """

    token: str
    scale: Scale

    def __attrs_post_init__(self) -> None:
        if self.token not in self.scale.tokens:
            raise UnknownName(
                f"{self.token!r} is not on the scale {self.scale.id!r}.",
                mend=f"Known are {', '.join(self.scale.tokens)}.",
                value=self.token,
            )

    @property
    def merit(self) -> int:
        """The place in the order of merit; 0 is the lowest."""
        return self.scale.tokens.index(self.token)

    @property
    def label(self) -> Words:
        """The name for people."""
        return label(self.scale.id, self.token)

    def __str__(self) -> str:
        return self.token

    def __lt__(self, other: Grade | Ranked) -> bool:
        return self.merit < self._same(other).merit

    def __le__(self, other: Grade | Ranked) -> bool:
        return self.merit <= self._same(other).merit

    def __gt__(self, other: Grade | Ranked) -> bool:
        return self.merit > self._same(other).merit

    def __ge__(self, other: Grade | Ranked) -> bool:
        return self.merit >= self._same(other).merit

    def _same(self, other: object) -> Grade:
        if type(other) is not Grade or other.scale != self.scale:
            raise _not_comparable(self, other)
        return other


def grade_or_number(value: Ranked | Grade | Exact, *, path: str) -> Ranked | Grade | Fraction:
    """Return a grade as it is, or a number of 0 or more, exact.

    Args:
        value: The grade, or the number.
        path: Where it stands.

    Raises:
        InvalidValue: for a number below 0, and for a word: several scales have it.
        WrongType: for floats and other inexact numbers.

    Example:
        >>> grade_or_number("90.5", path="performance")
        Fraction(181, 2)
        >>> grade_or_number("baik", path="performance")
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: performance: 'baik' is a word, no grade and no number. Several scales have such a \
word. Give the grade of its scale, such as Predikat.BAIK, or a number.
    """
    if isinstance(value, Ranked | Grade):
        return value
    if isinstance(value, str) and not any(sign.isdigit() for sign in value):
        raise InvalidValue(
            f"{value!r} is a word, no grade and no number.",
            why="Several scales have such a word.",
            mend="Give the grade of its scale, such as Predikat.BAIK, or a number.",
            path=path,
            value=value,
        )
    number = exact(value)
    if number < 0:
        raise InvalidValue(f"It is {number_text(number)}.", mend="Give 0 or more.", path=path, value=value)
    return number
