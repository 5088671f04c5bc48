"""What is asked before a step in a career: each requirement met, not met or to be looked at, and what is missing.

Nothing here promotes anybody.  Who decides is a person; what nobody told is said to be unknown, and is never taken as
met or as failed.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Finding, Severity, all_findings
from ..base.period import plain_date
from ..base.words import Words, label
from ..errors import InvalidValue
from ..evaluation.answers import Verdict, together
from ..evaluation.cohort import masked
from ..plans.fields import filled, is_a, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language
    from ..evaluation.answers import Answer
    from ..evaluation.recommendation import FollowUp, Statement
    from ..evaluation.reported import ReportedResult

__all__ = ["CareerMatter", "Eligibility", "Requirement", "RequirementKind", "answered", "stated", "weighed"]


class CareerMatter(StrEnum):
    """What is asked for."""

    KENAIKAN_PANGKAT = "kenaikan_pangkat"
    KENAIKAN_JENJANG = "kenaikan_jenjang"
    KENAIKAN_GAJI_BERKALA = "kenaikan_gaji_berkala"
    KENAIKAN_GAJI_ISTIMEWA = "kenaikan_gaji_istimewa"
    KELOMPOK_SUKSESI = "kelompok_suksesi"
    TALENTA = "talenta"
    JABATAN_ADMINISTRASI = "jabatan_administrasi"
    JABATAN_FUNGSIONAL = "jabatan_fungsional"
    PENGHARGAAN = "penghargaan"
    PENGEMBANGAN_KOMPETENSI = "pengembangan_kompetensi"
    PERBAIKAN_KINERJA = "perbaikan_kinerja"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("career_matter", self)

    def outcome(self, verdict: Verdict) -> Words:
        """Return a verdict in the words of the matter: time to improve is given or not, all else is met or not.

        Example:
            >>> [CareerMatter.PERBAIKAN_KINERJA.outcome(each).en for each in (Verdict.MET, Verdict.NOT_MET)]
            ['To be given', 'Not needed']
        """
        return _OUTCOMES.get((self, verdict), verdict.label)


_OUTCOMES: Mapping[tuple[CareerMatter, Verdict], Words] = MappingProxyType(
    {
        (CareerMatter.PERBAIKAN_KINERJA, Verdict.MET): Words("Perlu diberikan", "To be given"),
        (CareerMatter.PERBAIKAN_KINERJA, Verdict.NOT_MET): Words("Tidak perlu", "Not needed"),
    }
)


class RequirementKind(StrEnum):
    """What a requirement looks at."""

    ANGKA_KREDIT = "angka_kredit"
    MASA_PANGKAT = "masa_pangkat"
    MASA_JABATAN = "masa_jabatan"
    MASA_KERJA = "masa_kerja"
    MASA_GAJI_BERKALA = "masa_gaji_berkala"
    MASA_PERJANJIAN = "masa_perjanjian"
    PENGALAMAN = "pengalaman"
    TUGAS_BERJALAN = "tugas_berjalan"
    MASA_PENYESUAIAN = "masa_penyesuaian"
    PREDIKAT = "predikat"
    LOWONGAN = "lowongan"
    PETA_JABATAN = "peta_jabatan"
    UJI_KOMPETENSI = "uji_kompetensi"
    KOMPETENSI = "kompetensi"
    PENGEMBANGAN = "pengembangan"
    PENDIDIKAN = "pendidikan"
    PANGKAT = "pangkat"
    JABATAN = "jabatan"
    PELANTIKAN = "pelantikan"
    KOTAK_TALENTA = "kotak_talenta"
    DISIPLIN = "disiplin"
    STATUS = "status"
    USIA = "usia"
    INTEGRITAS = "integritas"
    KESEHATAN = "kesehatan"
    TELADAN = "teladan"
    PERNYATAAN = "pernyataan"
    KONDISI_NORMAL = "kondisi_normal"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("requirement_kind", self)


def _results(values: Iterable[ReportedResult]) -> tuple[ReportedResult, ...]:
    return tuple(values)


def _lacking(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class Requirement:
    """One thing that is asked, whether it is there, and why.

    Args:
        kind: What it looks at.
        verdict: Met, not met, or undetermined: a person has to look.
        reason: Why.
        basis: The rule.
        lacking: How much is missing, where that is a number, in the unit of its kind; above 0.
        from_day: The first day on which it is met by the passing of time alone, where that can be told.
        results: The results that were looked at, by date.

    Raises:
        InvalidValue: when something is missing from what is met, or what is missing is not above 0.
    """

    kind: RequirementKind = attrs.field(validator=is_a(RequirementKind))
    verdict: Verdict = attrs.field(validator=is_a(Verdict))
    reason: Words
    basis: Basis
    lacking: Fraction | None = attrs.field(default=None, converter=_lacking, kw_only=True)
    from_day: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    results: tuple[ReportedResult, ...] = attrs.field(default=(), converter=_results, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.lacking is not None and (self.verdict is Verdict.MET or self.lacking <= 0):
            raise InvalidValue(
                "What is missing does not fit the verdict.",
                mend="Give a number above 0, and only where the requirement is not met.",
                path="lacking",
                value=self.lacking,
            )


def answered(kind: RequirementKind, answer: Answer, basis: Basis) -> Requirement:
    """Return an ask of several years as a requirement.

    Args:
        kind: What it looks at, mostly :attr:`RequirementKind.PREDIKAT`.
        answer: The answer of a :class:`~kinerja.evaluation.record.Record`.
        basis: The rule that asks.
    """
    return Requirement(kind, answer.verdict, answer.reason, basis, results=answer.results)


def stated(kind: RequirementKind, statement: Statement | None, basis: Basis) -> Requirement:
    """Return what somebody in charge says as a requirement; without a statement a person has to look.

    Args:
        kind: What it looks at.
        statement: What was said, by whom; ``None`` while nobody did.
        basis: The rule that asks.

    Example:
        >>> from kinerja.base.laws import PERBKN_3_2023
        >>> stated(RequirementKind.LOWONGAN, None, PERBKN_3_2023("Pasal 15")).reason.en
        'Vacancy: nobody has said.'
    """
    name = kind.label
    if statement is None:
        words = Words(f"{name.id}: belum dinyatakan.", f"{name.en}: nobody has said.")
        return Requirement(kind, Verdict.UNDETERMINED, words, basis)
    told = Words("terpenuhi", "met") if statement.holds else Words("tidak terpenuhi", "not met")
    note = f" ({statement.note})" if statement.note else ""
    words = Words(
        f"{name.id}: {told.id} menurut {statement.by}{note}.", f"{name.en}: {told.en}, says {statement.by}{note}."
    )
    return Requirement(kind, Verdict.MET if statement.holds else Verdict.NOT_MET, words, basis)


def weighed(asked: Requirement, statement: Statement | None) -> tuple[Requirement, tuple[Finding, ...]]:
    """Return a requirement that data decided, held against what somebody in charge says of it.

    Where both decide and differ, neither wins: it is left open with both reasons, and a finding says so.

    Args:
        asked: The requirement as the data have it.
        statement: What was said, by whom; ``None`` while nobody did.

    Example:
        >>> from kinerja.base.laws import PERBKN_3_2023
        >>> from kinerja.evaluation.recommendation import Statement
        >>> told = Words("Tidak ada lowongan.", "There is no vacancy.")
        >>> asked = Requirement(RequirementKind.LOWONGAN, Verdict.NOT_MET, told, PERBKN_3_2023("Pasal 15"))
        >>> open_, findings = weighed(asked, Statement(True, "BKPSDM"))
        >>> print(open_.verdict, findings[0].code, "-", open_.reason.en)
        undetermined STEP_CONTRADICTED - There is no vacancy. Vacancy: met, says BKPSDM.
    """
    if statement is None or asked.verdict is not (Verdict.NOT_MET if statement.holds else Verdict.MET):
        return asked, ()
    name, said = asked.kind.label, stated(asked.kind, statement, asked.basis).reason
    reason = Words(f"{asked.reason.id} {said.id}", f"{asked.reason.en} {said.en}")
    finding = Finding(
        "STEP_CONTRADICTED",
        Severity.WARNING,
        "said",
        Words(
            f"{name.id}: pernyataan {statement.by} berbeda dari data.",
            f"{name.en}: {statement.by} says otherwise than the data.",
        ),
        Words("Periksa mana yang benar; sampai saat itu terbuka.", "Find out which is right; until then it is open."),
        asked.basis,
    )
    return attrs.evolve(asked, verdict=Verdict.UNDETERMINED, reason=reason), (finding,)


def _each(values: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple(values)


def _follow_ups(values: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    return tuple(values)


@final
@attrs.frozen(repr=False)
class Eligibility:
    """Whether a person may be proposed for a step, with every requirement.

    Args:
        matter: The step.
        person_id: Who; the caller's key.
        on: The day of asking.
        requirements: All that is asked, at least one.
        follow_ups: What a person has to decide next.
        findings: What whoever decides should know beside; it changes no requirement.
        rule: The name of the rule that asks; ``None`` where the matter says it all.

    Raises:
        InvalidValue: without a requirement: nothing would be asked.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.laws import PERBKN_3_2023
        >>> vacancy = stated(RequirementKind.LOWONGAN, None, PERBKN_3_2023("Pasal 15"))
        >>> asked = Eligibility(CareerMatter.KENAIKAN_JENJANG, "e1", date(2026, 3, 1), [vacancy])
        >>> str(asked.verdict), asked.reason.en, bool(asked)
        ('undetermined', 'Vacancy: nobody has said.', False)
        >>> asked.name.en, asked.outcome.en
        ('Promotion in jenjang', 'Undetermined')
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    person_id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    requirements: tuple[Requirement, ...] = attrs.field(converter=_each)
    follow_ups: tuple[FollowUp, ...] = attrs.field(default=(), converter=_follow_ups, kw_only=True)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, kw_only=True)
    rule: Words | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.requirements:
            raise InvalidValue("There is no requirement.", mend="Give at least one.", path="requirements")

    def __bool__(self) -> bool:
        return self.verdict is Verdict.MET

    @property
    def verdict(self) -> Verdict:
        """Not met as soon as one requirement is not; else undetermined as soon as one is; else met."""
        return together(each.verdict for each in self.requirements)

    @property
    def name(self) -> Words:
        """What was asked for: the rule, or the matter where it says it all."""
        return self.rule or self.matter.label

    @property
    def outcome(self) -> Words:
        """The verdict in the words of the matter."""
        return self.matter.outcome(self.verdict)

    @property
    def reason(self) -> Words:
        """The reasons of the requirements that decided."""
        deciding = [each.reason for each in self.requirements if each.verdict is self.verdict]
        return Words(" ".join(each.id for each in deciding), " ".join(each.en for each in deciding))

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """The requirements that are not met."""
        return tuple(each for each in self.requirements if each.verdict is Verdict.NOT_MET)

    @property
    def to_look_at(self) -> tuple[Requirement, ...]:
        """The requirements that a person has to look at."""
        return tuple(each for each in self.requirements if each.verdict is Verdict.UNDETERMINED)

    def requirement(self, kind: RequirementKind) -> Requirement | None:
        """Return the first requirement of a kind; ``None`` where the step asks for none."""
        return next((each for each in self.requirements if each.kind is kind), None)

    def as_text(self, language: Language) -> str:
        """Return the requirements as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.eligibility import eligibility_page
        from ..show.text import as_text

        return as_text(eligibility_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the requirements as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.eligibility import eligibility_page
        from ..show.html import as_html

        return as_html(eligibility_page(self), language)

    def _repr_html_(self) -> str:
        """Return the requirements for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.matter} of {masked(self.person_id)}: {self.verdict}>"
