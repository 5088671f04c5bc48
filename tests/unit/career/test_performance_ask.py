"""Asks of results: each year for itself, told with the year; what nobody knows is neither good nor bad."""

from __future__ import annotations

import attrs
import pytest

from kinerja.base.law import Assurance, Law
from kinerja.base.scale import Grade, Scale
from kinerja.career.performance_ask import AskManner, PerformanceAsk
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.record import Record
from kinerja.rules.permenpanrb6_2022 import Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

from .results import NUMBER, annual, record

BASIS = Law("PP 11/2017")("Pasal 199 ayat (2) huruf c")
GOOD = PerformanceAsk("baik", 2, BASIS)
EACH = PerformanceAsk("baik", 1, BASIS, AskManner.SETIAP_UNSUR)
RUNNING = PerformanceAsk("Baik", 2, BASIS, "berturut_turut")
ENOUGH = PerformanceAsk("cukup", 1, BASIS)


class TestAtLeast:
    """That predikat or better in each year."""

    @pytest.mark.parametrize(
        ("years", "verdict", "reason"),
        [
            ("2024 B 2025 SB", "met", "2024: Good. 2025: Very good."),
            ("2023 K 2024 B 2025 B", "met", "2024: Good. 2025: Good."),
            ("2024 BP 2025 SB", "not_met", "2024: Needs improvement, lower than Good."),
            ("2024 B", "undetermined", "There is no result of 2025."),
            ("", "undetermined", "There is no result of 2024. There is no result of 2025."),
            ("2025 K", "not_met", "2025: Poor (misconduct), lower than Good."),
        ],
    )
    def test_each_year_is_told(self, years: str, verdict: str, reason: str) -> None:
        """The bad and the missing ones with their year; a bad year decides, a missing one never does."""
        asked = GOOD.of(record(years), until=2025)
        assert (asked.verdict, asked.reason.en) == (verdict, reason)
        assert asked.basis == BASIS

    def test_the_results_stand_beside(self) -> None:
        """Those that were looked at."""
        assert [each.period.start.year for each in GOOD.of(record("2023 B 2025 B"), until=2025).results] == [2025]

    def test_the_names_of_older_regimes_count(self) -> None:
        """Baik is what each regime calls so."""
        old = Record(NUMBER, [annual(2020, Sebutan.BAIK, regime="pp46_2011"), annual(2022, Predikat.BAIK)])
        assert PerformanceAsk("baik", 1, BASIS).of(old, until=2020).verdict == "met"


class TestByName:
    """A step that the scale of a result does not have: Cukup, under PermenPANRB 6/2022."""

    @pytest.mark.parametrize(
        ("grade", "verdict", "reason"),
        [
            ("SB", "met", "2025: Very good, higher than Sufficient."),
            ("B", "met", "2025: Good, higher than Sufficient."),
            ("K", "not_met", "2025: Poor (misconduct), lower than Sufficient."),
            ("SK", "not_met", "2025: Very poor, lower than Sufficient."),
        ],
    )
    def test_names_that_both_scales_have_decide(self, grade: str, verdict: str, reason: str) -> None:
        """Baik is above Cukup wherever both stand."""
        asked = ENOUGH.of(record(f"2025 {grade}"), until=2025)
        assert (asked.verdict, asked.reason.en) == (verdict, reason)

    def test_butuh_perbaikan_is_not_silently_cukup(self) -> None:
        """SE BKN 9/2024 equates the two for credits only; elsewhere an agency has to say so."""
        needs = record("2025 BP")
        assert ENOUGH.of(needs, until=2025).verdict == "undetermined"
        read = PerformanceAsk("cukup", 1, BASIS, reads_as=[Predikat.BUTUH_PERBAIKAN])
        assert read.of(needs, until=2025).verdict == "met"
        assert read.of(record("2025 K"), until=2025).verdict == "not_met"

    def test_a_scale_of_its_own_is_open(self) -> None:
        """A grade whose name no law has is placed by nobody but the agency."""
        dp3 = Scale("dp3", ("jelek", "lumayan"))
        old = Record(NUMBER, [annual(2025, Grade("lumayan", dp3), regime="dp3")])
        assert ENOUGH.of(old, until=2025).verdict == "undetermined"
        read = PerformanceAsk("cukup", 1, BASIS, reads_as=[Grade("lumayan", dp3)])
        assert read.of(old, until=2025).verdict == "met"

    def test_where_the_scale_has_the_step_nothing_is_read_as_it(self) -> None:
        """The law's own name goes first."""
        strict = PerformanceAsk("cukup", 1, BASIS, reads_as=[PredikatPP30.BAIK])
        old = Record(NUMBER, [annual(2020, PredikatPP30.CUKUP, regime="pp30_2019")])
        assert strict.of(old, until=2020).verdict == "met"


class TestEachElement:
    """Each element of the appraisal."""

    def test_under_6_2022_baik_has_no_element_below(self) -> None:
        """The matrix gives Baik only where neither rating is below expectations."""
        assert EACH.of(record("2025 B"), until=2025).verdict == "met"
        assert EACH.of(record("2025 BP"), until=2025).verdict == "not_met"
        rated = annual(2025, Predikat.BAIK, hasil_kerja=Rating.SESUAI_EKSPEKTASI, perilaku=Rating.DI_ATAS_EKSPEKTASI)
        assert EACH.of(Record(NUMBER, [rated]), until=2025).verdict == "met"

    def test_a_rating_that_says_otherwise_is_looked_at(self) -> None:
        """A predikat that departs from the matrix decides nothing here."""
        odd = annual(2025, Predikat.BAIK, hasil_kerja=Rating.DI_BAWAH_EKSPEKTASI)
        asked = EACH.of(Record(NUMBER, [odd]), until=2025)
        assert asked.verdict == "undetermined"
        assert "2025" in asked.reason.en
        assert "below expectations" in asked.reason.en

    def test_that_the_predikat_tells_each_element_is_a_reading(self) -> None:
        """The article asks for each element; that a predikat answers it is ours, and marked so."""
        for grade in ("B", "BP"):
            basis = EACH.of(record(f"2025 {grade}"), until=2025).basis
            assert (basis.law, basis.article, basis.assurance) == (BASIS.law, BASIS.article, Assurance.ASSUMPTION)
            assert "ours to read" in basis.note
        noted = attrs.evolve(EACH, basis=attrs.evolve(BASIS, note="Not read whole."))
        assert noted.of(record("2025 B"), until=2025).basis.note.endswith("Not read whole.")
        low = Record(NUMBER, [annual(2020, Sebutan.CUKUP, regime="pp46_2011")])
        for told in (
            GOOD.of(record("2024 B 2025 B"), until=2025),
            EACH.of(low, until=2020),
            EACH.of(record(), until=1),
        ):
            assert told.basis == BASIS

    def test_a_sum_does_not_tell_its_elements(self) -> None:
        """Baik under PP 46/2011 may hide a low conduct."""
        old = Record(NUMBER, [annual(2020, Sebutan.BAIK, regime="pp46_2011")])
        assert EACH.of(old, until=2020).verdict == "undetermined"
        low = Record(NUMBER, [annual(2020, Sebutan.CUKUP, regime="pp46_2011")])
        assert EACH.of(low, until=2020).verdict == "not_met"

    def test_below_baik_elements_are_not_told(self) -> None:
        """Butuh Perbaikan has an element below expectations, whatever is asked."""
        least = PerformanceAsk("butuh_perbaikan", 1, BASIS, AskManner.SETIAP_UNSUR)
        assert least.of(record("2025 BP"), until=2025).verdict == "undetermined"
        assert least.of(record("2025 B"), until=2025).verdict == "met"


class TestRunning:
    """Exactly that predikat, year after year (PP 30/2019, art. 53)."""

    @pytest.mark.parametrize(
        ("years", "verdict"),
        [
            ("2024 B 2025 B", "met"),
            ("2024 B 2025 SB", "undetermined"),
            ("2024 SB 2025 SB", "undetermined"),
            ("2024 BP 2025 SB", "not_met"),
            ("2025 B", "undetermined"),
        ],
    )
    def test_a_better_year_is_no_failure(self, years: str, verdict: str) -> None:
        """The article does not say whether it counts."""
        assert RUNNING.of(record(years), until=2025).verdict == verdict

    def test_a_word_of_an_older_scale_has_its_name(self) -> None:
        """Cukup is told as people write it, not by its token."""
        ask = PerformanceAsk("cukup", 1, BASIS, "berturut_turut")
        assert ask.of(record("2025 B"), until=2025).reason.id.startswith("2025: Baik, bukan Cukup;")

    def test_a_better_year_is_told(self) -> None:
        """With its year, in both languages."""
        reason = RUNNING.of(record("2024 B 2025 SB"), until=2025).reason
        assert reason.en == "2025: Very good, not Good; the rule does not say whether a better year counts."
        assert reason.id.startswith("2025: Sangat Baik, bukan Baik;")


class TestBad:
    """What is refused."""

    @pytest.mark.parametrize("years", [0, -1, True, "2", 1.0])
    def test_at_least_one_whole_year_is_asked(self, years: object) -> None:
        """Not none, and no text."""
        with pytest.raises(InvalidValue, match="years are asked for"):
            PerformanceAsk("baik", years, BASIS)  # type: ignore[arg-type]

    def test_the_step_is_one_of_a_law(self) -> None:
        """Known ones are listed."""
        with pytest.raises(InvalidValue, match="No law knows the predikat 'bagus'.*baik") as caught:
            PerformanceAsk("bagus", 1, BASIS)
        assert caught.value.path == "step"

    def test_what_is_read_as_it_is_a_grade(self) -> None:
        """Not text."""
        with pytest.raises(WrongType, match="is no grade"):
            PerformanceAsk("cukup", 1, BASIS, reads_as=["butuh_perbaikan"])  # type: ignore[list-item]

    def test_manners_are_named(self) -> None:
        """With labels."""
        with pytest.raises(UnknownName):
            PerformanceAsk("baik", 1, BASIS, "rata_rata")
        assert AskManner.SETIAP_UNSUR.label.en == "Each element at least"
