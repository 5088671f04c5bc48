"""Results as they were reported, of any regime."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Scale
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.document_checks import check_document
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.amendment import Amendment
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat, Rating
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan
from tests.unit.evaluation.samples import DECISION, YEAR, appraised

ANNUAL = EvaluationKind.TAHUNAN
DP3 = Scale("dp3", ("kurang", "sedang", "cukup", "baik", "amat_baik"))


def reported(predikat=Predikat.BAIK, regime="permenpanrb6_2022", **more) -> ReportedResult:
    """Return an annual result of 2025."""
    return ReportedResult("p1", YEAR, ANNUAL, regime, predikat, **more)


class TestWhatARegimeKnows:
    """Grades of different regulations are different things, also where they share a word."""

    @pytest.mark.parametrize(
        ("regime", "predikat"),
        [
            ("permenpanrb6_2022", Predikat.BAIK),
            ("pp46_2011", Sebutan.CUKUP),
            ("pp30_2019", PredikatPP30.CUKUP),
            ("permenpanrb8_2021", PredikatPP30.SANGAT_BAIK),
            ("year_2021", PredikatPP30.BAIK),
            ("dp3", Grade("amat_baik", DP3)),
            ("kabupaten_contoh_2025", Predikat.BAIK),
        ],
    )
    def test_its_own_grades_fit(self, regime, predikat) -> None:
        assert reported(predikat, regime).predikat is predikat

    @pytest.mark.parametrize(
        ("regime", "predikat"),
        [
            ("permenpanrb6_2022", Sebutan.BAIK),
            ("pp46_2011", Predikat.BAIK),
            ("permenpanrb8_2021", Sebutan.BAIK),
            ("permenpanrb6_2022", Grade("baik", DP3)),
        ],
    )
    def test_those_of_another_do_not(self, regime, predikat) -> None:
        with pytest.raises(InvalidValue, match=f"is no grade of {regime}"):
            reported(predikat, regime)

    def test_the_message_says_where_the_list_of_the_regime_is(self) -> None:
        with pytest.raises(InvalidValue, match=r"Give a PredikatPP30 \(kinerja\.rules\.pp30_2019\): "):
            reported(Predikat.BAIK, "permenpanrb8_2021")

    def test_the_kind_may_be_its_token(self) -> None:
        assert ReportedResult("p1", YEAR, "tahunan", "permenpanrb6_2022", Predikat.BAIK) == reported()
        with pytest.raises(UnknownName, match="'setahun' is no EvaluationKind. Known are"):
            ReportedResult("p1", YEAR, "setahun", "permenpanrb6_2022", Predikat.BAIK)

    def test_text_is_no_grade(self) -> None:
        """Reading it takes the list of the regime."""
        with pytest.raises(WrongType, match=r"predikat: 'baik' is no grade. Give a member .* Sebutan.parse"):
            reported("baik")

    def test_cukup_can_not_slip_into_the_regime_that_has_none(self) -> None:
        """The enum of gh:11987214257 offered 'Cukup' and 'Butuh Perbaikan' side by side."""
        with pytest.raises(InvalidValue, match="butuh_perbaikan"):
            reported(Sebutan.CUKUP)

    @pytest.mark.parametrize("name", ["hasil_kerja", "perilaku"])
    def test_ratings_are_of_the_regulation_of_2022_only(self, name) -> None:
        with pytest.raises(InvalidValue, match=f"{name}: pp46_2011 knows no ratings"):
            reported(Sebutan.BAIK, "pp46_2011", **{name: "sesuai_ekspektasi"})

    def test_ratings_may_be_given_by_name(self) -> None:
        assert reported(hasil_kerja="Diatas Ekspektasi").hasil_kerja is Rating.DI_ATAS_EKSPEKTASI

    def test_it_knows_no_number(self) -> None:
        with pytest.raises(InvalidValue, match="score: permenpanrb6_2022 knows no number"):
            reported(score=90)

    @pytest.mark.parametrize(
        ("regime", "predikat", "score"),
        [
            ("pp46_2011", Sebutan.SANGAT_BAIK, "103.5"),
            ("pp46_2011", Sebutan.BURUK, 0),
            ("permenpanrb8_2021", PredikatPP30.BAIK, 120),
            ("dp3", Grade("baik", DP3), "-1"),
        ],
    )
    def test_numbers_that_a_regime_gives(self, regime, predikat, score) -> None:
        """PP 46, art. 8: more than 100 may come out; of what is not known nothing is refused."""
        assert reported(predikat, regime, score=score).score == Fraction(score)

    @pytest.mark.parametrize(
        ("regime", "predikat", "score", "mend"),
        [
            ("pp46_2011", Sebutan.BURUK, "-0.01", "from 0."),
            ("permenpanrb8_2021", PredikatPP30.SANGAT_BAIK, "120.01", "from 0 to 120."),
            ("year_2021", PredikatPP30.SANGAT_KURANG, -1, "from 0 to 120."),
        ],
    )
    def test_numbers_that_it_never_gives(self, regime, predikat, score, mend) -> None:
        """PP 30, art. 29(5): at most 120."""
        with pytest.raises(InvalidValue, match=mend):
            reported(predikat, regime, score=score)


class TestOfAnAppraisal:
    """The result of an appraisal made here."""

    def test_it_has_what_the_appraisal_has(self) -> None:
        appraisal = appraised()
        result = ReportedResult.of(appraisal, origin="kinerja", external_id="7", reported_on=date(2026, 2, 1))
        assert (result.employee_id, result.period, result.kind) == ("p1", YEAR, ANNUAL)
        assert (result.regime, result.predikat) == ("permenpanrb6_2022", Predikat.BAIK)
        assert (result.hasil_kerja, result.perilaku) == (Rating.SESUAI_EKSPEKTASI, Rating.DI_ATAS_EKSPEKTASI)
        assert (result.digest, result.score) == (appraisal.digest, None)
        assert (result.origin, result.external_id, result.reported_on) == ("kinerja", "7", date(2026, 2, 1))
        assert result.check() == ()

    def test_a_part_of_the_plan_is_periodic_unless_said_otherwise(self) -> None:
        appraisal = appraised(period=Period.quarter(2025, 4))
        assert ReportedResult.of(appraisal).kind is EvaluationKind.PERIODIK
        assert ReportedResult.of(appraisal, kind=ANNUAL).kind is ANNUAL

    def test_nothing_is_reported_before_there_is_a_predikat(self) -> None:
        with pytest.raises(InvalidValue, match="has come to no predikat"):
            ReportedResult.of(appraised(decision=None))

    def test_ratings_of_a_scale_that_is_data_stay_behind(self) -> None:
        """A region may rate in its own words; the record keeps the two ratings of the regulation only."""
        appraisal = appraised()
        odd = attrs.evolve(appraisal.outcome.ratings, hasil_kerja=Grade("baik", DP3))
        other = attrs.evolve(appraisal, outcome=attrs.evolve(appraisal.outcome, ratings=odd))
        result = ReportedResult.of(other)
        assert (result.hasil_kerja, result.perilaku) == (None, Rating.DI_ATAS_EKSPEKTASI)
        named = attrs.evolve(appraisal.outcome, predikat=Grade("baik", DP3))
        region = attrs.evolve(PERMENPANRB6_2022, id="kabupaten_contoh")
        local = attrs.evolve(appraisal, outcome=attrs.evolve(named, rules=region))
        assert ReportedResult.of(local).hasil_kerja is None


class TestNames:
    """By what a result is known."""

    def test_the_key_does_not_hang_on_the_grade(self) -> None:
        """So that one result told in two ways is found."""
        assert reported().key == reported(Predikat.KURANG).key == "p1:tahunan:2025-01-01/2025-12-31"

    def test_origin_and_id_tell_results_apart(self) -> None:
        assert reported(origin="siasn", external_id="42").key.endswith(":siasn:42")
        assert reported(origin="siasn", external_id="42", digest="d").key.endswith(":siasn:42")
        assert reported(digest="d").key.endswith(":d")

    def test_what_it_supersedes_may_be_one_or_several(self) -> None:
        assert reported(supersedes="a").supersedes == ("a",)
        assert reported(supersedes=["a", " b ", ""]).supersedes == ("a", "b")
        assert reported(supersedes="").supersedes == ()

    def test_nothing_supersedes_itself(self) -> None:
        for name in (reported().key, "d"):
            with pytest.raises(InvalidValue, match="supersedes itself"):
                reported(supersedes=[name], digest="d" if name == "d" else "")


class TestMatrix:
    """BKN does not check that a predikat is what the matrix gives."""

    def test_a_payload_that_contradicts_the_matrix_is_flagged(self) -> None:
        """The smoke test of gh:69528855022 (W12) sends sesuai, di atas and Sangat Baik; it is Baik."""
        result = reported(Predikat.SANGAT_BAIK, hasil_kerja="SESUAI", perilaku="DIATAS")
        (finding,) = result.check()
        assert (finding.code, finding.severity, finding.path) == ("REPORTED_NOT_BY_MATRIX", Severity.ERROR, "predikat")
        assert finding.message.en == "The predikat reported is Very good; the matrix gives Good."
        assert "BKN" in finding.hint.en

    @pytest.mark.parametrize("predikat", [Predikat.KURANG, Predikat.SANGAT_KURANG])
    def test_after_study_leave_without_a_degree_two_grades_may_be_set(self, predikat) -> None:
        """Annex pp. 100 and 103; a reported result does not say whether that is the case."""
        (finding,) = reported(predikat, hasil_kerja="SESUAI", perilaku="SESUAI").check()
        assert finding.severity is Severity.WARNING
        assert "study leave" in finding.hint.en

    @pytest.mark.parametrize("ratings", [{}, {"hasil_kerja": "sesuai"}, {"perilaku": "sesuai"}])
    def test_without_both_ratings_nothing_can_be_said(self, ratings) -> None:
        assert reported(Predikat.SANGAT_BAIK, **ratings).check() == ()

    def test_the_matrix_itself_is_not_flagged(self) -> None:
        assert reported(Predikat.BAIK, hasil_kerja=DECISION.hasil_kerja, perilaku=DECISION.perilaku).check() == ()


class TestTheYearsOfARegime:
    """Each national regulation judges its own days (PermenPANRB 6/2022, art. 39; PP 30/2019, art. 65)."""

    @pytest.mark.parametrize(
        ("regime", "predikat", "period"),
        [
            ("permenpanrb6_2022", Predikat.BAIK, Period.year(2019)),
            ("permenpanrb6_2022", Predikat.BAIK, Period.year(2021)),
            ("pp46_2011", Sebutan.BAIK, Period.year(2024)),
            ("pp46_2011", Sebutan.BAIK, Period.year(2013)),
            ("pp46_2011", Sebutan.BAIK, Period.year(2021)),
        ],
    )
    def test_a_result_outside_of_them_is_told(self, regime, predikat, period) -> None:
        (finding,) = ReportedResult("p1", period, ANNUAL, regime, predikat).check()
        assert (finding.code, finding.severity, finding.path) == (
            "REPORTED_OUTSIDE_REGIME",
            Severity.WARNING,
            "regime",
        )
        assert period.label.id in finding.message.id
        assert finding.basis is not None

    @pytest.mark.parametrize(
        ("regime", "predikat", "period"),
        [
            ("permenpanrb6_2022", Predikat.BAIK, Period.year(2022)),
            ("pp46_2011", Sebutan.BAIK, Period.year(2020)),
            ("pp46_2011", Sebutan.BAIK, Period.semester(2021, 1)),
            ("dp3", Grade("baik", DP3), Period.year(2024)),
            ("year_2021", PredikatPP30.BAIK, Period.year(2024)),
        ],
    )
    def test_one_within_them_is_not_nor_one_of_rules_that_are_no_national_book(self, regime, predikat, period) -> None:
        assert ReportedResult("p1", period, ANNUAL, regime, predikat).check() == ()

    def test_the_days_are_told(self) -> None:
        (old,) = ReportedResult("p1", Period.year(2024), ANNUAL, "pp46_2011", Sebutan.BAIK).check()
        assert old.message.en == "pp46_2011 judges 1 January 2014 to 30 June 2021; the result is of Year 2024."
        (new,) = ReportedResult("p1", Period.year(2019), ANNUAL, "permenpanrb6_2022", Predikat.BAIK).check()
        assert new.message.id == "permenpanrb6_2022 berlaku bagi kinerja sejak 1 Januari 2022; hasil ini Tahun 2019."


def test_what_an_amended_book_judged_is_reported_under_the_national_regime() -> None:
    """A region's decree changes a part, not the procedure; the digest still tells which book it was."""
    law = Law("Perbup Contoh 12/2025")
    change = Amendment(
        "contoh", "1", "permenpanrb6_2022", law, law("Pasal 2"), choices=(("tugas_belajar", "menurut_perilaku"),)
    )
    ours = appraised(rules=change.apply(PERMENPANRB6_2022))
    found = ReportedResult.of(ours)
    assert (ours.outcome.rules.id, found.regime) == ("contoh", "permenpanrb6_2022")
    assert found.hasil_kerja is DECISION.hasil_kerja
    assert found.digest != ReportedResult.of(appraised()).digest
    assert check_document(ours) == check_document(appraised())


def test_numbers_of_persons_are_masked() -> None:
    """In the repr, with the keys of what it takes the place of; the key itself stays whole."""
    number = "198502142010031991"
    first = ReportedResult(number, YEAR, ANNUAL, "permenpanrb6_2022", Predikat.BAIK, origin="siasn")
    second = attrs.evolve(first, origin="bkpsdm", supersedes=first.key)
    assert number not in repr(first) + repr(second)
    assert "**1991" in repr(first)
    assert number in first.key
