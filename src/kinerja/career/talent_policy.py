"""How an agency finds the potential: its parts with their weights, and where low, middle and high begin.

PermenPANRB 20/2025, art. 17, names what potential is made of, and neither weights nor cut-offs.  So a policy is a
value that an agency gives, with the decree that has it, and there is none without.
"""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_20_2025, PRAKTIK_TALENTA
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue, UnknownName
from ..formula.build import bands, given, greatest_of, least_of, number
from ..formula.program import evaluate
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .talent_parts import Potensial

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.exact import Exact
    from ..formula.algebra import NumberFormula, TokenFormula

__all__ = [
    "POTENTIAL_BASIS",
    "POTENTIAL_CUTS",
    "OutsideScale",
    "PotentialCuts",
    "PotentialPart",
    "PotentialPolicy",
]

POTENTIAL_BASIS: Basis = PERMENPANRB_20_2025(
    "Pasal 17 ayat (2) sampai (5)",
    note="Competence, a test of potential and the track record (degree, training, posts, integrity, morality); no"
    " weights and no cut-offs.  Read in a text extraction of the regulation, not in its print.",
)
"""What potential is made of."""


# --- Cut-offs -------------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class PotentialCuts:
    """Where the levels of potential begin; each cut-off belongs to the level above it, so no score is between.

    Args:
        medium: Where the middle begins.
        high: Where high begins.
        basis: The decree that has them.
        lowest: The least score of the scale.
        highest: The greatest one.

    Raises:
        InvalidValue: unless lowest < medium < high <= highest.

    Example:
        >>> [POTENTIAL_CUTS["60_80"].level(score).token for score in (80, "79.99", 60, "59.99")]
        ['tinggi', 'menengah', 'menengah', 'rendah']
    """

    medium: Fraction = attrs.field(converter=exact)
    high: Fraction = attrs.field(converter=exact)
    basis: Basis = attrs.field(validator=is_a(Basis))
    lowest: Fraction = attrs.field(default=Fraction(0), converter=exact, kw_only=True)
    highest: Fraction = attrs.field(default=Fraction(100), converter=exact, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.lowest < self.medium < self.high <= self.highest:
            told = ", ".join(number_text(each) for each in (self.lowest, self.medium, self.high, self.highest))
            raise InvalidValue(
                f"The scale and its cut-offs are {told}.",
                why="Every level has to have scores.",
                mend="Give lowest < medium < high <= highest.",
                path="medium",
            )

    def holds(self, score: Fraction) -> bool:
        """Return whether a score is on the scale."""
        return self.lowest <= score <= self.highest

    def level(self, score: Exact) -> Potensial:
        """Return the level of a score; nothing is rounded before.

        Args:
            score: The score, within the scale.

        Raises:
            InvalidValue: for a score outside the scale.
            WrongType: for floats and other inexact numbers.
        """
        value = exact(score)
        if not self.holds(value):
            raise InvalidValue(
                f"The score is {number_text(value)}.",
                mend=f"Give one from {number_text(self.lowest)} to {number_text(self.highest)}.",
                path="score",
                value=score,
            )
        return Potensial(evaluate(self.formula(given("skor_potensial")), {"skor_potensial": value}))

    def formula(self, score: NumberFormula) -> TokenFormula:
        """Return the formula of the level of a score."""
        found = bands(score, lowest=Potensial.RENDAH, at_least={self.medium: "menengah", self.high: "tinggi"})
        return found.named("potensial", id="Potensial", en="Potential", basis=self.basis)


def _seen(medium: int, high: int, *, lowest: int = 0, note: str) -> PotentialCuts:
    basis = PRAKTIK_TALENTA(f"Batas potensial {medium}/{high}", assurance=Assurance.PRACTICE, note=note)
    return PotentialCuts(medium, high, basis, lowest=lowest)


POTENTIAL_CUTS: Mapping[str, PotentialCuts] = MappingProxyType(
    {
        "60_80": _seen(60, 80, note="Read in three applications; in one the agency may change them."),
        "70_90": _seen(70, 90, note="Read in the application of a regency."),
        "75_90": _seen(75, 90, note="Read in one application."),
        "78_90": _seen(78, 90, note="Read in one application: the limits of the mapping of competency."),
        "46_72": _seen(46, 72, lowest=20, note="Read in one application, on a scale from 20 to 100."),
    }
)
"""Cut-offs as agencies have them; named choices and no default, since one score is high here and low there."""


# --- Parts ----------------------------------------------------------------------------------------------------------

_KEY = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN = frozenset({"skor_potensial", "potensial", "predikat", "kinerja", "kotak"})
"""What the formulas around a policy call their own parts."""


def _named(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _KEY.fullmatch(value):
        raise InvalidValue(
            f"{value!r} is no key of a part.",
            mend="Give lower case letters, digits and underscores, such as 'rekam_jejak'.",
            path=attribute.name,
            value=value,
        )


def _share(_: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not 0 < value <= 1:
        raise InvalidValue(
            f"A part weighs {number_text(value)}.",
            mend="Give a share above 0 and up to 1, such as '0.65' or '1/3'.",
            path=attribute.name,
            value=value,
        )


def _months(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None and (type(value) is not int or value < 1):
        raise InvalidValue(f"Scores hold {value!r} months.", mend="Give 1 or more.", path=attribute.name, value=value)


def _parts(parts: Iterable[PotentialPart]) -> tuple[PotentialPart, ...]:
    return tuple(parts)


@final
@attrs.frozen
class PotentialPart:
    """A part of the potential, which is scored itself or made of parts of its own.

    Args:
        key: A short stable name, in lower case: ``kompetensi``, ``rekam_jejak``.
        name: What it is called.
        weight: Its share of what it is a part of, above 0 and up to 1; exact, so a third is ``"1/3"``.
        basis: The rule that has it.
        parts: What it is made of; empty where it is scored itself.
        valid_months: How many months a score of it holds, by the agency's rule; ``None`` where the rule says nothing.

    Raises:
        InvalidValue: for weights of its parts that are not 1 together, or months for what is made of parts.
    """

    key: str = attrs.field(converter=stripped, validator=_named)
    name: Words = attrs.field(validator=is_a(Words))
    weight: Fraction = attrs.field(converter=exact, validator=_share)
    basis: Basis = attrs.field(validator=is_a(Basis))
    parts: tuple[PotentialPart, ...] = attrs.field(default=(), converter=_parts)
    valid_months: int | None = attrs.field(default=None, validator=_months, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.parts and self.valid_months is not None:
            raise InvalidValue(
                f"{self.key!r} is made of parts, and holds {self.valid_months} months.",
                mend="Say of each of its parts how long it holds.",
                path="valid_months",
            )
        if self.parts:
            _check_weights(self.parts)

    @property
    def leaves(self) -> tuple[PotentialPart, ...]:
        """The parts that are scored themselves."""
        return tuple(leaf for part in self.parts for leaf in part.leaves) if self.parts else (self,)

    def walk(self) -> Iterator[PotentialPart]:
        """Yield this part and all below it."""
        yield self
        for part in self.parts:
            yield from part.walk()


def _check_weights(parts: tuple[PotentialPart, ...]) -> None:
    whole = sum(part.weight for part in parts)
    if whole != 1:
        raise InvalidValue(
            f"The weights are {number_text(exact(whole))} together.",
            mend="Give weights that are exactly 1 together; a third is '1/3', never '0.33'.",
            path="parts",
            value=whole,
        )


class OutsideScale(StrEnum):
    """What becomes of a score outside the scale; it is told in either case."""

    DIBATASI = "dibatasi"
    """It counts as the end of the scale."""
    TIDAK_DITETAPKAN = "tidak_ditetapkan"
    """It does not count, and the potential waits until somebody has looked."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("outside_scale", self)


def _outside(value: OutsideScale | str) -> OutsideScale:
    return member(OutsideScale, value)


@final
@attrs.frozen
class PotentialPolicy:
    """How an agency finds the potential of its people.

    Args:
        id: A short stable name.
        parts: What it is made of; the weights are 1 together, and each key stands once.
        cuts: Where the levels begin, and the scale of all scores.
        outside: What becomes of a score outside the scale.
        basis: The decree.

    Raises:
        InvalidValue: for weights that are not 1 together, a key that stands twice, or one that names a result.
        WrongType: for parts of the wrong kind.

    Example:
        >>> from kinerja.base.law import Law
        >>> decree = Law("SK Wali Kota 7/2026")("Lampiran I")
        >>> parts = [
        ...     PotentialPart("kompetensi", Words("Kompetensi", "Competence"), "0.7", decree),
        ...     PotentialPart("rekam_jejak", Words("Rekam jejak", "Track record"), "0.3", decree),
        ... ]
        >>> policy = PotentialPolicy("kota_2026", parts, PotentialCuts(60, 80, decree), "dibatasi", decree)
        >>> [part.key for part in policy.leaves]
        ['kompetensi', 'rekam_jejak']
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    parts: tuple[PotentialPart, ...] = attrs.field(
        converter=_parts, validator=attrs.validators.deep_iterable(is_a(PotentialPart))
    )
    cuts: PotentialCuts = attrs.field(validator=is_a(PotentialCuts))
    outside: OutsideScale = attrs.field(converter=_outside)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        _check_weights(self.parts)
        keys = [part.key for root in self.parts for part in root.walk()]
        refuse_twins(keys, "part", path="parts")
        taken = next((key for key in keys if key in _TAKEN), None)
        if taken is not None:
            mend = "Call it otherwise, such as 'tes_potensi'."
            raise InvalidValue(f"{taken!r} names a result, not a part.", mend=mend, path="parts", value=taken)

    @property
    def leaves(self) -> tuple[PotentialPart, ...]:
        """The parts that are scored."""
        return tuple(leaf for part in self.parts for leaf in part.leaves)

    def leaf(self, key: str) -> PotentialPart:
        """Return a part that is scored.

        Raises:
            UnknownName: when there is none of that key.
        """
        for each in self.leaves:
            if each.key == key:
                return each
        known = ", ".join(each.key for each in self.leaves)
        raise UnknownName(
            f"{key!r} is no scored part of {self.id!r}.", mend=f"Scored are {known}.", path="key", value=key
        )

    @property
    def formula(self) -> NumberFormula:
        """The score of the potential; its facts are the scores of the leaves by key."""
        return self._sum(self.parts).named(
            "skor_potensial", id="Nilai potensial", en="Score of potential", basis=self.basis
        )

    @property
    def level_formula(self) -> TokenFormula:
        """The level of the potential, of the same facts."""
        return self.cuts.formula(self.formula)

    def _sum(self, parts: tuple[PotentialPart, ...]) -> NumberFormula:
        terms = [number(part.weight) * self._part(part) for part in parts]
        whole = terms[0]
        for term in terms[1:]:
            whole = whole + term
        return whole

    def _part(self, part: PotentialPart) -> NumberFormula:
        found = self._sum(part.parts) if part.parts else self._score(part.key)
        return found.named(part.key, id=part.name.id, en=part.name.en, basis=part.basis)

    def _score(self, key: str) -> NumberFormula:
        score = given(key)
        if self.outside is OutsideScale.TIDAK_DITETAPKAN:
            return score
        return least_of(self.cuts.highest, greatest_of(self.cuts.lowest, score))
