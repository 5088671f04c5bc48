"""Needs as a page: every factor and every rule can be seen, and nobody's number."""

from __future__ import annotations

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.training.need_parts import Learner
from kinerja.training.need_rules import NeedRule
from kinerja.training.need_signals import PERFORMANCE_GAP, Signal
from kinerja.training.need_table import NEED_RULES
from kinerja.training.needs import derive_needs

YEAR = Period.year(2025)
NUMBER = "198502142010031991"


def signal(kind: str, about: str, key: str, shortfall: object = 1, **parts: object) -> Signal:
    """Return a signal."""
    return Signal(kind, about, key, shortfall, Words(f"Tampak {key}.", f"Seen {key}."), YEAR, PERFORMANCE_GAP, **parts)


SIGNALS = [
    signal("kesenjangan", NUMBER, "M.05", 2),
    signal("predikat", NUMBER, "butuh_perbaikan"),
    signal("perilaku", "budi", "kompeten"),
    signal("predikat", "citra", "kurang"),
    signal("unsur_survei", "dukcapil", "perilaku", n=40, people=40),
    signal("unsur_survei", "dukcapil", "prosedur", n=40, people=40),
    signal("tema_pengaduan", "dukcapil", "tidak_ramah", n=2, people=1),
]
REPORT = derive_needs(SIGNALS, [Learner(who, "dukcapil") for who in (NUMBER, "budi", "citra")], period=YEAR)


def test_every_factor_is_said_with_its_reason() -> None:
    text = REPORT.as_text("en")
    assert "Shortfall: 2 x Weight of the post: 1 x Urgency: 3 x Evidence: 1.5" in text
    assert "Urgency: The predikat is low: the time to mend runs." in text
    assert "not assessed" in text


def test_evidence_and_rules_are_said() -> None:
    text = REPORT.as_text("id")
    assert "Kesenjangan kompetensi: Tampak M.05. [kesenjangan_2]" in text
    assert "Predikat: Tampak kurang. [predikat_kurang]" in text
    assert "PP 11/2017, Pasal 206 ayat (3)" in text


def test_units_and_what_does_not_count_are_said() -> None:
    text = REPORT.as_text("en")
    assert "Competencies: M.05, M.03" in text
    assert "Mend the procedure" in text
    assert "Fewer than 5 observations" in text


def test_no_number_of_a_person_is_shown() -> None:
    for shown in (REPORT.as_text("id"), REPORT.as_html("en"), REPORT.of(NUMBER).as_text("en")):
        assert NUMBER not in shown
        assert "1991" in shown


def test_a_part_that_is_empty_is_left_out() -> None:
    text = REPORT.of_unit("dukcapil").as_text("en")
    assert "Units" in text
    assert "What is to be developed" not in text
    assert "What is helped in other ways" not in text
    assert "Basis" not in derive_needs([], [], period=YEAR).as_text("en")


def test_a_need_without_a_form_is_shown() -> None:
    basis = Law("SK Contoh 1/2025")("Diktum 1")
    plain = NeedRule("k", "kesenjangan", "belum_mampu", Words("Bimbing.", "Guide."), basis, remedies=["bimbingan"])
    report = derive_needs(SIGNALS[:1], [Learner(NUMBER, "dukcapil")], period=YEAR, rules=NEED_RULES.with_rule(plain))
    assert "Forms that fit" not in report.as_text("en")
