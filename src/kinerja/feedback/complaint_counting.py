"""How complaints become indicators: which of them count, what is left out and by how many, what has to be said."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity
from ..base.members import member
from ..base.period import Period, plain_date
from ..base.quantiles import QuantileMethod
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import check_kind, refuse_twins, stripped
from .complaint_clock import CLOCK, LEFT_OUT
from .complaint_measures import ComplaintCounts, ComplaintIndicators, ComplaintMeasure, ThemeCount
from .complaint_policy import ComplaintStage, DayCount, DeadlinePolicy
from .complaint_ratios import backlog, in_time, per_thousand, reopened, satisfaction, waited
from .complaint_reading import ComplaintQuestion
from .complaints import Complaint, ComplaintEventKind, ComplaintStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..base.calendar import WorkingCalendar
    from .complaint_reading import KnownComplaint

    Known = Sequence[KnownComplaint]

__all__ = ["complaint_indicators"]


def complaint_indicators(
    complaints: Iterable[Complaint],
    as_of: date,
    policy: DeadlinePolicy,
    calendar: WorkingCalendar | None = None,
    *,
    unit_id: str,
    period: Period,
    services: int | None = None,
    counted_in: DayCount | str = DayCount.HARI,
    method: QuantileMethod | str = QuantileMethod.RERATA,
) -> ComplaintIndicators:
    """Return what the complaints of a unit in a period come to, as of a day.

    Ask some time after the end of the period: until the last of its complaints are settled, some numbers only say "at
    least".

    Args:
        complaints: All that are known, of any units and periods; what does not belong here is told by number.
        as_of: The day of asking, at its end; what happens later is not known yet.
        policy: The deadlines.
        calendar: The days that are worked, where anything counts working days.
        unit_id: The unit.
        period: The days on which the complaints came in; only the backlog also knows earlier ones.
        services: How many services the unit rendered in the period; ``None`` when nobody knows.
        counted_in: Which days the median and the percentile count, or its token.
        method: How these two are read between two values, or its token.

    Raises:
        InvalidValue: when a complaint stands twice, or for a negative number of services.
        NotCovered: when working days are counted without a calendar, or on days that it does not cover.
        WrongType: for what is no complaint, policy or period.

    Example:
        >>> from datetime import date
        >>> from kinerja.feedback.complaint_policy import ComplaintDeadline
        >>> from kinerja.feedback.complaints import ComplaintEvent
        >>> received, asked = date(2025, 5, 26), date(2025, 6, 30)
        >>> def settled(day):
        ...     return [ComplaintEvent("selesai", date(2025, 6, day))]
        >>> told = [*map(settled, [2, 3, 4, 5, 5, 5, 20, 25]), []]
        >>> known = [Complaint(str(place), "dukcapil", received, events) for place, events in enumerate(told)]
        >>> known.append(Complaint("9", "dukcapil", date(2025, 6, 25)))
        >>> policy = DeadlinePolicy("sepuluh", [ComplaintDeadline("penyelesaian", 10, "hari")])
        >>> answer = complaint_indicators(known, asked, policy, unit_id="dukcapil", period=Period.semester(2025, 1))
        >>> in_time = answer.of("selesai_tepat_waktu")
        >>> print(in_time.numerator, in_time.denominator, in_time.value, in_time.notes[0].en)
        6 9 200/3 1 not yet due: left out.
        >>> print(answer.of("median_lama").value, answer.of("persentil_90_lama").value.reason.en)
        10 It is at least 32.5 calendar days, because 2 of 10 are open.
    """
    given = tuple(complaints)
    for each in given:
        check_kind(each, Complaint, path="complaints", mend="Give complaints.")
    check_kind(policy, DeadlinePolicy, path="policy", mend="Give the deadlines.")
    check_kind(period, Period, path="period", mend="Give the days on which the complaints came in.")
    _check_services(services)
    unit, day = stripped(unit_id), plain_date(as_of)
    of_unit = [each for each in given if each.unit_id == unit and each.received <= day]
    refuse_twins((each.id for each in of_unit), "complaint", path="complaints")
    days, by = member(DayCount, counted_in), member(QuantileMethod, method)
    asked = ComplaintQuestion(unit, period, day, policy, calendar, days, by, services)
    ever = tuple(map(asked.read, of_unit))
    here = tuple(each for each in ever if period.contains(each.complaint.received))
    return _answered(asked, ever, here, elsewhere=len(given) - len(here))


def _check_services(services: int | None) -> None:
    if services is not None and (type(services) is not int or services < 0):
        raise InvalidValue(
            f"{services!r} is no number of services.",
            mend="Give a whole number, or None when nobody knows.",
            path="services",
            value=services,
        )


def _answered(asked: ComplaintQuestion, ever: Known, here: Known, *, elsewhere: int) -> ComplaintIndicators:
    kept = [each for each in here if not each.status.is_left_out]
    indicators = (
        *(in_time(asked, kept, stage) for stage in ComplaintStage),
        *(waited(asked, kept, each) for each in (ComplaintMeasure.MEDIAN_LAMA, ComplaintMeasure.PERSENTIL_90_LAMA)),
        backlog(asked, [each for each in ever if not each.status.is_left_out]),
        reopened(asked, kept),
        per_thousand(asked, kept),
        satisfaction(asked, kept),
    )
    counts = _counts(here, elsewhere)
    findings = (*_flagged(asked, counts), *_unverified(asked, kept), *_without_deadline(asked, kept))
    return ComplaintIndicators(
        asked.unit_id, asked.period, asked.as_of, asked.policy, counts, indicators, _themes(asked, kept), findings
    )


def _counts(here: Known, elsewhere: int) -> ComplaintCounts:
    found = Counter(each.status for each in here)
    return ComplaintCounts(
        received=len(here),
        settled=found[ComplaintStatus.SELESAI],
        open=found[ComplaintStatus.TERBUKA] + found[ComplaintStatus.TERTUNDA],
        postponed=found[ComplaintStatus.TERTUNDA],
        not_ours=found[ComplaintStatus.BUKAN_KEWENANGAN],
        archived=found[ComplaintStatus.DIARSIPKAN],
        elsewhere=elsewhere,
    )


def _themes(asked: ComplaintQuestion, kept: Known) -> tuple[ThemeCount, ...]:
    names = Counter(each.complaint.theme for each in kept)
    return tuple(_theme(name, asked, kept) for name in sorted(names, key=lambda name: (-names[name], name)))


def _theme(name: str, asked: ComplaintQuestion, kept: Known) -> ThemeCount:
    those = [each for each in kept if each.complaint.theme == name]
    late, again = sum(map(asked.is_late, those)), sum(each.reopened for each in those)
    return ThemeCount(name, len(those), late, again)


def _flagged(asked: ComplaintQuestion, counts: ComplaintCounts) -> Iterator[Finding]:
    if asked.services is None:
        yield Finding(
            "COMPLAINT_VOLUME_UNKNOWN",
            Severity.WARNING,
            "complaints",
            Words("Jumlah layanan tidak diketahui.", "The number of services is not known."),
            Words(
                "Tanpa itu, lebih sedikit pengaduan dapat berarti salurannya tertutup.",
                "Without it, fewer complaints may mean that the channel is closed.",
            ),
        )
    if counts.postponed:
        yield Finding(
            "COMPLAINT_CLOCK_STOPPED",
            Severity.INFO,
            "complaints",
            Words(
                f"{counts.postponed} pengaduan sedang ditunda: tenggatnya berhenti.",
                f"{counts.postponed} postponed: their deadlines stand still.",
            ),
            Words("Periksa alasan penundaannya.", "Look at why."),
            CLOCK,
        )
    gone = counts.not_ours + counts.archived
    if gone:
        yield Finding(
            "COMPLAINT_LEFT_OUT",
            Severity.INFO,
            "complaints",
            Words(
                f"{gone} tidak dihitung: {counts.not_ours} bukan kewenangan, {counts.archived} diarsipkan.",
                f"{gone} left out: {counts.not_ours} not the unit's own, {counts.archived} archived.",
            ),
            Words("Periksa bahwa tidak ada yang dikeluarkan agar angkanya membaik.", "See that none hides a delay."),
            LEFT_OUT,
        )


def _unverified(asked: ComplaintQuestion, kept: Known) -> Iterator[Finding]:
    if not asked.deadlines(ComplaintStage.VERIFIKASI):
        return
    verified = (ComplaintEventKind.DIVERIFIKASI,)
    count = sum(each.ever_settled and each.complaint.first(verified, asked.as_of) is None for each in kept)
    if count:
        yield Finding(
            "COMPLAINT_NOT_VERIFIED",
            Severity.INFO,
            "complaints",
            Words(f"{count} selesai tanpa catatan verifikasi.", f"{count} settled without a record of verification."),
            Words(
                "Dianggap diverifikasi pada tindak lanjut atau penyelesaiannya.",
                "Taken as verified when they were acted upon or settled.",
            ),
        )


def _without_deadline(asked: ComplaintQuestion, kept: Known) -> Iterator[Finding]:
    count = sum(asked.punctuality(each, ComplaintStage.PENYELESAIAN) is None for each in kept)
    if count:
        yield Finding(
            "COMPLAINT_NO_DEADLINE",
            Severity.WARNING,
            "complaints",
            Words(
                f"{count} tanpa tenggat penyelesaian menurut kebijakan '{asked.policy.id}'.",
                f"{count} without a deadline of settlement in the policy '{asked.policy.id}'.",
            ),
            Words("Tambahkan tenggatnya.", "Add the deadline."),
        )
