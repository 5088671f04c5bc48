"""From the record of a unit to its predikat: by an agency's own rules, or not at all (annex p. 94, e)."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja.base.finding import Severity, Undetermined
from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.scale import Scale
from kinerja.errors import InvalidValue, NotCovered, Problems, UnknownName
from kinerja.evaluation.organisation_annual import AnnualOrganisation, OrganisationComponent
from kinerja.evaluation.organisation_judging import (
    FIVE_TO_THREE,
    SE_3_2023_PERIODIC,
    HeadReading,
    OrganisationJudgement,
    head_rating,
    judge_organisation,
)
from kinerja.evaluation.organisation_record import PeriodicOrganisation
from kinerja.formula.build import bands, given, truth
from kinerja.people.party import EmployeeKind
from kinerja.people.unit import Unit
from kinerja.rules import shape
from kinerja.rules.book import RuleBook
from kinerja.rules.parts import Check, Coverage
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022, OrganisationPredikat, Rating
from tests.unit.evaluation.test_organisation_record import DIREKTORAT, FIRST, POLICY, reached, step

KEC, YEAR = Unit("kec", "Kecamatan Contoh"), Period.year(2025)
PERWALI = Law("Perwali Contoh 1/2025", "Kinerja organisasi")
INDEX = OrganisationComponent("indeks_reformasi_birokrasi", "78.34", source="LHE RB 2025")
RECORD = AnnualOrganisation(KEC, YEAR, [INDEX])
BY_INDEX = RuleBook(
    id="perwali_contoh",
    version="1",
    law=PERWALI,
    coverage=Coverage(date(2025, 1, 1), date(2025, 12, 31), (EmployeeKind.PNS,), PERWALI("Pasal 1")),
    needs=shape.whole(
        shape.number("indeks_reformasi_birokrasi", "Indeks", "Index"), shape.number("bonus", "Bonus", "Bonus")
    ),
    predikat=bands(
        given("indeks_reformasi_birokrasi"),
        lowest="sangat_kurang",
        at_least={40: "kurang", 60: "butuh_perbaikan", 70: "baik", 90: "istimewa"},
    ).named("predikat", id="Predikat organisasi", en="Predikat of the organisation", basis=PERWALI("Pasal 5")),
    scale=Scale.of(OrganisationPredikat),
    checks=(Check("ALWAYS_TOLD", Severity.INFO, truth(True), PERMENPANRB6_2022.checks[0].message, PERWALI("Pasal 6")),),
)


def test_the_regulation_itself_gives_no_predikat() -> None:
    """No formula, no threshold, no setter (annex p. 94, e): the answer says so, and is no grade."""
    for record in (RECORD, reached("20000000")):
        judged = judge_organisation(record)
        assert isinstance(judged.predikat, Undetermined)
        assert judged.predikat.basis.article == "Lampiran Bab IV huruf B angka 1 huruf e, hlm. 94"
        assert judged.because is None
        with pytest.raises(InvalidValue, match="The unit has no predikat"):
            judged.result()


def test_an_agency_has_rules_of_its_own() -> None:
    """With its own law as basis; the explanation stays, and the result is what evaluations use."""
    judged = judge_organisation(RECORD, rules=BY_INDEX)
    assert judged.predikat is OrganisationPredikat.BAIK
    assert judged.because.basis == PERWALI("Pasal 5")
    assert [each.code for each in judged.findings][-1] == "ALWAYS_TOLD"
    result = judged.result(issued_on=date(2026, 1, 20))
    assert (result.unit, result.period, result.predikat, result.note) == (
        KEC,
        YEAR,
        OrganisationPredikat.BAIK,
        "perwali_contoh 1",
    )
    assert judged.result(note="SK 1").note == "SK 1"


def test_facts_that_no_record_holds_may_be_added() -> None:
    more = judge_organisation(RECORD, rules=BY_INDEX, facts={"indeks_reformasi_birokrasi": "95", "bonus": 1})
    assert more.predikat is OrganisationPredikat.ISTIMEWA
    with pytest.raises(Problems):
        judge_organisation(RECORD, rules=BY_INDEX, facts={"lainnya": 1})


def test_rules_of_employees_do_not_judge_organisations() -> None:
    with pytest.raises(InvalidValue, match="answers on the scale 'predikat'"):
        judge_organisation(RECORD, rules=PERMENPANRB6_2022)


def test_nobody_borrows_the_name_of_the_regulation() -> None:
    """It has no formula, so no book with one is that regulation."""
    with pytest.raises(InvalidValue, match="claims PermenPANRB 6/2022 as its law"):
        judge_organisation(RECORD, rules=attrs.evolve(BY_INDEX, law=PERMENPANRB6_2022.law))


def test_rules_judge_their_own_time() -> None:
    with pytest.raises(NotCovered, match="does not cover Year 2026"):
        judge_organisation(AnnualOrganisation(KEC, Period.year(2026), [INDEX]), rules=BY_INDEX)


def test_a_judgement_is_about_an_organisation() -> None:
    """The outcome of an employee's book is refused, also one with a scale that is data."""
    of_a_person = PERMENPANRB6_2022.judge(
        {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "sesuai_ekspektasi"}
    )
    with pytest.raises(InvalidValue, match="is no predikat of an organisation"):
        OrganisationJudgement(RECORD, of_a_person)
    outcome = judge_organisation(RECORD, rules=BY_INDEX).outcome
    own = attrs.evolve(BY_INDEX.scale, members=None)
    assert OrganisationJudgement(RECORD, attrs.evolve(outcome, predikat=own.grade("kurang"))).predikat is (
        OrganisationPredikat.KURANG
    )


@pytest.mark.parametrize(
    ("statuses", "predikat"),
    [
        (["melampaui", "melampaui"], "istimewa"),
        (["melampaui", "tercapai"], None),
        (["belum_ada_kemajuan"] * 2 + ["tercapai"], "sangat_kurang"),
        (["belum_ada_kemajuan", "tercapai"], None),
        ([], None),
    ],
)
def test_what_is_reported_of_the_circular_has_two_ends(statuses: list[str], predikat: str | None) -> None:
    """SE MenPANRB 3/2023, as the press tells it: the words of the three middle levels were not seen."""
    actions = [step(status, str(place)) for place, status in enumerate(statuses)]
    record = PeriodicOrganisation(DIREKTORAT, FIRST, [POLICY], actions=actions)
    answer = judge_organisation(record, rules=SE_3_2023_PERIODIC).predikat
    assert (None if isinstance(answer, Undetermined) else answer.token) == predikat


def test_the_head_of_a_unit_does_not_inherit_its_result() -> None:
    """There is no such rule in 6/2022; the reported table is an assumption that somebody has to ask for."""
    assert isinstance(head_rating("Istimewa"), Undetermined)
    assert [head_rating(each, FIVE_TO_THREE) for each in OrganisationPredikat] == [
        *[Rating.DI_BAWAH_EKSPEKTASI] * 3,
        Rating.SESUAI_EKSPEKTASI,
        Rating.DI_ATAS_EKSPEKTASI,
    ]
    assert FIVE_TO_THREE.basis.assurance.value == "assumption"
    with pytest.raises(UnknownName, match="never Sangat Baik"):
        head_rating("Sangat Baik")


def test_a_reading_is_about_all_five() -> None:
    with pytest.raises(InvalidValue, match="a rating for 1 of five"):
        HeadReading("x", {"Baik": "sesuai ekspektasi"}, PERWALI("Pasal 1"))


def test_seen_elsewhere_all_three_bad_levels_share_the_value_three() -> None:
    """6/2022 list, no. 6: a system stores Butuh Perbaikan, Kurang and Sangat Kurang of a unit as 3, 3 and 3.

    They are three grades; a rule may treat them alike, and the grade is not lost by it.
    """
    bad = [OrganisationPredikat.BUTUH_PERBAIKAN, OrganisationPredikat.KURANG, OrganisationPredikat.SANGAT_KURANG]
    assert [each.merit for each in bad] == [2, 1, 0]
    given = [judge_organisation(RECORD, rules=BY_INDEX, facts={"indeks_reformasi_birokrasi": n}) for n in (65, 50, 9)]
    assert [each.predikat for each in given] == bad
    assert len({head_rating(each, FIVE_TO_THREE) for each in bad}) == 1
