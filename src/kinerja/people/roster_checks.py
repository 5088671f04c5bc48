"""What is doubtful about a roster: units that two people lead or nobody, people outside the tree, lines in a circle.

None of it stops a year: what rests on it gets no answer, all else goes on.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, date_words
from .roster import SUPERIOR_BASIS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from .roster import Holder, Roster
    from .unit import Unit

__all__ = ["ONE_HEAD_BASIS", "check_roster"]

ONE_HEAD_BASIS = PERMENPANRB_6_2022(
    "Pasal 1 angka 9",
    assurance=Assurance.ASSUMPTION,
    note="The text knows one direct superior; it says nothing of a unit that two people lead at once.",
)
"""Why a unit with two heads is a finding."""


def check_roster(roster: Roster, day: date) -> tuple[Finding, ...]:
    """Return what is doubtful on a day.

    ``ROSTER_TWO_HEADS``, ``ROSTER_UNIT_NO_HEAD`` (a head who was forgotten looks like a vacant post, and the next one
    up evaluates), ``ROSTER_UNKNOWN_UNIT`` and ``ROSTER_CIRCLE``.

    Args:
        roster: The people.
        day: The day.

    Example:
        >>> from datetime import date
        >>> from kinerja.people.official import Official
        >>> from kinerja.people.roster import Line, Roster
        >>> from kinerja.people.unit import UnitTree
        >>> first = date(2025, 1, 1)
        >>> lines = [Line("a", "b", first), Line("b", "a", first)]
        >>> roster = Roster(UnitTree([]), [], officials=[Official("a", "Ayu"), Official("b", "Budi")], lines=lines)
        >>> print(check_roster(roster, first)[0].message.en)
        The lines lead in a circle: a > b > a.
    """
    return (*_claimed(roster, day), *_headless(roster, day), *_outside(roster, day), *_circles(roster, day))


def _claimed(roster: Roster, day: date) -> Iterator[Finding]:
    for unit in roster.units:
        heads = roster.heads(unit.id, day)
        if len(heads) > 1:
            yield _two_heads(unit.id, heads)


def _headless(roster: Roster, day: date) -> Iterator[Finding]:
    passed = Counter(unit_id for employee in roster.employees for unit_id in _passed(roster, employee.id, day))
    return (_no_head(unit, passed[unit.id], day) for unit in roster.units if unit.id in passed)


def _passed(roster: Roster, employee_id: str, day: date) -> Iterator[str]:
    """Yield the units without a head that one goes past on the way to who stands above somebody."""
    for superior in roster.chain(employee_id, day):
        if superior.person_id is not None or superior.claimants:
            return
        yield superior.unit_id


def _outside(roster: Roster, day: date) -> Iterator[Finding]:
    known = {unit.id for unit in roster.units}
    for employee in roster.employees:
        home = roster.home(employee.id, day)
        if home is not None and home.unit_id not in known:
            yield _unknown_unit(employee.id, home.unit_id)


def _circles(roster: Roster, day: date) -> Iterator[Finding]:
    above = {line.employee_id: line.superior_id for line in roster.lines if line.holds_on(day)}
    while above:
        way = [next(iter(above))]
        while (upper := above.pop(way[-1], None)) is not None and upper not in way:
            way.append(upper)
        if upper is not None:
            yield _circle(way[way.index(upper) :])


def _two_heads(unit_id: str, heads: tuple[Holder, ...]) -> Finding:
    names = ", ".join(head.person_id for head in heads)
    return Finding(
        "ROSTER_TWO_HEADS",
        Severity.ERROR,
        f"units[{unit_id}]",
        Words(f"Unit kerja dipimpin lebih dari satu orang: {names}.", f"The unit is led by more than one: {names}."),
        Words("Akhiri jabatan salah satunya, atau tetapkan garis pelaporan.", "End one appointment, or give lines."),
        ONE_HEAD_BASIS,
    )


def _no_head(unit: Unit, people: int, day: date) -> Finding:
    on, look = date_words(day), "person looks" if people == 1 else "people look"
    return Finding(
        "ROSTER_UNIT_NO_HEAD",
        Severity.WARNING,
        f"units[{unit.id}]",
        Words(
            f"Tidak seorang pun memimpin {unit.name} pada {on.id}; bagi {people} orang dicari atasan berikutnya secara "
            "berjenjang.",
            f"Nobody leads {unit.name} on {on.en}; {people} {look} to the next one up.",
        ),
        Words(
            "Bila jabatannya terisi, masukkan pemangkunya; bila diisi Plt. atau Plh., masukkan penugasannya.",
            "If the post is held, enter who holds it; if it is vacant and somebody acts in it, enter that.",
        ),
        SUPERIOR_BASIS,
    )


def _unknown_unit(employee_id: str, unit_id: str) -> Finding:
    return Finding(
        "ROSTER_UNKNOWN_UNIT",
        Severity.ERROR,
        f"employees[{employee_id}]",
        Words(f"Unit kerja {unit_id!r} tidak terdaftar.", f"The unit {unit_id!r} is not in the tree."),
        Words("Tambahkan unit kerja tersebut, atau perbaiki jabatannya.", "Add the unit, or correct the appointment."),
    )


def _circle(way: list[str]) -> Finding:
    shown = " > ".join([*way, way[0]])
    return Finding(
        "ROSTER_CIRCLE",
        Severity.ERROR,
        f"lines[{way[0]}]",
        Words(f"Garis pelaporan berputar: {shown}.", f"The lines lead in a circle: {shown}."),
        Words("Perbaiki salah satu garis pelaporan.", "Correct one of the lines."),
        SUPERIOR_BASIS,
    )
