"""PermenPANRB 6/2022: the matrix, its one exception, the guide that only proposes, and names as people write them."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.period import Period
from kinerja.base.scale import Scale
from kinerja.errors import KinerjaError, NotCovered, Problems, UnknownName, WrongType
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import (
    PERMENPANRB6_2022,
    OrganisationPredikat,
    Predikat,
    Rating,
    predikat,
    read_predikat,
)
from kinerja.rules.pp46_2011 import Sebutan

ATAS, SESUAI, BAWAH = Rating.DI_ATAS_EKSPEKTASI, Rating.SESUAI_EKSPEKTASI, Rating.DI_BAWAH_EKSPEKTASI

MATRIX = {
    (ATAS, ATAS): Predikat.SANGAT_BAIK,
    (ATAS, SESUAI): Predikat.BAIK,
    (ATAS, BAWAH): Predikat.KURANG,
    (SESUAI, ATAS): Predikat.BAIK,
    (SESUAI, SESUAI): Predikat.BAIK,
    (SESUAI, BAWAH): Predikat.KURANG,
    (BAWAH, ATAS): Predikat.BUTUH_PERBAIKAN,
    (BAWAH, SESUAI): Predikat.BUTUH_PERBAIKAN,
    (BAWAH, BAWAH): Predikat.SANGAT_KURANG,
}
"""The annex, p. 99-100: rating of the results, rating of the conduct."""

cells = pytest.mark.parametrize(("ratings", "expected"), MATRIX.items(), ids=str)


def judge(book=PERMENPANRB6_2022, **facts):
    return book.judge(facts)


class TestMatrix:
    """Nine cells."""

    @cells
    def test_each_cell(self, ratings, expected) -> None:
        hasil_kerja, perilaku = ratings
        assert predikat(hasil_kerja, perilaku) is expected
        outcome = judge(rating_hasil_kerja=hasil_kerja, rating_perilaku=perilaku)
        assert outcome.predikat is expected
        assert (outcome.ratings.hasil_kerja, outcome.ratings.perilaku) == ratings
        assert (outcome.score, outcome.findings) == (None, ())

    def test_a_better_rating_is_never_worse(self) -> None:
        for (hasil_kerja, perilaku), grade in MATRIX.items():
            for (other, its), its_grade in MATRIX.items():
                if other >= hasil_kerja and its >= perilaku:
                    assert its_grade >= grade

    def test_the_explanation_names_the_annex(self) -> None:
        because = judge(rating_hasil_kerja=ATAS, rating_perilaku=BAWAH).because
        (quadrant,) = because.find("kuadran")
        assert (quadrant.value, quadrant.basis.law.id) == ("kurang", "PermenPANRB 6/2022")
        assert "hlm. 99-100" in quadrant.basis.article
        assert [(step.key, step.value) for step in quadrant.steps] == [
            ("rating_hasil_kerja", "di_atas_ekspektasi"),
            ("rating_perilaku", "di_bawah_ekspektasi"),
        ]
        assert because.find("predikat_tugas_belajar") == ()

    def test_names_are_read(self) -> None:
        assert predikat("Diatas Ekspetasi", "sesuai") is Predikat.BAIK
        with pytest.raises(UnknownName, match="Did you mean 'sesuai_ekspektasi'"):
            predikat("sesuai ekspetkasi", ATAS)
        with pytest.raises(WrongType):
            predikat(3, ATAS)

    def test_scales_do_not_mix(self) -> None:
        with pytest.raises(WrongType):
            assert Predikat.BAIK < Sebutan.BAIK
        with pytest.raises(WrongType):
            assert Rating.SESUAI_EKSPEKTASI < Predikat.BAIK
        with pytest.raises(KinerjaError):
            predikat(Predikat.BAIK, ATAS)


class TestSpellings:
    """What forms and systems print."""

    @pytest.mark.parametrize(
        ("text", "rating"),
        [
            ("Diatas Ekspetasi", ATAS),
            ("DIATAS ESPEKTASI", ATAS),
            ("DIATAS EKSPEKTASI", ATAS),
            ("Di Atas Ekspektasi", ATAS),
            ("di_atas_ekspektasi", ATAS),
            ("di atas ekspektas", ATAS),
            ("diatas", ATAS),
            ("Di Atas", ATAS),
            ("Diatas Expektasi", ATAS),
            ("Sesuai Ekspektasi", SESUAI),
            ("SESUAI", SESUAI),
            ("Sesuai  ekspetasi.", SESUAI),
            ("Dibawah Ekspektasi", BAWAH),
            ("di bawah ekspetasi", BAWAH),
            ("DIBAWAH", BAWAH),
        ],
    )
    def test_ratings(self, text, rating) -> None:
        assert Rating.parse(text) is rating

    @pytest.mark.parametrize(
        "text", ["", "atas", "Baik", "tidak sesuai", "di atas di bawah", "diatas ekspektasi sekali"]
    )
    def test_what_is_no_rating(self, text) -> None:
        with pytest.raises(UnknownName):
            Rating.parse(text)

    @pytest.mark.parametrize(
        ("text", "grade"),
        [
            ("KURANG/ MIS CONDUCT", Predikat.KURANG),
            ("Kurang/Misconduct", Predikat.KURANG),
            ("KURANG (MISCONDUCT)", Predikat.KURANG),
            ("Kurang(Misconduct)", Predikat.KURANG),
            ("Kurang / Miss Conduct", Predikat.KURANG),
            ("Kurang", Predikat.KURANG),
            ("Misconduct", Predikat.KURANG),
            ("SANGAT KURANG", Predikat.SANGAT_KURANG),
            ("sangat_kurang", Predikat.SANGAT_KURANG),
            ("Butuh Perbaikan", Predikat.BUTUH_PERBAIKAN),
            ("Perlu Perbaikan", Predikat.BUTUH_PERBAIKAN),
            ("BAIK", Predikat.BAIK),
            ("Sangat  Baik", Predikat.SANGAT_BAIK),
        ],
    )
    def test_predikat(self, text, grade) -> None:
        assert Predikat.parse(text) is grade
        assert read_predikat(text, Period.year(2025)) == (grade, ())

    @pytest.mark.parametrize("text", ["Cukup", "Buruk", "Istimewa", "", "Luar Biasa"])
    def test_what_is_no_predikat(self, text) -> None:
        with pytest.raises(UnknownName):
            Predikat.parse(text)

    def test_organisations_have_words_of_their_own(self) -> None:
        assert OrganisationPredikat.parse("Istimewa") is max(OrganisationPredikat)
        assert OrganisationPredikat.KURANG.label.id == "Kurang"
        assert Predikat.KURANG.label.id == "Kurang (Misconduct)"
        assert {Rating.scale_id(), Predikat.scale_id(), OrganisationPredikat.scale_id()} == {
            "rating",
            "predikat",
            "predikat_organisasi",
        }


class TestCukup:
    """A word of other rules, read only where this regulation holds, and never silently."""

    @pytest.mark.parametrize("text", ["Cukup", "CUKUP", " cukup. "])
    def test_read_with_a_finding(self, text) -> None:
        grade, (finding,) = read_predikat(text, Period.quarter(2022, 1))
        assert grade is Predikat.BUTUH_PERBAIKAN
        assert (finding.code, finding.severity) == ("PREDIKAT_CUKUP", Severity.WARNING)
        assert finding.basis.law.id == "PermenPANRB 6/2022"

    @pytest.mark.parametrize(
        "period", [Period.year(2020), Period.year(2021), Period(date(2021, 12, 31), date(2022, 12, 31))]
    )
    def test_not_in_other_periods(self, period) -> None:
        for text in ("Cukup", "Baik"):
            with pytest.raises(NotCovered, match="is not judged by PermenPANRB 6/2022"):
                read_predikat(text, period)

    def test_other_unknown_words_stay_unknown(self) -> None:
        with pytest.raises(UnknownName):
            read_predikat("Cukup Baik", Period.year(2025))


class TestNotRated:
    """Before the appraiser has judged there is no predikat."""

    @pytest.mark.parametrize(
        "facts", [{}, {"rating_hasil_kerja": "sesuai_ekspektasi"}, {"rating_perilaku": "sesuai_ekspektasi"}]
    )
    def test_undetermined(self, facts) -> None:
        outcome = judge(**facts)
        assert isinstance(outcome.predikat, Undetermined)
        assert "has not set both ratings" in outcome.predikat.reason.en
        assert outcome.ratings is None
        assert outcome.because.value == outcome.predikat

    def test_tokens_only(self) -> None:
        for rating in ("Sesuai Ekspektasi", Predikat.BAIK, 2):
            with pytest.raises(Problems, match="rating_perilaku"):
                judge(rating_hasil_kerja=SESUAI, rating_perilaku=rating)


class TestStudyLeave:
    """Annex p. 100 and 103: study leave that was not completed."""

    BY_CONDUCT = PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku")

    @pytest.mark.parametrize("grade", [Predikat.KURANG, Predikat.SANGAT_KURANG])
    @pytest.mark.parametrize("ratings", [{}, {"rating_hasil_kerja": ATAS, "rating_perilaku": ATAS}])
    def test_the_appraiser_sets_one_of_two(self, grade, ratings) -> None:
        """The matrix does not matter then, and not even the ratings need to be there."""
        outcome = judge(tugas_belajar_tidak_selesai=True, predikat_tugas_belajar=grade, **ratings)
        assert outcome.predikat is grade
        assert outcome.because.find("kuadran") == ()
        assert (outcome.ratings is None) is (not ratings)

    @pytest.mark.parametrize("grade", [Predikat.BUTUH_PERBAIKAN, Predikat.BAIK, "cukup"])
    def test_no_other_grade_can_be_set(self, grade) -> None:
        with pytest.raises(Problems, match="predikat_tugas_belajar"):
            judge(tugas_belajar_tidak_selesai=True, predikat_tugas_belajar=grade)

    def test_until_then_it_is_undetermined(self) -> None:
        outcome = judge(tugas_belajar_tidak_selesai=True, rating_hasil_kerja=ATAS, rating_perilaku=ATAS)
        assert "must set Kurang or Sangat Kurang" in outcome.predikat.reason.en
        assert outcome.ratings.hasil_kerja is ATAS

    @pytest.mark.parametrize(
        ("perilaku", "grade"), [(BAWAH, Predikat.SANGAT_KURANG), (SESUAI, Predikat.KURANG), (ATAS, Predikat.KURANG)]
    )
    def test_by_the_rating_of_conduct(self, perilaku, grade) -> None:
        """A reading that an agency may choose."""
        outcome = judge(self.BY_CONDUCT, tugas_belajar_tidak_selesai=True, rating_perilaku=perilaku)
        assert outcome.predikat is grade
        assert [(option.key, token) for option, token in outcome.choices] == [("tugas_belajar", "menurut_perilaku")]

    @pytest.mark.parametrize("book", [PERMENPANRB6_2022, BY_CONDUCT])
    def test_study_leave_that_was_completed_changes_nothing(self, book) -> None:
        ratings = {"rating_hasil_kerja": BAWAH, "rating_perilaku": ATAS}
        assert judge(book, tugas_belajar_tidak_selesai=False, **ratings).predikat is Predikat.BUTUH_PERBAIKAN
        assert judge(book, predikat_tugas_belajar="kurang", **ratings).predikat is Predikat.BUTUH_PERBAIKAN


class TestRecorded:
    """A predikat on record that the matrix does not give."""

    RATED = {"rating_hasil_kerja": SESUAI, "rating_perilaku": SESUAI}  # noqa: RUF012

    @pytest.mark.parametrize("recorded", [grade for grade in Predikat if grade is not Predikat.BAIK])
    def test_flagged(self, recorded) -> None:
        outcome = judge(**self.RATED, predikat_tercatat=recorded)
        (finding,) = outcome.findings
        assert (finding.code, finding.severity) == ("PREDIKAT_NOT_BY_MATRIX", Severity.ERROR)
        assert outcome.predikat is Predikat.BAIK

    @pytest.mark.parametrize(
        "facts",
        [
            RATED,
            RATED | {"predikat_tercatat": "baik"},
            {"predikat_tercatat": "baik"},
            {"predikat_tercatat": "baik", "rating_perilaku": SESUAI},
            RATED
            | {"predikat_tercatat": "kurang", "tugas_belajar_tidak_selesai": True, "predikat_tugas_belajar": "kurang"},
        ],
    )
    def test_not_flagged(self, facts) -> None:
        assert judge(**facts).findings == ()


def results(text: str) -> list[dict]:
    """Return results from a word: U/T is utama/tambahan; + = - ? above, as expected, below, not known; a accepted."""
    standing = {"+": "di_atas", "=": "sesuai", "-": "di_bawah", "?": None}
    return [
        {
            "jenis": {"U": "utama", "T": "tambahan"}[part[0]],
            "kedudukan": standing[part[1]],
            "diterima_pimpinan": True if part[2:] == "a" else None,
        }
        for part in text.split()
    ]


class TestGuide:
    """Annex p. 97-98: an example of a guide, which only proposes."""

    @pytest.mark.parametrize(
        ("text", "rating"),
        [
            ("U+", ATAS),
            ("U+ U+ T+", ATAS),
            ("U+ U+ U=", ATAS),
            ("U+ U+ T-", ATAS),
            ("U=", SESUAI),
            ("U= U= T=", SESUAI),
            ("U+ U=", SESUAI),
            ("U+ U+ U= U=", SESUAI),
            ("U+ U= T-", SESUAI),
            ("U+ U+ U+ U-", SESUAI),
            ("U= U= U-", SESUAI),
            ("T= T=", SESUAI),
            ("T= T= T-", SESUAI),
            ("T+ T+ T-", ATAS),
            ("U-", BAWAH),
            ("U- U- U=", BAWAH),
            ("T- T- U+", BAWAH),
        ],
    )
    def test_proposals(self, text, rating) -> None:
        proposal = PERMENPANRB6_2022.propose({"hasil_kerja": results(text)})
        assert proposal.rating is rating
        assert proposal.because.key == "usulan_hasil_kerja"
        assert proposal.because.value == rating.token

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("U= U-", "No category of the guide fits"),
            ("U+ U-", "No category of the guide fits"),
            ("U= U= U- U-", "No category of the guide fits"),
            ("U+ U- T+", "No category of the guide fits"),
            ("U+ U- T= T=", "No category of the guide fits"),
            ("", "There is no result to rate yet"),
            ("U+ U?", "cannot be said yet"),
            ("U?", "cannot be said yet"),
        ],
    )
    def test_undetermined(self, text, reason) -> None:
        """An even split is neither most nor a small part; half of the main results is no small part of them."""
        proposal = PERMENPANRB6_2022.propose({"hasil_kerja": results(text)})
        assert isinstance(proposal.rating, Undetermined)
        assert reason in proposal.rating.reason.en
        assert proposal.because.value == proposal.rating

    def test_what_the_leader_accepts_meets_the_expectation(self) -> None:
        """Anak Lampiran 4, note ****: below the target, and yet as expected."""
        proposal = PERMENPANRB6_2022.propose({"hasil_kerja": results("U-a U-a U=")})
        assert proposal.rating is SESUAI
        assert [step.value for step in proposal.because.find("kedudukan_hasil")][:2] == ["sesuai", "sesuai"]
        assert PERMENPANRB6_2022.propose({"hasil_kerja": results("U+a U+a")}).rating is ATAS

    def test_the_proposal_is_an_assumption_with_its_reason(self) -> None:
        basis = PERMENPANRB6_2022.parts["usulan_hasil_kerja"].basis
        assert basis.assurance == "assumption"
        assert "more than half" in basis.note

    def test_the_proposal_changes_no_predikat(self) -> None:
        rated = {"rating_hasil_kerja": ATAS, "rating_perilaku": ATAS}
        assert judge(hasil_kerja=results("U- U-"), **rated).predikat is Predikat.SANGAT_BAIK


class TestBook:
    """What the book says of itself."""

    def test_it_judges_all_kinds_from_2022(self) -> None:
        """Art. 4 and 39."""
        coverage = PERMENPANRB6_2022.coverage
        assert (coverage.since, coverage.until) == (date(2022, 1, 1), None)
        assert set(coverage.kinds) == set(EmployeeKind)

    def test_scales(self) -> None:
        assert PERMENPANRB6_2022.scale == Scale.of(Predikat)
        assert PERMENPANRB6_2022.rating_scale == Scale.of(Rating)

    def test_no_number_and_no_score(self) -> None:
        """The regulation knows no score."""
        assert PERMENPANRB6_2022.score is None
        assert PERMENPANRB6_2022.published is None

    def test_plans_of_the_shared_shape_are_read(self) -> None:
        indikator = {"id": "1", "nama": "IKI", "aspek": "waktu", "arah": "lebih_rendah", "satuan": "bulan"}
        indikator |= {"target": "12", "target_atas": None, "realisasi": 11}
        row = results("U=")[0] | {"id": "a", "nama": "Hasil", "indikator": [indikator]}
        assert PERMENPANRB6_2022.propose({"hasil_kerja": [row]}).rating is SESUAI

    def test_without_the_rating_scale_there_is_no_book(self) -> None:
        with pytest.raises(KinerjaError, match="ratings need their scale"):
            attrs.evolve(PERMENPANRB6_2022, rating_scale=None)
