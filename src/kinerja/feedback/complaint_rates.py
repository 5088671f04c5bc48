"""Fewer complaints than before?  Two rates beside one another, with an interval that is exact for small numbers too.

PermenPANRB 6/2022 has "fewer complaints than last year" among its examples (annex pp. 170, 184, 216, 228).  Twelve
after fifteen is what chance makes of one and the same rate; and fewer complaints about fewer services are no
improvement.  So rates are compared for so many services where these are known; where they are not, the answer says so.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs
from attrs.validators import optional

from ..base.binomial import MOST_TRIALS, share_interval
from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period
from ..base.words import Words, label, number_words
from ..errors import InvalidValue
from ..plans.fields import check_kind, is_a
from .complaint_measures import ComplaintIndicators, ComplaintMeasure

if TYPE_CHECKING:
    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language

__all__ = ["FEWER_COMPLAINTS", "ComplaintRate", "RateComparison", "RateReading", "compare_complaint_rates"]

FEWER_COMPLAINTS: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 170, 184, 216 dan 228",
    assurance=Assurance.ASSUMPTION,
    note="The annex says 'fewer than last year' and no more.  Here complaints come one by one and independently, so"
    " that given their sum, those of one period are binomial; the interval is that of Clopper and Pearson.",
)
"""How two numbers of complaints are compared."""


class RateReading(StrEnum):
    """What two rates say."""

    LEBIH_SEDIKIT = "lebih_sedikit"
    """Fewer, beyond what chance makes."""
    LEBIH_BANYAK = "lebih_banyak"
    """More, beyond what chance makes."""
    TIDAK_JELAS = "tidak_jelas"
    """Chance alone may have made the difference."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rate_reading", self)


def _count(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValue(
            f"{value!r} is no number of them.", mend="Give a whole number, 0 or more.", path=attribute.name, value=value
        )


@final
@attrs.frozen
class ComplaintRate:
    """How many complaints came in a period, and to how many services.

    Args:
        period: The days.
        complaints: How many, those left out that are not the unit's own.
        services: How many services were rendered; ``None`` when nobody knows.

    Raises:
        InvalidValue: for numbers below 0.

    Example:
        >>> ComplaintRate(Period.year(2025), 12, 4800).per_thousand
        Fraction(5, 2)
    """

    period: Period = attrs.field(validator=is_a(Period))
    complaints: int = attrs.field(validator=_count)
    services: int | None = attrs.field(default=None, validator=optional(_count))

    @classmethod
    def of(cls, answer: ComplaintIndicators) -> ComplaintRate:
        """Return the rate of the complaints that were counted, over the days of the period up to that of asking.

        Args:
            answer: What :func:`~kinerja.feedback.complaint_counting.complaint_indicators` gave.

        Raises:
            InvalidValue: when it was asked before the period began.
            WrongType: for anything else.
        """
        check_kind(answer, ComplaintIndicators, path="answer", mend="Give the answer of complaint_indicators(...).")
        told = answer.of(ComplaintMeasure.PER_1000_LAYANAN)
        days = Period.of(answer.period.start, min(answer.period.end, answer.as_of))
        return cls(days, int(told.numerator or 0), told.denominator)

    @property
    def per_thousand(self) -> Fraction | None:
        """Complaints for a thousand services; ``None`` where the services are not known, or none."""
        return Fraction(1000 * self.complaints, self.services) if self.services else None


@final
@attrs.frozen
class RateComparison:
    """How the complaints of a period stand beside those of an earlier one.

    Args:
        before: The earlier period.
        after: The later one.
        volume_known: Whether they are compared for so many services; else for so many days.
        ratio: The later rate over the earlier one; ``None`` where there was none before.
        low: Where it lies at least.
        high: Where it lies at most; ``None`` where nothing bounds it.
        confidence: In percent.
        answer: What that says, or why it says nothing.
    """

    before: ComplaintRate
    after: ComplaintRate
    volume_known: bool
    ratio: Fraction | None
    low: Fraction | None
    high: Fraction | None
    confidence: Fraction
    answer: RateReading | Undetermined

    @property
    def basis(self) -> Basis:
        """How they are compared."""
        return FEWER_COMPLAINTS

    def as_text(self, language: Language) -> str:
        """Return the comparison as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.complaints import rates_page
        from ..show.text import as_text

        return as_text(rates_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the comparison as HTML that needs nothing else, texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.complaints import rates_page
        from ..show.html import as_html

        return as_html(rates_page(self), language)

    def _repr_html_(self) -> str:
        """Return the comparison for a notebook, in Indonesian."""
        return self.as_html("id")

    @property
    def words(self) -> Words:
        """The answer in a sentence."""
        if isinstance(self.answer, Undetermined):
            return self.answer.reason
        told, caution = self._numbers, Words("", "") if self.volume_known else _PER_DAY
        said = self.answer.label
        return Words(f"{said.id}: {told.id}.{caution.id}", f"{said.en}: {told.en}.{caution.en}")

    @property
    def _numbers(self) -> Words:
        counts = (self.after.complaints, self.before.complaints)
        low = number_words(self.low or Fraction())
        high = None if self.high is None else number_words(self.high)
        to = Words("tanpa batas", "no limit") if high is None else high
        sure = number_words(self.confidence)
        return Words(
            f"{counts[0]} sesudah {counts[1]}, rasio tingkatnya {low.id} sampai {to.id} (selang {sure.id}%)",
            f"{counts[0]} after {counts[1]}, a ratio of rates from {low.en} to {to.en} ({sure.en}% interval)",
        )


_PER_DAY = Words(
    " Jumlah layanan tidak diketahui: yang dibandingkan adalah pengaduan per hari, dan salurannya bisa saja tertutup.",
    " The number of services is not known: compared are complaints a day, and the channel may have been closed.",
)


def compare_complaint_rates(before: ComplaintRate, after: ComplaintRate, *, confidence: Exact = 95) -> RateComparison:
    """Return whether a unit had fewer complaints than before, with the interval of the ratio of the two rates.

    The rates are for services where both periods know them, else for days, and then ``volume_known`` is false.

    Args:
        before: The earlier period.
        after: The later one.
        confidence: Of the interval, in percent, from 50 to below 100.

    Raises:
        InvalidValue: when the periods share a day, there are more than 10,000 complaints in all, complaints about no
            service, or for another confidence.
        WrongType: for what is no rate.

    Example:
        >>> last, this = ComplaintRate(Period.year(2024), 15, 5000), ComplaintRate(Period.year(2025), 12, 5000)
        >>> print(compare_complaint_rates(last, this).words.en)
        No clear change: 12 after 15, a ratio of rates from ≈ 0.3419 to ≈ 1.8307 (95% interval).
        >>> halved = compare_complaint_rates(attrs.evolve(last, complaints=60), attrs.evolve(this, complaints=30))
        >>> print(halved.answer, halved.ratio)
        lebih_sedikit 1/2
    """
    for name, rate in (("before", before), ("after", after)):
        check_kind(rate, ComplaintRate, path=name, mend="Give a ComplaintRate.")
    _check(before, after)
    known = before.services is not None and after.services is not None
    exposed = _exposures(before, after)
    all_of_them = before.complaints + after.complaints
    sure = exact(confidence)
    if not all_of_them or not all(exposed):
        # Asked all the same, so that a wrong confidence is refused here too.
        share_interval(0, 1, sure)
        return RateComparison(before, after, known, None, None, None, sure, Undetermined(_NOTHING))
    low, high = (_ratio(share, exposed) for share in share_interval(after.complaints, all_of_them, sure))
    ratio = _ratio(Fraction(after.complaints, all_of_them), exposed)
    return RateComparison(before, after, known, ratio, low, high, sure, _reading(low, high))


_NOTHING = Words(
    "Tidak ada pengaduan atau layanan yang dapat dibandingkan.", "There are no complaints or services to compare."
)


def _check(before: ComplaintRate, after: ComplaintRate) -> None:
    if after.period.start <= before.period.end:
        raise InvalidValue(
            f"{after.period} does not come after {before.period}.",
            mend="Give the earlier period first, and two that share no day.",
            path="after.period",
        )
    for name, rate in (("before", before), ("after", after)):
        if rate.services == 0 and rate.complaints:
            raise InvalidValue(
                f"{rate.complaints} complaints about no service.",
                mend="Give the number of services, or None when nobody knows.",
                path=f"{name}.services",
                value=0,
            )
    if before.complaints + after.complaints > MOST_TRIALS:
        raise InvalidValue(
            f"There are more than {MOST_TRIALS:,} complaints.",
            why="The interval is computed in whole numbers, which would be too long.",
            mend="Compare shorter periods, or smaller units.",
            path="after.complaints",
        )


def _exposures(before: ComplaintRate, after: ComplaintRate) -> tuple[int, int]:
    if before.services is not None and after.services is not None:
        return before.services, after.services
    return before.period.days, after.period.days


def _ratio(share: Fraction, exposed: tuple[int, int]) -> Fraction | None:
    """Return the ratio of the rates, where the later period has a share of all complaints."""
    return None if share == 1 else share / (1 - share) * Fraction(*exposed)


def _reading(low: Fraction | None, high: Fraction | None) -> RateReading:
    if high is not None and high < 1:
        return RateReading.LEBIH_SEDIKIT
    if low is not None and low > 1:
        return RateReading.LEBIH_BANYAK
    return RateReading.TIDAK_JELAS
