"""Who lawfully decides although the plan names another: after a move, in place of who was silent, on an objection."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import Acceptance, Conduct, Evaluator, OrganisationResult, Party, Period, Progress, Severity, Unit
from kinerja.errors import WrongType
from kinerja.evaluation.decision import Occasion
from kinerja.evaluation.grounds import Finality, Ground
from kinerja.evaluation.stored import StoredAppraisal
from kinerja.interop.convert import dumps, loads

from .samples import (
    ATASAN,
    DECISION,
    FEEDBACK,
    ORGANISATION,
    PEGAWAI,
    PENILAI,
    PLAN,
    PROGRESS,
    UNIT,
    YEAR,
    appraised,
    codes,
)

DINAS = Unit("dinas", "Dinas Kesehatan")
CHIEF = attrs.evolve(ATASAN, unit=DINAS)
"""The superior of the appraiser, at the head of another unit."""
WITH_CHIEF = attrs.evolve(PLAN, superior=CHIEF)
NEW = Party("p5", "Eka", PENILAI.position, UNIT)
"""Who leads the unit after the appraiser moved."""
SUCCESSOR = Evaluator(NEW.id, [Ground.PENILAI_PINDAH], UNIT.id)
IN_PLACE = Evaluator(CHIEF.id, [Ground.BATAS_WAKTU_LEWAT], DINAS.id, Finality.ATASAN_MENGGANTIKAN)
FEBRUARY = date(2026, 2, 9)


def decided(by: Party = PENILAI, **changes):
    """Return the decision of the sample by somebody."""
    return attrs.evolve(DECISION, by=by, **changes)


def found(code: str, *args, **changes):
    """Return the only finding with a code."""
    (finding,) = (each for each in appraised(*args, **changes).findings if each.code == code)
    return finding


class TestAfterAMove:
    """The employee moved on 1 August; the new appraiser judges the third quarter (annex p. 91, no. 13)."""

    THIRD = Period.quarter(2025, 3)
    REST = Period.of("2025-08-01", "2025-09-30")
    NEW_PLAN = attrs.evolve(PLAN, period=Period.of("2025-08-01", "2025-12-31"))

    def judged(self, period: Period, told: Period, on: date, plan=NEW_PLAN):
        """Return an appraisal of a period, with what was told of one."""
        return appraised(
            plan,
            period=period,
            progress=Progress(told),
            conduct=Conduct(told),
            decision=decided(on=on),
            organisation=OrganisationResult(UNIT, period, "Baik"),
        )

    def test_the_quarter_in_which_the_new_plan_begins_is_judged_with_it(self) -> None:
        """The days before are in the old plan, which is no mistake."""
        appraisal = self.judged(self.THIRD, self.THIRD, date(2025, 10, 2))
        before, _ = appraisal.findings
        assert codes(appraisal) == ["PERIOD_BEGINS_BEFORE_PLAN", "TRAJECTORY_MISSING"]
        assert (before.severity, str(before.basis)) == (
            Severity.INFO,
            "PermenPANRB 6/2022, Lampiran hlm. 91 angka 13",
        )
        assert "SKP lama" in before.hint.id
        assert not appraisal.errors

    def test_what_is_told_of_the_days_in_the_new_plan_is_of_this_period(self) -> None:
        assert "PERIOD_OF_ANOTHER" not in codes(self.judged(self.THIRD, self.REST, date(2025, 10, 2)))
        assert "PERIOD_OF_ANOTHER" in codes(self.judged(self.THIRD, Period.month(2025, 9), date(2025, 10, 2)))

    def test_the_year_is_judged_with_the_new_plan_too(self) -> None:
        """No. 13 b."""
        plan = attrs.evolve(self.NEW_PLAN, appraiser=NEW)
        appraisal = appraised(plan, decision=decided(NEW), feedback=[FEEDBACK])
        assert appraisal.annual
        assert "PERIOD_BEGINS_BEFORE_PLAN" in codes(appraisal)
        assert not appraisal.errors

    def test_a_quarter_in_which_the_last_plan_begins_is_no_annual_evaluation(self) -> None:
        """So nobody asks for the final realisation of the year, or that January is not over."""
        plan = attrs.evolve(self.NEW_PLAN, period=Period.of("2025-11-03", "2025-12-31"))
        fourth = Period.quarter(2025, 4)
        appraisal = self.judged(fourth, fourth, FEBRUARY, plan)
        assert not appraisal.annual
        assert codes(appraisal) == ["PERIOD_BEGINS_BEFORE_PLAN"]

    @pytest.mark.parametrize("period", [Period.quarter(2025, 2), Period.quarter(2026, 1), Period.year(2026)])
    def test_a_period_that_the_plan_does_not_reach_is_an_error(self, period) -> None:
        assert found("PERIOD_OUTSIDE_PLAN", self.NEW_PLAN, period=period).severity is Severity.ERROR

    def test_the_old_plan_does_not_judge_the_quarter_in_which_it_was_closed(self) -> None:
        """The new appraiser does, with the new one."""
        closed = attrs.evolve(PLAN, period=Period.of("2025-01-01", "2025-07-31"))
        assert "PERIOD_OUTSIDE_PLAN" in codes(appraised(closed, period=self.THIRD))
        assert "PERIOD_BEGINS_BEFORE_PLAN" not in codes(appraised(closed, period=self.THIRD))


class TestEvaluator:
    """With the answer of who_evaluates the appraisal knows who has the authority, and why."""

    def test_the_successor_of_an_appraiser_who_moved_decides(self) -> None:
        """Annex p. 91, no. 14: the plan still names the old one."""
        assert codes(appraised(decision=decided(NEW))) == ["DECISION_BY_ANOTHER"]
        assert codes(appraised(decision=decided(NEW), evaluator=SUCCESSOR)) == []

    def test_without_it_the_hint_names_moves_too(self) -> None:
        hint = found("DECISION_BY_ANOTHER", decision=decided(NEW)).hint
        assert "perpindahan (angka 13-14)" in hint.id
        assert "a move (no. 13-14)" in hint.en

    def test_the_old_appraiser_decides_no_more(self) -> None:
        """The finding cites the ground of who evaluates."""
        flagged = found("DECISION_BY_ANOTHER", evaluator=SUCCESSOR)
        assert (flagged.hint, flagged.basis) == (SUCCESSOR.reason, SUCCESSOR.basis)

    def test_who_evaluates_may_accept_a_shortfall(self) -> None:
        accepted = attrs.evolve(PROGRESS, acceptances=[Acceptance("h1", NEW, reason="Setara.")])
        given = {"progress": accepted, "decision": decided(NEW)}
        assert "ACCEPTED_BY_ANOTHER" in codes(appraised(**given))
        assert codes(appraised(**given, evaluator=SUCCESSOR)) == []

    def test_the_superior_in_place_of_a_silent_appraiser_is_not_late(self) -> None:
        """Annex p. 90, no. 11; with the result of the unit that the superior leads."""
        own = OrganisationResult(DINAS, YEAR, "Baik")
        given = {"decision": decided(CHIEF, on=FEBRUARY), "organisation": own}
        assert codes(appraised(**given, evaluator=IN_PLACE)) == []
        assert codes(appraised(**given)) == ["DECISION_BY_ANOTHER", "DECISION_DAY"]

    def test_who_evaluates_in_time_is_late_after_it(self) -> None:
        """Also the superior, where nobody says that the time of the appraiser was over."""
        late = {"decision": decided(CHIEF, on=FEBRUARY), "plan": WITH_CHIEF}
        in_time = Evaluator(CHIEF.id, [Ground.ATASAN_BERJENJANG], UNIT.id)
        assert codes(appraised(**late, evaluator=in_time)) == ["DECISION_DAY"]

    def test_the_result_is_that_of_the_unit_of_who_evaluates(self) -> None:
        """Not of the unit that the plan's appraiser leads."""
        given = {"decision": decided(CHIEF), "evaluator": IN_PLACE}
        assert codes(appraised(**given)) == ["ORGANISATION_OTHER_UNIT"]
        none = attrs.evolve(IN_PLACE, unit_id="")
        assert codes(appraised(decision=decided(CHIEF), evaluator=none)) == []

    def test_the_head_of_a_unit_is_told_whose_result_counts(self) -> None:
        """That of the unit above; the own one only where the appraiser leads it too (annex p. 94, letter g)."""
        own = {"organisation": OrganisationResult(Unit("lain", "Lain"), YEAR, "Baik")}
        hint = found("ORGANISATION_OTHER_UNIT", **own).hint
        assert f"Use that of '{UNIT.id}', also where the head of another unit is appraised" in hint.en
        assert f"Gunakan capaian '{UNIT.id}', juga bila yang dinilai memimpin unit lain" in hint.id
        assert "only where the appraiser leads that unit too" in hint.en
        above = found("ORGANISATION_OTHER_UNIT", **own, evaluator=IN_PLACE, decision=decided(CHIEF)).hint
        assert f"'{DINAS.id}'" in above.en
        both = found("ORGANISATION_OTHER_UNIT", **own, decision=decided(CHIEF), plan=WITH_CHIEF).hint
        assert f"'{DINAS.id}' or '{UNIT.id}'" in both.en

    def test_nobody_has_the_authority_to_judge_oneself(self) -> None:
        own = Evaluator(PEGAWAI.id, [Ground.DELEGASI], UNIT.id)
        assert codes(appraised(decision=decided(PEGAWAI), evaluator=own)) == ["DECISION_BY_ONESELF"]

    def test_an_answer_that_nobody_evaluates_is_refused(self) -> None:
        with pytest.raises(WrongType, match="is no Evaluator"):
            appraised(evaluator="p5")

    def test_it_is_stored(self) -> None:
        """Whole, and as a reference to the plan."""
        appraisal = appraised(decision=decided(NEW), evaluator=SUCCESSOR)
        assert loads(dumps(appraisal)) == appraisal
        stored = loads(dumps(StoredAppraisal.of(appraisal)), StoredAppraisal)
        assert stored.restore(plans={PLAN.id: PLAN}, books={"permenpanrb6_2022": appraisal.outcome.rules}) == appraisal

    def test_it_enters_no_digest_of_the_answer(self) -> None:
        """What the rules say does not depend on who asked them."""
        assert appraised(evaluator=SUCCESSOR).digest == appraised().digest


class TestObjection:
    """An objection may be decided in February, by the superior of the appraiser (annex p. 117, B)."""

    def on_objection(self, by: Party = CHIEF, plan=WITH_CHIEF, **changes):
        """Return the codes when somebody decides on an objection in February."""
        new = decided(by, on=FEBRUARY, occasion=Occasion.KEBERATAN)
        return codes(appraised(plan, decision=new, **changes))

    def test_the_decision_of_the_superior_is_lawful(self) -> None:
        assert self.on_objection() == []

    def test_without_its_occasion_it_looks_like_an_evaluation(self) -> None:
        late = appraised(WITH_CHIEF, decision=decided(NEW, on=FEBRUARY))
        assert codes(late) == ["DECISION_BY_ANOTHER", "DECISION_DAY"]
        assert "keberatan" in found("DECISION_BY_ANOTHER", decision=decided(NEW)).hint.id

    @pytest.mark.parametrize("by", [PENILAI, NEW])
    def test_anybody_else_is_flagged(self, by) -> None:
        assert self.on_objection(by) == ["DECISION_BY_ANOTHER"]
        new = decided(by, occasion=Occasion.KEBERATAN)
        assert "superior" in found("DECISION_BY_ANOTHER", WITH_CHIEF, decision=new).message.en

    def test_where_the_superior_is_not_known_only_the_appraiser_is_flagged(self) -> None:
        assert self.on_objection(plan=PLAN) == []
        assert self.on_objection(PENILAI, PLAN) == ["DECISION_BY_ANOTHER"]

    def test_it_goes_to_the_superior_of_who_evaluated(self) -> None:
        """Whom the plan does not know when another than its appraiser did."""
        assert self.on_objection(CHIEF, evaluator=SUCCESSOR) == []
        assert self.on_objection(NEW, evaluator=SUCCESSOR) == ["DECISION_BY_ANOTHER"]
        same = Evaluator(PENILAI.id, [Ground.ATASAN_LANGSUNG], UNIT.id)
        assert self.on_objection(CHIEF, evaluator=same) == []
        assert self.on_objection(NEW, evaluator=same) == ["DECISION_BY_ANOTHER"]

    def test_nobody_decides_on_the_own_objection(self) -> None:
        assert self.on_objection(PEGAWAI) == ["DECISION_BY_ONESELF"]


class TestCorrection:
    """A correction says itself by whose authority it is made, at any time after the result was final."""

    def test_it_is_neither_late_nor_by_another(self) -> None:
        corrected = decided(NEW, on=date(2026, 4, 7), occasion=Occasion.KOREKSI)
        assert codes(appraised(decision=corrected)) == []

    def test_where_one_knows_who_evaluates_that_holds(self) -> None:
        corrected = decided(CHIEF, on=date(2026, 4, 7), occasion=Occasion.KOREKSI)
        assert codes(appraised(decision=corrected, evaluator=SUCCESSOR)) == ["DECISION_BY_ANOTHER"]

    def test_it_is_not_made_before_the_period_is_over(self) -> None:
        assert codes(appraised(decision=decided(on=date(2025, 6, 2), occasion=Occasion.KOREKSI))) == ["DECISION_DAY"]


def test_an_occasion_is_no_text() -> None:
    """As everywhere: members of lists, so that a misspelling is found."""
    with pytest.raises(WrongType):
        decided(occasion="keberatan")
    assert [each.label.id for each in Occasion] == ["Evaluasi", "Keberatan", "Koreksi"]


def test_the_sample_has_the_units_that_these_tests_need() -> None:
    """The superior leads another unit than the appraiser."""
    assert ORGANISATION.unit == UNIT != DINAS
