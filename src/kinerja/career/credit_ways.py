"""Two further ways up: one rank before the jenjang where there is no vacancy, and from keterampilan to keahlian."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.law import Assurance, Basis
from ..base.laws import PP_11_2017
from ..base.words import Words
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp
from ..people.positions import Jenjang, Kategori
from .credit_asks import check_asked, credits_asked, good_results, installed, no_penalty_served, rank_target
from .credit_eligibility import GOOD_YEARS, NO_VACANCY_BASIS, RANK_YEARS
from .credit_gaps import months_open, open_findings
from .credit_promotion import KEAHLIAN_BASIS
from .credit_ranks import NO_RANK, lowered_or_back, rank_held, rank_restored, time_in_rank
from .credit_rules import PERBKN3_2023
from .requirements import CareerMatter, Eligibility, Requirement, RequirementKind, stated, weighed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ..evaluation.recommendation import Statement
    from ..evaluation.record import Record
    from .credit_ledger import CreditLedger
    from .credit_ranks import RankHeld
    from .credit_rules import CreditRules
    from .sanctions import Sanction

__all__ = ["keahlian_eligibility", "rank_without_vacancy"]

_INTO_KEAHLIAN: Basis = PP_11_2017(
    "Pasal 76 ayat (1) huruf d dan huruf g",
    assurance=Assurance.ASSUMPTION,
    note="At least a bachelor's degree or diploma IV, and baik in the last two years, are asked of a transfer from"
    " another position; taken here for the way from keterampilan to keahlian too.",
)


# --- Without a vacancy ------------------------------------------------------------------------------------------------


def rank_without_vacancy(
    ledger: CreditLedger,
    record: Record,
    *,
    on: date,
    rules: CreditRules = PERBKN3_2023,
    vacancy: Statement | None = None,
    test: Statement | None = None,
    on_map: Statement | None = None,
    degree: Statement | None = None,
    penalty_free: Statement | None = None,
    sanctions: Sequence[Sanction] | None = None,
) -> Eligibility:
    """Return whether one promotion in rank may come before the jenjang, which has no vacancy (art. 19(3) and (4)).

    Args:
        ledger: The credits of the present jenjang, with the ranks and their TMT.
        record: The results of the person.
        on: The day of asking.
        rules: The rules.
        vacancy: Whether there is a vacancy in the next jenjang; only where there is none does this way lie open.
        test: Whether the competency test is passed.
        on_map: Whether the next jenjang stands in the map of positions.
        degree: Whether the degree is the one that the next jenjang asks.
        penalty_free: Whether no penalty delays a promotion.
        sanctions: The penalties of the person; ``None`` where nobody looked, none where there are none.

    Raises:
        InvalidValue: for the record or a penalty of another person.
        WrongType: for another kind of ledger, record or day.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.recommendation import Statement
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> ledger = CreditLedger("e1", "ahli_pertama", date(2023, 1, 1)).ranked("III/b", date(2023, 1, 1))
        >>> vacant = Statement(True, "BKPSDM")
        >>> asked = rank_without_vacancy(ledger, Record("e1"), on=date(2026, 3, 2), vacancy=vacant)
        >>> asked.requirement(RequirementKind.LOWONGAN).reason.en
        'BKPSDM says that there is a vacancy, so the jenjang comes first.'
    """
    check_asked(ledger, record, on, sanctions)
    if on < ledger.since:
        return Eligibility(CareerMatter.KENAIKAN_PANGKAT, ledger.person_id, on, [installed(ledger, on)])
    held, total = rank_held(ledger, on), ledger.balance_on(on, rules=rules)
    missing = months_open(ledger, on, rules)
    free, doubted = weighed(no_penalty_served(sanctions, penalty_free, on), penalty_free)
    asked = [
        installed(ledger, on),
        _none_vacant(vacancy),
        _last_rank(ledger, held, rules),
        credits_asked(rank_target(ledger, held, rules), total, missing),
        credits_asked(ledger.jenjang_target(rules=rules), total, missing),
        stated(RequirementKind.UJI_KOMPETENSI, test, NO_VACANCY_BASIS),
        stated(RequirementKind.PETA_JABATAN, on_map, NO_VACANCY_BASIS),
        stated(RequirementKind.PENDIDIKAN, degree, NO_VACANCY_BASIS),
        time_in_rank(held, RANK_YEARS, on, NO_VACANCY_BASIS),
        good_results(record, GOOD_YEARS, on, NO_VACANCY_BASIS),
        *rank_restored(held, on),
        free,
    ]
    found = (*doubted, *open_findings(missing))
    return Eligibility(CareerMatter.KENAIKAN_PANGKAT, ledger.person_id, on, asked, findings=found)


def _none_vacant(vacancy: Statement | None) -> Requirement:
    if vacancy is None:
        return stated(RequirementKind.LOWONGAN, None, NO_VACANCY_BASIS)
    there = Words("ada lowongan, jadi jenjang didahulukan", "there is a vacancy, so the jenjang comes first")
    words = there if vacancy.holds else Words("tidak ada lowongan", "there is no vacancy")
    verdict = Verdict.NOT_MET if vacancy.holds else Verdict.MET
    told = Words(f"Menurut {vacancy.by}, {words.id}.", f"{vacancy.by} says that {words.en}.")
    return Requirement(RequirementKind.LOWONGAN, verdict, told, NO_VACANCY_BASIS)


def _last_rank(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> Requirement:
    """Return whether the rank is the last one of its jenjang: only one rank may come before the jenjang."""
    last, kind = rules.need(ledger.jenjang).ranks[-1], RequirementKind.PANGKAT
    if held is None:
        return Requirement(kind, Verdict.UNDETERMINED, NO_RANK, NO_VACANCY_BASIS)
    now, name = held.golongan.written, ledger.jenjang.label
    words = Words(
        f"Golongan {now}; pangkat terakhir {name.id} adalah {last.written}.",
        f"The rank is {now}; the last one of {name.en} is {last.written}.",
    )
    return Requirement(kind, Verdict.MET if held.golongan is last else Verdict.NOT_MET, words, NO_VACANCY_BASIS)


# --- From keterampilan to keahlian ----------------------------------------------------------------------------------


def keahlian_eligibility(
    ledger: CreditLedger,
    record: Record,
    *,
    on: date,
    rules: CreditRules = PERBKN3_2023,
    vacancy: Statement | None = None,
    test: Statement | None = None,
    degree: Statement | None = None,
    penalty_free: Statement | None = None,
    sanctions: Sequence[Sanction] | None = None,
) -> Eligibility:
    """Return whether a person may be proposed from keterampilan to keahlian (Peraturan BKN 3/2023, art. 20).

    No number of credits is asked: the predikat of the time in the last rank are converted anew, and its base is added.

    Args:
        ledger: The credits of the present jenjang of keterampilan, with the ranks and their TMT.
        record: The results of the person.
        on: The day of asking.
        rules: The rules.
        vacancy: Whether there is a vacancy in the jenjang of keahlian.
        test: Whether the competency test is passed.
        degree: Whether the degree is the one that the position asks.
        penalty_free: Whether no penalty delays it; asked only where the rank was lowered or a penalty is served.
        sanctions: The penalties of the person; ``None`` where nobody looked, none where there are none.

    Raises:
        InvalidValue: for the record or a penalty of another person.
        WrongType: for another kind of ledger, record or day.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.people.employee import Dated
        >>> from kinerja.people.ranks import Golongan
        >>> ledger = CreditLedger("e1", "terampil", date(2022, 1, 1), ranks=[Dated(Golongan.II_D, date(2022, 4, 1))])
        >>> print(keahlian_eligibility(ledger, Record("e1"), on=date(2026, 3, 1)).missing[0].reason.en)
        II/d comes into no jenjang of keahlian: III/a and III/b into Ahli Pertama, III/c and III/d into Ahli Muda.
    """
    check_asked(ledger, record, on, sanctions)
    matter, held = CareerMatter.JABATAN_FUNGSIONAL, rank_held(ledger, on)
    if on < ledger.since:
        return Eligibility(matter, ledger.person_id, on, [installed(ledger, on)])
    asked = [
        installed(ledger, on),
        _in_keterampilan(ledger),
        _fitting_rank(held, rules),
        good_results(record, GOOD_YEARS, on, _INTO_KEAHLIAN),
        stated(RequirementKind.PENDIDIKAN, degree, _INTO_KEAHLIAN),
        stated(RequirementKind.UJI_KOMPETENSI, test, KEAHLIAN_BASIS),
        stated(RequirementKind.LOWONGAN, vacancy, KEAHLIAN_BASIS),
        *lowered_or_back(held, penalty_free, on, sanctions),
    ]
    return Eligibility(matter, ledger.person_id, on, asked, follow_ups=[_AGE, _ANEW])


_AGE = FollowUp(
    Words(
        "Periksa pula usia, pengalaman dan syarat lain dalam Pasal 76.",
        "Look at age, experience and the other conditions of the article as well.",
    ),
    _INTO_KEAHLIAN,
)
_ANEW = FollowUp(
    Words(
        "Angka kredit dihitung dari konversi predikat pada pangkat terakhir ditambah angka kredit dasar; angka"
        " kredit kumulatif yang lama tidak dibawa.",
        "Credits are the conversion over the last rank and its base; the old balance does not come along.",
    ),
    KEAHLIAN_BASIS,
)


def _in_keterampilan(ledger: CreditLedger) -> Requirement:
    name, kategori = ledger.jenjang.label, ledger.jenjang.kategori
    verdict = Verdict.MET if kategori is Kategori.KETERAMPILAN else Verdict.NOT_MET
    words = Words(f"{name.id}: kategori {kategori}.", f"{name.en}: category {kategori}.")
    return Requirement(RequirementKind.JABATAN, verdict, words, KEAHLIAN_BASIS)


_OPEN_TO = (Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA)


def _fitting_rank(held: RankHeld | None, rules: CreditRules) -> Requirement:
    if held is None:
        return Requirement(RequirementKind.PANGKAT, Verdict.UNDETERMINED, NO_RANK, KEAHLIAN_BASIS)
    rank, into = held.golongan.written, rules.jenjang_of(Kategori.KEAHLIAN, held.golongan)
    if into in _OPEN_TO:
        words = Words(f"{rank} masuk {into.label.id}.", f"{rank} comes into {into.label.en}.")
        return Requirement(RequirementKind.PANGKAT, Verdict.MET, words, KEAHLIAN_BASIS)
    words = Words(
        f"{rank} tidak masuk jenjang keahlian: III/a dan III/b ke Ahli Pertama, III/c dan III/d ke Ahli Muda.",
        f"{rank} comes into no jenjang of keahlian: III/a and III/b into Ahli Pertama, III/c and III/d into Ahli Muda.",
    )
    return Requirement(RequirementKind.PANGKAT, Verdict.NOT_MET, words, KEAHLIAN_BASIS)
