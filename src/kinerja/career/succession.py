"""Succession groups: whose box belongs to which group, set every year by a committee, and for how long plans run.

Being in a group is no promotion.  What is recommended binds the PPK, and who is promoted is decided by people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs
from dateutil.relativedelta import relativedelta

from ..base.brief import how_many
from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_20_2025
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, date_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict
from ..evaluation.cohort import shown_id
from ..evaluation.recommendation import FollowUp
from ..plans.fields import is_a
from .requirements import Requirement, RequirementKind
from .succession_parts import SUCCESSION_BASIS, SuccessionCandidate, SuccessionScope, TalentCommittee

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.law import Basis
    from ..base.words import Language
    from .requirements import Eligibility

__all__ = ["SuccessionGroup"]

_MERIT: Basis = PERMENPANRB_20_2025("Pasal 8E", note="Read in a text extraction of the regulation, not in its print.")


def _scope(value: SuccessionScope | str) -> SuccessionScope:
    return member(SuccessionScope, value)


def _candidates(values: Iterable[SuccessionCandidate]) -> tuple[SuccessionCandidate, ...]:
    return tuple(values)


@final
@attrs.frozen
class SuccessionGroup:
    """A succession group of a year.

    Args:
        scope: Whose.
        year: The year for which it is set.
        set_on: The day on which it is set.
        candidates: Everybody who was looked at, each once.
        committee: Who recommends it; ``None`` while that is not known.

    Raises:
        InvalidValue: for a person who stands twice.
        UnknownName: for another scope.
    """

    scope: SuccessionScope = attrs.field(converter=_scope)
    year: int = attrs.field(validator=is_a(int))
    set_on: date = attrs.field(converter=plain_date)
    candidates: tuple[SuccessionCandidate, ...] = attrs.field(
        converter=_candidates,
        validator=attrs.validators.deep_iterable(is_a(SuccessionCandidate)),
        repr=how_many,
    )
    committee: TalentCommittee | None = attrs.field(
        default=None, validator=attrs.validators.optional(is_a(TalentCommittee))
    )

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for each in self.candidates:
            if each.person_id in seen:
                told = shown_id(each.person_id)
                raise InvalidValue(f"{told!r} stands twice.", mend="Give each person once.", path="candidates")
            seen.add(each.person_id)

    def eligibility_of(self, candidate: SuccessionCandidate) -> Eligibility:
        """Return whether somebody belongs to it; a box of a day after it was set, or of a year before, leaves it open.

        Args:
            candidate: One of those who were looked at.
        """
        found, day = candidate.eligibility(self.scope), candidate.placement.on
        if self.set_on - relativedelta(years=1) < day <= self.set_on:
            return found
        told, when = date_words(day), date_words(self.set_on)
        words = Words(
            f"Kotak per {told.id}; kelompok ditetapkan {when.id}.",
            f"The box is of {told.en}; the group is set on {when.en}.",
        )
        stale = Requirement(RequirementKind.KOTAK_TALENTA, Verdict.UNDETERMINED, words, _FRESH)
        return attrs.evolve(found, requirements=(*found.requirements, stale), follow_ups=())

    @property
    def members(self) -> tuple[SuccessionCandidate, ...]:
        """Who belongs to it: box 9 before 8 before 7, and within a box as given."""
        found = self._of(Verdict.MET)
        return tuple(each for box in self.scope.boxes for each in found if each.placement.box == box)

    @property
    def to_look_at(self) -> tuple[SuccessionCandidate, ...]:
        """Of whom a person has to say it."""
        return self._of(Verdict.UNDETERMINED)

    @property
    def outside(self) -> tuple[SuccessionCandidate, ...]:
        """Who does not belong to it."""
        return self._of(Verdict.NOT_MET)

    @property
    def plans_until(self) -> date:
        """The last day of plans of placement and development that begin with it: they run for a year at most."""
        return self.set_on + relativedelta(years=1, days=-1)

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """What follows once it is set; people decide it."""
        return (_PLANS, _BINDING)

    def check(self, on: date) -> tuple[Finding, ...]:
        """Return what is doubtful: a group of another year, or set in one; a committee not known, or not lawful.

        Args:
            on: The day on which it is used.
        """
        return tuple(self._flagged(plain_date(on)))

    def as_text(self, language: Language) -> str:
        """Return the group as plain text of 100 columns, numbers of persons masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.talent import succession_page
        from ..show.text import as_text

        return as_text(succession_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the group as a piece of HTML that needs nothing else, numbers of persons masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.talent import succession_page

        return as_html(succession_page(self), language)

    def _repr_html_(self) -> str:
        """Return the group for a notebook, in Indonesian."""
        return self.as_html("id")

    def _of(self, verdict: Verdict) -> tuple[SuccessionCandidate, ...]:
        return tuple(each for each in self.candidates if self.eligibility_of(each).verdict is verdict)

    def _flagged(self, on: date) -> Iterator[Finding]:
        if on.year != self.year:
            day = date_words(on)
            yield Finding(
                "SUCCESSION_OTHER_YEAR",
                Severity.WARNING,
                "year",
                Words(f"Kelompok ini untuk tahun {self.year}, bukan {day.id}.", f"It is of {self.year}, not {day.en}."),
                Words("Kelompok ditetapkan setiap tahun.", "A group is set every year."),
                SUCCESSION_BASIS,
            )
        if self.set_on.year not in {self.year - 1, self.year}:
            day = date_words(self.set_on)
            yield Finding(
                "SUCCESSION_SET_OTHER_YEAR",
                Severity.WARNING,
                "set_on",
                Words(
                    f"Kelompok tahun {self.year} tercatat ditetapkan {day.id}.",
                    f"The group of {self.year} is on record as set on {day.en}.",
                ),
                Words("Periksa tahun dan tanggal penetapannya.", "Look at its year and the day on which it was set."),
                _IN_TIME,
            )
        if self.committee is None:
            yield Finding(
                "SUCCESSION_NO_COMMITTEE",
                Severity.WARNING,
                "committee",
                Words("Komite talenta belum disebut.", "The committee is not named."),
                Words("Sebut anggotanya.", "Name its members."),
                SUCCESSION_BASIS,
            )
        else:
            yield from (finding.at("committee") for finding in self.committee.check())


_FRESH = PERMENPANRB_20_2025(
    "Pasal 8C",
    assurance=Assurance.ASSUMPTION,
    note="A group is set every year; that its boxes are of the year before that day is ours to read.",
)
_IN_TIME = PERMENPANRB_20_2025(
    "Pasal 8C",
    assurance=Assurance.ASSUMPTION,
    note="A group is set every year; that it is set in its year or the one before is ours to read.",
)
_PLANS = FollowUp(
    Words(
        "Susun rencana penempatan dan pengembangan anggotanya untuk paling lama 1 tahun.",
        "Plan placement and development of its members, for a year at most.",
    ),
    SUCCESSION_BASIS,
)
_BINDING = FollowUp(
    Words(
        "Rekomendasi mengikat PPK; mengabaikannya menjadi faktor koreksi penilaian sistem merit.",
        "What is recommended binds the PPK; passing it over corrects the score of the merit system.",
    ),
    _MERIT,
)
