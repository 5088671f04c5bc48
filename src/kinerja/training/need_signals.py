"""Signals: what evaluation and citizens show of a person or a unit, each with its evidence.

The law asks for two gaps: the competency of a person beside the standard of the held and the coming post, and the
result of the appraisal beside its target (PP 11/2017 art. 206).  What the public says belongs to a unit and never to a
person.  A signal only says what was seen; what follows from it is said by rules.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs
from attrs.validators import optional

from ..base.exact import COMPUTED_DIGITS, exact
from ..base.law import Basis
from ..base.laws import PP_11_2017
from ..base.members import member
from ..base.period import Period
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .competency_dictionary import competency_code
from .competency_gap import PostRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["COMPETENCY_GAP", "PERFORMANCE_GAP", "ComplaintTheme", "EvidenceKind", "Signal", "SignalKind"]

COMPETENCY_GAP: Basis = PP_11_2017("Pasal 206 ayat (2)")
"""The profile of a person is compared with the standard of the post held and of the one to be held."""
PERFORMANCE_GAP: Basis = PP_11_2017("Pasal 206 ayat (3)")
"""The result of the appraisal is compared with the target of the post held."""


class EvidenceKind(StrEnum):
    """Where evidence comes from; only evidence of different kinds speaks for itself.

    Feedback is what an appraisal weighs (PermenPANRB 6/2022, art. 18), so both are one kind.
    """

    KOMPETENSI = "kompetensi"
    """An assessment of competency."""
    KINERJA = "kinerja"
    """The appraisal, and the feedback that it weighs."""
    SURVEI = "survei"
    PENGADUAN = "pengaduan"
    WAKTU_LAYANAN = "waktu_layanan"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("evidence_kind", self)


class SignalKind(StrEnum):
    """What a signal is about; the last three are about a unit, the others about a person."""

    KESENJANGAN = "kesenjangan"
    """A competency beside the standard of a post; its key is the code."""
    PREDIKAT = "predikat"
    """The predikat; its key is the token, or ``kurang_bukan_perilaku`` for a "kurang" that is no misconduct."""
    RATING = "rating"
    """A rating; its key is ``hasil_kerja`` or ``perilaku``."""
    INDIKATOR = "indikator"
    """An indicator beside its target; its key is what the indicator says."""
    PERILAKU = "perilaku"
    """Conduct as the appraisal tells it; its key is the core value."""
    UMPAN_BALIK = "umpan_balik"
    """Feedback; its key is the core value, or what was spoken of."""
    UNSUR_SURVEI = "unsur_survei"
    """An element of a survey; its key is that of the element."""
    TEMA_PENGADUAN = "tema_pengaduan"
    """A theme of complaints; its key is the token of a :class:`ComplaintTheme`, or the agency's own."""
    WAKTU_LAYANAN = "waktu_layanan"
    """The time that a service takes; its key is the service."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("signal_kind", self)

    @property
    def of_unit(self) -> bool:
        """Whether it is about a unit."""
        return self.evidence in {EvidenceKind.SURVEI, EvidenceKind.PENGADUAN, EvidenceKind.WAKTU_LAYANAN}

    @property
    def evidence(self) -> EvidenceKind:
        """Where it comes from."""
        return _EVIDENCE.get(self, EvidenceKind.KINERJA)


_EVIDENCE: Mapping[SignalKind, EvidenceKind] = MappingProxyType(
    {
        SignalKind.KESENJANGAN: EvidenceKind.KOMPETENSI,
        SignalKind.UNSUR_SURVEI: EvidenceKind.SURVEI,
        SignalKind.TEMA_PENGADUAN: EvidenceKind.PENGADUAN,
        SignalKind.WAKTU_LAYANAN: EvidenceKind.WAKTU_LAYANAN,
    }
)


class ComplaintTheme(StrEnum):
    """What complaints are about, where it decides what follows; agencies call their themes otherwise."""

    TIDAK_RAMAH = "tidak_ramah"
    """Somebody was rude."""
    TIDAK_JELAS = "tidak_jelas"
    """Nobody said clearly what to do."""
    LAMBAT = "lambat"
    """It took too long."""
    PUNGUTAN_LIAR = "pungutan_liar"
    """Money was asked for that is not owed: never a matter of training."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("complaint_theme", self)


def _kind(value: SignalKind | str) -> SignalKind:
    return member(SignalKind, value)


def _maybe(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value, digits=COMPUTED_DIGITS)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(competency_code(code) for code in codes)


def _not_below_0(_: object, field: attrs.Attribute[Any], value: Fraction | None) -> None:
    if value is not None and value < 0:
        raise InvalidValue(
            f"The {field.name} is {value}.",
            why="It says what is lacking; more than enough is nothing lacking.",
            mend="Give 0 or more, or None where nobody knows.",
            path=field.name,
            value=value,
        )


def _some(_: object, field: attrs.Attribute[Any], count: int | None) -> None:
    if count is not None and (type(count) is not int or count < 1):
        raise InvalidValue(
            f"{field.name} is {count!r}.",
            mend="Give a whole number, 1 or more, or None where nobody knows.",
            path=field.name,
            value=count,
        )


@final
@attrs.frozen
class Signal:
    """Something seen of a person or a unit: also that nothing is lacking, and that nobody knows.

    Args:
        kind: What it is about, or its token.
        about: The caller's key of the person; of the unit where the kind is one of units.
        key: What exactly: see :class:`SignalKind`.
        shortfall: What is lacking, 0 or more: levels of a competency; for other kinds 1 where something is low and 0
            where it is not.  ``None`` where it was not assessed.
        seen: What was seen, in a sentence that names nobody.
        period: The days it is about.
        basis: The article that asks for it, or behind the way it is measured.
        n: How many observations it rests on, 1 or more; ``None`` when nobody knows.
        people: How many different people they come from; ``None`` when nobody knows.
        post: Beside which post, for a competency; ``None`` for all else.
        competencies: Which competencies it concerns, where the caller knows; empty leaves it to the rule.
        rests_on: The caller's key of what it was made from; two signals made from one thing, such as a survey and the
            indicator that it measures, are one piece of evidence.

    Raises:
        InvalidValue: for a number below 0, more people than observations, or a code that is none.
        UnknownName: for a kind that there is none of.
        WrongType: for parts of the wrong kind.

    Example:
        >>> seen = Words("Perlu 2, dicapai 1.", "2 required, 1 shown.")
        >>> gap = Signal(
        ...     "kesenjangan", "ani", "M.5", 1, seen, Period.year(2025), COMPETENCY_GAP, post=PostRole.DIDUDUKI
        ... )
        >>> gap.key, gap.is_low, gap.kind.evidence.value
        ('M.05', True, 'kompetensi')
    """

    kind: SignalKind = attrs.field(converter=_kind)
    about: str = attrs.field(converter=stripped, validator=filled, repr=masked)
    key: str = attrs.field(converter=stripped, validator=filled)
    shortfall: Fraction | None = attrs.field(converter=_maybe, validator=_not_below_0)
    seen: Words = attrs.field(validator=is_a(Words))
    period: Period = attrs.field(validator=is_a(Period))
    basis: Basis = attrs.field(validator=is_a(Basis))
    n: int | None = attrs.field(default=None, validator=_some, kw_only=True, repr=False)
    people: int | None = attrs.field(default=None, validator=_some, kw_only=True, repr=False)
    post: PostRole | None = attrs.field(default=None, validator=optional(is_a(PostRole)), kw_only=True)
    competencies: tuple[str, ...] = attrs.field(default=(), converter=_codes, kw_only=True)
    rests_on: str = attrs.field(default="", converter=stripped, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins(self.competencies, "competency", path="competencies")
        if self.n is not None and self.people is not None and self.people > self.n:
            raise InvalidValue(
                "There are more people than observations.",
                mend="Give how many different people the observations come from.",
                path="people",
            )
        if self.kind is SignalKind.KESENJANGAN:
            object.__setattr__(self, "key", competency_code(self.key))
        elif self.post is not None:
            raise InvalidValue(
                f"A signal of the kind {self.kind} stands beside no post.",
                why="Only competencies are compared with the standard of a post.",
                mend="Leave the post out.",
                path="post",
                value=self.post,
            )

    @property
    def is_low(self) -> bool:
        """Whether something is lacking; not where nobody knows."""
        return bool(self.shortfall)
