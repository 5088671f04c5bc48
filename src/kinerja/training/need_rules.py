"""Rules of needs as values: which signal says what of its cause, and what follows from it.

A course helps who does not know how.  It does not help who knows how and does not do it, and it mends no process; so a
rule with another diagnosis has no form of development, and cannot be given one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, final

import attrs
from attrs.validators import optional

from ..base.exact import exact, number_text
from ..base.law import Basis
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .competency_dictionary import competency_code
from .development_forms import DevelopmentForm, development_form
from .need_signals import Signal, SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = ["Diagnosis", "MinimumEvidence", "NeedNumber", "NeedRule", "NeedRules", "Remedy"]


class Diagnosis(StrEnum):
    """Why something is lacking."""

    BELUM_MAMPU = "belum_mampu"
    """Can't do: the only one that development helps."""
    BELUM_MAU = "belum_mau"
    """Won't do, or is held up by something: the competency is there."""
    PROSES = "proses"
    """The process, the rules or the tools are at fault."""
    PELANGGARAN = "pelanggaran"
    """A breach of discipline or of the law."""
    BELUM_DIKETAHUI = "belum_diketahui"
    """Nobody knows, because the competency was not assessed."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("diagnosis", self)


class Remedy(StrEnum):
    """What follows."""

    PENGEMBANGAN = "pengembangan"
    """Development of competency."""
    TINJAU_PENEMPATAN = "tinjau_penempatan"
    """To look again at whether the post fits the person."""
    BIMBINGAN = "bimbingan"
    """Guidance by the leader."""
    KONSELING = "konseling"
    """Counselling: confidential, by somebody independent or trained."""
    PERBAIKAN_PROSES = "perbaikan_proses"
    """To mend the procedure, the resources or the tools."""
    INSPEKTORAT = "inspektorat"
    """To hand it to the inspectorate."""
    PENILAIAN_KOMPETENSI = "penilaian_kompetensi"
    """To assess the competency first."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("remedy", self)


@final
@attrs.frozen
class NeedNumber:
    """A number that was chosen, and why it is this one.

    Args:
        value: The number, exact.
        name: What it is called on a page.
        basis: The article or decree behind it; for a number of your own an assumption with its reason.
    """

    value: Fraction = attrs.field(converter=exact)
    name: Words = attrs.field(validator=is_a(Words))
    basis: Basis = attrs.field(validator=is_a(Basis))


def _kind(value: SignalKind | str) -> SignalKind:
    return member(SignalKind, value)


def _diagnosis(value: Diagnosis | str) -> Diagnosis:
    return member(Diagnosis, value)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(stripped(text) for text in texts)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(competency_code(code) for code in codes)


def _forms(forms: Iterable[DevelopmentForm | str]) -> tuple[DevelopmentForm, ...]:
    return tuple(development_form(form) for form in forms)


def _remedies(remedies: Iterable[Remedy | str]) -> tuple[Remedy, ...]:
    return tuple(member(Remedy, remedy) for remedy in remedies)


def _maybe(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class NeedRule:
    """What follows from a signal.

    Args:
        id: A short stable name: each need keeps it, for who asks why.
        kind: Of which signals it speaks, or the token.
        diagnosis: What it takes for the cause, or the token.  Of ``"belum_mampu"`` only what was not found to be there
            stays: where the person has all of the competencies, it is won't do.
        says: What follows, in a sentence.
        basis: Why.
        keys: Of which keys of signals it speaks; all where empty.
        competencies: The codes it is about where the signal names none, the main one first; where both are empty, it
            is about what the person was found to lack.
        forms: The forms of development that fit; tokens and codes such as ``"NKL01"`` will do.
        remedies: What follows, or their tokens.
        least: From which shortfall on, above 0.
        below: Below which shortfall; ``None`` for any.

    Raises:
        InvalidValue: for no remedy, bounds that leave nothing, or development for another diagnosis than can't do.

    Example:
        >>> from kinerja.base.law import Law
        >>> slow = NeedRule(
        ...     "lambat",
        ...     "waktu_layanan",
        ...     "proses",
        ...     Words("Perbaiki SOP.", "Mend the procedure."),
        ...     Law("SK Contoh 1/2025")("Diktum 2"),
        ...     remedies=["perbaikan_proses"],
        ... )
        >>> attrs.evolve(slow, forms=["KL10"])
        Traceback (most recent call last):
        ...
        kinerja.errors.InvalidValue: remedies: The rule 'lambat' sends people to a course against proses. ...
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    kind: SignalKind = attrs.field(converter=_kind)
    diagnosis: Diagnosis = attrs.field(converter=_diagnosis)
    says: Words = attrs.field(validator=is_a(Words))
    basis: Basis = attrs.field(validator=is_a(Basis))
    keys: tuple[str, ...] = attrs.field(default=(), converter=_texts, kw_only=True)
    competencies: tuple[str, ...] = attrs.field(default=(), converter=_codes, kw_only=True)
    forms: tuple[DevelopmentForm, ...] = attrs.field(default=(), converter=_forms, kw_only=True)
    remedies: tuple[Remedy, ...] = attrs.field(converter=_remedies, kw_only=True)
    least: Fraction | None = attrs.field(default=None, converter=_maybe, kw_only=True)
    below: Fraction | None = attrs.field(default=None, converter=_maybe, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins(self.competencies, "competency", path="competencies")
        if not self.remedies:
            raise InvalidValue(f"From the rule {self.id!r} nothing follows.", mend="Give a remedy.", path="remedies")
        develops = bool(self.forms) or Remedy.PENGEMBANGAN in self.remedies
        if develops and self.diagnosis is not Diagnosis.BELUM_MAMPU:
            raise InvalidValue(
                f"The rule {self.id!r} sends people to a course against {self.diagnosis}.",
                why="A course helps who does not know how; it mends no process, and is no answer to a breach.",
                mend="Leave the forms and the development out, or give the diagnosis belum_mampu.",
                path="remedies",
            )
        if (self.least is not None and self.least <= 0) or (self.below is not None and self.below <= (self.least or 0)):
            raise InvalidValue(
                f"The rule {self.id!r} speaks of no shortfall.",
                mend="Give least above 0, and below above least.",
                path="least",
                value=self.least,
            )

    def speaks_of(self, signal: Signal) -> bool:
        """Return whether the rule speaks of a signal; of one where nothing is lacking, or nobody knows, none does."""
        if not signal.shortfall or signal.kind is not self.kind or (self.keys and signal.key not in self.keys):
            return False
        return (self.least or 0) <= signal.shortfall and (self.below is None or signal.shortfall < self.below)


def _count(_: object, field: attrs.Attribute[Any], count: int | None) -> None:
    if count is not None and (type(count) is not int or count < 1):
        mend = "Give a whole number, 1 or more."
        raise InvalidValue(f"{field.name} is {count!r}.", mend=mend, path=field.name, value=count)


@final
@attrs.frozen
class MinimumEvidence:
    """From how much evidence on a kind of signal counts at all.

    Args:
        kind: Which kind, or its token.
        n: How many observations, at least 1.
        basis: Why.
        people: From how many different people, at least 1; ``None`` where nobody can count them.
    """

    kind: SignalKind = attrs.field(converter=_kind)
    n: int = attrs.field(validator=_count)
    basis: Basis = attrs.field(validator=is_a(Basis))
    people: int | None = attrs.field(default=None, validator=optional(_count), kw_only=True)

    def lacking(self, signal: Signal) -> Words | None:
        """Return what is lacking for the signal to count; ``None`` where nothing is."""
        if signal.n is None or signal.n < self.n:
            return _too_few(signal.n, self.n, Words("pengamatan", "observations"))
        if self.people is not None and (signal.people is None or signal.people < self.people):
            return _too_few(signal.people, self.people, Words("orang yang berbeda", "different people"))
        return None


def _too_few(found: int | None, least: int, what: Words) -> Words:
    """Return that it is too few, without saying how few: the number itself may tell who they are."""
    if found is None:
        return Words(
            f"Tidak diketahui dari berapa {what.id}; perlu sekurangnya {least}.",
            f"Nobody knows from how many {what.en}; at least {least} are needed.",
        )
    return Words(
        f"Kurang dari {least} {what.id}: belum dihitung.",
        f"Fewer than {least} {what.en}: it does not count yet.",
    )


def _rules(rules: Iterable[NeedRule]) -> tuple[NeedRule, ...]:
    return tuple(rules)


def _minimums(minimums: Iterable[MinimumEvidence]) -> tuple[MinimumEvidence, ...]:
    return tuple(minimums)


def _at_least_2(_: object, field: attrs.Attribute[Any], number: NeedNumber) -> None:
    is_a(NeedNumber)(_, field, number)
    if number.value < 2 or number.value.denominator != 1:
        mend = "Give a whole number, 2 or more."
        raise InvalidValue(f"{field.name} is {number_text(number.value)}.", mend=mend, path=field.name)


def _share(_: object, field: attrs.Attribute[Any], number: NeedNumber) -> None:
    is_a(NeedNumber)(_, field, number)
    if not 0 < number.value <= 1:
        mend = "Give a share above 0, at most 1."
        raise InvalidValue(f"{field.name} is {number_text(number.value)}.", mend=mend, path=field.name)


@final
@attrs.frozen
class NeedRules:
    """A set of rules, from how much evidence on they speak, and when many people say that the process is at fault.

    Args:
        id: A short stable name.
        rules: In order: the first one that speaks of a signal counts, so that no cause counts twice.
        minimums: From how much evidence on a kind of signal counts; kinds that are not named always do.
        many_people: How many people of a unit have to be below in one indicator for it to be the process, 2 or more.
        many_share: Which share of those who have it, above 0.

    Raises:
        InvalidValue: when an id, or a minimum of a kind, stands twice, or for numbers outside these bounds.
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    rules: tuple[NeedRule, ...] = attrs.field(converter=_rules)
    minimums: tuple[MinimumEvidence, ...] = attrs.field(converter=_minimums)
    many_people: NeedNumber = attrs.field(validator=_at_least_2, kw_only=True)
    many_share: NeedNumber = attrs.field(validator=_share, kw_only=True)

    def __attrs_post_init__(self) -> None:
        refuse_twins((rule.id for rule in self.rules), "rule", path="rules")
        refuse_twins((each.kind for each in self.minimums), "minimum of", path="minimums")

    def rule_of(self, signal: Signal) -> NeedRule | None:
        """Return the first rule that speaks of a signal; ``None`` where none does."""
        return next((rule for rule in self.rules if rule.speaks_of(signal)), None)

    def find(self, id: str) -> NeedRule:
        """Return a rule by its id.

        Raises:
            NotFound: when there is none.
        """
        for rule in self.rules:
            if rule.id == id:
                return rule
        raise NotFound(f"There is no rule {id!r}.", mend="Give the id that a need keeps.", value=id)

    def lacking(self, signal: Signal) -> Words | None:
        """Return what evidence is lacking for a signal to count; ``None`` where nothing is."""
        return next((each.lacking(signal) for each in self.minimums if each.kind is signal.kind), None)

    def with_rule(self, rule: NeedRule) -> NeedRules:
        """Return the rules with one more, before all others; one of the same id gives way to it."""
        return attrs.evolve(self, rules=(rule, *(each for each in self.rules if each.id != rule.id)))

    def with_minimum(self, minimum: MinimumEvidence) -> NeedRules:
        """Return the rules with another minimum of a kind."""
        return attrs.evolve(
            self, minimums=(*(each for each in self.minimums if each.kind is not minimum.kind), minimum)
        )
