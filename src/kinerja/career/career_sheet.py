"""The career sheet of one person on one day: what the caller knows, put together, each part with its articles.

Nothing is decided, and nothing is made up: a part that is not given is said to be absent.  What is about another person
or of another day is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.period import plain_date
from ..evaluation.cohort import masked
from ..evaluation.record import Record
from ..people.party import Party
from ..plans.fields import filled, is_a, stripped
from ..training.hour_ledger import HourLedger
from ..training.need_parts import Need
from .absence import Absence
from .consequence_parts import Consequences
from .credit_gaps import months_open
from .credit_ledger import CreditLedger
from .credit_next import next_steps
from .credit_projection import CreditProjection
from .credit_rules import PERBKN3_2023
from .credit_statement import CreditStatement
from .professionalism import ProfessionalismIndex
from .regional_allowance import AllowancePayment
from .requirements import Eligibility
from .sanctions import Sanction
from .sheet_ahead import foreseen_steps
from .sheet_checks import check_sheet, sheet_findings
from .sheet_facts import (
    ABSENT,
    NOTHING,
    SheetFact,
    SheetPart,
    asked_facts,
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

    from ..base.finding import Finding
    from ..base.words import Language
    from ..evaluation.answers import Verdict
    from .credit_gaps import OpenMonths
    from .credit_threshold import NextStep
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
        ['Not given.', 'There is none.', 'Not given.']
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
        check_sheet(self)

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
    def open_months(self) -> OpenMonths | None:
        """The months that nobody booked, and the most that they could bring; ``None`` without credits."""
        ledger = _ledger(self)
        return None if ledger is None else months_open(ledger, self.on, PERBKN3_2023)

    @property
    def foreseen(self) -> tuple[ForeseenStep, ...]:
        """The steps of which a later day can be told: at the pace supposed, else by the passing of time alone."""
        return foreseen_steps(self.asked, self.projection, self.on)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag, each with the part that it is about."""
        return tuple(sheet_findings(self))

    def facts_of(self, part: SheetPart) -> tuple[SheetFact, ...]:
        """Return what a part says; that there is nothing, or that it was not given, where it was not."""
        facts = _told(self)[part]
        if facts is None:
            return (SheetFact(part, part.label, ABSENT),)
        return tuple(facts) or (SheetFact(part, part.label, NOTHING),)

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


# --- What it says ---------------------------------------------------------------------------------------------------


def _told(sheet: CareerSheet) -> Mapping[SheetPart, Iterator[SheetFact] | None]:
    """Return what each part says; ``None`` for the parts that were not given."""
    on, steps, sanctions, paid = sheet.on, sheet.steps, sheet.sanctions, sheet.allowances
    hours, needs = sheet.hours, sheet.needs
    return {
        SheetPart.PEGAWAI: sheet.party and party_facts(sheet.party),
        SheetPart.HASIL: sheet.record and result_facts(sheet.record, on),
        SheetPart.ANGKA_KREDIT: _credit_facts(sheet),
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


def _credit_facts(sheet: CareerSheet) -> Iterator[SheetFact] | None:
    ledger, steps, missing = _ledger(sheet), sheet.credit_steps, sheet.open_months
    if ledger is None or steps is None or missing is None:
        return None
    return credit_facts(ledger, steps, missing, sheet.statement, sheet.on)


def _ledger(sheet: CareerSheet) -> CreditLedger | None:
    return sheet.credits or (sheet.statement.ledger if sheet.statement else None)


def _step_facts(steps: tuple[Eligibility, ...]) -> Iterator[SheetFact]:
    for asked in steps:
        yield from asked_facts(SheetPart.LANGKAH, asked)
