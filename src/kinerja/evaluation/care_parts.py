"""What care is made of: a remark that somebody needs support, thresholds with their reasons, and answers left open.

A remark is no finding and no mark: it says what was seen, what would help and who should act.  Nothing that judges
reads it (a test of the architecture holds that), and nothing publishes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import COMPUTED_DIGITS, Exact, exact
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022
from ..base.members import member
from ..base.words import Words
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, stripped
from .care_kinds import CareKind
from .cohort import shown_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from fractions import Fraction

    from .care_kinds import CareRole

__all__ = ["CarePolicy", "SeenNumber", "SupportRemark", "Threshold", "Unsaid", "few_people"]


def few_people(people: int, fewest: Fraction) -> Words:
    """Return that nothing is said of so few people."""
    return Words(
        f"Terlalu sedikit: {people} orang; baru dilihat mulai {fewest}.",
        f"Too few: {people} people; looked at from {fewest} on.",
    )


# --- Thresholds ----------------------------------------------------------------------------------------------------


@final
@attrs.frozen
class Threshold:
    """A number from which on something is said, and why it is this one.

    Args:
        value: The number, exact.
        basis: The article or decree behind it; for a number of your own an assumption with its reason.
        name: What it is called on a page.

    Example:
        >>> from ..base.law import Law
        >>> str(Threshold("0.2", Law("SK Wali Kota 7/2025")("Diktum 3")).value)
        '1/5'
    """

    value: Fraction = attrs.field(converter=exact)
    basis: Basis = attrs.field(validator=is_a(Basis))
    name: Words = attrs.field(default=Words("Ambang", "Threshold"), validator=is_a(Words))


def _ours(name: Words, value: Exact, article: str, why: str) -> Threshold:
    return Threshold(value, PERMENPANRB_6_2022(article, assurance=Assurance.ASSUMPTION, note=why), name)


_FEWEST_PEOPLE = _ours(
    Words("Orang, paling sedikit", "People, at least"),
    5,
    "Lampiran hlm. 24, angka 3",
    "Of fewer than five people a unit says who they are, and one more or less turns the answer; no law names a number.",
)
_STEPS_DOWN = _ours(
    Words("Jenjang sekaligus, paling sedikit", "Steps at once, at least"),
    2,
    "Pasal 20 ayat (1)-(3)",
    "One step is what a new target or appraiser makes of the same work; two at once are worth a talk.  No law says so.",
)
_DAYS_TO_MEND = _ours(
    Words("Hari sebelum akhir masa, paling sedikit", "Days before the end, at least"),
    14,
    "Pasal 19 ayat (2) dan Pasal 24 ayat (2)",
    "Half of the shortest period that is evaluated, a month: feedback of the last days leaves no time to mend.",
)
_TIMES_THE_LOAD = _ours(
    Words("Kali median yang lain, paling sedikit", "Times the median of the others, at least"),
    2,
    "Lampiran hlm. 46, angka 12",
    "The load is to be weighed and no measure is named; results differ in size, so only twice as many are told.",
)
_SHARE_OF_UNIT = _ours(
    Words("Bagian pegawai unit, paling sedikit", "Share of the unit's people, at least"),
    "1/5",
    "Pasal 14 ayat (1) dan Pasal 19 ayat (2)",
    "The duties know no share; below one in five a leader helps each person, from it on the unit needs help.",
)
_CHANCE = _ours(
    Words("Peluang kebetulan, paling banyak", "Chance, at most"),
    "1/20",
    "Lampiran hlm. 24, angka 3",
    "The custom of statistics: a change that chance alone makes less often than once in twenty times.",
)


def _lies_in(low: Exact, high: Exact) -> Callable[..., None]:
    """Return a validator of bounds; between whole bounds only whole numbers lie."""
    least, most = exact(low), exact(high)
    whole = {least.denominator, most.denominator} == {1}

    def check(_: object, field: attrs.Attribute[Any], threshold: Threshold) -> None:
        is_a(Threshold)(_, field, threshold)
        value = threshold.value
        if not least <= value <= most or (whole and value.denominator != 1):
            raise InvalidValue(
                f"{field.name} is {value}.",
                mend=f"Give a {'whole ' if whole else ''}number from {least} to {most}.",
                path=field.name,
                value=value,
            )

    return check


@final
@attrs.frozen
class CarePolicy:
    """From when on something is said; every number with its reason, and all of them the agency's to change.

    Args:
        fewest_people: Of fewer people nothing is said, 2 or more; 5 by default.
        steps_down: A fall by so many steps at once is told, 1 or more; 2 by default.
        days_to_mend: Feedback counts that came so many days before the end of the period; 14 by default.
        times_the_load: How many times the load of the others is told, above 1; 2 by default.
        share_of_unit: From which share of its people on a unit needs support, above 0; one in five by default.
        chance: A change that chance makes more often than this is not clear, above 0; 1/20 by default.

    Raises:
        InvalidValue: for a number outside these bounds.
        WrongType: for a number without its reason.

    Example:
        >>> str(CarePolicy().days_to_mend.value), CarePolicy().days_to_mend.basis.assurance.value
        ('14', 'assumption')
        >>> CarePolicy(steps_down=1)
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: steps_down: 1 is no Threshold. Give a Threshold.
    """

    fewest_people: Threshold = attrs.field(default=_FEWEST_PEOPLE, validator=_lies_in(2, 1000), kw_only=True)
    steps_down: Threshold = attrs.field(default=_STEPS_DOWN, validator=_lies_in(1, 10), kw_only=True)
    days_to_mend: Threshold = attrs.field(default=_DAYS_TO_MEND, validator=_lies_in(0, 365), kw_only=True)
    times_the_load: Threshold = attrs.field(default=_TIMES_THE_LOAD, validator=_lies_in("1.01", "99.9"), kw_only=True)
    share_of_unit: Threshold = attrs.field(default=_SHARE_OF_UNIT, validator=_lies_in("0.001", 1), kw_only=True)
    chance: Threshold = attrs.field(default=_CHANCE, validator=_lies_in("0.0001", "0.5"), kw_only=True)


# --- Answers -------------------------------------------------------------------------------------------------------


def _computed(value: Exact) -> Fraction:
    return exact(value, digits=COMPUTED_DIGITS)


@final
@attrs.frozen
class SeenNumber:
    """One number behind a remark.

    Args:
        name: What it is.
        value: The number, exact.
    """

    name: Words = attrs.field(validator=is_a(Words))
    value: Fraction = attrs.field(converter=_computed)


def _kind(value: CareKind | str) -> CareKind:
    return member(CareKind, value)


def _numbers(numbers: Iterable[SeenNumber]) -> tuple[SeenNumber, ...]:
    return tuple(numbers)


def _thresholds(thresholds: Iterable[Threshold]) -> tuple[Threshold, ...]:
    return tuple(thresholds)


def _some(_: object, field: attrs.Attribute[int], count: int) -> None:
    if type(count) is not int or count < 1:
        raise InvalidValue(f"{field.name} is {count!r}.", mend="Give a whole number, 1 or more.", path=field.name)


@final
@attrs.frozen
class SupportRemark:
    """Somebody needs support: what was seen, on what it rests, what would help, and who should act.

    Args:
        kind: What it is about.
        about: The id of the person, or of the unit where the kind is one of units.
        seen: What was seen, in a sentence that names no other person.
        n: On how many people, or on how many results of one person, it rests; 1 or more.
        numbers: The numbers behind it.
        thresholds: From where on it was told, and why; empty where the law itself draws the line.

    Example:
        >>> seen = Words("9 dari 30 pegawai belum memiliki SKP.", "9 of 30 people have no plan.")
        >>> remark = SupportRemark(CareKind.SKP_BELUM_ADA, "dinas", seen, 30)
        >>> remark.acts.value, [role.value for role in remark.sees]
        ('pimpinan_unit', ['pimpinan_unit', 'unit_kepegawaian'])
        >>> print(remark.basis[0])
        PermenPANRB 6/2022, Pasal 14 ayat (1); Lampiran hlm. 65, C angka 4
    """

    kind: CareKind = attrs.field(converter=_kind)
    about: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    seen: Words = attrs.field(validator=is_a(Words))
    n: int = attrs.field(validator=_some)
    numbers: tuple[SeenNumber, ...] = attrs.field(default=(), converter=_numbers, kw_only=True)
    thresholds: tuple[Threshold, ...] = attrs.field(default=(), converter=_thresholds, kw_only=True)

    @property
    def helps(self) -> Words:
        """What would help."""
        return self.kind.helps

    @property
    def acts(self) -> CareRole:
        """Who should act."""
        return self.kind.acts

    @property
    def sees(self) -> tuple[CareRole, ...]:
        """Who may see it."""
        return self.kind.sees

    @property
    def basis(self) -> tuple[Basis, ...]:
        """What the law asks for, then why it was told from there on."""
        return (self.kind.basis, *(each.basis for each in self.thresholds))


@final
@attrs.frozen
class Unsaid:
    """Nothing is said, and why: too few people, unknown days, or data that was not recorded.

    Args:
        kind: What would have been looked at.
        about: The id of the person or unit.
        reason: Why nothing is said.
    """

    kind: CareKind = attrs.field(converter=_kind)
    about: str = attrs.field(converter=stripped, validator=filled, repr=shown_id)
    reason: Words = attrs.field(validator=is_a(Words))
