"""What a step asks that other parts of the library find out: talent box, penalties, hours of learning, competence.

Each is answered from the value itself.  A word of somebody in charge stands in where the value is missing or leaves
the ask open; where both say something else, :func:`~kinerja.career.career_rules.eligible` leaves it to a person.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.words import Words, date_words, number_words
from ..errors import InvalidValue
from ..evaluation.answers import Verdict, together
from ..plans.fields import is_a
from ..training.hour_limits import PNS_FLOOR, HourFloor
from ..training.match_scales import FillingCategory, MappingCategory, MatchPurpose, match_category
from .penalties import FormerPenalty, Penalty
from .requirements import Requirement, RequirementKind, stated
from .sanctions import no_sanction, served_beside
from .talent_parts import NATIONAL_NUMBERING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from ..base.law import Basis
    from ..evaluation.recommendation import Statement
    from ..people.party import EmployeeKind
    from ..training.hour_ledger import HourLedger
    from ..training.job_match import JobMatch
    from .sanctions import Sanction
    from .talent import TalentPlacement

__all__ = ["BoxAsk", "HoursAsk", "MatchAsk", "SanctionAsk", "check_box", "check_years", "stands_in"]

_HIGHEST_BOX = 9


def check_years(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    """Refuse what is no number of years; a validator of fields.

    Raises:
        InvalidValue: for anything but whole numbers from 1.
    """
    if type(value) is not int or value < 1:
        mend = "Give a whole number from 1."
        raise InvalidValue(f"{value!r} is no number of years.", mend=mend, path=attribute.name, value=value)


def stands_in(said: Statement | None, asked: Requirement) -> Requirement:
    """Return what was said where the value itself leaves the ask open.

    Args:
        said: What somebody in charge says; ``None`` while nobody did.
        asked: What the value itself says.
    """
    if said is None or asked.verdict is not Verdict.UNDETERMINED:
        return asked
    return stated(asked.kind, said, asked.basis)


# --- Talent box -----------------------------------------------------------------------------------------------------


def _boxes(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(values))


def _box_numbers(_: object, attribute: attrs.Attribute[tuple[int, ...]], value: tuple[int, ...]) -> None:
    if not value:
        raise InvalidValue("Nothing would be good enough.", mend="Give at least one.", path=attribute.name)
    for box in value:
        check_box(box, attribute.name)


def check_box(box: object, path: str) -> None:
    """Refuse what is no number of a box of the nine.

    Raises:
        InvalidValue: for anything but 1 to 9.
    """
    if type(box) is not int or not 1 <= box <= _HIGHEST_BOX:
        mend = f"Give 1 to {_HIGHEST_BOX}, by the national numbering (PermenPANRB 20/2025, annex I)."
        raise InvalidValue(f"{box!r} is no box.", mend=mend, path=path, value=box)


@final
@attrs.frozen
class BoxAsk:
    """An ask of the talent box, by the national numbering.

    Args:
        boxes: The numbers that are good enough, 1 to 9, at least one.
        basis: The rule.
    """

    boxes: tuple[int, ...] = attrs.field(converter=_boxes, validator=_box_numbers)
    basis: Basis

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.KOTAK_TALENTA

    def of(self, box: int | TalentPlacement | None, said: Statement | None, *, on: date) -> Requirement:
        """Return whether the box is one of them.

        A placement without a box is enough where every box that is still possible would be, and not enough where none
        would.  However it is numbered, it is read by the national numbers.

        Args:
            box: The number of the box, or the placement of the person; ``None`` where neither is known.
            said: What somebody in charge says; it is heard only where the box is open.
            on: The day of asking; a placement of a later day says nothing of it.

        Example:
            >>> from datetime import date
            >>> from kinerja.base.finding import Undetermined
            >>> from kinerja.base.laws import PERMENPANRB_20_2025
            >>> from kinerja.career.talent import TalentPlacement
            >>> from kinerja.career.talent_parts import KinerjaTalenta
            >>> open_ = Undetermined(Words("Belum dinilai.", "Not assessed."))
            >>> low = TalentPlacement("e1", KinerjaTalenta.DI_BAWAH_EKSPEKTASI, open_, on=date(2026, 2, 2))
            >>> asked = BoxAsk((7, 8, 9), PERMENPANRB_20_2025("Pasal 8C")).of(low, None, on=date(2026, 3, 2))
            >>> print(asked.verdict, "-", asked.reason.en)
            not_met - Talent box on 2 February 2026: 1, 3 or 6, not settled yet; asked for is 7, 8, 9.
        """
        if box is None:
            return stated(self.kind, said, self.basis)
        if isinstance(box, int):
            return self._judged((box,), Words("", ""))
        told = date_words(box.on)
        when = Words(f" per {told.id}", f" on {told.en}")
        if box.on > on:
            return stands_in(said, self._told_later(when))
        return stands_in(said, self._judged(_possible(box), when))

    def _judged(self, possible: tuple[int, ...], when: Words) -> Requirement:
        name, wanted = self.kind.label, ", ".join(map(str, self.boxes))
        good = [box in self.boxes for box in possible]
        verdict = Verdict.MET if all(good) else Verdict.UNDETERMINED if any(good) else Verdict.NOT_MET
        held = _one_of(possible)
        reason = Words(
            f"{name.id}{when.id}: {held.id}; yang diminta {wanted}.",
            f"{name.en}{when.en}: {held.en}; asked for is {wanted}.",
        )
        return Requirement(self.kind, verdict, reason, self.basis)

    def _told_later(self, when: Words) -> Requirement:
        name = self.kind.label
        reason = Words(
            f"{name.id}{when.id}: setelah hari yang ditanyakan.", f"{name.en}{when.en}: after the day of asking."
        )
        return Requirement(self.kind, Verdict.UNDETERMINED, reason, self.basis)


def _possible(placement: TalentPlacement) -> tuple[int, ...]:
    return tuple(sorted(map(NATIONAL_NUMBERING.number, placement.possible)))


def _one_of(boxes: tuple[int, ...]) -> Words:
    *others, last = map(str, boxes)
    if not others:
        return Words(last, last)
    listed = ", ".join(others)
    return Words(f"{listed}, atau {last}, belum pasti", f"{listed} or {last}, not settled yet")


# --- Penalties ------------------------------------------------------------------------------------------------------


def _named_penalties(values: Iterable[Penalty | FormerPenalty]) -> tuple[Penalty | FormerPenalty, ...]:
    return tuple(values)


@final
@attrs.frozen
class SanctionAsk:
    """An ask that no disciplinary penalty is being served.

    Args:
        basis: The rule.
        penalties: Those that stand in the way, such as the one that delays the step itself; all where none is named.
            A dismissal always does; what another one that is being served does here, somebody has to say.
    """

    basis: Basis
    penalties: tuple[Penalty | FormerPenalty, ...] = attrs.field(
        default=(),
        converter=_named_penalties,
        validator=attrs.validators.deep_iterable(is_a(Penalty, FormerPenalty)),
        kw_only=True,
    )

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.DISIPLIN

    def of(self, sanctions: Iterable[Sanction] | None, said: Statement | None, *, on: date) -> Requirement:
        """Return whether no penalty is being served.

        Args:
            sanctions: Those of the person; ``None`` where nobody looked, none where somebody looked and found none.
            said: What somebody in charge says; it is heard only where nobody looked.
            on: The day of asking.

        Example:
            >>> from datetime import date
            >>> from kinerja.base.laws import PERBKN_2_2025
            >>> ask = SanctionAsk(PERBKN_2_2025("kenaikan pangkat reguler"))
            >>> [str(ask.of(found, None, on=date(2026, 3, 2)).verdict) for found in (None, ())]
            ['undetermined', 'met']
        """
        if sanctions is None or not self.penalties:
            return stands_in(said, no_sanction(sanctions, on=on, basis=self.basis))
        return stands_in(said, self._of_some(tuple(sanctions), on))

    def _of_some(self, sanctions: tuple[Sanction, ...], on: date) -> Requirement:
        """Return whether one of those that count is served; a dismissal decides, what others do here stays open."""
        beside = served_beside([each for each in sanctions if each.penalty not in self.penalties], on=on)
        asked = no_sanction([each for each in sanctions if each.penalty in self.penalties], on=on, basis=self.basis)
        dismissed = [each for each in beside if each.verdict is Verdict.NOT_MET]
        if dismissed or (beside and asked.verdict is Verdict.MET):
            return beside[0]
        if asked.verdict is not Verdict.MET:
            return asked
        told = [each.label for each in self.penalties]
        words = Words(
            f"Tidak sedang dijalani: {'; '.join(each.id for each in told)}.",
            f"Not being served: {'; '.join(each.en for each in told)}.",
        )
        return attrs.evolve(asked, reason=words)


# --- Hours of learning ----------------------------------------------------------------------------------------------


_MAY_GROW = Words("; sebagian belum dihitung", "; not all of it is counted yet")


@final
@attrs.frozen
class HoursAsk:
    """An ask that the duty to develop competence was fulfilled in each of the last years.

    Args:
        years: Of how many years, 1 or more.
        basis: The rule that asks.
        floor: How many hours a year are the duty, and of whom: 20 JP of PNS (PP 11/2017, art. 203(4)).
    """

    years: int = attrs.field(validator=check_years)
    basis: Basis
    floor: HourFloor = attrs.field(default=PNS_FLOOR, validator=is_a(HourFloor), kw_only=True)

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.PENGEMBANGAN

    def of(
        self, hours: Iterable[HourLedger], kind: EmployeeKind | None, said: Statement | None, *, until: int
    ) -> Requirement:
        """Return whether each of the years has the hours; what is missing is told in JP.

        A year without a ledger is open, and so is everything where the floor is not for this kind of employee.

        Args:
            hours: The ledgers of the person; only those of whole calendar years from 1 January are looked at.
            kind: What the person is on the day of asking; ``None`` where it is not known.
            said: What somebody in charge says; it is heard only where the hours leave it open.
            until: The last of the years.

        Example:
            >>> from kinerja.base.laws import PP_11_2017
            >>> from kinerja.base.period import Period
            >>> from kinerja.people.party import EmployeeKind
            >>> from kinerja.training.hour_ledger import count_hours
            >>> from kinerja.training.hour_tables import BPS_2019
            >>> ask = HoursAsk(1, PP_11_2017("Pasal 199 ayat (2) huruf b"))
            >>> none = count_hours("e1", Period.year(2025), [], table=BPS_2019)
            >>> asked = ask.of([none], EmployeeKind.PNS, None, until=2025)
            >>> print(asked.verdict, "-", asked.reason.en, asked.lacking)
            not_met - 2025: 0 JP, at least 20. 20
        """
        found = {each.period.start: each for each in hours}
        years = [
            self._year(year, found.get(date(year, 1, 1)), kind) for year in range(until - self.years + 1, until + 1)
        ]
        verdict = together(each.verdict for each in years)
        deciding = [each for each in years if each.verdict is verdict]
        reason = Words(" ".join(each.reason.id for each in deciding), " ".join(each.reason.en for each in deciding))
        short = sum(each.lacking for each in deciding if each.lacking is not None) or None
        return stands_in(said, Requirement(self.kind, verdict, reason, self.basis, lacking=short))

    def _year(self, year: int, ledger: HourLedger | None, kind: EmployeeKind | None) -> Requirement:
        if ledger is None:
            return self._open(year, "jam pelajaran belum dihitung", "the hours are not counted")
        if kind is None:
            return self._open(year, "status kepegawaian belum diketahui", "the kind of employee is not known")
        standing = self.floor.judge(ledger, kind)
        if standing is None:
            name = kind.upper().replace("_", " ")
            return self._open(year, f"jumlah jam bagi {name} tidak diatur", f"no hours are set for {name}")
        held, least = number_words(standing.hours), number_words(standing.least)
        rest = _MAY_GROW if standing.verdict is Verdict.UNDETERMINED else Words("", "")
        reason = Words(
            f"{year}: {held.id} JP, paling sedikit {least.id}{rest.id}.",
            f"{year}: {held.en} JP, at least {least.en}{rest.en}.",
        )
        short = standing.shortfall if standing.verdict is Verdict.NOT_MET else None
        return Requirement(self.kind, standing.verdict, reason, self.basis, lacking=short)

    def _open(self, year: int, id: str, en: str) -> Requirement:
        return Requirement(self.kind, Verdict.UNDETERMINED, Words(f"{year}: {id}.", f"{year}: {en}."), self.basis)


# --- Competence -----------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class MatchAsk:
    """An ask of the match of a person's competencies with a post.

    No law that was read says which category is enough, so whoever asks says it, and with it the scale.

    Args:
        least: The lowest category that is good enough; its scale is the purpose.
        basis: The rule, mostly the agency's own.

    Example:
        >>> from kinerja.base.law import Law
        >>> ask = MatchAsk(FillingCategory.MASIH_MEMENUHI_SYARAT, Law("SK Wali Kota 12/2025")("Diktum 3"))
        >>> str(ask.purpose)
        'pengisian'
    """

    least: FillingCategory | MappingCategory = attrs.field(validator=is_a(FillingCategory, MappingCategory))
    basis: Basis

    @property
    def kind(self) -> RequirementKind:
        """What it looks at."""
        return RequirementKind.KOMPETENSI

    @property
    def purpose(self) -> MatchPurpose:
        """What the match is for; it is the purpose of the scale."""
        return MatchPurpose.PENGISIAN if isinstance(self.least, FillingCategory) else MatchPurpose.PEMETAAN

    def of(self, match: JobMatch | None, said: Statement | None, *, on: date) -> Requirement:
        """Return whether the match is that good.

        Args:
            match: The match of the person with the post; ``None`` where there is none.
            said: What somebody in charge says; it is heard only where the match is open.
            on: The day of asking; an assessment that has expired by then, or is of a later day, leaves it open.
        """
        return stated(self.kind, said, self.basis) if match is None else stands_in(said, self._matched(match, on))

    def _matched(self, match: JobMatch, on: date) -> Requirement:
        made, expires = match.assessment.on, match.assessment.expires
        if (made is not None and made > on) or (expires is not None and expires < on):
            words = Words(
                "Penilaian kompetensi tidak berlaku pada hari itu.", "The assessment does not hold on that day."
            )
            return Requirement(self.kind, Verdict.UNDETERMINED, words, self.basis)
        return self._told(match.raw)

    def _told(self, percent: Fraction | Undetermined) -> Requirement:
        if isinstance(percent, Undetermined):
            return Requirement(self.kind, Verdict.UNDETERMINED, percent.reason, self.basis)
        found = match_category(percent, self.purpose)
        told, name, least = number_words(percent), found.label, self.least.label
        reason = Words(
            f"JPM {told.id}: {name.id}; yang diminta {least.id} atau lebih.",
            f"Job-person match {told.en}: {name.en}; asked for is {least.en} or better.",
        )
        # The scale of what was found is that of what is asked for.
        verdict = Verdict.MET if found.merit >= self.least.merit else Verdict.NOT_MET
        return Requirement(self.kind, verdict, reason, self.basis)
