"""Grades are ordered within their own scale, and with nothing else."""

from __future__ import annotations

import operator
import pickle
from fractions import Fraction
from types import MappingProxyType

import pytest

from kinerja.base.scale import Grade, Ranked, Scale, grade_or_number, plain
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName, WrongType

ORDERINGS = [operator.lt, operator.le, operator.gt, operator.ge]


class Predikat(Ranked):
    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"
    BAIK = "baik"
    SANGAT_BAIK = "sangat_baik"

    @classmethod
    def spellings(cls):
        return MappingProxyType({"mis conduct": cls.KURANG, "misconduct": cls.KURANG, "baik": cls.SANGAT_BAIK})


class Sebutan(Ranked, scale="sebutan_pp46"):
    BURUK = "buruk"
    BAIK = "baik"


class PredikatOrganisasi(Ranked):
    BAIK = "baik"
    ISTIMEWA = "istimewa"


def holds(first, second) -> list[bool]:
    """Return which of <, <=, >, >= hold between two grades."""
    return [compare(first, second) for compare in ORDERINGS]


class TestRanked:
    """The scales of the law."""

    def test_members_stand_in_the_order_of_merit(self) -> None:
        assert [member.merit for member in Predikat] == [0, 1, 2, 3, 4]
        assert max(Predikat.BAIK, Predikat.KURANG) is Predikat.BAIK
        assert sorted(Predikat, key=str) != sorted(Predikat) == list(Predikat)

    def test_orderings_are_strict_where_they_say_so(self) -> None:
        assert holds(Predikat.KURANG, Predikat.BAIK) == [True, True, False, False]
        assert holds(Predikat.BAIK, Predikat.BAIK) == [False, True, False, True]
        assert holds(Predikat.BAIK, Predikat.KURANG) == [False, False, True, True]

    def test_regression_butuh_perbaikan_ranks_above_kurang(self) -> None:
        """A running system declares it below, so that every comparison of the two misranks."""
        assert Predikat.BUTUH_PERBAIKAN > Predikat.KURANG

    def test_a_member_prints_as_its_token(self) -> None:
        assert str(Predikat.BUTUH_PERBAIKAN) == Predikat.BUTUH_PERBAIKAN.token == "butuh_perbaikan"
        assert f"{Predikat.BAIK}" == "baik"

    def test_a_member_equals_itself_only(self) -> None:
        assert Predikat.BAIK != Sebutan.BAIK
        assert Predikat.BAIK != "baik"
        assert len({Predikat.BAIK, Sebutan.BAIK, "baik"}) == 3

    @pytest.mark.parametrize("compare", ORDERINGS)
    @pytest.mark.parametrize("other", [Sebutan.BAIK, "baik", 3, None])
    def test_another_scale_or_text_in_an_ordering_raises(self, compare, other) -> None:
        for pair in [(Predikat.BAIK, other), (other, Predikat.BAIK)]:
            with pytest.raises(WrongType, match="do not stand on one scale"):
                compare(*pair)

    def test_the_scale_is_named_by_the_class_or_as_said(self) -> None:
        assert Predikat.scale_id() == "predikat"
        assert PredikatOrganisasi.scale_id() == "predikat_organisasi"
        assert Sebutan.scale_id() == "sebutan_pp46"

    def test_the_name_of_the_scale_is_no_member(self) -> None:
        assert [member.name for member in Sebutan] == ["BURUK", "BAIK"]

    def test_labels_come_from_the_scale(self) -> None:
        assert Predikat.KURANG.label == Words("Kurang (Misconduct)", "Poor (misconduct)")
        assert Sebutan.BURUK.label.en == "Bad"

    def test_members_survive_pickling_as_themselves(self) -> None:
        assert pickle.loads(pickle.dumps(Predikat.BAIK)) is Predikat.BAIK


class TestParse:
    """Names as people write them."""

    @pytest.mark.parametrize(
        "text",
        [
            "kurang",
            "KURANG",
            " Kurang ",
            "Kurang (Misconduct)",
            "KURANG(MISCONDUCT)",
            "Kurang/Misconduct",
            "MIS CONDUCT",
        ],
    )
    def test_official_names_and_spellings(self, text) -> None:
        assert Predikat.parse(text) is Predikat.KURANG

    def test_a_member_is_returned_as_it_is(self) -> None:
        assert Predikat.parse(Predikat.BAIK) is Predikat.BAIK

    def test_a_token_comes_before_a_further_spelling(self) -> None:
        """A careless table of spellings cannot turn one official name into another grade."""
        assert Predikat.parse("baik") is Predikat.BAIK

    def test_a_scale_without_spellings_knows_its_own_names(self) -> None:
        assert Sebutan.parse("Buruk") is Sebutan.BURUK

    def test_an_unknown_name_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UnknownName, match="Did you mean 'butuh_perbaikan'") as caught:
            Predikat.parse("Butuh perbaikn")
        assert caught.value.value == "Butuh perbaikn"

    @pytest.mark.parametrize("text", ["", "luar biasa", "100", "baik 好", "é baik"])
    def test_a_name_that_is_near_to_none_is_refused_with_the_list(self, text) -> None:
        """Letters that are not ASCII are part of a word: they are not dropped until a known word is left."""
        with pytest.raises(UnknownName, match="Known are 'sangat_kurang', 'kurang', 'butuh_perbaikan'"):
            PredikatWithoutSpellings.parse(text)

    @pytest.mark.parametrize("value", [None, 3, Sebutan.BAIK, b"baik"])
    def test_anything_but_text_is_refused(self, value) -> None:
        with pytest.raises(WrongType, match="is not the name of a grade"):
            Predikat.parse(value)


class PredikatWithoutSpellings(Ranked, scale="predikat"):
    SANGAT_KURANG = "sangat_kurang"
    KURANG = "kurang"
    BUTUH_PERBAIKAN = "butuh_perbaikan"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Butuh_Perbaikan", "butuh perbaikan"),
        ("  KURANG/ MIS CONDUCT ", "kurang mis conduct"),
        ("III/a", "iii a"),
        ("..", ""),
        ("Kéduа", "kéduа"),  # noqa: RUF001
    ],
)
def test_plain(text, key) -> None:
    """Small letters, one space, no punctuation."""
    assert plain(text) == key


class TestScale:
    """Scales as data."""

    DAERAH = Scale("skala_daerah", ("kurang", "cukup", "baik"))

    def test_grades_of_data_are_ordered(self) -> None:
        kurang, cukup, baik = (self.DAERAH.grade(token) for token in self.DAERAH.tokens)
        assert holds(kurang, baik) == [True, True, False, False]
        assert holds(cukup, self.DAERAH.grade("cukup")) == [False, True, False, True]
        assert holds(baik, cukup) == [False, False, True, True]
        assert [kurang.merit, cukup.merit, baik.merit] == [0, 1, 2]

    def test_a_grade_prints_as_its_token_and_has_a_label(self) -> None:
        grade = Scale("rating_daerah", ("di_bawah", "di_atas")).grade("di_bawah")
        assert str(grade) == "di_bawah"
        assert grade.label == Words("di bawah", "di bawah")

    @pytest.mark.parametrize("compare", ORDERINGS)
    @pytest.mark.parametrize("other", [Scale("lain", DAERAH.tokens).grade("baik"), Predikat.BAIK, "baik", None])
    def test_another_scale_or_text_in_an_ordering_raises(self, compare, other) -> None:
        grade = self.DAERAH.grade("baik")
        for pair in [(grade, other), (other, grade)]:
            with pytest.raises(WrongType, match="do not stand on one scale"):
                compare(*pair)

    def test_an_official_scale_gives_its_members(self) -> None:
        scale = Scale.of(Predikat)
        assert scale.id == "predikat"
        assert [scale.grade(token) for token in scale.tokens] == list(Predikat)

    def test_a_scale_with_the_same_names_is_the_same_scale(self) -> None:
        """A book read back from data equals the book it was."""
        assert Scale.of(Sebutan) == Scale("sebutan_pp46", ("buruk", "baik"))
        assert hash(Scale.of(Sebutan)) == hash(Scale("sebutan_pp46", ("buruk", "baik")))

    @pytest.mark.parametrize("scale", [DAERAH, Scale.of(Predikat)])
    def test_an_unknown_token_is_refused_with_the_list(self, scale) -> None:
        with pytest.raises(UnknownName, match=r"Known are .*kurang, .*baik") as caught:
            scale.grade("cukup_baik")
        assert caught.value.value == "cukup_baik"

    def test_a_grade_that_is_not_on_its_scale_can_not_be_made(self) -> None:
        with pytest.raises(UnknownName, match="'istimewa' is not on the scale 'skala_daerah'"):
            Grade("istimewa", self.DAERAH)

    @pytest.mark.parametrize("tokens", [(), ("baik",), ("baik", "baik"), ("kurang", "baik", "kurang")])
    def test_a_scale_needs_different_tokens(self, tokens) -> None:
        with pytest.raises(InvalidValue, match="at least two tokens, all different"):
            Scale("skala_daerah", tokens)

    def test_one_text_is_no_list_of_tokens(self) -> None:
        """``tuple("baik")`` would be a scale of four letters."""
        with pytest.raises(WrongType, match="is one text"):
            Scale("skala_daerah", "baik")

    def test_a_list_of_tokens_is_frozen(self) -> None:
        assert Scale("skala_daerah", ["kurang", "cukup", "baik"]) == self.DAERAH

    def test_members_with_other_tokens_are_refused(self) -> None:
        with pytest.raises(InvalidValue, match="other tokens than Sebutan"):
            Scale("sebutan_pp46", ("baik", "buruk"), Sebutan)

    def test_scales_and_grades_are_values(self) -> None:
        for value in (self.DAERAH, self.DAERAH.grade("baik"), Scale.of(Predikat)):
            assert pickle.loads(pickle.dumps(value)) == value
        assert pickle.loads(pickle.dumps(Scale.of(Predikat))).grade("baik") is Predikat.BAIK


class TestAGradeOrANumber:
    """What stands for a performance."""

    def test_both_are_taken(self) -> None:
        own = Scale("skala_daerah", ["kurang", "cukup", "baik"]).grade("baik")
        for value, expected in ((Predikat.BAIK, Predikat.BAIK), (own, own), ("90.5", Fraction(181, 2)), (0, 0)):
            assert grade_or_number(value, path="performance") == expected

    @pytest.mark.parametrize(
        ("value", "error", "said"),
        [
            ("baik", InvalidValue, r"performance: 'baik' is a word, no grade .* such as Predikat.BAIK"),
            ("", InvalidValue, "is a word"),
            ("9o", InvalidValue, "not an exact number"),
            ("-1", InvalidValue, "performance: It is -1"),
            (90.5, WrongType, "is a float"),
        ],
    )
    def test_all_else_is_refused(self, value, error, said: str) -> None:
        with pytest.raises(error, match=said):
            grade_or_number(value, path="performance")
