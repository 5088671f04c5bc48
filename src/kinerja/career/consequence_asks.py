"""What is asked beside the rules that are data: the agreement of a PPPK, and the credits of a functional position."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import attrs

from ..base.law import Assurance
from ..base.laws import PERBKN_3_2023, PP_99_2000
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.extension import TARGET_BASIS, recommend
from ..evaluation.recommendation import Matter
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from .agreement_rises import GAJI_BERKALA_PPPK, GAJI_ISTIMEWA_PPPK, LastRise, periodic_rise, special_rise
from .consequence_parts import NotAsked
from .credit_next import may_be_proposed
from .requirements import CareerMatter, Eligibility, RequirementKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ..base.law import Basis
    from ..evaluation.recommendation import Recommendation
    from ..people.agreement import WorkAgreement
    from .career_rules import Candidate
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules

__all__ = [
    "Answer",
    "Asking",
    "Closed",
    "Open",
    "asked_credits",
    "asked_extension",
    "asked_rises",
    "left_open",
    "left_out",
    "of_agreement",
]


class Asking(NamedTuple):
    """Who is asked about, and when."""

    candidate: Candidate
    position: PositionKind
    on: date
    last_year: int


class Open(NamedTuple):
    """Somebody has to choose or give something first."""

    told: NotAsked


class Closed(NamedTuple):
    """It is not for this person."""

    told: NotAsked


Answer = Eligibility | Open | Closed
"""What comes of asking about one consequence."""


def left_open(name: Words, id: str, en: str, basis: Basis | None) -> Open:
    """Return that somebody has to choose or give something first."""
    return Open(NotAsked(name, Words(id, en), basis))


def left_out(name: Words, id: str, en: str, basis: Basis) -> Closed:
    """Return that it is not for this person."""
    return Closed(NotAsked(name, Words(id, en), basis))


# --- Agreements of PPPK ---------------------------------------------------------------------------------------------

_EXTENSION = Matter.PERPANJANGAN.label
_RISES = (GAJI_BERKALA_PPPK, GAJI_ISTIMEWA_PPPK)


def of_agreement(candidate: Candidate, agreement: WorkAgreement | None) -> Candidate:
    """Return the person as the kind of employee that the agreement is of.

    Raises:
        InvalidValue: for an agreement of another kind of employee.
    """
    if agreement is None or candidate.kind is agreement.kind:
        return candidate
    if candidate.kind is not None:
        raise InvalidValue(
            f"The agreement is of a {agreement.kind}, the person is a {candidate.kind}.",
            mend="Give the agreement of that day, or none.",
            path="agreement",
        )
    return attrs.evolve(candidate, kind=agreement.kind)


def asked_rises(
    asking: Asking, agreement: WorkAgreement | None, last_rise: date | LastRise | str | None
) -> Iterator[Answer]:
    """Yield what is said of the rises of a PPPK; without an agreement, why nothing is.

    Raises:
        InvalidValue: for an agreement of another day.
        UnknownName: for a word about the last rise that there is not.
    """
    known, kind = asking.candidate, asking.candidate.kind
    if agreement is not None:
        yield periodic_rise(agreement, known, on=asking.on, last_rise=last_rise, last_year=asking.last_year)
        yield special_rise(agreement, known, on=asking.on, last_year=asking.last_year)
        return
    for rule in _RISES:
        basis = rule.asks[0].basis
        if kind is None or kind.is_pppk:
            yield left_open(rule.name, "Perjanjian kerja belum diberikan.", "The agreement is not given.", basis)
        else:
            yield left_out(rule.name, "Hanya bagi PPPK.", "For PPPK only.", basis)
    if kind is None or kind.is_pppk:
        yield left_open(_EXTENSION, "Perjanjian kerja belum diberikan.", "The agreement is not given.", TARGET_BASIS)
    else:
        yield left_out(_EXTENSION, "Hanya bagi PPPK.", "For PPPK only.", TARGET_BASIS)


def asked_extension(
    asking: Asking, agreement: WorkAgreement | None, given: Recommendation | None
) -> Recommendation | None:
    """Return what is recommended about the agreement: as given, or from the results alone.

    Raises:
        InvalidValue: for a recommendation on something else.
    """
    if given is None:
        known = asking.candidate
        return agreement and recommend(agreement, known.record, on=asking.on, birth_date=known.birth_date)
    if agreement is None or given.agreement != agreement.number:
        mend = "Give the agreement that it is about."
        raise InvalidValue("The recommendation is about another agreement.", mend=mend, path="extension")
    return given


# --- Credits --------------------------------------------------------------------------------------------------------

_STEPS = (CareerMatter.KENAIKAN_PANGKAT, CareerMatter.KENAIKAN_JENJANG)
_BY_CREDITS = PERBKN_3_2023("Bab III", assurance=Assurance.SECONDARY)
_OF_PNS = PP_99_2000(
    "Pasal 9 dan Pasal 13",
    assurance=Assurance.SECONDARY,
    note="Said of the rank of PNS in functional positions; the articles themselves were not opened, and that the "
    "jenjang is of PNS alone as well is our reading.",
)


def asked_credits(asking: Asking, ledger: CreditLedger | None, rules: CreditRules, good_years: int) -> Iterator[Answer]:
    """Yield what is said of rank and jenjang by credits; where nobody can say it, why.

    Raises:
        InvalidValue: for a ledger of who holds no functional position, and of another person.
    """
    known = asking.candidate
    names = [_credit_name(matter) for matter in _STEPS]
    if asking.position is not PositionKind.FUNGSIONAL:
        if ledger is not None:
            mend = "Leave the ledger out, or give PositionKind.FUNGSIONAL."
            raise InvalidValue("Credits are for functional positions.", mend=mend, path="ledger")
        for name in names:
            yield left_out(name, "Hanya bagi pejabat fungsional.", "For functional positions only.", _BY_CREDITS)
    elif known.kind is not None and known.kind.is_pppk:
        # Nothing that was read says whether credits lead a PPPK anywhere.
        for name in names:
            yield left_open(name, "Belum ditemukan ketentuan bagi PPPK.", "Nothing read says so of PPPK.", _BY_CREDITS)
    elif known.kind is EmployeeKind.CPNS:
        for name in names:
            yield left_out(name, "Hanya bagi PNS.", "For PNS only.", _OF_PNS)
    elif ledger is None:
        for name in names:
            yield left_open(name, "Buku angka kredit belum diberikan.", "The ledger is not given.", _BY_CREDITS)
    else:
        yield from _by_credits(asking, ledger, rules, good_years)


def _credit_name(matter: CareerMatter) -> Words:
    name = matter.label
    return Words(f"{name.id} dengan angka kredit", f"{name.en} by credits")


def _by_credits(
    asking: Asking, ledger: CreditLedger, rules: CreditRules, good_years: int
) -> tuple[Eligibility, Eligibility]:
    known = asking.candidate
    found = may_be_proposed(
        ledger,
        known.record,
        asking.on,
        rules=rules,
        penalty_free=known.said_of(RequirementKind.DISIPLIN),
        sanctions=known.sanctions,
        vacancy=known.said_of(RequirementKind.LOWONGAN),
        test=known.said_of(RequirementKind.UJI_KOMPETENSI),
        good_years=good_years,
    )
    return found.rank, found.next_jenjang
