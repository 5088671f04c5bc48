"""The record of the feedback of a period: everything that was received, whoever gave it and however.

All feedback goes into it (PermenPANRB 6/2022, art. 17(3); annex p. 70, C.16); forms B.1.3 to B.1.5 print it.  The guide
to the ratings asks whether most of it is positive (annex pp. 97-98, 100-101): the record counts, and decides nothing.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from ..errors import NotFound, WrongType
from ..plans.conduct import NilaiDasar
from .continuous import Feedback, GiverKind, Shows, check_feedback
from .subjects import subject_key, subject_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.period import Period
    from ..base.words import Language
    from ..plans.plan import WorkPlan

__all__ = ["FeedbackRecord", "RecordLine", "Responses", "record_feedback"]

_RECORD = PERMENPANRB_6_2022("Pasal 17 ayat (3); Lampiran hlm. 70 angka 16")
_SAID = PERMENPANRB_6_2022("Lampiran hlm. 97-98 dan 100-101")


@final
@attrs.frozen
class Responses:
    """How many times feedback was positive, where somebody said so.

    Args:
        positive: Said to be positive.
        not_positive: Said not to be.
        not_said: Nobody said; it is in no share.
    """

    positive: int = 0
    not_positive: int = 0
    not_said: int = 0

    @classmethod
    def of(cls, feedback: Iterable[Feedback]) -> Responses:
        """Return how many there are of each."""
        shown = [each.shows for each in feedback]
        return cls(*(shown.count(each) for each in (Shows.POSITIF, Shows.TIDAK_POSITIF, Shows.TIDAK_DINYATAKAN)))

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.positive + self.not_positive + self.not_said

    @property
    def share(self) -> Fraction | Undetermined:
        """The share that is positive of those that somebody said it of.

        What "most" is, the law does not say in numbers; that stays with the appraiser.
        """
        said = self.positive + self.not_positive
        if not said:
            why = Words("Belum ada yang menyatakan positif tidaknya.", "Nobody has said whether it is positive.")
            return Undetermined(why, _SAID)
        return Fraction(self.positive, said)


def _feedback(feedback: Iterable[Feedback]) -> tuple[Feedback, ...]:
    given = tuple(feedback)
    for each in given:
        if not isinstance(each, Feedback):
            # What it says is not repeated: it may be a report that is confidential.
            raise WrongType(
                f"A {type(each).__name__} is no feedback.",
                why="Counselling and its reports are confidential and stand in no record of feedback.",
                mend="Give Feedback.",
                path="feedback",
            )
    return given


def _by_giver(by_giver: Iterable[tuple[GiverKind, Responses]]) -> tuple[tuple[GiverKind, Responses], ...]:
    return tuple(by_giver)


@final
@attrs.frozen
class RecordLine:
    """What was received on one subject.

    Args:
        about: A core value, or the id of a result or of the plan; feedback on an indicator stands with its result.
        name: What it is called in the plan.
        responses: How many were positive.
        by_giver: The same by who gave it, of those who gave any.
        feedback: What was said, by day.
    """

    about: str | NilaiDasar = attrs.field(eq=subject_key)
    name: Words
    responses: Responses
    by_giver: tuple[tuple[GiverKind, Responses], ...] = attrs.field(converter=_by_giver)
    feedback: tuple[Feedback, ...] = attrs.field(converter=_feedback, repr=how_many)


def _lines(lines: Iterable[RecordLine]) -> tuple[RecordLine, ...]:
    return tuple(lines)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@final
@attrs.frozen
class FeedbackRecord:
    """The feedback received on a plan in a period.

    Args:
        plan_id: The plan.
        period: The period.
        lines: One for each result, core value and the plan as a whole that something was said of, in that order.
        undated: Feedback whose day nobody knows, so that its period is not known either; it is in no line.
        findings: What a careful reader would flag.
    """

    plan_id: str
    period: Period
    lines: tuple[RecordLine, ...] = attrs.field(default=(), converter=_lines, repr=how_many)
    undated: tuple[Feedback, ...] = attrs.field(default=(), converter=_feedback, repr=how_many)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_findings, repr=how_many)

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """All of the period, for an appraisal or a form B.1.3 to B.1.5."""
        return tuple(said for line in self.lines for said in line.feedback)

    @property
    def results(self) -> Responses:
        """The responses on the work: on the plan as a whole and on its results."""
        return Responses.of(said for said in self.feedback if said.value is None)

    @property
    def conduct(self) -> Responses:
        """The responses on conduct: on the core values."""
        return Responses.of(said for said in self.feedback if said.value is not None)

    def line(self, about: str | NilaiDasar) -> RecordLine:
        """Return what was received on a subject.

        Raises:
            NotFound: when nothing was.
        """
        for each in self.lines:
            if subject_key(each.about) == subject_key(about):
                return each
        raise NotFound(
            f"There is no feedback on {str(about)!r}.",
            mend="Give a result, a core value or the plan; feedback on an indicator stands with its result.",
            value=about,
        )

    def as_text(self, language: Language) -> str:
        """Return it as plain text, for people.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.dialogue import record_page
        from ..show.text import as_text

        return as_text(record_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.dialogue import record_page
        from ..show.html import as_html

        return as_html(record_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def record_feedback(plan: WorkPlan, period: Period, feedback: Iterable[Feedback]) -> FeedbackRecord:
    """Return the feedback that was received on a plan in a period.

    Args:
        plan: The plan.
        period: The period; feedback of other days is left out.
        feedback: All the feedback on the plan.

    Raises:
        WrongType: for anything but feedback, such as the report of a problem of conduct.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.feedback.continuous import Giver
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Approach, WorkPlan
        >>> ani, budi = (Party(id, id, Position("Bidan", None), Unit("u", "Puskesmas")) for id in ("ani", "budi"))
        >>> plan = WorkPlan("skp", Period.year(2025), ani, budi, Approach.KUALITATIF)
        >>> leader = Giver(GiverKind.PIMPINAN)
        >>> said = [Feedback("skp", "Lanjutkan", leader, date(2025, month, 3), shows=Shows.POSITIF) for month in (2, 5)]
        >>> record = record_feedback(plan, Period.quarter(2025, 1), said)
        >>> record.results.positive, record.results.total
        (1, 1)
    """
    given = _feedback(feedback)
    received = [each for each in given if each.on is not None and period.contains(each.on)]
    undated = [each for each in given if each.on is None]
    record = FeedbackRecord(plan.id, period, _grouped(plan, received), undated)
    checked = (finding.at("feedback") for finding in check_feedback(plan, record.feedback))
    return attrs.evolve(record, findings=(*checked, *_no_day(undated)))


def _grouped(plan: WorkPlan, received: Iterable[Feedback]) -> Iterator[RecordLine]:
    owners = {one.id: each.id for each in plan.results for one in each.indicators}
    subjects: dict[tuple[bool, str], str | NilaiDasar] = {
        subject_key(each): each for each in (plan.id, *(one.id for one in plan.results), *NilaiDasar)
    }
    groups: dict[tuple[bool, str], list[Feedback]] = {key: [] for key in subjects}
    for said in sorted(received, key=lambda each: each.on or date.min):
        about = said.about if said.value else owners.get(said.about, said.about)
        subjects.setdefault(subject_key(about), about)
        groups.setdefault(subject_key(about), []).append(said)
    return (_line(plan, subjects[key], group) for key, group in groups.items() if group)


def _line(plan: WorkPlan, about: str | NilaiDasar, feedback: list[Feedback]) -> RecordLine:
    kinds = [(kind, [each for each in feedback if each.giver.kind is kind]) for kind in GiverKind]
    by_giver = [(kind, Responses.of(given)) for kind, given in kinds if given]
    return RecordLine(about, subject_name(plan, about), Responses.of(feedback), by_giver, feedback)


def _no_day(undated: list[Feedback]) -> Iterator[Finding]:
    if undated:
        yield Finding(
            "RECORD_WITHOUT_DAY",
            Severity.WARNING,
            "undated",
            Words(
                f"{len(undated)} umpan balik tanpa tanggal tidak masuk ke periode mana pun.",
                f"{len(undated)} pieces of feedback have no day, and so are in no period.",
            ),
            Words("Lengkapi tanggalnya.", "Record the day."),
            _RECORD,
        )
