"""Whether a scheme held in the days of a survey; an index by another one is computed all the same, and told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.spans import covers
from ..base.words import Words
from .survey_scheme import schemes_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..base.period import Period
    from .survey_scheme import SurveyScheme

__all__ = ["not_in_force"]


def not_in_force(scheme: SurveyScheme, period: Period | None) -> Iterator[Finding]:
    """Yield a finding where a survey has days on which its scheme did not hold.

    Of the regulations only the years of change are known: in such a year both the older and the newer scheme pass.

    Args:
        scheme: What was asked.
        period: The days the survey is about; ``None``, when nobody said, gives no finding.

    Example:
        >>> from kinerja import Period
        >>> from .survey_scheme import KEPMENPAN25_2004
        >>> [len(list(not_in_force(KEPMENPAN25_2004, Period.year(year)))) for year in (2003, 2004, 2014, 2015)]
        [1, 0, 0, 1]
    """
    if period is not None and not covers(scheme.since, scheme.until, period):
        yield Finding(
            "SURVEY_SCHEME_NOT_IN_FORCE",
            Severity.WARNING,
            "period",
            Words(
                f"{scheme.name.id} tidak berlaku di seluruh periode survei, {period.label.id}.",
                f"{scheme.name.en} was not in force in all of the survey's period, {period.label.en}.",
            ),
            _others(period),
            scheme.basis,
        )


def _others(period: Period) -> Words:
    names = [each.name for each in dict.fromkeys((*schemes_on(period.start), *schemes_on(period.end)))]
    if not names:
        return Words("Periksa periodenya.", "Check the period.")
    return Words(
        f"Periksa periodenya, atau pakai yang berlaku: {'; '.join(name.id for name in names)}.",
        f"Check the period, or use what was in force: {'; '.join(name.en for name in names)}.",
    )
