"""A distribution beside a guide: findings, never a veto.

PermenPANRB 6/2022 lets a pattern be determined and weighed, and excludes no predikat by it (annex pp. 94-97).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words
from ..plans.fields import check_kind
from ..rules.permenpanrb6_2022 import Predikat
from .distribution import Distribution, Uncounted
from .distribution_guide import ANNEX_GUIDE, DRAWN, MOST, check_policy
from .distribution_room import allowed_ranges, misses
from .organisation import read_organisation_predikat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..rules.permenpanrb6_2022 import OrganisationPredikat
    from .distribution_guide import DistributionPolicy
    from .distribution_room import Miss

__all__ = ["CurveDeviation", "check_distribution", "deviations"]


def check_distribution(
    distribution: Distribution, organisation: OrganisationPredikat | str, policy: DistributionPolicy = ANNEX_GUIDE
) -> tuple[Finding, ...]:
    """Return where a distribution departs from a guide, and who is not counted.

    No finding is an error: a guide is weighed, and no predikat is excluded by it.  Where no distribution over so few
    people could keep the guide, that is what is told, and nothing is called missed.

    Args:
        distribution: The distribution.
        organisation: The predikat of the organisation, or its name.
        policy: The guide.

    Raises:
        UnknownName: for what is no predikat of an organisation.
        WrongType: for what is no distribution, and for a guide given by its id.

    Example:
        >>> from kinerja import EvaluationKind, Period
        >>> from .distribution import Distribution
        >>> from .distribution_guide import SE_3_2023
        >>> year = Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, {"Sangat Baik": 9, "Baik": 1})
        >>> [finding.code for finding in check_distribution(year, "Istimewa")]
        []
        >>> for finding in check_distribution(year, "Istimewa", SE_3_2023):
        ...     print(finding.say("en"))
        Very good: at most 70%, here 9 of 10 people. With the guide: 0 to 7.
    """
    _check_counted(distribution)
    check_policy(policy)
    predikat = read_organisation_predikat(organisation)
    return (*_left_out(distribution), *_against(distribution, predikat, policy))


def _check_counted(value: object) -> None:
    mend = "Give Distribution(unit_id, period, kind, people), or count_results(...)."
    check_kind(value, Distribution, path="distribution", mend=mend)


def _left_out(distribution: Distribution) -> Iterator[Finding]:
    for why in Uncounted:
        ids = [each.employee_id for each in distribution.not_counted if each.why is why]
        if ids:
            yield Finding(
                "DISTRIBUTION_NOT_COUNTED",
                Severity.INFO,
                "not_counted",
                Words(
                    f"Tidak dihitung ({why.label.id}): {', '.join(ids)}.",
                    f"Not counted ({why.label.en}): {', '.join(ids)}.",
                ),
            )


def _against(
    distribution: Distribution, organisation: OrganisationPredikat, policy: DistributionPolicy
) -> Iterator[Finding]:
    total, basis = distribution.total, policy.pattern(organisation).basis
    if not total:
        yield Finding("DISTRIBUTION_EMPTY", Severity.INFO, "people", _NOBODY)
    elif total < policy.smallest:
        yield Finding("DISTRIBUTION_SMALL_UNIT", Severity.INFO, "people", _small(total, policy), basis=basis)
    elif isinstance(room := allowed_ranges(total, organisation, policy), Undetermined):
        yield Finding("DISTRIBUTION_INFEASIBLE", Severity.INFO, "people", room.reason, _NOT_MISSED, room.basis)
    else:
        for miss in misses(distribution.counts, organisation, policy):
            yield _missed(miss, distribution, organisation, policy)


def _missed(
    miss: Miss, distribution: Distribution, organisation: OrganisationPredikat, policy: DistributionPolicy
) -> Finding:
    hint = Words(f"Menurut panduan: {miss.least} s.d. {miss.most}.", f"With the guide: {miss.least} to {miss.most}.")
    counted = Words(
        f"{miss.counted} dari {distribution.total} pegawai", f"{miss.counted} of {distribution.total} people"
    )
    if miss.limit is not None:
        told = Words(f"{miss.limit.words.id}, di sini {counted.id}.", f"{miss.limit.words.en}, here {counted.en}.")
        path = f"people.{miss.limit.of[0]}"
        return Finding("DISTRIBUTION_LIMIT", Severity.WARNING, path, told, hint, miss.limit.basis)
    most = policy.pattern(organisation).most
    reading = policy.majority.label
    message = Words(
        f"{counted.id} berpredikat {most.label.id}; idealnya sebagian besar ({reading.id.lower()}).",
        f"{counted.en} are {most.label.en}; ideally most are ({reading.en.lower()}).",
    )
    return Finding("DISTRIBUTION_MOST", Severity.INFO, f"people.{most}", message, hint, MOST[policy.majority])


def _small(total: int, policy: DistributionPolicy) -> Words:
    return Words(
        f"Panduan ini dipakai mulai {policy.smallest} pegawai; di sini {total}.",
        f"This guide is applied from {policy.smallest} people on; here are {total}.",
    )


_NOBODY = Words("Belum ada pegawai yang berpredikat.", "Nobody has a predikat yet.")
_NOT_MISSED = Words(
    "Unit terlalu kecil bagi pola ini; tidak ada yang dilanggar.",
    "The unit is too small for the pattern; nobody misses it.",
)


@final
@attrs.frozen
class CurveDeviation:
    """How far the share of a predikat is from the drawn curve; for looking at, never for judging.

    Args:
        predikat: The predikat.
        share: Its share among those counted.
        drawn: The share of the drawn curve that stands at it.
    """

    predikat: Predikat
    share: Fraction
    drawn: Fraction

    @property
    def difference(self) -> Fraction:
        """How much more it is than drawn; below 0 when it is less."""
        return self.share - self.drawn


def deviations(distribution: Distribution, organisation: OrganisationPredikat | str) -> tuple[CurveDeviation, ...]:
    """Return how far a distribution is from the curve that the annex draws.

    The curve has no numbers; its heights were measured from the picture, so nothing follows from a deviation.

    Args:
        distribution: The distribution.
        organisation: The predikat of the organisation, or its name.

    Raises:
        EmptyCollection: when nobody is counted.
        WrongType: for what is no distribution.

    Example:
        >>> from kinerja import EvaluationKind, Period
        >>> from .distribution import Distribution
        >>> year = Distribution("kec", Period.year(2025), EvaluationKind.TAHUNAN, {"Baik": 6, "Butuh Perbaikan": 2})
        >>> str(deviations(year, "Butuh Perbaikan")[3].difference)
        '3/5'
    """
    _check_counted(distribution)
    heights = DRAWN[read_organisation_predikat(organisation)]
    return tuple(
        CurveDeviation(each, distribution.share(each), Fraction(height, sum(heights)))
        for each, height in zip(Predikat, heights, strict=True)
    )
