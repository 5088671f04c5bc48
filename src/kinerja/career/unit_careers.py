"""An overview of the careers of a unit, made of the sheets of its people: counts, and nobody's name.

Small counts stand as they are, for whoever runs the careers of the unit.  What everybody may read goes through
``publication``, which hides them; one count of it is a row of a :class:`~kinerja.publication.report_parts.ReportTable`.
"""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.brief import how_many
from ..base.finding import Undetermined
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..evaluation.answers import Verdict
from ..plans.fields import filled, is_a, stripped
from .career_sheet import CareerSheet
from .credit_asks import credits_asked
from .credit_threshold import CreditThreshold, NoNextStep
from .professionalism_units import UnitProfessionalism, unit_professionalism
from .requirements import CareerMatter
from .sheet_facts import check_day
from .talent_grid import TalentGrid
from .unit_counts import (
    CreditSpread,
    MatterAhead,
    MatterCount,
    MonthCount,
    PenaltyCount,
    UnderperformanceCount,
)
from .unit_rows import (
    ahead_rows,
    credit_rows,
    discipline_rows,
    grid_rows,
    matter_rows,
    professionalism_rows,
    unit_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ..base.words import Language

__all__ = ["MONTHS_AHEAD", "UnitCareers"]

MONTHS_AHEAD: int = 12
"""How many months an overview looks ahead, that of the day among them, where nobody says otherwise."""


def _sheets(values: Iterable[CareerSheet]) -> tuple[CareerSheet, ...]:
    """Return the sheets in an order of their own, so that the order in which they came says nothing."""
    sheets = tuple(values)
    if all(isinstance(each, CareerSheet) for each in sheets):
        return tuple(sorted(sheets, key=lambda each: each.person_id))
    return sheets


class _Step(NamedTuple):
    """A step that was asked about in the unit."""

    matter: CareerMatter
    name: Words


@final
@attrs.frozen
class UnitCareers:
    """The careers of a unit on one day, in counts of people.

    Args:
        name: What the unit is called.
        on: The day.
        sheets: The sheets of its people, of that day, one of each; kept by their keys.
        months: How many months it looks ahead, 1 or more; the first is that of the day.

    Raises:
        InvalidValue: without a sheet, for one of another day, for a person who stands twice, and no month ahead.
        WrongType: for what is no sheet.

    Example:
        >>> from datetime import date
        >>> day = date(2026, 3, 2)
        >>> unit = UnitCareers("Puskesmas", day, [CareerSheet("e1", day, sanctions=[]), CareerSheet("e2", day)])
        >>> unit.penalties
        PenaltyCount(serving=0, free=1, unknown=1)
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    sheets: tuple[CareerSheet, ...] = attrs.field(
        converter=_sheets, validator=attrs.validators.deep_iterable(is_a(CareerSheet)), repr=how_many
    )
    months: int = attrs.field(default=MONTHS_AHEAD, validator=is_a(int), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.sheets:
            raise InvalidValue("There is nobody in the unit.", mend="Give one sheet at least.", path="sheets")
        for place, sheet in enumerate(self.sheets):
            check_day(sheet.on, self.on, path=f"sheets[{place}]")
        if len({sheet.person_id for sheet in self.sheets}) < len(self.sheets):
            raise InvalidValue("Somebody stands twice.", mend="Give one sheet of each person.", path="sheets")
        if self.months < 1:
            raise InvalidValue("No month is looked ahead to.", mend="Give 1 or more.", path="months", value=self.months)

    @property
    def size(self) -> int:
        """How many people there are."""
        return len(self.sheets)

    # --- Steps ---

    @property
    def matters(self) -> tuple[MatterCount, ...]:
        """How many people came out how, for each step that was asked about somebody."""
        return tuple(self._matter(step) for step in _asked_about(self.sheets))

    def _matter(self, step: _Step) -> MatterCount:
        counts = Counter(_verdict(sheet, step) for sheet in self.sheets)
        told = (Verdict.MET, Verdict.UNDETERMINED, Verdict.NOT_MET, None)
        return MatterCount(*step, *(counts[verdict] for verdict in told))

    def matter(self, matter: CareerMatter | str, name: str = "") -> MatterCount:
        """Return the counts of one step.

        Args:
            matter: The step.
            name: The name of the rule, in either language, where several rules ask about the matter.

        Raises:
            NotFound: when nobody was asked about it, or several rules ask and none is named.
            UnknownName: for a matter that there is not.
        """
        return self._matter(_one(_asked_about(self.sheets), member(CareerMatter, matter), name))

    @property
    def ahead(self) -> tuple[MatterAhead, ...]:
        """When people come to each step: by the passing of time alone, or at the pace supposed."""
        return tuple(self._ahead(step) for step in _steps(self.sheets))

    def _ahead(self, step: _Step) -> MatterAhead:
        days = [_day(sheet, step) for sheet in self.sheets]
        months = _months(self.on, self.months)
        counted = [MonthCount(each, sum(day is not None and each.contains(day) for day in days)) for each in months]
        now = sum(_verdict(sheet, step) is Verdict.MET for sheet in self.sheets)
        later = sum(day is not None and day > months[-1].end for day in days)
        return MatterAhead(*step, now, counted, later, self.size - now - later - sum(each.people for each in counted))

    def people(self, matter: CareerMatter | str, verdict: Verdict | str, name: str = "") -> tuple[str, ...]:
        """Return the keys of the people of whom a step came out so, for the personnel office.

        This is the one place where an overview names anybody.

        Args:
            matter: The step.
            verdict: How it came out.
            name: As in :meth:`matter`.

        Raises:
            NotFound: as :meth:`matter` does.
            UnknownName: for a matter or verdict that there is not.
        """
        step, asked = _one(_asked_about(self.sheets), member(CareerMatter, matter), name), member(Verdict, verdict)
        return tuple(sheet.person_id for sheet in self.sheets if _verdict(sheet, step) is asked)

    # --- Talent, professionality, credits ---

    @property
    def grid(self) -> TalentGrid | None:
        """The nine boxes of those who have a placement; ``None`` where nobody has."""
        placed = [sheet.talent for sheet in self.sheets if sheet.talent is not None]
        return TalentGrid(self.name, placed) if placed else None

    @property
    def professionalism(self) -> UnitProfessionalism | Undetermined:
        """The index of professionality of those who were measured, or why there is none."""
        found = [sheet.professionalism for sheet in self.sheets if sheet.professionalism is not None]
        if not found:
            return Undetermined(Words("Belum ada pegawai yang diukur.", "Nobody was measured."))
        if any(each.rules != found[0].rules for each in found):
            return Undetermined(
                Words("Pegawai diukur dengan tabel yang berbeda.", "People were measured by different tables.")
            )
        return unit_professionalism(self.name, found)

    @property
    def credits(self) -> tuple[CreditSpread, CreditSpread]:
        """How far people are from the next rank and from the next jenjang by credits."""
        return tuple(self._spread(matter) for matter in _BY_CREDITS)  # type: ignore[return-value]

    def _spread(self, matter: CareerMatter) -> CreditSpread:
        places = Counter(_place(sheet, matter) for sheet in self.sheets)
        quarters = [places[each] for each in (1, 2, 3, 4)]
        return CreditSpread(matter, places[0], quarters, places[_NO_STEP], places[_UNKNOWN])

    # --- Discipline and underperformance ---

    @property
    def penalties(self) -> PenaltyCount:
        """How many people serve a penalty on the day."""
        counts = Counter(_serving(sheet) for sheet in self.sheets)
        return PenaltyCount(counts[True], counts[False], counts[None])

    @property
    def underperformance(self) -> UnderperformanceCount:
        """How many people have a case of underperformance."""
        cases = [sheet.underperformance for sheet in self.sheets if sheet.underperformance is not None]
        over = sum(case.stage.over for case in cases)
        return UnderperformanceCount(len(cases) - over, over, self.size - len(cases))

    # --- Showing ---

    def rows(self, language: Language = "id") -> tuple[Mapping[str, str], ...]:
        """Return the overview as rows of text with the columns ``UNIT_COLUMNS``; nobody is named.

        Small counts stand as they are: who publishes them hides them first.

        Args:
            language: ``"id"`` or ``"en"``, for what is said in words.

        Raises:
            UnknownName: for any other language.
        """
        told = (
            *matter_rows(self.matters),
            *ahead_rows(self.ahead),
            *credit_rows(self.credits),
            *grid_rows(self.grid),
            *professionalism_rows(self.professionalism),
            *discipline_rows(self.penalties, self.underperformance),
        )
        return unit_rows(told, self.name, self.on, language)

    def as_text(self, language: Language) -> str:
        """Return the overview as plain text of 100 columns; nobody is named.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.career_sheet import unit_careers_page
        from ..show.text import as_text

        return as_text(unit_careers_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the overview as a piece of HTML that needs nothing else; nobody is named.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.career_sheet import unit_careers_page
        from ..show.html import as_html

        return as_html(unit_careers_page(self), language)

    def _repr_html_(self) -> str:
        """Return the overview for a notebook, in Indonesian."""
        return self.as_html("id")


# --- Steps ----------------------------------------------------------------------------------------------------------


def _in_order(steps: Iterable[_Step]) -> tuple[_Step, ...]:
    matters = list(CareerMatter)
    return tuple(sorted(set(steps), key=lambda step: (matters.index(step.matter), step.name.en, step.name.id)))


def _asked_about(sheets: tuple[CareerSheet, ...]) -> tuple[_Step, ...]:
    """Return the steps that somebody was asked about, in the order of the matters."""
    return _in_order(_Step(each.matter, each.name) for sheet in sheets for each in sheet.asked)


def _steps(sheets: tuple[CareerSheet, ...]) -> tuple[_Step, ...]:
    """Return these steps and those that are only foreseen of somebody."""
    foreseen = (_Step(each.matter, each.name) for sheet in sheets for each in sheet.foreseen)
    return _in_order([*_asked_about(sheets), *foreseen])


def _one(steps: tuple[_Step, ...], matter: CareerMatter, name: str) -> _Step:
    found = [step for step in steps if step.matter is matter and name in {"", step.name.id, step.name.en}]
    if len(found) == 1:
        return found[0]
    told = " or ".join(f"name={step.name.id!r} ({step.name.en})" for step in steps if step.matter is matter)
    mend = f"Give {told}." if told else "Ask about it on the sheets first."
    raise NotFound(f"There is not one such step of {matter}.", mend=mend, path="name", value=name)


def _verdict(sheet: CareerSheet, step: _Step) -> Verdict | None:
    return next((each.verdict for each in sheet.asked if (each.matter, each.name) == step), None)


def _day(sheet: CareerSheet, step: _Step) -> date | None:
    """Return the day on which a person comes to a step; ``None`` for who is there already, or of whom none is known."""
    if _verdict(sheet, step) is Verdict.MET:
        return None
    return next((each.day for each in sheet.foreseen if (each.matter, each.name) == step), None)


def _months(on: date, many: int) -> tuple[Period, ...]:
    first = on.year * 12 + on.month - 1
    return tuple(Period.month(number // 12, number % 12 + 1) for number in range(first, first + many))


# --- Credits and penalties ------------------------------------------------------------------------------------------

_BY_CREDITS = (CareerMatter.KENAIKAN_PANGKAT, CareerMatter.KENAIKAN_JENJANG)
_NO_STEP, _UNKNOWN = -1, -2
_OPEN = Verdict.UNDETERMINED


def _place(sheet: CareerSheet, matter: CareerMatter) -> int:
    """Return 0 where the credits are enough, 1 to 4 for the quarter of the need that what is missing falls into.

    Where months that nobody booked could bring what is missing, nobody knows.
    """
    steps, missing = sheet.credit_steps, sheet.open_months
    if steps is None or missing is None:
        return _UNKNOWN
    step = next(each for each in steps if each.matter is matter)
    target = step.target
    if isinstance(target, NoNextStep):
        return _NO_STEP
    if not isinstance(target, CreditThreshold) or credits_asked(target, step.total, missing).verdict is _OPEN:
        return _UNKNOWN
    lacking = target.lacking(step.total)
    # A rank that is paid already needs nothing, and lacks nothing.
    return min(4, ceil(4 * lacking / target.need)) if lacking else 0


def _serving(sheet: CareerSheet) -> bool | None:
    if sheet.sanctions is None:
        return None
    served = [each.served_on(sheet.on) for each in sheet.sanctions]
    if any(served):
        return True
    return None if any(isinstance(each, Undetermined) for each in served) else False
