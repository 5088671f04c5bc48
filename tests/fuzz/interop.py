"""Spoils stored values at random, byte by byte, and looks whether reading them does anything but refuse or keep.

    python -m tests.fuzz.interop --runs 100000 --seed 7

Each run takes the JSON text of a value, spoils it in one to three places, as text or as a tree, and reads it.  Either
an error of kinerja comes, or a value that is written as it was read.  Whatever else happens is printed with its text
and counts as failed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from datetime import date

from kinerja.base.period import Period
from kinerja.errors import KinerjaError
from kinerja.evaluation.appraisal import appraise
from kinerja.evaluation.decision import Decision
from kinerja.interop import dumps, loads, to_data
from kinerja.people.employee import Appointment, Dated, Employee
from kinerja.people.identity import NIP
from kinerja.people.party import EmployeeKind, Leader, Party
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan
from kinerja.people.unit import Unit
from kinerja.plans.indicator import Aspek, Indicator
from kinerja.plans.plan import Approach, Jenis, PlanStatus, Supported, WorkPlan, WorkResult
from kinerja.plans.progress import Progress, Realisation
from kinerja.plans.target import Between, Direction, Exactly
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011

PIECES = (
    *('"', "{", "}", "[", "]", ",", ":", "\\", "\\u0000", "\\ud800", "null", "true", "false", "NaN", "-Infinity"),
    *("0", "-0", "1.50", "1e400", "9" * 30, '"kind"', '"schema":1', '{"ref":"npk"}', "\x00", "\u00e9", "\ufeff"),
)


def seeds() -> list[str]:
    """Return the texts that are spoilt."""
    unit = Unit("puskesmas", "Puskesmas Contoh")
    midwife = Position("Bidan Penyelia", PositionKind.FUNGSIONAL, Jenjang.PENYELIA)
    ani = Party("e1", "Ani", midwife, unit, NIP("198502142010031991"), Golongan.III_B, EmployeeKind.PNS)
    budi = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.PENGAWAS), unit)
    year = Period.year(2025)
    step = Exactly(20, "%", Direction.LEBIH_TINGGI)
    served = Indicator(
        "i1",
        "Ibu hamil terlayani",
        Between("80.5", 90, "%", Direction.LEBIH_TINGGI),
        aspek=(Aspek.KUANTITAS,),
        trajectory=((Period.quarter(2025, 1), step),),
    )
    leader = Leader("l1", "Sri", "Kepala Dinas")
    result = WorkResult("h1", "Ibu hamil terlayani", Jenis.UTAMA, [served], assigned_by=leader)
    results = [result, WorkResult("h2", "Data akurat", Jenis.TAMBAHAN, supports=[Supported("r1", "Data")])]
    plan = WorkPlan("skp", year, ani, budi, Approach.KUANTITATIF, results, status=PlanStatus.DITETAPKAN)
    progress = Progress(year, [Realisation("i1", "85.25", "%"), Realisation("h2", text="Selesai")])
    decision = Decision("Sesuai Ekspektasi", "Diatas Ekspektasi", by=budi, on=date(2026, 1, 12))
    appraisal = appraise(plan, progress=progress, rules=PERMENPANRB6_2022, period=year, decision=decision)
    held = Appointment(midwife, "puskesmas", date(2012, 4, 1))
    employee = Employee("e1", "Ani", EmployeeKind.PNS, [Dated(ani.number)], [Dated(ani.rank)], [held])
    return [dumps(value) for value in (plan, progress, employee, PP46_2011, PERMENPANRB6_2022, appraisal)]


def spoilt(text: str, dice: random.Random) -> str:
    """Return text with something left out, put in, doubled, swapped or overwritten."""
    start = dice.randrange(len(text) + 1)
    end = min(len(text), start + dice.choice((0, 1, 1, 2, 5, 20, 200)))
    piece, other = text[start:end], dice.choice(PIECES)
    middle = dice.choice(("", piece * 2, other, piece + other, piece[::-1], chr(dice.randrange(128))))
    return text[:start] + middle + text[end:]


def places(data: object) -> list[tuple[dict | list, str | int]]:
    """Return the holder and the key of everything that stands somewhere in data."""
    found = []
    for key, inner in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        found += [(data, key), *places(inner)]
    return found


def transplanted(text: str, dice: random.Random) -> str:
    """Return text in which one part stands in the place of another, stands twice, or is gone."""
    data = json.loads(text)
    (holder, key), (giver, other) = dice.choice(places(data)), dice.choice(places(data))
    change = dice.randrange(3)
    graft = json.loads(json.dumps(giver[other]))  # a part that stood in itself would have no end
    if change == 0:
        del holder[key]
    elif change == 1 and isinstance(holder, list):
        holder.insert(key, graft)
    else:
        holder[key] = graft
    return json.dumps(data)


def failure(text: str) -> str:
    """Return what reading ``text`` did wrong, or nothing."""
    try:
        value = loads(text)
    except KinerjaError:
        return ""
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"{type(error).__name__}: {error}"
    return "" if to_data(value) == json.loads(text) else "something was changed in silence"


def fuzz(runs: int, seed: int) -> list[str]:
    """Return one line for each text that was not refused or kept as it must be."""
    dice = random.Random(seed)
    texts, failures = seeds(), []
    for _ in range(runs):
        text = dice.choice(texts)
        spoil = dice.choice((spoilt, transplanted))
        for _ in range(dice.randint(1, 3)):
            text = spoil(text, dice)
        failures += [f"{wrong}\n{text}" for wrong in [failure(text)] if wrong]
    return failures


def main() -> int:
    """Print every failure and the count; return 1 when there was one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    failures = fuzz(given.runs, given.seed)
    sys.stdout.write("\n\n".join([*failures, f"{given.runs} runs, {len(failures)} failed\n"]))
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
