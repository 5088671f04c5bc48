"""What follows from a person's results by national rules, each with its article; nothing is decided here.

Rewards, succession, development, time to improve, rises in pay, rank and jenjang, the extension of an agreement.  What
needs a choice that no law makes, or something that was not given, is told as open.  What is not for this kind of
employee or position is left out, and told as such.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERBKN_8_2019, PERMENPANRB_6_2022, PP_11_2017, PP_30_2019
from ..base.members import member
from ..base.period import plain_date
from ..base.spans import holds_on
from ..base.words import Words, date_words, label
from ..evaluation.recommendation import Statement
from ..people.positions import PositionKind
from ..plans.fields import check_kind, refuse_twins
from .career_rules import Candidate, CareerRule, eligible
from .consequence_asks import (
    Answer,
    Asking,
    Closed,
    Open,
    asked_credits,
    asked_extension,
    asked_rises,
    left_open,
    left_out,
    of_agreement,
)
from .consequence_parts import Consequences, NotAsked
from .credit_rules import PERBKN3_2023
from .eligibility import (
    GAJI_BERKALA_PNS,
    GAJI_ISTIMEWA_PNS,
    KELOMPOK_SUKSESI,
    KELOMPOK_SUKSESI_INSTANSI,
    KELOMPOK_SUKSESI_NASIONAL,
    PANGKAT_PILIHAN_STRUKTURAL,
    PANGKAT_REGULER,
)
from .improvement import MiddleGrade, improvement_due
from .requirements import CareerMatter, Eligibility, RequirementKind
from .rewards import NATIONAL_REWARDS
from .step_asks import KindAsk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..evaluation.recommendation import Recommendation
    from ..people.agreement import WorkAgreement
    from .agreement_rises import LastRise
    from .credit_ledger import CreditLedger
    from .credit_rules import CreditRules

__all__ = ["NATIONAL_CONSEQUENCES", "consequences_of"]

NATIONAL_CONSEQUENCES: tuple[CareerRule, ...] = (
    *NATIONAL_REWARDS,
    KELOMPOK_SUKSESI,
    KELOMPOK_SUKSESI_INSTANSI,
    KELOMPOK_SUKSESI_NASIONAL,
    PANGKAT_REGULER,
    PANGKAT_PILIHAN_STRUKTURAL,
    GAJI_BERKALA_PNS,
    GAJI_ISTIMEWA_PNS,
)
"""The national rules that ask for results and need no more than the person; credits and agreements are asked beside."""

_POSITIONS: Mapping[str, frozenset[PositionKind]] = MappingProxyType(
    {
        PANGKAT_REGULER.id: frozenset({PositionKind.PELAKSANA}),
        PANGKAT_PILIHAN_STRUKTURAL.id: frozenset(each for each in PositionKind if each.manajerial),
    }
)
"""The rules that are for some positions only."""
_WITHOUT_POST = next(ask.basis for ask in PANGKAT_REGULER.asks if ask.kind is RequirementKind.JABATAN)


def consequences_of(
    candidate: Candidate,
    *,
    on: date,
    position: PositionKind | str,
    last_year: int | None = None,
    rules: Iterable[CareerRule] = (),
    ledger: CreditLedger | None = None,
    credit_rules: CreditRules = PERBKN3_2023,
    good_years: int = 1,
    agreement: WorkAgreement | None = None,
    extension: Recommendation | None = None,
    last_rise: date | LastRise | str | None = None,
    reading: MiddleGrade | str | None = None,
) -> Consequences:
    """Return what follows from the results of a person by national rules, and by those of the own agency.

    Args:
        candidate: What is known of the person: the results, the kind of employee, times, statements, the talent box.
        on: The day of asking.
        position: The kind of position that is held.
        last_year: As in :func:`~kinerja.career.career_rules.eligible`; asks of credits go by the year before ``on``.
        rules: Rules of the region or agency, and of posts that are aimed at; one with the id of a national rule takes
            its place, such as a periodic rise that says how Butuh Perbaikan is read.
        ledger: The credits of who holds a functional position.
        credit_rules: The rules of credits, such as national ones with a base that the agency has read.
        good_years: As in :func:`~kinerja.career.credit_eligibility.jenjang_eligibility`.
        agreement: The agreement of a PPPK, in force on that day.
        extension: What :func:`~kinerja.evaluation.extension.recommend` says with the words of superior and team; asked
            here from the results alone if not given.
        last_rise: The day from which the last periodic rise of a PPPK holds, or
            :attr:`~kinerja.career.agreement_rises.LastRise.BELUM_PERNAH`; ``None`` where it is not known.
        reading: How Butuh Perbaikan of a top official is read; nothing is the default.

    Raises:
        InvalidValue: for a ledger of another person, an agreement of another kind of employee or of another day, a
            recommendation on something else than the agreement, two rules of one id, and as ``eligible`` does.
        UnknownName: for a position, a reading or a word about the last rise that there is not.
        WrongType: for what is no candidate.

    Example:
        >>> from datetime import date
        >>> from kinerja.base.period import Period
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.evaluation.reported import ReportedResult
        >>> from kinerja.evaluation.rounds import EvaluationKind
        >>> from kinerja.people.party import EmployeeKind
        >>> from kinerja.rules.permenpanrb6_2022 import Predikat
        >>> best = [
        ...     ReportedResult(
        ...         "e1", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", Predikat.SANGAT_BAIK
        ...     )
        ...     for year in (2024, 2025)
        ... ]
        >>> sari = Candidate(Record("e1", best), kind=EmployeeKind.PNS)
        >>> found = consequences_of(sari, on=date(2026, 3, 2), position="pelaksana")
        >>> from kinerja.evaluation.answers import Verdict
        >>> [asked.name.en for asked in found.of(Verdict.MET)]
        ['Priority for the succession group']
        >>> [each.name.en for each in found.left_out][:2]
        ['Priority in developing competence, PPPK', 'Selective promotion in rank, structural position']
    """
    check_kind(candidate, Candidate, path="candidate", mend="Give a Candidate(record, ...).")
    day = plain_date(on)
    known = of_agreement(candidate, agreement)
    asking = Asking(known, member(PositionKind, position), day, day.year - 1 if last_year is None else last_year)
    own = tuple(rules)
    answers = [
        *(_by_rule(rule, asking) for rule in _together(own)),
        *asked_rises(asking, agreement, last_rise),
        *asked_credits(asking, ledger, credit_rules, good_years),
        _improvement(asking, reading),
    ]
    return Consequences(
        known.person_id,
        day,
        known.kind,
        asking.position,
        [each for each in answers if isinstance(each, Eligibility)],
        extension=asked_extension(asking, agreement, extension),
        open=[*(each.told for each in answers if isinstance(each, Open)), *_chosen_by_others(asking, own)],
        left_out=[each.told for each in answers if isinstance(each, Closed)],
    )


# --- Rules as data --------------------------------------------------------------------------------------------------


def _together(own: tuple[CareerRule, ...]) -> tuple[CareerRule, ...]:
    """Return the national rules, each replaced where the agency has one of its id, then the other rules of the agency.

    Who amends a national rule says so by its id.
    """
    refuse_twins((rule.id for rule in own), "rule", path="rules")
    return tuple({rule.id: rule for rule in (*NATIONAL_CONSEQUENCES, *own)}.values())


def _by_rule(rule: CareerRule, asking: Asking) -> Answer:
    for ask in rule.asks:
        if isinstance(ask, KindAsk) and asking.candidate.kind not in {None, *ask.kinds}:
            names = [label("employee_kind", each) for each in ask.kinds]
            id, en = ", ".join(each.id for each in names), ", ".join(each.en for each in names)
            return left_out(rule.name, f"Hanya bagi {id}.", f"For {en} only.", ask.basis)
    basis = _WITHOUT_POST if rule.id == PANGKAT_REGULER.id else rule.asks[0].basis
    if rule.id == PANGKAT_REGULER.id and asking.position.manajerial:
        return left_open(rule.name, _STRUCTURAL_RANGE.id, _STRUCTURAL_RANGE.en, basis)
    if asking.position not in _POSITIONS.get(rule.id, {asking.position}):
        held = label("position_kind", asking.position)
        return left_out(rule.name, f"Tidak bagi {held.id}.", f"Not for {held.en}.", basis)
    if not holds_on(rule.since, rule.until, asking.on):
        day = date_words(asking.on)
        return left_out(rule.name, f"Tidak berlaku pada {day.id}.", f"Not in force on {day.en}.", basis)
    return eligible(rule, _with_position(asking), on=asking.on, last_year=asking.last_year)


_STRUCTURAL_RANGE = Words(
    "Hanya laporan tentang peraturan itu yang menyebut bukan jabatan struktural; apakah tetap terbuka di dalam rentang "
    "pangkat jabatan belum terbaca.",
    "Only reports about the rule say that it is not for structural positions; whether it stays open within the range "
    "of ranks of the position was not read.",
)


def _with_position(asking: Asking) -> Candidate:
    """Return the person; who is pelaksana holds no structural or functional position, whoever says it."""
    known, said = asking.candidate, dict(asking.candidate.said)
    if asking.position is not PositionKind.PELAKSANA or RequirementKind.JABATAN in said:
        return known
    held = Statement(holds=True, by="data jabatan", note=label("position_kind", asking.position).id)
    return attrs.evolve(known, said=said | {RequirementKind.JABATAN: held})


# --- Time to improve ------------------------------------------------------------------------------------------------


def _improvement(asking: Asking, reading: MiddleGrade | str | None) -> Answer:
    known, name = asking.candidate, CareerMatter.PERBAIKAN_KINERJA.label
    basis = PP_30_2019("Pasal 57 dan Pasal 58")
    if known.kind is None:
        return left_open(name, "Jenis pegawai belum diketahui.", "The kind of employee is not known.", basis)
    if known.kind.is_pppk:
        return left_out(
            name, "Bagi PPPK berlaku target perjanjian kerja.", "Of PPPK the target of the agreement counts.", basis
        )
    result = known.record.annual(asking.last_year)
    if isinstance(result, Undetermined):
        return left_open(name, result.reason.id, result.reason.en, basis)
    return improvement_due(
        result,
        employee=known.kind,
        position=asking.position,
        on=asking.on,
        reading=reading,
        normal=known.said_of(RequirementKind.KONDISI_NORMAL),
        in_post_since=known.since_of(RequirementKind.MASA_JABATAN),
    )


# --- What others choose ---------------------------------------------------------------------------------------------

_POSTS = (CareerMatter.JABATAN_ADMINISTRASI, CareerMatter.JABATAN_FUNGSIONAL)


def _chosen_by_others(asking: Asking, own: tuple[CareerRule, ...]) -> Iterator[NotAsked]:
    """Yield what follows from results by a choice of the agency, where the caller gave no rule of it."""
    kind = asking.candidate.kind
    if not any(rule.id.startswith("prioritas_instansi_") for rule in own):
        yield _AGENCY_PRIORITY
    if (kind is None or not kind.is_pppk) and not any(rule.matter in _POSTS for rule in own):
        yield _AIMED_AT
    yield from (_PROFESSIONALITY, _ALLOWANCE)


_AGENCY_PRIORITY = NotAsked(
    Words("Prioritas menurut instansi", "Priorities by the agency"),
    Words(
        "Pasal ini tidak menyebut predikat dan jumlah tahunnya; berikan aturan instansi (priority_rule).",
        "The article names no predikat and no number of years; give the agency's rule (priority_rule).",
    ),
    PERMENPANRB_6_2022("Pasal 31 ayat (1)"),
)
_AIMED_AT = NotAsked(
    Words("Pengangkatan dalam jabatan", "Appointment to a position"),
    Words(
        "Jabatan yang dituju belum disebut; berikan aturannya (ADMINISTRATOR, PENGAWAS, functional_rule).",
        "Nobody said which one is aimed at; give its rule (ADMINISTRATOR, PENGAWAS, functional_rule).",
    ),
    PP_11_2017("Pasal 54 dan Pasal 74"),
)
_PROFESSIONALITY = NotAsked(
    Words("Dimensi kinerja Indeks Profesionalitas ASN", "Performance in the index of professionality"),
    Words(
        "Nilai predikat sejak 2022 dipilih instansi; ukur dengan professionalism_index.",
        "The agency chooses what the predikat since 2022 are worth; measure it by professionalism_index.",
    ),
    PERBKN_8_2019(
        "indeks instansi", assurance=Assurance.SECONDARY, note="No table of the predikat since 2022 was read."
    ),
)
_ALLOWANCE = NotAsked(
    Words("Tambahan penghasilan atau tunjangan kinerja", "Performance allowance"),
    Words(
        "Besarnya ditetapkan peraturan daerah atau instansi; hitung dengan AllowancePayment.",
        "The decree of the region or agency sets it; compute it by AllowancePayment.",
    ),
)
