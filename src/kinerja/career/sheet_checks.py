"""What has to belong together in a career sheet, and what a careful reader would flag in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..base.finding import Finding, Severity
from ..base.words import Words
from ..errors import InvalidValue
from .credit_gaps import open_findings
from .sheet_facts import check_asked, check_day, check_whose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..evaluation.record import Record
    from .career_sheet import CareerSheet

__all__ = ["check_sheet", "sheet_findings"]


def check_sheet(sheet: CareerSheet) -> None:
    """Refuse parts of another person, of another day or of a later one, and credits that do not belong together.

    Args:
        sheet: The sheet.

    Raises:
        InvalidValue: naming the first part that does not belong here.
    """
    for path, given in _persons(sheet):
        check_whose(given, sheet.person_id, path=path)
    for path, day in _days(sheet):
        check_day(day, sheet.on, path=path)
    for path, begun in _begun(sheet):
        _check_begun(begun, sheet.on, path)
    check_asked(sheet.asked, sheet.person_id, sheet.on, path="steps")
    _check_credits(sheet)


def _persons(sheet: CareerSheet) -> Iterator[tuple[str, str]]:
    """Yield whose each part is."""
    if sheet.party is not None:
        yield "party", sheet.party.id
    if sheet.record is not None:
        yield "record", sheet.record.employee_id
    if sheet.statement is not None:
        yield "statement", sheet.statement.ledger.person_id
    alone: tuple[tuple[str, Any], ...] = (
        ("credits", sheet.credits),
        ("projection", sheet.projection),
        ("consequences", sheet.consequences),
        ("talent", sheet.talent),
        ("professionalism", sheet.professionalism),
        ("absence", sheet.absence),
        ("underperformance", sheet.underperformance),
        ("hours", sheet.hours),
    )
    for path, part in alone:
        if part is not None:
            yield path, part.person_id
    listed: tuple[tuple[str, Any], ...] = (
        ("sanctions", sheet.sanctions),
        ("needs", sheet.needs),
        ("allowances", sheet.allowances),
    )
    for path, many in listed:
        yield from ((f"{path}[{place}]", each.person_id) for place, each in enumerate(many or ()))


def _days(sheet: CareerSheet) -> Iterator[tuple[str, date]]:
    """Yield the day of each part that is of one day."""
    for path, part in (
        ("consequences", sheet.consequences),
        ("talent", sheet.talent),
        ("professionalism", sheet.professionalism),
    ):
        if part is not None:
            yield path, part.on
    if sheet.absence is not None and sheet.absence.on is not None:
        yield "absence", sheet.absence.on


def _begun(sheet: CareerSheet) -> Iterator[tuple[str, date]]:
    """Yield from which day on each part can be told that is of more than one day."""
    if sheet.credits is not None:
        yield "credits", sheet.credits.since
    if sheet.statement is not None:
        yield "statement", sheet.statement.period.end
    if sheet.hours is not None:
        yield "hours", sheet.hours.period.start
    case = sheet.underperformance
    if case is not None:
        yield "underperformance", max([case.result.period.end, *(step.on for step in case.steps)])
    for place, penalty in enumerate(sheet.sanctions or ()):
        yield f"sanctions[{place}]", penalty.since
    for place, paid in enumerate(sheet.allowances or ()):
        yield f"allowances[{place}]", paid.on.replace(day=1)


def _check_begun(day: date, on: date, path: str) -> None:
    if day > on:
        raise InvalidValue(
            f"It is of {day}, after the day of the sheet, {on}.",
            mend="Give what can be told on that day, or make the sheet of a later day.",
            path=path,
            value=day,
        )


def _check_credits(sheet: CareerSheet) -> None:
    """Refuse credits that do not belong together, and a look ahead that is over."""
    ledger, decree, ahead = sheet.credits, sheet.statement, sheet.projection
    jenjangs = {"statement": decree and decree.ledger.jenjang, "projection": ahead and ahead.jenjang}
    for path, jenjang in jenjangs.items():
        if ledger is not None and jenjang is not None and jenjang is not ledger.jenjang:
            mend = "Give the credits of one jenjang."
            raise InvalidValue(f"It is about {jenjang}, the credits are of {ledger.jenjang}.", mend=mend, path=path)
    if ahead is not None and ahead.months.end < sheet.on:
        mend = "Project from the first month that is not booked yet."
        raise InvalidValue("It looks ahead to months that are over.", mend=mend, path="projection", value=ahead.months)


def sheet_findings(sheet: CareerSheet) -> Iterator[Finding]:
    """Yield what a careful reader would flag, each with the part that it is about.

    Args:
        sheet: The sheet.
    """
    on, case, record = sheet.on, sheet.underperformance, sheet.record
    if record is not None:
        yield from (finding.at("record") for finding in record.check())
        yield from _later(record, on)
    flagged: tuple[tuple[str, Any], ...] = (
        ("statement", sheet.statement),
        ("projection", sheet.projection),
        ("consequences", sheet.consequences),
        ("talent", sheet.talent),
        ("professionalism", sheet.professionalism),
        ("absence", sheet.absence),
        ("underperformance", case),
        ("hours", sheet.hours),
        *((f"steps[{place}]", each) for place, each in enumerate(sheet.steps or ())),
        *((f"allowances[{place}]", each) for place, each in enumerate(sheet.allowances or ())),
    )
    for path, part in flagged:
        yield from (finding.at(path) for finding in (part.findings if part is not None else ()))
    missing = sheet.open_months
    if missing is not None:
        yield from (finding.at("credits") for finding in open_findings(missing))
    yield from (finding.at("underperformance") for finding in (case.due(on) if case else ()))
    for place, penalty in enumerate(sheet.sanctions or ()):
        yield from (finding.at(f"sanctions[{place}]") for finding in penalty.check())


def _later(record: Record, on: date) -> Iterator[Finding]:
    later = sum(each.period.end > on for each in record.current)
    if later:
        yield Finding(
            "SHEET_LATER_RESULTS",
            Severity.INFO,
            "record",
            Words(
                f"{later} hasil dari periode yang belum selesai pada tanggal lembar ini tidak ditampilkan.",
                f"Results of periods that are not over on the day of the sheet are left aside: {later}.",
            ),
            Words("Buat lembar untuk tanggal yang lebih kemudian.", "Make the sheet of a later day."),
        )
