"""Signals about persons, read from what is on record: competency gaps, appraisals, the feedback of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.members import member
from ..base.period import Period
from ..base.scale import Grade, Scale
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.appraisal import Appraisal
from ..feedback.continuous import Shows
from ..feedback.feedback_record import FeedbackRecord
from ..plans.conduct import NilaiDasar
from ..plans.fields import check_kind
from ..plans.standing import Standing
from ..plans.track import target_due
from .competency_assessment import CompetencyRater
from .competency_gap import GapReport, GapStatus
from .need_signals import COMPETENCY_GAP, PERFORMANCE_GAP, Signal, SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from fractions import Fraction

    from ..base.scale import Ranked
    from ..feedback.feedback_record import RecordLine
    from ..plans.indicator import Indicator
    from ..plans.track import IndicatorStanding
    from .competency_gap import GapLine, PostGaps, RaterGaps

__all__ = ["appraisal_signals", "feedback_signals", "gap_signals"]

# --- Competency -----------------------------------------------------------------------------------------------------

_NOT_IN_FORCE = frozenset({"ASSESSMENT_EXPIRED", "ASSESSMENT_NOT_YET"})


def gap_signals(report: GapReport, *, period: Period, rater: CompetencyRater | str | None = None) -> tuple[Signal, ...]:
    """Return what one rater found of each competency beside the held and the coming post (PP 11/2017 art. 206(2)).

    What is met, was not assessed, or was assessed within bounds that leave it open is there as well, as that.  Of an
    assessment that is not in force nothing is known.

    Args:
        report: The gaps of a person; give ``competency_gaps`` the day of use, so that it tells what has expired.
        period: The days for which it is used.
        rater: Whose view counts, or the token; may be left out where there is one only.  Views are never mixed.

    Raises:
        InvalidValue: when nobody or several have that role, so that it is not clear whose view counts.
        UnknownName: for a rater that there is none of.
        WrongType: for what is no such report.

    Example:
        >>> from kinerja.base.law import Law
        >>> from kinerja.training.competency_assessment import CompetencyAssessment
        >>> from kinerja.training.competency_gap import competency_gaps
        >>> from kinerja.training.competency_standard import JobStandard
        >>> staff = JobStandard("Staf", {"M.05": 2, "M.01": 1, "M.02": 1}, Law("SK Wali Kota 12/2025")("Lampiran"))
        >>> report = competency_gaps(CompetencyAssessment("ani", {"M.05": 1, "M.01": 3}, "asesor"), held=staff)
        >>> [(signal.key, signal.shortfall) for signal in gap_signals(report, period=Period.year(2025))]
        [('M.05', Fraction(1, 1)), ('M.01', Fraction(0, 1)), ('M.02', None)]
    """
    check_kind(report, GapReport, path="report", mend="Give competency_gaps(...).")
    view = _view(report, None if rater is None else member(CompetencyRater, rater))
    days = period if view.on is None else Period(view.on, max(view.on, period.end))
    out_of_force = any(finding.code in _NOT_IN_FORCE for finding in view.findings)
    return tuple(
        Signal(
            SignalKind.KESENJANGAN,
            report.person_id,
            line.code,
            None if out_of_force else _lacking(line),
            _OUT_OF_FORCE if out_of_force else _beside(post, line),
            days,
            COMPETENCY_GAP,
            post=post.role,
        )
        for post in view.posts
        for line in post.lines
    )


def _view(report: GapReport, rater: CompetencyRater | None) -> RaterGaps:
    views = [each for each in report.views if rater is None or each.rater is rater]
    if len(views) != 1:
        raise InvalidValue(
            f"There are {len(views)} views to choose from.",
            why="Raters are never mixed: whose view counts is a decision.",
            mend="Name the rater who is to count.",
            path="rater",
            value=len(views),
        )
    return views[0]


def _lacking(line: GapLine) -> Fraction | None:
    known = line.status in {GapStatus.KURANG, GapStatus.TERPENUHI}
    return line.least_shortfall if known else None


_OUT_OF_FORCE = Words("Penilaian kompetensi tidak berlaku.", "The assessment is not in force.")


def _beside(post: PostGaps, line: GapLine) -> Words:
    if line.achieved is None:
        return Words(f"{post.post}: belum dinilai.", f"{post.post}: not assessed.")
    told = line.achieved.words
    return Words(
        f"{post.post}: dipersyaratkan {line.required}, dicapai {told.id}.",
        f"{post.post}: {line.required} required, {told.en} shown.",
    )


# --- Appraisals -----------------------------------------------------------------------------------------------------

_EXPECTED = "baik"
_OF_CONDUCT = "kurang"
_NOT_OF_CONDUCT = "kurang_bukan_perilaku"
_BELOW = "di_bawah_ekspektasi"


def appraisal_signals(
    appraisal: Appraisal,
    *,
    competencies: Mapping[str, Iterable[str]] | None = None,
    rests_on: Mapping[str, str] | None = None,
) -> tuple[Signal, ...]:
    """Return what an appraisal shows: predikat, ratings, and each indicator that could be compared with its target.

    A predikat is low below "baik".  Where "kurang" does not come of conduct, as in PP 30/2019 and for study leave that
    was not completed, its key is ``kurang_bukan_perilaku``: it is no misconduct.  An indicator of a result whose
    shortfall the leader accepted is not low.  What is not determined gives no signal.

    Args:
        appraisal: The appraisal.
        competencies: Which competencies an indicator is about, by its id, where somebody knows.
        rests_on: What an indicator is measured by, such as the id of a survey, by its id: so that the survey and the
            indicator are one piece of evidence.

    Raises:
        InvalidValue: for an indicator that the plan does not have.
        WrongType: for what is no appraisal.

    Example:
        See ``docs/how-to/training-needs.md``.
    """
    check_kind(appraisal, Appraisal, path="appraisal", mend="Give appraise(...).")
    about, origins = dict(competencies or {}), dict(rests_on or {})
    _refuse_strangers(appraisal, (*about, *origins))
    return (*_predikat(appraisal), *_ratings(appraisal), *_indicators(appraisal, about, origins))


def _refuse_strangers(appraisal: Appraisal, ids: Iterable[str]) -> None:
    known = {each.id for each in appraisal.plan.indicators}
    for id in ids:
        if id not in known:
            mend = "Give the id of an indicator of the plan."
            raise InvalidValue(f"The plan has no indicator {id!r}.", mend=mend, path="competencies", value=id)


def _told(appraisal: Appraisal, kind: SignalKind, key: str, seen: Words, *, low: int) -> Signal:
    return Signal(kind, appraisal.plan.employee.id, key, low, seen, appraisal.period, PERFORMANCE_GAP)


def _predikat(appraisal: Appraisal) -> Iterator[Signal]:
    predikat = appraisal.predikat
    if isinstance(predikat, Undetermined):
        return
    tokens = (predikat.scale if isinstance(predikat, Grade) else Scale.of(type(predikat))).tokens
    if _EXPECTED in tokens:
        low = tokens.index(str(predikat)) < tokens.index(_EXPECTED)
        yield _told(appraisal, SignalKind.PREDIKAT, _predikat_key(appraisal), predikat.label, low=int(low))


def _predikat_key(appraisal: Appraisal) -> str:
    # The matrix calls kurang misconduct; that of PP 30/2019 is a number, and that of study leave is about the degree.
    key, ratings = str(appraisal.predikat), appraisal.ratings
    conduct = ratings is not None and str(ratings.perilaku) == _BELOW
    return _NOT_OF_CONDUCT if key == _OF_CONDUCT and not conduct else key


def _ratings(appraisal: Appraisal) -> Iterator[Signal]:
    ratings = appraisal.ratings
    if ratings is not None:
        told: tuple[tuple[str, Ranked | Grade], ...] = (
            ("hasil_kerja", ratings.hasil_kerja),
            ("perilaku", ratings.perilaku),
        )
        for key, rating in told:
            yield _told(appraisal, SignalKind.RATING, key, rating.label, low=int(str(rating) == _BELOW))


def _indicators(
    appraisal: Appraisal, about: Mapping[str, Iterable[str]], origins: Mapping[str, str]
) -> Iterator[Signal]:
    for result in appraisal.standings:
        for stood in result.indicators:
            indicator = appraisal.plan.indicator(stood.indicator_id)
            target = target_due(appraisal.plan, indicator, appraisal.period)
            if isinstance(stood.standing, Standing) and target is not None:
                low = stood.standing is Standing.DI_BAWAH and result.acceptance is None
                yield Signal(
                    SignalKind.INDIKATOR,
                    appraisal.plan.employee.id,
                    # The same wording and target is the same indicator, whoever has it.
                    f"{' '.join(indicator.text.split())} ({target.words.id})",
                    int(low),
                    _indicator_seen(indicator, stood),
                    appraisal.period,
                    PERFORMANCE_GAP,
                    competencies=about.get(indicator.id, ()),
                    rests_on=origins.get(indicator.id, ""),
                )


def _indicator_seen(indicator: Indicator, stood: IndicatorStanding) -> Words:
    return Words(f"{indicator.text}: {stood.reason.id}", f"{indicator.text}: {stood.reason.en}")


# --- Feedback -------------------------------------------------------------------------------------------------------


def feedback_signals(record: FeedbackRecord, person_id: str) -> tuple[Signal, ...]:
    """Return what the feedback of a period shows, one signal for each thing spoken of.

    It is low where most of what was said one way or the other is not positive; what nobody said so of gives no signal.
    People whom the record does not name are told apart by their kind only, so that one of them never counts for many.

    Args:
        record: The feedback on the plan of a person.
        person_id: The caller's key of the person; the record names the plan only.

    Raises:
        WrongType: for what is no such record.

    Example:
        >>> from kinerja.feedback.continuous import Feedback, Giver, GiverKind
        >>> from kinerja.feedback.feedback_record import RecordLine, Responses
        >>> rude = NilaiDasar.BERORIENTASI_PELAYANAN
        >>> said = [Feedback(rude, "Ketus", Giver(GiverKind.LAINNYA, id=id), shows=Shows.TIDAK_POSITIF) for id in "ab"]
        >>> line = RecordLine(rude, rude.standard.name, Responses.of(said), [], said)
        >>> [signal] = feedback_signals(FeedbackRecord("skp", Period.year(2025), [line]), "ani")
        >>> signal.key, signal.is_low, signal.n, signal.people
        ('berorientasi_pelayanan', True, 2, 2)
    """
    check_kind(record, FeedbackRecord, path="record", mend="Give record_feedback(...).")
    said = [line for line in record.lines if line.responses.positive + line.responses.not_positive]
    return tuple(_heard(record, line, person_id) for line in said)


def _heard(record: FeedbackRecord, line: RecordLine, person_id: str) -> Signal:
    low = line.responses.not_positive > line.responses.positive
    shown = {Shows.TIDAK_POSITIF} if low else {Shows.POSITIF, Shows.TIDAK_POSITIF}
    heard = [each for each in line.feedback if each.shows in shown]
    givers = {each.giver.id or (each.giver.name, each.giver.kind) for each in heard}
    core = isinstance(line.about, NilaiDasar)
    return Signal(
        SignalKind.UMPAN_BALIK,
        person_id,
        str(line.about) if core else line.name.id,
        int(low),
        _feedback_words(line.name, low=low),
        record.period,
        PERFORMANCE_GAP,
        n=len(heard),
        people=len(givers),
    )


def _feedback_words(name: Words, *, low: bool) -> Words:
    if low:
        return Words(f"{name.id}: sebagian besar tidak positif.", f"{name.en}: most is not positive.")
    return Words(f"{name.id}: tidak sebagian besar negatif.", f"{name.en}: most is not negative.")
