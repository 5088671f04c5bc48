"""An amendment replaces parts of a book by law of a region, and says what it departs from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Law
from kinerja.base.period import PeriodKind
from kinerja.base.rounding import Rounding
from kinerja.base.words import Words
from kinerja.errors import FormulaError, InvalidValue, NotFound, WrongType
from kinerja.formula import bands, choice, given, given_token, mean, number, table, total, undetermined, when
from kinerja.interop.convert import dumps, loads
from kinerja.people.party import EmployeeKind
from kinerja.rules import shape
from kinerja.rules.amendment import Amendment, kept
from kinerja.rules.book import Outcome, RuleBook
from kinerja.rules.options import Alternative, Option
from kinerja.rules.parts import Check, Coverage, DeviationKind
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Rating
from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011, npk

NATIONAL = PERMENPANRB6_2022
PERBUP = Law("Perbup Contoh 12/2025", "Penilaian Kinerja")
SECOND = Law("Perbup Contoh 3/2026", "Perubahan")
SAY = Words("Contoh", "Example")


def named(formula, key, basis=PERBUP("Pasal 3")):  # noqa: B008 - a value
    return formula.named(key, id=SAY.id, en=SAY.en, basis=basis)


def amendment(*replace, **parts) -> Amendment:
    held = {
        "id": "contoh",
        "version": "1",
        "amends": NATIONAL.id,
        "law": PERBUP,
        "basis": PERBUP("Pasal 2"),
        "replace": replace,
    }
    return Amendment(**{**held, **parts})


CUTS = {"lowest": "di_bawah_ekspektasi", "at_least": {80: "sesuai_ekspektasi", 110: "di_atas_ekspektasi"}}
RATED = named(bands(given("capaian"), **CUTS), "rating_hasil_kerja")
SET = named(given_token("rating_perilaku").equals(""), "belum_dinilai", PERBUP("Pasal 4"))
CAPAIAN = shape.whole(shape.number("capaian", "Capaian", "Achievement", unit="%"))
COMPUTED = amendment(RATED, SET, needs=CAPAIAN)


class TestApply:
    """What the amended book answers."""

    def test_a_part_is_replaced_in_every_place(self) -> None:
        """The matrix and the way of study leave both read the rating of conduct."""
        strict = named(
            table(
                (given_token("rating_perilaku"),),
                dict.fromkeys([(each.token,) for each in Rating], "di_bawah_ekspektasi"),
            ),
            "rating_perilaku",
        )
        book = amendment(strict).apply(NATIONAL)
        ratings = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_atas_ekspektasi"}
        assert str(book.judge(ratings).predikat) == "kurang"
        left = {**ratings, "tugas_belajar_tidak_selesai": True}
        assert str(book.choose(tugas_belajar="menurut_perilaku").judge(left).predikat) == "sangat_kurang"

    def test_ratings_may_be_computed(self) -> None:
        book = COMPUTED.apply(NATIONAL)
        outcome = book.judge({"capaian": 112, "rating_perilaku": "sesuai_ekspektasi"})
        assert outcome.ratings.hasil_kerja is Rating.DI_ATAS_EKSPEKTASI
        assert outcome.ratings.perilaku is Rating.SESUAI_EKSPEKTASI
        assert str(outcome.predikat) == "baik"

    def test_ratings_that_the_grade_did_not_need(self) -> None:
        """Of study leave that was not completed nothing else need be known."""
        facts = {"tugas_belajar_tidak_selesai": True, "predikat_tugas_belajar": "kurang"}
        assert COMPUTED.apply(NATIONAL).judge(facts).ratings is None

    def test_undetermined_ratings_are_none(self) -> None:
        stop = when(given("capaian") < 0).then(undetermined(id="", en="Odd.", basis=PERBUP("Pasal 3")))
        part = named(stop.otherwise(bands(given("capaian"), **CUTS)), "rating_hasil_kerja")
        outcome = (
            amendment(part, SET, needs=CAPAIAN)
            .apply(NATIONAL)
            .judge({"capaian": -1, "rating_perilaku": "sesuai_ekspektasi"})
        )
        assert outcome.ratings is None
        assert isinstance(outcome.predikat, Undetermined)

    def test_the_book_is_the_regions(self) -> None:
        book = COMPUTED.apply(NATIONAL)
        assert (book.id, book.version, book.law, book.amends) == ("contoh", "1", PERBUP, (NATIONAL.id,))
        assert book.regime == NATIONAL.id == book.judge({"capaian": 1, "rating_perilaku": "sesuai_ekspektasi"}).regime
        assert book.digest != NATIONAL.digest
        assert book.coverage == NATIONAL.coverage
        assert NATIONAL.regime == NATIONAL.id

    def test_nothing_else_is_changed(self) -> None:
        book = COMPUTED.apply(NATIONAL)
        kept_keys = set(NATIONAL.parts) - {"rating_hasil_kerja", "belum_dinilai", "predikat", "kuadran"}
        assert {key: book.parts[key] for key in kept_keys} == {key: NATIONAL.parts[key] for key in kept_keys}

    def test_the_original_under_a_key_of_its_own(self) -> None:
        """A region may go on from what the national book says."""
        old = kept(PP46_2011, "sebutan", under="sebutan_nasional")
        best = when(kept(PP46_2011, "npk") >= 95).then("sangat_baik").otherwise(old)
        book = amendment(named(best, "sebutan"), amends="pp46_2011").apply(PP46_2011)
        assert book.options == PP46_2011.options
        assert "sebutan_nasional" in book.parts

    def test_one_replacement_in_another(self) -> None:
        """A part that is used as it was imported is the new one, as everywhere."""
        half = named(number("0.5") * given("x"), "bagian_skp")
        new = named(kept(PP46_2011, "bagian_skp") + kept(PP46_2011, "bagian_perilaku"), "npk", PERBUP("Pasal 5"))
        book = amendment(half, new, amends="pp46_2011", needs=shape.whole(shape.number("x", "", ""))).apply(PP46_2011)
        behaviour = [{"aspek": aspek, "nilai": 80} for aspek in PERILAKU]
        outcome = book.judge({"x": 100, "perilaku": behaviour, "struktural": False, "hasil_kerja": []})
        assert outcome.score.exact == 50 + Fraction("0.4") * 80
        assert [part.node.key for part in amendment(new, half, amends="pp46_2011").replace] == ["bagian_skp", "npk"]

    def test_choices_are_kept_and_made(self) -> None:
        chosen = NATIONAL.choose(tugas_belajar="menurut_perilaku")
        assert COMPUTED.apply(chosen).choices == chosen.choices
        ours = amendment(choices=(("tugas_belajar", "menurut_perilaku"),)).apply(NATIONAL)
        assert ours.choices == chosen.choices
        assert ours.deviations == ()

    def test_choices_are_told_by_option(self) -> None:
        chosen = amendment(choices={"tugas_belajar": "menurut_perilaku"})
        assert chosen == amendment(choices=[("tugas_belajar", "menurut_perilaku")])
        assert chosen.apply(NATIONAL).choices == (("tugas_belajar", "menurut_perilaku"),)

    def test_an_option_that_nothing_asks_for_vanishes(self) -> None:
        names = named(bands(npk, lowest="kurang", at_least={80: "baik"}), "sebutan")
        book = amendment(names, amends="pp46_2011").apply(PP46_2011.choose(batas="atas", pembulatan="bertahap"))
        assert "batas" not in {option.key for option in book.options}
        assert book.choices == (("pembulatan", "bertahap"),)

    def test_an_option_that_the_region_leaves_open(self) -> None:
        option = Option("cara", (Alternative("a", SAY), Alternative("b", SAY)), PERBUP("Pasal 6"), SAY)
        low, high = (bands(npk, lowest="kurang", at_least={cut: "baik"}) for cut in (70, 80))
        book = amendment(named(choice("cara", a=low, b=high), "sebutan"), amends="pp46_2011", options=(option,))
        applied = book.apply(PP46_2011)
        assert applied.option("cara") == option
        assert [(each.key, each.national, each.regional.article) for each in applied.deviations][-1] == (
            "cara",
            None,
            "Pasal 6",
        )

    def test_checks_are_added_and_replaced(self) -> None:
        more = Check("CAPAIAN_ODD", Severity.WARNING, given("capaian") > 200, SAY, PERBUP("Pasal 7"))
        other = attrs.evolve(NATIONAL.checks[0], severity=Severity.WARNING, basis=PERBUP("Pasal 8"))
        book = amendment(RATED, SET, needs=CAPAIAN, checks=(more, other)).apply(NATIONAL)
        assert [check.code for check in book.checks] == ["PREDIKAT_NOT_BY_MATRIX", "CAPAIAN_ODD"]
        assert book.checks[0].severity is Severity.WARNING
        assert [each.key for each in book.deviations if each.kind is DeviationKind.PERIKSA] == [
            "PREDIKAT_NOT_BY_MATRIX"
        ]

    def test_a_score_where_the_national_book_has_none(self) -> None:
        places = Rounding(2, basis=PERBUP("Pasal 9"))
        book = amendment(score=given("capaian") * 1, published=places, needs=CAPAIAN).apply(NATIONAL)
        ratings = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_atas_ekspektasi"}
        assert book.judge({**ratings, "capaian": "91.255"}).score.exact == Fraction("91.255")
        (deviation,) = book.deviations
        assert (deviation.kind, deviation.national, deviation.regional) == (DeviationKind.NILAI, None, places.basis)
        again = attrs.evolve(PP46_2011, id="pp46_2011")
        printed = amendment(published=Rounding(1), amends="pp46_2011").apply(again)
        assert printed.deviations[0].regional == PERBUP("Pasal 2")
        assert printed.deviations[0].national == PP46_2011.parts["npk"].basis

    def test_a_guide_where_the_national_book_has_one(self) -> None:
        guide = named(bands(given("capaian"), **CUTS), "usulan_daerah")
        book = amendment(proposal=guide, needs=CAPAIAN).apply(NATIONAL)
        assert book.propose({"capaian": 85}).rating is Rating.SESUAI_EKSPEKTASI
        (deviation,) = book.deviations
        assert (deviation.kind, deviation.national) == (
            DeviationKind.USULAN,
            NATIONAL.parts["usulan_hasil_kerja"].basis,
        )
        bare = amendment(proposal=bands(given("capaian"), **CUTS), needs=CAPAIAN).apply(NATIONAL)
        assert bare.deviations[0].regional == PERBUP("Pasal 2")

    def test_ratings_from_other_places(self) -> None:
        needs = shape.whole(shape.token("nilai_lain", "", "", *(each.token for each in Rating)))
        book = amendment(ratings=("rating_hasil_kerja", "nilai_lain"), needs=needs).apply(NATIONAL)
        outcome = book.judge({"rating_hasil_kerja": "sesuai_ekspektasi", "nilai_lain": "di_atas_ekspektasi"})
        assert outcome.ratings.perilaku is Rating.DI_ATAS_EKSPEKTASI
        assert [each.kind for each in book.deviations] == [DeviationKind.RATING]


class TestDeviations:
    """Where it departs, with both articles."""

    def test_both_articles(self) -> None:
        deviations = COMPUTED.apply(NATIONAL).deviations
        assert [(each.key, str(each.regional)) for each in deviations] == [
            ("belum_dinilai", "Perbup Contoh 12/2025, Pasal 4"),
            ("rating_hasil_kerja", "Perbup Contoh 12/2025, Pasal 3"),
        ]
        assert all(each.national == NATIONAL.parts[each.key].basis for each in deviations)
        assert deviations[0].bases == (deviations[0].national, deviations[0].regional)
        assert attrs.evolve(deviations[0], national=None).bases == (deviations[0].regional,)

    def test_they_stand_in_the_outcome_and_change_no_digest(self) -> None:
        book = COMPUTED.apply(NATIONAL)
        bare = attrs.evolve(book, deviations=())
        facts = {"capaian": 90, "rating_perilaku": "sesuai_ekspektasi"}
        outcome = book.judge(facts)
        assert outcome.deviations == book.deviations
        assert NATIONAL.judge({}).deviations == ()
        assert bare.digest == book.digest
        assert bare.judge(facts).digest == outcome.digest

    def test_they_stack(self) -> None:
        """What is amended twice still departs from the national article."""
        first = COMPUTED.apply(NATIONAL)
        other = named(bands(given("capaian"), **{**CUTS, "at_least": {90: "sesuai_ekspektasi"}}), "rating_hasil_kerja")
        again = attrs.evolve(other.node, basis=SECOND("Pasal 1"))
        second = amendment(
            type(other)(again), id="contoh2", amends="contoh", law=SECOND, basis=SECOND("Pasal 1")
        ).apply(first)
        assert second.amends == (NATIONAL.id, "contoh")
        assert second.regime == NATIONAL.id
        assert {each.key: (each.national, each.regional) for each in second.deviations} == {
            "belum_dinilai": (NATIONAL.parts["belum_dinilai"].basis, PERBUP("Pasal 4")),
            "rating_hasil_kerja": (NATIONAL.parts["rating_hasil_kerja"].basis, SECOND("Pasal 1")),
        }


def coverage(**parts) -> Coverage:
    return Coverage(
        **{"since": date(2025, 1, 1), "until": None, "kinds": (EmployeeKind.PNS,), "basis": PERBUP("Pasal 1"), **parts}
    )


class TestCoverage:
    """A region judges within what the national book judges."""

    def test_narrowed(self) -> None:
        book = amendment(coverage=coverage()).apply(NATIONAL)
        assert (book.coverage.since, book.coverage.kinds) == (date(2025, 1, 1), (EmployeeKind.PNS,))
        assert book.coverage.periodic == NATIONAL.coverage.periodic
        (deviation,) = book.deviations
        assert (deviation.key, deviation.national) == ("coverage", NATIONAL.coverage.basis)

    def test_as_long_as_the_national_book(self) -> None:
        """Without a last day it ends when the national book does."""
        book = amendment(coverage=coverage(since=date(2015, 1, 1)), amends="pp46_2011").apply(PP46_2011)
        assert book.coverage.until == PP46_2011.coverage.until

    def test_own_periods(self) -> None:
        quarters = coverage(periodic=(PeriodKind.TRIWULANAN,), periodic_basis=PERBUP("Pasal 1"))
        assert amendment(coverage=quarters).apply(NATIONAL).coverage == quarters

    @pytest.mark.parametrize(
        ("parts", "what"),
        [
            ({"since": date(2021, 7, 1)}, "days before 2022-01-01"),
            ({"periodic": (PeriodKind.SEMESTERAN,), "periodic_basis": PERBUP("Pasal 1")}, "semesteran"),
        ],
    )
    def test_it_cannot_be_wider(self, parts, what) -> None:
        with pytest.raises(InvalidValue, match=f"judges more than 'permenpanrb6_2022': {what}.*PermenPANRB 6/2022"):
            amendment(coverage=coverage(**parts)).apply(NATIONAL)

    def test_nor_longer_nor_for_others(self) -> None:
        wide = coverage(since=date(2015, 1, 1), until=date(2022, 1, 1), kinds=(EmployeeKind.PPPK,))
        with pytest.raises(InvalidValue, match="days after 2021-06-30, pppk"):
            amendment(coverage=wide, amends="pp46_2011").apply(PP46_2011)

    def test_nor_where_the_book_covers_nothing(self) -> None:
        bare = attrs.evolve(NATIONAL, coverage=None)
        assert amendment().apply(bare).coverage is None
        with pytest.raises(InvalidValue, match="all that it judges"):
            amendment(coverage=coverage()).apply(bare)


class TestRefused:
    """Mistakes are told when the amendment is made, or when it meets the book."""

    def test_a_replacement_without_a_name(self) -> None:
        for odd in (number(1), "sebutan"):
            with pytest.raises(WrongType, match="has no name"):
                amendment(odd)

    @pytest.mark.parametrize("parts", [{"law": "Perbup Contoh 12/2025"}, {"basis": "Pasal 2"}], ids=str)
    def test_a_law_or_an_article_that_is_only_text(self, parts) -> None:
        with pytest.raises(WrongType, match="is no (Law|Basis)"):
            amendment(RATED, **parts)

    def test_the_id_of_a_book_is_no_book(self) -> None:
        with pytest.raises(WrongType, match=r"book: 'permenpanrb6_2022' is no RuleBook\."):
            COMPUTED.apply(NATIONAL.id)

    def test_a_mapping_says_the_keys(self) -> None:
        assert amendment().replace == ()
        held = attrs.evolve(COMPUTED, replace={"rating_hasil_kerja": RATED, "belum_dinilai": SET})
        assert held == COMPUTED
        with pytest.raises(InvalidValue, match="The replacement of 'npk' is named 'rating_hasil_kerja'"):
            attrs.evolve(COMPUTED, replace={"npk": RATED})

    def test_a_part_twice(self) -> None:
        with pytest.raises(InvalidValue, match="one part twice"):
            amendment(RATED, RATED)

    def test_no_basis(self) -> None:
        with pytest.raises(InvalidValue, match="'sebutan' cites nothing"):
            amendment(named(number(1), "sebutan", None))

    def test_the_national_basis(self) -> None:
        odd = named(bands(given("capaian"), **CUTS), "rating_hasil_kerja", NATIONAL.law("Pasal 25"))
        with pytest.raises(InvalidValue, match="cites PermenPANRB 6/2022, the law that it departs from"):
            amendment(odd, needs=CAPAIAN).apply(NATIONAL)

    def test_the_id_of_the_book(self) -> None:
        with pytest.raises(InvalidValue, match="as the one it changes"):
            amendment(id=NATIONAL.id)

    def test_another_book(self) -> None:
        with pytest.raises(NotFound, match="changes 'permenpanrb6_2022', not 'pp46_2011'"):
            amendment().apply(PP46_2011)

    def test_an_unknown_part(self) -> None:
        with pytest.raises(NotFound, match=r"replace\.kuadrant: .*Did you mean 'kuadran'\?"):
            amendment(named(given_token("x"), "kuadrant")).apply(NATIONAL)
        with pytest.raises(NotFound, match="It has jumlah_hasil|It has "):
            kept(NATIONAL, "zzz")

    def test_another_kind_of_answer(self) -> None:
        with pytest.raises(WrongType, match="'kuadran' answers with a number. The part answers with a token"):
            amendment(named(number(1), "kuadran")).apply(NATIONAL)

    def test_undeclared_facts(self) -> None:
        with pytest.raises(InvalidValue, match="reads capaian, which its needs do not declare"):
            amendment(RATED, SET).apply(NATIONAL)

    def test_a_token_that_is_not_on_the_scale(self) -> None:
        odd = named(bands(given("capaian"), lowest="cukup", at_least={50: "baik"}), "kuadran")
        with pytest.raises(InvalidValue, match="predikat may be 'cukup'"):
            amendment(odd, needs=CAPAIAN).apply(NATIONAL)
        odd = named(bands(given("capaian"), lowest="rendah", at_least={50: "baik"}), "rating_hasil_kerja")
        with pytest.raises(InvalidValue, match="rating_hasil_kerja may be 'baik', 'rendah'"):
            amendment(odd, SET, needs=CAPAIAN).apply(NATIONAL)
        guide = named(
            bands(given("capaian"), lowest="rendah", at_least={50: "sesuai_ekspektasi"}), "usulan_hasil_kerja"
        )
        with pytest.raises(InvalidValue, match="proposal may be 'rendah'"):
            amendment(guide, needs=CAPAIAN).apply(NATIONAL)

    def test_a_rating_that_is_read_row_by_row(self) -> None:
        each = named(
            when(given_token("kedudukan").equals("sesuai")).then("sesuai_ekspektasi").otherwise("di_bawah_ekspektasi"),
            "kedudukan_hasil",
        )
        with pytest.raises(InvalidValue, match="reads kedudukan"):
            amendment(each, ratings=("kedudukan_hasil", "rating_perilaku")).apply(NATIONAL)

    def test_a_replacement_made_of_itself(self) -> None:
        for replace in (
            [named(kept(PP46_2011, "npk") + 1, "npk")],
            [named(kept(PP46_2011, "skp") + 1, "npk"), named(kept(PP46_2011, "npk") + 1, "skp")],
        ):
            with pytest.raises(FormulaError, match="uses '(npk|skp)'. It would be made of itself"):
                amendment(*replace, amends="pp46_2011")

    def test_a_part_of_another_version(self) -> None:
        """A replacement brings the parts it was written with; another one of the same key is never taken silently."""
        older = named(number("0.7") * given("x"), "bagian_skp")
        new = named(older + kept(PP46_2011, "bagian_perilaku"), "npk")
        needs = shape.whole(shape.number("x", "", ""))
        with pytest.raises(FormulaError, match="'skp' that is another one in 'pp46_2011'"):
            amendment(
                named(older + number(1).named("skp", id="", en=""), "npk"),
                amends="pp46_2011",
                needs=needs,
                proposal=None,
                checks=(Check("A", Severity.INFO, kept(PP46_2011, "sebutan").equals("baik"), SAY, PERBUP("Pasal 1")),),
            ).apply(
                attrs.evolve(
                    PP46_2011, checks=(Check("B", Severity.INFO, kept(PP46_2011, "skp") > 1, SAY, PERBUP("Pasal 1")),)
                )
            )
        assert amendment(new, amends="pp46_2011", needs=needs).apply(PP46_2011).parts["bagian_skp"] == older.node

    def test_a_replacement_that_nothing_uses(self) -> None:
        gone = named(mean("hasil_kerja", total("indikator", given("realisasi"))), "skp")
        top = named(bands(given("x"), lowest="kurang", at_least={80: "baik"}), "sebutan")
        score = named(number(1) * given("x"), "npk")
        with pytest.raises(InvalidValue, match="Nothing uses the part 'skp' any more"):
            amendment(gone, top, score, amends="pp46_2011", needs=shape.whole(shape.number("x", "", ""))).apply(
                PP46_2011
            )

    def test_a_fact_that_is_declared_otherwise(self) -> None:
        for odd in (
            shape.truth("rating_perilaku", "", ""),
            shape.token("rating_perilaku", "", "", "baik"),
        ):
            with pytest.raises(InvalidValue, match="'rating_perilaku' is declared otherwise"):
                amendment(needs=shape.whole(odd)).apply(NATIONAL)
        years = shape.collection("hasil_kerja", "", "", shape.token("jenis", "", "", *shape.JENIS, required=True))
        needs = amendment(needs=shape.whole(years)).apply(NATIONAL).needs
        assert needs.child("hasil_kerja").child("jenis").required
        with pytest.raises(InvalidValue, match="There it is a number of %"):
            amendment(id="b", amends="contoh", needs=shape.whole(shape.number("capaian", "", ""))).apply(
                COMPUTED.apply(NATIONAL)
            )


class TestStored:
    """It is data in a region's database."""

    def test_round_trip(self) -> None:
        read = loads(dumps(COMPUTED), Amendment)
        assert read == COMPUTED
        assert read.apply(NATIONAL) == COMPUTED.apply(NATIONAL)

    def test_what_it_makes_is_stored(self) -> None:
        book = COMPUTED.apply(NATIONAL)
        outcome = book.judge({"capaian": 90, "rating_perilaku": "sesuai_ekspektasi"})
        assert loads(dumps(book), RuleBook) == book
        assert loads(dumps(outcome), Outcome).deviations == book.deviations

    def test_with_all_its_formulas(self) -> None:
        check = Check("CAPAIAN_ODD", Severity.WARNING, given("capaian") > 200, SAY, PERBUP("Pasal 7"))
        full = attrs.evolve(
            COMPUTED,
            score=given("capaian") * 1,
            published=Rounding(2),
            proposal=named(bands(given("capaian"), **CUTS), "usulan_daerah"),
            checks=(check,),
        )
        assert loads(dumps(full), Amendment) == full
        assert list(full.formulas) == [
            "score",
            "proposal",
            "check_CAPAIAN_ODD",
            "replace_belum_dinilai",
            "replace_rating_hasil_kerja",
        ]
