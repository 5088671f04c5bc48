"""The career sheet of one person on one day: what the caller knows, put together, each part with its articles.

Nothing is decided, and nothing is made up: a part that is not given is said to be absent.  What is about another person
or of another day is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Finding, Severity
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import masked
from ..evaluation.record import Record
from ..people.party import Party
from ..plans.fields import filled, is_a, stripped
from ..training.hour_ledger import HourLedger
from ..training.need_parts import Need
from .absence import Absence
from .consequence_parts import Consequences
from .credit_ledger import CreditLedger
from .credit_next import next_steps
from .credit_projection import CreditProjection
from .credit_statement import CreditStatement
from .professionalism import ProfessionalismIndex
from .regional_allowance import AllowancePayment
from .requirements import Eligibility
from .sanctions import Sanction
from .sheet_ahead import foreseen_steps
from .sheet_facts import (
    SheetFact,
    SheetPart,
    absent,
    asked_facts,
    check_asked,
    check_day,
    check_whose,
    sheet_rows,
)
from .sheet_parts import (
    absence_facts,
    allowance_facts,
    credit_facts,
    development_facts,
    party_facts,
    professionalism_facts,
    projection_facts,
    result_facts,
    sanction_facts,
    talent_facts,
    underperformance_facts,
)
from .talent import TalentPlacement
from .underperformance import Underperformance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.words import Language
    from .credit_next import NextStep
    from .sheet_ahead import ForeseenStep

__all__ = ["CareerSheet"]


def _part(*kinds: type) -> Any:
    """Return the validator of a part that may be absent."""
    return attrs.validators.optional(is_a(*kinds))


def _parts(kind: type) -> Any:
    return attrs.validators.optional(attrs.validators.deep_iterable(is_a(kind)))


def _steps(values: Iterable[Eligibility] | None) -> tuple[Eligibility, ...] | None:
    return None if values is None else tuple(values)


def _sanctions(values: Iterable[Sanction] | None) -> tuple[Sanction, ...] | None:
    return None if values is None else tuple(values)


def _needs(values: Iterable[Need] | None) -> tuple[Need, ...] | None:
    return None if values is None else tuple(values)


def _payments(values: Iterable[AllowancePayment] | None) -> tuple[AllowancePayment, ...] | None:
    return None if values is None else tuple(values)


@final
@attrs.frozen(repr=False)
class CareerSheet:
    """The career of one person as it stands on one day.

    Every part is a value that was made elsewhere.  Of parts that hold many things ``None`` says that nobody told, an
    empty tuple that there is none.

    Args:
        person_id: Who; the caller's key.
        on: The day.
        party: The person, as of that day.
        record: The results; those of periods that are not over are left aside, and a finding says so.
        credits: The credits of the present jenjang.
        statement: The last decree on credits, of a period that is over.
        projection: When credits lead to the next rank and jenjang.
        consequences: What follows from the results.
        steps: What else was asked about steps.
        talent: The talent box.
        professionalism: The index of professionality.
        sanctions: The penalties that hold.
        absence: Absence without a valid reason.
        underperformance: A case of underperformance.
        hours: The hours of development (JP) of a period that has begun.
        needs: What the person needs to develop.
        allowances: What is paid for months that have begun.

    Raises:
        InvalidValue: for a part of another person, of another day or of a later one, and for one ask that stands twice.
        WrongType: for a part of another kind.

    Example:
        >>> from datetime import date
        >>> sheet = CareerSheet("e1", date(2026, 3, 2), record=Record("e1"), sanctions=[])
        >>> [str(part) for part in sheet.parts]
        ['hasil', 'disiplin']
        >>> [row["value"] for row in sheet.rows("en")][:3]
        ['Not given.', 'There is no result yet.', 'Not given.']
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    party: Party | None = attrs.field(default=None, validator=_part(Party), kw_only=True)
    record: Record | None = attrs.field(default=None, validator=_part(Record), kw_only=True)
    credits: CreditLedger | None = attrs.field(default=None, validator=_part(CreditLedger), kw_only=True)
    statement: CreditStatement | None = attrs.field(default=None, validator=_part(CreditStatement), kw_only=True)
    projection: CreditProjection | None = attrs.field(default=None, validator=_part(CreditProjection), kw_only=True)
    consequences: Consequences | None = attrs.field(default=None, validator=_part(Consequences), kw_only=True)
    steps: tuple[Eligibility, ...] | None = attrs.field(
        default=None, converter=_steps, validator=_parts(Eligibility), kw_only=True
    )
    talent: TalentPlacement | None = attrs.field(default=None, validator=_part(TalentPlacement), kw_only=True)
    professionalism: ProfessionalismIndex | None = attrs.field(
        default=None, validator=_part(ProfessionalismIndex), kw_only=True
    )
    sanctions: tuple[Sanction, ...] | None = attrs.field(
        default=None, converter=_sanctions, validator=_parts(Sanction), kw_only=True
    )
    absence: Absence | None = attrs.field(default=None, validator=_part(Absence), kw_only=True)
    underperformance: Underperformance | None = attrs.field(
        default=None, validator=_part(Underperformance), kw_only=True
    )
    hours: HourLedger | None = attrs.field(default=None, validator=_part(HourLedger), kw_only=True)
    needs: tuple[Need, ...] | None = attrs.field(default=None, converter=_needs, validator=_parts(Need), kw_only=True)
    allowances: tuple[AllowancePayment, ...] | None = attrs.field(
        default=None, converter=_payments, validator=_parts(AllowancePayment), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        for path, given in _persons(self):
            check_whose(given, self.person_id, path=path)
        for path, day in _days(self):
            check_day(day, self.on, path=path)
        for path, begun in _begun(self):
            _check_begun(begun, self.on, path)
        check_asked(self.asked, self.person_id, self.on, path="steps")
        _check_credits(self)

    @property
    def asked(self) -> tuple[Eligibility, ...]:
        """All that was asked about steps: what follows from the results, then the other steps."""
        return (*(self.consequences.asked if self.consequences else ()), *(self.steps or ()))

    def of(self, verdict: Verdict) -> tuple[Eligibility, ...]:
        """Return what was asked and came out so."""
        return tuple(each for each in self.asked if each.verdict is verdict)

    @property
    def parts(self) -> tuple[SheetPart, ...]:
        """The parts that were given, in their order."""
        return tuple(part for part, facts in _told(self).items() if facts is not None)

    @property
    def credit_steps(self) -> tuple[NextStep, ...] | None:
        """The next rank and jenjang with what they lack, in the order in which they come; ``None`` without credits."""
        ledger = _ledger(self)
        return None if ledger is None else next_steps(ledger, on=self.on)

    @property
    def foreseen(self) -> tuple[ForeseenStep, ...]:
        """The steps of which a later day can be told: at the pace supposed, else by the passing of time alone."""
        return foreseen_steps(self.asked, self.projection, self.on)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag, each with the part that it is about."""
        return tuple(_findings(self))

    def facts_of(self, part: SheetPart) -> tuple[SheetFact, ...]:
        """Return what a part says; that it was not given, where it was not."""
        facts = _told(self)[part]
        return (absent(part),) if facts is None else tuple(facts)

    @property
    def facts(self) -> tuple[SheetFact, ...]:
        """All that the sheet says, part by part."""
        return tuple(fact for part in SheetPart for fact in self.facts_of(part))

    def rows(self, language: Language = "id") -> tuple[Mapping[str, str], ...]:
        """Return the sheet as rows of exact text for a database or a table: one for each fact, every part in them.

        Args:
            language: ``"id"`` or ``"en"``, for what is said in words.

        Raises:
            UnknownName: for any other language.
        """
        return sheet_rows(self.facts, self.person_id, self.on, language)

    def as_text(self, language: Language) -> str:
        """Return the sheet as plain text of 100 columns, numbers of persons masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.career_sheet import career_sheet_page
        from ..show.text import as_text

        return as_text(career_sheet_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the sheet as a piece of HTML that needs nothing else, numbers of persons masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.career_sheet import career_sheet_page
        from ..show.html import as_html

        return as_html(career_sheet_page(self), language)

    def _repr_html_(self) -> str:
        """Return the sheet for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {masked(self.person_id)} on {self.on}: {', '.join(self.parts)}>"


# --- What belongs together ------------------------------------------------------------------------------------------


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
    for path, many in (("sanctions", sheet.sanctions), ("needs", sheet.needs), ("allowances", sheet.allowances)):
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


# --- What it says ---------------------------------------------------------------------------------------------------


def _told(sheet: CareerSheet) -> Mapping[SheetPart, Iterator[SheetFact] | None]:
    """Return what each part says; ``None`` for the parts that were not given."""
    on, steps, sanctions, paid = sheet.on, sheet.steps, sheet.sanctions, sheet.allowances
    hours, needs, ledger = sheet.hours, sheet.needs, _ledger(sheet)
    return {
        SheetPart.PEGAWAI: sheet.party and party_facts(sheet.party),
        SheetPart.HASIL: sheet.record and result_facts(sheet.record, on),
        SheetPart.ANGKA_KREDIT: ledger and credit_facts(ledger, sheet.credit_steps or (), sheet.statement, on),
        SheetPart.PROYEKSI: sheet.projection and projection_facts(sheet.projection),
        SheetPart.KONSEKUENSI: sheet.consequences and iter(sheet.consequences.facts),
        SheetPart.LANGKAH: None if steps is None else _step_facts(steps),
        SheetPart.TALENTA: sheet.talent and talent_facts(sheet.talent),
        SheetPart.PROFESIONALITAS: sheet.professionalism and professionalism_facts(sheet.professionalism),
        SheetPart.DISIPLIN: None if sanctions is None else sanction_facts(sanctions, on),
        SheetPart.PRESENSI: sheet.absence and absence_facts(sheet.absence),
        SheetPart.PERBAIKAN: sheet.underperformance and underperformance_facts(sheet.underperformance),
        SheetPart.PENGEMBANGAN: None if hours is None and needs is None else development_facts(hours, needs),
        SheetPart.TUNJANGAN: None if paid is None else allowance_facts(paid),
    }


def _ledger(sheet: CareerSheet) -> CreditLedger | None:
    return sheet.credits or (sheet.statement.ledger if sheet.statement else None)


def _step_facts(steps: tuple[Eligibility, ...]) -> Iterator[SheetFact]:
    part = SheetPart.LANGKAH
    for asked in steps:
        yield from asked_facts(part, asked)
    if not steps:
        yield SheetFact(part, part.label, Words("Tidak ada.", "There is none."))


def _findings(sheet: CareerSheet) -> Iterator[Finding]:
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
        ("hours", sheet.hours),
        *((f"steps[{place}]", each) for place, each in enumerate(sheet.steps or ())),
        *((f"allowances[{place}]", each) for place, each in enumerate(sheet.allowances or ())),
    )
    for path, part in flagged:
        yield from (finding.at(path) for finding in (part.findings if part is not None else ()))
    yield from (finding.at("underperformance") for finding in (case.due(on) if case else ()))


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
