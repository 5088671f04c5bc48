"""The index of one person: four dimensions, contiguous classes, nothing unknown counted as 0."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.scale import Grade, Scale
from kinerja.base.words import Words
from kinerja.career.professionalism import ProfessionalismIndex, professionalism_category, professionalism_index
from kinerja.career.professionalism_parts import ProfessionalismDimension as Dimension
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1
from kinerja.errors import InvalidValue, NotCovered, UnknownName, WrongType
from kinerja.rules.allowance import FactorTable
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

NUMBER = "198502142010031991"
ON = date(2021, 3, 1)
ALL = {"diklat_kepemimpinan": True, "diklat_fungsional": True, "teknis_20jp": True, "seminar": True}
BEST = ProfessionalismProfile("e1", "S3", "fungsional", ALL, Sebutan.SANGAT_BAIK, "tidak_pernah")


def measured(**known) -> ProfessionalismIndex:
    return professionalism_index(attrs.evolve(BEST, **known), on=ON)


def points(dimension: str, **known):
    return measured(**known).of(dimension).score


class TestDimensions:
    """Points of each dimension."""

    def test_four_dimensions_make_an_index(self) -> None:
        index = measured()
        assert [each.score for each in index.dimensions] == [25, 40, 30, 5]
        assert index.index == 100
        assert index.bounds == (100, 100)
        assert index.category.value == "sangat_tinggi"
        assert index.findings == ()

    def test_trainings_that_do_not_count_in_the_group_change_nothing(self) -> None:
        """Art. 8(4) and (5): leadership training is for those who lead, functional for functional posts."""
        for group in ("struktural", "fungsional", "pelaksana"):
            assert points("kompetensi", group=group) == 40
        assert points("kompetensi", group="pelaksana", trainings={**ALL, "seminar": False}) == Fraction("22.5")
        assert points("kompetensi", trainings=dict.fromkeys(ALL, False)) == 0

    @pytest.mark.parametrize(
        ("told", "worth"),
        [
            (Sebutan.BURUK, 1),
            (Sebutan.KURANG, 5),
            (Sebutan.CUKUP, 15),
            (Sebutan.BAIK, 25),
            (Sebutan.SANGAT_BAIK, 30),
            ("50", 1),
            ("51", 5),
            ("75", 15),
            ("76", 25),
            ("91", 30),
        ],
    )
    def test_performance_by_grade_and_by_value(self, told, worth) -> None:
        assert points("kinerja", performance=told) == worth

    def test_a_value_between_50_and_51_has_a_class(self) -> None:
        """Mistake of other systems: 50 < x < 51 fits no branch and gets no points."""
        index = measured(performance="50.5")
        assert index.of("kinerja").score == 5
        assert [each.code for each in index.findings] == ["IP_VALUE_BETWEEN_CLASSES"]
        assert "50,5" in index.findings[0].message.id
        assert measured(performance="51").findings == ()

    def test_51_to_65_does_not_overlap_61_to_75(self) -> None:
        """Mistake of a form: two classes for 61 to 65."""
        assert [points("kinerja", performance=value) for value in (60, "60.01", 61, 65, 66)] == [5, 15, 15, 15, 15]

    def test_a_value_above_100_is_the_best(self) -> None:
        """Mistake of other systems: a value above 100, which PP 46 art. 8 allows, falls into the last branch: 0."""
        assert points("kinerja", performance="104.2") == 30

    def test_the_grade_of_another_scale_is_worth_what_the_agency_chose(self) -> None:
        """A table of the agency's own scale will do as well."""
        scale = Scale("skala_daerah", ("kurang", "baik"))
        table = FactorTable(scale, {"kurang": 10, "baik": 30}, Law("Perwal 1/2026")("Pasal 3"))
        profile = attrs.evolve(BEST, performance=Grade("kurang", scale))
        own = professionalism_index(profile, on=ON, rules=PERBKN8_2019.counting(table))
        assert own.of("kinerja").score == 10
        assert own.because.find("kinerja_kurang")[0].basis.law.id == "Perwal 1/2026"


class TestUnknown:
    """What is not known is not 0."""

    @pytest.mark.parametrize(
        ("known", "dimension", "reason"),
        [
            ({"education": None}, "kualifikasi", "The education is not known."),
            ({"group": None}, "kompetensi", "The group of the post is not known."),
            (
                {"trainings": {"seminar": True}},
                "kompetensi",
                "Not known: Functional training; Technical training of at least 20 JP.",
            ),
            ({"performance": None}, "kinerja", "The result of performance is not known."),
            ({"performance": Undetermined(Words("Belum.", "Not yet."))}, "kinerja", "Not yet."),
            ({"discipline": None}, "disiplin", "The history of discipline is not known."),
        ],
    )
    def test_a_dimension_that_is_not_known_is_not_0(self, known, dimension, reason) -> None:
        """Mistake of other systems: no record counts 0 points."""
        index = measured(**known)
        score = index.of(dimension)
        assert isinstance(score.score, Undetermined)
        assert (score.score.reason.en, score.because) == (reason, None)
        assert isinstance(index.index, Undetermined)
        assert index.category == index.index == index.because
        assert [(each.code, each.path) for each in index.findings] == [("IP_DIMENSION_UNKNOWN", dimension)]
        low, high = index.bounds
        assert (low, high) == (100 - score.most + score.least, 100)

    @pytest.mark.parametrize("grade", [Predikat.BAIK, PredikatPP30.BAIK])
    def test_a_predikat_of_newer_rules_has_no_points_by_itself(self, grade) -> None:
        """No text gives points to it; what applications do is a choice of the agency."""
        score = points("kinerja", performance=grade)
        assert "the agency chooses a table" in score.reason.en
        chosen = PERBKN8_2019.counting(POINTS_30_25_15_5_1)
        again = professionalism_index(attrs.evolve(BEST, performance=Predikat.BAIK), on=ON, rules=chosen)
        assert again.of("kinerja").score == 25

    def test_a_value_needs_the_table_of_pp46(self) -> None:
        rules = attrs.evolve(PERBKN8_2019, performance=[POINTS_30_25_15_5_1])
        profile = attrs.evolve(BEST, performance="80")
        assert isinstance(professionalism_index(profile, on=ON, rules=rules).of("kinerja").score, Undetermined)

    def test_several_reasons_are_all_told(self) -> None:
        empty = professionalism_index(ProfessionalismProfile("e1"), on=ON)
        assert len(empty.unknown) == 4
        assert empty.index.reason.en.count("not known") == 4
        assert empty.bounds == (3, 100)


class TestCategories:
    """Classes of the index."""

    @pytest.mark.parametrize(
        ("index", "category"),
        [
            (0, "sangat_rendah"),
            (60, "sangat_rendah"),
            ("60.01", "rendah"),
            (70, "rendah"),
            ("70.5", "sedang"),
            (80, "sedang"),
            ("80.5", "tinggi"),
            (90, "tinggi"),
            ("90.5", "sangat_tinggi"),
            (100, "sangat_tinggi"),
        ],
    )
    def test_classes_have_no_gap(self, index, category) -> None:
        assert professionalism_category(index).value == category

    @pytest.mark.parametrize("index", ["-0.1", "100.1"])
    def test_outside_of_0_to_100_there_is_none(self, index) -> None:
        with pytest.raises(InvalidValue, match="Give 0 to 100"):
            professionalism_category(index)


class TestExplained:
    """Why it is so."""

    def test_every_row_stands_with_its_basis(self) -> None:
        because = measured(performance="80.5").because
        assert [step.key for step in because.steps] == list(Dimension)
        assert because.value == 95
        assert because.find("kualifikasi_s3")[0].value == 25
        assert str(because.find("kompetensi_teknis_20jp")[0].basis) == "Peraturan BKN 8/2019, Pasal 8 ayat (6)"
        assert because.find("kelas_nilai")[0].value == "baik"
        assert because.find("disiplin")[0].inputs[0].value == "tidak_pernah"

    def test_days_on_which_the_tables_do_not_hold(self) -> None:
        with pytest.raises(NotCovered, match="perbkn8_2019 does not hold on 2018-12-31"):
            professionalism_index(BEST, on=date(2018, 12, 31))

    def test_only_profiles_are_measured(self) -> None:
        with pytest.raises(WrongType, match="A str is no ProfessionalismProfile"):
            professionalism_index(NUMBER, on=ON)  # type: ignore[arg-type]

    def test_a_dimension_that_there_is_not(self) -> None:
        with pytest.raises(UnknownName):
            measured().of("integritas")
        with pytest.raises(InvalidValue, match="There are scores of kualifikasi"):
            attrs.evolve(measured(), dimensions=measured().dimensions[:1])


class TestPage:
    """The index as a page."""

    def test_the_explanation_names_its_facts(self) -> None:
        """In words, not as the library calls them."""
        text = measured().as_text("id")
        assert "Diklat teknis paling sedikit 20 JP = ya" in text
        assert "teknis 20jp" not in text

    def test_the_page_tells_points_and_rows(self) -> None:
        text = measured(performance="80.5").as_text("en")
        for part in ("Index of professionality", "Very high", "Competence", "At most", "Explanation", "80.5"):
            assert part in text
        assert "Peraturan BKN 8/2019, Pasal 8 ayat (6)" in text

    def test_what_is_unknown_stands_as_that(self) -> None:
        text = measured(education=None).as_text("id")
        assert "76 sampai 100" in text
        assert "Pendidikan belum diketahui." in text
        assert "IP_DIMENSION_UNKNOWN" in text
        assert "Penjelasan" not in text

    def test_numbers_of_persons_are_masked(self) -> None:
        index = measured(person_id=NUMBER)
        for told in (index.as_text("id"), index.as_html("en"), index._repr_html_(), repr(index)):
            assert NUMBER not in told
            assert "**1991" in told
        assert repr(measured()) == "<ProfessionalismIndex of 'e1': 100>"
        assert repr(measured(education=None)).endswith(": undetermined>")
