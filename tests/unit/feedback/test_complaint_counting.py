"""Indicators of complaints: what counts, what is left out, what nobody can say."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest

from kinerja.base.binomial import share_interval
from kinerja.base.calendar import FIVE_DAYS, WorkingCalendar
from kinerja.base.finding import Undetermined
from kinerja.base.period import Period
from kinerja.errors import InvalidValue, NotCovered, UnknownName, WrongType
from kinerja.feedback.complaint_clock import CLOCK, LEFT_OUT
from kinerja.feedback.complaint_counting import complaint_indicators
from kinerja.feedback.complaint_measures import ComplaintMeasure
from kinerja.feedback.complaint_policy import LAPOR_5_10, ComplaintDeadline, DeadlinePolicy
from kinerja.feedback.complaints import Complaint, ComplaintEvent, Satisfaction
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.share_figure import DRAWN_CASES
from kinerja.plans.target import Direction

ASKED, RECEIVED = date(2025, 6, 30), date(2025, 6, 2)
TEN = DeadlinePolicy("ten", [ComplaintDeadline("penyelesaian", 10, "hari")])
HALF_YEAR = Period.semester(2025, 1)


def case(id, *steps, received=RECEIVED, unit="u", **parts) -> Complaint:
    """Return a complaint from ``("selesai", 5)``: what happened, how many days after it was received."""
    events = [ComplaintEvent(kind, received + timedelta(days)) for kind, days in steps]
    return Complaint(str(id), unit, received, events, **parts)


def asked(complaints, policy=TEN, calendar=None, **parts):
    return complaint_indicators(complaints, ASKED, policy, calendar, unit_id="u", period=HALF_YEAR, **parts)


TEN_COMPLAINTS = [
    *(case(f"a{place}", ("selesai", 10)) for place in range(6)),
    *(case(f"b{place}", ("selesai", 12)) for place in range(2)),
    case("c"),
    case("d", received=date(2025, 6, 25)),
]
"""The vector of the law notes: 6 on time, 2 late, 1 open and overdue, 1 open and not yet due."""


class TestInTime:
    """The share of those due."""

    def test_the_vector_of_the_notes(self) -> None:
        """Not 60, 75 or 80 percent."""
        found = asked(TEN_COMPLAINTS).of("selesai_tepat_waktu")
        assert (found.numerator, found.denominator, found.value) == (6, 9, Fraction(200, 3))
        assert [note.en for note in found.notes] == ["1 not yet due: left out."]

    def test_without_a_deadline_there_is_no_share(self) -> None:
        """Not 100 percent."""
        found = asked(TEN_COMPLAINTS).of("verifikasi_tepat_waktu")
        assert found.value.reason.en == "Nothing says by when."
        assert found.notes[0].en == "10 without a deadline: left out."

    def test_where_nothing_is_due_there_is_no_share(self) -> None:
        """Nor of nothing."""
        assert asked([TEN_COMPLAINTS[-1]]).of("selesai_tepat_waktu").value.reason.en == "Nothing is due yet."
        assert asked([]).of("selesai_tepat_waktu").value.reason.en == "There is no complaint to count."

    def test_deadlines_are_cited(self) -> None:
        """With what is ours."""
        year = WorkingCalendar(FIVE_DAYS, [], Period.year(2025))
        found = asked(TEN_COMPLAINTS, LAPOR_5_10, year).of("verifikasi_tepat_waktu")
        assert [str(basis) for basis in found.basis[:2]] == [
            "PermenPANRB 62/2018, Verifikasi",
            "PermenPANRB 62/2018, Pengukuran",
        ]
        with pytest.raises(NotCovered, match="no calendar"):
            asked(TEN_COMPLAINTS, LAPOR_5_10)


class TestWaited:
    """Median and percentile, open complaints counted."""

    def test_open_ones_count_as_lasting_at_least_so_long(self) -> None:
        """The percentile falls among them."""
        found = asked(TEN_COMPLAINTS).of("persentil_90_lama")
        assert found.value.reason.en == "It is at least 20 calendar days, because 2 of 10 are open."
        assert (found.spread.low, found.spread.high, found.denominator) == (20, None, 10)

    def test_a_median_that_they_cannot_move_is_known(self) -> None:
        """However long they last."""
        found = asked(TEN_COMPLAINTS).of("median_lama")
        assert (found.value, found.unit) == (10, "hari")
        assert found.notes[1].en == "2 of 10 are open and counted as lasting at least so long."

    def test_when_all_are_settled_nothing_is_in_doubt(self) -> None:
        """By the method that was asked for."""
        found = asked(TEN_COMPLAINTS[:8], method="peringkat").of("persentil_90_lama")
        assert (found.value, [note.en for note in found.notes]) == (12, ["Method: value at its rank."])

    def test_people_wait_while_the_clock_stands_still(self) -> None:
        """To postpone moves the deadline and no median."""
        postponed = case("e", ("ditunda", 3), ("dilanjutkan", 13), ("selesai", 20))
        answer = asked([postponed])
        assert answer.of("selesai_tepat_waktu").value == 100
        assert answer.of("median_lama").value == 20

    def test_working_days_by_the_calendar(self) -> None:
        """Told in the unit."""
        year = WorkingCalendar(FIVE_DAYS, [], Period.year(2025))
        found = asked([case("e", ("selesai", 7))], calendar=year, counted_in="hari_kerja").of("median_lama")
        assert (found.value, found.unit) == (5, "hari kerja")
        with pytest.raises(NotCovered, match="no calendar"):
            asked([case("e", ("selesai", 7))], counted_in="hari_kerja")

    def test_of_nothing_there_is_no_median(self) -> None:
        """Nor 0."""
        found = asked([]).of("median_lama")
        assert (bool(found.value), found.numerator, found.denominator) == (False, None, 0)


class TestOthers:
    """Backlog, reopened, complaints for a thousand services, satisfaction."""

    def test_the_backlog_knows_earlier_periods(self) -> None:
        """What is old is the worst of it; another unit's is not."""
        old = case("old", received=date(2024, 11, 1))
        done = case("done", ("selesai", 3), received=date(2024, 11, 1))
        found = asked([*TEN_COMPLAINTS, old, done, case("x", unit="v")]).of("tunggakan")
        assert (found.numerator, found.denominator, found.value) == (3, 12, 25)
        assert (
            found.notes[0].en == "Of whatever period; 2 past their deadline; the oldest has waited 241 calendar days."
        )
        assert asked([done]).of("tunggakan").notes == ()

    def test_settled_ones_of_other_years_need_no_calendar(self) -> None:
        """Only what is still open does."""
        year = WorkingCalendar(FIVE_DAYS, [], Period.year(2025))
        done = case("done", ("selesai", 3), received=date(2024, 11, 1))
        assert asked([done], LAPOR_5_10, year, counted_in="hari_kerja").of("tunggakan").value == 0

    def test_reopened_of_those_ever_settled(self) -> None:
        """Also while they are open again; one that came back before is none."""
        again = case("e", ("selesai", 3), ("dibuka_kembali", 5))
        back = case("f", ("bukan_kewenangan", 1), ("dibuka_kembali", 2), ("selesai", 4))
        found = asked([*TEN_COMPLAINTS, again, back]).of("dibuka_kembali")
        assert (found.numerator, found.denominator, found.value) == (1, 10, 10)
        assert asked([TEN_COMPLAINTS[-1]]).of("dibuka_kembali").value.reason.en == "Nothing was settled yet."

    def test_for_a_thousand_services_where_they_are_known(self) -> None:
        """Questions and wishes are no complaints."""
        question = case("q", ("selesai", 1), classification="permintaan_informasi")
        found = asked([*TEN_COMPLAINTS, question], services=4000).of("per_1000_layanan")
        assert (found.value, found.unit, found.denominator) == (Fraction(5, 2), "per 1.000 layanan", 4000)
        assert found.notes[0].en == "1 no complaints but wishes or questions."
        assert found.measure.better is None

    @pytest.mark.parametrize("services", [None, 0])
    def test_without_a_volume_there_is_no_rate(self, services) -> None:
        """The bare number would reward closing the channel."""
        answer = asked(TEN_COMPLAINTS, services=services)
        found = answer.of("per_1000_layanan")
        assert "says nothing" in found.value.reason.en
        assert found.denominator == services
        assert ("COMPLAINT_VOLUME_UNKNOWN" in {each.code for each in answer.findings}) == (services is None)

    def test_satisfaction_on_one_scale(self) -> None:
        """Those who did not answer count as nothing, not as 0."""
        told = [case(place, ("selesai", 3), satisfaction=Satisfaction(score, 5)) for place, score in enumerate([3, 4])]
        found = asked([*told, case("n", ("selesai", 3))]).of("kepuasan")
        assert (found.value, found.unit, found.denominator) == (Fraction(7, 2), "skala 1-5", 2)
        assert found.notes[0].en == "2 of 3 settled ones answered."

    def test_satisfaction_is_not_mixed_or_taken_from_open_ones(self) -> None:
        """Nor from nobody."""
        told = [case(place, ("selesai", 3), satisfaction=Satisfaction(3, best)) for place, best in enumerate([4, 5])]
        assert "different scales" in asked(told).of("kepuasan").value.reason.en
        lasting = case("o", satisfaction=Satisfaction(3, 5))
        assert asked([lasting]).of("kepuasan").value.reason.en == "Nobody answered."


class TestAsAWhole:
    """Counts, themes, findings, figures."""

    def test_what_is_left_out_is_told_by_number(self) -> None:
        """Nothing is silent."""
        others = [
            case("n", ("bukan_kewenangan", 1)),
            case("a", ("diarsipkan", 1)),
            case("p", ("ditunda", 1)),
            case("v", unit="v"),
            case("old", received=date(2024, 12, 31)),
            case("new", received=date(2025, 7, 1)),
        ]
        answer = asked([*TEN_COMPLAINTS, *others], services=100)
        assert attrs.astuple(answer.counts) == (13, 8, 3, 1, 1, 1, 3)
        assert [(each.code, each.basis) for each in answer.findings] == [
            ("COMPLAINT_CLOCK_STOPPED", CLOCK),
            ("COMPLAINT_LEFT_OUT", LEFT_OUT),
        ]
        assert LEFT_OUT in answer.of("tunggakan").basis
        assert answer.of("selesai_tepat_waktu").denominator == 9

    def test_what_a_careful_reader_would_flag(self) -> None:
        """No deadline, no record of verification."""
        policy = DeadlinePolicy("p", [ComplaintDeadline("verifikasi", 3, "hari")])
        told = [case("a", ("diverifikasi", 1), ("selesai", 2)), case("b", ("selesai", 2)), case("c")]
        answer = asked(told, policy, services=1)
        assert {each.code: each.message.en for each in answer.findings} == {
            "COMPLAINT_NOT_VERIFIED": "1 settled without a record of verification.",
            "COMPLAINT_NO_DEADLINE": "3 without a deadline of settlement in the policy 'p'.",
        }
        assert asked(told[:1], policy, services=1).findings[0].code == "COMPLAINT_NO_DEADLINE"

    def test_themes_the_most_frequent_first(self) -> None:
        """For training; those that are left out have none."""
        told = [
            case("a", ("selesai", 12), theme="antrean"),
            case("b", ("selesai", 2), ("dibuka_kembali", 3), theme="antrean"),
            case("c", ("selesai", 2), theme="biaya"),
            case("d", ("selesai", 2)),
            case("e", ("diarsipkan", 2), theme="lain"),
        ]
        assert [attrs.astuple(each) for each in asked(told).themes] == [
            ("antrean", 2, 2, 1),
            ("", 1, 0, 0),
            ("biaya", 1, 0, 0),
        ]

    def test_a_figure_says_what_it_counts(self) -> None:
        """Of whom, in which period, as of which day."""
        answer = asked(TEN_COMPLAINTS)
        figure = answer.of("selesai_tepat_waktu").figure()
        assert (figure.source, figure.value, figure.unit, figure.n) == (
            FigureSource.PENGADUAN,
            Fraction(200, 3),
            "%",
            9,
        )
        assert (figure.unit_id, figure.period, figure.as_of) == ("u", HALF_YEAR, ASKED)
        assert figure.measure == ComplaintMeasure.SELESAI_TEPAT_WAKTU.measure
        assert (figure.better, figure.notes[0].en) == (Direction.LEBIH_TINGGI, "1 not yet due: left out.")
        assert isinstance(answer.of("persentil_90_lama").figure(), Undetermined)

    def test_a_share_may_have_an_interval(self) -> None:
        """Only when it is asked for, and only a share."""
        answer = asked(TEN_COMPLAINTS, services=4000)
        share = answer.of("selesai_tepat_waktu")
        bare, sure = share.figure(), share.figure(confidence=90)
        low, high = share_interval(6, 9, 90)
        assert (bare.low, sure.low, sure.high, sure.confidence) == (None, 100 * low, 100 * high, 90)
        assert (sure.value, sure.n, sure.notes[:-1], sure.basis[:-1]) == (bare.value, 9, bare.notes, bare.basis)
        assert "that is our assumption" in sure.notes[-1].en
        assert sure.basis[-1] is DRAWN_CASES
        rate = answer.of("per_1000_layanan")
        assert rate.figure(confidence=90) == rate.figure()
        with pytest.raises(InvalidValue, match="confidence"):
            share.figure(confidence=100)

    def test_every_measure_is_answered_and_said(self) -> None:
        """In their order."""
        answer = asked(TEN_COMPLAINTS)
        assert [each.measure for each in answer.indicators] == list(ComplaintMeasure)
        assert [each.measure.measure.key for each in answer.indicators] == [*ComplaintMeasure]
        with pytest.raises(UnknownName):
            answer.of("jumlah")

    def test_the_pages(self) -> None:
        """In both languages, with and without themes and findings."""
        answer = asked([*TEN_COMPLAINTS, case("t", theme="<b>antrean</b>")])
        assert "tanpa tema" in answer.as_text("id")
        assert "It is at least 28 calendar days, because 3 of 11 are open." in answer.as_html("en")
        assert "<b>antrean" not in answer._repr_html_()
        clean = asked([case("a", ("selesai", 2))], services=9)
        assert clean.findings == ()
        assert "Findings" not in clean.as_text("en")
        assert "Theme" not in asked([]).as_text("en")

    def test_what_is_refused(self) -> None:
        """Twins, other things, a volume below 0."""
        with pytest.raises(InvalidValue, match="stands twice"):
            asked([case("a"), case("a")])
        with pytest.raises(WrongType, match="Give complaints"):
            asked(["a"])
        with pytest.raises(WrongType, match="Give the deadlines"):
            asked([], policy=10)
        with pytest.raises(WrongType, match="Give the days"):
            complaint_indicators([], ASKED, TEN, unit_id="u", period=2025)
        for services in (-1, True, "9"):
            with pytest.raises(InvalidValue, match="no number of services"):
                asked([], services=services)
