"""PP 46/2011 with Perka BKN 1/2013: the arithmetic and its options; what others got wrong stands elsewhere."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.base.finding import Severity
from kinerja.errors import DivisionByZero, EmptyCollection, MissingFact, Problems
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from tests.unit.rules.activities import A1, FIVE, KEPEMIMPINAN, aspect, capaian, facts, kegiatan, named, plain, values


class TestPublished:
    """The worked examples of guides (law notes, 1.6)."""

    def test_a1_a_whole_row(self) -> None:
        assert values("nilai_aspek", kegiatan(**A1)) == [100, 90, 76, 76]
        assert capaian(**A1) == Fraction("85.5")

    def test_a2_to_a3_time(self) -> None:
        assert aspect(5, 4) == 96
        assert values("efisiensi", kegiatan(kuantitas=(1, 1), waktu=(5, 4))) == [20]
        assert aspect(3, 3) == 76

    def test_a4_quantity(self) -> None:
        assert aspect(50, 40, "kuantitas") == 80

    @pytest.mark.parametrize(("name", "target", "done"), [("waktu", 12, "9.12"), ("biaya", 5_000_000, 3_800_000)])
    def test_a5_a6_at_24_percent(self, name, target, done) -> None:
        assert aspect(target, done, name) == 100

    def test_a7_quantity_is_not_capped(self) -> None:
        """Art. 8 (2): the result may exceed 100."""
        assert aspect(1, 2, "kuantitas") == 200

    def test_a9_a10_efficiencies_of_the_sample_form(self) -> None:
        assert round(aspect(6, 5), 2) == Fraction("92.67")
        assert round(aspect(75, 74), 2) == Fraction("77.33")
        assert capaian(kuantitas=(2, 2), kualitas=(100, 100), waktu=(12, 12)) == 92

    def test_legacy_row_88_67(self) -> None:
        """The source prints both 88,66 and 88,67."""
        value = capaian(kuantitas=(2, 2), kualitas=(100, 90), waktu=(12, 12))
        assert (value, PP46_2011.published.published(value)) == (Fraction(266, 3), Decimal("88.67"))

    @pytest.mark.parametrize(
        ("done", "printed"), [(12, 76), (11, "84.33"), (10, "92.67"), (9, 75), (8, "66.67"), (6, 50), (3, 25)]
    )
    def test_time_of_twelve_months(self, done, printed) -> None:
        assert PP46_2011.published.published(aspect(12, done)) == Decimal(printed)


class TestTimeAndCost:
    """1.76 target less realisation up to 24 percent saved, 100 R/T beyond."""

    @pytest.mark.parametrize("name", ["waktu", "biaya"])
    @pytest.mark.parametrize(
        ("done", "value"),
        [
            (100, 76),
            (90, 86),
            (76, 100),
            ("75.99", "75.99"),
            (50, 50),
            (0, 0),
            (110, 66),
            (176, 0),
            (200, -24),
        ],
    )
    def test_by_what_was_used_of_100(self, name, done, value) -> None:
        """On target 76; 100 at 24 percent, inclusive; beyond, a jump of 24 points down; late beyond 1.76 T negative."""
        assert aspect(100, done, name) == Fraction(value)

    def test_the_formula_of_the_perka(self) -> None:
        """(1.76 T - R) / T x 100, and 76 - (that - 100): written out, not simplified."""
        for target in (7, 12, 365):
            for done in range(2 * target + 1):
                weighted = (Fraction(176, 100) * target - done) / target * 100
                saved = 100 - Fraction(100 * done, target)
                assert aspect(target, done) == (weighted if saved <= 24 else 76 - (weighted - 100))

    def test_a_target_of_zero_is_an_error_with_its_place(self) -> None:
        activity = kegiatan(**A1 | {"biaya": (0, 0)})
        with pytest.raises(DivisionByZero) as caught:
            PP46_2011.judge(facts(plain(80), activity))
        assert caught.value.path == "hasil_kerja[1].indikator[3].target"

    def test_an_absent_cost_target_is_no_zero(self) -> None:
        """Cost counts where the activity has a budget (art. 7 (4)): the target decides, never the realisation."""
        without = {name: A1[name] for name in ("kuantitas", "kualitas", "waktu")}
        assert capaian(**without) == Fraction(266, 3)
        assert capaian(**without, biaya=(None, 0)) == capaian(**without, biaya=(None, None)) == Fraction(266, 3)
        assert capaian(**A1 | {"biaya": (100, 0)}) == Fraction(266, 4)

    def test_a_missing_realisation_is_an_error(self) -> None:
        with pytest.raises(MissingFact) as caught:
            capaian(**A1 | {"waktu": (12, None)})
        assert caught.value.path == "hasil_kerja[0].indikator[2].realisasi"


class TestActivities:
    """The mean of what was planned."""

    def test_the_mean(self) -> None:
        assert values("rata_rata_capaian", plain(90), plain(70), plain(50)) == [70]

    def test_not_carried_out_is_zero_and_stays_in_the_mean(self) -> None:
        idle = kegiatan(kuantitas=(1, 0), kualitas=(100, 0), waktu=(12, 0))
        assert values("capaian", plain(90), idle) == [90, 0]
        assert values("rata_rata_capaian", plain(90), idle) == [45]

    def test_an_agency_may_leave_it_out(self) -> None:
        book = PP46_2011.choose(tidak_dilaksanakan="tidak_dihitung")
        idle = kegiatan(kuantitas=(1, 0), kualitas=(100, 0), waktu=(12, 0))
        assert values("rata_rata_capaian", plain(90), idle, book=book) == [90]
        with pytest.raises(EmptyCollection):
            book.judge(facts(idle))

    def test_no_activity_has_no_mean(self) -> None:
        with pytest.raises(EmptyCollection) as caught:
            PP46_2011.judge(facts())
        assert caught.value.path == "hasil_kerja"

    def test_an_activity_without_any_target(self) -> None:
        with pytest.raises(EmptyCollection) as caught:
            capaian(kuantitas=(None, 5))
        assert caught.value.path == "hasil_kerja[0].indikator"


class TestBonuses:
    """Added behind the mean."""

    @pytest.mark.parametrize(
        ("duties", "points"), [(None, 0), (0, 0), (1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 2), (7, 3), (100, 3)]
    )
    def test_additional_duties(self, duties, points) -> None:
        assert values("nilai_tugas_tambahan", plain(80), tugas_tambahan=duties) == [points]
        assert values("skp", plain(80), plain(60), tugas_tambahan=duties) == [70 + points]

    @pytest.mark.parametrize(
        ("levels", "added", "highest"),
        [
            (None, 0, 0),
            ((), 0, 0),
            (("unit_kerja",), 3, 3),
            (("instansi",), 6, 6),
            (("negara",), 12, 12),
            (("unit_kerja", "unit_kerja"), 6, 3),
            (("unit_kerja", "negara", "instansi"), 21, 12),
        ],
    )
    def test_creativity(self, levels, added, highest) -> None:
        rows = None if levels is None else [{"tingkat": level} for level in levels]
        book = PP46_2011.choose(kreativitas="tertinggi")
        assert values("nilai_kreativitas", plain(80), kreativitas=rows) == [added]
        assert values("nilai_kreativitas", plain(80), kreativitas=rows, book=book) == [highest]
        assert values("skp", plain(80), kreativitas=rows, book=book) == [80 + highest]

    def test_only_known_levels(self) -> None:
        with pytest.raises(Problems, match=r"kreativitas\[0\]\.tingkat: 'provinsi' is not one of the tokens"):
            PP46_2011.judge(facts(plain(80), kreativitas=[{"tingkat": "provinsi"}]))


class TestConduct:
    """Art. 12: five aspects, and leadership for structural posts only."""

    VALUES = (80, 82, 84, 86, 88)

    def test_mean_of_five(self) -> None:
        assert values("perilaku", plain(80), perilaku=self.VALUES) == [84]

    def test_leadership_counts_for_structural_posts(self) -> None:
        assert values("perilaku", plain(80), perilaku=self.VALUES, kepemimpinan=90, struktural=True) == [85]

    def test_leadership_of_others_does_not_count(self) -> None:
        """Art. 12 (2): "hanya dilakukan bagi PNS yang menduduki jabatan struktural"."""
        assert values("perilaku", plain(80), perilaku=self.VALUES, kepemimpinan=0) == [84]

    def test_no_conduct_has_no_mean(self) -> None:
        with pytest.raises(EmptyCollection):
            PP46_2011.judge(facts(plain(80)) | {"perilaku": []})

    def test_whether_the_post_is_structural_must_be_said(self) -> None:
        with pytest.raises(Problems, match="'struktural' is missing"):
            PP46_2011.judge({**facts(plain(80)), "struktural": None})


class TestTotal:
    """Art. 15: 60 and 40 percent."""

    def test_weights(self) -> None:
        outcome = PP46_2011.judge(facts(plain(90), perilaku=80))
        assert outcome.score.exact == Fraction(60, 100) * 90 + Fraction(40, 100) * 80 == 86
        assert outcome.predikat is Sebutan.BAIK
        assert outcome.ratings is None

    def test_the_explanation_is_the_whole_form(self) -> None:
        because = PP46_2011.judge(facts(kegiatan(**A1), perilaku=80)).because
        assert (because.key, because.value, str(because.basis)) == ("sebutan", "baik", "PP 46/2011, Pasal 17")
        (npk,) = because.find("npk")
        assert [(step.key, step.value) for step in npk.steps] == [
            ("bagian_skp", Fraction("51.3")),
            ("bagian_perilaku", 32),
        ]
        assert all(step.basis for step in because.walk())
        assert because.find("efisiensi")[1].inputs[0].path == "hasil_kerja[0].indikator[3].realisasi"

    def test_a_whole_score_above_100(self) -> None:
        outcome = PP46_2011.judge(facts(plain(150), perilaku=100))
        assert (outcome.score.exact, outcome.predikat) == (130, Sebutan.SANGAT_BAIK)


class TestRounding:
    """Nothing is rounded, unless an agency rounds at each step."""

    # SKP 85.01; six behaviours that add up to 505 (law notes, 1.5).
    CASE = facts(plain("85.01"), perilaku=(84, 84, 84, 84, 84), kepemimpinan=85, struktural=True)

    def test_at_the_end(self) -> None:
        score = PP46_2011.judge(self.CASE).score
        assert score.exact == Fraction(60, 100) * Fraction("85.01") + Fraction(40, 100) * Fraction(505, 6)
        assert score.published == Decimal("84.67")

    def test_at_each_step(self) -> None:
        score = PP46_2011.choose(pembulatan="bertahap").judge(self.CASE).score
        assert (score.exact, score.published) == (Fraction("84.68"), Decimal("84.68"))

    def test_classes_are_cut_on_the_exact_value(self) -> None:
        """90.996 is printed as 91.00, and still lies below 91."""
        outcome = PP46_2011.judge(facts(plain("90.996"), perilaku="90.996"))
        assert (outcome.score.published, outcome.predikat) == (Decimal("91.00"), Sebutan.BAIK)


class TestNames:
    """Art. 17 prints whole numbers; between them there are two readings."""

    ABOVE = PP46_2011.choose(batas="atas")

    @pytest.mark.parametrize(
        ("number", "bawah", "atas"),
        [
            ("90.5", "baik", "sangat_baik"),
            ("75.4", "cukup", "baik"),
            ("60.7", "kurang", "cukup"),
            ("50.6", "buruk", "kurang"),
        ],
    )
    def test_between(self, number, bawah, atas) -> None:
        assert str(named(number)) == bawah
        assert str(named(number, self.ABOVE)) == atas

    @pytest.mark.parametrize(
        ("number", "name"),
        [(0, "buruk"), (50, "buruk"), (51, "kurang"), (60, "kurang"), (61, "cukup"), (75, "cukup"), (76, "baik"),
         (90, "baik"), (91, "sangat_baik"), (100, "sangat_baik")],
    )  # fmt: skip
    def test_whole_numbers_are_the_same_in_both(self, number, name) -> None:
        assert str(named(number)) == str(named(number, self.ABOVE)) == name

    def test_every_number_has_a_name(self) -> None:
        """And a greater one never a lower name."""
        for book in (PP46_2011, self.ABOVE):
            names = [named(f"{number / 10}", book) for number in range(400, 1000, 3)]
            assert names == sorted(names)

    def test_the_choice_stands_in_the_outcome(self) -> None:
        outcome = self.ABOVE.judge(facts(plain(80)))
        made = {option.key: token for option, token in outcome.choices}
        assert made == {
            "batas": "atas",
            "kreativitas": "dijumlahkan",
            "pembulatan": "akhir",
            "tidak_dilaksanakan": "tetap_dihitung",
        }


def codes(*activities, **more):
    return {finding.code for finding in PP46_2011.judge(facts(*activities, **more)).findings}


class TestChecks:
    """What the book flags, and what not."""

    FULL = kegiatan(**A1)

    def test_a_full_form_is_not_flagged(self) -> None:
        assert codes(self.FULL) == set()
        assert codes(self.FULL, kepemimpinan=80, struktural=True) == set()

    @pytest.mark.parametrize("name", ["kuantitas", "kualitas", "waktu"])
    def test_three_aspects_at_least(self, name) -> None:
        """Art. 7 (3); cost is not among them."""
        rows = {aspek: pair for aspek, pair in A1.items() if aspek != name}
        assert codes(self.FULL, kegiatan(**rows)) == {"PP46_ASPECT_MISSING"}
        assert codes(self.FULL, kegiatan(**A1 | {name: (None, 1)})) == {"PP46_ASPECT_MISSING"}
        assert codes(kegiatan(**{aspek: pair for aspek, pair in A1.items() if aspek != "biaya"})) == set()

    def test_conduct_is_at_most_100(self) -> None:
        """Art. 13 (3)."""
        assert codes(self.FULL, perilaku=(100, 80, 80, 80, 80)) == set()
        assert codes(self.FULL, perilaku=("100.01", 80, 80, 80, 80)) == {"PP46_CONDUCT_ABOVE_100"}

    @pytest.mark.parametrize(
        "aspects",
        [FIVE[:4], (*FIVE[:4], FIVE[0]), (*FIVE, FIVE[2]), (*FIVE[1:], *FIVE[1:])],
        ids=["one is missing", "one stands for another", "one twice", "four twice"],
    )
    def test_each_of_the_five_once(self, aspects) -> None:
        """Regression: five rows were taken for the five aspects."""
        rows = [{"aspek": aspek, "nilai": 80} for aspek in aspects]
        found = PP46_2011.judge(facts(self.FULL) | {"perilaku": rows}).findings
        assert [(finding.code, finding.severity) for finding in found] == [("PP46_CONDUCT_INCOMPLETE", Severity.ERROR)]

    def test_leadership_of_structural_posts(self) -> None:
        assert codes(self.FULL, struktural=True) == {"PP46_LEADERSHIP_MISSING"}
        assert codes(self.FULL, kepemimpinan=80) == set()
        twice = facts(self.FULL, kepemimpinan=80, struktural=True)
        twice["perilaku"].append({"aspek": KEPEMIMPINAN, "nilai": 90})
        assert [finding.code for finding in PP46_2011.judge(twice).findings] == ["PP46_LEADERSHIP_MISSING"]
