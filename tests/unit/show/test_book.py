"""Rule books tell what they judge, what they leave open and where each part stands."""

from __future__ import annotations

import attrs

from kinerja.formula import given_token
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.show.book import book_page, choices_blocks
from kinerja.show.page import Tone
from kinerja.show.text import as_text


def lines(book, language: str = "en") -> list[str]:
    """Return the page of a book."""
    return as_text(book_page(book), language).splitlines()


def test_the_head_tells_law_and_coverage() -> None:
    assert lines(PP46_2011)[:8] == [
        "PP 46/2011",
        "══════════",
        "",
        "About           Penilaian Prestasi Kerja Pegawai Negeri Sipil",
        "Rule book       pp46_2011, version 1",
        "Periods judged  1 January 2014 to 30 June 2021",
        "For             Civil servant (PNS), Candidate civil servant (CPNS)",
        "Basis           PP 46/2011, Pasal 33 (secondary source)",
    ]
    assert "Periode yang dinilai  sejak 1 Januari 2022" in lines(PERMENPANRB6_2022, "id")


def test_a_book_that_is_no_dated_law_has_no_coverage() -> None:
    assert not any(line.startswith("Periods") for line in lines(attrs.evolve(PP46_2011, coverage=None)))


def test_the_choice_that_holds_stands_with_its_reason() -> None:
    """The default, or what was chosen, and what else there is."""
    found = lines(PP46_2011.choose(kreativitas="tertinggi"))
    start = found.index("kreativitas: The highest only")
    assert [line.strip() for line in found[start + 1 : start + 4]] == [
        "Reason: The rule for several creative works could not be read; two of three systems add them up.",
        "Basis: Perka BKN 1/2013, Lampiran II (practice)",
        "Other choices: Added up",
    ]
    assert "batas: Classes begin at 51, 61, 76, 91" in found


def test_a_choice_that_nobody_made_says_so() -> None:
    """And is marked."""
    option = attrs.evolve(PP46_2011.option("batas"), default=None)
    _, tree = choices_blocks([(option, None)])
    (node,) = tree.nodes
    assert (node.value.id, node.tone) == ("belum dipilih", Tone.WARNING)
    assert node.notes[-1].en == "Choices: Classes begin at 51, 61, 76, 91; Classes end at 50, 60, 75, 90"


def test_what_leaves_nothing_open_has_no_choices() -> None:
    assert list(choices_blocks([])) == []


def test_every_part_stands_with_its_article() -> None:
    """By name and by the key that an amendment replaces."""
    found = lines(PP46_2011)
    for key, part in PP46_2011.parts.items():
        assert any(key in line and part.basis.law.id in line for line in found)
    unnamed = given_token("predikat_tercatat").named("p", id="P", en="P")
    bare = attrs.evolve(PERMENPANRB6_2022, predikat=unnamed, options=(), checks=())
    assert any(line.split() == ["P", "p", "—"] for line in lines(bare) if line.startswith("P "))


def test_checks_and_marks_are_told() -> None:
    """What the book flags, and how far its articles can be trusted."""
    found = lines(PP46_2011)
    assert all(any(check.code in line for line in found) for check in PP46_2011.checks)
    assert [line.partition(")")[0] for line in found if line.startswith("(")] == ["(secondary source", "(practice"]


def test_a_book_shows_itself_in_a_notebook() -> None:
    """With its matrix."""
    html = PERMENPANRB6_2022._repr_html_()
    assert '<div class="kinerja-page" lang="id">' in html
    assert "<td>Kurang (Misconduct)</td><td>Baik</td><td>Sangat Baik</td>" in html
