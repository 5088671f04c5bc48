"""PP 30/2019: weights, cap, grades, the new idea, leadership, and what others got wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Severity
from kinerja.errors import EmptyCollection, InvalidValue, MissingFact, OpenOption, Problems, UnknownName
from kinerja.people.positions import PositionKind
from kinerja.rules import national
from kinerja.rules.pp30_2019 import PERILAKU, PP30_2019, PredikatPP30, leadership_is_rated

ALONE = PP30_2019.choose(opsi="70_30")
HEARD = PP30_2019.choose(opsi="60_40")
FOUR = PERILAKU[:4]


def judged(skp, conduct=None, book=ALONE, *, ide_baru=False, **more):
    return book.judge({"nilai_skp": skp, "nilai_perilaku": conduct, "ide_baru": ide_baru, **more})


def aspects(*values):
    return [{"aspek": aspek, "nilai": nilai} for aspek, nilai in zip(PERILAKU, values, strict=False)]


def codes(outcome):
    return {finding.code for finding in outcome.findings}


class TestValue:
    """Art. 41(2) to (4), and the cap of art. 29."""

    @pytest.mark.parametrize(
        ("skp", "perilaku", "alone", "heard"),
        [(105, 95, 102, 101), (120, 110, 117, 116), (110, 110, 110, 110), (0, 0, 0, 0), (120, 120, 120, 120)],
    )
    def test_weights(self, skp, perilaku, alone, heard) -> None:
        assert judged(skp, perilaku).score.exact == alone
        assert judged(skp, perilaku, HEARD).score.exact == heard

    def test_the_weights_depend_on_the_agency_so_nothing_is_assumed(self) -> None:
        """Whether peers and subordinates are heard is a fact about the agency; 360 degrees are due by 29 April 2024."""
        with pytest.raises(OpenOption, match="'opsi' is open"):
            judged(105, 95, PP30_2019)
        with pytest.raises(UnknownName, match="Known are 70_30, 60_40"):
            PP30_2019.choose(opsi="80_20")

    def test_120_of_the_skp_count(self) -> None:
        """The achievement is capped before it is weighted, so conduct cannot make use of what lies above."""
        outcome = judged(140, 100)
        assert outcome.score.exact == judged(120, 100).score.exact == 114
        assert [(finding.code, finding.severity) for finding in outcome.findings] == [
            ("PP30_SKP_ABOVE_120", Severity.WARNING)
        ]
        assert codes(judged(120, 100)) == set()

    @pytest.mark.parametrize("perilaku", [-1, "-0.01", "120.01"])
    def test_conduct_outside_of_the_scale_is_an_error(self, perilaku) -> None:
        assert codes(judged(100, perilaku)) == {"PP30_CONDUCT_RANGE"}

    def test_a_negative_skp_is_an_error(self) -> None:
        assert codes(judged("-0.01", 0)) == {"PP30_SKP_NEGATIVE"}
        assert codes(judged(0, 0)) == codes(judged(0, 120)) == set()

    def test_the_explanation_cites_each_article(self) -> None:
        because = judged(105, 95, HEARD).because
        assert [(step.key, str(step.basis)) for step in because.walk()] == [
            ("predikat", "PP 30/2019, Pasal 41 ayat (5) dan (6) dan penjelasannya"),
            ("nilai_kinerja", "PP 30/2019, Pasal 41 ayat (1)"),
            ("bagian_skp", "PP 30/2019, Pasal 41 ayat (2) sampai (4)"),
            ("nilai_skp_terbatas", "PP 30/2019, Pasal 29 ayat (5) dan (6) dan penjelasannya"),
            ("bagian_perilaku", "PP 30/2019, Pasal 41 ayat (2) sampai (4)"),
            ("nilai_perilaku", "PP 30/2019, Pasal 37 ayat (5)"),
        ]


class TestPredikat:
    """Art. 41(5): each class begins at its number; above 110 the idea decides."""

    @pytest.mark.parametrize(
        ("nilai", "without", "idea"),
        [
            (120, "baik", "sangat_baik"),
            (115, "baik", "sangat_baik"),
            (110, "baik", "sangat_baik"),
            ("109.99", "baik", "baik"),
            (90, "baik", "baik"),
            ("89.99", "cukup", "cukup"),
            (70, "cukup", "cukup"),
            ("69.99", "kurang", "kurang"),
            (50, "kurang", "kurang"),
            ("49.99", "sangat_kurang", "sangat_kurang"),
            (0, "sangat_kurang", "sangat_kurang"),
        ],
    )
    def test_cuts(self, nilai, without, idea) -> None:
        assert str(judged(nilai, nilai).predikat) == without
        assert str(judged(nilai, nilai, HEARD, ide_baru=True).predikat) == idea

    def test_classes_are_cut_on_the_exact_value(self) -> None:
        """109.998 is printed as 110.00, and still lies below 110."""
        outcome = judged("109.99", "110.01", HEARD, ide_baru=True)
        assert (outcome.score.published, outcome.predikat) == (Decimal("110.00"), PredikatPP30.BAIK)

    def test_whether_there_was_an_idea_must_be_said(self) -> None:
        with pytest.raises(Problems, match="'ide_baru' is missing"):
            judged(115, 115, ide_baru=None)


class TestConduct:
    """Art. 25 and 37: four aspects, and leadership for the posts named."""

    def test_the_mean_of_four(self) -> None:
        assert (
            judged(100, perilaku=aspects(100, 90, 110, 80), struktural=False).score.exact == 70 + Fraction(30, 100) * 95
        )

    def test_leadership_of_structural_posts(self) -> None:
        outcome = judged(100, perilaku=aspects(100, 90, 110, 80, 120), struktural=True)
        assert outcome.score.exact == 70 + Fraction(30, 100) * 100
        assert codes(outcome) == set()

    def test_leadership_of_functional_posts_that_are_named(self) -> None:
        """Art. 25(2)d and (3): the instansi pembina names them; the notes of others said "structural only"."""
        named = judged(100, perilaku=aspects(100, 90, 110, 80, 120), struktural=False, fungsional_memimpin=True)
        assert named.score.exact == 100
        assert codes(named) == set()

    def test_leadership_of_others_does_not_count(self) -> None:
        outcome = judged(100, perilaku=aspects(100, 100, 100, 100, 0), struktural=False)
        assert outcome.score.exact == 100
        assert [(finding.code, finding.severity) for finding in outcome.findings] == [
            ("PP30_LEADERSHIP_NOT_COUNTED", Severity.INFO)
        ]

    def test_leadership_that_is_missing(self) -> None:
        assert codes(judged(100, perilaku=aspects(100, 90, 110, 80), struktural=True)) == {"PP30_LEADERSHIP_MISSING"}
        twice = [*aspects(100, 90, 110, 80, 100), {"aspek": "kepemimpinan", "nilai": 90}]
        assert codes(judged(100, perilaku=twice, struktural=True)) == {"PP30_LEADERSHIP_MISSING"}

    @pytest.mark.parametrize("names", [FOUR[:3], FOUR[1:], (*FOUR, FOUR[0]), (*FOUR[:3], FOUR[0])])
    def test_each_of_the_four_once(self, names) -> None:
        rows = [{"aspek": name, "nilai": 90} for name in names]
        assert codes(judged(90, perilaku=rows, struktural=False)) == {"PP30_CONDUCT_INCOMPLETE"}

    def test_an_aspect_outside_of_the_scale(self) -> None:
        rows = aspects(121, 90, 90, 90)
        assert codes(judged(100, perilaku=rows, struktural=False)) == {"PP30_CONDUCT_RANGE"}

    def test_the_value_goes_before_its_aspects(self) -> None:
        outcome = judged(100, 110, perilaku=aspects(90, 90, 90, 90), struktural=False)
        assert outcome.score.exact == 103
        assert codes(outcome) == {"PP30_CONDUCT_TWICE"}

    def test_no_aspects_are_no_aspects(self) -> None:
        """A plan without conduct gives an empty list; with a value nothing is amiss, without one there is no mean."""
        assert codes(judged(100, 110, perilaku=[])) == set()
        with pytest.raises(EmptyCollection):
            judged(100, perilaku=[])
        with pytest.raises(MissingFact):
            judged(100)

    def test_whether_the_post_is_structural_must_be_said(self) -> None:
        with pytest.raises(MissingFact) as caught:
            judged(100, perilaku=aspects(90, 90, 90, 90))
        assert caught.value.path == "struktural"

    @pytest.mark.parametrize(
        ("kind", "rated"),
        [
            (PositionKind.JPT_UTAMA, True),
            (PositionKind.JPT_MADYA, True),
            (PositionKind.JPT_PRATAMA, True),
            (PositionKind.ADMINISTRATOR, True),
            (PositionKind.PENGAWAS, True),
            (PositionKind.PELAKSANA, False),
        ],
    )
    def test_whose_leadership_is_rated(self, kind, rated) -> None:
        assert leadership_is_rated(kind) is rated
        with pytest.raises(InvalidValue, match="Leave named out"):
            leadership_is_rated(kind, named=True)

    @pytest.mark.parametrize("named", [True, False])
    def test_functional_posts_as_their_instansi_pembina_says(self, named) -> None:
        assert leadership_is_rated(PositionKind.FUNGSIONAL, named=named) is named
        with pytest.raises(InvalidValue, match="named=True or named=False"):
            leadership_is_rated(PositionKind.FUNGSIONAL)


def test_no_period_selects_it() -> None:
    """PermenPANRB 8/2021 judges the second half of 2021; the arithmetic is asked for by its id."""
    assert national().book("pp30_2019") is PP30_2019
    assert PP30_2019 in national().others
