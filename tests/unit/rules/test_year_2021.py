"""The year 2021: the conversion of its first half in both readings, half and half, and what others got wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import attrs
import pytest

from kinerja import AtLeast, EmployeeKind, Indicator, Jenis, Period, Progress, Realisation, WorkResult, appraise
from kinerja.base.finding import Severity
from kinerja.base.scale import Scale
from kinerja.errors import InvalidValue, NotCovered, WrongType
from kinerja.formula import evaluate, given, undetermined, when
from kinerja.plans.conduct import AspekPerilaku, Conduct
from kinerja.plans.indicator import Aspek
from kinerja.rules import national, year_2021
from kinerja.rules.parts import Score
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from kinerja.rules.year_2021 import YEAR_2021, join
from tests.unit.evaluation.samples import PLAN
from tests.unit.rules import eighth

BAWAH = YEAR_2021.choose(batas="bawah")
ATAS = YEAR_2021.choose(batas="atas")
FIVE = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerja_sama")


READINGS = {BAWAH.choices: year_2021.BAWAH, ATAS.choices: year_2021.ATAS}


def converted(value, book=ATAS):
    """Return what a value of the first half comes to on the scale of the second."""
    return evaluate(READINGS[book.choices], {"nilai_semester_1": value})


def first_half(value, book=PP46_2011):
    """Return an outcome under PP 46/2011 whose number is ``value``."""
    aspects = [{"aspek": name, "target": 100, "realisasi": value} for name in ("kuantitas", "kualitas")]
    aspects += [{"aspek": "waktu", "target": None, "realisasi": None}]
    rows = [{"aspek": aspek, "nilai": value} for aspek in FIVE]
    return book.judge({"hasil_kerja": [{"indikator": aspects}], "perilaku": rows, "struktural": False})


def second_half(value, *, ide_baru=False):
    """Return an outcome under PP 30/2019 whose number is ``value``."""
    facts = {"nilai_skp": value, "nilai_perilaku": value, "ide_baru": ide_baru}
    return PP30_2019.choose(opsi="70_30").judge(facts)


class TestConversion:
    """Both readings, as two running systems have them; at whole numbers they are one."""

    @pytest.mark.parametrize(
        ("value", "bawah", "atas"),
        [
            ("50.5", "49.49", "48.9444"),
            ("60.5", "70.0556", "69.3214"),
            ("90.5", "109.6786", "109.3750"),
            ("90.99", "110.3436", "109.9875"),
            ("75.74", "90.0043", "89.6471"),
        ],
    )
    def test_between_whole_numbers_they_differ(self, value, bawah, atas) -> None:
        assert [round(converted(value, book), 4) for book in (BAWAH, ATAS)] == [Fraction(bawah), Fraction(atas)]

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (0, 0), (25, "24.5"), (50, 49), (51, 50), (60, 69), (61, 70), (75, 89), (76, 90), (90, 109), (91, 110),
            (95, 115), (98, "118.75"), (99, 120), ("99.01", 120), (100, 120), (103, 120), ("130.5", 120),
        ],
    )  # fmt: skip
    def test_at_whole_numbers_and_above_99_they_agree(self, value, expected) -> None:
        assert converted(value, BAWAH) == converted(value, ATAS) == Fraction(expected)

    def test_the_upper_reading_is_the_default_and_says_why(self) -> None:
        assert (
            join(first_half("90.5"), second_half(100)).score
            == join(first_half("90.5"), second_half(100), rules=ATAS).score
        )
        assert "keeps the grade of PP 46" in YEAR_2021.option("batas").reason.en


class TestOneGrade:
    """The two options of one name, of PP 46 and of the conversion, and which pair of them fits."""

    HUNDREDTHS = tuple(Fraction(number, 100) for number in range(10_301))

    @staticmethod
    def merit_of_pp46(value, batas):
        cuts = (51, 61, 76, 91) if batas == "bawah" else (50, 60, 75, 90)
        return sum(value >= cut if batas == "bawah" else value > cut for cut in cuts)

    @staticmethod
    def merit_converted(value, book):
        return sum(converted(value, book) >= cut for cut in (50, 70, 90, 110))

    def differ(self, batas, book):
        return [x for x in self.HUNDREDTHS if self.merit_of_pp46(x, batas) != self.merit_converted(x, book)]

    def test_pp46_from_below_and_the_conversion_from_above_give_one_grade(self) -> None:
        """The defaults of the two books; so the first half keeps its grade through the conversion."""
        assert self.differ("bawah", ATAS) == []
        assert (PP46_2011.option("batas").default, YEAR_2021.option("batas").default) == ("bawah", "atas")

    def test_the_lower_reading_crosses_a_cut_too_early(self) -> None:
        """104 of the values of two decimals, in three places."""
        early = self.differ("bawah", BAWAH)
        assert len(early) == 104
        assert {(min(here), max(here)) for here in ([x for x in early if int(x) == n] for n in (60, 75, 90))} == {
            (Fraction("60.48"), Fraction("60.99")),
            (Fraction("75.74"), Fraction("75.99")),
            (Fraction("90.74"), Fraction("90.99")),
        }

    @pytest.mark.parametrize("book", [BAWAH, ATAS], ids=["bawah", "atas"])
    def test_pp46_from_above_fits_neither(self, book) -> None:
        assert self.differ("atas", book) != []


class TestDrops:
    """Where a better first half gives a lower converted value: the documented places, and no other."""

    @staticmethod
    def drops(book):
        values = [converted(Fraction(number, 100), book) for number in range(10_301)]
        return [Fraction(at, 100) for at in range(1, len(values)) if values[at] < values[at - 1]]

    def test_the_lower_reading_drops_at_each_low_end(self) -> None:
        assert self.drops(BAWAH) == [61, 76, 91]

    def test_the_upper_reading_drops_behind_each_high_end(self) -> None:
        assert self.drops(ATAS) == [Fraction("50.01"), Fraction("60.01"), Fraction("75.01"), Fraction("90.01")]

    @pytest.mark.parametrize(
        ("book", "place", "side", "drop"),
        [
            (BAWAH, 61, -1, Fraction(10, 9)),
            (BAWAH, 76, -1, Fraction(5, 14)),
            (BAWAH, 91, -1, Fraction(5, 14)),
            (ATAS, 50, 1, Fraction(10, 9)),
            (ATAS, 60, 1, Fraction(5, 14)),
            (ATAS, 75, 1, Fraction(5, 14)),
            (ATAS, 90, 1, Fraction(1, 4)),
        ],
    )
    def test_how_deep_they_are(self, book, place, side, drop) -> None:
        """On the way to the place from the side where the other segment ends."""
        near = Fraction(1, 10**12)
        jump = abs(converted(place + side * near, book) - converted(place, book))
        assert abs(jump - drop) < Fraction(1, 10**11)


class TestYear:
    """Half and half, and the predikat of PP 30/2019."""

    @pytest.mark.parametrize(
        ("first", "second", "printed", "predikat"),
        [
            (85, 102, "102.11", "baik"),
            (88, "105.5", "105.89", "baik"),
            ("91.2", 110, "110.13", "baik"),
            (76, 90, "90.00", "baik"),
            (50, 49, "49.00", "sangat_kurang"),
        ],
    )
    def test_vectors(self, first, second, printed, predikat) -> None:
        outcome = join(first_half(first), second_half(second))
        assert (outcome.score.published, str(outcome.predikat)) == (Decimal(printed), predikat)

    def test_a_new_idea(self) -> None:
        assert join(first_half("91.2"), second_half(110, ide_baru=True)).predikat is PredikatPP30.SANGAT_BAIK
        assert join(first_half("91.2"), second_half(110), ide_baru=True).predikat is PredikatPP30.SANGAT_BAIK

    def test_the_exact_values_are_joined(self) -> None:
        """90.004 is printed 90.00, where the conversion would be 109."""
        outcome = join(first_half("90.004"), second_half(100), rules=ATAS)
        assert outcome.score.exact == (110 + Fraction("1.25") * (Fraction("90.004") - 91) + 100) / 2

    def test_the_explanation_says_what_it_rests_on(self) -> None:
        because = join(first_half(85), second_half(102)).because
        assert [step.key for step in because.walk()] == [
            "predikat",
            "nilai_integrasi",
            "bagian_semester_1",
            "nilai_konversi",
            "bagian_semester_2",
        ]
        assert because.find("nilai_konversi")[0].basis.assurance == "practice", "only systems were read"
        assert because.find("nilai_integrasi")[0].basis.assurance == "secondary"
        assert because.find("nilai_konversi")[0].choices == (("batas", "atas"),)

    @pytest.mark.parametrize("value", [50, 51, 60, 61, 75, 76, 90, 91, 99, 0, "50.5", "60.01", "75.99", "90.5"])
    def test_a_half_between_two_classes_is_told(self, value) -> None:
        outcome = YEAR_2021.judge({"nilai_semester_1": value, "nilai_semester_2": 100, "ide_baru": False})
        told = Fraction(value).denominator > 1
        assert [finding.code for finding in outcome.findings] == ["YEAR2021_BETWEEN_CLASSES"] * told

    @pytest.mark.parametrize(
        ("first", "second", "code"),
        [("-0.01", 0, "YEAR2021_FIRST_NEGATIVE"), (0, "-0.01", "YEAR2021_SECOND_RANGE"),
         (0, "120.01", "YEAR2021_SECOND_RANGE")],
    )  # fmt: skip
    def test_numbers_outside_of_their_scales(self, first, second, code) -> None:
        outcome = YEAR_2021.judge({"nilai_semester_1": first, "nilai_semester_2": second, "ide_baru": False})
        assert [(finding.code, finding.severity) for finding in outcome.findings] == [(code, Severity.ERROR)]

    def test_the_scale_of_the_second_half_is_that_of_pp_30(self) -> None:
        """The circular was not read, and need not be: its second half is a value of PP 30/2019."""
        (finding,) = YEAR_2021.judge({"nilai_semester_1": 0, "nilai_semester_2": 121, "ide_baru": False}).findings
        assert str(finding.basis) == "PP 30/2019, Pasal 29 ayat (6) dan Pasal 41 ayat (5)"


class TestHalves:
    """What may be joined."""

    @staticmethod
    def appraised(outcome, period, person="e1", findings=()):
        plan = SimpleNamespace(employee=SimpleNamespace(id=person))
        return SimpleNamespace(plan=plan, period=period, outcome=outcome, findings=findings)

    def test_scores_have_no_regime_and_need_the_idea_told(self) -> None:
        halves = Score(Fraction(85), Decimal(85)), Score(Fraction(102), Decimal(102))
        assert join(*halves, ide_baru=False).score.published == Decimal("102.11")
        with pytest.raises(InvalidValue, match="Nobody said whether a new idea was declared"):
            join(*halves)

    def test_the_halves_stand_in_order(self) -> None:
        with pytest.raises(InvalidValue, match="pp30_2019 is not the regulation of Half-year I 2021") as caught:
            join(second_half(100), first_half(80))
        assert caught.value.path == "semester_1"
        for wrong in (first_half(80), join(first_half(80), second_half(90))):
            with pytest.raises(InvalidValue, match="is not the regulation of Half-year II 2021"):
                join(first_half(80), wrong, ide_baru=False)
        ratings = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}
        with pytest.raises(InvalidValue, match="permenpanrb6_2022 is not"):
            join(first_half(80), PERMENPANRB6_2022.judge(ratings), ide_baru=False)

    def test_rules_of_another_kind_are_refused(self) -> None:
        """Nothing says which scale the answer of a strategy that is no book stands on."""
        odd = attrs.evolve(first_half(80), rules=SimpleNamespace(id="komite"))
        with pytest.raises(InvalidValue, match="komite is not the regulation"):
            join(odd, second_half(90))

    def test_what_was_not_judged_is_no_half(self) -> None:
        with pytest.raises(WrongType, match="85 is no half of a year that was judged"):
            join(85, 102, ide_baru=False)

    def test_an_open_half_is_not_joined(self) -> None:
        open_end = undetermined(id="Belum.", en="Not yet.", basis=PP46_2011.law("Pasal 15"))
        undecided = when(given("tugas_tambahan") > 100).then(PP46_2011.predikat).otherwise(open_end)
        book = attrs.evolve(PP46_2011, id="pp46_terbuka", predikat=undecided)
        half = book.judge({**dict(first_half(80).facts.as_data()), "tugas_tambahan": 1})
        with pytest.raises(InvalidValue, match="Half-year I 2021 has no number. Not yet"):
            join(half, second_half(90))
        with pytest.raises(InvalidValue, match="Its rules gave none"):
            join(attrs.evolve(first_half(80), score=None), second_half(90))

    def test_appraisals_of_one_person_and_of_the_two_halves(self) -> None:
        first, second = first_half(85), second_half(102)
        halves = (Period.semester(2021, 1), Period.semester(2021, 2))
        ours = self.appraised(first, halves[0]), self.appraised(second, halves[1])
        assert join(*ours).score == join(first, second).score
        with pytest.raises(InvalidValue, match="two people"):
            join(ours[0], self.appraised(second, halves[1], "e2"))
        with pytest.raises(InvalidValue, match="Year 2020 was judged, not Half-year I 2021") as caught:
            join(self.appraised(first, Period.year(2020)), ours[1])
        assert caught.value.path == "semester_1.period"

    def test_findings_of_the_halves_go_along(self) -> None:
        second = second_half(130)
        outcome = join(first_half("90.5"), self.appraised(second, Period.semester(2021, 2), findings=second.findings))
        assert [(finding.code, finding.path) for finding in outcome.findings] == [
            ("YEAR2021_BETWEEN_CLASSES", ""),
            ("YEAR2021_SECOND_RANGE", ""),
            ("PP46_ASPECT_MISSING", "semester_1"),
            ("PP30_SKP_ABOVE_120", "semester_2"),
            ("PP30_CONDUCT_RANGE", "semester_2"),
        ]

    def test_a_value_too_long_for_a_fact_is_cut_and_never_rounded_up(self) -> None:
        """Costs of many digits make such values; just below 91 stays below 91."""
        just_below = Score(91 - Fraction(1, 3**130), Decimal(91))
        outcome = join(just_below, second_half(100))
        assert "YEAR2021_VALUE_SHORTENED" in {finding.code for finding in outcome.findings}
        assert 0 < 91 - Fraction(outcome.facts["nilai_semester_1"]) < Fraction(1, 10**39)


class TestCatalogue:
    """Which book judges 2021."""

    def test_the_whole_year_names_what_joins_its_halves(self) -> None:
        with pytest.raises(NotCovered) as caught:
            national().at(Period.year(2021), kind=EmployeeKind.PNS)
        assert "join them: year_2021.join(first, second)" in caught.value.mend

    def test_it_is_known_by_its_id_and_no_period_selects_it(self) -> None:
        assert national().book("year_2021") is YEAR_2021
        assert YEAR_2021 not in national().books

    def test_the_two_scales_have_the_same_number_of_grades(self) -> None:
        assert len(Scale.of(Sebutan).tokens) == len(YEAR_2021.scale.tokens)


class TestWholeWay:
    """Both halves judged by the books that the catalogue gives."""

    def test_an_appraisal_of_the_first_half_and_the_second_half_of_permenpanrb_8_2021(self) -> None:
        period = Period.semester(2021, 1)
        aspects = (("i1", Aspek.KUANTITAS), ("i2", Aspek.KUALITAS), ("i3", Aspek.WAKTU))
        indicators = [Indicator(id, id, AtLeast(100, "%"), aspek=(aspek,)) for id, aspek in aspects]
        plan = attrs.evolve(
            PLAN, period=period, results=[WorkResult("h1", "Hasil", Jenis.UTAMA, indicators)], history=()
        )
        first = appraise(
            plan,
            progress=Progress(period, [Realisation(id, 100, "%") for id, _ in aspects]),
            rules=national().at(period, kind=EmployeeKind.PNS),
            period=period,
            conduct=Conduct(period, scores=dict.fromkeys(map(AspekPerilaku, FIVE), 80)),
        )
        eighth_half = eighth.BOOK.judge(eighth.facts(eighth.direct(100), ide_baru=True))
        outcome = join(first, eighth_half)
        converted_first = 90 + Fraction(19, 14) * (first.score.exact - 76)
        assert outcome.score.exact == (converted_first + eighth_half.score.exact) / 2
        assert outcome.facts["ide_baru"] is True
        assert {finding.path.partition(".")[0] for finding in outcome.findings} <= {"", "semester_1", "semester_2"}
