"""Pages of talent: a person, the potential, a unit, a succession group."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.career.succession import SuccessionGroup
from kinerja.career.succession_parts import SuccessionCandidate, TalentCommittee
from kinerja.career.talent import TalentPlacement
from kinerja.career.talent_grid import TalentGrid
from kinerja.career.talent_parts import KinerjaTalenta, Potensial
from kinerja.career.talent_potential import PotentialResult
from kinerja.career.talent_scores import PotentialScore
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from tests.unit.career.talents import DAY, DECREE, HALVES, NUMBER, TREE, art_199, found, placed

OPEN = Undetermined(Words("Belum dinilai.", "Not assessed yet."))


def line(text: str, start: str) -> str:
    """Return the first line that begins so."""
    return next(each for each in text.splitlines() if each.startswith(start))


def test_a_person() -> None:
    """Box, predikat, advice, the grid with the cell that was met, why."""
    text = placed(NUMBER, potential=found(HALVES, satu=90, dua=80)).as_text("en")
    assert line(text, "Box").endswith("8: Performance as expected, potential high")
    assert "As expected (predikat 2025: Good)" in text
    assert "A box is no decision." in text
    assert "Retention; Rotation; Motivation; Mentoring" in text
    assert line(text, "As expected  ").split() == ["As", "expected", "2", "5", "[8]"]
    assert "Parts of the potential" in text
    assert "Score of potential: 85" in text
    assert "To be looked at" not in text
    assert NUMBER not in text


def test_a_person_without_a_box() -> None:
    """What is missing, and what is still possible; no advice."""
    text = placed(potential=found(HALVES, satu=90)).as_text("id")
    assert line(text, "Kotak yang masih mungkin").endswith("2, 5, 8")
    assert "Belum dapat ditetapkan. dua belum dinilai." in " ".join(text.split())
    assert "Rekomendasi" not in text
    assert "POTENTIAL_MISSING" in text
    assert "[" not in line(text, "Sesuai ekspektasi  ")


def test_a_level_that_somebody_else_has_found() -> None:
    """No predikat and no parts are shown."""
    text = TalentPlacement("e1", KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.RENDAH, on=DAY).as_text("en")
    assert line(text, "Performance").endswith("Above expectation")
    assert "Parts of the potential" not in text
    assert "(secondary source)" in text
    assert line(placed(predikat=OPEN).as_text("en"), "Performance").endswith("Not determined. Not assessed yet.")


def test_the_potential() -> None:
    """Parts below parts, scores with day and source, cut-offs with their basis."""
    scores = [
        PotentialScore("potensi", 100, date(2025, 5, 1), source="Asesor"),
        *(PotentialScore(key, 80) for key in ("pendidikan", "pelatihan", "jabatan")),
        PotentialScore("integritas", OPEN),
    ]
    text = PotentialResult(TREE, scores, DAY).as_text("en")
    assert "1 May 2025" in line(text, "potensi")
    assert "Asesor" in line(text, "potensi")
    assert "80" in line(text, "· jabatan")
    assert "cannot be used yet" in line(text, "· prestasi")
    assert "middle from 60, high from 80" in text
    assert line(text, "Still possible").endswith("High")
    whole = found(HALVES, satu=60, dua=70)
    assert line(whole.as_text("en"), "Score").endswith("65")
    assert "<table" in whole._repr_html_() == whole.as_html("id")


def test_a_unit() -> None:
    """Counts with their numbers; nobody is named."""
    grid = TalentGrid("Dinas Kesehatan", [placed(NUMBER), placed("b", Predikat.SANGAT_BAIK), placed("c", OPEN)])
    text = grid.as_text("en")
    assert line(text, "Without a box").endswith("1")
    assert line(text, "Above expectation").split() == "Above expectation 4: 0 people 7: 0 people 9: 1 person".split()
    assert "hide them before publishing" in text
    assert "1991" not in text
    assert "Peta talenta" in grid._repr_html_() == grid.as_html("id")


def test_a_unit_says_of_which_day_year_and_policy_it_is() -> None:
    """Named regression: neither stood on the page, and several were mixed without a word."""
    text = TalentGrid("x", [placed("a", potential=found(HALVES, satu=90, dua=80))]).as_text("en")
    assert line(text, "As of").endswith("2 February 2026")
    assert line(text, "Year of performance").endswith("2025")
    assert "kota; SK Wali Kota 7/2026, Lampiran I" in line(text, "Policy of potential")
    assert "middle from 60, high from 80" in line(text, "Cut-offs")
    assert "To be looked at" not in text
    later = placed("b", on=date(2026, 2, 3))
    assert "TALENT_GRID_MIXED" in TalentGrid("x", [placed("a"), later]).as_text("en")
    levels = TalentGrid("x", [TalentPlacement("e1", KinerjaTalenta.DI_ATAS_EKSPEKTASI, Potensial.RENDAH, on=DAY)])
    assert "Year of performance" not in levels.as_text("en")
    assert "As of" not in TalentGrid("x", []).as_text("en")


@pytest.mark.parametrize("committee", [None, TalentCommittee(["Sekda"], DECREE)])
def test_a_succession_group(committee) -> None:
    """Three lists with reasons, numbers masked."""
    people = [
        SuccessionCandidate(placed(NUMBER), EmployeeKind.PNS, art_199(NUMBER)),
        SuccessionCandidate(placed("b", OPEN), EmployeeKind.PPPK),
        SuccessionCandidate(placed("c", Predikat.KURANG), EmployeeKind.PNS),
    ]
    group = SuccessionGroup("instansi", 2026, date(2026, 3, 2), people, committee)
    text = group.as_text("en")
    for told in ("In the group", "To be looked at", "Not in the group", "1 March 2027", "Not assessed yet."):
        assert told in text
    assert line(text, "**************1991").split()[1] == "8"
    assert ("COMMITTEE_SMALL" if committee else "SUCCESSION_NO_COMMITTEE") in text
    assert NUMBER not in group._repr_html_() == group.as_html("id")
    nobody = SuccessionGroup("nasional", 2026, date(2026, 3, 2), []).as_text("en")
    assert "In the group" not in nobody
