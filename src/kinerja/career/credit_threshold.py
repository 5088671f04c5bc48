"""What the next rank and the next jenjang ask of one running total of credits.

Within a jenjang credits are added up and nothing is taken off when a rank is reached: the next rank asks the base of
the present golongan and the need of a rank, the next jenjang the need of the jenjang, both of the same total.  Whoever
subtracts at each rank and then compares the rest with the need of the jenjang never reaches it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.words import Words
from ..formula.build import given
from ..formula.program import explain
from ..people.positions import Jenjang
from ..people.ranks import Golongan
from ..plans.fields import is_a
from .credit_parts import CreditBase, computed_credit, zero_or_more
from .credit_rules import PERBKN3_2023, CreditRules
from .requirements import CareerMatter

if TYPE_CHECKING:
    from ..base.exact import Exact
    from ..formula.algebra import NumberFormula
    from ..formula.steps import Step
    from .credit_parts import CreditNeed

__all__ = [
    "ASSUMED_TERAMPIL",
    "START_BASIS",
    "THRESHOLD",
    "THRESHOLD_BASIS",
    "CreditTarget",
    "CreditThreshold",
    "NextStep",
    "NoNextStep",
    "jenjang_threshold",
    "rank_base",
    "rank_threshold",
]

THRESHOLD_BASIS: Basis = PERBKN_3_2023(
    "Pasal 21 dan Pasal 19 ayat (5) dan (6)",
    assurance=Assurance.ASSUMPTION,
    note="The needs and what becomes of a surplus were read.  That both are compared with one total, and that the next"
    " rank counts from the base of the present golongan, is how the official sums come out: 212.5 at III/d leaves 12.5"
    " over 200, 112.5 at III/c leaves 12.5 over 100.",
)
"""Why both needs are compared with one running total."""
START_BASIS: Basis = PERBKN_3_2023(
    "Pasal 21",
    assurance=Assurance.ASSUMPTION,
    note="Where posts of a functional position start at a higher golongan, the need of the next jenjang is smaller by"
    " what the golongan below would ask (40 of 60, 50 of 100); so the total begins at 0 at that golongan.",
)
"""Why the total begins at the golongan at which posts start."""
_TERAMPIL_BASIS = PERBKN_3_2023(
    "Pasal 21 dan Lampiran II",
    assurance=Assurance.ASSUMPTION,
    note="The table of bases of keterampilan was not read.  20 at II/c and 40 at II/d are the needs of the ranks below,"
    " added up as they are in every table that was: three ranks of 20 make the 60 of the jenjang.",
)
ASSUMED_TERAMPIL: CreditRules = attrs.evolve(
    PERBKN3_2023.with_base(CreditBase(Jenjang.TERAMPIL, Golongan.II_C, 20, _TERAMPIL_BASIS)).with_base(
        CreditBase(Jenjang.TERAMPIL, Golongan.II_D, 40, _TERAMPIL_BASIS)
    ),
    id="perbkn3_2023_dasar_terampil_diasumsikan",
)
"""The rules with bases of Terampil that nobody read: II/c 20, II/d 40.  To be chosen, never a default."""

THRESHOLD: NumberFormula = (given("ak_dasar") + given("kebutuhan")).named(
    "batas_angka_kredit", id="Batas angka kredit", en="Credits asked", basis=THRESHOLD_BASIS
)
"""Base and need; facts ``ak_dasar``, ``kebutuhan``."""


@final
@attrs.frozen
class CreditThreshold:
    """What a step asks of the running total.

    Args:
        to: The golongan or the jenjang that is next.
        base: What stands below it: the base of the present golongan; 0 for a jenjang.
        need: What is asked above the base; 0 for a rank that is paid already.
        basis: Where the need stands.

    Raises:
        InvalidValue: for numbers below 0.

    Example:
        >>> asked = rank_threshold("ahli_muda", "III/d")
        >>> str(asked.total), str(asked.lacking("183.33")), str(asked.surplus("212.5"))
        ('200', '1667/100', '25/2')
    """

    to: Golongan | Jenjang = attrs.field(validator=is_a(Golongan, Jenjang))
    base: Fraction = attrs.field(converter=computed_credit, validator=zero_or_more)
    need: Fraction = attrs.field(converter=computed_credit, validator=zero_or_more)
    basis: Basis = attrs.field(validator=is_a(Basis))

    @property
    def total(self) -> Fraction:
        """The running total that is asked."""
        return self.base + self.need

    @property
    def paid(self) -> bool:
        """Whether nothing is asked: the credits of the jenjang before paid for it."""
        return self.total == 0

    @property
    def because(self) -> Step:
        """The explanation."""
        return explain(THRESHOLD, {"ak_dasar": self.base, "kebutuhan": self.need})

    def met_by(self, total: Exact) -> bool:
        """Return whether a running total is enough."""
        return computed_credit(total) >= self.total

    def lacking(self, total: Exact) -> Fraction:
        """Return what a running total lacks; 0 if nothing."""
        return max(self.total - computed_credit(total), Fraction(0))

    def surplus(self, total: Exact) -> Fraction:
        """Return what a running total has above what is asked; 0 if nothing."""
        return max(computed_credit(total) - self.total, Fraction(0))


@final
@attrs.frozen
class NoNextStep:
    """There is no next rank, or no next jenjang: no number of credits leads there.

    Args:
        reason: Why.
        basis: The rule, where one says so.

    Example:
        >>> print(jenjang_threshold("ahli_utama").reason.en)
        Principal expert is the last jenjang of its ladder.
    """

    reason: Words = attrs.field(validator=is_a(Words))
    basis: Basis | None = attrs.field(default=None, validator=attrs.validators.optional(is_a(Basis)))


CreditTarget = CreditThreshold | NoNextStep | Undetermined
"""What a step asks, that there is no such step, or why nobody can tell."""


@final
@attrs.frozen
class NextStep:
    """The next rank or the next jenjang, and how far one running total is from it.

    Args:
        matter: Promotion in rank or in jenjang.
        target: What it asks, that there is none, or why nobody can tell.
        total: The running total.

    Example:
        >>> step = NextStep(CareerMatter.KENAIKAN_PANGKAT, rank_threshold("ahli_muda", "III/d"), "183.33")
        >>> str(step.minimum), str(step.lacking), str(step.surplus), step.met
        ('200', '1667/100', '0', False)
    """

    matter: CareerMatter = attrs.field(validator=is_a(CareerMatter))
    target: CreditTarget = attrs.field(validator=is_a(CreditThreshold, NoNextStep, Undetermined))
    total: Fraction = attrs.field(converter=computed_credit)

    @property
    def minimum(self) -> Fraction | None:
        """The running total that is asked; ``None`` where no number leads there."""
        return self.target.total if isinstance(self.target, CreditThreshold) else None

    @property
    def lacking(self) -> Fraction | None:
        """How many credits are missing, 0 if none; ``None`` where no number leads there."""
        return self.target.lacking(self.total) if isinstance(self.target, CreditThreshold) else None

    @property
    def surplus(self) -> Fraction | None:
        """How many credits there are above what is asked, 0 if none; ``None`` where no number leads there."""
        return self.target.surplus(self.total) if isinstance(self.target, CreditThreshold) else None

    @property
    def met(self) -> bool:
        """Whether the credits are enough."""
        return self.lacking == 0


def jenjang_threshold(
    jenjang: Jenjang | str, *, rules: CreditRules = PERBKN3_2023, starts_at: Golongan | str | None = None
) -> CreditThreshold | NoNextStep:
    """Return what the next jenjang asks of the running total.

    Args:
        jenjang: The present jenjang.
        rules: The rules.
        starts_at: The golongan at which posts of the functional position start, where the rules have an exception.

    Example:
        >>> str(jenjang_threshold("ahli_pertama", starts_at="III/b").total)
        '50'
    """
    need, to = rules.need(jenjang), rules.next_jenjang(jenjang)
    asked = rules.jenjang_need(jenjang, starts_at)
    if to is None or asked is None:
        return _last_jenjang(need)
    return CreditThreshold(to, 0, asked, need.basis)


def _last_jenjang(need: CreditNeed) -> NoNextStep:
    name = need.jenjang.label
    return NoNextStep(
        Words(f"{name.id} adalah jenjang terakhir pada kategorinya.", f"{name.en} is the last jenjang of its ladder."),
        need.basis,
    )


def rank_threshold(
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rules: CreditRules = PERBKN3_2023,
    starts_at: Golongan | str | None = None,
) -> CreditTarget:
    """Return what the next rank asks of the running total.

    The next rank may lie beyond the jenjang: then the jenjang comes first, with the same credits (art. 19(2)).

    Args:
        jenjang: The present jenjang.
        golongan: The present golongan.
        rules: The rules.
        starts_at: The golongan at which posts of the functional position start, where the rules have an exception.

    Returns:
        The threshold; :class:`NoNextStep` at the last golongan of the last jenjang; ``Undetermined`` where no base is
        known or the golongan does not fit the jenjang.

    Example:
        >>> [str(rank_threshold("ahli_madya", rank).total) for rank in ("IV/a", "IV/b", "IV/c")]
        ['150', '300', '450']
    """
    need, rank = rules.need(jenjang), Golongan.parse(golongan)
    if rank is Golongan.IV_E or (rank is need.ranks[-1] and rules.next_jenjang(need.jenjang) is None):
        return _last_rank(need, rank)
    base = rank_base(need.jenjang, rank, rules=rules, starts_at=starts_at)
    if isinstance(base, Undetermined):
        return base
    return CreditThreshold(list(Golongan)[rank.merit + 1], base, need.rank_need, need.basis)


def rank_base(
    jenjang: Jenjang | str,
    golongan: Golongan | str,
    *,
    rules: CreditRules = PERBKN3_2023,
    starts_at: Golongan | str | None = None,
) -> Fraction | Undetermined:
    """Return the running total with which a golongan begins in its jenjang.

    It is the base of the table; where posts start at a higher golongan, the needs of the ranks since that one.

    Args:
        jenjang: The jenjang.
        golongan: The golongan.
        rules: The rules.
        starts_at: The golongan at which posts of the functional position start, where the rules have an exception.

    Example:
        >>> str(rank_base("ahli_pertama", "III/b")), str(rank_base("ahli_pertama", "III/b", starts_at="III/b"))
        ('50', '0')
    """
    need, rank = rules.need(jenjang), Golongan.parse(golongan)
    start = None if starts_at is None else Golongan.parse(starts_at)
    if start is None or all((each.jenjang, each.golongan) != (need.jenjang, start) for each in rules.starts):
        return rules.base(need.jenjang, rank)
    if rank >= start and rank in need.ranks:
        return need.rank_need * (need.ranks.index(rank) - need.ranks.index(start))
    return Undetermined(
        Words(
            f"Golongan {rank.written} tidak sesuai dengan {need.jenjang.label.id} yang dimulai dari {start.written}.",
            f"{rank.written} does not fit {need.jenjang.label.en} that starts at {start.written}.",
        ),
        START_BASIS,
    )


def _last_rank(need: CreditNeed, rank: Golongan) -> NoNextStep:
    name = need.jenjang.label
    return NoNextStep(
        Words(
            f"{rank.written} adalah golongan terakhir yang dapat dicapai dari {name.id}.",
            f"{rank.written} is the last golongan that {name.en} leads to.",
        ),
        need.basis,
    )
