"""Needs: from what evaluation and citizens show to what each person needs to learn, and what no course helps.

Nothing here decides: the need plan is set by the PPK (PP 11/2017 art. 207(2)).  Each need keeps its evidence and its
rules, so that whoever it is about can ask why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.period import Period
from ..errors import InvalidValue, NotFound
from ..evaluation.cohort import shown_id
from ..plans.fields import check_kind, is_a
from .competency_dictionary import competency_code
from .need_deriving import of_people, of_units, sift
from .need_parts import Learner, Need, NeedAdvice, UnitRemark, UnusedSignal
from .need_priority import NEED_PRIORITY, PriorityPolicy
from .need_rules import NeedRules
from .need_signals import Signal
from .need_table import NEED_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.words import Language

__all__ = ["NeedsReport", "derive_needs"]


def _needs(needs: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(sorted(needs, key=lambda need: (-need.priority.value, need.person_id, need.competency)))


def _advice(advice: Iterable[NeedAdvice]) -> tuple[NeedAdvice, ...]:
    return tuple(advice)


def _remarks(remarks: Iterable[UnitRemark]) -> tuple[UnitRemark, ...]:
    return tuple(remarks)


def _unused(unused: Iterable[UnusedSignal]) -> tuple[UnusedSignal, ...]:
    return tuple(unused)


@final
@attrs.frozen
class NeedsReport:
    """Who needs to learn what, what helps instead, and what is said of units.

    The whole of it is for whoever plans development: hand a person what :meth:`of` gives, and a unit what
    :meth:`of_unit` gives, in which nobody is named.

    Args:
        period: The days whose signals count.
        needs: What people need to learn, the most urgent first.
        advice: What helps where no course does.
        units: What is said of units.
        unused: What does not count, and why.
        rules: The rules that read the signals.
    """

    period: Period = attrs.field(validator=is_a(Period))
    needs: tuple[Need, ...] = attrs.field(default=(), converter=_needs, repr=how_many)
    advice: tuple[NeedAdvice, ...] = attrs.field(default=(), converter=_advice, repr=how_many)
    units: tuple[UnitRemark, ...] = attrs.field(default=(), converter=_remarks, repr=how_many)
    unused: tuple[UnusedSignal, ...] = attrs.field(default=(), converter=_unused, repr=how_many)
    rules: NeedRules = attrs.field(default=NEED_RULES, validator=is_a(NeedRules), repr=lambda rules: repr(rules.id))

    def of(self, person_id: str) -> NeedsReport:
        """Return what is said of one person: for that person and the leader.

        Args:
            person_id: The caller's key of the person.
        """
        return NeedsReport(
            self.period,
            [each for each in self.needs if each.person_id == person_id],
            [each for each in self.advice if each.person_id == person_id],
            (),
            [each for each in self.unused if not each.signal.kind.of_unit and each.signal.about == person_id],
            self.rules,
        )

    def of_unit(self, unit_id: str) -> NeedsReport:
        """Return what is said of one unit: nothing of it is about a person.

        Args:
            unit_id: The caller's key of the unit.
        """
        return NeedsReport(
            self.period,
            units=[each for each in self.units if each.unit_id == unit_id],
            unused=[each for each in self.unused if each.signal.kind.of_unit and each.signal.about == unit_id],
            rules=self.rules,
        )

    def need(self, person_id: str, competency: str) -> Need:
        """Return the need of a person for a competency, its code in any form that is read.

        Raises:
            NotFound: when there is none.
        """
        code = competency_code(competency)
        for each in self.needs:
            if (each.person_id, each.competency) == (person_id, code):
                return each
        raise NotFound(f"This person has no need of {code}.", mend="Give a need of the report.", value=code)

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.needs import needs_page
        from ..show.text import as_text

        return as_text(needs_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.needs import needs_page

        return as_html(needs_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def derive_needs(
    signals: Iterable[Signal],
    learners: Iterable[Learner],
    *,
    period: Period,
    rules: NeedRules = NEED_RULES,
    priority: PriorityPolicy = NEED_PRIORITY,
) -> NeedsReport:
    """Return what people need to learn, from both gaps that the law names (PP 11/2017 art. 206).

    A gap in a competency is a need.  A low predikat, rating or indicator is one where a competency is lacking: where
    the person was found to have them all, it is won't do and leads to counselling; where they were not assessed,
    nobody can tell, and the assessment comes first.  Conduct and feedback speak of some competencies, and lead to the
    one that is lacking, or to the main one where none of them was assessed.

    What the public says is about a unit: it adds evidence to a need that somebody who serves the public has anyway, and
    gives a remark on the unit.  An indicator that many people of a unit miss is a matter of the process, and no need of
    any of them.

    Args:
        signals: What was seen, also where nothing is lacking: that a competency is there is known only when it is said.
        learners: For whom development is planned.
        period: The days whose signals count.
        rules: What follows from which signal.
        priority: The numbers of a priority.

    Raises:
        InvalidValue: when a person stands twice.
        WrongType: for what is no signal, learner, period, rules or priority.

    Example:
        >>> from kinerja.base.words import Words
        >>> from kinerja.training.competency_gap import PostRole
        >>> from kinerja.training.need_signals import COMPETENCY_GAP, PERFORMANCE_GAP
        >>> year = Period.year(2025)
        >>> def seen(kind, who, key, shortfall, basis=PERFORMANCE_GAP):
        ...     return Signal(kind, who, key, shortfall, Words("...", "..."), year, basis)
        >>> signals = [
        ...     seen("kesenjangan", "ani", "M.05", 2, COMPETENCY_GAP),
        ...     seen("predikat", "ani", "butuh_perbaikan", 1),
        ...     seen("kesenjangan", "budi", "M.05", 0, COMPETENCY_GAP),
        ...     seen("predikat", "budi", "butuh_perbaikan", 1),
        ... ]
        >>> report = derive_needs(signals, [Learner("ani", "dinas"), Learner("budi", "dinas")], period=year)
        >>> [(need.person_id, need.competency, str(need.priority.value)) for need in report.needs]
        [('ani', 'M.05', '9')]
        >>> [
        ...     (each.person_id, each.diagnosis.value, [str(remedy) for remedy in each.remedies])
        ...     for each in report.advice
        ... ]
        [('budi', 'belum_mau', ['konseling'])]
    """
    given, people = tuple(dict.fromkeys(signals)), tuple(learners)
    for signal in given:
        check_kind(signal, Signal, path="signals", mend="Give Signals; gap_signals(...) and its like read them.")
    for each in people:
        check_kind(each, Learner, path="learners", mend="Give Learners.")
    check_kind(period, Period, path="period", mend="Give the days whose signals count.")
    check_kind(rules, NeedRules, path="rules", mend="Give NeedRules, such as NEED_RULES.")
    check_kind(priority, PriorityPolicy, path="priority", mend="Give a PriorityPolicy, such as NEED_PRIORITY.")
    _refuse_twins(people)
    sifted = sift(given, people, period, rules)
    needs, advice = of_people(sifted, people, rules, priority)
    return NeedsReport(period, needs, advice, of_units(sifted), sifted.unused, rules)


def _refuse_twins(learners: Iterable[Learner]) -> None:
    seen: set[str] = set()
    for each in learners:
        if each.id in seen:
            raise InvalidValue(f"{shown_id(each.id)} stands twice.", mend="Give everybody once.", path="learners")
        seen.add(each.id)
