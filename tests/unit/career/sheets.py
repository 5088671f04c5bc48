"""Parts of career sheets of one person, for the tests of sheets and overviews."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.rounding import Rounding
from kinerja.career.absence import Absence
from kinerja.career.career_rules import Candidate, eligible
from kinerja.career.career_sheet import CareerSheet
from kinerja.career.consequences import consequences_of
from kinerja.career.credit import convert
from kinerja.career.credit_entry import CreditEntry
from kinerja.career.credit_ledger import CreditLedger
from kinerja.career.credit_projection import project
from kinerja.career.credit_statement import credit_statement
from kinerja.career.eligibility import ADMINISTRATOR
from kinerja.career.penalties import Penalty
from kinerja.career.professionalism import professionalism_index
from kinerja.career.professionalism_profile import ProfessionalismProfile
from kinerja.career.professionalism_tables import PERBKN8_2019, POINTS_30_25_15_5_1
from kinerja.career.regional_allowance import AllowancePayment
from kinerja.career.regional_decree import RegionalAllowance
from kinerja.career.sanctions import Sanction
from kinerja.career.talent import talent_placement
from kinerja.career.talent_parts import Potensial
from kinerja.career.underperformance import Underperformance
from kinerja.people.identity import NIP
from kinerja.people.party import EmployeeKind, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan
from kinerja.people.unit import Unit
from kinerja.rules.allowance import Allowance
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.training.hour_ledger import count_hours
from kinerja.training.hour_records import LearningActivity
from kinerja.training.hour_tables import BPS_2019

from ..training.need_samples import WORKED, derive
from .results import NUMBER, annual, record

__all__ = ["DAY", "RECORD", "full_sheet", "ledger", "parts", "payment", "sheet"]

DAY = date(2026, 3, 2)
RECORD = record("2024 B 2025 B")
_DECREE = Law("Perwal Contoh 7/2025")
_TPP = RegionalAllowance(
    "tpp",
    _DECREE,
    date(2025, 1, 1),
    None,
    Allowance({"kinerja": "0.6", "disiplin": "0.4"}, _DECREE("Pasal 10"), Rounding(2), stage="dicetak"),
    None,
    [],
    Rounding(0, basis=_DECREE("Pasal 14")),
)


def ledger(person_id: str = NUMBER, jenjang: str = "ahli_muda", rank: str = "III/d") -> CreditLedger:
    """Return credits of 100 and two good years."""
    rows = [CreditEntry.of(convert(jenjang, "baik", Period.year(year))) for year in (2024, 2025)]
    base = CreditEntry("ak_dasar", jenjang, 100, _DECREE("Pasal 1"))
    return CreditLedger(person_id, jenjang, date(2024, 1, 1)).ranked(rank, date(2024, 1, 1)).adding(base, *rows)


def payment(on: date = date(2026, 2, 1), **more: Any) -> AllowancePayment:
    """Return what is paid for a month."""
    return AllowancePayment(NUMBER, on, _TPP, 4_000_001, **{"performance": "90.5", "breaches": {}, **more})


def parts() -> dict[str, Any]:
    """Return every part of a sheet of one person."""
    held = ledger()
    known = Candidate(RECORD, kind=EmployeeKind.PNS, box=8)
    activity = LearningActivity("k1", NUMBER, "KL06", "Seminar", Period.of("2026-02-03", "2026-02-04"))
    unknown = LearningActivity("k2", NUMBER, "KL05", "Magang", Period.of("2026-02-03", "2026-02-04"))
    trainings = {"teknis_20jp": True, "seminar": False}
    index = ProfessionalismProfile(NUMBER, "S1", "pelaksana", trainings, Predikat.BAIK, "tidak_pernah")
    case = Underperformance("ja_jf", annual(2023, Predikat.KURANG))
    return {
        "party": Party(
            NUMBER,
            "Sari Wulandari",
            Position("Bidan Ahli Muda", PositionKind.FUNGSIONAL, Jenjang.AHLI_MUDA),
            Unit("puskesmas", "Puskesmas Candi"),
            number=NIP(NUMBER),
            rank=Golongan.III_D,
            kind=EmployeeKind.PNS,
            instansi="Kota Contoh",
        ),
        "record": RECORD,
        "credits": held,
        "statement": credit_statement(held, Period.year(2025)),
        "projection": project(held, RECORD, from_month=date(2026, 1, 1), pace="baik"),
        "consequences": consequences_of(known, on=DAY, position="fungsional", ledger=held),
        "steps": [eligible(ADMINISTRATOR, known, on=DAY)],
        "talent": talent_placement(RECORD, Potensial.TINGGI, year=2025, on=DAY),
        "professionalism": professionalism_index(index, on=DAY, rules=PERBKN8_2019.counting(POINTS_30_25_15_5_1)),
        "sanctions": [
            Sanction(NUMBER, Penalty.TEGURAN_LISAN, date(2025, 5, 5)),
            Sanction(NUMBER, Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, date(2025, 6, 1)),
        ],
        "absence": Absence(EmployeeKind.PNS, 14, 5, on=DAY, person_id=NUMBER),
        "underperformance": case.taking("beri_kesempatan", by="PPK", on=date(2024, 2, 1), reason="Kurang"),
        "hours": count_hours(NUMBER, Period.year(2026), [activity, unknown], table=BPS_2019),
        "needs": [attrs.evolve(each, person_id=NUMBER) for each in derive(*WORKED).needs],
        "allowances": [payment(), payment(performance=None)],
    }


def sheet(person_id: str = NUMBER, **given: Any) -> CareerSheet:
    """Return a sheet of some parts."""
    return CareerSheet(person_id, DAY, **given)


def full_sheet() -> CareerSheet:
    """Return a sheet with every part."""
    return sheet(**parts())
