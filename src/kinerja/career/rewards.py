"""Rewards for results: priority for the succession group and for developing competence, and what an agency adds.

PermenPANRB 6/2022, art. 31, names two priorities without saying which predikat, nor of how many years; PP 30/2019,
art. 53, does.  What an agency asks for under art. 31 is its own rule, made by :func:`priority_rule`.  Medals such as
Satyalancana rest on service and penalties, not on predikat, and their articles were not read: state them as a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022, PP_11_2017, PP_30_2019, PP_49_2018
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.recommendation import FollowUp
from ..people.party import EmployeeKind
from .career_rules import CareerRule, eligible
from .performance_ask import AskManner, PerformanceAsk
from .requirements import CareerMatter, RequirementKind
from .step_asks import KindAsk, StatementAsk

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from .career_rules import Candidate
    from .requirements import Eligibility

__all__ = [
    "NATIONAL_REWARDS",
    "PANGKAT_ISTIMEWA",
    "PENGEMBANGAN_PPPK",
    "PENGEMBANGAN_TAMBAHAN",
    "PRIORITAS_PENGEMBANGAN",
    "PRIORITAS_SUKSESI",
    "possible_rewards",
    "priority_rule",
]

_OF_PNS = KindAsk((EmployeeKind.PNS, EmployeeKind.CPNS), PP_30_2019("Pasal 53 dan Pasal 64 ayat (1)"))
_PRIORITIES = PERMENPANRB_6_2022("Pasal 31 ayat (1)")
_MAY = FollowUp(
    Words("Dapat diprioritaskan; PPK yang memutuskan.", "May be given priority; the PPK decides."), _PRIORITIES
)

PRIORITAS_SUKSESI: CareerRule = CareerRule(
    "prioritas_suksesi",
    Words("Prioritas kelompok rencana suksesi", "Priority for the succession group"),
    CareerMatter.KELOMPOK_SUKSESI,
    [_OF_PNS, PerformanceAsk("sangat_baik", 2, PP_30_2019("Pasal 53 ayat (1)"), AskManner.BERTURUT_TURUT)],
    when_met=[_MAY],
)
"""Sangat Baik two years running (PP 30/2019, art. 53(1))."""

PRIORITAS_PENGEMBANGAN: CareerRule = CareerRule(
    "prioritas_pengembangan",
    Words("Prioritas pengembangan kompetensi", "Priority in developing competence"),
    CareerMatter.PENGEMBANGAN_KOMPETENSI,
    [_OF_PNS, PerformanceAsk("baik", 2, PP_30_2019("Pasal 53 ayat (2)"), AskManner.BERTURUT_TURUT)],
    when_met=[_MAY],
)
"""Baik two years running (PP 30/2019, art. 53(2)); whether a better year counts is not said, and stays open."""

_BEST_YEAR = PP_11_2017(
    "Pasal 235", assurance=Assurance.ASSUMPTION, note="No year is named; read as that of the last result."
)
_BY_THE_PYB = FollowUp(
    Words(
        "PyB memberikannya atas usul pimpinan unit kerja, setelah pertimbangan tim penilai kinerja.",
        "The PyB gives it on the proposal of the head of the unit, after hearing the team.",
    ),
    PP_11_2017("Pasal 236"),
)
PENGEMBANGAN_TAMBAHAN: CareerRule = CareerRule(
    "pengembangan_tambahan",
    Words("Kesempatan tambahan pengembangan kompetensi", "Additional chance to develop competence"),
    CareerMatter.PENGHARGAAN,
    [
        KindAsk((EmployeeKind.PNS,), PP_11_2017("Pasal 235")),
        PerformanceAsk("sangat_baik", 1, _BEST_YEAR),
        StatementAsk(
            RequirementKind.PERNYATAAN,
            PP_11_2017("Pasal 235"),
            about=Words("Dedikasi dan loyalitas yang tinggi.", "High dedication and loyalty."),
        ),
    ],
    when_met=[_BY_THE_PYB],
)
"""Development beyond what everybody has a right to (PP 11/2017, art. 235)."""

_EXTRAORDINARY = PP_11_2017("Pasal 234", note="It names no predikat and no year.")
PANGKAT_ISTIMEWA: CareerRule = CareerRule(
    "pangkat_istimewa",
    Words("Kenaikan pangkat istimewa", "Extraordinary promotion in rank"),
    CareerMatter.PENGHARGAAN,
    [
        KindAsk((EmployeeKind.PNS,), _EXTRAORDINARY),
        StatementAsk(
            RequirementKind.PERNYATAAN,
            _EXTRAORDINARY,
            about=Words(
                "Penilaian kinerja dan keahlian yang luar biasa dalam menjalankan tugas jabatan; predikatnya tidak "
                "disebut.",
                "Extraordinary appraisal and skill in the tasks of the position; which predikat is not said.",
            ),
        ),
    ],
    when_met=[_BY_THE_PYB],
)
"""Promotion in rank as a reward, by appraisal and extraordinary skill (PP 11/2017, art. 232 b and 234)."""

PENGEMBANGAN_PPPK: CareerRule = CareerRule(
    "pengembangan_pppk",
    Words("Prioritas pengembangan kompetensi PPPK", "Priority in developing competence, PPPK"),
    CareerMatter.PENGEMBANGAN_KOMPETENSI,
    [
        KindAsk((EmployeeKind.PPPK,), PP_49_2018("Pasal 48")),
        StatementAsk(
            RequirementKind.PERNYATAAN,
            PP_49_2018("Pasal 48"),
            about=Words(
                "Hasil penilaian kinerja yang paling baik; pembandingnya tidak diatur.",
                "The best result of appraisal; among whom is not said.",
            ),
        ),
    ],
    when_met=[_MAY],
)
"""Of PPPK those with the best results (PP 49/2018, art. 48)."""

NATIONAL_REWARDS: tuple[CareerRule, ...] = (
    PRIORITAS_SUKSESI,
    PRIORITAS_PENGEMBANGAN,
    PENGEMBANGAN_TAMBAHAN,
    PANGKAT_ISTIMEWA,
    PENGEMBANGAN_PPPK,
)
"""The rewards for results that a national regulation gives a condition of."""

_TWO = (CareerMatter.KELOMPOK_SUKSESI, CareerMatter.PENGEMBANGAN_KOMPETENSI)


def priority_rule(matter: CareerMatter, ask: PerformanceAsk) -> CareerRule:
    """Return an agency's condition of one of the two priorities of PermenPANRB 6/2022, art. 31(1).

    Args:
        matter: :attr:`CareerMatter.KELOMPOK_SUKSESI` or :attr:`CareerMatter.PENGEMBANGAN_KOMPETENSI`.
        ask: What the agency asks of the results, with the decree as its basis; the article itself sets nothing.

    Raises:
        InvalidValue: for another matter; what else the PPK gives (art. 31(3)) is a rule of its own.

    Example:
        >>> from kinerja.base.law import Law
        >>> decree = Law("Perwal 7/2026")("Pasal 3")
        >>> rule = priority_rule(CareerMatter.PENGEMBANGAN_KOMPETENSI, PerformanceAsk("baik", 1, decree))
        >>> print(rule.name.en)
        Priority in developing competence, by the agency's condition
    """
    if matter not in _TWO:
        mend = "Give KELOMPOK_SUKSESI or PENGEMBANGAN_KOMPETENSI, or make a CareerRule."
        raise InvalidValue(f"Art. 31(1) gives no priority in {matter}.", mend=mend, path="matter", value=matter)
    name = matter.label
    words = Words(f"{name.id}, menurut syarat instansi", f"{name.en}, by the agency's condition")
    return CareerRule(f"prioritas_instansi_{matter}", words, matter, [ask], when_met=[_MAY])


def possible_rewards(
    candidate: Candidate, *, on: date, last_year: int | None = None, rules: Iterable[CareerRule] = NATIONAL_REWARDS
) -> tuple[Eligibility, ...]:
    """Return what the results of a person may be rewarded with, each with its conditions; nothing is given here.

    Rules that are not open to the kind of employee are left out; all are asked where the kind is not known.

    Args:
        candidate: What is known of the person.
        on: The day of asking.
        last_year: As in :func:`~kinerja.career.career_rules.eligible`.
        rules: The rules, such as the national ones and those of the own agency.
    """
    return tuple(
        eligible(rule, candidate, on=on, last_year=last_year)
        for rule in rules
        if not any(
            isinstance(ask, KindAsk) and candidate.kind is not None and candidate.kind not in ask.kinds
            for ask in rule.asks
        )
    )
