"""How the story is told: headings, counts, and what cycle and law answer."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from kinerja import Evaluator, who_evaluates
from kinerja.evaluation.batch import Appraised
from kinerja.evaluation.cycle_status import RoundState
from kinerja.people.situation import Exempted

if TYPE_CHECKING:
    from datetime import date

    from kinerja import Round
    from kinerja.evaluation.batch import Failed
    from kinerja.evaluation.cycle_status import CycleStatus
    from regency.office import PersonnelOffice


def same(found: object, expected: object) -> None:
    """Stop where the story would not be true."""
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def title(text: str) -> None:
    """Print the heading of a chapter."""
    print(f"\n{text}\n{'-' * len(text)}")


def counted(numbers: Counter[str]) -> str:
    """Say how many there are of each."""
    return ", ".join(f"{count} {name}" for name, count in sorted(numbers.items()))


def predikats(results: list[Appraised | Failed]) -> str:
    """Say how many have which predikat."""
    return counted(Counter(each.appraisal.predikat.label.id for each in results if isinstance(each, Appraised)))


def tell_evaluator(office: PersonnelOffice, employee_id: str, round: Round, on: date) -> None:
    """Print who evaluates in a round, why, and where that stands."""
    who = who_evaluates(office.roster, employee_id, round, on=on, policy=office.policy)
    name = office.roster[employee_id].name
    match who:
        case Evaluator():
            heard = f", umpan balik dari {', '.join(who.hosts)}" if who.hosts else ""
            answer = f"dinilai {office.roster[who.person_id].name}{heard}"
        case Exempted():
            answer = "dikecualikan"
        case _:
            answer = "peraturan tidak menjawab"
    print(f"  {name}, {round.period.label.id}: {answer}")
    bases = who.bases if isinstance(who, Evaluator) else [who.basis]
    print(f"    {who.reason.id} [{'; '.join(map(str, bases))}]")


def tell_status(now: CycleStatus, *groups: str) -> None:
    """Print how far the rounds that have begun are."""
    for summary in now.summaries:
        begun = summary.count(RoundState.BELUM_DIBUKA) == 0
        if begun and summary.group_id in groups and summary.round.window.end >= now.on - timedelta(days=9):
            counts = ", ".join(f"{number} {state.label.id.lower()}" for state, number in summary.counts)
            print(f"  {summary.group_id:<12} {summary.round.period.label.id:<16} {counts}")


def tell_overdue(office: PersonnelOffice, now: CycleStatus) -> None:
    """Print what is overdue, by who has to evaluate now."""
    for waiting in now.waiting(RoundState.TERLAMBAT):
        first = waiting.entries[0]
        silent = office.plan_for(first.due.employee_id, first.due.round).appraiser
        name = office.roster[waiting.person_id].name
        print(f"  {now.on}: {silent.title} diam; {len(waiting.entries)} evaluasi beralih kepada {name}")
        print(f"    {first.who.reason.id} [{first.who.basis}]")
