"""The lawful cuts of a unit as a page: sizes, grounds, equals at a cut, the article."""

from __future__ import annotations

from kinerja.base.words import Words
from kinerja.evaluation.status_cut import distribute_status
from kinerja.evaluation.status_parts import RankedPerson, TieBreak
from kinerja.rules.pp30_2019 import PredikatPP30

NIP = "198502142010031991"
SK, K, C, B, SB = PredikatPP30


def unit(*grades: PredikatPP30, value=None, tie_break=None):
    people = [RankedPerson(f"e{place}", grade, value) for place, grade in enumerate(grades)]
    return distribute_status(people, tie_break=tie_break)


def test_the_cuts_stand_in_a_table() -> None:
    text = " ".join(unit(*[SB] * 2, *[B] * 7, C).as_text("en").split())
    assert "2 2 7 1" in text
    assert "4 2 8 0" in text
    assert "PP 30/2019, Pasal 41 ayat (8)" in text
    assert "(our reading)" in text
    assert "the agency decides which holds" in text


def test_equals_at_a_cut_are_shown_and_stay_undetermined() -> None:
    """Four of five are Baik: whichever of them is above, nothing tells."""
    people = [RankedPerson(id, B, "82.5") for id in (NIP, "b", "c", "d")] + [RankedPerson("e", K, 55)]
    shown = distribute_status(people)
    text = " ".join(shown.as_text("id").split())
    assert "4 orang Baik setara" in text
    assert "82,5" in text
    assert "belum dapat ditetapkan" in text
    assert "**************1991" in text
    assert NIP not in text + shown.as_html("en") + shown._repr_html_()


def test_a_declared_order_leaves_no_equals() -> None:
    order = TieBreak([f"e{place}" for place in range(10)], Words("Keputusan <tim>", "Decision of the <team>"))
    shown = unit(*[B] * 10, tie_break=order)
    text = shown.as_text("en")
    assert "Decision of the <team>" in text
    assert "Equals at a cut" not in text
    assert "<tim>" not in shown._repr_html_()
    assert "Equals at a cut" in unit(*[B] * 10).as_text("en")


def test_very_many_cuts_are_counted() -> None:
    """Of a hundred people the law leaves 66 cuts; the elucidation's kind stands for them."""
    shown = unit(*[SB] * 10, *[B] * 70, *[K] * 20)
    text = " ".join(shown.as_text("en").split())
    assert f"As lawful are {len(shown.cuts) - len(shown.as_elucidated)} others" in text
    assert "2 10 70 20" in text
    assert "As lawful" not in unit(B, B, B, B, K).as_text("en")


def test_a_unit_too_small_says_why() -> None:
    text = " ".join(unit(B, K).as_text("en").split())
    assert "No numbers of people keep all percentages" in text
    assert "Lawful cuts" not in text
