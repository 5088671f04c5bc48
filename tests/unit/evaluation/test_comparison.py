"""Two rule books asked about the same people."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from kinerja import Conduct, Decision
from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.scale import Scale
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound, OpenOption, UnknownName, WrongType
from kinerja.evaluation.appraisal import facts_of
from kinerja.evaluation.comparison import Compared, Move, MoveCount, Unjudged, compare, judged
from kinerja.evaluation.correspondence import Counterpart
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.formula import FactKind, FactSpec, absent, bands, choice, given, undetermined, when
from kinerja.plans.conduct import AspekPerilaku
from kinerja.rules import national
from kinerja.rules.amendment import Amendment
from kinerja.rules.book import Outcome, RuleBook
from kinerja.rules.options import Alternative, Option
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, Predikat
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30
from kinerja.rules.pp46_2011 import PP46_2011, Sebutan
from kinerja.rules.regional import achievement_guide
from tests.unit.evaluation.questions import ANGKA, LAW, book, needs, part, pp46
from tests.unit.evaluation.samples import PENILAI, PLAN, PROGRESS, YEAR, appraised

UPPER = PP46_2011.choose(batas="atas")
JUDGED = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}


def scored(angka) -> dict:
    """Return the facts of the small book."""
    return {"angka": angka}


def test_a_book_does_not_differ_from_itself() -> None:
    found = compare(pp46(), PP46_2011, PP46_2011)
    assert (found.differing, found.moved, found.of().causes, found.of().move) == ((), (), (), Move.TETAP)
    assert found.same_scale


def test_the_part_that_made_the_difference_is_named_not_what_follows_from_it() -> None:
    other = book(part(given("angka") / 2, "nilai", "Pasal 9"), id="lain")
    (one,) = compare(scored(90), book(), other).people
    assert one.differences == ("predikat", "score")
    assert one.move is Move.TURUN
    (cause,) = one.causes
    assert (cause.key, cause.cause.value, cause.first, cause.second) == ("nilai", "rumus", 90, 45)
    assert (cause.first_basis.article, cause.second_basis.article) == ("Pasal 1", "Pasal 9")


def test_a_score_may_differ_where_the_predikat_does_not() -> None:
    (one,) = compare(scored(90), book(), book(part(given("angka") - 5, "nilai"))).people
    assert (one.differences, one.move, [cause.key for cause in one.causes]) == (("score",), Move.TETAP, ["nilai"])


def test_a_score_that_is_no_part_is_compared_too() -> None:
    """Nothing is named then."""
    first, second = (book(score=factor * given("angka")) for factor in (1, 2))
    (one,) = compare(scored(90), first, second).people
    assert (one.differences, one.causes) == (("score",), ())


def test_a_region_sees_who_changes_class() -> None:
    people = {"a": scored(90), "b": scored(79), "c": scored(85), "d": scored(10), "e": scored(None)}
    strict = book(part(given("angka") - 10, "nilai"))
    found = compare(people, book(), strict)
    baik, cukup, kurang = (book().scale.grade(token) for token in ("baik", "cukup", "kurang"))
    assert found.transitions == (
        MoveCount(None, None, 1),
        MoveCount(kurang, kurang, 1),
        MoveCount(cukup, cukup, 1),
        MoveCount(baik, cukup, 1),
        MoveCount(baik, baik, 1),
    )
    assert [one.id for one in found.moved] == ["c"]
    assert found.who(baik, cukup) == ("c",)
    assert found.who(None, None) == ("e",)
    assert [one.id for one in found.differing] == ["a", "b", "c", "d"]
    assert found.of("c").move is Move.TURUN
    assert compare(people, strict, book()).of("c").move is Move.NAIK
    with pytest.raises(NotFound, match=r"'x' was not compared. Compared were 'a', 'b'"):
        found.of("x")


def test_nobody_can_be_compared() -> None:
    with pytest.raises(NotFound, match="Compared were nobody"):
        attrs.evolve(compare({}, book(), book()), people=[]).of("x")


def test_what_a_book_lacks_is_kept_with_the_name_of_the_fact() -> None:
    """A whole region is not stopped by one person."""
    found = compare({"a": pp46(), "b": {"struktural": False, "perilaku": []}}, PP46_2011, UPPER).of("b")
    assert isinstance(found.first, Unjudged)
    assert found.first.paths == ("hasil_kerja",)
    assert "hasil_kerja: 'hasil_kerja' is missing." in found.first.reason
    assert (found.move, found.differences, found.causes) == (Move.TANPA_JAWABAN, (), ())


def test_an_answer_that_only_one_book_can_give_differs() -> None:
    lenient = book(part(absent(given("angka"), counts_as=0), "nilai"))
    needy = book(needs=needs(attrs.evolve(ANGKA, required=True)))
    found = compare(scored(None), needy, lenient).of()
    assert found.differences == ("predikat",)
    assert found.causes == ()


def test_a_missing_fact_met_on_the_way_is_named() -> None:
    answer = judged(book(), scored(None))
    assert isinstance(answer, Unjudged)
    assert answer.paths == ("angka",)


def test_an_error_without_a_place_has_no_path() -> None:
    answer = judged(book(part(1 / (given("angka") - 1), "nilai")), scored(1))
    assert isinstance(answer, Unjudged)
    assert "0" in answer.reason


def test_an_answer_that_the_law_does_not_give_is_one() -> None:
    open_ = when(given("angka") > 50).then(undetermined(id="Terbuka", en="Open", basis=LAW("Pasal 5"))).otherwise(1)
    found = compare(scored(90), book(), book(part(open_, "nilai"))).of()
    assert isinstance(found.second, Outcome)
    assert isinstance(found.second.predikat, Undetermined)
    assert found.move is Move.TANPA_JAWABAN
    assert found.grades[1] is None
    assert [cause.key for cause in found.causes] == ["nilai"]


def test_ratings_may_differ_too() -> None:
    """Judged ratings are facts, so between national books they never do; here they are read from another place."""
    swapped = attrs.evolve(PERMENPANRB6_2022, ratings=("rating_perilaku", "rating_hasil_kerja"))
    facts = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_atas_ekspektasi"}
    assert compare(facts, PERMENPANRB6_2022, swapped).of().differences == ("ratings",)


def test_books_of_two_regimes_are_followed_and_not_ordered() -> None:
    found = compare({**pp46(), **JUDGED}, PP46_2011, PERMENPANRB6_2022)
    one = found.of()
    assert one.grades == (Sebutan.BAIK, Predikat.BAIK)
    assert (one.move, found.same_scale, found.moved) == (Move.BEDA_SKALA, False, ())
    assert [(cause.key, cause.cause.value) for cause in one.causes] == [
        ("rata_rata_capaian", "rumus"),
        ("skp", "skala"),
        ("perilaku", "skala"),
        ("sebutan", "skala"),
    ]
    assert one.causes[0].second.reason.en.startswith("Where some result stands")
    assert not [finding for finding in found.findings if finding.path == "rating_perilaku"]


def test_grades_of_books_read_from_data_are_ordered_within_one_scale() -> None:
    other = Scale("lain", ("kurang", "cukup", "baik"))
    assert compare(scored(90), book(), book(scale=other)).of().move is Move.BEDA_SKALA


def guided(*, most: str) -> RuleBook:
    """Return the law in force with a region's guide: a result of 100 percent is above expectation."""
    perbup = Law("Perbup Contoh 9/2025")
    return achievement_guide(
        lambda capaian: bands(capaian, lowest="di_bawah", at_least={90: "sesuai", 100: "di_atas"}),
        id=f"panduan_{most.replace('.', '_')}", version="1", law=perbup, basis=perbup("Pasal 5"), most=most,
    ).apply(PERMENPANRB6_2022)  # fmt: skip


def test_guides_that_propose_otherwise_differ_although_nobody_moves() -> None:
    """A region's guide changes proposals only; the predikat is the appraiser's."""
    rows = [{"jenis": "utama", "indikator": [{"target": 80, "realisasi": done, "arah": "lebih_tinggi"}]}
            for done in (88, 90, 76)]  # fmt: skip
    facts = {"hasil_kerja": rows, **JUDGED}
    found = compare(facts, guided(most="0.6"), guided(most="0.7"))
    one = found.of()
    assert (one.move, one.differences) == (Move.TETAP, ("proposal",))
    assert [str(proposal.rating) for proposal in one.proposals] == ["di_atas_ekspektasi", "sesuai_ekspektasi"]
    assert [cause.key for cause in one.causes] == ["usulan_hasil_kerja"]
    assert "Proposed rating of results" in found.as_text("en")
    assert compare(facts, guided(most="0.6"), guided(most="0.6")).differing == ()


def test_a_guide_without_results_to_weigh_proposes_nothing() -> None:
    one = compare(JUDGED, PERMENPANRB6_2022, PERMENPANRB6_2022.choose(tugas_belajar="menurut_perilaku")).of()
    assert (one.proposals, one.differences) == ((None, None), ())


def test_what_neither_book_reads_is_a_finding() -> None:
    facts = pp46()
    facts["hasil_kerja"][0]["targett"] = 3
    found = compare({"a": {**facts, "tugas": 1, "kreatif": None}, "b": facts}, PP46_2011, UPPER).findings
    assert [(finding.code, finding.path) for finding in found] == [
        ("COMPARISON_FACT_UNREAD", "hasil_kerja.targett"),
        ("COMPARISON_FACT_UNREAD", "tugas"),
    ]


def test_two_regimes_may_be_told_one_year_differently() -> None:
    """PP 46/2011 and PP 30/2019 name other aspects of conduct."""
    later = PP30_2019.choose(opsi="60_40")
    facts = {"nilai_skp": 95, "nilai_perilaku": 80, "ide_baru": False}
    one = compare(pp46(), PP46_2011, later, for_second=facts)
    assert one.findings == ()
    assert one.of().grades == (Sebutan.BAIK, PredikatPP30.CUKUP)
    assert [(cause.key, cause.counterpart) for cause in one.of().causes] == [
        ("skp", "nilai_skp_terbatas"),
        ("perilaku", "nilai_perilaku"),
        ("sebutan", "predikat"),
    ]
    many = compare({"a": pp46()}, PP46_2011, later, for_second={"a": {**facts, "nilai": 1}})
    assert [finding.path for finding in many.findings] == ["nilai"]
    alone = compare({**pp46(), **facts}, PP46_2011, later).of().second
    assert alone.paths[0] == "perilaku[1].aspek"
    with pytest.raises(InvalidValue, match="Not for both books: 'a', 'b'"):
        compare({"a": pp46()}, PP46_2011, later, for_second={"b": facts})


def test_rows_that_are_none_are_left_to_the_books() -> None:
    spec = FactSpec("baris", FactKind.COLLECTION, items=(ANGKA,))
    held = book(needs=needs(ANGKA, spec))
    assert isinstance(compare({"angka": 1, "baris": "x"}, held, held).of().first, Unjudged)
    assert isinstance(compare({"angka": 1, "baris": ["x"]}, held, held).of().first, Unjudged)


def test_what_was_judged_before_may_be_asked_about() -> None:
    appraisal = appraised()
    assert compare(appraisal, PERMENPANRB6_2022, PERMENPANRB6_2022).of().grades == (appraisal.predikat,) * 2
    outcome = PP46_2011.judge(pp46())
    assert compare(outcome, PP46_2011, UPPER).of().first == outcome
    assert compare(outcome.facts, PP46_2011, UPPER).of().first == outcome
    assert compare({"a": outcome, "b": appraisal}, PP46_2011, UPPER).of("a").first == outcome


def test_what_is_no_facts_is_refused() -> None:
    for nothing in ([pp46()], (pp46(), pp46()), "facts"):
        with pytest.raises(WrongType, match="is no facts"):
            compare(nothing, PP46_2011, UPPER)


def test_an_option_that_nobody_chose_is_asked_for() -> None:
    option = Option(
        "cara",
        (Alternative("a", Words("A", "A")), Alternative("b", Words("B", "B"))),
        LAW("Pasal 3"),
        Words("Terbuka", "Open"),
    )
    held = book(part(choice("cara", a=given("angka"), b=given("angka") * 2), "nilai"), options=(option,))
    with pytest.raises(OpenOption):
        compare(scored(1), held, held)


def test_rules_that_are_no_book_have_no_parts() -> None:
    """An outcome of another strategy may stand in a comparison that somebody put together."""
    one, other = (PP46_2011.judge(pp46(kuantitas)) for kuantitas in (1, 12))

    @attrs.frozen
    class Other:
        def because(self, facts):
            return PP46_2011.because(facts)

    found = Compared("", one, attrs.evolve(other, rules=Other()))
    assert [cause.key for cause in found.causes] == ["kuantitas_terealisasi", "nilai_aspek"]


def test_what_a_plan_is_told_as_is_not_flagged_where_a_book_does_not_read_it() -> None:
    """It comes from ``facts_of``, not from a slip of the pen; what is misspelt beside it is flagged as before."""
    decision = Decision(by=PENILAI, on=date(2026, 1, 12), study=StudyNotCompleted("Kurang", "Tidak lulus"))
    scores = Conduct(YEAR, scores={AspekPerilaku.INTEGRITAS: 80})
    facts: Any = {**facts_of(PLAN, PROGRESS, period=YEAR, decision=decision, conduct=scores), "tugas": 1}
    facts["hasil_kerja"][0]["nilaiy"] = 3
    found = compare(facts, PP46_2011, PP30_2019.choose(opsi="70_30")).findings
    assert [finding.path for finding in found] == ["hasil_kerja.nilaiy", "tugas"]


# --- Two regimes -----------------------------------------------------------------------------------------------------

PERMEN8 = national().book("permenpanrb8_2021").choose(opsi="70_30")


def nurse(aspects, *order) -> dict[str, Any]:
    """Return a year in which waiting went from 60 to 42 minutes, its indicators in some order."""
    told = {
        "pasien": ("kuantitas", "lebih_tinggi", 6000, 6240),
        "puas": ("kualitas", "lebih_tinggi", 86, 86),
        "tunggu": ("waktu", "lebih_rendah", 60, 42),
    }
    names = ("id", "nama", "aspek", "arah", "target", "realisasi")
    rows = [dict(zip(names, (id, id.title(), *told[id]), strict=True)) for id in order or told]
    return {
        "hasil_kerja": [{"id": "h1", "jenis": "utama", "metode_cascading": "langsung", "indikator": rows}],
        "perilaku": [{"aspek": aspect, "nilai": 84} for aspect in aspects],
        "struktural": False,
        "jpt": False,
        "ide_baru": False,
    }


SHARED = ("orientasi_pelayanan", "komitmen", "kerja_sama")
AS_PP46 = nurse((*SHARED, "integritas", "disiplin"))
AS_PERMEN8 = nurse((*SHARED, "inisiatif_kerja"), "tunggu", "puas", "pasien")


def told(found) -> list[tuple[str, str, str, str]]:
    """Return the causes, shortly."""
    return [(cause.key, cause.counterpart, cause.row_id, cause.cause.value) for cause in found.of().causes]


def test_the_indicator_is_reached_where_two_regimes_part_company() -> None:
    """Above 24 percent saved the Perka lets the value fall; 8/2021 rewards it.  Rows line up by their ids."""
    found = compare(AS_PP46, PP46_2011, PERMEN8, for_second=AS_PERMEN8)
    assert found.findings == ()
    assert told(found) == [
        ("nilai_hemat", "capaian_cermin", "tunggu", "rumus"),
        ("kategori_rencana", "", "h1", "hanya_kedua"),
        ("bagian_perilaku", "", "", "rumus"),
        ("sebutan", "predikat", "", "skala"),
    ]
    wait = found.of().causes[0]
    assert (wait.first, wait.second, wait.label.en) == (70, 130, "Achievement where less is better")
    back = compare(AS_PERMEN8, PERMEN8, PP46_2011, for_second=AS_PP46)
    assert told(back)[0] == ("capaian_cermin", "nilai_hemat", "tunggu", "rumus")


def test_an_amended_book_has_the_counterparts_of_what_it_amends() -> None:
    rumor = Law("Perda 9/2026", "Contoh")
    swapped = part(given("realisasi") / given("target") * 100, "nilai_hemat")
    region = Amendment("daerah", "1", "pp46_2011", rumor, rumor("Pasal 2"), [swapped]).apply(PP46_2011)
    assert told(compare(AS_PP46, region, PERMEN8, for_second=AS_PERMEN8))[0][2] == "tunggu"
    # The efficiency that only the old formula read has gone with it and is no cause of its own.
    assert told(compare(nurse((*SHARED,)), PP46_2011, region)) == []
    slower = nurse((*SHARED, "integritas", "disiplin"))
    slower["hasil_kerja"][0]["indikator"][2]["realisasi"] = 50
    assert told(compare(slower, PP46_2011, region)) == [("nilai_hemat", "", "tunggu", "rumus")]


def test_what_means_the_same_may_be_said() -> None:
    """And that nothing does: the books then part at the top."""
    answer = Counterpart(Words("Predikat", "Predikat"), "sebutan", "predikat")
    found = compare(AS_PP46, PP46_2011, PERMEN8, for_second=AS_PERMEN8, counterparts=[answer])
    assert ("sebutan", "predikat", "", "skala") in told(found)
    alone = compare(AS_PP46, PP46_2011, PERMEN8, for_second=AS_PERMEN8, counterparts=())
    assert ("sebutan", "", "", "hanya_pertama") in told(alone)
    wrong = [Counterpart(Words("Predikat", "Predikat"), "sebutan", "sebutan")]
    with pytest.raises(UnknownName, match="'permenpanrb8_2021' has no part 'sebutan'"):
        compare(AS_PP46, PP46_2011, PERMEN8, counterparts=wrong)


def test_the_page_that_nobody_could_read_is_where_they_part() -> None:
    """Two indicators have no class that could be read."""
    two = nurse((*SHARED, "inisiatif_kerja"), "tunggu", "pasien")
    (cause,) = compare(AS_PP46, PP46_2011, PERMEN8, for_second=two).of().causes[-1:]
    assert (cause.key, cause.counterpart, cause.row_id) == ("capaian", "nilai_rencana", "h1")
    assert isinstance(cause.second, Undetermined)
