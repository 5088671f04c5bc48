"""PermenPANRB 8/2021: results, cascading, additional work, conduct, the total, what is open and what is flagged."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance
from kinerja.errors import MissingFact, OpenOption, Problems
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021
from kinerja.rules.permenpanrb8_parts import KATEGORI
from kinerja.rules.pp30_2019 import PredikatPP30

from .eighth import (
    BOOK,
    action,
    agreement,
    chosen,
    direct,
    extra,
    facts,
    indicator,
    indirect,
    result,
    value,
    values,
)


def undetermined(*results, book=BOOK, **more):
    """Return why the book gives no answer."""
    answer = book.judge(facts(*results, **more)).predikat
    assert isinstance(answer, Undetermined)
    return answer.reason.en


def codes(*results, **more):
    """Return what is flagged."""
    return [finding.code.removeprefix("PERMENPANRB8_") for finding in BOOK.judge(facts(*results, **more)).findings]


class TestPublished:
    """The worked examples of the annex and its sub-annex (law notes, 4.4)."""

    def test_b8_the_total_of_a_jpt(self) -> None:
        """P. 243 prints 59.2 + 43.6 + 0 = 102.8: 60% of mean(120, 88, 88) and 40% of 109."""
        six = [agreement(indicator(100, target_maksimal=True)), agreement(98), agreement(98)]
        weighted = values("nilai_tertimbang_jpt", *six, action(100), jpt=True)
        assert weighted == [Fraction(each) for each in (24, "17.6", "17.6", "43.6")]
        assert value("nilai_skp", *six, action(100), jpt=True) == Fraction("102.8")

    def test_b9_is_open(self) -> None:
        """P. 291 prints the values 120 and 100 of two results that are not cascaded directly, and no total.

        By one's own value they come to 110, by the constant 80 to 104; by the superior's plan to what that is.
        """
        two = [indirect("sangat_baik", y=109), indirect("baik", y=109)]
        found = [value("nilai_utama", *two, book=chosen(arti_y=arti))
                 for arti in ("nilai_sendiri", "tetap_80", "rencana_atasan")]  # fmt: skip
        assert found == [110, 104, Fraction("109.8")]


class TestClasses:
    """The class of a result, of one and of three indicators; nothing for other numbers of them."""

    @pytest.mark.parametrize("name", KATEGORI)
    def test_of_one(self, name) -> None:
        assert value("kategori_rencana", direct(name)) == name

    @pytest.mark.parametrize("names", list(combinations_with_replacement(KATEGORI, 3)), ids=", ".join)
    def test_of_three(self, names) -> None:
        """The table of the one running system that has it, its branches in their order."""
        sk, k, c, b, sb = (names.count(name) for name in KATEGORI)
        if sb == 3 or (sb == 2 and b == 1):
            expected = "sangat_baik"
        elif not k and not sk and (c == 1 or b >= 2):
            expected = "baik"
        elif not sk and (k == 1 or c >= 2):
            expected = "cukup"
        elif sk == 1 or k >= 2:
            expected = "kurang"
        else:
            expected = "sangat_kurang"
        assert value("kategori_rencana", direct(*names)) == expected

    def test_a_class_that_is_told_changes_nothing_that_is_known(self) -> None:
        assert value("kategori_rencana", direct("baik", kategori="kurang")) == "baik"

    def test_without_an_indicator(self) -> None:
        assert "could not be read" in undetermined(direct())


class TestCascading:
    """Direct: one's own value; not direct: 80 percent of it and a share of Y."""

    OWN = (120, 100, 80, 60, 25)

    def test_direct(self) -> None:
        assert [value("nilai_utama", direct(name)) for name in reversed(KATEGORI)] == list(self.OWN)

    @pytest.mark.parametrize(
        ("arti", "expected"),
        [
            ("nilai_sendiri", [120, 100, 72, 51, "20.25"]),
            ("tetap_80", [112, 96, 72, 52, "20.8"]),
            ("rencana_atasan", [116, 100, 74, 53, 21]),
        ],
    )
    def test_not_direct(self, arti, expected) -> None:
        """The first two are those of two running systems; Y is 100 in the third."""
        found = [value("nilai_utama", indirect(name, y=100), book=chosen(arti_y=arti)) for name in reversed(KATEGORI)]
        assert found == [Fraction(each) for each in expected]

    def test_y_has_no_default_and_is_asked_for_where_it_is_reached(self) -> None:
        book = PERMENPANRB8_2021.choose(opsi="70_30")
        assert value("nilai_utama", direct("baik"), book=book) == 100
        with pytest.raises(OpenOption, match="'arti_y' is open"):
            book.judge(facts(indirect("baik", y=100)))

    def test_y_is_never_guessed(self) -> None:
        with pytest.raises(MissingFact) as caught:
            BOOK.judge(facts(direct("baik"), indirect("baik")))
        assert caught.value.path == "hasil_kerja[1].nilai_y"

    def test_the_mean_of_all_results(self) -> None:
        assert value("nilai_utama", direct("sangat_baik"), direct("kurang"), direct("baik")) == Fraction(280, 3)

    def test_no_main_work(self) -> None:
        assert undetermined(extra("baik")) == "There is no main work."
        assert undetermined(jpt=True) == "There is no main work."


class TestTopOfficials:
    """Two kinds of main work, weighted 60 and 40; which is which could not be read."""

    def test_each_kind_is_averaged_and_weighted(self) -> None:
        rows = [agreement(100), agreement(98), action(60)]
        found = [value("nilai_utama", *rows, jpt=True, book=chosen(bobot_utama_jpt=option))
                 for option in ("perjanjian_kinerja_60", "rencana_aksi_60")]  # fmt: skip
        assert found == [Fraction(60 * Fraction("98.5") + 40 * 50, 100), Fraction(40 * Fraction("98.5") + 60 * 50, 100)]

    def test_the_weight_has_no_default(self) -> None:
        with pytest.raises(OpenOption, match="'bobot_utama_jpt' is open"):
            PERMENPANRB8_2021.choose(opsi="70_30").judge(facts(agreement(100), action(100), jpt=True))

    @pytest.mark.parametrize(
        ("row", "option", "expected"),
        [
            (agreement, "penuh", 109),
            (action, "penuh", 109),
            (agreement, "sebesar_bobot", "65.4"),
            (action, "sebesar_bobot", "43.6"),
        ],
    )
    def test_one_kind_only(self, row, option, expected) -> None:
        assert value("nilai_utama", row(100), jpt=True, book=chosen(satu_jenis_utama=option)) == Fraction(expected)

    def test_one_kind_only_has_no_default(self) -> None:
        with pytest.raises(OpenOption, match="'satu_jenis_utama' is open"):
            PERMENPANRB8_2021.choose(opsi="70_30").judge(facts(agreement(100), jpt=True))

    def test_the_indicators_of_a_result_are_averaged_first(self) -> None:
        assert values("nilai_rencana_jpt", agreement(100, 60, 99), action(100), jpt=True)[0] == Fraction(248, 3)

    def test_a_result_without_its_kind(self) -> None:
        with pytest.raises(MissingFact, match="Kind of main work"):
            BOOK.judge(facts(result(100), jpt=True))


class TestAdditionalWork:
    """k percent of the scope's weight and the value, 10 at most; the weights were not read, so they are given."""

    @pytest.mark.parametrize(
        ("name", "weight", "expected"),
        [
            ("sangat_baik", 7, "8.4"),
            ("baik", 10, 8),
            ("cukup", 10, "4.8"),
            ("kurang", 10, "2.4"),
            ("sangat_kurang", 10, "0.5"),
        ],
    )
    def test_ja_and_jf(self, name, weight, expected) -> None:
        assert value("nilai_tambahan", direct("baik"), extra(name, weight=weight)) == Fraction(expected)

    @pytest.mark.parametrize(("done", "expected"), [(111, 10), (100, "8.72"), (99, "5.34"), (60, 2), (59, "0.98")])
    def test_jpt(self, done, expected) -> None:
        """12 would be Sangat Baik at 120: the sum ends at 10."""
        found = value("nilai_tambahan", agreement(100), action(100), extra(done), jpt=True)
        assert found == Fraction(expected)

    def test_a_jpt_that_reaches_the_highest_attainable(self) -> None:
        one = extra(indicator(100, target_maksimal=True), weight=5)
        assert value("nilai_tambahan", agreement(100), action(100), one, jpt=True) == 6

    def test_a_jpt_with_several_indicators(self) -> None:
        """Three indicators have a class in the table of JA and JF only."""
        rows = [agreement(100), action(100)]
        assert "could not be read" in undetermined(*rows, extra(100, 100, 100), jpt=True)
        assert value("nilai_tambahan", *rows, extra(100, 100, kategori="baik"), jpt=True) == Fraction("8.72")

    def test_it_never_takes_away(self) -> None:
        """A realisation far on the wrong side has a negative value for a JPT."""
        far = indicator(300, arah="lebih_rendah")
        assert value("nilai_tambahan", agreement(100), action(100), extra(far), jpt=True) == 0

    def test_without_the_weight_of_its_scope(self) -> None:
        with pytest.raises(MissingFact, match="Weight of that scope"):
            BOOK.judge(facts(direct("baik"), extra("baik", weight=None)))


class TestConduct:
    """The level shown against the levels required, or a value that was given."""

    def level(self, shown, low, high, book=BOOK):
        row = {"level": shown, "level_bawah": low, "level_atas": high}
        return value("nilai_level", direct("baik"), perilaku=(row, 100, 100, 100), book=book)

    @pytest.mark.parametrize(
        ("shown", "low", "high", "expected"),
        [
            (2, 2, 3, 90),
            (3, 2, 3, 109),
            (3, 2, 4, "99.5"),
            (7, 2, 3, 120),
            (5, 2, 3, 115),
            (7, 5, 7, 109),
            (1, 4, 6, "22.25"),
            (1, 1, 7, 90),
        ],
    )
    def test_levels(self, shown, low, high, expected) -> None:
        assert self.level(shown, low, high) == Fraction(expected)

    def test_below_the_range_two_readings(self) -> None:
        found = [self.level(2, 3, 4, book=chosen(perilaku_di_bawah=option)) for option in ("skala_89", "skala_90")]
        assert found == [Fraction(178, 3), 60]
        with pytest.raises(OpenOption, match="'perilaku_di_bawah' is open"):
            self.level(2, 3, 4, book=PERMENPANRB8_2021.choose(opsi="70_30"))

    @pytest.mark.parametrize(("shown", "low", "high"), [(0, 2, 3), (8, 2, 3), (3, 0, 3), (3, 2, 8), (3, 4, 2)])
    def test_levels_that_do_not_exist(self, shown, low, high) -> None:
        row = {"level": shown, "level_bawah": low, "level_atas": high}
        assert "between 1 and 7" in undetermined(direct("baik"), perilaku=(row, 100, 100, 100))

    def test_a_range_of_one_level(self) -> None:
        """Between 90 and 109 there is no distance to divide by."""
        row = {"level": 4, "level_bawah": 4, "level_atas": 4}
        assert "range of one level" in undetermined(direct("baik"), perilaku=(row, 100, 100, 100))

    def test_leadership_counts_for_who_leads(self) -> None:
        five = (100, 100, 100, 100, 50)
        found = [value("nilai_perilaku", direct("baik"), perilaku=five, struktural=post, fungsional_memimpin=named)
                 for post, named in ((False, None), (True, None), (False, True), (False, False))]  # fmt: skip
        assert found == [100, 90, 90, 100]


class TestTotal:
    """70 and 30 or 60 and 40, 120 at most, and the predikat of PP 30/2019."""

    def test_the_weights_have_no_default(self) -> None:
        with pytest.raises(OpenOption, match="'opsi' is open"):
            PERMENPANRB8_2021.judge(facts(direct("baik")))

    def test_the_weights(self) -> None:
        found = [chosen(opsi=opsi).judge(facts(direct("baik"), perilaku=(90,) * 4)).score.published
                 for opsi in ("70_30", "60_40")]  # fmt: skip
        assert found == [Decimal("97.00"), Decimal("96.00")]

    def test_the_cap(self) -> None:
        """PP 30/2019, art. 29(6): 120 and additional work stay 120."""
        outcome = BOOK.judge(facts(direct("sangat_baik"), extra("sangat_baik"), perilaku=(120,) * 4, ide_baru=True))
        assert outcome.score.exact == 120
        assert outcome.predikat is PredikatPP30.SANGAT_BAIK

    @pytest.mark.parametrize(
        ("name", "conduct", "idea", "predikat"),
        [
            ("sangat_baik", 110, True, "sangat_baik"),
            ("sangat_baik", 110, False, "baik"),
            ("baik", 100, True, "baik"),
            ("cukup", 100, False, "cukup"),
            ("kurang", 80, False, "kurang"),
            ("sangat_kurang", 80, False, "sangat_kurang"),
        ],
    )
    def test_the_predikat(self, name, conduct, idea, predikat) -> None:
        outcome = BOOK.judge(facts(direct(name), perilaku=(conduct,) * 4, ide_baru=idea))
        assert outcome.predikat is PredikatPP30(predikat)

    def test_whether_there_is_a_new_idea_is_always_told(self) -> None:
        with pytest.raises(Problems, match="ide_baru"):
            BOOK.judge({**facts(direct("baik")), "ide_baru": None})


class TestFlags:
    """What a careful reader would look at; nothing of it changes the answer."""

    def test_nothing_to_flag(self) -> None:
        assert codes(direct("baik"), extra("baik")) == []

    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"perilaku": (100,) * 3}, "CONDUCT_INCOMPLETE"),
            ({"perilaku": (100,) * 4, "struktural": True}, "LEADERSHIP_MISSING"),
            ({"perilaku": (100,) * 5}, "LEADERSHIP_NOT_COUNTED"),
            ({"perilaku": (100, 100, 100, "120.01")}, "CONDUCT_RANGE"),
            ({"perilaku": (100, 100, 100, "-0.01")}, "CONDUCT_RANGE"),
            ({"perilaku": (100, 100, 100, {"nilai": 100, "level": 3})}, "CONDUCT_TWICE"),
        ],
    )
    def test_conduct(self, more, code) -> None:
        assert codes(direct("baik"), **more) == [code]

    @pytest.mark.parametrize(
        ("row", "code"),
        [
            (indirect("baik", y="120.01"), "Y_RANGE"),
            (indirect("baik", y=-1), "Y_RANGE"),
            (direct(indicator(100, target_maksimal=True)), "MAXIMUM_NOT_JPT"),
        ],
    )
    def test_results(self, row, code) -> None:
        assert codes(row) == [code]

    def test_a_scope_below_zero(self) -> None:
        assert codes(direct("baik"), extra("baik", weight=-1)) == ["SCOPE_NEGATIVE"]

    @pytest.mark.parametrize(
        ("row", "flagged"),
        [
            (indicator(100), False),
            (indicator(101), True),
            (indicator(90, 80, 90), False),
            (indicator(91, 80, 90), True),
            (indicator(79, 80, 90), False),
            (indicator(7, 7, 8, "lebih_rendah"), False),
            (indicator(6, 7, 8, "lebih_rendah"), True),
            (indicator(9, 7, 8, "lebih_rendah"), False),
        ],
    )
    def test_a_maximum_that_was_passed(self, row, flagged) -> None:
        rows = [agreement({**row, "target_maksimal": True}), action(100)]
        assert codes(*rows, jpt=True, perilaku=(100,) * 5, struktural=True) == ["MAXIMUM_PASSED"] * flagged

    @pytest.mark.parametrize("name", ["target", "realisasi", "arah"])
    def test_a_maximum_of_which_nothing_is_known_yet(self, name) -> None:
        """The check itself never raises; what is missing is missed by the value."""
        with pytest.raises(MissingFact, match=name):
            codes(direct({**indicator(100, target_maksimal=True), name: None}))

    def test_flags_stand_where_there_is_no_answer(self) -> None:
        outcome = BOOK.judge(facts(direct("baik", "baik"), perilaku=(100,) * 3))
        assert isinstance(outcome.predikat, Undetermined)
        assert [finding.code for finding in outcome.findings] == ["PERMENPANRB8_CONDUCT_INCOMPLETE"]


class TestBook:
    """What it judges and what it rests on."""

    def test_coverage(self) -> None:
        coverage = PERMENPANRB8_2021.coverage
        assert (coverage.since, coverage.until) == (date(2021, 7, 1), date(2021, 12, 31))
        assert coverage.kinds == (EmployeeKind.PNS, EmployeeKind.CPNS)

    def test_only_one_option_has_a_default(self) -> None:
        """What could not be read is left open; rounding before classing is marked as our reading."""
        assert PERMENPANRB8_2021.decided == (("pita_capaian", "persen_bulat"),)
        assert PERMENPANRB8_2021.option("pita_capaian").basis.assurance is Assurance.ASSUMPTION

    def test_what_was_not_read_in_the_annex_says_so(self) -> None:
        """Pages 92, 94, 101-107 and 129-150 could not be read."""
        unread = ("kategori_rencana", "nilai_rencana", "bagian_sendiri", "bagian_y", "nilai_y", "bobot_jenis_utama",
                  "nilai_level", "nilai_di_bawah_rentang", "capaian_dibaca", "nilai_rencana_jpt",
                  "golongan_capaian", "nilai_sangat_baik", "nilai_tertimbang_jpt", "nilai_tambahan_ja")  # fmt: skip
        parts = PERMENPANRB8_2021.parts
        sure = {key for key in unread if parts[key].basis.assurance is Assurance.TEXT}
        assert sure == set()

    def test_additional_work_of_ja_and_jf_is_told_to_be_read_from_that_of_jpt(self) -> None:
        """P. 95 is about JPT; the value is the same, and what stands on that page is not said of JA and JF."""
        theirs = BOOK.judge(facts(direct("baik"), extra(100))).because
        assert [step.basis.assurance for step in theirs.find("nilai_tambahan_ja")] == [Assurance.ASSUMPTION]
        top = BOOK.judge(facts(agreement(100), action(100), extra(100), jpt=True)).because
        assert top.find("nilai_tambahan_ja") == ()
        assert [step.basis.assurance for step in top.find("nilai_satu_tambahan")] == [Assurance.TEXT]
