"""Guides to the distribution of predikat: what an appraiser may weigh, as data; nothing in them binds.

PermenPANRB 6/2022 prints five curves without a number and says "ideally most" (annex pp. 94-97).  The numbers that
circulate are those of SE MenPANRB 3/2023, known from one report only; they are a policy with a name, never the default.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022, SE_MENPANRB_3_2023
from ..base.rounding import RoundingMode, rounded
from ..base.words import Words, label, number_words
from ..errors import InvalidValue
from ..plans.fields import check_kind, filled, in_order, is_a, stripped
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Predikat
from .organisation import read_organisation_predikat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.exact import Exact

__all__ = [
    "ANNEX_GUIDE",
    "DRAWN",
    "DRAWN_BASIS",
    "MOST",
    "SE_3_2023",
    "DistributionPolicy",
    "Limit",
    "Majority",
    "Pattern",
    "WholePersons",
    "check_policy",
]

_ANNEX = PERMENPANRB_6_2022("Lampiran Bab IV huruf B angka 2, hlm. 94-97")
_REPORTED = SE_MENPANRB_3_2023(
    "pola distribusi, sebagaimana diberitakan",
    assurance=Assurance.SECONDARY,
    note="One report only gives the numbers; the text of the circular was not read.",
)


class Majority(StrEnum):
    """What "sebagian besar" (most) is taken to mean; neither text says."""

    TERBANYAK = "terbanyak"
    """No other predikat has more people.  The weaker reading: what misses it misses the other one as well."""
    LEBIH_DARI_SEPARUH = "lebih_dari_separuh"
    """More than half of all people."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("majority", self)


MOST: Mapping[Majority, Basis] = MappingProxyType(
    {
        Majority.TERBANYAK: PERMENPANRB_6_2022(
            "Lampiran hlm. 94-97",
            assurance=Assurance.ASSUMPTION,
            note="'Sebagian besar' has no number; read here as the largest group, also one that shares that place.",
        ),
        Majority.LEBIH_DARI_SEPARUH: PERMENPANRB_6_2022(
            "Lampiran hlm. 94-97",
            assurance=Assurance.ASSUMPTION,
            note="'Sebagian besar' has no number; read here as more than half, which the drawn curves show as well.",
        ),
    }
)
"""The two readings of "most", with why each may be taken."""


class WholePersons(StrEnum):
    """How a share of some people becomes a number of persons; how the circular does it was not read."""

    APA_ADANYA = "apa_adanya"
    """The share itself is kept: a cap is rounded down, a floor up."""
    KE_BAWAH = "ke_bawah"
    """Every share is rounded down."""
    KE_ATAS = "ke_atas"
    """Every share is rounded up."""
    TERDEKAT = "terdekat"
    """Every share is rounded to the nearest, a half up."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("whole_persons", self)


_LEAST = MappingProxyType(
    {
        WholePersons.APA_ADANYA: RoundingMode.UP,
        WholePersons.KE_BAWAH: RoundingMode.DOWN,
        WholePersons.KE_ATAS: RoundingMode.UP,
        WholePersons.TERDEKAT: RoundingMode.HALF_UP,
    }
)
_MOST = MappingProxyType({**_LEAST, WholePersons.APA_ADANYA: RoundingMode.DOWN})


def _share(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


def _kinds(of: Iterable[Predikat]) -> tuple[Predikat, ...]:
    return in_order(Predikat, of)


@final
@attrs.frozen
class Limit:
    """How many of a unit should have one of some predikat, counted together.

    Args:
        of: The predikat, one or several.
        least: The least share, 0 to 1; ``None`` for none.
        most: The greatest share, 0 to 1; ``None`` for none.
        people: At least so many persons, whatever the share; 0 for none.
        basis: Who says so.

    Raises:
        InvalidValue: when it says nothing, or what cannot be.

    Example:
        >>> limit = Limit([Predikat.SANGAT_BAIK], most="0.7", basis=_REPORTED)
        >>> limit.bounds(4, WholePersons.APA_ADANYA), limit.bounds(4, WholePersons.KE_ATAS)
        ((0, 2), (0, 3))
        >>> limit.words.en
        'Very good: at most 70%'
    """

    of: tuple[Predikat, ...] = attrs.field(converter=_kinds)
    least: Fraction | None = attrs.field(default=None, converter=_share, kw_only=True)
    most: Fraction | None = attrs.field(default=None, converter=_share, kw_only=True)
    people: int = attrs.field(default=0, validator=is_a(int), kw_only=True)
    basis: Basis = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        low, high = self.least or Fraction(0), Fraction(1) if self.most is None else self.most
        if not self.of or not 0 <= low <= high <= 1 or self.people < 0:
            raise InvalidValue(
                f"Of {', '.join(map(str, self.of)) or 'nothing'} there should be {low} to {high} of all.",
                mend="Name at least one predikat, and give shares from 0 to 1, such as '0.7', the least first.",
                value=(self.least, self.most),
            )
        if self.least is None and self.most is None and not self.people:
            raise InvalidValue("The limit limits nothing.", mend="Give a least or greatest share, or people.")

    def bounds(self, people: int, whole: WholePersons) -> tuple[int, int]:
        """Return the least and the greatest number of persons, when there are ``people`` in all."""
        least = max(self.people, _persons(self.least or Fraction(0), people, _LEAST[whole]))
        most = people if self.most is None else _persons(self.most, people, _MOST[whole])
        return least, most

    @property
    def words(self) -> Words:
        """The limit in a few words."""
        told = [_percent(self.least, "paling sedikit", "at least"), _percent(self.most, "paling banyak", "at most")]
        if self.people:
            several = "person" if self.people == 1 else "people"
            told.append(Words(f"paling sedikit {self.people} orang", f"at least {self.people} {several}"))
        kinds = [each.label for each in self.of]
        said = [each for each in told if each]
        return Words(
            f"{' dan/atau '.join(each.id for each in kinds)}: {', '.join(each.id for each in said)}",
            f"{' and/or '.join(each.en for each in kinds)}: {', '.join(each.en for each in said)}",
        )


def _persons(share: Fraction, people: int, mode: RoundingMode) -> int:
    return rounded(share.numerator * people, share.denominator, mode)


def _percent(share: Fraction | None, id: str, en: str) -> Words | None:
    if share is None:
        return None
    number = number_words(100 * share)
    return Words(f"{id} {number.id}%", f"{en} {number.en}%")


def _limits(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    return tuple(limits)


def _predikat(value: Predikat | str) -> Predikat:
    return Predikat.parse(value)


@final
@attrs.frozen
class Pattern:
    """What is ideal where the organisation has one predikat.

    Args:
        organisation: The predikat of the organisation.
        most: The predikat that most employees ideally have.
        limits: What is said in numbers; two of them name the same predikat, or none in common, or one all of the other.
        basis: Who says so.

    Raises:
        InvalidValue: when two limits overlap in part; what they allow together could not be told exactly.

    Example:
        >>> ANNEX_GUIDE.pattern("Istimewa").most.label.en
        'Very good'
    """

    organisation: OrganisationPredikat = attrs.field(converter=read_organisation_predikat)
    most: Predikat = attrs.field(converter=_predikat)
    limits: tuple[Limit, ...] = attrs.field(default=(), converter=_limits)
    basis: Basis = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        for one, other in combinations(self.limits, 2):
            first, second = set(one.of), set(other.of)
            if first & second and not (first <= second or second <= first):
                raise InvalidValue(
                    f"Two limits overlap in part: {one.words.en}; {other.words.en}.",
                    mend="Count the same predikat together in both, or different ones.",
                    path="limits",
                )


def _patterns(patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    return tuple(sorted(patterns, key=lambda each: each.organisation.merit))


@final
@attrs.frozen
class DistributionPolicy:
    """A guide with a name: a pattern for each predikat of an organisation, and how its words are taken.

    Args:
        id: A short stable name.
        name: The name for people.
        patterns: One for each predikat of an organisation.
        majority: What "most" means.
        whole: How shares become persons.
        smallest: The fewest people it is applied to; in a smaller unit it says nothing.

    Raises:
        InvalidValue: when an organisation's predikat has no pattern, or two.

    Example:
        >>> careful = SE_3_2023.read(majority=Majority.LEBIH_DARI_SEPARUH, smallest=5)
        >>> careful.id, careful.majority.label.en, careful.smallest
        ('se_menpanrb_3_2023', 'More than half', 5)
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    name: Words
    patterns: tuple[Pattern, ...] = attrs.field(converter=_patterns)
    majority: Majority = attrs.field(default=Majority.TERBANYAK, validator=is_a(Majority))
    whole: WholePersons = attrs.field(default=WholePersons.APA_ADANYA, validator=is_a(WholePersons))
    smallest: int = attrs.field(default=1, validator=is_a(int))

    def __attrs_post_init__(self) -> None:
        if [each.organisation for each in self.patterns] != list(OrganisationPredikat):
            raise InvalidValue(
                f"The policy {self.id!r} has {len(self.patterns)} patterns.",
                mend="Give one for each of the five predikat of an organisation.",
                path="patterns",
            )

    def pattern(self, organisation: OrganisationPredikat | str) -> Pattern:
        """Return the pattern where the organisation has a predikat.

        Args:
            organisation: The predikat of the organisation, or its name.

        Raises:
            UnknownName: when it is none of an organisation, as Sangat Baik is not.
        """
        return self.patterns[read_organisation_predikat(organisation).merit]

    def read(
        self, *, majority: Majority | None = None, whole: WholePersons | None = None, smallest: int | None = None
    ) -> DistributionPolicy:
        """Return the policy read in another way; what is not given stays.

        Args:
            majority: What "most" means.
            whole: How shares become persons.
            smallest: The fewest people it is applied to.
        """
        return attrs.evolve(
            self,
            majority=majority or self.majority,
            whole=whole or self.whole,
            smallest=self.smallest if smallest is None else smallest,
        )


def check_policy(value: object) -> None:
    """Refuse what is no guide, such as the id of one.

    Raises:
        WrongType: when it is none.

    Example:
        >>> check_policy("se_menpanrb_3_2023")
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: policy: A str is no DistributionPolicy. Give a guide, such as SE_3_2023.
    """
    check_kind(value, DistributionPolicy, path="policy", mend="Give a guide, such as SE_3_2023.")


_SK, _K, _BP, _B, _SB = Predikat
_SAME_NAME = MappingProxyType(dict(zip(OrganisationPredikat, Predikat, strict=True)))
"""The predikat of employees that most have, by that of the organisation; Istimewa goes with Sangat Baik."""

ANNEX_GUIDE = DistributionPolicy(
    "permenpanrb_6_2022",
    Words("Panduan Lampiran PermenPANRB 6/2022", "Guide of the annex to PermenPANRB 6/2022"),
    [Pattern(organisation, most, basis=_ANNEX) for organisation, most in _SAME_NAME.items()],
)
"""The guide of the annex: ideally most have the predikat of the organisation's name, and no other one is excluded."""


def _se(organisation: OrganisationPredikat, *limits: Limit) -> Pattern:
    return Pattern(organisation, _SAME_NAME[organisation], limits, basis=_REPORTED)


def _at_most(share: str, *of: Predikat) -> Limit:
    return Limit(of, most=share, basis=_REPORTED)


def _at_least(share: str, *of: Predikat) -> Limit:
    return Limit(of, least=share, basis=_REPORTED)


SE_3_2023 = DistributionPolicy(
    "se_menpanrb_3_2023",
    Words("SE MenPANRB 3/2023 sebagaimana diberitakan", "SE MenPANRB 3/2023 as reported"),
    [
        _se(OrganisationPredikat.SANGAT_KURANG, _at_least("0.6", _SK), _at_least("0.1", _K, _BP), _at_most("0", _SB)),
        _se(OrganisationPredikat.KURANG, _at_least("0.6", _K), _at_least("0.1", _BP), _at_most("0.1", _SB)),
        _se(OrganisationPredikat.BUTUH_PERBAIKAN, _at_least("0.6", _BP), _at_most("0.1", _SB)),
        _se(OrganisationPredikat.BAIK, _at_most("0.7", _B), Limit([_BP, _K], people=1, basis=_REPORTED)),
        _se(OrganisationPredikat.ISTIMEWA, _at_most("0.7", _SB)),
    ],
)
"""The numbers of SE MenPANRB 3/2023 as one report gives them; how small units are treated was not read."""

DRAWN: Mapping[OrganisationPredikat, tuple[int, ...]] = MappingProxyType(
    {
        OrganisationPredikat.ISTIMEWA: (4, 8, 12, 50, 120),
        OrganisationPredikat.BAIK: (10, 20, 40, 120, 40),
        OrganisationPredikat.BUTUH_PERBAIKAN: (10, 30, 120, 30, 10),
        OrganisationPredikat.KURANG: (40, 120, 40, 15, 10),
        OrganisationPredikat.SANGAT_KURANG: (120, 50, 16, 8, 3),
    }
)
"""How high each curve of the annex is drawn at the five predikat, the lowest first, in twentieths of a grid line."""
DRAWN_BASIS: Basis = PERMENPANRB_6_2022(
    "Lampiran hlm. 94-97",
    note="The curves are drawn without numbers; heights are measured from the drawing and serve drawing only.",
)
"""Where the curves stand."""
