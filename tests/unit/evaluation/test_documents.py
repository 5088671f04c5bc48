"""Tracks of documents: what may happen, what is due, what is overdue, whose turn it is."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.law import Assurance
from kinerja.base.laws import PERMENPANRB_6_2022
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotCovered, UnknownName, WrongType
from kinerja.evaluation.documents import DocumentForm, DocumentTrack, NotPossible
from kinerja.evaluation.rounds import EvaluationKind, Round
from kinerja.evaluation.track_rules import TRACK_RULES, Milestone, Route, track_rules
from kinerja.evaluation.track_steps import StepState
from kinerja.plans.history import Capacity

from .samples import ATASAN, PEGAWAI, PENILAI, YEAR

M = Milestone
WINDOW = Period(date(2025, 12, 15), date(2026, 1, 31))
ROUND = Round(YEAR, EvaluationKind.TAHUNAN, WINDOW)
CALENDAR = WorkingCalendar(FIVE_DAYS, [date(2026, 2, 17)], Period.year(2026))
NEW = DocumentTrack(PEGAWAI, PENILAI, ATASAN, ROUND)
WHO = {
    M.DITANDATANGANI: PENILAI,
    M.DITANDATANGANI_ATASAN: ATASAN,
    M.DISAMPAIKAN: PENILAI,
    M.DITERIMA: PEGAWAI,
    M.DIKEMBALIKAN: PEGAWAI,
    M.DISERAHKAN_KEPADA_ATASAN: PENILAI,
    M.DISAHKAN: ATASAN,
    M.DILAPORKAN: PENILAI,
    M.KEBERATAN_DIAJUKAN: PEGAWAI,
    M.KEBERATAN_DITERIMA: ATASAN,
    M.DIKUATKAN: ATASAN,
    M.DIUBAH: ATASAN,
    M.KEPUTUSAN_DILAPORKAN: ATASAN,
}


def day(month: int, number: int) -> date:
    """Return a day of the year in which the document goes round."""
    return date(2026, month, number)


def happened(*events, track=NEW, **days):
    """Return a track to which things happened, each by the person whose it is."""
    for milestone, on in [*events, *((M(name), on) for name, on in days.items())]:
        track = track.then(milestone, by=WHO[milestone], on=on)
    return track


def under(regime):
    """Return a new track of another regime, of the year 2025 all the same."""
    return attrs.evolve(NEW, regime=regime)


def states(track, on):
    """Return how the steps stand on a day, by id."""
    return {step.id: str(step.state) for step in track.steps(on, CALENDAR)}


def dues(track, on):
    """Return the last days of the steps, by id."""
    return {step.id: step.due for step in track.steps(on, CALENDAR)}


class TestTheUsualWay:
    """PermenPANRB 6/2022, annex pp. 114-115: 14, 14, 30."""

    signed = happened(ditandatangani=day(1, 12))
    received = happened(ditandatangani=day(1, 12), disampaikan=day(1, 14), diterima=day(1, 15))

    def test_before_the_window_nothing_has_begun(self) -> None:
        """Though the ends of the window and of the report are known."""
        assert states(NEW, date(2025, 12, 14)) == {
            "ditandatangani": "belum_mulai",
            "disampaikan": "belum_mulai",
            "dikembalikan": "belum_mulai",
            "dilaporkan": "belum_mulai",
        }
        assert dues(NEW, date(2025, 12, 14))["ditandatangani"] == day(1, 31)
        assert NEW.whose_turn(date(2025, 12, 14), CALENDAR) == ()

    def test_in_the_window_it_is_the_appraisers_turn(self) -> None:
        """Until the last day of it."""
        assert states(NEW, date(2025, 12, 15))["ditandatangani"] == "berjalan"
        assert states(NEW, day(1, 31))["ditandatangani"] == "jatuh_tempo"
        assert NEW.whose_turn(day(1, 31), CALENDAR) == (Capacity.PENILAI,)
        assert NEW.overdue(day(1, 31), CALENDAR) == ()

    def test_fourteen_working_days_to_hand_over_and_fourteen_to_return(self) -> None:
        """From the signature, and from the receipt."""
        assert dues(self.signed, day(1, 12))["disampaikan"] == day(1, 30)
        assert dues(self.received, day(1, 15))["dikembalikan"] == day(2, 4)

    def test_the_report_is_due_30_working_days_after_the_window(self) -> None:
        """Whatever happened to the document; a holiday is left out."""
        for track in (NEW, self.signed, self.received):
            steps = [step for step in track.steps(day(1, 31), CALENDAR) if step.id == "dilaporkan"]
            assert [step.due for step in steps] == [day(3, 16)]

    def test_the_employee_has_the_document(self) -> None:
        """So it is the employee's turn, and the report waits for the document to come back."""
        assert self.received.whose_turn(day(2, 2), CALENDAR) == (Capacity.PEGAWAI,)
        assert [step.id for step in self.received.overdue(day(2, 5), CALENDAR)] == ["dikembalikan"]

    def test_a_report_that_is_due_waits_for_nobody(self) -> None:
        """Its day does not move because the employee keeps the document."""
        assert self.received.whose_turn(day(3, 16), CALENDAR) == (Capacity.PEGAWAI, Capacity.PENILAI)
        late = self.received.overdue(day(3, 17), CALENDAR)
        assert [(step.id, step.due) for step in late] == [("dikembalikan", day(2, 4)), ("dilaporkan", day(3, 16))]

    def test_what_is_done_says_whether_it_was_in_time(self) -> None:
        """The last day is in time."""
        done = happened(track=self.received, dikembalikan=day(2, 4), dilaporkan=day(3, 17))
        found = states(done, day(4, 1))
        assert found["dikembalikan"] == "selesai_tepat_waktu"
        assert found["dilaporkan"] == "selesai_terlambat"
        assert done.whose_turn(day(4, 1), CALENDAR) == ()
        assert [finding.code for finding in done.check(day(4, 1), CALENDAR)] == ["TRACK_DONE_LATE"]

    @pytest.mark.parametrize("regime", TRACK_RULES)
    def test_a_year_that_was_signed_before_it_could_be_judged_is_told(self, regime) -> None:
        """P. 90, no. 8 b; PP 30/2019, art. 42; PP 46/2011, art. 16: it cannot be in time before its time has come."""
        calendar = attrs.evolve(CALENDAR, covers=Period(date(2025, 12, 1), date(2026, 12, 31)))
        signed = happened(track=under(regime), ditandatangani=date(2025, 12, 14))
        (early,) = signed.check(date(2025, 12, 15), calendar)
        assert (early.code, early.path, early.basis.law) == (
            "TRACK_SIGNED_EARLY",
            "ditandatangani",
            track_rules(regime).law,
        )
        assert "15 December 2025" in early.message.en
        in_time = happened(track=under(regime), ditandatangani=date(2025, 12, 15))
        assert in_time.check(date(2025, 12, 15), calendar) == ()

    def test_a_track_can_be_seen_as_it_was(self) -> None:
        """What came later is not known yet."""
        assert self.received.as_of(day(1, 14)).events == self.received.events[:2]
        assert states(self.received, day(1, 13))["dikembalikan"] == "belum_mulai"

    def test_the_right_to_object_runs_beside_and_lapses(self) -> None:
        """It is nobody's turn and never overdue."""
        assert states(self.received, day(2, 4))["keberatan_diajukan"] == "jatuh_tempo"
        assert states(self.received, day(2, 5))["keberatan_diajukan"] == "gugur"

    def test_a_calendar_that_ends_too_soon_is_refused(self) -> None:
        """Holidays are never assumed."""
        with pytest.raises(NotCovered):
            NEW.steps(day(1, 15), WorkingCalendar(FIVE_DAYS, [], Period.month(2026, 1)))


class TestTheSilentAppraiser:
    """PermenPANRB 6/2022, annex pp. 90 and 115-117: 14, 7, 7, 30."""

    def test_after_the_window_the_superior_has_14_working_days(self) -> None:
        """The appraiser is late, and yet it is the superior's turn."""
        assert states(NEW, day(2, 2)) == {
            "ditandatangani": "terlambat",
            "ditandatangani_atasan": "berjalan",
            "disampaikan_atasan": "belum_mulai",
            "dikembalikan_ke_atasan": "belum_mulai",
            "dilaporkan_atasan": "berjalan",
        }
        assert dues(NEW, day(2, 2))["ditandatangani_atasan"] == day(2, 20)
        assert NEW.whose_turn(day(2, 2), CALENDAR) == (Capacity.ATASAN_PENILAI,)
        (late,) = NEW.check(day(2, 2), CALENDAR)
        assert late.code == "TRACK_OVERDUE"
        assert late.message.id.startswith("Terlambat sejak 31 Januari 2026: ")

    def test_then_seven_and_seven(self) -> None:
        """On form D.1.2, and the appraiser's step has lapsed."""
        track = happened((M.DITANDATANGANI_ATASAN, day(2, 9)))
        track = track.then(M.DISAMPAIKAN, by=ATASAN, on=day(2, 10)).then(M.DITERIMA, by=PEGAWAI, on=day(2, 10))
        found = dues(track, day(2, 10))
        assert found["disampaikan_atasan"] == day(2, 19)
        assert found["dikembalikan_ke_atasan"] == day(2, 20)
        assert states(track, day(2, 10))["ditandatangani"] == "gugur"
        assert track.form is DocumentForm.D_1_2

    def test_the_result_is_final(self) -> None:
        """Annex p. 90, no. 11; so no deadline of an objection runs."""
        track = happened((M.DITANDATANGANI_ATASAN, day(2, 9)), (M.DISAMPAIKAN, day(2, 10)), (M.DITERIMA, day(2, 11)))
        assert "90" in track.final.article
        assert "keberatan_diajukan" not in states(track, day(2, 12))

    def test_an_objection_against_it_is_recorded_and_flagged(self) -> None:
        """It was made; whether it is heard is another matter."""
        track = happened((M.DITANDATANGANI_ATASAN, day(2, 9)), (M.DISAMPAIKAN, day(2, 10)), (M.DITERIMA, day(2, 11)))
        track = happened(track=track, keberatan_diajukan=day(2, 12))
        assert states(track, day(2, 12))["keberatan_diajukan"] == "selesai_tepat_waktu"
        assert "TRACK_OBJECTION_AGAINST_FINAL" in {each.code for each in track.check(day(2, 12), CALENDAR)}

    def test_the_superior_does_not_sign_before_the_appraisers_time_is_over(self) -> None:
        """Nor once the appraiser has signed."""
        with pytest.raises(NotPossible, match="only once that one's time is over"):
            happened((M.DITANDATANGANI_ATASAN, day(1, 31)))
        with pytest.raises(NotPossible):
            happened((M.DITANDATANGANI, day(1, 12)), (M.DITANDATANGANI_ATASAN, day(2, 9)))

    def test_an_appraiser_who_signs_late_is_recorded_as_late(self) -> None:
        """And the usual way goes on."""
        track = happened(ditandatangani=day(2, 3))
        assert states(track, day(2, 3))["ditandatangani"] == "selesai_terlambat"
        assert "ditandatangani_atasan" not in states(track, day(2, 3))


class TestTheObjection:
    """PermenPANRB 6/2022, annex pp. 117-119: 14, 7, and the report again."""

    late_signature = happened(ditandatangani=day(1, 30), disampaikan=day(2, 18), diterima=day(2, 18))
    raised = happened(track=late_signature, keberatan_diajukan=day(3, 10), keberatan_diterima=day(3, 10))

    def test_seven_working_days_to_decide(self) -> None:
        """It is the superior's turn first, and the document is still to come back."""
        assert dues(self.raised, day(3, 10))["keberatan_diputuskan"] == day(3, 19)
        assert set(self.raised.whose_turn(day(3, 10), CALENDAR)) == {Capacity.PEGAWAI, Capacity.ATASAN_PENILAI}

    def test_the_report_may_be_due_before_the_decision(self) -> None:
        """14 + 14 + 7 are more than 30: both days stand, and that is told."""
        found = dues(self.raised, day(3, 10))
        assert found["dilaporkan"] == day(3, 16) < found["keberatan_diputuskan"]
        assert "TRACK_REPORT_BEFORE_DECISION" in {each.code for each in self.raised.check(day(3, 10), CALENDAR)}

    def test_a_changed_result_is_reported_on_form_d_1_3(self) -> None:
        """By a deadline that runs from the end of the window like the first one."""
        track = happened(track=self.raised, diubah=day(3, 17))
        assert track.form is DocumentForm.D_1_3
        assert dues(track, day(3, 17))["keputusan_dilaporkan"] == day(3, 16)
        assert states(track, day(3, 17))["keputusan_dilaporkan"] == "terlambat"
        reported = track.then(M.KEPUTUSAN_DILAPORKAN, by=ATASAN, on=day(3, 18))
        assert states(reported, day(3, 18))["keputusan_dilaporkan"] == "selesai_terlambat"

    def test_an_upheld_result_is_not_reported_again(self) -> None:
        """Only a change makes a new document."""
        track = happened(track=self.raised, dikuatkan=day(3, 12))
        assert track.form is DocumentForm.D_1_1
        assert "keputusan_dilaporkan" not in states(track, day(3, 12))
        assert "TRACK_REPORT_BEFORE_DECISION" in {each.code for each in track.check(day(3, 12), CALENDAR)}

    def test_in_good_time_nothing_collides(self) -> None:
        """So nothing is told."""
        early = happened(ditandatangani=day(1, 5), disampaikan=day(1, 6), diterima=day(1, 6))
        early = happened(track=early, keberatan_diajukan=day(1, 7), keberatan_diterima=day(1, 7), dikuatkan=day(1, 8))
        assert [each.code for each in early.check(day(1, 8), CALENDAR)] == []

    def test_it_ends_one_way(self) -> None:
        """Upheld or changed, never both."""
        with pytest.raises(NotPossible, match="'dikuatkan' was recorded on 2026-03-12"):
            happened(track=self.raised, dikuatkan=day(3, 12), diubah=day(3, 13))


class TestPP30:
    """PP 30/2019, arts 49-51 and 59."""

    new = under("pp30_2019")
    received = happened(track=new, ditandatangani=day(1, 12), disampaikan=day(1, 14), diterima=day(1, 15))

    def test_days_are_days_of_the_calendar_and_the_report_is_due_with_february(self) -> None:
        """14, 14, the end of February."""
        found = dues(self.received, day(1, 15))
        assert found["disampaikan"] == day(1, 26)
        assert found["dikembalikan"] == found["keberatan_diajukan"] == day(1, 29)
        assert found["dilaporkan"] == day(2, 28)

    def test_the_signature_has_no_day_of_its_own(self) -> None:
        """The law names none, and none is made up."""
        (step,) = (step for step in self.new.steps(day(1, 15), CALENDAR) if step.id == "ditandatangani")
        assert (step.state, step.due) == (StepState.BERJALAN, None)
        assert "art. 42" in step.untimed.en

    def test_an_employee_who_does_not_return_it_is_replaced_by_the_superior(self) -> None:
        """Art. 50: 7 working days once the 14 have passed."""
        assert "ditandatangani_atasan" not in states(self.received, day(1, 29))
        assert dues(self.received, day(1, 30))["ditandatangani_atasan"] == day(2, 9)
        track = happened(track=self.received, ditandatangani_atasan=day(2, 2))
        found = states(track, day(2, 2))
        assert found["ditandatangani_atasan"] == "selesai_tepat_waktu"
        assert found["dikembalikan"] == "gugur"
        assert found["ditandatangani"] == "selesai_tepat_waktu"

    def test_who_returned_it_is_not_replaced(self) -> None:
        """The superior has nothing to sign."""
        returned = happened(track=self.received, dikembalikan=day(1, 29))
        assert "ditandatangani_atasan" not in states(returned, day(2, 2))
        with pytest.raises(NotPossible):
            returned.then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 2))

    def test_a_document_that_was_never_handed_over_has_no_day_to_count_from(self) -> None:
        """Art. 50 counts from art. 49; it is the superior's turn all the same."""
        (step,) = (step for step in self.new.steps(day(2, 2), CALENDAR) if step.id == "ditandatangani_atasan")
        assert (step.state, step.due) == (StepState.BERJALAN, None)
        assert "art. 49" in step.untimed.en
        assert self.new.whose_turn(day(2, 2), CALENDAR) == (Capacity.ATASAN_PENILAI,)
        signed = self.new.then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 2))
        assert signed.final is None
        assert signed.then(M.DISAMPAIKAN, by=ATASAN, on=day(2, 3)).whose_turn(day(2, 4), CALENDAR) == ()

    def test_the_decision_has_no_day(self) -> None:
        """Art. 59 names none."""
        track = happened(track=self.received, keberatan_diajukan=day(1, 20), keberatan_diterima=day(1, 21))
        assert dues(track, day(1, 22))["keberatan_diputuskan"] is None
        assert track.check(day(1, 22), CALENDAR) == ()


class TestPP46:
    """PP 46/2011, arts 21-25."""

    new = under("pp46_2011")
    received = happened(track=new, ditandatangani=day(1, 12), disampaikan=day(1, 14), diterima=day(1, 15))

    def test_returned_then_to_the_superior_then_endorsed(self) -> None:
        """14 and 14 days, objected to or not; the endorsement has no day."""
        track = happened(track=self.received, dikembalikan=day(1, 20))
        assert dues(track, day(1, 20))["diserahkan_kepada_atasan"] == day(2, 3)
        assert track.whose_turn(day(1, 20), CALENDAR) == (Capacity.PENILAI,)
        track = happened(track=track, diserahkan_kepada_atasan=day(2, 3))
        assert track.whose_turn(day(2, 4), CALENDAR) == (Capacity.ATASAN_PENILAI,)
        track = happened(track=track, disahkan=day(2, 9))
        assert track.whose_turn(day(2, 10), CALENDAR) == ()

    def test_what_the_superior_set_needs_no_endorsement(self) -> None:
        """Art. 22."""
        track = self.new.then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 2))
        found = states(track, day(2, 2))
        assert {found[id] for id in ("dikembalikan", "diserahkan_kepada_atasan", "disahkan")} == {"gugur"}

    def test_it_knows_no_report_to_the_pyb(self) -> None:
        """And PermenPANRB 6/2022 no endorsement."""
        with pytest.raises(NotPossible, match="PP 46/2011 knows no such event"):
            happened(track=self.received, dilaporkan=day(2, 2))
        with pytest.raises(NotPossible, match="PermenPANRB 6/2022 knows no such event"):
            happened((M.DITANDATANGANI, day(1, 12)), (M.DISAHKAN, day(1, 13)))


class TestWhatCanNotHaveHappened:
    """Every refusal says what comes before, or whose it is."""

    def test_received_before_it_was_signed(self) -> None:
        """Nothing comes out of order."""
        with pytest.raises(NotPossible, match="Before it comes 'disampaikan'. Record that first"):
            happened(diterima=day(1, 12))
        with pytest.raises(NotPossible, match="Before it comes 'ditandatangani' or 'ditandatangani_atasan'"):
            happened(disampaikan=day(1, 12))

    def test_handed_over_on_a_day_before_the_signature(self) -> None:
        """Days count as well as order."""
        with pytest.raises(NotPossible, match="'ditandatangani' was only on 2026-01-12"):
            happened(ditandatangani=day(1, 12), disampaikan=day(1, 11))

    @pytest.mark.parametrize("name", ["appraiser", "superior"])
    def test_a_track_in_which_the_employee_judges_oneself(self, name) -> None:
        """Nobody appraises oneself, nor decides on the own objection."""
        with pytest.raises(InvalidValue, match=f"{name}: The employee is also the {name}"):
            attrs.evolve(NEW, **{name: attrs.evolve(PEGAWAI, name="Ani Lagi")})

    def test_signed_by_the_employee_as_the_appraiser(self) -> None:
        """Nobody appraises oneself."""
        with pytest.raises(NotPossible, match="It is done by: the appraiser"):
            NEW.then(M.DITANDATANGANI, by=PEGAWAI, on=day(1, 12))

    def test_a_superior_whom_the_track_does_not_know(self) -> None:
        """It has to be told who that is."""
        with pytest.raises(NotPossible, match="or the persons of the track"):
            attrs.evolve(NEW, superior=None).then(M.DITANDATANGANI_ATASAN, by=ATASAN, on=day(2, 9))

    def test_twice(self) -> None:
        """Each event happens once."""
        with pytest.raises(NotPossible, match="'ditandatangani' was recorded on 2026-01-12"):
            happened((M.DITANDATANGANI, day(1, 12)), (M.DITANDATANGANI, day(1, 13)))

    def test_text_is_no_milestone(self) -> None:
        """Though it reads like one."""
        with pytest.raises(WrongType, match="'diterima' is no Milestone"):
            NEW.then("diterima", by=PEGAWAI, on=day(1, 12))

    def test_stored_events_are_checked_as_well(self) -> None:
        """A track that was changed in storage is refused."""
        events = happened(ditandatangani=day(1, 12), disampaikan=day(1, 13)).events
        with pytest.raises(NotPossible):
            attrs.evolve(NEW, events=reversed(events))


def test_the_highest_posts_have_a_final_result_from_the_start() -> None:
    """Annex p. 90, no. 12; the one who evaluates says so."""
    basis = PERMENPANRB_6_2022("Lampiran hlm. 90, angka 12")
    track = attrs.evolve(happened(ditandatangani=day(1, 12), disampaikan=day(1, 13)), final_by=basis)
    track = happened(track=track, diterima=day(1, 14))
    assert track.final is basis
    assert "keberatan_diajukan" not in states(track, day(1, 14))


def test_a_regime_whose_documents_nobody_could_read_is_refused() -> None:
    """With what stands above it."""
    with pytest.raises(UnknownName, match="PP 30/2019 stands above it"):
        under("permenpanrb8_2021")


@pytest.mark.parametrize("regime", TRACK_RULES)
def test_rules_cite_their_own_law(regime) -> None:
    """No deadline of one regime in another."""
    rules = track_rules(regime)
    assert rules.id == regime
    assert {rule.deadline.basis.law for rule in rules.rules} == {rules.law}
    assert {rule.route for rule in rules.rules} == set(Route)
    known = {Assurance.TEXT, Assurance.ASSUMPTION}
    assert {rule.deadline.basis.assurance for rule in rules.rules} <= known


@pytest.mark.parametrize("kind", [Milestone, Route, StepState, DocumentForm])
def test_all_names_have_labels(kind) -> None:
    """In both languages."""
    assert all(each.label.id != str(each) and each.label.en for each in kind)
