"""The career sheet: parts put together as they are, absent ones said to be, those of others refused."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.absence import Absence
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.career_sheet import CareerSheet
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_next import may_be_proposed
from kinerja.career.credit_projection import project
from kinerja.career.eligibility import GAJI_BERKALA_PNS, KELOMPOK_SUKSESI
from kinerja.career.penalties import Penalty
from kinerja.career.professionalism import professionalism_index
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.requirements import RequirementKind
from kinerja.career.sanctions import OtherPenalty, Sanction
from kinerja.career.sheet_facts import SheetFact, SheetPart
from kinerja.career.sheet_parts import sanction_facts
from kinerja.career.talent import talent_placement
from kinerja.career.underperformance import Underperformance
from kinerja.errors import InvalidValue, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.record import Record
from kinerja.people.party import EmployeeKind, Party
from kinerja.people.positions import Position
from kinerja.people.unit import Unit
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp46_2011 import Sebutan

from .results import NUMBER, annual, record
from .sheets import DAY, RECORD, full_sheet, ledger, parts, sheet

NO_TALENT = Undetermined(Words("Belum diuji.", "Not assessed yet."))


def said(given: CareerSheet, part: str) -> list[tuple[str, str, str]]:
    """Return what a part says: item, value with unit, verdict."""
    return [
        (row["item"], f"{row['value']} {row['unit']}".rstrip(), row["verdict"])
        for row in given.rows("en")
        if row["part"] == part
    ]


# --- Every part -----------------------------------------------------------------------------------------------------


def test_a_full_sheet_has_every_part() -> None:
    """All thirteen, and no row says that something is missing."""
    found = full_sheet()
    assert found.parts == tuple(SheetPart)
    assert "Not given." not in {row["value"] for row in found.rows("en")}


def test_an_empty_sheet_says_that_everything_is_absent() -> None:
    """One row for each part, and nothing in its place."""
    found = sheet()
    assert (found.parts, found.asked, found.foreseen, found.findings, found.credit_steps) == ((), (), (), (), None)
    assert [(row["part"], row["value"]) for row in found.rows("en")] == [
        (part.value, "Not given.") for part in SheetPart
    ]
    assert "Not given: Employee; Results" in found.as_text("en")


def test_there_is_none_is_something_else_than_not_given() -> None:
    """An empty list is an answer."""
    found = sheet(sanctions=[], steps=[], allowances=[], needs=[], record=Record(NUMBER))
    told = {row["part"]: row["value"] for row in found.rows("en")}
    assert {told[part] for part in ("disiplin", "langkah", "tunjangan", "pengembangan", "hasil")} == {"There is none."}
    assert found.parts == (
        SheetPart.HASIL,
        SheetPart.LANGKAH,
        SheetPart.DISIPLIN,
        SheetPart.PENGEMBANGAN,
        SheetPart.TUNJANGAN,
    )


def test_the_person_is_told_with_a_masked_number() -> None:
    """What is not known is left out."""
    assert said(full_sheet(), "pegawai") == [
        ("Name", "Sari Wulandari", ""),
        ("Number", "**************1991", ""),
        ("Kind of employee", "Civil servant (PNS)", ""),
        ("Rank", "Penata Tingkat I, III/d", ""),
        ("Position", "Bidan Ahli Muda", ""),
        ("Kind of position", "Functional position", ""),
        ("Jenjang", "Associate expert", ""),
        ("Unit", "Puskesmas Candi", ""),
        ("Agency", "Kota Contoh", ""),
    ]
    police = Party("e1", "Budi", Position("Kapolres", None), Unit("p", "Polres"), other_number="68010203")
    told = dict(pair[:2] for pair in said(CareerSheet("e1", DAY, party=police), "pegawai"))
    assert told == {"Name": "Budi", "Number": "****0203", "Position": "Kapolres", "Unit": "Polres"}


def test_results_are_told_with_regime_and_score() -> None:
    """By date; a later one is left aside, and that is found."""
    old = annual(2019, Sebutan.BAIK, regime="pp46_2011")
    results = [attrs.evolve(old, score="85.42"), annual(2025, Predikat.BAIK), annual(2026, Predikat.KURANG)]
    found = sheet(record=Record(NUMBER, results))
    assert said(found, "hasil") == [
        ("Annual evaluation, Year 2019 (pp46_2011)", "Good", ""),
        ("Annual evaluation, Year 2019 (pp46_2011): Score", "85.42", ""),
        ("Annual evaluation, Year 2025 (permenpanrb6_2022)", "Good", ""),
    ]
    assert [(each.code, each.path) for each in found.findings] == [("SHEET_LATER_RESULTS", "record")]
    assert "left aside: 1." in found.as_text("en")


def test_credits_are_told_with_what_is_missing() -> None:
    """The total of the day, the next steps with their articles, the last decree."""
    assert said(full_sheet(), "angka_kredit") == [
        ("Jenjang", "Associate expert", ""),
        ("Rank", "Penata Tingkat I, III/d", ""),
        ("Credits in total", "150 credits", ""),
        ("Promotion in jenjang to Senior expert, missing", "50 credits", "not_met"),
        ("Promotion in rank to Pembina, IV/a, missing", "50 credits", "not_met"),
        ("Decree on credits, Year 2025", "150 credits", ""),
    ]


def test_a_decree_alone_tells_the_credits() -> None:
    """Its ledger is the one that is shown."""
    found = sheet(statement=parts()["statement"])
    assert found.parts == (SheetPart.ANGKA_KREDIT,)
    assert said(found, "angka_kredit")[2] == ("Credits in total", "150 credits", "")


def test_a_last_jenjang_and_an_unknown_rank_are_told() -> None:
    """No next step, and nobody can tell, are two things."""
    top = CreditLedger(NUMBER, "ahli_utama", date(2024, 1, 1))
    told = said(sheet(credits=top), "angka_kredit")
    assert [verdict for _, _, verdict in told] == ["", "", "undetermined", ""]
    assert told[3][1].startswith("Principal expert is the last jenjang")


def test_the_projection_tells_days_or_why_there_is_none() -> None:
    """A day as ISO; never reached; no next step; nobody can tell."""
    assert said(full_sheet(), "proyeksi") == [
        ("Promotion in rank, at the earliest", "2028-01-01", ""),
        ("Promotion in jenjang, at the earliest", "2027-12-31", ""),
    ]
    top = CreditLedger(NUMBER, "ahli_utama", date(2024, 1, 1)).ranked("IV/e", date(2024, 1, 1))
    ahead = project(top, from_month=date(2026, 1, 1), pace="baik", until=date(2026, 12, 31))
    assert len(said(sheet(projection=ahead), "proyeksi")) == 2
    bare = CreditLedger(NUMBER, "ahli_muda", date(2024, 1, 1))
    ahead = project(bare, from_month=date(2026, 1, 1), pace="sangat_kurang", until=date(2026, 12, 31))
    unknown, never = said(sheet(projection=ahead), "proyeksi")
    assert unknown[2] == "undetermined"
    assert (never[0], never[2]) == ("Promotion in jenjang", "")
    assert "of 200 credits" in never[1]
    assert sheet(projection=ahead).foreseen == ()


def test_consequences_and_steps_are_told_with_their_requirements() -> None:
    """Each with verdict and article; the page shows the outcome, the rows every requirement."""
    found = full_sheet()
    told = [(item, verdict) for item, _, verdict in said(found, "konsekuensi")]
    assert ("Priority in developing competence", "met") in told
    assert said(found, "langkah")[0][0] == "Appointment as administrator"
    assert len(said(found, "langkah")) > 7
    assert "Appointment as administrator: " not in found.as_text("en")
    assert found.of(Verdict.MET) == tuple(each for each in found.asked if each.verdict is Verdict.MET)


def test_talent_is_told_or_why_there_is_no_box() -> None:
    """An assessment that is missing is never the middle."""
    told = said(full_sheet(), "talenta")
    assert told[:3] == [
        ("Performance", "As expected", ""),
        ("Potential", "High", ""),
        ("Box (nasional)", "8: Performance as expected, potential high", ""),
    ]
    assert {item for item, _, _ in told[3:]} == {"Recommended"}
    open_ = sheet(talent=talent_placement(RECORD, NO_TALENT, year=2025, on=DAY))
    assert [verdict for _, _, verdict in said(open_, "talenta")] == ["", "undetermined", "undetermined"]


def test_professionality_is_told_with_its_dimensions() -> None:
    """What is not known is undetermined, never 0."""
    told = said(full_sheet(), "profesionalitas")
    assert [item for item, _, _ in told][:2] == ["Index", "Category"]
    assert len(told) == 6
    bare = professionalism_index(ProfessionalismProfile(NUMBER), on=DAY)
    told = said(sheet(professionalism=bare), "profesionalitas")
    assert [verdict for _, _, verdict in told] == ["undetermined"] * 5


def test_penalties_are_told_with_their_days() -> None:
    """A reprimand has no time."""
    assert [value for _, value, _ in said(full_sheet(), "disiplin")] == [
        "from 5 May 2025; there is no time to serve",
        "from 1 June 2025 to 31 May 2026; being served",
    ]


@pytest.mark.parametrize(
    ("days", "kind", "value", "verdict"),
    [
        (2, EmployeeKind.PNS, "No penalty.", ""),
        (3, EmployeeKind.PNS, Penalty.TEGURAN_LISAN.label.en, ""),
        (14, EmployeeKind.PNS, "(suspended)", ""),
        (14, EmployeeKind.PPPK, "The ladder of PP 94/2021 is for PNS and CPNS", "undetermined"),
    ],
)
def test_absence_is_told_with_the_ladder(days: int, kind: EmployeeKind, value: str, verdict: str) -> None:
    """The penalty is one that the law names; nobody is punished here."""
    found = sheet(absence=Absence(kind, days, 1, on=DAY, person_id=NUMBER))
    told = said(found, "presensi")
    assert told[0] == ("Days of the year", f"{days} working days", "")
    assert value in told[2][1]
    assert told[2][2] == verdict


def test_a_row_that_nobody_told_is_not_0() -> None:
    """It stands there as not known, and so does the penalty."""
    told = said(sheet(absence=Absence(EmployeeKind.PNS, 14, on=DAY, person_id=NUMBER)), "presensi")
    assert [each[2] for each in told] == ["", "undetermined", "undetermined"]
    assert told[1][1] == "Not known."


def test_a_case_of_underperformance_is_told() -> None:
    """Where it stands, what may follow, and what is overdue; who decided is not named."""
    found = full_sheet()
    told = said(found, "perbaikan")
    assert told[1][:2] == ("Runs until", "2024-07-31")
    assert {item for item, _, _ in told[2:]} == {"May follow"}
    assert "underperformance" in {each.path.split(".")[0] for each in found.findings}
    new = sheet(underperformance=Underperformance("ja_jf", annual(2025, Predikat.KURANG)))
    assert [item for item, _, _ in said(new, "perbaikan")][1:] == ["May follow", "May follow"]


def test_development_is_told() -> None:
    """Hours that count, what is open, needs with their priority."""
    told = said(full_sheet(), "pengembangan")
    assert told[0][0] == "JP that count, Year 2026"
    assert told[-1][0].startswith("Need: M.05")
    hours = parts()["hours"]
    closed = attrs.evolve(hours, lines=[line for line in hours.lines if line not in hours.open_lines])
    assert len(said(sheet(hours=closed), "pengembangan")) == 1
    assert len(said(sheet(hours=hours), "pengembangan")) == 2
    only = sheet(hours=hours, needs=[])
    assert said(only, "pengembangan")[-1][:2] == ("Needs", "There is none.")


def test_allowances_are_told_by_month() -> None:
    """Whole Rupiah, or why nobody can tell."""
    assert said(full_sheet(), "tunjangan") == [
        ("Perwal Contoh 7/2025, February 2026", "3772001 rupiah", ""),
        ("Perwal Contoh 7/2025, February 2026", "There is no predikat yet.", "undetermined"),
    ]


# --- What lies ahead ------------------------------------------------------------------------------------------------


def test_what_lies_ahead_is_told_in_order() -> None:
    """The projection says it of rank and jenjang."""
    assert [(str(step.matter), step.day) for step in full_sheet().foreseen] == [
        ("kenaikan_jenjang", date(2027, 12, 31)),
        ("kenaikan_pangkat", date(2028, 1, 1)),
    ]


def test_time_alone_is_foreseen_too() -> None:
    """A rise that misses nothing but time; what has to be looked at does not stand in the way."""
    known = Candidate(
        record("2025 B"), kind=EmployeeKind.PNS, since={RequirementKind.MASA_GAJI_BERKALA: date(2025, 1, 1)}
    )
    rise = eligible(GAJI_BERKALA_PNS, known, on=DAY)
    found = sheet(steps=[rise])
    assert [(step.name.en, step.day) for step in found.foreseen] == [(GAJI_BERKALA_PNS.name.en, date(2027, 1, 1))]
    assert "1 January 2027" in found.as_text("en")


def test_what_misses_more_than_time_is_not_foreseen() -> None:
    """A low predikat does not go by itself."""
    known = Candidate(
        record("2025 K"), kind=EmployeeKind.PNS, since={RequirementKind.MASA_GAJI_BERKALA: date(2025, 1, 1)}
    )
    assert sheet(steps=[eligible(GAJI_BERKALA_PNS, known, on=DAY)]).foreseen == ()


# --- What belongs together ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(parts()))
def test_parts_of_another_person_are_refused(name: str) -> None:
    """Each of them, and the number is masked."""
    with pytest.raises(InvalidValue, match=r"\*1991'?, the rest about 'e2'|about .*1991") as refused:
        CareerSheet("e2", DAY, **{name: parts()[name]})
    assert NUMBER not in str(refused.value)
    assert str(refused.value).startswith(name)


@pytest.mark.parametrize("name", ["consequences", "talent", "professionalism", "absence", "steps"])
def test_parts_of_another_day_are_refused(name: str) -> None:
    """What held on one day may not hold on another."""
    with pytest.raises(InvalidValue, match="It is of 2026-03-02, the rest of 2026-03-03"):
        CareerSheet(NUMBER, date(2026, 3, 3), **{name: parts()[name]})


def test_an_absence_without_a_day_is_of_any() -> None:
    """It says so itself."""
    told = Absence(EmployeeKind.PNS, 2, person_id=NUMBER)
    assert sheet(absence=told).parts == (SheetPart.PRESENSI,)


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("credits", date(2023, 12, 31)),
        ("statement", date(2025, 12, 30)),
        ("hours", date(2025, 12, 31)),
        ("underperformance", date(2024, 1, 31)),
        ("sanctions", date(2025, 5, 31)),
        ("allowances", date(2026, 1, 31)),
    ],
)
def test_parts_of_a_later_day_are_refused(name: str, on: date) -> None:
    """On that day nobody could have told them."""
    with pytest.raises(InvalidValue, match="after the day of the sheet"):
        CareerSheet(NUMBER, on, **{name: parts()[name]})


def test_credits_of_two_jenjang_are_refused() -> None:
    """A decree or a look ahead of the jenjang before says nothing of this one."""
    other = ledger(jenjang="ahli_madya", rank="IV/a")
    for name in ("statement", "projection"):
        with pytest.raises(InvalidValue, match=f"{name}: It is about ahli_muda, the credits are of ahli_madya"):
            sheet(credits=other, **{name: parts()[name]})


def test_a_look_ahead_that_is_over_is_refused() -> None:
    """It would promise what has passed."""
    bare = CreditLedger(NUMBER, "ahli_muda", date(2025, 1, 1))
    ahead = project(bare, from_month=date(2025, 1, 1), pace="baik", until=date(2025, 12, 31))
    with pytest.raises(InvalidValue, match="months that are over"):
        sheet(projection=ahead)


def test_one_ask_stands_once() -> None:
    """Also between consequences and other steps."""
    found = parts()["consequences"]
    with pytest.raises(InvalidValue, match="ask"):
        sheet(consequences=found, steps=[found.asked[0]])


def test_parts_of_another_kind_are_refused() -> None:
    """A record is no ledger, and text is no penalty."""
    with pytest.raises(WrongType):
        sheet(credits=RECORD)
    with pytest.raises(WrongType):
        sheet(sanctions=["teguran lisan"])


# --- What it looks like ---------------------------------------------------------------------------------------------


def test_findings_have_the_part_they_are_about() -> None:
    """Of every part that has some."""
    paths = {each.path.split(".")[0].split("[")[0] for each in full_sheet().findings}
    assert {"underperformance", "hours"} <= paths
    early = Candidate(RECORD, kind=EmployeeKind.PNS)
    asked = eligible(KELOMPOK_SUKSESI, early, on=DAY, last_year=2024)
    assert [each.path for each in sheet(steps=[asked]).findings] == ["steps[0].last_year"]


def test_rows_are_exact_text() -> None:
    """Every cell is text, with the same columns; words in the language that is asked for."""
    for language in ("id", "en"):
        rows = full_sheet().rows(language)
        assert {tuple(row) for row in rows} == {("person", "on", "part", "item", "value", "unit", "verdict", "basis")}
        assert all(type(cell) is str for row in rows for cell in row.values())
    with pytest.raises(UnknownName):
        full_sheet().rows("jv")  # type: ignore[arg-type]


def test_pages_mask_numbers_and_decide_nothing() -> None:
    """In both languages, at 100 columns."""
    found = full_sheet()
    for text in (found.as_text("id"), found.as_html("id"), found._repr_html_(), repr(found), str(found.rows())):
        assert NUMBER not in text
    assert max(map(len, found.as_text("en").splitlines())) <= 100
    assert "This page decides nothing" in found.as_text("en")
    assert repr(found).startswith("<CareerSheet of '**************1991' on 2026-03-02: pegawai, hasil")


def test_a_fact_is_words_a_number_or_a_day() -> None:
    """Nothing else goes into rows."""
    with pytest.raises(WrongType):
        SheetFact(SheetPart.HASIL, Words("x", "x"), 3)  # type: ignore[arg-type]
    assert SheetPart.HASIL.label.en == "Results"


def test_penalties_say_whether_they_are_served() -> None:
    """A reprimand has no time, and of some nobody knows it; a suspended one on record is flagged, and is not served."""
    own = OtherPenalty("Skors", Law("Perwal 9/2024")("Pasal 12"))
    cut = Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN
    found = sheet(sanctions=[Sanction(NUMBER, each, date(2025, 6, 1)) for each in (cut, Penalty.TEGURAN_LISAN, own)])
    told = [value.split("; ")[1] for _, value, _ in said(found, "disiplin")]
    assert told == ["on record, but does not hold yet", "there is no time to serve", "for how long is not known"]
    names = [item for item, _, _ in said(found, "disiplin")]
    assert [name.endswith(" (suspended)") for name in names] == [True, False, False]
    assert [(each.code, each.path) for each in found.findings] == [("SANCTION_SUSPENDED", "sanctions[0].penalty")]


def test_a_penalty_is_over_or_has_not_begun() -> None:
    """Never "not served", which reads as if somebody had got away."""
    lowered = Sanction(NUMBER, Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 6, 1))
    words = [
        next(sanction_facts([lowered], day)).value for day in (date(2025, 5, 31), date(2025, 6, 1), date(2026, 6, 1))
    ]
    assert [str(each.id).split("; ")[1] for each in words if isinstance(each, Words)] == [
        "tidak sedang dijalani",
        "sedang dijalani",
        "sudah selesai dijalani",
    ]


def test_months_that_nobody_booked_leave_a_step_open() -> None:
    """The sheet says what the requirement says: missing is never 0; what they cannot bring is not met."""
    rows = [CreditEntry.of(convert("ahli_muda", "baik", Period.year(year))) for year in (2023, 2024, 2025)]
    own = CreditLedger(NUMBER, "ahli_muda", date(2022, 1, 1), rows).ranked("III/c", date(2022, 1, 1))
    found = sheet(credits=own)
    lines = [verdict for item, _, verdict in said(found, "angka_kredit") if item.endswith("missing")]
    assert lines == ["undetermined", "not_met"]
    asked = may_be_proposed(own, RECORD, DAY).rank.requirement(RequirementKind.ANGKA_KREDIT)
    assert asked is not None
    assert str(asked.verdict) == lines[0]
    assert [(each.code, each.path) for each in found.findings] == [("CREDIT_MONTHS_UNBOOKED", "credits.ledger.entries")]
    assert found.open_months is not None
    assert len(found.open_months.months) == 12
    assert sheet().open_months is None
