"""Extension of work agreements, and part-time PPPK who become PPPK."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kinerja.base.finding import Severity
from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.errors import InvalidValue
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.extension import DISMISSAL_BASIS, PART_TIME_BASIS, TARGET_BASIS, convert_to_full, recommend
from kinerja.evaluation.recommendation import ConditionKind, Statement
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.agreement import AGE_LIMIT_BASIS, OTHER_AGE_LIMIT_BASIS, Extension, WorkAgreement
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.rules.permenpanrb6_2022 import Predikat

B, BP, K, SB = Predikat.BAIK, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG, Predikat.SANGAT_BAIK
YES, NO = Statement(True, "Kepala Dinas"), Statement(False, "Kepala Dinas", note="beban kerja turun")
REST = {"competent": YES, "needed": YES, "birth_date": date(1990, 5, 17)}
PERAWAT = Position("Perawat", PositionKind.FUNGSIONAL, Jenjang.TERAMPIL)
ASKED = date(2025, 2, 10)


def agreement(**changes) -> WorkAgreement:
    """Two years, to the end of February 2025."""
    fields = {"start": date(2023, 3, 1), "end": date(2025, 2, 28), "targets": ["120 kunjungan"], "position": PERAWAT}
    return WorkAgreement("814/1/2023", **(fields | changes))


def annual(year: int, grade: Predikat, start: str = "01-01") -> ReportedResult:
    """The result of a year, or of its rest."""
    period = Period.of(f"{year}-{start}", f"{year}-12-31")
    return ReportedResult("e1", period, EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)


def quarter(year: int, number: int, grade: Predikat) -> ReportedResult:
    """The result of a quarter."""
    return ReportedResult("e1", Period.quarter(year, number), EvaluationKind.PERIODIK, "permenpanrb6_2022", grade)


def record(*results: ReportedResult) -> Record:
    """Two good years, or what the test says."""
    return Record("e1", results or [annual(2023, B, "03-01"), annual(2024, SB)])


def performance(held: Record, on: date = ASKED, of: WorkAgreement | None = None, **said):
    """The condition of performance."""
    return recommend(of or agreement(), held, on=on, **said).condition(ConditionKind.KINERJA)


def test_two_good_years_a_need_and_fit_competence_speak_for_extension() -> None:
    """PP 49/2018, art. 37(1) and (2); the PPK decides, BKN gets a copy."""
    recommendation = recommend(agreement(), record(), on=ASKED, **REST)
    assert recommendation.verdict is Verdict.MET
    assert recommendation.label.id == "Diperpanjang"
    assert [str(each.basis) for each in recommendation.conditions] == [
        *["PP 49/2018, Pasal 37 ayat (2)"] * 3,
        "PP 49/2018, Pasal 54 ayat (2)",
    ]
    (approval,) = recommendation.follow_ups
    assert "persetujuan PPK" in approval.text.id
    assert "Kepala BKN" in approval.text.id


def test_that_baik_is_enough_is_told_as_an_assumption() -> None:
    """No text names a predikat; the results looked at stand in the condition."""
    condition = performance(record())
    assert condition.verdict is Verdict.MET
    assert condition.basis.assurance is Assurance.ASSUMPTION
    assert [result.predikat for result in condition.results] == [B, SB]
    assert condition.reason.en == "Good or better: 1 March 2023 to 31 December 2023 Good; Year 2024 Very good."


def test_what_nobody_has_said_is_to_be_looked_at() -> None:
    """Competence and need are known to nobody here."""
    recommendation = recommend(agreement(), record(), on=ASKED)
    assert recommendation.label.id == "Perlu diperiksa"
    assert recommendation.reason.en == (
        "Competence fits: nobody has said. Need of the agency: nobody has said. "
        "Age limit of the position: to be checked by hand; the birth date is not known."
    )
    assert recommendation.follow_ups == ()


def test_no_need_is_no_extension_and_no_dismissal() -> None:
    """The agreement ends with its term (PP 49/2018, art. 53(1) a)."""
    recommendation = recommend(agreement(), record(), on=ASKED, **(REST | {"needed": NO}))
    assert recommendation.label.id == "Tidak diperpanjang"
    assert recommendation.reason.id == "Kebutuhan instansi: tidak, menurut Kepala Dinas (beban kerja turun)."
    assert [str(each.basis) for each in recommendation.follow_ups] == ["PP 49/2018, Pasal 53 ayat (1) huruf a"]


@pytest.mark.parametrize("grade", [BP, K, Predikat.SANGAT_KURANG])
def test_a_low_predikat_alone_decides_nothing(grade: Predikat) -> None:
    """The law measures on the target, as superior and team see it (art. 35(9)); so they are asked."""
    condition = performance(record(annual(2023, B, "03-01"), annual(2024, grade)))
    assert condition.verdict is Verdict.UNDETERMINED
    assert condition.basis == TARGET_BASIS
    assert condition.reason.id.startswith(f"Di bawah Baik: Tahun 2024 {grade.label.id}. Atasan dan tim")


def test_superior_and_team_together_find_that_the_target_was_not_reached() -> None:
    """Then there is a ground for dismissal, which a person decides; never a result of itself."""
    recommendation = recommend(agreement(), record(), on=ASKED, superior=NO, team=NO, **REST)
    assert recommendation.verdict is Verdict.NOT_MET
    assert recommendation.condition(ConditionKind.KINERJA).basis == TARGET_BASIS
    dismissal, end = recommendation.follow_ups
    assert dismissal.basis == DISMISSAL_BASIS
    assert "diputuskan PPK" in dismissal.text.id
    assert "agreement ends" in end.text.en


@pytest.mark.parametrize("said", [{"superior": NO}, {"team": NO}, {"superior": NO, "team": YES}])
def test_one_of_the_two_does_not_find_it_alone(said) -> None:
    """Art. 35(9) names superior and team."""
    condition = performance(record(), **said)
    assert condition.verdict is Verdict.UNDETERMINED
    assert "not by superior and team both" in condition.reason.en


def test_superior_and_team_may_find_the_target_reached_despite_a_low_predikat() -> None:
    """The target of the agreement is the measure."""
    condition = performance(record(annual(2023, K, "03-01"), annual(2024, B)), superior=YES, team=YES)
    assert condition.verdict is Verdict.MET
    assert condition.basis == TARGET_BASIS
    assert len(condition.results) == 2


def test_that_it_departs_from_a_low_predikat_is_told() -> None:
    """A finding for whoever approves; the word of superior and team stands."""
    said = {"superior": YES, "team": YES, **REST}
    recommendation = recommend(agreement(), record(annual(2023, K, "03-01"), annual(2024, B)), on=ASKED, **said)
    assert recommendation.verdict is Verdict.MET
    (finding,) = recommendation.findings
    assert (finding.code, finding.severity, finding.basis) == ("EXTENSION_DESPITE_LOW", Severity.WARNING, TARGET_BASIS)
    assert finding.message.en == (
        "Superior and team find the target reached. Below Good: 1 March 2023 to 31 December 2023 Poor (misconduct)."
    )
    for plain in ({"superior": NO, "team": NO}, {}):
        low = recommend(agreement(), record(annual(2023, K, "03-01"), annual(2024, B)), on=ASKED, **plain)
        assert low.findings == ()
    assert recommend(agreement(), record(), on=ASKED, **said).findings == ()


@pytest.mark.parametrize("said", [{}, {"superior": YES}, {"superior": YES, "team": YES}])
def test_a_year_without_a_result_is_to_be_looked_at(said) -> None:
    """Whatever is said: each year is evaluated."""
    condition = performance(record(annual(2023, B, "03-01")), **said)
    assert condition.verdict is Verdict.UNDETERMINED
    assert "2024" in condition.reason.id
    assert condition.results == ()


def test_periods_since_the_last_year_count_too() -> None:
    """A quarter that went badly makes superior and team speak; one before the end of the year is in the year."""
    years = [annual(2023, B, "03-01"), annual(2024, B)]
    until_may = agreement(end=date(2025, 5, 31))
    asked = {"on": date(2025, 5, 1), "of": until_may}
    assert performance(record(*years, quarter(2024, 4, K), quarter(2025, 1, B)), **asked).verdict is Verdict.MET
    low = performance(record(*years, quarter(2025, 1, BP)), **asked)
    assert low.verdict is Verdict.UNDETERMINED
    assert "Triwulan I 2025" in low.reason.id


def test_before_a_year_has_ended_superior_and_team_say_it() -> None:
    """An agreement of one calendar year is decided on before its result is there."""
    one_year = agreement(start=date(2025, 1, 1), end=date(2025, 12, 31))
    quarters = record(quarter(2025, 1, B), quarter(2025, 2, B))
    asked = {"on": date(2025, 12, 1), "of": one_year}
    open_question = performance(quarters, **asked)
    assert open_question.verdict is Verdict.UNDETERMINED
    assert "No year has ended within this term yet." in open_question.reason.en
    assert len(open_question.results) == 2
    assert performance(quarters, superior=YES, team=YES, **asked).verdict is Verdict.MET


def test_only_the_part_of_the_term_in_force_is_looked_at() -> None:
    """What was bad before the last extension was decided on then."""
    extended = agreement(end=date(2024, 2, 29), extensions=[Extension(date(2026, 2, 28))])
    held = record(annual(2023, K, "03-01"), annual(2024, B))
    assert performance(held, of=extended).verdict is Verdict.MET
    assert performance(held).verdict is Verdict.UNDETERMINED


def test_after_the_term_its_last_part_is_looked_at() -> None:
    """A late question looks at the same results."""
    assert performance(
        record(annual(2023, B, "03-01"), annual(2024, B), annual(2025, K)), on=date(2026, 5, 1)
    ).verdict is (Verdict.MET)


def test_without_a_target_nobody_can_say_that_it_was_missed() -> None:
    """Also superior and team cannot; the agreement is to be mended first."""
    condition = performance(record(), of=agreement(targets=()), superior=NO, team=NO)
    assert condition.verdict is Verdict.UNDETERMINED
    assert "has no target" in condition.reason.en


def test_before_the_agreement_begins_nothing_can_be_asked() -> None:
    """A mistyped day."""
    with pytest.raises(InvalidValue, match="has not begun"):
        recommend(agreement(), record(), on=date(2023, 2, 28))


JF, PRATAMA, STAF = PositionKind.FUNGSIONAL, PositionKind.JPT_PRATAMA, PositionKind.PELAKSANA


def age(born: date | None, kind: PositionKind | None = JF, jenjang: Jenjang | None = Jenjang.TERAMPIL, **changes):
    """The condition of age, for an agreement that ends on 28 February 2025."""
    held = agreement(position=Position("Jabatan", kind, jenjang), **changes)
    return recommend(held, record(), on=ASKED, **(REST | {"birth_date": born})).condition(ConditionKind.USIA)


@pytest.mark.parametrize(
    ("kind", "jenjang", "limit"),
    [
        (JF, Jenjang.PEMULA, 58),
        (JF, Jenjang.PENYELIA, 58),
        (JF, Jenjang.AHLI_PERTAMA, 58),
        (JF, Jenjang.AHLI_MUDA, 58),
        (JF, Jenjang.AHLI_MADYA, 60),
        (JF, Jenjang.AHLI_UTAMA, 65),
        (PositionKind.JPT_UTAMA, None, 60),
        (PRATAMA, None, 60),
        (PositionKind.ADMINISTRATOR, None, 58),
        (STAF, None, 58),
    ],
)
def test_the_age_limit_of_the_position_ends_an_agreement(kind, jenjang, limit) -> None:
    """PP 49/2018, art. 54, and UU 20/2023, art. 55: reached on the day after the term, nothing is left to extend."""
    day_after = date(2025 - limit, 3, 1)
    reached, below = age(day_after, kind, jenjang), age(day_after + timedelta(days=1), kind, jenjang)
    assert below.verdict is Verdict.MET
    assert below.reason.en == f"Age limit of the position: {limit} is reached in March 2025, not before the extension."
    assert f"{limit}" in reached.reason.id
    assert reached.verdict is (Verdict.UNDETERMINED if kind is JF else Verdict.NOT_MET)
    assert reached.basis == below.basis == (OTHER_AGE_LIMIT_BASIS if kind in _OTHERS else AGE_LIMIT_BASIS)


_OTHERS = {PositionKind.ADMINISTRATOR, STAF}


def test_functional_positions_of_a_law_of_their_own_keep_their_limit() -> None:
    """PP 49/2018, art. 54(3): nothing is read out of a title, so somebody has to look."""
    reason = age(date(1960, 1, 1)).reason
    assert "unless a law sets another one for this functional position (art. 54(3))" in reason.en
    assert "Pasal 54 ayat (3)" in reason.id


def test_what_is_not_known_of_age_and_position_is_checked_by_hand() -> None:
    """Never taken for granted."""
    for condition, what in (
        (age(None), "the birth date"),
        (age(date(1960, 1, 1), JF, None), "the jenjang"),
        (age(date(1960, 1, 1), None, None), "the kind of position"),
        (recommend(agreement(position=None), record(), on=ASKED, **REST).condition(ConditionKind.USIA), "the position"),
    ):
        assert condition.verdict is Verdict.UNDETERMINED
        assert condition.reason.en == f"Age limit of the position: to be checked by hand; {what} is not known."


def test_the_age_is_that_after_the_last_extension() -> None:
    """An agreement that goes on is ended later."""
    born = date(1967, 6, 1)
    assert age(born).verdict is Verdict.MET
    assert age(born, STAF, None, extensions=[Extension(date(2025, 5, 31))]).verdict is Verdict.NOT_MET


def test_who_was_born_on_29_february_reaches_it_after_the_last_of_february() -> None:
    """Where the year has no 29th."""
    assert age(date(1968, 2, 29), STAF, None, end=date(2026, 2, 27)).verdict is Verdict.MET
    assert age(date(1968, 2, 29), STAF, None, end=date(2026, 2, 28)).verdict is Verdict.NOT_MET


PART_TIME = {"kind": EmployeeKind.PPPK_PARUH_WAKTU, "start": date(2024, 3, 1)}


def test_part_time_pppk_are_extended_by_their_own_rule() -> None:
    """PermenPANRB 9/2026, art. 17(4) names the result; competence and need are taken over as an assumption."""
    recommendation = recommend(
        agreement(**PART_TIME), record(annual(2024, BP, "03-01")), on=ASKED, superior=YES, team=YES, **REST
    )
    assert recommendation.verdict is Verdict.MET
    first, competence, need, age = recommendation.conditions
    assert first.basis == PART_TIME_BASIS
    assert {condition.basis.assurance for condition in (competence, need)} == {Assurance.ASSUMPTION}
    assert age.basis == AGE_LIMIT_BASIS


def test_a_part_time_pppk_who_does_not_perform_may_be_dismissed() -> None:
    """PermenPANRB 9/2026, art. 21 h; what it means no text says, so a person decides."""
    recommendation = recommend(agreement(**PART_TIME), record(), on=ASKED, superior=NO, team=NO)
    first, _ = recommendation.follow_ups
    assert str(first.basis) == "PermenPANRB 9/2026, Pasal 21 huruf h"


def test_a_part_time_pppk_may_be_proposed_as_pppk() -> None:
    """Results, budget and a vacancy at the own agency (art. 24); the PPK may, and need not."""
    part_time, held = agreement(**PART_TIME), record(annual(2024, B, "03-01"))
    asked = convert_to_full(part_time, held, on=ASKED, budget=YES, vacancy=YES)
    assert asked.label.id == "Dapat diusulkan menjadi PPPK"
    assert "bukan kewajiban" in asked.follow_ups[0].text.id
    without = convert_to_full(part_time, held, on=ASKED, budget=YES, vacancy=NO)
    assert without.verdict is Verdict.NOT_MET
    assert without.follow_ups == ()
    assert convert_to_full(part_time, held, on=ASKED).verdict is Verdict.UNDETERMINED


def test_who_is_pppk_already_is_not_converted() -> None:
    """Nothing to be turned into."""
    with pytest.raises(InvalidValue, match="no part-time one"):
        convert_to_full(agreement(), record(), on=ASKED)
