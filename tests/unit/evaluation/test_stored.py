"""Stored appraisals refer to plan and rules, and say when these are not what they were."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja import Between, Conduct, Decision, Direction, PlanStatus
from kinerja.base.finding import Finding, Severity
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound
from kinerja.evaluation.stored import Pin, StoredAppraisal
from kinerja.feedback.continuous import Feedback, Giver, GiverKind
from kinerja.interop.convert import dumps, loads
from kinerja.plans.units import ELAPSED_SIX_DAYS
from kinerja.rules.nation import national
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from tests.unit.evaluation.samples import PENILAI, PLAN, YEAR, appraised, codes, told
from tests.unit.evaluation.test_appraisal import OLD, SCORES, old_plan, old_progress

if TYPE_CHECKING:
    from kinerja.evaluation.appraisal import Appraisal

NOTED = Finding("VOICE_UNIT", Severity.ERROR, "heard[0].unit_id", Words("Unit lain.", "Another unit."))
BOOKS = {PERMENPANRB6_2022.id: PERMENPANRB6_2022, PP46_2011.id: PP46_2011}


def back(appraisal: Appraisal, **changes) -> Appraisal:
    """Return an appraisal after it was written, read and restored."""
    stored = loads(dumps(StoredAppraisal.of(appraisal)), StoredAppraisal)
    return stored.restore(**({"plans": {appraisal.plan.id: appraisal.plan}, "books": BOOKS} | changes))


def under_pp46(**more) -> Appraisal:
    """Return an appraisal with facts of the caller's, under a law of numbers."""
    given = {
        "rules": PP46_2011,
        "period": OLD,
        "progress": old_progress(),
        "conduct": Conduct(OLD, scores=SCORES),
        "decision": Decision(by=PENILAI, on=date(2020, 1, 6)),
        "facts": {"tugas_tambahan": 2, "kreativitas": [{"tingkat": "unit_kerja"}]},
        "organisation": None,
    }
    return appraised(old_plan(), **(given | more))


class TestNothingIsLost:
    """What is restored is what was stored."""

    def test_an_appraisal_comes_back_equal(self) -> None:
        appraisal = appraised(feedback=[Feedback("h1", "Bagus", Giver(GiverKind.PIMPINAN))])
        assert back(appraisal) == appraisal

    def test_one_that_is_not_decided_yet_too(self) -> None:
        appraisal = appraised(decision=None, conduct=None, organisation=None)
        assert back(appraisal) == appraisal

    def test_what_was_noted_elsewhere_is_kept(self) -> None:
        """Such as a survey without an interval: the plan and the rules do not say so again."""
        appraisal = appraised(noted=[NOTED])
        assert appraisal.findings[-1] == NOTED
        assert StoredAppraisal.of(appraisal).noted == (NOTED,)
        assert back(appraisal) == appraisal

    def test_what_judging_finds_is_not_kept_again(self) -> None:
        appraisal = appraised(feedback=[])
        assert appraisal.findings
        assert StoredAppraisal.of(appraisal).noted == ()

    def test_an_appraisal_without_one_of_its_findings_is_not_stored(self) -> None:
        appraisal = appraised(feedback=[], noted=[NOTED])
        with pytest.raises(InvalidValue, match="does not come out again"):
            StoredAppraisal.of(attrs.evolve(appraisal, findings=appraisal.findings[1:]))

    def test_facts_of_the_caller_are_kept(self) -> None:
        """They stand in no plan."""
        appraisal = under_pp46()
        further = StoredAppraisal.of(appraisal).further
        assert sorted(further) == ["kreativitas", "tugas_tambahan"]
        assert back(appraisal) == appraisal

    def test_facts_that_the_plan_gives_are_not_kept_again(self) -> None:
        assert StoredAppraisal.of(appraised()).further is None

    def test_choices_in_the_rules_are_made_again(self) -> None:
        """The catalogue holds the book as the law leaves it."""
        appraisal = under_pp46(rules=PP46_2011.choose(batas="atas"))
        restored = back(appraisal, books=national())
        assert restored == appraisal
        assert restored.outcome.rules.choices == (("batas", "atas"),)

    def test_other_units_are_kept(self) -> None:
        weeks = attrs.evolve(
            PLAN,
            results=[
                attrs.evolve(
                    PLAN.results[0],
                    indicators=[
                        attrs.evolve(
                            PLAN.results[0].indicators[1],
                            target=Between(1, 2, "minggu", Direction.LEBIH_RENDAH),
                        )
                    ],
                )
            ],
        )
        appraisal = appraised(weeks, progress=told(h1_2=(12, "hari kerja")), units=ELAPSED_SIX_DAYS)
        assert appraisal != appraised(weeks, progress=told(h1_2=(12, "hari kerja")))
        stored = StoredAppraisal.of(appraisal, units=ELAPSED_SIX_DAYS)
        assert loads(dumps(stored)).restore(plans={"skp": weeks}, books=BOOKS) == appraisal
        with pytest.raises(InvalidValue, match="units: The appraisal does not come out again"):
            StoredAppraisal.of(appraisal)

    def test_it_is_small(self) -> None:
        """A few thousand characters, where the whole appraisal has tens of thousands."""
        appraisal = appraised()
        assert len(dumps(StoredAppraisal.of(appraisal))) < 4_000
        assert len(dumps(appraisal)) > 30_000


class TestWhatItRefersTo:
    """Plans and books come from the caller."""

    def test_a_function_may_find_them(self) -> None:
        """By id, version and digest, as from a database."""
        appraisal, asked = appraised(), []

        def plan(pin: Pin):
            asked.append(pin)
            return appraisal.plan

        def book(pin: Pin):
            asked.append(pin)
            return PERMENPANRB6_2022

        assert back(appraisal, plans=plan, books=book) == appraisal
        assert asked == [
            Pin("skp", "1", PLAN.digest),
            Pin("permenpanrb6_2022", "1", PERMENPANRB6_2022.digest),
        ]

    @pytest.mark.parametrize("plans", [{}, lambda _: None])
    def test_a_missing_plan_is_an_error(self, plans) -> None:
        with pytest.raises(NotFound, match=f"plan: The plan 'skp', version 1, .* begins with {PLAN.digest[:12]}"):
            back(appraised(), plans=plans)

    @pytest.mark.parametrize("books", [{}, lambda _: None, type(national())((PP46_2011,))])
    def test_missing_rules_are_an_error(self, books) -> None:
        with pytest.raises(NotFound, match="rules: The rules 'permenpanrb6_2022', version 1, is not there"):
            back(appraised(), books=books)


class TestChanges:
    """Nothing that changed is silently accepted."""

    def test_a_plan_that_changed_is_told(self) -> None:
        """Although the same predikat comes out."""
        later = attrs.evolve(PLAN, version=2, status=PlanStatus.DITUTUP)
        restored = back(appraised(), plans={"skp": later})
        assert codes(restored)[0] == "STORED_PLAN_CHANGED"
        assert restored.findings[0].severity is Severity.ERROR
        assert "STORED_OUTCOME_CHANGED" not in codes(restored)

    def test_rules_that_changed_are_told(self) -> None:
        """With what comes out of them now."""
        other = PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku")
        stored = attrs.evolve(StoredAppraisal.of(appraised()), choices=other.choices)
        restored = stored.restore(plans={"skp": PLAN}, books=BOOKS)
        assert codes(restored)[:2] == ["STORED_RULES_CHANGED", "STORED_OUTCOME_CHANGED"]

    def test_progress_that_was_changed_in_storage_is_told(self) -> None:
        stored = attrs.evolve(StoredAppraisal.of(appraised()), progress=told(h1_1=(95, "%")))
        restored = stored.restore(plans={"skp": PLAN}, books=BOOKS)
        assert codes(restored)[0] == "STORED_OUTCOME_CHANGED"

    def test_an_answer_that_was_changed_in_storage_is_told(self) -> None:
        """The digest is there to find that out, and so is the answer beside it."""
        stored = attrs.evolve(StoredAppraisal.of(appraised()), predikat=type(appraised().predikat).SANGAT_BAIK)
        assert codes(stored.restore(plans={"skp": PLAN}, books=BOOKS))[0] == "STORED_OUTCOME_CHANGED"

    def test_what_is_not_in_the_facts_of_the_rules_is_still_told_of_the_plan(self) -> None:
        """Another appraiser changes no number of PP 46, yet it is another plan."""
        plan = old_plan()
        restored = back(under_pp46(), plans={plan.id: attrs.evolve(plan, appraiser=attrs.evolve(PENILAI, name="Sri"))})
        assert codes(restored)[0] == "STORED_PLAN_CHANGED"


class StrategyOfOnes:
    """Rules that are code."""

    id, version, digest, needs = "ones", "1", "d", PERMENPANRB6_2022.needs

    def judge(self, facts):
        return attrs.evolve(PERMENPANRB6_2022.judge(facts), rules=self)

    def because(self, facts):
        return PERMENPANRB6_2022.because(facts)


def test_rules_that_are_code_may_stand_behind_it() -> None:
    """They are pinned like a book."""
    rules = StrategyOfOnes()
    appraisal = appraised(rules=rules)
    stored = StoredAppraisal.of(appraisal)
    assert stored.rules == Pin("ones", "1", "d")
    assert stored.restore(plans={"skp": PLAN}, books={"ones": rules}) == appraisal


def test_the_digest_of_a_plan_tells_all_of_it() -> None:
    """Equal plans have equal ones, also when one was read from storage."""
    assert loads(dumps(PLAN)).digest == PLAN.digest
    assert attrs.evolve(PLAN, delegation="SK 7/2025").digest != PLAN.digest
    assert YEAR.contains(PLAN.period)
