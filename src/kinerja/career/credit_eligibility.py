"""Whether a person in a functional position may be proposed for the next rank or the next jenjang (PerBKN 3/2023).

Credits are one requirement among several.  Nobody here knows of vacancies, tests, maps of positions or penalties: they
are told by somebody in charge, or stay open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERBKN_3_2023
from ..base.words import Words, number_words
from ..evaluation.answers import Verdict
from ..evaluation.recommendation import FollowUp
from .credit_asks import (
    BELOW_BASIS,
    RANK_BASIS,
    check_asked,
    credits_asked,
    good_results,
    installed,
    jenjang_first,
    no_penalty_served,
    rank_target,
    step_name,
    time_in_post,
)
from .credit_gaps import months_open, open_findings
from .credit_opening import LEDGER_BASIS, PAID_RANK_BASIS
from .credit_ranks import lowered_or_back, rank_held, rank_restored, time_in_rank
from .credit_rules import PERBKN3_2023
from .credit_threshold import CreditThreshold
from .requirements import CareerMatter, Eligibility, Requirement, RequirementKind, stated, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from ..evaluation.recommendation import Statement
    from ..evaluation.record import Record
    from .credit_ledger import CreditLedger
    from .credit_ranks import RankHeld
    from .credit_rules import CreditRules
    from .credit_threshold import CreditTarget
    from .sanctions import Sanction

__all__ = [
    "BEHIND_BASIS",
    "GOOD_YEARS",
    "HIGHER_BASIS",
    "JENJANG_BASIS",
    "NO_VACANCY_BASIS",
    "RANK_YEARS",
    "jenjang_eligibility",
    "rank_eligibility",
]

RANK_YEARS: int = 2
"""Years in the present rank before the next one (Peraturan BKN 3/2023, art. 15)."""
GOOD_YEARS: int = 2
"""Years with at least baik before the next rank (the same article)."""
JENJANG_BASIS: Basis = PERBKN_3_2023(
    "Bab III",
    assurance=Assurance.SECONDARY,
    note="Credits, vacancy, competency test and baik in the last year, as several summaries have it; the same four"
    " stand in the annex for those who came with a flat value.  PP 11/2017, art. 81, asks two good years of a promotion"
    " into a functional position; whether the next jenjang is one, no text that was read says.",
)
"""What a promotion in jenjang asks."""
NO_VACANCY_BASIS: Basis = PERBKN_3_2023("Pasal 19 ayat (3) dan (4)", note="Read in an extraction of its text.")
"""Without a vacancy one promotion in rank may come before the jenjang."""
HIGHER_BASIS: Basis = PERBKN_3_2023(
    "Pasal 7 ayat (5) sampai dengan ayat (8)",
    note="Who came with a rank above the jenjang may rise after a year in it; read in an extraction of its text.",
)
"""What a rank above the jenjang asks beside: a year in the post."""
BEHIND_BASIS: Basis = PERBKN_3_2023(
    "Pasal 19",
    assurance=Assurance.ASSUMPTION,
    note="No text that was read speaks of enough credits for the next jenjang at a rank before the last one.",
)
"""Why a rank that is not the last one of its jenjang is flagged before a promotion in jenjang."""


# --- The next rank --------------------------------------------------------------------------------------------------


def rank_eligibility(
    ledger: CreditLedger,
    record: Record,
    *,
    on: date,
    rules: CreditRules = PERBKN3_2023,
    penalty_free: Statement | None = None,
    sanctions: Sequence[Sanction] | None = None,
) -> Eligibility:
    """Return whether a person may be proposed for the next rank (Peraturan BKN 3/2023, art. 15).

    Args:
        ledger: The credits of the present jenjang, with the ranks and their TMT.
        record: The results of the person.
        on: The day of asking, mostly a window of promotion; credits that are booked later do not count.
        rules: The rules.
        penalty_free: Whether no penalty delays a promotion, as somebody in charge says.
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
        >>> ledger = CreditLedger("e1", "ahli_muda", date(2026, 1, 1), ranks=[Dated(Golongan.III_C, date(2024, 4, 1))])
        >>> asked = rank_eligibility(ledger, Record("e1"), on=date(2026, 3, 1))
        >>> [(str(each.kind), str(each.verdict)) for each in asked.requirements]  # doctest: +NORMALIZE_WHITESPACE
        [('pelantikan', 'met'), ('angka_kredit', 'not_met'), ('masa_pangkat', 'not_met'), ('predikat', 'undetermined'),
         ('disiplin', 'undetermined')]
        >>> str(asked.missing[0].lacking), str(asked.missing[1].from_day)
        ('100', '2026-04-01')
    """
    check_asked(ledger, record, on, sanctions)
    if on < ledger.since:
        return Eligibility(CareerMatter.KENAIKAN_PANGKAT, ledger.person_id, on, [installed(ledger, on)])
    held, total = rank_held(ledger, on), ledger.balance_on(on, rules=rules)
    target, missing = rank_target(ledger, held, rules), months_open(ledger, on, rules)
    free, doubted = weighed(no_penalty_served(sanctions, penalty_free, on), penalty_free)
    asked = [
        installed(ledger, on),
        *_within_jenjang(ledger, held, rules),
        credits_asked(target, total, missing),
        time_in_rank(held, RANK_YEARS, on, RANK_BASIS),
        good_results(record, GOOD_YEARS, on, RANK_BASIS),
        *rank_restored(held, on),
        free,
    ]
    followed = [*_below(ledger, target, rules), *(_ways(ledger, held, rules) or _kept(target, total))]
    found, matter = (*doubted, *open_findings(missing)), CareerMatter.KENAIKAN_PANGKAT
    return Eligibility(matter, ledger.person_id, on, asked, follow_ups=followed, findings=found)


def _within_jenjang(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> Iterator[Requirement]:
    """Yield that the jenjang comes first, where the next rank lies beyond it."""
    if held is not None and jenjang_first(ledger, held, rules):
        name, above = ledger.jenjang.label, rules.next_jenjang(ledger.jenjang)
        told = step_name(above) if above else name
        words = Words(
            f"Pangkat di atas {held.golongan.written} berada pada {told.id}; jenjang mendahului pangkat.",
            f"The rank above {held.golongan.written} belongs to {told.en}; the jenjang comes before the rank.",
        )
        yield Requirement(RequirementKind.JABATAN, Verdict.NOT_MET, words, PAID_RANK_BASIS)


def _ways(ledger: CreditLedger, held: RankHeld | None, rules: CreditRules) -> list[FollowUp]:
    if not jenjang_first(ledger, held, rules):
        return []
    return [
        FollowUp(
            Words(
                "Usulkan kenaikan jenjang lebih dahulu; pangkat menyusul dengan angka kredit yang sama.",
                "Propose the next jenjang first; the rank follows with the same credits.",
            ),
            PAID_RANK_BASIS,
        ),
        FollowUp(
            Words(
                "Jika tidak ada lowongan, satu kali kenaikan pangkat dapat diusulkan dengan syarat tersendiri.",
                "Where there is no vacancy, one promotion in rank may be proposed under conditions of its own.",
            ),
            NO_VACANCY_BASIS,
        ),
    ]


def _below(ledger: CreditLedger, target: CreditTarget, rules: CreditRules) -> Iterator[FollowUp]:
    if isinstance(target, Undetermined) and target.basis is BELOW_BASIS:
        asked = number_words(rules.need(ledger.jenjang).rank_need)
        words = Words(
            f"Putuskan apakah ketentuan penyetaraan dipakai ({asked.id} angka kredit, 1 tahun dalam pangkat dan"
            " jabatan); keputusan yang ada dibukukan dengan pangkatnya.",
            f"Decide whether what holds for an equalisation is followed ({asked.en} credits, 1 year in rank and in"
            " post); what a decree gives is booked with its rank.",
        )
        yield FollowUp(words, BELOW_BASIS)


def _kept(target: CreditTarget, total: Fraction) -> list[FollowUp]:
    surplus = target.surplus(total) if isinstance(target, CreditThreshold) else None
    if not surplus:
        return []
    told = number_words(surplus)
    words = Words(
        f"Kelebihan {told.id} angka kredit tetap diperhitungkan dalam jenjang ini.",
        f"The surplus of {told.en} credits is kept within this jenjang.",
    )
    return [FollowUp(words, LEDGER_BASIS)]


# --- The next jenjang -----------------------------------------------------------------------------------------------


def jenjang_eligibility(
    ledger: CreditLedger,
    record: Record,
    *,
    on: date,
    rules: CreditRules = PERBKN3_2023,
    vacancy: Statement | None = None,
    test: Statement | None = None,
    penalty_free: Statement | None = None,
    sanctions: Sequence[Sanction] | None = None,
    good_years: int = 1,
) -> Eligibility:
    """Return whether a person may be proposed for the next jenjang.

    Args:
        ledger: The credits of the present jenjang, with the ranks and their TMT.
        record: The results of the person.
        on: The day of asking; credits that are booked later do not count.
        rules: The rules.
        vacancy: Whether there is a vacancy.
        test: Whether the competency test is passed.
        penalty_free: Whether no penalty delays it; asked only where the rank was lowered or a penalty is served.
        sanctions: The penalties of the person; ``None`` where nobody looked, none where there are none.
        good_years: Over how many years each result must be baik or better; 2 for who reads PP 11/2017, art. 81, so.

    Raises:
        InvalidValue: for the record or a penalty of another person, and fewer years than one.
        WrongType: for another kind of ledger, record or day.

    Example:
        >>> from datetime import date
        >>> from kinerja.career.credit_ledger import CreditLedger
        >>> from kinerja.evaluation.record import Record
        >>> ledger = CreditLedger("e1", "penyelia", date(2022, 1, 1))
        >>> print(jenjang_eligibility(ledger, Record("e1"), on=date(2026, 3, 1)).missing[0].reason.en)
        Supervising is the last jenjang of its ladder.
    """
    check_asked(ledger, record, on, sanctions)
    if on < ledger.since:
        return Eligibility(CareerMatter.KENAIKAN_JENJANG, ledger.person_id, on, [installed(ledger, on)])
    held, total = rank_held(ledger, on), ledger.balance_on(on, rules=rules)
    target, missing = ledger.jenjang_target(rules=rules), months_open(ledger, on, rules)
    asked = [
        installed(ledger, on),
        credits_asked(target, total, missing),
        good_results(record, good_years, on, JENJANG_BASIS),
        *_year_in_post(ledger, held, on, rules),
        stated(RequirementKind.LOWONGAN, vacancy, JENJANG_BASIS),
        stated(RequirementKind.UJI_KOMPETENSI, test, JENJANG_BASIS),
        *lowered_or_back(held, penalty_free, on, sanctions),
    ]
    found = (*_behind(ledger, held, target, total, rules), *open_findings(missing))
    followed = [
        *_lost(target, total),
        *_rank_after(ledger, held, total, rules),
        *_rank_open(ledger, held, total, rules),
    ]
    matter = CareerMatter.KENAIKAN_JENJANG
    return Eligibility(matter, ledger.person_id, on, asked, follow_ups=followed, findings=found)


def _year_in_post(ledger: CreditLedger, held: RankHeld | None, on: date, rules: CreditRules) -> Iterator[Requirement]:
    """Yield the year in the post that is asked of those whose rank lies above the jenjang."""
    if held is not None and held.golongan > rules.need(ledger.jenjang).ranks[-1]:
        yield time_in_post(ledger, 1, on, HIGHER_BASIS)


def _behind(
    ledger: CreditLedger, held: RankHeld | None, target: CreditTarget, total: Fraction, rules: CreditRules
) -> Iterator[Finding]:
    """Yield that ranks within the jenjang are left, of whose credits are enough for the next one: a step near by."""
    last = rules.need(ledger.jenjang).ranks[-1]
    enough = isinstance(target, CreditThreshold) and target.met_by(total)
    if held is None or held.golongan >= last or not enough:
        return
    now, name = held.golongan.written, ledger.jenjang.label
    yield Finding(
        "CREDIT_RANK_BEHIND",
        Severity.WARNING,
        "golongan",
        Words(
            f"Golongan {now} belum pangkat terakhir {name.id} ({last.written}).",
            f"{now} is not the last rank of {name.en} ({last.written}).",
        ),
        Words(
            "Periksa apakah kenaikan pangkat dalam jenjang ini didahulukan.",
            "Look whether promotions in rank within the jenjang come first.",
        ),
        BEHIND_BASIS,
    )


def _lost(target: CreditTarget, total: Fraction) -> Iterator[FollowUp]:
    surplus = target.surplus(total) if isinstance(target, CreditThreshold) else None
    if surplus:
        told = number_words(surplus)
        words = Words(
            f"Kelebihan {told.id} angka kredit tidak dibawa ke jenjang berikutnya.",
            f"The surplus of {told.en} credits does not come along into the next jenjang.",
        )
        yield FollowUp(words, LEDGER_BASIS)


def _rank_after(ledger: CreditLedger, held: RankHeld | None, total: Fraction, rules: CreditRules) -> Iterator[FollowUp]:
    """Yield that the rank follows with the same credits, where they are enough for it too."""
    target = rank_target(ledger, held, rules)
    if jenjang_first(ledger, held, rules) and isinstance(target, CreditThreshold) and target.met_by(total):
        name = step_name(target.to)
        words = Words(
            f"Setelah jenjang naik, {name.id} dapat diusulkan dengan angka kredit yang sama.",
            f"After the jenjang, {name.en} may be proposed with the same credits.",
        )
        yield FollowUp(words, PAID_RANK_BASIS)


def _rank_open(ledger: CreditLedger, held: RankHeld | None, total: Fraction, rules: CreditRules) -> Iterator[FollowUp]:
    """Yield why nobody can tell whether the credits that pay for the jenjang pay for the rank after it as well."""
    target, step = rank_target(ledger, held, rules), ledger.jenjang_target(rules=rules)
    if held is None or not isinstance(target, Undetermined) or not rules.fits(ledger.jenjang, held.golongan):
        return
    if jenjang_first(ledger, held, rules) and isinstance(step, CreditThreshold) and step.met_by(total):
        now, why = held.golongan.written, target.reason
        words = Words(
            f"Belum dapat dikatakan apakah pangkat di atas {now} terbayar dengan angka kredit yang sama: {why.id}",
            f"Nobody can tell whether the same credits pay for the rank above {now}: {why.en}",
        )
        yield FollowUp(words, PAID_RANK_BASIS)
