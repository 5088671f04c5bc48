"""The distribution as a page: numbers, bars, the guide beside them."""

from __future__ import annotations

from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.evaluation.distribution import Distribution, NotCounted, Uncounted
from kinerja.evaluation.distribution_guide import SE_3_2023
from kinerja.evaluation.rounds import EvaluationKind

MISSING = [
    NotCounted("e<9>", Uncounted.DIKECUALIKAN, Words("Cuti besar", "On long leave")),
    NotCounted("e8", Uncounted.TANPA_HASIL),
]


def unit(people: dict[str, int], **more) -> Distribution:
    """Return the distribution of a unit in a year."""
    return Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, people, **more)


TEXT = """\
Predikat           People  Share  Chart                 Guide   Curve of the annex
─────────────────  ──────  ─────  ────────────────────  ──────  ────────────────────
Very poor          0       0.0%                         0 to 5  ██
Poor (misconduct)  1       8.3%   ███                   0 to 6  ███
Needs improvement  0       0.0%                         0 to 6  ███████
Good               8       66.7%  ████████████████████  3 to 8  ████████████████████
Very good          3       25.0%  ████████              0 to 5  ███████"""


def test_the_table_in_words_and_bars() -> None:
    """The annex's order; the bars of the curve are a shape, without a number."""
    shown = unit({"Baik": 8, "Sangat Baik": 3, "Kurang": 1}, not_counted=MISSING).as_text("en", "Baik", SE_3_2023)
    assert TEXT in shown
    assert "People not counted" in shown
    assert "Good: at most 70%" in shown
    assert "rounding: The share itself" in shown
    assert "excludes no predikat" in shown
    assert "On long leave" in shown


def test_without_a_guide() -> None:
    """Only the numbers; nobody is compared with anything."""
    shown = unit({"Baik": 1, "Kurang": 20}).as_text("id")
    assert "Panduan" not in shown
    assert "Temuan" not in shown
    assert "▏" not in shown  # one of twenty is one block


def test_a_bar_is_never_lost() -> None:
    """One person among many has a thin one."""
    assert "▏" in unit({"Baik": 1, "Kurang": 1000}).as_text("id")


def test_nobody_and_no_room() -> None:
    """Nothing is divided by nobody, and an infeasible pattern is said to be one."""
    nobody = unit({}).as_text("en", "Baik", SE_3_2023)
    assert "Nobody has a predikat yet." in nobody
    assert "█" in nobody
    alone = unit({"Baik": 1}).as_text("en", "Kurang", SE_3_2023)
    assert "Not determined. No distribution in a unit of 1" in alone


def test_html_is_a_table_whose_bars_nobody_has_to_hear() -> None:
    """Texts are escaped; the number stands beside the bar."""
    html = unit({"Baik": 2}, not_counted=MISSING).as_html("id", "Baik")
    assert '<td class="kinerja-bar" aria-hidden="true">████████████████████</td>' in html
    assert '<th scope="row">Baik</th><td>2</td><td>100,0%</td>' in html
    assert "e&lt;9&gt;" in html
    assert html.count("<table>") == 2
