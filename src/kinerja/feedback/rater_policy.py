"""How an agency joins what several people said: the weights of groups, who must have answered, what may be shown.

PermenPANRB 6/2022 knows none of this, and weights found in other documents could not be verified, so no policy stands
here: an agency gives its own with the decree that has it.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue, NotFound
from ..plans.fields import filled, is_a, refuse_twins, stripped
from .raters import RaterGroup, rater_group

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ANONYMITY",
    "Aggregation",
    "Anonymity",
    "GroupRule",
    "Keep",
    "MissingGroup",
    "RaterClass",
    "RaterPolicy",
]


class Aggregation(StrEnum):
    """How the answers of a group become one."""

    RATA_RATA = "rata_rata"
    """The mean."""
    MEDIAN = "median"
    """The one in the middle, or the mean of the two there."""
    TERPANGKAS = "terpangkas"
    """The mean without the highest and the lowest one; of fewer than three nothing is cut."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rater_aggregation", self)

    def of(self, values: Iterable[Fraction]) -> Fraction:
        """Return one value for several, at least one.

        Example:
            >>> [Aggregation(way).of([Fraction(n) for n in (1, 8, 8, 9)]) for way in ("rata_rata", "terpangkas")]
            [Fraction(13, 2), Fraction(8, 1)]
        """
        told = sorted(values)
        if self is Aggregation.MEDIAN:
            told = told[(len(told) - 1) // 2 : len(told) // 2 + 1]
        elif self is Aggregation.TERPANGKAS and len(told) > 2:
            told = told[1:-1]
        return sum(told, Fraction()) / len(told)


class MissingGroup(StrEnum):
    """What happens where a group has too few answers.  It never counts as 0."""

    RENORMALISASI = "renormalisasi"
    """The weights of the others grow in proportion."""
    TUNDA = "tunda"
    """There is no number until enough have answered."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("missing_group", self)


class Keep(StrEnum):
    """What stays to be seen where showing both the groups and the total would tell what few people said."""

    KELOMPOK = "kelompok"
    """The groups that are large enough; the total is hidden."""
    JUMLAH = "jumlah"
    """The total, because it stands in a document anyway; all anonymous groups are hidden.

    Only where each of their people counts alike in a mean; by other weights a total would tell one group from another.
    """

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("rater_keep", self)


def _way(way: Aggregation | str) -> Aggregation:
    return member(Aggregation, way)


def _missing(missing: MissingGroup | str) -> MissingGroup:
    return member(MissingGroup, missing)


def _keep(keep: Keep | str) -> Keep:
    return member(Keep, keep)


FEWEST = 3
"""Of two people each would know what the other one said."""


@final
@attrs.frozen
class Anonymity:
    """From how many people on an answer is shown.

    Args:
        least: So many people of an anonymous group must have answered, 3 or more.
        keep: What stays to be seen where a smaller group counts in a total.

    Raises:
        InvalidValue: for a limit below 3.
    """

    least: int = FEWEST
    keep: Keep = attrs.field(default=Keep.KELOMPOK, converter=_keep)

    def __attrs_post_init__(self) -> None:
        if type(self.least) is not int or self.least < FEWEST:
            raise InvalidValue(
                f"least is {self.least!r}.",
                why="Of two people each would know what the other one said.",
                mend="Give 3 or more; 5 is usual too.",
                path="least",
                value=self.least,
            )

    @property
    def basis(self) -> Basis:
        """That feedback of others is recorded stands in the law; that it is anonymous, and from when on, is ours."""
        return PERMENPANRB_6_2022(
            "Pasal 17 ayat (3) dan Pasal 18",
            assurance=Assurance.ASSUMPTION,
            note=f"No article says how many must have answered; {self.least} is a choice, 3 to 5 are usual.",
        )


ANONYMITY: Anonymity = Anonymity()
"""Groups of fewer than three are hidden, and with them every total they would count in."""


@final
@attrs.frozen
class GroupRule:
    """What a group counts, and when it counts.

    Args:
        group: Which; never the person's own answer.
        weight: Its weight beside the others, above 0; weights are shares of their sum, which need not be 100.
        fewest: So many must have answered, 1 or more.
        everyone: Whether all who were asked must have answered.

    Raises:
        InvalidValue: for the own answer, a weight of 0 or less, or fewer than one.
    """

    group: RaterGroup = attrs.field(converter=rater_group)
    weight: Fraction = attrs.field(converter=exact)
    fewest: int = attrs.field(default=1, kw_only=True)
    everyone: bool = attrs.field(default=False, kw_only=True, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.group is RaterGroup.DIRI_SENDIRI:
            raise InvalidValue(
                "What somebody says of the own work is never counted.",
                why="People rate themselves higher than others do, each by another measure.",
                mend="Leave the group out; the gap is shown.",
                path="group",
                value=self.group,
            )
        if self.weight <= 0 or type(self.fewest) is not int or self.fewest < 1:
            raise InvalidValue(
                f"{self.group.label.en} has the weight {number_text(self.weight)} from {self.fewest!r} answers on.",
                mend="Give a weight above 0 and 1 answer or more; leave out a group that does not count.",
                path="weight",
                value=self.weight,
            )


@final
@attrs.frozen
class RaterClass:
    """A class of an agency, by where it begins; it ends where the next one begins, so there is no gap.

    Args:
        name: Its name.
        lowest: The lowest number that is of it.
    """

    name: str = attrs.field(converter=stripped, validator=filled)
    lowest: Fraction = attrs.field(converter=exact)


def _rules(rules: Iterable[GroupRule]) -> tuple[GroupRule, ...]:
    return tuple(sorted(rules, key=lambda rule: list(RaterGroup).index(rule.group)))


def _classes(classes: Iterable[RaterClass]) -> tuple[RaterClass, ...]:
    return tuple(sorted(classes, key=lambda each: each.lowest))


@final
@attrs.frozen
class RaterPolicy:
    """How an agency joins the groups to one number: its own rule, of which PermenPANRB 6/2022 knows nothing.

    Args:
        groups: What each group counts, each once, at least one.
        missing: What happens where a group has too few answers.
        basis: The decree that says so.
        aggregation: How the answers of a group become one.
        classes: The agency's classes; may be empty.

    Raises:
        InvalidValue: for no group, and for one that stands twice; for two classes that begin alike.

    Example:
        >>> from kinerja import Law
        >>> rules = [GroupRule("pimpinan", 50), GroupRule("rekan_kerja", 50, fewest=3)]
        >>> policy = RaterPolicy(rules, MissingGroup.TUNDA, basis=Law("Perbup Contoh 9/2025")("Pasal 6"))
        >>> policy.rule(RaterGroup.REKAN_KERJA).fewest
        3
    """

    groups: tuple[GroupRule, ...] = attrs.field(converter=_rules)
    missing: MissingGroup = attrs.field(converter=_missing)
    basis: Basis = attrs.field(validator=is_a(Basis), kw_only=True)
    aggregation: Aggregation = attrs.field(default=Aggregation.RATA_RATA, converter=_way, kw_only=True)
    classes: tuple[RaterClass, ...] = attrs.field(default=(), converter=_classes, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.groups:
            raise InvalidValue("No group counts.", mend="Give what each group counts.", path="groups")
        refuse_twins((rule.group for rule in self.groups), "group", path="groups")
        refuse_twins((number_text(each.lowest) for each in self.classes), "class from", path="classes")

    def rule(self, group: RaterGroup) -> GroupRule:
        """Return what a group counts.

        Raises:
            NotFound: when it does not count.
        """
        for rule in self.groups:
            if rule.group is group:
                return rule
        raise NotFound(f"{group.label.en} do not count here.", mend="Ask for another group.", value=group)

    def class_of(self, value: Fraction) -> RaterClass | None:
        """Return the class of a number; ``None`` below all of them.

        Args:
            value: The number, unrounded: 89.5 is below a class that begins at 90.
        """
        return next((each for each in reversed(self.classes) if value >= each.lowest), None)
