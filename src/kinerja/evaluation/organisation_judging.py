"""From what is on record of a unit to its predikat: by an agency's own rules, or not at all.

PermenPANRB 6/2022 has no formula, no threshold and names nobody who sets the predikat; it points to the rules on
organisation performance (annex p. 94, e).  Without such rules the answer is that nothing follows.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022, SE_MENPANRB_3_2023
from ..base.scale import Grade, Ranked, Scale
from ..base.spans import covers
from ..base.words import Words
from ..errors import InvalidValue, NotCovered
from ..formula.build import count, given_token, undetermined, when
from ..formula.program import narrowed
from ..plans.fields import is_a
from ..plans.units import SAME_UNITS
from ..rules.book import RuleBook, check_book
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Rating
from .organisation import OrganisationResult, read_organisation_predikat
from .organisation_facts import ORGANISATION_NEEDS, organisation_facts
from .organisation_record import check_organisation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..base.finding import Finding
    from ..formula.steps import Step
    from ..plans.units import UnitTable
    from ..rules.outcome import Outcome
    from .organisation_annual import AnnualOrganisation
    from .organisation_record import PeriodicOrganisation

    Record = PeriodicOrganisation | AnnualOrganisation

__all__ = [
    "FIVE_TO_THREE",
    "SE_3_2023_PERIODIC",
    "HeadReading",
    "OrganisationJudgement",
    "head_rating",
    "judge_organisation",
]

_NO_FORMULA = PERMENPANRB_6_2022("Lampiran Bab IV huruf B angka 1 huruf e, hlm. 94")
_NO_HEAD = PERMENPANRB_6_2022("Lampiran Bab IV huruf B angka 1, hlm. 92-94")


@final
@attrs.frozen
class OrganisationJudgement:
    """The predikat that rules give a unit, with the record and the explanation kept.

    Args:
        record: What was judged.
        outcome: What the rules of the agency answered; ``None`` where there are none.

    Raises:
        InvalidValue: when the answer is no predikat of an organisation.
    """

    record: PeriodicOrganisation | AnnualOrganisation
    outcome: Outcome | None = None

    def __attrs_post_init__(self) -> None:
        answer = None if self.outcome is None else self.outcome.predikat
        if isinstance(answer, Ranked | Grade) and _scale_of(answer) != Scale.of(OrganisationPredikat):
            raise InvalidValue(f"{answer!r} is no predikat of an organisation.", path="outcome", value=answer)

    @property
    def predikat(self) -> OrganisationPredikat | Undetermined:
        """The predikat, or why there is none."""
        if self.outcome is None:
            return Undetermined(_LEFT_TO_OTHERS, _NO_FORMULA)
        answer = self.outcome.predikat
        return answer if isinstance(answer, Undetermined) else OrganisationPredikat(answer.token)

    @property
    def because(self) -> Step | None:
        """The explanation, where rules were applied."""
        return None if self.outcome is None else self.outcome.because

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag in the record, and what the rules flag."""
        return (*check_organisation(self.record), *(self.outcome.findings if self.outcome else ()))

    def result(self, *, note: str = "", issued_on: date | None = None) -> OrganisationResult:
        """Return the result of the unit, as evaluations use it.

        Args:
            note: Where it comes from; by default the rules.
            issued_on: The day it was issued.

        Raises:
            InvalidValue: when there is no predikat.
        """
        predikat, outcome = self.predikat, self.outcome
        if isinstance(predikat, Undetermined) or outcome is None:
            raise InvalidValue(
                "The unit has no predikat.",
                why=predikat.reason.en if isinstance(predikat, Undetermined) else "",
                mend="Give the predikat as it was issued: OrganisationResult(unit, period, predikat).",
                path="predikat",
            )
        told = note or f"{outcome.rules.id} {outcome.rules.version}"
        return OrganisationResult(self.record.unit, self.record.period, predikat, told, issued_on=issued_on)


def _scale_of(grade: Ranked | Grade) -> Scale:
    return grade.scale if isinstance(grade, Grade) else Scale.of(type(grade))


_LEFT_TO_OTHERS = Words(
    "PermenPANRB 6/2022 tidak memuat rumus, ambang, maupun pejabat yang menetapkan predikat kinerja organisasi; "
    "perhitungannya menurut ketentuan tentang kinerja organisasi.",
    "PermenPANRB 6/2022 has no formula and no threshold for the predikat of an organisation and names nobody who sets "
    "it; it is worked out by the rules on organisation performance.",
)


def judge_organisation(
    record: Record,
    *,
    rules: RuleBook | None = None,
    facts: Mapping[str, object] | None = None,
    units: UnitTable = SAME_UNITS,
) -> OrganisationJudgement:
    """Return the predikat of a unit by the rules of its agency; without rules, that none follows.

    Args:
        record: What is on record of the unit.
        rules: The agency's own book, with its own law as basis and the predikat of an organisation as scale.
        facts: Further facts of the rules; they go before those of the record.
        units: Which units may be read as one another.

    Raises:
        WrongType: for what is no rule book, such as the id of one.
        InvalidValue: for rules of another scale, or rules that claim PermenPANRB 6/2022 as their law.
        NotCovered: when the rules do not cover the period.
        Problems: when the facts do not fit the rules.

    Example:
        >>> from kinerja import Period, Unit
        >>> from kinerja.evaluation.organisation_annual import AnnualOrganisation
        >>> judged = judge_organisation(AnnualOrganisation(Unit("kec", "Kecamatan Contoh"), Period.year(2025)))
        >>> bool(judged.predikat), str(judged.predikat.basis)
        (False, 'PermenPANRB 6/2022, Lampiran Bab IV huruf B angka 1 huruf e, hlm. 94')
    """
    if rules is None:
        return OrganisationJudgement(record)
    _check_rules(rules, record)
    told = narrowed(rules.needs, organisation_facts(record, units))
    return OrganisationJudgement(record, rules.judge({**told, **(facts or {})}))


def _check_rules(rules: RuleBook, record: Record) -> None:
    check_book(rules, "rules")
    if rules.scale != Scale.of(OrganisationPredikat):
        raise InvalidValue(
            f"{rules.id!r} answers on the scale {rules.scale.id!r}.",
            why="An organisation has a scale of its own (annex p. 92).",
            mend="Give a book with scale=Scale.of(OrganisationPredikat).",
            path="rules",
            value=rules.scale.id,
        )
    if rules.law == PERMENPANRB_6_2022:
        raise InvalidValue(
            f"{rules.id!r} claims PermenPANRB 6/2022 as its law.",
            why="That regulation has no formula for organisations (annex p. 94, e).",
            mend="Name the law of the agency that has one.",
            path="rules",
        )
    coverage = rules.coverage
    if coverage is not None and not covers(coverage.since, coverage.until, record.period):
        raise NotCovered(
            f"{rules.id!r} does not cover {record.period.label.en}.",
            mend="Give the rules of that time.",
            path="rules",
            value=record.period,
        )


# --- What is reported of SE MenPANRB 3/2023: assumptions with a name, never a default -------------------------------

_REPORTED = SE_MENPANRB_3_2023(
    "predikat kinerja organisasi periodik, sebagaimana diberitakan",
    assurance=Assurance.ASSUMPTION,
    note="Press release in two outlets: Istimewa where the steps achieved exceed the target agreed with the leader,"
    " Sangat Kurang where most steps show no progress.  Read here as every step, and as more than half of them; the"
    " words of the three levels between were not seen.",
)
_steps = count("rencana_aksi").named(
    "jumlah_rencana_aksi", id="Jumlah rencana aksi", en="Number of steps", basis=_REPORTED
)
_exceeding = count("rencana_aksi", where=given_token("status").equals("melampaui")).named(
    "rencana_aksi_melampaui",
    id="Rencana aksi yang melampaui target",
    en="Steps that exceed the target",
    basis=_REPORTED,
)
_standing_still = count("rencana_aksi", where=given_token("status").equals("belum_ada_kemajuan")).named(
    "rencana_aksi_tanpa_kemajuan", id="Rencana aksi tanpa kemajuan", en="Steps without progress", basis=_REPORTED
)

SE_3_2023_PERIODIC = RuleBook(
    id="se_menpanrb_3_2023_periodik",
    version="1",
    law=SE_MENPANRB_3_2023,
    coverage=None,
    needs=ORGANISATION_NEEDS,
    predikat=when(_steps.equals(0))
    .then(undetermined(id="Belum ada rencana aksi.", en="There is no step.", basis=_REPORTED))
    .when(_exceeding.equals(_steps))
    .then("istimewa")
    .when(2 * _standing_still > _steps)
    .then("sangat_kurang")
    .otherwise(
        undetermined(
            id="Uraian Baik, Butuh Perbaikan, dan Kurang dalam surat edaran belum terbaca.",
            en="What the circular says of Baik, Butuh Perbaikan and Kurang was not seen.",
            basis=_REPORTED,
        )
    )
    .named(
        "predikat_organisasi_periodik",
        id="Predikat kinerja organisasi periodik",
        en="Predikat of the organisation, periodic",
        basis=_REPORTED,
    ),
    scale=Scale.of(OrganisationPredikat),
)
"""The two ends of the scale as the press tells them of SE MenPANRB 3/2023, for who wants to assume them."""


def _ratings(table: Mapping[Any, Any] | Iterable[tuple[Any, Any]]) -> tuple[tuple[OrganisationPredikat, Rating], ...]:
    given: Mapping[Any, Any] = dict(table)
    read = {read_organisation_predikat(key): Rating.parse(rating) for key, rating in given.items()}
    return tuple((each, read[each]) for each in OrganisationPredikat if each in read)


@final
@attrs.frozen
class HeadReading:
    """Which rating of results the head of a unit would get from the predikat of the unit.

    Args:
        id: A short stable name.
        ratings: The rating by predikat of the unit, for all five.
        basis: Who says so.

    Raises:
        InvalidValue: when a predikat has no rating.
    """

    id: str
    ratings: tuple[tuple[OrganisationPredikat, Rating], ...] = attrs.field(converter=_ratings)
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if len(self.ratings) < len(OrganisationPredikat):
            raise InvalidValue(
                f"The reading {self.id!r} has a rating for {len(self.ratings)} of five predikat.",
                mend="Give one for each.",
                path="ratings",
            )


FIVE_TO_THREE = HeadReading(
    "lima_ke_tiga",
    MappingProxyType(
        {
            OrganisationPredikat.SANGAT_KURANG: Rating.DI_BAWAH_EKSPEKTASI,
            OrganisationPredikat.KURANG: Rating.DI_BAWAH_EKSPEKTASI,
            OrganisationPredikat.BUTUH_PERBAIKAN: Rating.DI_BAWAH_EKSPEKTASI,
            OrganisationPredikat.BAIK: Rating.SESUAI_EKSPEKTASI,
            OrganisationPredikat.ISTIMEWA: Rating.DI_ATAS_EKSPEKTASI,
        }
    ),
    SE_MENPANRB_3_2023(
        "hasil kerja pimpinan unit, sebagaimana diberitakan",
        assurance=Assurance.ASSUMPTION,
        note="One press copy says that the unit's predikat is taken as the head's rating of results; how five levels"
        " become three nobody says, and this table is our assumption.",
    ),
)
"""Istimewa above, Baik as expected, the rest below: an assumption that nobody has to share."""


def head_rating(predikat: OrganisationPredikat | str, reading: HeadReading | None = None) -> Rating | Undetermined:
    """Return the rating of results that the head of a unit would get from its predikat; by default none.

    PermenPANRB 6/2022 has no such rule: the head is judged by the head's own superior, as everybody is.

    Args:
        predikat: The predikat of the unit, or its name.
        reading: A table to go by; a person has to want it.

    Raises:
        UnknownName: for what is no predikat of an organisation.

    Example:
        >>> head_rating("Baik").reason.en
        'PermenPANRB 6/2022 does not give the head of a unit the result of the unit.'
        >>> str(head_rating("Baik", FIVE_TO_THREE))
        'sesuai_ekspektasi'
    """
    told = read_organisation_predikat(predikat)
    return Undetermined(_NOT_INHERITED, _NO_HEAD) if reading is None else dict(reading.ratings)[told]


_NOT_INHERITED = Words(
    "PermenPANRB 6/2022 tidak menurunkan capaian unit kepada pimpinannya.",
    "PermenPANRB 6/2022 does not give the head of a unit the result of the unit.",
)
