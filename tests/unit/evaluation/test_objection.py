"""Objections: when they are open, what they hold, and what the superior decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.decision import Occasion
from kinerja.evaluation.documents import DocumentForm, DocumentTrack
from kinerja.evaluation.evaluator import Evaluator
from kinerja.evaluation.grounds import Finality, Ground
from kinerja.evaluation.objection import NotOpen, Objection, object_to, with_objection
from kinerja.evaluation.objection_decision import ObjectionOutcome, change, uphold, with_decision
from kinerja.evaluation.objection_rules import OBJECTION_RULES, Allowed, Refused, may_object, objection_rules
from kinerja.evaluation.reference import reference
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.evaluation.track_rules import Milestone
from kinerja.rules.permenpanrb6_2022 import Predikat

from .samples import ATASAN, DECISION, PEGAWAI, PENILAI, PLAN, appraised
from .test_documents import CALENDAR, day, happened

if TYPE_CHECKING:
    from datetime import date

M = Milestone
RECEIVED = happened(ditandatangani=day(1, 12), disampaikan=day(1, 14), diterima=day(1, 15))
LAST = day(2, 4)
RESULT = appraised()
REASONS = ["Umpan balik pasien triwulan IV belum dipertimbangkan."]


def asked(track: DocumentTrack = RECEIVED, on: date = LAST, **rest):
    """Ask whether an objection is open on the last day."""
    return may_object(track, on=on, calendar=CALENDAR, **rest)


def received(regime: str) -> DocumentTrack:
    """Return a document of another regime that was received on 15 January."""
    return attrs.evolve(RECEIVED, regime=regime)


def objection(**rest) -> Objection:
    """Return an objection that the superior received on 3 February."""
    raised = object_to(RESULT, RECEIVED, REASONS, on=day(2, 2), calendar=CALENDAR).received(day(2, 3))
    return attrs.evolve(raised, **rest)


def heard() -> Objection:
    """Return one to which both sides spoke."""
    said = objection().explained("Umpan balik terlambat diterima.", by=PENILAI, on=day(2, 4))
    return said.explained("Umpan balik dikirim 20 Desember.", by=PEGAWAI, on=day(2, 5))


def judged(by=ATASAN, rating="di_atas_ekspektasi", occasion=Occasion.KEBERATAN):
    """Return the evaluation as the superior judges it."""
    return appraised(decision=attrs.evolve(DECISION, hasil_kerja=rating, by=by, on=day(2, 9), occasion=occasion))


class TestWhenItIsOpen:
    """Annex p. 90 and 117."""

    def test_until_the_fourteenth_working_day_after_the_receipt(self) -> None:
        """The last day is in time; the answer says whom it goes to."""
        answer = asked()
        assert isinstance(answer, Allowed)
        assert (answer.until, answer.to, answer.basis.article) == (LAST, ATASAN, "Lampiran hlm. 117, B angka 2")

    def test_after_it_no_more(self) -> None:
        """That a later one is not heard is our reading under 6/2022, and the text under PP 46."""
        late = asked(on=day(2, 5))
        assert isinstance(late, Refused)
        assert not late
        assert "4 February 2026" in late.reason.en
        assert late.basis.assurance is Assurance.ASSUMPTION
        assert asked(received("pp46_2011"), day(1, 30)).basis.assurance is Assurance.TEXT

    def test_calendar_days_under_pp_30_and_pp_46(self) -> None:
        """14 days are not 14 working days."""
        assert [asked(received(id), day(1, 20)).until for id in ("pp30_2019", "pp46_2011")] == [day(1, 29), day(1, 29)]

    def test_not_before_the_document_was_received(self) -> None:
        """Also when it was received later."""
        assert "not received" in asked(happened(ditandatangani=day(1, 12))).reason.en
        assert isinstance(asked(on=day(1, 14)), Refused)

    def test_a_result_by_the_superior_in_place_is_final(self) -> None:
        """Annex p. 90, no. 11."""
        track = happened((M.DITANDATANGANI_ATASAN, day(2, 9)), (M.DISAMPAIKAN, day(2, 10)), (M.DITERIMA, day(2, 11)))
        refused = asked(track, day(2, 12))
        assert isinstance(refused, Refused)
        assert "angka 11" in refused.basis.article

    @pytest.mark.parametrize("finality", Finality)
    def test_the_highest_posts_have_final_results(self, finality) -> None:
        """Annex p. 90, no. 12, as who evaluates says."""
        evaluator = Evaluator("p2", [Ground.ATASAN_LANGSUNG], "puskesmas", finality)
        refused = asked(evaluator=evaluator)
        assert isinstance(refused, Refused)
        assert refused.basis == finality.basis

    def test_all_others_are_open(self) -> None:
        """An evaluator whose result is not final changes nothing."""
        assert isinstance(asked(evaluator=Evaluator("p2", [Ground.ATASAN_LANGSUNG], "puskesmas")), Allowed)

    def test_pp_30_does_not_say_who_hears_an_objection_to_what_the_superior_set(self) -> None:
        """So nobody guesses."""
        track = received("pp30_2019").then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 2))
        answer = asked(track, day(2, 2))
        assert isinstance(answer, Undetermined)
        assert answer.basis.article == "Pasal 50"

    def test_once(self) -> None:
        """A second objection while the first is open."""
        track = with_objection(RECEIVED, objection())
        assert "raised already" in asked(track).reason.en

    def test_again_after_the_decision_is_final_or_not_said(self) -> None:
        """PP 30 and PP 46 say final; PermenPANRB 6/2022 does not."""
        answers = {}
        for regime in OBJECTION_RULES:
            track = received(regime).then(M.KEBERATAN_DIAJUKAN, by=PEGAWAI, on=day(1, 20))
            track = track.then(M.KEBERATAN_DITERIMA, by=ATASAN, on=day(1, 20)).then(M.DIUBAH, by=ATASAN, on=day(1, 21))
            answers[regime] = type(asked(track, day(1, 22)))
        assert answers == {"permenpanrb6_2022": Undetermined, "pp30_2019": Refused, "pp46_2011": Refused}


def test_finality_is_cited_or_said_to_be_open() -> None:
    """6/2022 points to PP 30, which stands above it for PNS only."""
    assert "59(4)" in objection_rules("permenpanrb6_2022").finality.reason.en
    assert objection_rules("pp30_2019").finality.article == "Pasal 59 ayat (4)"
    with pytest.raises(UnknownName):
        objection_rules("permenpanrb8_2021")


class TestTheObjection:
    """Annex p. 117, B no. 1-4."""

    def test_it_names_the_result_and_the_persons(self) -> None:
        """All from the document."""
        made = objection()
        assert (made.employee, made.appraiser, made.superior) == (PEGAWAI, PENILAI, ATASAN)
        assert made.against == reference(RESULT)
        assert made.reasons == tuple(REASONS)

    @pytest.mark.parametrize("reasons", ["", [], ["  "]])
    def test_it_gives_reasons(self, reasons) -> None:
        """'Beserta alasan-alasannya'."""
        with pytest.raises(InvalidValue, match="has no reason"):
            object_to(RESULT, RECEIVED, reasons, on=LAST, calendar=CALENDAR)

    def test_one_reason_may_stand_alone(self) -> None:
        """Without a list around it."""
        assert object_to(RESULT, RECEIVED, " Keliru. ", on=LAST, calendar=CALENDAR).reasons == ("Keliru.",)

    def test_it_is_refused_when_it_is_not_open(self) -> None:
        """With the reason and the article."""
        with pytest.raises(NotOpen, match="The last day was 4 February 2026"):
            object_to(RESULT, RECEIVED, REASONS, on=day(2, 5), calendar=CALENDAR)

    def test_where_the_law_does_not_say_it_is_for_the_superior_to_answer(self) -> None:
        """It is not refused."""
        track = received("pp30_2019").then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 2))
        assert object_to(RESULT, track, REASONS, on=day(2, 2), calendar=CALENDAR).regime == "pp30_2019"

    def test_it_needs_the_superior_and_the_document_of_the_result(self) -> None:
        """Otherwise nobody could decide."""
        with pytest.raises(InvalidValue, match="superior of the appraiser is not known"):
            object_to(RESULT, attrs.evolve(RECEIVED, superior=None), REASONS, on=LAST, calendar=CALENDAR)
        with pytest.raises(InvalidValue, match="another person or period"):
            object_to(appraised(attrs.evolve(PLAN, employee=ATASAN)), RECEIVED, REASONS, on=LAST, calendar=CALENDAR)

    @pytest.mark.parametrize(("superior", "who"), [(PENILAI, "appraiser"), (PEGAWAI, "employee")])
    def test_nobody_hears_an_objection_to_oneself(self, superior, who) -> None:
        """It goes to the appraiser's superior."""
        with pytest.raises(InvalidValue, match=f"The {who} cannot decide"):
            objection(superior=superior)

    def test_under_pp_46_the_highest_official_is_the_own_superior(self) -> None:
        """Art. 20: who heads personnel appraises and is the appraiser's superior as well."""
        assert objection(superior=PENILAI, regime="pp46_2011").superior is PENILAI

    def test_both_sides_explain_and_nobody_else(self) -> None:
        """Annex p. 117, B no. 4."""
        assert [each.by.id for each in heard().explanations] == ["p2", "p1"]
        with pytest.raises(InvalidValue, match=r"explanations\[0\].by: An explanation is by neither side"):
            objection().explained("Saya tahu.", by=ATASAN, on=day(2, 4))

    def test_it_is_not_received_before_it_was_raised(self) -> None:
        """Days follow one another."""
        with pytest.raises(InvalidValue, match="raised on 2026-02-02 and received on 2026-02-01"):
            objection().received(day(2, 1))

    def test_seven_working_days_from_the_receipt(self) -> None:
        """PP 30 and PP 46 name no day."""
        assert objection().decide_by(CALENDAR) == day(2, 12)
        assert objection(received_on=None).decide_by(CALENDAR) is None
        assert isinstance(objection(regime="pp30_2019").decide_by(CALENDAR), Undetermined)

    def test_the_track_follows(self) -> None:
        """Raised, and received where it was."""
        assert with_objection(RECEIVED, objection(received_on=None)).day(M.KEBERATAN_DITERIMA) is None
        assert with_objection(RECEIVED, objection()).day(M.KEBERATAN_DITERIMA) == day(2, 3)


class TestTheDecision:
    """Annex p. 117-118, B no. 5-7."""

    def test_upheld(self) -> None:
        """Nothing is superseded, and no new form is needed."""
        decision = uphold(heard(), by=ATASAN, on=day(2, 12))
        assert decision.outcome is ObjectionOutcome.MENGUATKAN
        assert (decision.supersedes, decision.form, decision.replacement) == ("", None, None)
        assert [finding.code for finding in decision.check(CALENDAR)] == ["OBJECTION_FINALITY_OPEN"]
        assert with_decision(with_objection(RECEIVED, heard()), decision).day(M.DIKUATKAN) == day(2, 12)

    def test_changed_by_a_new_result_that_names_the_old(self) -> None:
        """On form D.1.3, with a new recommendation."""
        decision = change(heard(), judged(), by=ATASAN, on=day(2, 9), recommendation="Dilibatkan dalam tim mutu.")
        assert decision.outcome is ObjectionOutcome.MENGUBAH
        assert decision.outcome.label.en == "Changed"
        assert decision.form is DocumentForm.D_1_3
        assert decision.supersedes == reference(RESULT)
        assert decision.replacement.predikat is Predikat.SANGAT_BAIK
        track = with_decision(with_objection(RECEIVED, heard()), decision)
        assert track.form is DocumentForm.D_1_3

    def test_a_changed_result_without_a_recommendation_is_flagged(self) -> None:
        """Under PermenPANRB 6/2022, which asks for one."""
        decision = change(heard(), judged(), by=ATASAN, on=day(2, 9), recommendation=" ")
        assert "OBJECTION_NO_RECOMMENDATION" in {finding.code for finding in decision.check(CALENDAR)}
        old = attrs.evolve(decision, objection=attrs.evolve(heard(), regime="pp30_2019"))
        assert old.check(CALENDAR) == ()

    def test_a_late_decision_is_a_decision(self) -> None:
        """The law names a day, and not what becomes of a later one."""
        late = uphold(heard(), by=ATASAN, on=day(2, 13)).check(CALENDAR)
        assert [finding.code for finding in late] == ["OBJECTION_DECIDED_LATE", "OBJECTION_FINALITY_OPEN"]
        assert late[0].message.en == "Decided on 13 February 2026, due on 12 February 2026."

    def test_a_new_result_that_is_younger_than_the_decision_is_flagged(self) -> None:
        """The superior decides by it, so it is there by then; the same day will do."""
        decision = change(heard(), judged(), by=ATASAN, on=day(2, 6), recommendation="Ya.")
        found = {finding.code: finding for finding in decision.check(CALENDAR)}
        later = found["OBJECTION_RESULT_LATER"]
        assert (later.path, later.message.en) == (
            "replacement.decision.on",
            "The new result was set on 9 February 2026, after the decision of 6 February 2026.",
        )
        same = attrs.evolve(decision, on=day(2, 9)).check(CALENDAR)
        assert "OBJECTION_RESULT_LATER" not in {finding.code for finding in same}

    def test_a_new_result_that_does_not_tell_of_the_objection_is_flagged(self) -> None:
        """It would look like an evaluation after its time."""
        plain = judged(occasion=Occasion.EVALUASI)
        decision = change(heard(), plain, by=ATASAN, on=day(2, 9), recommendation="Ya.")
        other = next(each for each in decision.check(CALENDAR) if each.code == "OBJECTION_OTHER_OCCASION")
        assert (other.path, other.hint.en) == ("replacement.decision.occasion", "Give occasion=Occasion.KEBERATAN.")

    def test_a_side_that_was_not_heard_is_flagged(self) -> None:
        """Each of the two."""
        unheard = [finding.message.en for finding in uphold(objection(), by=ATASAN, on=day(2, 4)).check(CALENDAR)]
        assert unheard[:2] == [
            "No explanation of the appraiser is recorded.",
            "No explanation of the employee is recorded.",
        ]

    @pytest.mark.parametrize("said_on", [day(2, 1), day(2, 13)])
    def test_what_was_said_before_or_after_is_no_hearing(self, said_on) -> None:
        """P. 117, B no. 4: the superior asks both between the objection and the decision."""
        said = objection().explained("Sesuai data.", by=PENILAI, on=said_on)
        found = uphold(said.explained("Keliru.", by=PEGAWAI, on=day(2, 12)), by=ATASAN, on=day(2, 12)).check(CALENDAR)
        assert [each.message.en for each in found if each.code == "OBJECTION_NOT_HEARD"] == [
            "No explanation of the appraiser is recorded."
        ]

    def test_the_appraiser_does_not_decide(self) -> None:
        """Nor anybody else than the superior."""
        with pytest.raises(InvalidValue, match="The appraiser decided on the objection"):
            uphold(heard(), by=PENILAI, on=day(2, 9))
        with pytest.raises(InvalidValue, match="Somebody else than the superior decided"):
            uphold(heard(), by=PEGAWAI, on=day(2, 9))

    def test_not_before_it_was_received(self) -> None:
        """The superior cannot know of it."""
        with pytest.raises(InvalidValue, match="The objection was received on 2026-02-03"):
            uphold(heard(), by=ATASAN, on=day(2, 2))
        with pytest.raises(InvalidValue, match="on no day that is told"):
            uphold(objection(received_on=None), by=ATASAN, on=day(2, 9))

    def test_the_new_result_is_the_superiors_and_of_the_same_person_and_period(self) -> None:
        """And another one than the old."""
        rest = {"by": ATASAN, "on": day(2, 9), "recommendation": "Ya."}
        with pytest.raises(InvalidValue, match="was not decided by the superior"):
            change(heard(), judged(by=PENILAI), **rest)
        other = attrs.evolve(heard(), employee=attrs.evolve(PEGAWAI, id="p9"), explanations=())
        with pytest.raises(InvalidValue, match="another person or period"):
            change(other, judged(), **rest)
        with pytest.raises(InvalidValue, match="The new result is the old one"):
            change(attrs.evolve(heard(), against=reference(judged())), judged(), **rest)

    def test_results_of_other_systems_can_be_changed_as_well(self) -> None:
        """Older data has no plan behind it."""
        kind, period = EvaluationKind.TAHUNAN, heard().period
        new = ReportedResult(PEGAWAI.id, period, kind, "permenpanrb6_2022", Predikat.BAIK, origin="keberatan")
        assert change(heard(), new, by=ATASAN, on=day(2, 9), recommendation="Ya.").replacement is new
