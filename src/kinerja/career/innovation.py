"""New ideas, which PP 30/2019 asks for Sangat Baik: recommended by the superior, declared by the head of the unit.

Article 41(5)a asks for a new idea or way of working that benefits the organisation or the state; by art. 41(6) the head
of the unit declares it after the recommendation of the direct superior.  PermenPANRB 6/2022 does not ask for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.laws import PP_30_2019
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.answers import Answer, Verdict, together
from ..evaluation.cohort import shown_id
from ..evaluation.recommendation import Statement
from ..plans.fields import check_kind, filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.law import Basis

__all__ = ["IDEA_BASIS", "NewIdea", "idea_facts", "new_idea_of"]

IDEA_BASIS: Basis = PP_30_2019("Pasal 41 ayat (5) huruf a dan ayat (6)")
"""What a new idea is, and who declares it."""


@final
@attrs.frozen
class NewIdea:
    """A new idea or way of working of a person, and what was said of it.

    Args:
        id: A name, unique among the ideas.
        person_id: Whose idea it is; the caller's key.
        period: The year in which it counts.
        title: What it is.
        benefit: What the organisation or the state has of it.
        recommended: Whether the direct superior recommends it; ``None`` while nobody said.
        declared: Whether the head of the unit declares it; ``None`` while nobody said.

    Raises:
        InvalidValue: for an idea without a title or benefit, and for one declared before it was recommended.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.recommendation import Statement
        >>> yes = Statement(True, "Kepala Bidang", date(2021, 11, 2))
        >>> idea = NewIdea("i1", "e1", Period.year(2021), "Antrean daring", "Waktu tunggu turun", yes)
        >>> str(idea.verdict)
        'undetermined'
        >>> str(attrs.evolve(idea, declared=Statement(True, "Kepala Dinas", date(2021, 12, 1))).verdict)
        'met'
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    person_id: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    period: Period = attrs.field(validator=is_a(Period))
    title: str = attrs.field(converter=stripped, validator=filled)
    benefit: str = attrs.field(converter=stripped, validator=filled)
    recommended: Statement | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Statement)))
    declared: Statement | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Statement)))

    def __attrs_post_init__(self) -> None:
        days = [None if each is None else each.on for each in (self.recommended, self.declared)]
        if days[0] is not None and days[1] is not None and days[1] < days[0]:
            raise InvalidValue(
                f"The idea is declared on {days[1]} and recommended on {days[0]}.",
                why=f"The head of the unit decides after the recommendation ({IDEA_BASIS}).",
                mend="Correct a day.",
                path="declared.on",
            )

    @property
    def verdict(self) -> Verdict:
        """Met when it was recommended and declared; not met when one of the two was refused; else open."""
        return together(map(_said, (self.recommended, self.declared)))

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: a declaration without a recommendation."""
        if self.declared is None or not self.declared.holds or self.recommended is not None:
            return ()
        return (_NOT_RECOMMENDED,)


def _said(statement: Statement | None) -> Verdict:
    if statement is None:
        return Verdict.UNDETERMINED
    return Verdict.MET if statement.holds else Verdict.NOT_MET


_NOT_RECOMMENDED = Finding(
    "IDEA_NOT_RECOMMENDED",
    Severity.ERROR,
    "recommended",
    Words(
        "Ide baru ditetapkan pimpinan unit kerja tanpa rekomendasi atasan langsung.",
        "The head of the unit declared the idea without a recommendation of the direct superior.",
    ),
    Words("Catat rekomendasinya.", "Record the recommendation."),
    IDEA_BASIS,
)


def new_idea_of(person_id: str, ideas: Iterable[NewIdea], period: Period) -> Answer:
    """Return whether a person has a new idea that was declared in a period.

    An idea counts once it is declared, so who has none in the register has none.  One on which nobody decided yet
    leaves the answer open, and so does one that counts in a longer period, or another that overlaps this one: nobody
    said on which side of the border it lies.

    Args:
        person_id: Who.
        ideas: All ideas of the register, of anybody.
        period: The year.

    Raises:
        InvalidValue: when an idea stands twice.
        WrongType: for anything but ideas.
    """
    touching = [each for each in _checked(ideas) if each.person_id == person_id and period.overlaps(each.period)]
    own = [each for each in touching if period.contains(each.period)]
    for verdict in (Verdict.MET, Verdict.UNDETERMINED):
        found = [each for each in own if each.verdict is verdict]
        if found:
            return Answer(verdict, _titled(verdict, found), basis=IDEA_BASIS)
    beyond = [each for each in touching if each.verdict is not Verdict.NOT_MET]
    if beyond:
        return Answer(Verdict.UNDETERMINED, _reaching(beyond), basis=IDEA_BASIS)
    words = Words("Tidak ada ide baru yang ditetapkan.", "No new idea was declared.")
    return Answer(Verdict.NOT_MET, words, basis=IDEA_BASIS)


def _checked(ideas: Iterable[NewIdea]) -> tuple[NewIdea, ...]:
    given = tuple(ideas)
    for place, idea in enumerate(given):
        check_kind(idea, NewIdea, path=f"ideas[{place}]", mend="Give NewIdea values.")
    refuse_twins((each.id for each in given), "idea", path="ideas")
    return given


def _titled(verdict: Verdict, found: list[NewIdea]) -> Words:
    titles = "; ".join(each.title for each in found)
    if verdict is Verdict.MET:
        return Words(f"Ditetapkan: {titles}.", f"Declared: {titles}.")
    return Words(f"Belum diputuskan: {titles}.", f"Not decided yet: {titles}.")


def _reaching(found: list[NewIdea]) -> Words:
    told = [(each.title, each.period.label) for each in found]
    listed = Words(
        "; ".join(f"{title} ({when.id})" for title, when in told),
        "; ".join(f"{title} ({when.en})" for title, when in told),
    )
    return Words(
        f"Dicatat untuk masa yang melampaui masa ini: {listed.id}.",
        f"Recorded for a time that reaches beyond this one: {listed.en}.",
    )


def idea_facts(person_id: str, ideas: Iterable[NewIdea], period: Period) -> dict[str, bool]:
    """Return the fact ``ide_baru``, as the books of PP 30/2019, PermenPANRB 8/2021 and the year 2021 ask for it.

    Args:
        person_id: Who.
        ideas: All ideas of the register.
        period: The year.

    Raises:
        InvalidValue: while an idea of the person is not decided, or reaches beyond the period: the fact is neither true
            nor false.

    Example:
        >>> idea_facts("e1", [], Period.year(2021))
        {'ide_baru': False}
    """
    answer = new_idea_of(person_id, ideas, period)
    if answer.verdict is Verdict.UNDETERMINED:
        raise InvalidValue(
            f"Whether {shown_id(person_id)} has a new idea is open.",
            why=answer.reason.en,
            mend="Let the head of the unit decide first, and record the period in which the idea counts.",
            path="ideas",
        )
    return {"ide_baru": bool(answer)}
