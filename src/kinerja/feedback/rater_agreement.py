"""How far raters agree, and how many of them a reliable mean needs: information, never a part of a number.

Raters of one group agree little with one another (Greguras and Robie 1998), so that the mean of two or three says
little; about ten reach a reliability of .70 (Hensel et al. 2010).  What holds in an agency its own answers tell.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.finding import Undetermined
from ..base.spread import even_variance
from ..base.stats_agreement import one_way
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import check_kind, refuse_twins
from .rater_policy import FEWEST
from .raters import RatedPerson, RaterGroup, rater_group
from .raters_lines import mean_variance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.exact import Exact
    from ..base.period import Period
    from ..base.stats_agreement import OneWay
    from ..base.words import Language
    from .raters import RaterAnswer

__all__ = [
    "NullSpread",
    "RaterAgreement",
    "agreement_of",
    "even_null",
    "raters_needed",
    "reliability_of_mean",
]

FEWEST_PEOPLE = 5
"""Of fewer people rated, one more or less turns the answer."""
WANTED = Fraction(7, 10)
"""The reliability that the literature asks of a mean of raters."""


def reliability_of_mean(one_rater: Exact, raters: int) -> Fraction:
    """Return how reliable the mean of some raters is, from that of one (Spearman and Brown).

    Args:
        one_rater: The reliability of one rater, such as ICC(1,1), above 0 and 1 at most.
        raters: How many there are, 1 or more.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> [f"{float(reliability_of_mean('0.3', raters)):.2f}" for raters in (2, 3, 5, 10)]
        ['0.46', '0.56', '0.68', '0.81']
    """
    one = _reliability(one_rater, "one_rater")
    if type(raters) is not int or raters < 1:
        raise InvalidValue(f"{raters!r} raters have no mean.", mend="Give 1 or more.", path="raters", value=raters)
    return raters * one / (1 + (raters - 1) * one)


def raters_needed(one_rater: Exact, *, reliability: Exact = WANTED) -> Fraction:
    """Return how many raters a mean of some reliability needs, unrounded: 9.3 are ten people.

    Args:
        one_rater: The reliability of one rater, above 0 and 1 at most.
        reliability: That of the mean, above 0 and below 1.

    Raises:
        InvalidValue: for a number outside these.

    Example:
        >>> raters_needed("0.20"), raters_needed("0.30", reliability="0.80")
        (Fraction(28, 3), Fraction(28, 3))
    """
    one, wanted = _reliability(one_rater, "one_rater"), _reliability(reliability, "reliability")
    if wanted == 1:
        raise InvalidValue("No number of raters errs never.", mend="Give a reliability below 1.", path="reliability")
    return wanted * (1 - one) / (one * (1 - wanted))


def _reliability(value: Exact, path: str) -> Fraction:
    number = exact(value)
    if not 0 < number <= 1:
        raise InvalidValue(
            "A reliability lies above 0 and is 1 at most.",
            why="Where one rater tells nothing, no number of raters tells more.",
            mend="Say that the raters do not agree.",
            path=path,
            value=value,
        )
    return number


@final
@attrs.frozen
class NullSpread:
    """What answers by chance would look like; agreement is as good as this assumption.

    Args:
        name: What is assumed.
        variance: The variance that such answers would have, on the scale of the questionnaire, above 0.

    Raises:
        InvalidValue: for a variance of 0 or less.
    """

    name: Words
    variance: Fraction = attrs.field(converter=exact)

    def __attrs_post_init__(self) -> None:
        if self.variance <= 0:
            raise InvalidValue("Answers by chance have a spread.", mend="Give a variance above 0.", path="variance")


def even_null(lowest: Exact, highest: Exact) -> NullSpread:
    """Return the usual assumption: by chance, every step of the scale comes equally often.

    People tend to the upper end, so by this assumption they seem to agree more than they do.

    Args:
        lowest: The lowest answer.
        highest: The highest one, a whole number of steps above it.

    Raises:
        InvalidValue: when it is not; give a :class:`NullSpread` of your own then.

    Example:
        >>> even_null(1, 10).variance
        Fraction(33, 4)
    """
    name = Words("Semua langkah skala sama seringnya", "All steps of the scale come equally often")
    return NullSpread(name, even_variance(lowest, highest))


@final
@attrs.frozen
class RaterAgreement:
    """How far the people of one group agree about those they rate.

    Args:
        group: Who rates.
        period: Of which period.
        people: How many people two or more of the group rated.
        confidence: Of the intervals, in percent.
        correlations: How much of the variance lies between the people rated, with intervals; undetermined where too
            few were rated or all answers are the same.
        wanted: The reliability that a mean should have.
        needed: How many raters that takes, unrounded, by the estimate of one rater's; ``None`` where raters do not
            agree or nothing is known.
        null: What answers by chance would look like.
        within_group: The agreement about a person beyond that chance (r_wg), in the mean of ``judged`` people; below 0
            where they lie further apart; ``None`` where too few raters answered about enough people.
        judged: About how many people at least three answered.
    """

    group: RaterGroup
    period: Period
    people: int
    confidence: Fraction
    correlations: OneWay | Undetermined
    wanted: Fraction
    needed: Fraction | None
    null: NullSpread
    within_group: Fraction | None
    judged: int

    def as_text(self, language: Language) -> str:
        """Return the agreement as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.raters import agreement_page
        from ..show.text import as_text

        return as_text(agreement_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the agreement as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.raters import agreement_page

        return as_html(agreement_page(self), language)

    def _repr_html_(self) -> str:
        """Return the agreement for a notebook, in Indonesian."""
        return self.as_html("id")


def agreement_of(
    people: Iterable[RatedPerson],
    group: RaterGroup,
    *,
    null: NullSpread | None = None,
    wanted: Exact = WANTED,
    confidence: Exact = 95,
    fewest_people: int = FEWEST_PEOPLE,
) -> RaterAgreement:
    """Return how far the people of one group agree about those they rate.

    It is about the group as a whole and tells nothing of one person rated, nor of one rater.

    Args:
        people: All who were rated, each once, on one scale in one period.
        group: Whose answers; never the own ones.
        null: What answers by chance would look like; all steps equally often if not given.
        wanted: The reliability that a mean should have.
        confidence: Of the intervals, in percent.
        fewest_people: Of fewer people rated nothing is said, 2 or more.

    Raises:
        InvalidValue: for people of several scales or periods, for the own answers, a person twice, or nobody.

    Example:
        >>> from kinerja import Period
        >>> from .raters import RaterAnswer, RaterScale
        >>> rows = [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]
        >>> def rated(place, row):
        ...     said = [RaterAnswer("rekan_kerja", n) for n in row]
        ...     return RatedPerson(f"e{place}", Period.year(2025), RaterScale(1, 10), said)
        >>> told = agreement_of([rated(place, row) for place, row in enumerate(rows)], "rekan_kerja")
        >>> told.correlations.single, f"{float(told.needed):.1f}", f"{float(told.within_group):.2f}"
        (Decimal('0.1657'), '11.7', '0.24')
    """
    group, wanted = rater_group(group), exact(wanted)
    rated = check_people(people, group)
    _check_limit(fewest_people)
    by_chance = null or even_null(rated[0].scale.lowest, rated[0].scale.highest)
    judged = [said for each in rated if len(said := _with_numbers(each, group)) >= FEWEST]
    apart = [found for said in judged if (found := mean_variance(said)) is not None]
    enough = len(apart) >= fewest_people
    correlations = _correlations(rated, group, confidence, fewest_people)
    needed = None
    if not isinstance(correlations, Undetermined) and correlations.single > 0:
        needed = raters_needed(correlations.single, reliability=wanted)
    return RaterAgreement(
        group,
        rated[0].period,
        sum(len(each.of(group)) > 1 for each in rated),
        exact(confidence),
        correlations,
        wanted,
        needed,
        by_chance,
        1 - sum(apart, Fraction()) / len(apart) / by_chance.variance if enough else None,
        len(apart),
    )


def _with_numbers(person: RatedPerson, group: RaterGroup) -> list[RaterAnswer]:
    return [answer for answer in person.from_group(group) if answer.values]


def check_people(people: Iterable[RatedPerson], group: RaterGroup) -> tuple[RatedPerson, ...]:
    """Return people who may be seen together: each once, of one scale and period, rated by others.

    Raises:
        InvalidValue: when they may not.
        WrongType: for what is no ``RatedPerson``.
    """
    rated = tuple(people)
    for place, each in enumerate(rated):
        check_kind(each, RatedPerson, path=f"people[{place}]", mend="Give RatedPerson(...).")
    refuse_twins((each.rated_id for each in rated), "person", path="people")
    if len({(each.scale, each.period) for each in rated}) != 1 or group is RaterGroup.DIRI_SENDIRI:
        raise InvalidValue(
            "These answers cannot be seen together.",
            why="Agreement is seen among others, who answered on one scale about one period.",
            mend="Give people of one scale and period, and a group other than the own answers.",
            path="people",
        )
    return rated


def _check_limit(fewest_people: int) -> None:
    if type(fewest_people) is not int or fewest_people < 2:
        raise InvalidValue(
            f"fewest_people is {fewest_people!r}.", mend="Give 2 or more.", path="fewest_people", value=fewest_people
        )


def _correlations(
    rated: Iterable[RatedPerson], group: RaterGroup, confidence: Exact, fewest: int
) -> OneWay | Undetermined:
    told = {each.rated_id: values for each in rated if len(values := each.of(group)) > 1}
    if len(told) < fewest:
        return Undetermined(
            Words(
                f"{len(told)} orang dinilai oleh dua orang atau lebih; baru dibandingkan mulai {fewest}.",
                f"{len(told)} people were rated by two or more; compared from {fewest} on.",
            )
        )
    if len({value for values in told.values() for value in values}) == 1:
        return Undetermined(
            Words(
                "Semua jawaban sama; kesepakatan tidak dapat dibedakan dari jawaban tanpa melihat.",
                "All answers are the same; agreement cannot be told from answers without looking.",
            )
        )
    return one_way(told, confidence=confidence)
