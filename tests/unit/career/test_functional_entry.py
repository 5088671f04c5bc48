"""Into a functional position: each way asks for its own (PP 11/2017, art. 75 to 82)."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.functional_entry import FunctionalEntry, functional_rule
from kinerja.career.performance_ask import PerformanceAsk
from kinerja.career.requirements import RequirementKind
from kinerja.career.step_asks import AgeAsk
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.recommendation import Statement
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Jenjang

from .results import record

ENTRY = FunctionalEntry
DAY = date(2026, 3, 1)


def kinds(entry: FunctionalEntry, jenjang: Jenjang) -> set[str]:
    """Return what a way into a jenjang asks for."""
    return {str(ask.kind) for ask in functional_rule(entry, jenjang).asks}


@pytest.mark.parametrize(
    ("jenjang", "age"),
    [
        (Jenjang.AHLI_PERTAMA, 53),
        (Jenjang.AHLI_MUDA, 53),
        (Jenjang.AHLI_MADYA, 55),
        (Jenjang.AHLI_UTAMA, 60),
        (Jenjang.TERAMPIL, 53),
        (Jenjang.PENYELIA, 53),
    ],
)
def test_ages_of_a_transfer(jenjang: Jenjang, age: int) -> None:
    """Art. 76(1)h and 79(1)h."""
    asks = functional_rule(ENTRY.PERPINDAHAN, jenjang).asks
    assert [ask.years for ask in asks if isinstance(ask, AgeAsk)] == [age]


def test_only_a_transfer_has_an_age_limit() -> None:
    """Art. 77, 80 and 81 name none, whatever notes say."""
    for entry in (ENTRY.PENYESUAIAN, ENTRY.PROMOSI):
        for jenjang in Jenjang:
            assert "usia" not in kinds(entry, jenjang)


def test_each_way_asks_for_its_own() -> None:
    """A first appointment for one year of results, the others for two; an adjustment for no test."""
    assert "uji_kompetensi" not in kinds(ENTRY.PENYESUAIAN, Jenjang.AHLI_MUDA)
    assert "pengalaman" in kinds(ENTRY.PENYESUAIAN, Jenjang.AHLI_MUDA)
    assert kinds(ENTRY.PROMOSI, Jenjang.PENYELIA) == {"uji_kompetensi", "predikat", "pernyataan", "lowongan"}
    assert "pengalaman" not in kinds(ENTRY.PENGANGKATAN_PERTAMA, Jenjang.TERAMPIL)
    years = {
        entry: [
            ask.years for ask in functional_rule(entry, Jenjang.AHLI_PERTAMA).asks if isinstance(ask, PerformanceAsk)
        ]
        for entry in ENTRY
    }
    assert years == {
        ENTRY.PENGANGKATAN_PERTAMA: [1],
        ENTRY.PERPINDAHAN: [2],
        ENTRY.PENYESUAIAN: [2],
        ENTRY.PROMOSI: [2],
    }


def test_ahli_utama_by_transfer_is_for_who_held_a_top_position() -> None:
    """Art. 76(1)h no. 3."""
    assert "jabatan" in kinds(ENTRY.PERPINDAHAN, Jenjang.AHLI_UTAMA)
    assert "jabatan" not in kinds(ENTRY.PERPINDAHAN, Jenjang.AHLI_MADYA)


@pytest.mark.parametrize("jenjang", [Jenjang.MAHIR, Jenjang.PENYELIA, Jenjang.AHLI_MADYA, Jenjang.AHLI_UTAMA])
def test_nobody_is_first_appointed_so_high(jenjang: Jenjang) -> None:
    """Art. 82(1)."""
    with pytest.raises(InvalidValue, match="Nobody is first appointed"):
        functional_rule(ENTRY.PENGANGKATAN_PERTAMA, jenjang)


def test_an_adjustment_is_bound_to_the_day_the_position_was_set_up() -> None:
    """Art. 77(2) and (3), 80(2) and (3): had and still did the work on that day; once, within two years."""
    for jenjang in (Jenjang.AHLI_MUDA, Jenjang.MAHIR):
        asked = eligible(functional_rule("penyesuaian", jenjang), Candidate(record()), on=DAY)
        told = {str(each.kind): each for each in asked.requirements}
        assert "still did the work by a decision of the PyB" in told["tugas_berjalan"].reason.en
        assert "paling lama 2 tahun sejak Menteri menetapkan" in told["masa_penyesuaian"].reason.id
    for entry in (ENTRY.PERPINDAHAN, ENTRY.PROMOSI):
        assert not {"tugas_berjalan", "masa_penyesuaian"} & kinds(entry, Jenjang.AHLI_MUDA)


@pytest.mark.parametrize(
    ("entry", "asked"), [(ENTRY.PENGANGKATAN_PERTAMA, True), (ENTRY.PERPINDAHAN, True), (ENTRY.PENYESUAIAN, False)]
)
@pytest.mark.parametrize("jenjang", [Jenjang.AHLI_PERTAMA, Jenjang.TERAMPIL])
def test_the_degree_is_the_one_that_is_needed(entry: FunctionalEntry, asked: bool, jenjang: Jenjang) -> None:
    """Art. 75, 76, 78 and 79 say so; art. 77 and 80 do not."""
    told = eligible(functional_rule(entry, jenjang), Candidate(record()), on=DAY).requirement(
        RequirementKind.PENDIDIKAN
    )
    assert told is not None
    assert ("kualifikasi pendidikan yang dibutuhkan" in told.reason.id) is asked


def test_education_follows_the_category() -> None:
    """S1 or D-IV for keahlian, upper secondary school for keterampilan."""
    asked = {
        jenjang: next(
            each.reason.id
            for each in eligible(functional_rule("perpindahan", jenjang), Candidate(record()), on=DAY).requirements
            if each.kind is RequirementKind.PENDIDIKAN
        )
        for jenjang in (Jenjang.AHLI_MUDA, Jenjang.MAHIR)
    }
    assert "sarjana atau diploma IV" in asked[Jenjang.AHLI_MUDA]
    assert "sekolah lanjutan tingkat atas" in asked[Jenjang.MAHIR]


def test_what_the_minister_asks_beside_stays_open() -> None:
    """The articles of PermenPANRB 1/2023 were not read."""
    said = {kind: Statement(True, "BKPSDM") for kind in RequirementKind if kind is not RequirementKind.PERNYATAAN}
    person = Candidate(record("2024 B 2025 B"), kind=EmployeeKind.PNS, birth_date=date(1985, 1, 1), said=said)
    asked = eligible(functional_rule("perpindahan", Jenjang.AHLI_MUDA), person, on=DAY)
    assert [str(each.kind) for each in asked.to_look_at] == ["pernyataan"]


def test_the_ways_have_names() -> None:
    """And another is refused."""
    rule = functional_rule("promosi", Jenjang.AHLI_MADYA)
    assert (rule.id, rule.name.en) == ("jf_promosi_ahli_madya", "Promotion to Senior expert")
    with pytest.raises(UnknownName):
        functional_rule("mutasi", Jenjang.AHLI_MADYA)
