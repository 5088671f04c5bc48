"""The careers of a unit: counts that add up, months ahead, credits as a spread; persons only where asked for."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.career_sheet import CareerSheet
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_projection import project
from kinerja.career.eligibility import GAJI_BERKALA_PNS, KELOMPOK_SUKSESI, KELOMPOK_SUKSESI_INSTANSI
from kinerja.career.improvement import improvement_due
from kinerja.career.penalties import Penalty
from kinerja.career.professionalism import professionalism_index
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1
from kinerja.career.requirements import CareerMatter, RequirementKind
from kinerja.career.rewards import PRIORITAS_PENGEMBANGAN, PRIORITAS_SUKSESI
from kinerja.career.sanctions import OtherPenalty, Sanction
from kinerja.career.sheet_facts import SheetPart
from kinerja.career.talent import TalentPerformance, TalentPlacement
from kinerja.career.talent_parts import KinerjaTalenta, Potensial
from kinerja.career.underperformance import Underperformance
from kinerja.career.unit_careers import UnitCareers
from kinerja.career.unit_counts import CreditSpread, MatterCount, MonthCount, PenaltyCount, UnderperformanceCount
from kinerja.career.unit_rows import UNIT_COLUMNS
from kinerja.errors import InvalidValue, NotFound, UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.people.party import EmployeeKind
from kinerja.rules.permenpanrb6_2022 import Predikat

from .results import NUMBER, annual, record
from .sheets import DAY, full_sheet, ledger

PRIORITY = CareerMatter.PENGEMBANGAN_KOMPETENSI


def pns(id: str, years: str = "2024 B 2025 B", **more) -> Candidate:
    """Return a PNS with these results."""
    drawn = record(years)
    own = attrs.evolve(drawn, employee_id=id, results=[attrs.evolve(each, employee_id=id) for each in drawn.results])
    return Candidate(own, kind=EmployeeKind.PNS, **more)


def asked(id: str, years: str, *rules, **more) -> CareerSheet:
    """Return a sheet with steps."""
    known = pns(id, years, **more)
    return CareerSheet(id, DAY, steps=[eligible(rule, known, on=DAY) for rule in rules])


def unit(*sheets: CareerSheet, **more) -> UnitCareers:
    """Return the overview of some people."""
    return UnitCareers("Puskesmas", DAY, sheets, **more)


def test_time_to_improve_is_counted_under_headings_of_its_own() -> None:
    """Named regression: who did poorly stood under "met"."""

    def due(id: str, grade: Predikat) -> CareerSheet:
        result = attrs.evolve(annual(2025, grade), employee_id=id)
        steps = [improvement_due(result, employee="pns", position="fungsional", on=DAY)]
        return CareerSheet(id, DAY, steps=[*steps, eligible(PRIORITAS_PENGEMBANGAN, pns(id), on=DAY)])

    found = unit(due("a", Predikat.KURANG), due("b", Predikat.BAIK))
    assert found.matter("perbaikan_kinerja").counts == (1, 0, 1, 0)
    text = " ".join(found.as_text("id").split())
    assert text.index(" Terpenuhi ") < text.index("Perlu diberikan") < text.index("Tidak perlu ")
    assert "Tidak perlu" in found.sheets[1].as_text("id")


# --- Steps ----------------------------------------------------------------------------------------------------------


def test_people_are_counted_by_verdict() -> None:
    """Whoever was not asked is counted as that."""
    found = unit(
        asked("a", "2024 B 2025 B", PRIORITAS_PENGEMBANGAN),
        asked("b", "2024 B 2025 K", PRIORITAS_PENGEMBANGAN),
        asked("c", "2024 B 2025 SB", PRIORITAS_PENGEMBANGAN),
        CareerSheet("d", DAY),
    )
    assert found.matter(PRIORITY).counts == (1, 1, 1, 1)
    assert found.matters == (found.matter("pengembangan_kompetensi"),)
    assert found.size == found.matter(PRIORITY).people == 4


def test_rules_of_one_matter_are_told_apart() -> None:
    """By their name, in either language; without one nobody can tell which is meant."""
    found = unit(asked("a", "2024 B 2025 B", PRIORITAS_SUKSESI, KELOMPOK_SUKSESI))
    assert len(found.matters) == 2
    told = found.matter(CareerMatter.KELOMPOK_SUKSESI, "Prioritas kelompok rencana suksesi")
    assert told == found.matter(CareerMatter.KELOMPOK_SUKSESI, "Priority for the succession group")
    with pytest.raises(NotFound, match=r"Give name='[^']+' \(Priority for .* or name='[^']+' \(Succession group"):
        found.matter(CareerMatter.KELOMPOK_SUKSESI)
    with pytest.raises(NotFound, match="Ask about it on the sheets first"):
        found.matter(CareerMatter.PENGHARGAAN)
    with pytest.raises(UnknownName):
        found.matter("bonus")


def test_persons_are_named_where_asked_for() -> None:
    """For the personnel office, and nowhere else."""
    found = unit(
        asked("b", "2024 B 2025 B", PRIORITAS_PENGEMBANGAN),
        asked(NUMBER, "2024 B 2025 B", PRIORITAS_PENGEMBANGAN),
        asked("c", "2024 K 2025 K", PRIORITAS_PENGEMBANGAN),
    )
    assert found.people(PRIORITY, "met") == (NUMBER, "b")
    assert found.people(PRIORITY, Verdict.NOT_MET) == ("c",)
    for text in (repr(found), found.as_text("id"), found.as_html("en"), found._repr_html_(), str(found.rows())):
        assert NUMBER not in text
        assert "1991" not in text
    with pytest.raises(UnknownName):
        found.people(PRIORITY, "maybe")


def rise(id: str, since: date) -> CareerSheet:
    """Return a sheet of somebody who was asked about the periodic rise."""
    return asked(id, "2025 B", GAJI_BERKALA_PNS, since={RequirementKind.MASA_GAJI_BERKALA: since}, sanctions=[])


def test_months_ahead_are_counted() -> None:
    """Now, in which month, later, and of whom nobody can tell: together they are everybody."""
    begun = {"a": date(2024, 3, 31), "b": date(2024, 12, 1), "c": date(2026, 1, 1), "d": date(2020, 1, 1)}
    rises = [rise(id, since) for id, since in begun.items()]
    found = unit(*rises, CareerSheet("e", DAY))
    (ahead,) = found.ahead
    assert (ahead.already, ahead.later, ahead.open, ahead.people) == (1, 1, 1, 5)
    assert {str(each.month.start): each.people for each in ahead.months if each.people} == {
        "2026-03-01": 1,
        "2026-12-01": 1,
    }
    assert len(ahead.months) == 12
    assert "March 2026: 1; December 2026: 1" in found.as_text("en")


def test_how_far_it_looks_ahead_is_said_by_the_caller() -> None:
    """Over New Year too; what comes after it is later."""
    one = rise("a", date(2025, 2, 1))
    assert unit(one, months=12).ahead[0].months[-1] == MonthCount(Period.month(2027, 2), 1)
    assert unit(one, months=11).ahead[0].later == 1
    assert unit(one, months=1).ahead[0].months[0].month == Period.month(2026, 3)
    with pytest.raises(InvalidValue, match="No month is looked ahead to"):
        unit(one, months=0)


def test_who_is_there_already_is_not_foreseen_again() -> None:
    """Met today, though a projection has a later day for the supposed window."""
    full = full_sheet()
    found = unit(full)
    steps = {str(each.matter): each for each in found.ahead}
    assert steps["kenaikan_jenjang"].later == 1
    assert steps["pengembangan_kompetensi"].already == 1


def test_a_step_that_is_only_foreseen_has_its_row() -> None:
    """The projection alone tells it; nobody was asked."""
    own = ledger("a")
    ahead = project(own, pns("a").record, from_month=date(2026, 1, 1), pace="baik")
    found = unit(CareerSheet("a", DAY, projection=ahead))
    assert found.matters == ()
    assert [str(each.matter) for each in found.ahead] == ["kenaikan_pangkat", "kenaikan_jenjang"]


# --- Credits --------------------------------------------------------------------------------------------------------


def credited(id: str, total: object, jenjang: str = "ahli_muda", rank: str | None = "III/d") -> CareerSheet:
    """Return a sheet with a running total."""
    booked = date(2025, 12, 31)
    entry = CreditEntry("jf_lama", jenjang, total, PERBKN8_2019.basis, booked_on=booked)  # type: ignore[arg-type]
    own = CreditLedger(id, jenjang, date(2024, 1, 1), [entry])
    return CareerSheet(id, DAY, credits=own if rank is None else own.ranked(rank, date(2024, 1, 1)))


def test_missing_credits_are_a_spread() -> None:
    """By the share of the need that is missing: 200 for the next jenjang of Ahli Muda."""
    found = unit(
        credited("a", 200),
        credited("b", "199.99"),
        credited("c", 150),
        credited("d", "149.99"),
        credited("e", 100),
        credited("f", "99.99"),
        credited("g", 0),
        credited("h", 0, "ahli_utama", "IV/e"),
        CareerSheet("i", DAY),
    )
    _, jenjang = found.credits
    assert jenjang == CreditSpread(CareerMatter.KENAIKAN_JENJANG, 1, (2, 2, 1, 1), 1, 1)
    assert jenjang.people == found.size


def test_a_rank_that_nobody_can_tell_is_unknown() -> None:
    """Not far away, and not reached."""
    rank, _ = unit(credited("a", 50, rank=None)).credits
    assert (rank.unknown, rank.enough) == (1, 0)


def test_months_that_nobody_booked_leave_it_unknown() -> None:
    """Twelve months could bring the 25 of the rank, but not the 125 of the jenjang."""
    rows = [CreditEntry.of(convert("ahli_muda", "baik", Period.year(year))) for year in (2023, 2024, 2025)]
    own = CreditLedger("a", "ahli_muda", date(2022, 1, 1), rows).ranked("III/c", date(2022, 1, 1))
    rank, jenjang = unit(CareerSheet("a", DAY, credits=own)).credits
    assert (rank.unknown, sum(rank.quarters)) == (1, 0)
    assert (jenjang.unknown, sum(jenjang.quarters)) == (0, 1)


# --- Talent and professionality -------------------------------------------------------------------------------------


def placed(id: str, potential: Potensial | Undetermined = Potensial.TINGGI) -> CareerSheet:
    """Return a sheet with a talent box."""
    return CareerSheet(id, DAY, talent=TalentPlacement(id, KinerjaTalenta.SESUAI_EKSPEKTASI, potential, on=DAY))


def test_the_grid_counts_who_has_a_placement() -> None:
    """Who has none is told beside."""
    found = unit(placed("a"), placed("b"), placed("c", Undetermined(Words("x", "x"))), CareerSheet("d", DAY))
    assert found.grid is not None
    assert {found.grid.numbering.number(each.box): each.people for each in found.grid.counts if each.people} == {8: 2}
    assert "Not given      1" in found.as_text("en")
    assert unit(CareerSheet("d", DAY)).grid is None


def test_boxes_of_several_years_are_told() -> None:
    """On the page of the unit as well, with the day and the years."""

    def of(id: str, year: int) -> CareerSheet:
        held = TalentPerformance(year, Predikat.BAIK)
        return CareerSheet(id, DAY, talent=TalentPlacement(id, held, Potensial.TINGGI, on=DAY))

    text = unit(of("a", 2024), of("b", 2025)).as_text("en")
    assert "TALENT_GRID_MIXED" in text
    assert "2024; 2025" in text
    assert "TALENT_GRID_MIXED" not in unit(of("a", 2025), of("b", 2025)).as_text("en")


def measured(id: str, performance: object = "80", rules=PERBKN8_2019) -> CareerSheet:
    """Return a sheet with an index of professionality."""
    trainings = {"teknis_20jp": True, "seminar": False}
    known = ProfessionalismProfile(id, "S1", "pelaksana", trainings, performance, "tidak_pernah")  # type: ignore[arg-type]
    return CareerSheet(id, DAY, professionalism=professionalism_index(known, on=DAY, rules=rules))


def test_professionality_is_the_mean_of_those_measured() -> None:
    """A person whose performance nobody knows enters no mean."""
    found = unit(measured("a"), measured("b"), measured("c", None), CareerSheet("d", DAY))
    index = found.professionalism
    assert not isinstance(index, Undetermined)
    assert (index.people, index.measured) == (3, 2)
    assert "2 of 4 people" in found.as_text("en")
    assert {row["measure"] for row in found.rows() if row["part"] == "profesionalitas"} == {
        "people",
        "measured",
        "index",
        "mean",
    }


def test_without_a_full_index_there_is_no_mean() -> None:
    """Nobody measured in full, nobody measured, and tables that differ."""
    bare = unit(measured("a", None))
    assert "Not determined" in bare.as_text("en")
    assert {row["measure"] for row in bare.rows() if row["part"] == "profesionalitas"} == {"people", "measured"}
    none = unit(CareerSheet("a", DAY))
    assert isinstance(none.professionalism, Undetermined)
    assert none.professionalism.reason.en == "Nobody was measured."
    other = PERBKN8_2019.counting(POINTS_30_25_15_5_1)
    two = unit(measured("a"), measured("b", rules=other)).professionalism
    assert isinstance(two, Undetermined)
    assert two.reason.en == "People were measured by different tables."


# --- Discipline -----------------------------------------------------------------------------------------------------


def test_penalties_are_counts_only() -> None:
    """Serving, free, and nobody told; which penalty is not said."""
    serving = Sanction("a", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 6, 1))
    over = Sanction("b", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2024, 6, 1))
    found = unit(
        CareerSheet("a", DAY, sanctions=[serving]),
        CareerSheet("b", DAY, sanctions=[over]),
        CareerSheet("c", DAY, sanctions=[]),
        CareerSheet("d", DAY),
    )
    assert found.penalties == PenaltyCount(1, 2, 1)
    assert found.penalties.people == 4
    assert serving.penalty.label.en not in found.as_text("en")


def test_a_penalty_without_a_time_is_counted_as_not_told() -> None:
    """Nobody can say whether it is being served, unless another one is."""
    own = Sanction("a", OtherPenalty("Skors", Law("Perwal 9/2024")("Pasal 12")), date(2025, 6, 1))
    serving = Sanction("a", Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 6, 1))
    assert unit(CareerSheet("a", DAY, sanctions=[own])).penalties == PenaltyCount(0, 0, 1)
    assert unit(CareerSheet("a", DAY, sanctions=[own, serving])).penalties == PenaltyCount(1, 0, 0)


def test_cases_of_underperformance_are_counted() -> None:
    """Those that go on, those that ended, and those without."""
    low = attrs.evolve(annual(2024, Predikat.KURANG), employee_id="a")
    going = Underperformance("ja_jf", low)
    ended = Underperformance("ja_jf", attrs.evolve(low, employee_id="b")).taking(
        "hentikan", by="PPK", on=date(2025, 5, 5), reason="keberatan diterima"
    )
    found = unit(
        CareerSheet("a", DAY, underperformance=going),
        CareerSheet("b", DAY, underperformance=ended),
        CareerSheet("c", DAY),
    )
    assert found.underperformance == UnderperformanceCount(1, 1, 1)
    assert found.underperformance.people == 3


# --- The value ------------------------------------------------------------------------------------------------------


def test_the_order_of_sheets_says_nothing() -> None:
    """They are kept by their keys."""
    first, second = CareerSheet("a", DAY), CareerSheet("b", DAY, sanctions=[])
    assert unit(first, second) == unit(second, first)


def test_what_is_no_unit_is_refused() -> None:
    """Nobody, somebody twice, another day, and what is no sheet."""
    with pytest.raises(InvalidValue, match="nobody in the unit"):
        unit()
    with pytest.raises(InvalidValue, match="stands twice"):
        unit(CareerSheet("a", DAY), CareerSheet("a", DAY, sanctions=[]))
    with pytest.raises(InvalidValue, match=r"sheets\[0\]: It is of 2026-03-03"):
        unit(CareerSheet("a", date(2026, 3, 3)))
    with pytest.raises(WrongType):
        unit("a")  # type: ignore[arg-type]


def test_rows_hold_every_count() -> None:
    """Text, with the same columns; months as year and month."""
    rows = unit(full_sheet(), CareerSheet("b", DAY)).rows("en")
    assert {tuple(row) for row in rows} == {UNIT_COLUMNS}
    assert {row["part"] for row in rows} == {
        str(part)
        for part in (
            SheetPart.LANGKAH,
            SheetPart.PROYEKSI,
            SheetPart.ANGKA_KREDIT,
            SheetPart.TALENTA,
            SheetPart.PROFESIONALITAS,
            SheetPart.DISIPLIN,
            SheetPart.PERBAIKAN,
        )
    }
    measures = {row["measure"] for row in rows}
    assert {"met", "2026-03", "later", "quarter_1", "box_9", "serving", "running"} <= measures
    with pytest.raises(UnknownName):
        unit(full_sheet()).rows("jv")  # type: ignore[arg-type]


def test_a_page_of_nothing_much() -> None:
    """A unit of which nobody was asked anything."""
    text = unit(CareerSheet("a", DAY)).as_text("en")
    assert "People by step" not in text
    assert "What lies ahead" not in text
    assert "use publication for the public" in text


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (PenaltyCount, (-1, 0, 0)),
        (PenaltyCount, (True, 0, 0)),
        (UnderperformanceCount, (0, 0, -1)),
        (CreditSpread, (CareerMatter.KENAIKAN_PANGKAT, 0, (1, 2, 3), 0, 0)),
        (CreditSpread, (CareerMatter.KENAIKAN_PANGKAT, 0, (1, 2, 3, -4), 0, 0)),
        (MatterCount, (CareerMatter.TALENTA, Words("x", "x"), 0, 0, 0, -1)),
    ],
)
def test_counts_are_people(kind: type, counts: tuple[object, ...]) -> None:
    """No fewer than nobody, and four quarters."""
    with pytest.raises(InvalidValue):
        kind(*counts)


def test_box_rules_are_asked_by_the_box() -> None:
    """A succession group of the agency beside that of PP 11/2017."""
    found = unit(asked("a", "2024 B 2025 B", KELOMPOK_SUKSESI, KELOMPOK_SUKSESI_INSTANSI, box=5))
    assert found.matter("kelompok_suksesi", "Succession group of the agency").not_met == 1
