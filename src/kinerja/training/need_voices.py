"""Signals about units, read from what the public says: surveys, complaints, and the times that services take.

No text leads from what the public says to a competency; that it may be read as a sign of one is ours.
"""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.law import Assurance, Basis
from ..base.laws import PP_11_2017
from ..base.scale import plain
from ..base.words import Words, number_words
from ..errors import InvalidValue, NotFound
from ..feedback.complaint_measures import ComplaintIndicators
from ..feedback.service import SERVICE_TIME, ServiceTimes
from ..feedback.survey import SurveyIndex
from ..feedback.survey_priorities import PriorityReport
from ..plans.fields import check_kind
from .competency_dictionary import competency_code
from .need_signals import ComplaintTheme, Signal, SignalKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.period import Period
    from ..feedback.complaint_measures import ThemeCount
    from ..feedback.survey_scheme import SurveyScheme

__all__ = ["complaint_signals", "priority_signals", "service_signals", "survey_signals"]

_COMPLAINTS: Basis = PP_11_2017(
    "Pasal 206",
    assurance=Assurance.ASSUMPTION,
    note="The law reads competency and the result of the appraisal; that themes of complaints are read beside them is"
    " ours, so that training answers what the public notices.",
)
_ELEMENTS: Basis = PP_11_2017(
    "Pasal 206",
    assurance=Assurance.ASSUMPTION,
    note="The classes of PermenPANRB 14/2017 are those of the index; that an element is read by them too is what"
    " reports do.",
)

# --- Surveys --------------------------------------------------------------------------------------------------------


def survey_signals(
    found: SurveyIndex, *, below: Exact | None = None, competencies: Mapping[str, Iterable[str]] | None = None
) -> tuple[Signal, ...]:
    """Return for each element of a survey whether it is low.

    Args:
        found: The index of a unit in a period.
        below: Below which value, on the scale of the index, an element is low; that of class B of the scheme, if not
            given.
        competencies: Which competencies an element is about, by its key, where the unit knows: such as the technical
            ones of its service.

    Raises:
        InvalidValue: when nobody says which unit or days it is about, or the scheme has no classes and none is given.
        NotFound: for an element that the scheme does not have.
        WrongType: for what is no index.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.feedback.survey import index
        >>> from kinerja.feedback.survey_answers import Answers
        >>> from kinerja.feedback.survey_scheme import PERMENPANRB14_2017 as scheme
        >>> rows = [[4, 4, 4, 4, 4, 4, 3, 4, 4]] * 20 + [[4, 4, 4, 4, 4, 4, 2, 4, 4]] * 20
        >>> answers = Answers(scheme, rows, unit_id="dukcapil", period=Period.year(2025))
        >>> [(each.key, each.n) for each in survey_signals(index(answers)) if each.is_low]
        [('perilaku', 40)]
    """
    check_kind(found, SurveyIndex, path="found", mend="Give index(...).")
    limit = _limit(found.scheme) if below is None else exact(below)
    values = {line.key: found.scheme.rounding.apply(line.mean * found.scheme.conversion) for line in found.lines}
    return _elements(found, {key for key, value in values.items() if value < limit}, _ELEMENTS, competencies)


def priority_signals(
    report: PriorityReport, *, competencies: Mapping[str, Iterable[str]] | None = None
) -> tuple[Signal, ...]:
    """Return for each element of a survey whether it is among the lowest beyond the noise.

    An element that cannot be told apart from one that is not named is not low: the order alone is no evidence.

    Args:
        report: The elements by their means.
        competencies: Which competencies an element is about, by its key, where the unit knows.

    Raises:
        InvalidValue: when nobody says which unit or days it is about.
        NotFound: for an element that the scheme does not have.
        WrongType: for what is no such report.
    """
    check_kind(report, PriorityReport, path="report", mend="Give priority_elements(...).")
    return _elements(report.index, {line.key for line in report.sure}, report.basis, competencies)


def _limit(scheme: SurveyScheme) -> Fraction:
    cut = dict(scheme.cuts).get("B")
    if cut is None:
        mend = "Give below, on the scale of the index."
        raise InvalidValue(f"The scheme {scheme.id!r} has no class B.", mend=mend, path="below")
    return cut


def _elements(
    found: SurveyIndex, low: set[str], basis: Basis, competencies: Mapping[str, Iterable[str]] | None
) -> tuple[Signal, ...]:
    about = {found.scheme.element(key).key: codes for key, codes in (competencies or {}).items()}
    return tuple(
        Signal(
            SignalKind.UNSUR_SURVEI,
            _unit(found),
            line.key,
            int(line.key in low),
            _element_words(line.label, found.scheme.rounding.apply(line.mean * found.scheme.conversion)),
            _days(found),
            basis,
            n=line.n or found.respondents,
            people=line.n or found.respondents,
            competencies=about.get(line.key, ()),
            rests_on=found.survey_id,
        )
        for line in found.lines
    )


def _element_words(name: Words, value: Fraction) -> Words:
    told = number_words(value)
    return Words(f"{name.id}: {told.id}", f"{name.en}: {told.en}")


def _unit(found: SurveyIndex) -> str:
    if not found.unit_id:
        raise _nobody_says("unit_id")
    return found.unit_id


def _days(found: SurveyIndex) -> Period:
    if found.period is None:
        raise _nobody_says("period")
    return found.period


def _nobody_says(path: str) -> InvalidValue:
    return InvalidValue(
        "Nobody says which unit or which days the survey is about.",
        mend="Give unit_id and period with the answers.",
        path=path,
    )


# --- Complaints -----------------------------------------------------------------------------------------------------


def complaint_signals(
    found: ComplaintIndicators,
    *,
    themes: Mapping[str, ComplaintTheme | str] | None = None,
    people: Mapping[str, int] | None = None,
    competencies: Mapping[str, Iterable[str]] | None = None,
) -> tuple[Signal, ...]:
    """Return what the complaints of a unit are about, one signal for each theme.

    The records of complaints do not hold who complained, so how many different people they come from has to be told; a
    theme without it counts for nothing under the usual minimum.

    Args:
        found: The complaints of a unit in a period.
        themes: What the agency's own themes stand for, by their names: a :class:`ComplaintTheme`, its token, or a key
            of your own rules.  One that is called as its token is, such as "Pungutan liar", needs no telling.
        people: From how many different people the complaints of a theme come, by the agency's names.  Of several themes
            that stand for one thing the most counts, because the same people may be behind them.
        competencies: Which competencies a theme is about, by the agency's names, where the unit knows.

    Raises:
        NotFound: for a theme that none of the complaints has.
        WrongType: for what are no such complaints.

    Example:
        See ``docs/how-to/training-needs.md``.
    """
    check_kind(found, ComplaintIndicators, path="found", mend="Give complaint_indicators(...).")
    names, tellers, about = dict(themes or {}), dict(people or {}), dict(competencies or {})
    _refuse_strangers(found, (*names, *tellers, *about))
    by_key: dict[str, list[ThemeCount]] = defaultdict(list)
    for count in found.themes:
        by_key[str(names.get(count.theme) or _key(count.theme))].append(count)
    return tuple(
        Signal(
            SignalKind.TEMA_PENGADUAN,
            found.unit_id,
            key,
            1,
            _theme_words(counts),
            found.period,
            _COMPLAINTS,
            n=sum(count.complaints for count in counts),
            people=max((tellers[count.theme] for count in counts if count.theme in tellers), default=None),
            competencies=dict.fromkeys(
                competency_code(code) for count in counts for code in about.get(count.theme, ())
            ),
        )
        for key, counts in by_key.items()
    )


_WITHOUT = "tanpa_tema"
_BY_NAME: Mapping[str, ComplaintTheme] = MappingProxyType({plain(each): each for each in ComplaintTheme})


def _key(theme: str) -> str:
    return _BY_NAME.get(plain(theme), theme or _WITHOUT)


def _refuse_strangers(found: ComplaintIndicators, names: Iterable[str]) -> None:
    known = {count.theme for count in found.themes}
    for name in names:
        if name not in known:
            mend = "Give a theme as the complaints have it."
            raise NotFound(f"No complaint has the theme {name!r}.", mend=mend, path="themes", value=name)


def _theme_words(counts: Iterable[ThemeCount]) -> Words:
    # How many there are is not said: of few, the number may tell who they are.
    names = ", ".join(f"'{count.theme}'" for count in counts if count.theme)
    return Words(f"Pengaduan {names or 'tanpa tema'}.", f"Complaints {names or 'without a theme'}.")


# --- Service times --------------------------------------------------------------------------------------------------


def service_signals(times: ServiceTimes, *, least_within: Exact = 50) -> tuple[Signal, ...]:
    """Return whether services take longer than their standard.

    Args:
        times: How long the services of a unit took.
        least_within: How many percent have to be within the standard, 0 to 100: half of them, if not given, which is
            to say that the usual service keeps it.

    Returns:
        One signal; none where there is no standard, or nothing that can be judged.

    Raises:
        InvalidValue: for a percentage outside 0 to 100.
        WrongType: for what are no such times.
    """
    check_kind(times, ServiceTimes, path="times", mend="Give service_times(...).")
    least, judged = exact(least_within), times.within + times.outside
    if not 0 <= least <= 100:
        raise InvalidValue(f"{least} is no percentage.", mend="Give 0 to 100.", path="least_within", value=least)
    if times.standard is None or not judged:
        return ()
    low = 100 * times.within < least * judged
    seen = Words(
        f"{times.service}: {'kurang dari' if low else 'sekurangnya'} {number_words(least).id}% dalam standar.",
        f"{times.service}: {'fewer than' if low else 'at least'} {number_words(least).en}% within the standard.",
    )
    kind = SignalKind.WAKTU_LAYANAN
    return (Signal(kind, times.unit_id, times.service, int(low), seen, times.period, SERVICE_TIME, n=judged),)
