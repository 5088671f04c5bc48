"""Roll-up: what the shares of a leader's indicator add up to.

Only what was shared out directly is ever added up: the load of a target, or areas of something that can be counted.
What employees reach otherwise helps the leader along and does not, by itself, show what the leader reached
(PermenPANRB 6/2022, annex pp. 41-43).  A sum that differs from the leader's target is no error.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from .cascade import CascadeMethod, ResultKey
from .indicator import Aspek
from .target import Between, Direction, NumberTarget
from .units import SAME_UNITS, amount, unit_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .cascade import Cascade, Link
    from .indicator import Indicator
    from .progress import Progress
    from .units import Converted, UnitRate, UnitTable

__all__ = ["ADDED_UP", "Share", "Split", "adds_up", "is_ratio", "realised", "split"]

ADDED_UP = PERMENPANRB_6_2022(
    "Lampiran hlm. 40-41, huruf f angka 1 (b) dan (c)",
    assurance=Assurance.ASSUMPTION,
    note="In the example 10 ton is shared out as 5 + 5, and results by area are counts; that shares are added up, also"
    " those realised, is our reading of it.  Ratios and indices are not added.",
)
"""Why shares are added up."""

_RATIOS = frozenset({"%", "persen", "persentase", "indeks", "nilai", "skor", "rasio", "skala"})


@final
@attrs.frozen
class Share:
    """What one indicator of somebody else contributes.

    Args:
        of: The result it measures.
        indicator_id: The indicator.
        value: How much, in the unit of the leader's target.
        rates: The equalities between units that it took.
        part: Which part it is, where that was said, such as ``"Wilayah I"``.
    """

    of: ResultKey
    indicator_id: str
    value: Fraction
    rates: tuple[UnitRate, ...] = ()
    part: str = ""


@final
@attrs.frozen
class Split:
    """What the shares of an indicator add up to, against the leader's target.

    Of a range, and of an open target, that end counts which has to be reached: the lower one where higher is better.

    Args:
        plan_id: The leader's plan.
        indicator_id: The leader's indicator.
        method: How it was shared out.
        unit: The unit of all numbers.
        expected: The leader's target.
        shares: What is added up.
        without: Results that support the indicator and have no comparable number.
    """

    plan_id: str
    indicator_id: str
    method: CascadeMethod
    unit: str
    expected: Fraction
    shares: tuple[Share, ...]
    without: tuple[ResultKey, ...] = ()

    @property
    def total(self) -> Fraction:
        """What the shares add up to."""
        return sum((share.value for share in self.shares), Fraction(0))

    @property
    def difference(self) -> Fraction:
        """How much more that is than the leader's target; below 0 when it is less."""
        return self.total - self.expected

    @property
    def percent(self) -> Fraction | None:
        """The total in per cent of the leader's target; ``None`` when that is 0."""
        return 100 * self.total / self.expected if self.expected else None

    @property
    def words(self) -> Words:
        """The sum as it would be written."""
        terms = [amount(share.value) for share in self.shares]
        total, expected = amount(self.total, self.unit), amount(self.expected, self.unit)
        return Words(
            f"{' + '.join(term.id for term in terms)} = {total.id}; target {expected.id}",
            f"{' + '.join(term.en for term in terms)} = {total.en}; the target is {expected.en}",
        )


def adds_up(method: CascadeMethod, unit: str) -> bool:
    """Return whether shares of a unit are added up when they were shared out by a method.

    Example:
        >>> adds_up(CascadeMethod.WILAYAH, "instansi"), adds_up(CascadeMethod.WILAYAH, "%")
        (True, False)
    """
    return method is CascadeMethod.BEBAN or (method is CascadeMethod.WILAYAH and not is_ratio(unit))


def is_ratio(unit: str) -> bool:
    """Return whether a unit is one of ratios or indices, which are not added.

    Example:
        >>> is_ratio("persen"), is_ratio("ton")
        (True, False)
    """
    return unit_key(unit) in _RATIOS


def split(cascade: Cascade, plan_id: str, indicator_id: str, table: UnitTable = SAME_UNITS) -> Split | Undetermined:
    """Return what the targets of all shares of an indicator add up to, or why nothing is added up.

    The share of a result is the indicator that its link names (``Supported.through``); else its only indicator that can
    be compared with the leader's target, or among several the only one of quantity.

    Args:
        cascade: The plans, and how the indicator is shared out.
        plan_id: The leader's plan.
        indicator_id: The leader's indicator.
        table: Which units may be read as one another.

    Raises:
        NotFound: when plan or indicator are not there.
    """
    leader = cascade.plan(plan_id)
    indicator, method = leader.indicator(indicator_id), cascade.method(plan_id, indicator_id)
    target = indicator.target
    if method is None:
        return Undetermined(_NOT_CHOSEN)
    if not method.direct:
        return Undetermined(_NOT_DIRECT, method.basis)
    if not isinstance(target, NumberTarget):
        return Undetermined(_NO_NUMBER)
    if not adds_up(method, target.unit):
        return Undetermined(_NOT_ADDED, ADDED_UP)
    key = ResultKey(plan_id, leader.result_of(indicator_id).id)
    links = [link for link in cascade.supporting(key) if link.supported.indicator_id in {"", indicator_id}]
    found = [(link.of, _share(cascade, link, target, table)) for link in links]
    # A result may link twice, and still counts once.
    shares = {(share.of, share.indicator_id): share for _, share in found if share}
    without = dict.fromkeys(of for of, share in found if share is None)
    if not shares:
        return Undetermined(_NO_SHARE)
    return Split(plan_id, indicator_id, method, target.unit, _end(target), tuple(shares.values()), tuple(without))


def realised(
    cascade: Cascade, plan_id: str, indicator_id: str, progress: Mapping[str, Progress], table: UnitTable = SAME_UNITS
) -> Split | Undetermined:
    """Return what was realised of all shares of an indicator, or why nothing is added up.

    A share of which nothing is told is never taken as 0: it leaves the whole sum open.

    Args:
        cascade: The plans, and how the indicator is shared out.
        plan_id: The leader's plan.
        indicator_id: The leader's indicator.
        progress: What was realised, by plan id.
        table: Which units may be read as one another.

    Raises:
        NotFound: when plan or indicator are not there.
    """
    planned = split(cascade, plan_id, indicator_id, table)
    if isinstance(planned, Undetermined):
        return planned
    told = [(share, _told(share, progress, planned.unit, table)) for share in planned.shares]
    silent = ", ".join(str(share.of) for share, converted in told if converted is None)
    if silent:
        return Undetermined(_say_silent(silent))
    shares = [
        attrs.evolve(share, value=converted.value, rates=converted.rates) for share, converted in told if converted
    ]
    return attrs.evolve(planned, shares=tuple(shares))


def _share(cascade: Cascade, link: Link, expected: NumberTarget, table: UnitTable) -> Share | None:
    through = link.supported.through
    fitting = [
        (indicator, converted)
        for indicator in cascade.result(link.of).indicators
        if through in {"", indicator.id} and (converted := _planned(indicator, expected, table))
    ]
    if len(fitting) > 1:
        fitting = [(indicator, converted) for indicator, converted in fitting if Aspek.KUANTITAS in indicator.aspek]
    if len(fitting) != 1:
        return None
    indicator, converted = fitting[0]
    return Share(link.of, indicator.id, converted.value, converted.rates, link.supported.part)


def _planned(indicator: Indicator, expected: NumberTarget, table: UnitTable) -> Converted | None:
    target = indicator.target
    if not isinstance(target, NumberTarget) or target.direction is not expected.direction:
        return None
    return table.convert(_end(target), target.unit, expected.unit)


def _end(target: NumberTarget) -> Fraction:
    if isinstance(target, Between):
        return target.low if target.direction is Direction.LEBIH_TINGGI else target.high
    return target.value


def _told(share: Share, progress: Mapping[str, Progress], unit: str, table: UnitTable) -> Converted | None:
    known = progress.get(share.of.plan_id)
    realisation = known.of(share.indicator_id) if known else None
    if realisation is None or realisation.value is None or isinstance(realisation.value, bool):
        return None
    return table.convert(realisation.value, realisation.unit, unit)


_NOT_CHOSEN = Words(
    "Pimpinan belum memilih metode cascading untuk indikator ini.",
    "The leader has not chosen how to share out this indicator.",
)
_NOT_DIRECT = Words(
    "Cascading tidak langsung: hasil Pegawai belum secara mutlak merepresentasikan hasil Pimpinan.",
    "Shared out indirectly: what employees reach does not by itself represent what the leader reached.",
)
_NO_NUMBER = Words("Target Pimpinan bukan angka.", "The leader's target is not a number.")
_NOT_ADDED = Words(
    "Bagian menurut aspek, dan bagian yang berupa rasio atau indeks, tidak dijumlahkan.",
    "Parts by aspect, and parts that are ratios or indices, are not added up.",
)
_NO_SHARE = Words(
    "Tidak ada indikator yang dapat dibandingkan di antara yang mendukung.",
    "No indicator of those who support it can be compared.",
)


def _say_silent(results: str) -> Words:
    return Words(f"Belum ada realisasi dari {results}.", f"Nothing comparable was told of {results}.")
