"""Whether a work agreement is extended, or turned into a full one (PP 49/2018, art. 37; PermenPANRB 9/2026, art. 24).

The law measures a PPPK on the target of the agreement, as superior and team see it (PP 49/2018, art. 35(9)).  It names
no predikat that is enough.  So results on record can speak for an extension, but never against it by themselves: a low
one makes superior and team say whether the target was reached.  The age limit of the position is a condition of its
own, and never ends an agreement by itself.
"""

from __future__ import annotations

from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_9_2026, PP_49_2018
from ..base.period import Period
from ..base.words import Words
from ..errors import InvalidValue
from ..people.agreement import AGE_LIMIT_BASIS, EXTENSION_BASIS, age_limit
from ..people.party import EmployeeKind
from ..people.positions import PositionKind
from .answers import Verdict, each_at_least
from .recommendation import Condition, ConditionKind, FollowUp, Matter, Recommendation
from .rounds import EvaluationKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ..base.law import Basis
    from ..people.agreement import WorkAgreement
    from ..people.positions import Position
    from .recommendation import Statement
    from .record import Record
    from .reported import ReportedResult

__all__ = ["DISMISSAL_BASIS", "PART_TIME_BASIS", "TARGET_BASIS", "convert_to_full", "recommend"]

TARGET_BASIS = PP_49_2018("Pasal 35 ayat (8) dan (9)")
"""What performance decides: extension; dismissal where superior and team find that the target was not reached."""
DISMISSAL_BASIS = PP_49_2018("Pasal 53 ayat (2) huruf c, Pasal 60 dan Pasal 70")
"""Dismissal because the target was not reached: honourable, not at one's own wish; who proposes and who decides."""
PART_TIME_BASIS = PERMENPANRB_9_2026(
    "Pasal 17 ayat (4)",
    assurance=Assurance.SECONDARY,
    note="Read in a copy made by others; KepmenPANRB 16/2025, diktum kedelapan belas, has said so since 2025.",
)
"""The result of a part-time PPPK is considered for extension and for appointment as PPPK."""
_PART_TIME_REST = PP_49_2018(
    "Pasal 37 ayat (2)",
    assurance=Assurance.ASSUMPTION,
    note="PermenPANRB 9/2026 names the result alone; competence and need are those of PPPK in general.",
)
_GOOD_ENOUGH = PP_49_2018(
    "Pasal 37 ayat (2)",
    assurance=Assurance.ASSUMPTION,
    note="No predikat is named as enough; Baik means that results and conduct are as expected.",
)
_NO_PERFORMANCE = PERMENPANRB_9_2026("Pasal 21 huruf h", assurance=Assurance.SECONDARY, note=PART_TIME_BASIS.note)
_TO_FULL = PERMENPANRB_9_2026("Pasal 24 dan Pasal 25", assurance=Assurance.SECONDARY, note="Read in a copy of others.")


def recommend(
    agreement: WorkAgreement,
    record: Record,
    *,
    on: date,
    superior: Statement | None = None,
    team: Statement | None = None,
    competent: Statement | None = None,
    needed: Statement | None = None,
    birth_date: date | None = None,
) -> Recommendation:
    """Return whether to extend an agreement, with every condition (PP 49/2018, art. 37(1) and (2), and art. 54).

    Args:
        agreement: The agreement; the part of its term that ``on`` falls in is what results are looked at for.
        record: The results of the person.
        on: The day of asking, within the term or after it.
        superior: Whether the target of the agreement was reached, as the superior says.
        team: The same, as the team for performance says.
        competent: Whether the competence fits.
        needed: Whether the agency needs the person.
        birth_date: The day of birth; with ``agreement.position`` it tells whether the age limit of the position leaves
            anything to extend.  Where one of the two is not known, somebody has to look.

    Example:
        >>> from datetime import date
        >>> from kinerja.evaluation.recommendation import Statement
        >>> from kinerja.evaluation.record import Record
        >>> from kinerja.people.agreement import WorkAgreement
        >>> agreement = WorkAgreement("814/1/2025", date(2025, 1, 1), date(2025, 12, 31), ["48 kunjungan"])
        >>> said = {"competent": Statement(True, "BKPSDM"), "needed": Statement(False, "Dinas Kesehatan")}
        >>> recommend(agreement, Record("e1"), on=date(2025, 12, 1), **said).label.id
        'Tidak diperpanjang'
    """
    part_time = agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU
    rest = _PART_TIME_REST if part_time else EXTENSION_BASIS
    performance = _performance(agreement, record, on, (superior, team))
    conditions = (
        performance,
        _stated(ConditionKind.KOMPETENSI, competent, rest),
        _stated(ConditionKind.KEBUTUHAN, needed, rest),
        _age(agreement, birth_date),
    )
    findings = tuple(_despite(performance))
    recommendation = Recommendation(Matter.PERPANJANGAN, agreement.number, conditions, findings=findings)
    return attrs.evolve(recommendation, follow_ups=tuple(_after(recommendation, agreement)))


def convert_to_full(
    agreement: WorkAgreement,
    record: Record,
    *,
    on: date,
    budget: Statement | None = None,
    vacancy: Statement | None = None,
) -> Recommendation:
    """Return whether a part-time PPPK may be proposed as PPPK (PermenPANRB 9/2026, art. 24).

    Args:
        agreement: The agreement, of a part-time PPPK.
        record: The results of the person.
        on: The day of asking.
        budget: Whether the budget is there.
        vacancy: Whether the agency where the person works has a vacancy.

    Raises:
        InvalidValue: for an agreement that is no part-time one.
    """
    if agreement.kind is not EmployeeKind.PPPK_PARUH_WAKTU:
        raise InvalidValue("The agreement is no part-time one.", mend="Ask recommend() about it.", path="kind")
    conditions = (
        _performance(agreement, record, on, (None, None)),
        _stated(ConditionKind.ANGGARAN, budget, _TO_FULL),
        _stated(ConditionKind.LOWONGAN, vacancy, _TO_FULL),
    )
    recommendation = Recommendation(Matter.PENGANGKATAN_PPPK, agreement.number, conditions)
    return attrs.evolve(recommendation, follow_ups=(_PROPOSAL,) if recommendation.verdict is Verdict.MET else ())


def _performance(agreement: WorkAgreement, record: Record, on: date, said: tuple[Statement | None, ...]) -> Condition:
    part_time = agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU
    condition = Condition(
        ConditionKind.KINERJA, Verdict.UNDETERMINED, _NO_TARGET, PART_TIME_BASIS if part_time else TARGET_BASIS
    )
    if not agreement.targets_on(_last_day(agreement, on)):
        return condition
    results = _results(agreement, record, on)
    verdict, reason = _weighed(results, [each.holds for each in said if each is not None])
    by_results = verdict is Verdict.MET and reason is results.reason
    basis = _GOOD_ENOUGH if by_results else condition.basis
    return attrs.evolve(condition, verdict=verdict, reason=reason, basis=basis, results=results.found)


class _Results(NamedTuple):
    """What the results of the term say: enough, too low, or that there is none that could."""

    verdict: Verdict
    reason: Words
    found: tuple[ReportedResult, ...]
    missing: bool = False


def _weighed(results: _Results, said: list[bool]) -> tuple[Verdict, Words]:
    """Return what results and the words of superior and team come to; one of the two alone decides nothing."""
    both = len(said) == len(("superior", "team"))
    if both and not any(said):
        return Verdict.NOT_MET, _NOT_REACHED
    if not all(said):
        return Verdict.UNDETERMINED, _ONE_OF_TWO
    if both and not results.missing:
        return Verdict.MET, _REACHED
    if results.verdict is Verdict.MET:
        return Verdict.MET, results.reason
    ask = Words("", "") if results.missing else _SAY
    return Verdict.UNDETERMINED, Words(
        f"{results.reason.id} {ask.id}".rstrip(), f"{results.reason.en} {ask.en}".rstrip()
    )


def _last_day(agreement: WorkAgreement, on: date) -> date:
    if on < agreement.start:
        raise InvalidValue(f"On {on} the agreement has not begun.", mend="Give a later day.", path="on", value=on)
    return min(on, agreement.ends)


def _results(agreement: WorkAgreement, record: Record, on: date) -> _Results:
    """Return what the years of the term that have ended say, and the periods since."""
    day = _last_day(agreement, on)
    term = next(term for term in agreement.terms if term.contains(day))
    ended = [year for year in range(term.start.year, day.year + 1) if Period.year(year).end <= day]
    annual: list[ReportedResult] = []
    for result in map(record.annual, ended):
        if isinstance(result, Undetermined):
            return _Results(Verdict.UNDETERMINED, result.reason, (), missing=True)
        annual.append(result)
    since = Period.year(ended[-1]).end if ended else None
    periodic = [each for each in record.between(Period(term.start, day)) if each.kind is EvaluationKind.PERIODIK]
    found = (*annual, *(each for each in periodic if since is None or each.period.start > since))
    if low := _below_good(found):
        return _Results(Verdict.NOT_MET, _told(low, _LOW), found)
    if not ended:
        return _Results(Verdict.UNDETERMINED, _NO_YEAR, found)
    return _Results(Verdict.MET, _told(found, _ENOUGH), found)


def _below_good(results: Iterable[ReportedResult]) -> list[ReportedResult]:
    return [result for result in results if not each_at_least("baik", {result.period.end.year: result})]


def _despite(performance: Condition) -> Iterator[Finding]:
    """Return that superior and team depart from a low result: their word decides, and whoever approves knows."""
    low = _below_good(performance.results)
    if low and performance.verdict is Verdict.MET:
        told = _told(low, _LOW)
        message = Words(
            f"Atasan dan tim penilai kinerja menyatakan target tercapai. {told.id}",
            f"Superior and team find the target reached. {told.en}",
        )
        yield Finding("EXTENSION_DESPITE_LOW", Severity.WARNING, "conditions", message, basis=TARGET_BASIS)


def _age(agreement: WorkAgreement, born: date | None) -> Condition:
    """Return whether the age limit leaves anything to extend: reached on the day after the term, it does not."""
    kind, name = ConditionKind.USIA, ConditionKind.USIA.label
    limit = age_limit(agreement.position) if agreement.position else None
    if born is None or limit is None:
        what = _unknown(agreement.position, born)
        reason = Words(
            f"{name.id}: perlu diperiksa secara manual; {what.id} belum diketahui.",
            f"{name.en}: to be checked by hand; {what.en} is not known.",
        )
        return Condition(kind, Verdict.UNDETERMINED, reason, AGE_LIMIT_BASIS)
    years, basis = limit
    last = Period.lasting(born, years=years).end
    verdict = _age_verdict(agreement.position, last, agreement.ends)
    when = last + timedelta(days=1)  # told as a month: the day would be that of birth
    month, ending = Period.month(when.year, when.month).label, _AGE_ENDINGS[verdict]
    reason = Words(
        f"{name.id}: {years} tahun tercapai pada {month.id}, {ending.id}.",
        f"{name.en}: {years} is reached in {month.en}, {ending.en}.",
    )
    return Condition(kind, verdict, reason, basis)


def _age_verdict(position: Position | None, last: date, ends: date) -> Verdict:
    if ends < last:
        return Verdict.MET
    functional = position is not None and position.kind is PositionKind.FUNGSIONAL
    return Verdict.UNDETERMINED if functional else Verdict.NOT_MET


def _unknown(position: Position | None, born: date | None) -> Words:
    if born is None:
        return Words("tanggal lahir", "the birth date")
    if position is None:
        return Words("jabatan", "the position")
    return Words("jenjang", "the jenjang") if position.kind else Words("jenis jabatan", "the kind of position")


def _told(results: Iterable[ReportedResult], about: Words) -> Words:
    named = [(result.period.label, result.predikat.label) for result in results]
    return Words(
        f"{about.id}: {'; '.join(f'{period.id} {grade.id}' for period, grade in named)}.",
        f"{about.en}: {'; '.join(f'{period.en} {grade.en}' for period, grade in named)}.",
    )


def _stated(kind: ConditionKind, said: Statement | None, basis: Basis) -> Condition:
    name = kind.label
    if said is None:
        reason = Words(f"{name.id}: belum dinyatakan.", f"{name.en}: nobody has said.")
        return Condition(kind, Verdict.UNDETERMINED, reason, basis)
    id, en = ("ya", "yes") if said.holds else ("tidak", "no")
    note = f" ({said.note})" if said.note else ""
    reason = Words(f"{name.id}: {id}, menurut {said.by}{note}.", f"{name.en}: {en}, says {said.by}{note}.")
    return Condition(kind, Verdict.MET if said.holds else Verdict.NOT_MET, reason, basis)


def _after(recommendation: Recommendation, agreement: WorkAgreement) -> Iterator[FollowUp]:
    performance = recommendation.condition(ConditionKind.KINERJA)
    if performance is not None and performance.verdict is Verdict.NOT_MET:
        yield _NOT_PERFORMING if agreement.kind is EmployeeKind.PPPK_PARUH_WAKTU else _DISMISSAL
    if recommendation.verdict is Verdict.MET:
        yield _APPROVAL
    elif recommendation.verdict is Verdict.NOT_MET:
        yield _END


_NO_TARGET = Words(
    "Perjanjian kerja tidak memuat target, sehingga tercapai atau tidaknya tidak dapat dinyatakan.",
    "The work agreement has no target, so nobody can say whether it was reached.",
)
_NOT_REACHED = Words(
    "Atasan dan tim penilai kinerja menyatakan target perjanjian kerja tidak tercapai.",
    "Superior and team find that the target of the agreement was not reached.",
)
_REACHED = Words(
    "Atasan dan tim penilai kinerja menyatakan target perjanjian kerja tercapai.",
    "Superior and team find that the target of the agreement was reached.",
)
_ONE_OF_TWO = Words(
    "Target dinyatakan tidak tercapai, tetapi tidak oleh atasan dan tim penilai kinerja bersama-sama.",
    "The target is said not to be reached, but not by superior and team both.",
)
_SAY = Words(
    "Atasan dan tim penilai kinerja perlu menyatakan apakah target tercapai.",
    "Superior and team have to say whether the target was reached.",
)
_NO_YEAR = Words(
    "Belum ada tahun penuh yang berakhir dalam masa perjanjian ini.", "No year has ended within this term yet."
)
_LOW = Words("Di bawah Baik", "Below Good")
_ENOUGH = Words("Paling rendah Baik", "Good or better")
_AGE_ENDINGS: Mapping[Verdict, Words] = MappingProxyType(
    {
        Verdict.MET: Words("tidak sebelum perpanjangan dimulai", "not before the extension"),
        Verdict.NOT_MET: Words("sebelum perpanjangan dimulai", "before the extension"),
        Verdict.UNDETERMINED: Words(
            "sebelum perpanjangan dimulai, kecuali undang-undang menetapkan batas lain bagi jabatan fungsional ini "
            "(Pasal 54 ayat (3))",
            "before the extension, unless a law sets another one for this functional position (art. 54(3))",
        ),
    }
)
_APPROVAL = FollowUp(
    Words(
        "Perpanjangan memerlukan persetujuan PPK; tembusan keputusannya disampaikan kepada Kepala BKN.",
        "The extension needs the approval of the PPK; a copy of the decree goes to the head of BKN.",
    ),
    PP_49_2018("Pasal 37 ayat (2) dan (4)"),
)
_DISMISSAL = FollowUp(
    Words(
        "Target tidak tercapai menjadi dasar pemberhentian dengan hormat tidak atas permintaan sendiri: diusulkan PyB "
        "dengan pertimbangan tim penilai kinerja, diputuskan PPK (Presiden bagi JPT utama, JPT madya, dan JF ahli "
        "utama); yang bersangkutan masih dapat melamar sebagai PPPK.",
        "A target not reached is a ground for honourable dismissal not at one's own wish: proposed by the PyB with the "
        "team's view, decided by the PPK (the President for JPT utama, JPT madya and JF ahli utama); the person may "
        "apply again.",
    ),
    DISMISSAL_BASIS,
)
_NOT_PERFORMING = FollowUp(
    Words(
        "Tidak berkinerja menjadi dasar pemberhentian PPPK Paruh Waktu; apa yang dimaksud tidak dirinci dan "
        "diputuskan oleh PPK.",
        "Not performing is a ground for dismissal of a part-time PPPK; what it means is not detailed and for "
        "the PPK to decide.",
    ),
    _NO_PERFORMANCE,
)
_END = FollowUp(
    Words("Bila tidak diperpanjang, perjanjian kerja berakhir.", "Unless it is extended, the agreement ends."),
    PP_49_2018("Pasal 53 ayat (1) huruf a"),
)
_PROPOSAL = FollowUp(
    Words(
        "PPK dapat mengusulkan pengangkatan sebagai PPPK kepada Menteri; ini bukan kewajiban.",
        "The PPK may propose the appointment as PPPK to the minister; this is no duty.",
    ),
    _TO_FULL,
)
