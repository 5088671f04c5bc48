"""How the predikat of one unit are distributed in one evaluation: each person once."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import DuplicateJob, EmptyCollection, InvalidValue, UnknownName, WrongType
from kinerja.evaluation.batch import appraise_many
from kinerja.evaluation.distribution import Distribution, NotCounted, Uncounted, count_people, count_results
from kinerja.evaluation.organisation import OrganisationResult
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.tallies import tally
from kinerja.people.unit import Unit
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.evaluation.samples import PLAN, appraised
from tests.unit.evaluation.test_batch import job

if TYPE_CHECKING:
    from kinerja.evaluation.appraisal import Appraisal

YEAR, FIRST = Period.year(2025), Period.quarter(2025, 1)
ANNUAL = {"unit_id": "kec", "period": YEAR, "kind": EvaluationKind.TAHUNAN}
QUARTERLY = {"unit_id": "kec", "period": FIRST, "kind": EvaluationKind.PERIODIK}
NOT_YET = Undetermined(Words("Belum.", "Not yet."))


def reported(id: str = "e1", period: Period = YEAR, predikat: Predikat = Predikat.BAIK) -> ReportedResult:
    """Return a result of a person; of the year where the period is one."""
    kind = EvaluationKind.TAHUNAN if period.days > 100 else EvaluationKind.PERIODIK
    return ReportedResult(id, period, kind, "permenpanrb6_2022", predikat)


def of_person(id: str, **more) -> Appraisal:
    """Return an appraisal of somebody."""
    return appraised(plan=attrs.evolve(PLAN, employee=attrs.evolve(PLAN.employee, id=id)), **more)


def test_who_is_not_named_has_none() -> None:
    """All five stand in it, the lowest first; names, tokens and members are read alike."""
    found = Distribution("kec", YEAR, EvaluationKind.TAHUNAN, {"Butuh Perbaikan": 2, Predikat.BAIK: 6})
    assert found.people == tuple(zip(Predikat, (0, 0, 2, 6, 0), strict=True))
    assert (found.total, found.of("baik"), found.share(Predikat.BAIK)) == (8, 6, Fraction(3, 4))
    assert attrs.evolve(found) == found
    assert found.counts == dict(found.people)


def test_a_share_of_nobody_has_no_value() -> None:
    with pytest.raises(EmptyCollection):
        Distribution("kec", YEAR, EvaluationKind.TAHUNAN, {}).share("Baik")


def test_a_predikat_stands_once() -> None:
    with pytest.raises(InvalidValue, match="stands twice"):
        Distribution("kec", YEAR, EvaluationKind.TAHUNAN, ((Predikat.BAIK, 1), (Predikat.BAIK, 2)))


def test_people_without_a_predikat_are_told() -> None:
    """And are in no count: not as the lowest, not as the middle."""
    exempt = NotCounted("e9", Uncounted.DIKECUALIKAN, Words("Cuti besar.", "On long leave."))
    found = count_people({"e1": "Baik", "e2": NOT_YET, "e3": None}, **ANNUAL, left_out=[exempt])
    assert found.total == 1
    assert [(each.employee_id, each.why.value, each.note.en) for each in found.not_counted] == [
        ("e2", "belum_ditetapkan", "Not yet."),
        ("e3", "tanpa_hasil", ""),
        ("e9", "dikecualikan", "On long leave."),
    ]
    assert exempt.why.label.en == "Exempt"


def test_nobody_is_counted_and_left_out() -> None:
    with pytest.raises(DuplicateJob, match="e1 stands twice"):
        count_people({"e1": "Baik"}, **ANNUAL, left_out=[NotCounted("e1", Uncounted.DIKECUALIKAN)])
    with pytest.raises(DuplicateJob):
        Distribution("kec", YEAR, EvaluationKind.TAHUNAN, {}, not_counted=[NotCounted("e1", Uncounted.TANPA_HASIL)] * 2)


def test_seen_elsewhere_istimewa_is_offered_to_employees() -> None:
    with pytest.raises(UnknownName, match="An employee is never Istimewa"):
        count_people({"e1": "Istimewa"}, **ANNUAL)


class TestResults:
    """Results of one evaluation, as reported, appraised or on record."""

    def test_reported_results(self) -> None:
        found = count_results([reported("e1"), reported("e2", predikat=Predikat.KURANG)], **ANNUAL)
        assert (found.of("Baik"), found.of("Kurang"), found.total) == (1, 1, 2)

    def test_seen_elsewhere_all_months_of_all_people_are_counted_together(self) -> None:
        """B5, Tulungagung: one person judged in twelve months is twelve people in its curve."""
        months = [reported("e1", month) for month in YEAR.months()]
        with pytest.raises(InvalidValue, match="is of another evaluation"):
            count_results(months, unit_id="kec", period=months[0].period, kind=EvaluationKind.PERIODIK)
        with pytest.raises(InvalidValue, match="is of another evaluation"):
            count_results(months, **ANNUAL)
        with pytest.raises(InvalidValue, match="is of another evaluation"):
            count_results(months[:3], **QUARTERLY)
        january = [months[0], attrs.evolve(months[0], origin="siasn")]
        with pytest.raises(DuplicateJob, match="e1 stands twice"):
            count_results(january, unit_id="kec", period=months[0].period, kind=EvaluationKind.PERIODIK)

    def test_a_plan_may_cover_a_part_of_the_evaluation(self) -> None:
        """Who came in November is judged for the year, and in the quarter in which the plan began."""
        late = Period.of("2025-02-10", "2025-12-31")
        assert count_results([reported("e1", late)], **ANNUAL).total == 1
        since = Period.of("2025-02-10", "2025-03-31")
        assert count_results([reported("e1", since)], **QUARTERLY).total == 1

    def test_other_regulations_have_other_grades(self) -> None:
        old = ReportedResult("e1", YEAR, EvaluationKind.TAHUNAN, "own", Sebutan.BAIK)
        with pytest.raises(InvalidValue, match="no predikat of PermenPANRB 6/2022"):
            count_results([old], **ANNUAL)

    def test_records_give_the_result_that_holds(self) -> None:
        """What was superseded is not counted; several parts of a year are not one result."""
        first = reported("e1", predikat=Predikat.KURANG)
        better = attrs.evolve(first, predikat=Predikat.BAIK, origin="PTUN", supersedes=(first.key,))
        halves = [reported("e3", Period.semester(2025, half)) for half in (1, 2)]
        found = count_results([Record("e1", [first, better]), Record("e2"), Record("e3", halves)], **ANNUAL)
        assert (found.of("Baik"), found.total) == (1, 1)
        assert [(each.employee_id, str(each.why)) for each in found.not_counted] == [
            ("e2", "tanpa_hasil"),
            ("e3", "belum_ditetapkan"),
        ]
        assert found.not_counted[1].note.en == "Year 2025 has 2 results that are not joined."

    def test_appraisals(self) -> None:
        """One that gave no predikat is told with its reason."""
        found = count_results([of_person("e1"), of_person("e2", decision=None)], **(ANNUAL | {"unit_id": "puskesmas"}))
        assert (found.of("Baik"), found.total) == (1, 1)
        assert found.not_counted[0].note.en == "The appraiser has not set both ratings yet."

    def test_a_quarter_of_a_plan_is_periodic(self) -> None:
        quarter = of_person("e1", period=FIRST, organisation=None)
        assert count_results([quarter], **QUARTERLY).total == 1
        with pytest.raises(InvalidValue, match="another evaluation: Periodic evaluation"):
            count_results([quarter], **ANNUAL)

    def test_each_unit_is_counted_for_itself(self) -> None:
        """The pattern is that of the unit which the appraiser leads (annex p. 94, g)."""
        elsewhere = of_person("e1", organisation=OrganisationResult(Unit("rsud", "RSUD Contoh"), YEAR, "Baik"))
        with pytest.raises(InvalidValue, match="judged with the result of the unit 'rsud'"):
            count_results([elsewhere], **ANNUAL)

    def test_what_is_no_result_is_refused(self) -> None:
        with pytest.raises(WrongType, match="str is no result"):
            count_results(["Baik"], **ANNUAL)


def test_a_tally_of_a_run_gives_the_numbers() -> None:
    (found,) = tally(appraise_many([job()]))
    (line,) = found.lines
    unit = Distribution(line.unit_id, found.period, found.kind, found.counts(line.unit_id))
    assert unit.total == 1


def test_it_is_shown_in_a_notebook() -> None:
    """Without the predikat of the organisation there is no guide beside it."""
    found = Distribution("kec", YEAR, EvaluationKind.TAHUNAN, {"Baik": 2})
    assert "Distribusi predikat kinerja pegawai" in found._repr_html_()
    assert "Kurva Lampiran" not in found.as_text("id")
    assert "Kurva Lampiran" in found.as_text("id", "Baik")
