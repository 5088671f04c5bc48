"""Explanations tell what came to what, by which article, each thing once."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Assurance, Law
from kinerja.base.words import Words
from kinerja.formula import (
    FactKind,
    FactSpec,
    Step,
    check_facts,
    count,
    explain,
    given,
    given_token,
    mean,
    total,
    undetermined,
    when,
)
from kinerja.formula.program import Program
from kinerja.formula.steps import Input
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show.explanation import Glossary, bases_of, explanation, explanation_page, legend
from kinerja.show.page import Page, as_written
from kinerja.show.text import as_text

LAW = Law("PP 46/2011")
NAME = Words("Nilai", "Value")
SPEC = FactSpec(
    "fakta",
    FactKind.COLLECTION,
    items=(
        FactSpec(
            "kegiatan",
            FactKind.COLLECTION,
            Words("Kegiatan", "Activities"),
            items=(
                FactSpec("nama", FactKind.TEXT),
                FactSpec("hasil", FactKind.NUMBER, Words("Hasil", "Done"), "dokumen"),
                FactSpec("jenis", FactKind.TOKEN),
                FactSpec("aspek", FactKind.COLLECTION, items=(FactSpec("nilai", FactKind.NUMBER),)),
            ),
        ),
    ),
)


def told(step: Step, glossary: Glossary | None = None, language: str = "en") -> list[str]:
    """Return the lines of an explanation."""
    return as_text(Page(as_written("x"), [explanation(step, glossary)]), language).splitlines()[3:]


def explained(formula, *rows: dict) -> list[str]:
    """Return the explanation of a formula over activities."""
    facts = check_facts(SPEC, {"kegiatan": rows})
    return told(Program((formula.node,), SPEC).explain(facts), Glossary(SPEC))


def named(formula, key: str = "nilai"):
    """Return a formula with a name and an article."""
    return formula.named(key, id="Nilai", en="Value", basis=LAW("Pasal 8"))


def whole(formula, basis=None):
    """Return a formula as the whole of an explanation."""
    return formula.named("semua", id="Semua", en="All", basis=basis)


def test_a_step_tells_value_article_and_facts() -> None:
    """Facts with their units; one that was not given is not 0."""
    facts = (Input("lama_kerja", None), Input("biaya", Fraction(5, 2), "juta"), Input("tepat", Fraction(195, 2), "%"))
    assert told(Step("a", NAME, True, facts, LAW("Pasal 8")), language="id") == [
        "Nilai: ya",
        "   Dasar: PP 46/2011, Pasal 8",
        "   Fakta: lama kerja = tidak diisi; biaya = 2,5 juta; tepat = 97,5%",
    ]


def test_a_fact_of_the_whole_and_one_of_a_row_may_have_one_name() -> None:
    """Regression: it was taken for a row without a number."""
    facts = (Input("r[0].a", Fraction(0)), Input("r[1].a", Fraction(0)), Input("a", Fraction(0)))
    assert told(Step("k", NAME, True, facts), language="id") == ["Nilai: ya", "   Fakta: a = 0 (no. 1-2), 0"]


class TestSilent:
    """Parts that ask for what nobody told, and answer no, are left out."""

    ASKED = Step("studi", Words("Studi", "Study"), False, (Input("studi", None),), LAW("Pasal 1"))

    def test_a_part_that_asks_for_what_was_not_told_is_left_out(self) -> None:
        """Seen: study leave that was not completed, in the explanation of everybody."""
        whole = Step("a", NAME, "baik", (Input("studi", None), Input("b", Fraction(1))), steps=(self.ASKED,))
        assert told(whole) == ["Value: Good", "   Facts: studi = not given; b = 1"]
        above = Step("b", NAME, False, steps=(self.ASKED,))
        assert told(Step("a", NAME, "baik", steps=(above,))) == ["Value: Good"]

    @pytest.mark.parametrize(
        "part",
        [
            attrs.evolve(ASKED, inputs=(Input("studi", False),)),
            attrs.evolve(ASKED, inputs=(Input("a", None), Input("b", Fraction(0)))),
            attrs.evolve(ASKED, value=True),
            attrs.evolve(ASKED, value=Fraction(0)),
            attrs.evolve(ASKED, value=Undetermined(Words("Belum.", "Not yet."))),
            attrs.evolve(ASKED, choices=(("batas", "atas"),)),
            attrs.evolve(ASKED, inputs=()),
            attrs.evolve(ASKED, steps=(Step("b", NAME, True, (Input("b", True),)),)),
        ],
    )
    def test_what_says_something_stays(self, part) -> None:
        """A fact that was given, another answer, a choice, a part below that says something."""
        assert any("Study" in line for line in told(Step("a", NAME, "baik", steps=(part,))))

    def test_the_whole_is_never_left_out(self) -> None:
        assert told(self.ASKED)[0] == "Study: no"

    def test_its_mark_is_not_explained(self) -> None:
        """The legend tells the marks that stand on the page."""
        marked = attrs.evolve(self.ASKED, basis=LAW("Pasal 1", assurance=Assurance.PRACTICE))
        assert list(bases_of(Step("a", NAME, "baik", steps=(marked,)))) == []
        assert len(list(bases_of(marked))) == 1


def test_a_number_that_is_shortened_brings_its_sign() -> None:
    """No reader meets '= ≈'."""
    assert told(explain(whole(given("a") / 3), {"a": "1/3"})) == ["All: ≈ 0.1111", "   Facts: a ≈ 0.3333"]


def test_rows_are_named_by_number_and_title() -> None:
    """Facts of the row itself need no number."""
    assert explained(whole(mean("kegiatan", named(given("hasil")))), {"nama": "Laporan", "hasil": 3}, {"hasil": 2}) == [
        "All: 2.5",
        "├─ Value: 3",
        "│     Activities no. 1: Laporan",
        "│     Basis: PP 46/2011, Pasal 8",
        "│     Facts: Done = 3 dokumen",
        "└─ Value: 2",
        "      Activities no. 2",
        "      Basis: PP 46/2011, Pasal 8",
        "      Facts: Done = 2 dokumen",
    ]


def test_rows_within_rows_are_named_where_they_begin() -> None:
    """A step of the row that its own step is about needs no name for it."""
    inner = mean("aspek", (given("nilai") + 0).named("satu", id="Satu", en="One"))
    formula = whole(total("kegiatan", named(inner)))
    assert explained(formula, {"aspek": [{"nilai": 7}]}, {"aspek": [{"nilai": 1}, {"nilai": 2}]})[4:] == [
        "│  └─ One: 7",
        "│        aspek no. 1",
        "│        Facts: nilai = 7",
        "└─ Value: 1.5",
        "   │  Activities no. 2",
        "   │  Basis: PP 46/2011, Pasal 8",
        "   ├─ One: 1",
        "   │     aspek no. 1",
        "   │     Facts: nilai = 1",
        "   └─ One: 2",
        "         aspek no. 2",
        "         Facts: nilai = 2",
    ]


def test_facts_of_many_rows_stand_on_one_line() -> None:
    """Each value once, with its rows; rows that follow one another as a range."""
    formula = whole(count("kegiatan", where=given_token("jenis").equals("utama")))
    jenis = ["utama", "utama", "utama", "tambahan", "utama", "utama"]
    assert explained(formula, *({"jenis": each} for each in jenis)) == [
        "All: 5",
        "   Facts: jenis = Main (no. 1-3, 5-6), Additional (no. 4)",
    ]


def test_facts_of_rows_within_rows_have_both_numbers() -> None:
    formula = whole(total("kegiatan", total("aspek", given("nilai"))))
    rows = [{"aspek": [{"nilai": 1}, {"nilai": 1}]}, {"aspek": [{"nilai": 1}, {"nilai": 2}]}]
    assert explained(formula, *rows) == ["All: 5", "   Facts: nilai = 1 (no. 1.1-1.2, 2.1), 2 (no. 2.2)"]


def test_an_article_holds_for_what_lies_below() -> None:
    """Until another is named."""
    same = whole(named(given("a")) + given("b").named("lain", id="Lain", en="Other"), LAW("Pasal 8"))
    assert told(explain(same, {"a": 1, "b": 2})) == [
        "All: 3",
        "│  Basis: PP 46/2011, Pasal 8",
        "├─ Value: 1",
        "│     Facts: a = 1",
        "└─ Other: 2",
        "      Facts: b = 2",
    ]


def test_what_is_read_twice_is_told_once() -> None:
    """The second time its values stand together."""
    part = named(given("hasil"))
    first = mean("kegiatan", part).named("rata", id="Rata-rata", en="Mean")
    second = total("kegiatan", part).named("jumlah", id="Jumlah", en="Sum")
    found = explained(whole(first + second), {"hasil": 3}, {"hasil": 3}, {"hasil": 5})
    assert sum("Basis" in line for line in found) == 3
    assert found[-3:] == ["└─ Sum: 11", "   └─ Value: 3 (no. 1-2), 5 (no. 3)", "         See above."]


def test_why_there_is_no_answer_is_told_where_it_was_reached() -> None:
    """With its article, unless that of the step is the same."""
    open_ = undetermined(id="Belum ada.", en="Nothing yet.", basis=LAW("Pasal 9"))
    formula = whole(named(when(given("a") > 0).then(given("a")).otherwise(open_)) + 1)
    assert told(explain(formula, {"a": 0})) == [
        "All: Not determined",
        "└─ Value: Not determined. Nothing yet. Basis: PP 46/2011, Pasal 9",
        "      Basis: PP 46/2011, Pasal 8",
        "      Facts: a = 0",
    ]
    same = Step("a", NAME, Undetermined(Words("Belum.", "Not yet."), LAW("Pasal 8")), basis=LAW("Pasal 8"))
    assert told(same) == ["Value: Not determined. Not yet.", "   Basis: PP 46/2011, Pasal 8"]


def test_choices_are_told_in_the_words_of_the_book() -> None:
    """Without the book by their names; each once."""
    step = Step("a", NAME, "baik", choices=(("batas", "atas"), ("batas", "atas"), ("lain_lain", "kurang")))
    assert told(step, Glossary.of(PP46_2011)) == [
        "Value: Good",
        "   Choice (batas): Classes end at 50, 60, 75, 90",
        "   Choice (lain lain): kurang",
    ]
    assert told(step)[1] == "   Choice (batas): atas"


def test_the_words_of_a_book() -> None:
    """What its facts mean, and on which scales its tokens stand."""
    glossary = Glossary.of(PERMENPANRB6_2022)
    assert glossary.scales == ("predikat", "rating", "kedudukan")
    assert Glossary.of(PP46_2011).scales == ("sebutan_pp46", "kedudukan")
    assert glossary.fact("hasil_kerja[0].indikator[2].realisasi").en == "Realisation"
    assert glossary.fact("hasil_kerja[0].lain_lain").en == "lain lain"
    assert glossary.fact("lain.lain_lain").en == "lain lain"


@pytest.mark.parametrize(
    ("assurances", "marks"),
    [
        ([Assurance.TEXT], []),
        ([Assurance.ASSUMPTION, Assurance.SECONDARY, Assurance.ASSUMPTION], ["(sumber sekunder)", "(tafsir)"]),
        ([Assurance.PRACTICE], ["(praktik)"]),
    ],
)
def test_marks_are_told_once_at_the_end(assurances, marks) -> None:
    """Those that stand on the page, and no others."""
    bases = [LAW("Pasal 8", assurance=each, note="why") for each in assurances]
    assert [paragraph.text.id.partition(":")[0] for paragraph in legend(bases)] == marks


def test_an_explanation_is_a_page_of_its_own() -> None:
    """With what its marks mean."""
    basis = LAW("Pasal 8", assurance=Assurance.PRACTICE)
    step = Step("a", NAME, True, steps=(Step("b", NAME, False, basis=basis),))
    assert list(bases_of(step)) == [basis]
    assert step.as_text("en") == as_text(explanation_page(step), "en")
    assert step.as_text("en").splitlines() == [
        "Explanation",
        "═══════════",
        "",
        "Value: yes",
        "└─ Value: no",
        "      Basis: PP 46/2011, Pasal 8 (practice)",
        "",
        "(practice): what running systems do; the text of the regulation does not say it.",
    ]
    assert '<div class="kinerja-page" lang="id">' in step._repr_html_()
    assert "<summary>Nilai: <span" in step._repr_html_()
