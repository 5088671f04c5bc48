"""The index of one unit through the periods: a line that breaks where the numbers are not made alike.

Another scheme, other weights or another way with blanks move the index by themselves; across such a break there is no
change to speak of.  A month is a month of its year: two Septembers are two points.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.period import PeriodKind
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import check_kind
from .survey import SurveyIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.period import Period
    from ..base.words import Language

__all__ = ["SeriesStep", "SurveySeries"]

_YEARLY = PERMENPANRB_14_2017(
    "Pasal 1",
    assurance=Assurance.SECONDARY,
    note="At least one survey a year; its text was not read, three documents say so.",
)


@final
@attrs.frozen
class SeriesStep:
    """From one period to the next one that has an index.

    Args:
        earlier: The index before.
        later: The index after.
    """

    earlier: SurveyIndex
    later: SurveyIndex

    @property
    def change(self) -> Fraction | Undetermined:
        """The difference, exact; undetermined where the two are not made alike.

        Whether it is more than chance is another question; see ``survey_waves``.
        """
        why = _unlike(self.earlier, self.later)
        return self.later.exact - self.earlier.exact if why is None else Undetermined(why)


def _unlike(first: SurveyIndex, second: SurveyIndex) -> Words | None:
    if first.scheme != second.scheme:
        return Words("Skemanya berganti.", "The scheme is another one.")
    if first.weights != second.weights:
        return Words("Bobotnya berganti.", "The weights are other ones.")
    if first.missing != second.missing:
        return Words("Perlakuan jawaban kosongnya berganti.", "Blanks are dealt with in another way.")
    return None


def _days(index: SurveyIndex) -> Period:
    if index.period is None:
        raise InvalidValue("The index has no period.", mend="Give it with the answers.", path="indices")
    return index.period


def _in_order(indices: Iterable[SurveyIndex]) -> tuple[SurveyIndex, ...]:
    found = tuple(indices)
    for place, each in enumerate(found):
        check_kind(each, SurveyIndex, path=f"indices[{place}]", mend="Use index(...).")
    return tuple(sorted(found, key=lambda each: _days(each).start))


@final
@attrs.frozen
class SurveySeries:
    """The index of one unit in several periods.

    Args:
        indices: One for each period; kept by their first days.

    Raises:
        InvalidValue: for none, for another unit, an index without a period, or periods that overlap.
        WrongType: for what is no index.

    Example:
        >>> from kinerja import Period
        >>> from .survey import index
        >>> from .survey_answers import Answers
        >>> from .survey_scheme import PERMENPANRB14_2017 as scheme
        >>> told = [(2020, [[3] * 9]), (2019, [[4] * 9, [3] * 9])]
        >>> series = SurveySeries([index(Answers(scheme, rows, period=Period.month(year, 9))) for year, rows in told])
        >>> [str(step.change) for step in series.steps], [len(line) for line in series.lines]
        (['-25/2'], [2])
    """

    indices: tuple[SurveyIndex, ...] = attrs.field(converter=_in_order)

    def __attrs_post_init__(self) -> None:
        if not self.indices:
            raise InvalidValue("There is no index.", mend="Give at least one.", path="indices")
        for earlier, later in pairwise(self.indices):
            if earlier.unit_id != later.unit_id:
                raise InvalidValue(
                    "The indices are of more than one unit.",
                    mend="Make a series of each, or pool them first.",
                    path="indices",
                    value=(earlier.unit_id, later.unit_id),
                )
            if _days(earlier).overlaps(_days(later)):
                raise InvalidValue(
                    f"{earlier.period} and {later.period} overlap.",
                    why="The same answers would count twice.",
                    mend="Give periods that follow one another, each once.",
                    path="indices",
                )

    @property
    def unit_id(self) -> str:
        """The caller's key of the unit."""
        return self.indices[0].unit_id

    @cached_property
    def steps(self) -> tuple[SeriesStep, ...]:
        """From each index to the next."""
        return tuple(SeriesStep(*pair) for pair in pairwise(self.indices))

    @cached_property
    def lines(self) -> tuple[tuple[SurveyIndex, ...], ...]:
        """The indices in runs that are made alike: what may be drawn as one line."""
        runs = [[self.indices[0]]]
        for step in self.steps:
            if isinstance(step.change, Undetermined):
                runs.append([])
            runs[-1].append(step.later)
        return tuple(map(tuple, runs))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What there is to say of each index, where the line breaks, missing periods, and years without a survey."""
        each = (told.at(f"indices[{place}]") for place, index in enumerate(self.indices) for told in index.findings)
        return (*each, *self._breaks(), *self._gaps(), *self._years())

    def _breaks(self) -> Iterator[Finding]:
        for place, step in enumerate(self.steps):
            if isinstance(step.change, Undetermined):
                why = step.change.reason
                yield Finding(
                    "SURVEY_SERIES_BREAK",
                    Severity.INFO,
                    f"indices[{place + 1}]",
                    Words(
                        f"Tidak dapat dibandingkan dengan periode sebelumnya. {why.id}",
                        f"Not to be compared with the period before. {why.en}",
                    ),
                )

    def _gaps(self) -> Iterator[Finding]:
        for place, step in enumerate(self.steps):
            before, after = _days(step.earlier), _days(step.later)
            if before.kind is after.kind is not PeriodKind.LAINNYA and before.next() != after:
                yield Finding(
                    "SURVEY_SERIES_GAP",
                    Severity.INFO,
                    f"indices[{place + 1}]",
                    Words(
                        f"Antara {before.label.id} dan {after.label.id} tidak ada indeks.",
                        f"Between {before.label.en} and {after.label.en} there is no index.",
                    ),
                )

    def _years(self) -> Iterator[Finding]:
        periods = [_days(each) for each in self.indices]
        for year in range(periods[0].start.year, periods[-1].end.year + 1):
            if not any(each.start.year <= year <= each.end.year for each in periods):
                yield Finding(
                    "SURVEY_YEAR_MISSING",
                    Severity.WARNING,
                    "indices",
                    Words(f"Tahun {year} tanpa survei.", f"No survey in {year}."),
                    Words("Lakukan survei sedikitnya sekali setahun.", "Ask at least once a year."),
                    _YEARLY,
                )

    def as_text(self, language: Language) -> str:
        """Return the series as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey import series_page
        from ..show.text import as_text

        return as_text(series_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the series as HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey import series_page

        return as_html(series_page(self), language)

    def _repr_html_(self) -> str:
        """Return the series for a notebook, in Indonesian."""
        return self.as_html("id")
