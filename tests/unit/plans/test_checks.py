from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.period import Period
from kinerja.base.words import label
from kinerja.people.party import EmployeeKind
from kinerja.people.positions import Position, PositionKind
from kinerja.plans.annexes import Annexes, Reporting, Resource, ResourceStatus
from kinerja.plans.checks import RULES, check
from kinerja.plans.indicator import Aspek, Perspektif, Stake
from kinerja.plans.plan import Approach, Exemption, Jenis, ResultLevel, Source, Supported, WorkPlan, WorkResult
from kinerja.plans.target import AtLeast, AtMost, Between, Exactly, TextTarget, YesNo
from kinerja.testing.annex import read_plan
from tests.unit.plans.samples import (
    ANNEXES,
    ELSEWHERE,
    HIGHER,
    LOWER,
    MIDWIFE,
    Q1,
    Q2,
    Q3,
    Q4,
    SECRETARY,
    head_plan,
    head_results,
    indicator,
    person,
    plan,
    result,
)

NURSE = person("perawat", "Perawat", PositionKind.FUNGSIONAL)
CHIEF = person("pengawas", "Kepala Seksi", PositionKind.PENGAWAS)
LEAD = attrs.evolve(MIDWIFE, position=Position("Bidan", PositionKind.FUNGSIONAL, leads_team=True))
QUARTERS = (Q1, Q2, Q3, Q4)


def measured(**more) -> WorkPlan:
    """Return a sound plan whose first indicator differs."""
    return plan(result("h1", indicator(**more)))


def narrated(**more) -> WorkPlan:
    """Return a sound qualitative plan whose first indicator differs."""
    sound = {"text": "Komplain menurun", "target": None, "aspek": ()}
    return plan(result("h1", indicator(**{**sound, **more})), approach=Approach.KUALITATIF)


def stepped(target, *steps, periods=QUARTERS) -> WorkPlan:
    """Return a plan with a trajectory."""
    return measured(target=target, trajectory=list(zip(periods, steps, strict=False)))


def headed(change) -> WorkPlan:
    """Return a plan of a head whose first result differs."""
    first, *rest = head_results()
    return head_plan(change(first), *rest)


def measured_by_head(**more) -> WorkPlan:
    """Return a plan of a head whose first indicator differs."""
    return headed(lambda first: attrs.evolve(first, indicators=[attrs.evolve(first.indicators[0], **more)]))


def number(value, unit="%", direction=HIGHER) -> Exactly:
    """Return a target."""
    return Exactly(value, unit, direction)


BROKEN = [
    ("PLAN_EXEMPT", plan(exemption=Exemption.MASA_PERSIAPAN_PENSIUN), "exemption"),
    ("PLAN_PERIOD_NOT_ONE_YEAR", plan(period=Period.of(date(2025, 7, 1), date(2026, 6, 30))), "period"),
    ("PLAN_LATE", plan(agreed_on=date(2025, 2, 1)), "agreed_on"),
    ("PLAN_LATE", plan(agreed_on=date(2026, 1, 5)), "agreed_on"),
    ("PLAN_SELF_APPRAISED", plan(employee=SECRETARY), "appraiser"),
    ("PLAN_APPRAISER_TOO_LOW", plan(result(assigned_by=NURSE), appraiser=NURSE), "appraiser"),
    ("PLAN_NO_WORK_AGREEMENT", plan(employee=attrs.evolve(MIDWIFE, kind=EmployeeKind.PPPK)), "work_agreement"),
    (
        "PLAN_NO_WORK_AGREEMENT",
        plan(employee=attrs.evolve(MIDWIFE, kind=EmployeeKind.PPPK_PARUH_WAKTU)),
        "work_agreement",
    ),
    ("PLAN_NO_RESULTS", attrs.evolve(plan(), results=()), "results"),
    ("PLAN_NO_UTAMA", plan(result(jenis=Jenis.TAMBAHAN)), "results"),
    ("PLAN_NO_CONDUCT", plan(conduct=None), "conduct"),
    ("PLAN_NO_RESOURCES", plan(annexes=attrs.evolve(ANNEXES, resources=())), "annexes.resources"),
    ("PLAN_NO_REPORTING", plan(annexes=attrs.evolve(ANNEXES, reporting=())), "annexes.reporting"),
    ("PLAN_NO_CONSEQUENCES", plan(annexes=attrs.evolve(ANNEXES, consequences=())), "annexes.consequences"),
    (
        "PLAN_NO_EVIDENCE_AGREED",
        plan(annexes=attrs.evolve(ANNEXES, reporting=[*ANNEXES.reporting, Reporting("Setiap bulan")])),
        "annexes.reporting[1].evidence",
    ),
    (
        "PLAN_RESOURCE_MISSING",
        plan(annexes=attrs.evolve(ANNEXES, resources=[Resource("Mobil", status=ResourceStatus.TIDAK_TEREALISASI)])),
        "annexes.resources[0]",
    ),
    (
        "PLAN_RESOURCE_MISSING",
        plan(annexes=attrs.evolve(ANNEXES, resources=[Resource("Mobil", status=ResourceStatus.TIDAK_DISEPAKATI)])),
        "annexes.resources[0]",
    ),
    (
        "PLAN_UNKNOWN_RESULT",
        plan(annexes=attrs.evolve(ANNEXES, reporting=[Reporting("Setiap bulan", "Laporan", result_id="h9")])),
        "annexes.reporting[0].result_id",
    ),
    (
        "PLAN_AGREEMENT_NOT_UTAMA",
        headed(lambda first: attrs.evolve(first, jenis=Jenis.TAMBAHAN)),
        "results[0].jenis",
    ),
    *(
        (
            "PLAN_ACTING_NOT_UTAMA",
            plan(result("h1"), result("h2", jenis=Jenis.TAMBAHAN, source=source)),
            "results[1].jenis",
        )
        for source in (Source.PLT, Source.PLH, Source.FUNGSIONAL_DI_JABATAN_STRUKTURAL)
    ),
    ("PLAN_NOT_APPROVED", plan(result(assigned_by=ELSEWHERE)), "results[0].approved_on"),
    ("PLAN_NO_SOURCE", plan(result(assigned_by=None)), "results[0]"),
    ("PLAN_STATEMENT_ACTIVITY", plan(result(statement="Menyusun laporan")), "results[0].statement"),
    ("PLAN_STATEMENT_CATEGORY", plan(result(statement="Pengawasan")), "results[0].statement"),
    (
        "PLAN_LEVEL_UNFIT",
        headed(lambda first: attrs.evolve(first, level=ResultLevel.OUTPUT_KENDALI_SEDANG)),
        "results[0].level",
    ),
    *(
        ("PLAN_LEVEL_LOW", plan(result(level=ResultLevel.OUTPUT_KENDALI_TINGGI), employee=who), "results[0].level")
        for who in (CHIEF, LEAD, person("admin", "Camat", PositionKind.ADMINISTRATOR))
    ),
    (
        "PLAN_NO_INDICATOR",
        plan(WorkResult("h1", "Layanan diperbaiki", Jenis.UTAMA, assigned_by=SECRETARY)),
        "results[0].indicators",
    ),
    ("PLAN_NO_TARGET", measured(target=None), "results[0].indicators[0].target"),
    ("PLAN_NO_UNIT", measured(target=Between(80, 90, "", HIGHER)), "results[0].indicators[0].target"),
    ("PLAN_NO_UNIT", measured(target=AtMost(80, " ")), "results[0].indicators[0].target"),
    ("PLAN_TARGET_IN_NARRATIVE", narrated(target=YesNo()), "results[0].indicators[0].target"),
    ("PLAN_ABSOLUTE_NUMBER", measured(target=number(100)), "results[0].indicators[0].target"),
    ("PLAN_ABSOLUTE_NUMBER", measured(target=AtLeast(100, "Persen")), "results[0].indicators[0].target"),
    ("PLAN_ABSOLUTE_NUMBER", measured(target=number(0, "komplain", LOWER)), "results[0].indicators[0].target"),
    ("PLAN_ABSOLUTE_NUMBER", measured(target=AtMost(0, "komplain")), "results[0].indicators[0].target"),
    ("PLAN_ABSOLUTE_WORDS", narrated(text="Semua laporan tepat waktu"), "results[0].indicators[0].text"),
    (
        "PLAN_ABSOLUTE_WORDS",
        measured(target=TextTarget("Laporan selalu tepat waktu")),
        "results[0].indicators[0].target",
    ),
    (
        "PLAN_TRAJECTORY_UNIT",
        stepped(number(90), Exactly(20, "dokumen", HIGHER)),
        "results[0].indicators[0].trajectory[0]",
    ),
    (
        "PLAN_TRAJECTORY_MISSES",
        stepped(number(90), *map(number, (10, 20, 30, 40))),
        "results[0].indicators[0].trajectory",
    ),
    ("PLAN_NO_ASPEK", measured(aspek=()), "results[0].indicators[0].aspek"),
    (
        "PLAN_PERSPEKTIF_NOT_EXPECTED",
        measured(perspektif=Perspektif.ANGGARAN),
        "results[0].indicators[0].perspektif",
    ),
    ("PLAN_ASPEK_NOT_EXPECTED", measured_by_head(aspek=(Aspek.WAKTU,)), "results[0].indicators[0].aspek"),
    ("PLAN_NO_ANGGARAN", head_plan(*head_results()[:3]), "results"),
    ("PLAN_PERSPEKTIF_MISSING", head_plan(*head_results()[1:]), "results"),
]
"""Each plan has one thing wrong with it."""


@pytest.mark.parametrize(("code", "broken", "path"), BROKEN)
def test_what_is_wrong_is_found_and_nothing_else(code, broken, path) -> None:
    """With its code and its place."""
    assert [(finding.code, finding.path) for finding in check(broken)] == [(code, path)]


@pytest.mark.parametrize("sound", [plan(), head_plan(), narrated()])
def test_a_sound_plan_has_no_findings(sound) -> None:
    """Of JA and JF in numbers and in words, and of a JPT."""
    assert check(sound) == ()


def test_one_thing_may_be_two() -> None:
    """A result written twice is found at both places; a missing perspective leaves its indicator without one."""
    twice = plan(result("h1", statement="Layanan diperbaiki"), result("h2", statement="layanan DIPERBAIKI."))
    assert [(each.code, each.path) for each in check(twice)] == [
        ("PLAN_SAME_STATEMENT", "results[0].statement"),
        ("PLAN_SAME_STATEMENT", "results[1].statement"),
    ]
    none = measured_by_head(perspektif=None)
    assert [(each.code, each.path) for each in check(none)] == [
        ("PLAN_PERSPEKTIF_MISSING", "results"),
        ("PLAN_NO_PERSPEKTIF", "results[0].indicators[0].perspektif"),
    ]


def test_every_rule_has_a_test() -> None:
    """A rule nobody can break is no rule."""
    seen = {code for code, _, _ in BROKEN} | {"PLAN_SAME_STATEMENT", "PLAN_NO_PERSPEKTIF"}
    assert seen == {rule.code for rule in RULES}
    assert len(RULES) == len(seen)


FINE = [
    ("set on the last day", plan(agreed_on=date(2025, 1, 31))),
    ("a later version", plan(agreed_on=date(2025, 8, 1), version=2)),
    (
        "a plan that begins after a move",
        plan(period=Period.of(date(2025, 8, 1), date(2025, 12, 31)), agreed_on=date(2025, 8, 20)),
    ),
    ("not set yet", plan(agreed_on=None)),
    ("an appraiser by delegation", plan(result(assigned_by=NURSE), appraiser=NURSE, delegation="800/12/2025")),
    ("a pengawas appraises", plan(result(assigned_by=CHIEF), appraiser=CHIEF)),
    ("a PPPK with the agreement", plan(employee=attrs.evolve(MIDWIFE, kind=EmployeeKind.PPPK), work_agreement="PK-1")),
    ("no ASN", plan(employee=attrs.evolve(MIDWIFE, kind=None))),
    (
        "a schedule for a result",
        plan(annexes=attrs.evolve(ANNEXES, reporting=[Reporting("Bulanan", "x", result_id="h1")])),
    ),
    (
        "a resource delivered",
        plan(annexes=attrs.evolve(ANNEXES, resources=[Resource("Mobil", status=ResourceStatus.TEREALISASI)])),
    ),
    (
        "an agreement item of JF",
        plan(result("h1"), result("h2", jenis=Jenis.TAMBAHAN, source=Source.PERJANJIAN_KINERJA)),
    ),
    (
        "a directive of low priority",
        headed(lambda first: attrs.evolve(first, jenis=Jenis.TAMBAHAN, source=Source.DIREKTIF)),
    ),
    ("another leader, approved", plan(result(assigned_by=ELSEWHERE, approved_on=date(2025, 1, 10)))),
    ("another leader of a JPT", headed(lambda first: attrs.evolve(first, assigned_by=ELSEWHERE))),
    ("a supported result", plan(result(assigned_by=None, supports=[Supported("p.h1", "Layanan membaik")]))),
    ("low control of a JPT", headed(lambda first: attrs.evolve(first, level=ResultLevel.OUTPUT_KENDALI_RENDAH))),
    ("balanced control of a pengawas", plan(result(level=ResultLevel.OUTPUT_KENDALI_SEDANG), employee=CHIEF)),
    ("high control of JF", plan(result(level=ResultLevel.OUTPUT_KENDALI_TINGGI))),
    ("lives at stake", measured(target=number(100), stake=Stake.NYAWA)),
    ("lives at stake, in words", narrated(text="Semua pasien gawat darurat ditangani", stake=Stake.NYAWA)),
    ("all of it for a JPT", measured_by_head(target=number(100))),
    ("a hundred of something else", measured(target=number(100, "dokumen"))),
    ("a range up to all", measured(target=Between(90, 100, "%", HIGHER))),
    ("a range down to none", measured(target=Between(0, 2, "komplain", LOWER))),
    ("absolute words with a number", measured(text="Persentase setiap tahapan yang selesai")),
    ("a yes or no", measured(target=YesNo())),
    ("steps that add up", stepped(number(100, "ton"), *(number(each, "ton") for each in (15, 40, 40, 5)))),
    ("steps that grow", stepped(number(90), *map(number, (20, 45, 70, 90)))),
    ("steps that stop early", stepped(number(90), *map(number, (20, 45, 70)))),
    ("steps in words", stepped(number(90), TextTarget("Naskah akademik tersedia"), *map(number, (45, 70, 80)))),
    ("steps of ranges", stepped(Between(80, 90, "%", HIGHER), *[Between(10, 20, "%", HIGHER)] * 4)),
    ("steps to a yes", stepped(YesNo(), *map(number, (20, 45, 70, 80)))),
    ("one spelling of a unit or another", stepped(number(90, "Hari Kerja", LOWER), number(90, "hari  kerja", LOWER))),
]
"""Each looks like something wrong and is not."""


@pytest.mark.parametrize("fine", [fine for _, fine in FINE], ids=[name for name, _ in FINE])
def test_what_only_looks_wrong_is_let_through(fine) -> None:
    """A check that cries wolf is not read."""
    assert check(fine) == ()


def test_an_additional_result_is_never_vital() -> None:
    """The exception of annex p. 51 is for main results."""
    whole = plan(
        result("h1"), result("h2", indicator("i", target=number(100), stake=Stake.NYAWA), jenis=Jenis.TAMBAHAN)
    )
    assert [finding.code for finding in check(whole)] == ["PLAN_ABSOLUTE_NUMBER"]


def test_an_empty_plan_of_a_head_is_not_told_all_that_is_missing() -> None:
    """That it has no results says it all."""
    assert [finding.code for finding in check(attrs.evolve(head_plan(), results=()))] == ["PLAN_NO_RESULTS"]


def test_a_plan_without_attachment_is_told_each_part() -> None:
    """In the order of the form."""
    codes = [finding.code for finding in check(plan(annexes=Annexes()))]
    assert codes == ["PLAN_NO_RESOURCES", "PLAN_NO_REPORTING", "PLAN_NO_CONSEQUENCES"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_why_and_how_to_mend(rule) -> None:
    """In both languages, with its article, under a code of its own."""
    assert rule.code.startswith("PLAN_")
    assert all([rule.message.id, rule.message.en, rule.hint.id, rule.hint.en, rule.basis.article])
    assert ("{}" in rule.message.id) == ("{}" in rule.message.en)
    assert rule.basis.note or rule.basis.assurance != "assumption"


@pytest.mark.parametrize(("code", "broken", "path"), BROKEN)
def test_no_message_keeps_its_gap(code, broken, path) -> None:
    """What stands at the place is filled in."""
    for finding in check(broken):
        assert "{}" not in finding.message.id + finding.message.en
        assert "_" not in finding.message.id + finding.message.en


def test_details_are_told_in_both_languages() -> None:
    """Dates, numbers and labels."""
    (late,) = check(plan(agreed_on=date(2025, 2, 14)))
    assert "14 Februari 2025" in late.message.id
    assert "14 February 2025" in late.message.en
    (missing,) = check(head_plan(*head_results()[1:]))
    named = label("perspektif", "penerima_layanan")
    assert named.id in missing.message.id
    assert named.en in missing.message.en


GOLDEN = Path(__file__).parents[2] / "golden" / "skp6.json"


@pytest.mark.parametrize("case", json.loads(GOLDEN.read_text(encoding="utf-8")), ids=lambda case: case["id"])
def test_no_official_plan_breaks_a_rule(case) -> None:
    """The eight plans of the annex have loose ends, but no finding of severity error."""
    assert [finding for finding in check(read_plan(case["inputs"])) if finding.severity is Severity.ERROR] == []


def test_findings_of_severity_error_are_what_the_text_commands() -> None:
    """Recommendations ("idealnya", "sebaiknya") and signs of wording never are."""
    soft = {"PLAN_ABSOLUTE_NUMBER", "PLAN_ABSOLUTE_WORDS", "PLAN_LEVEL_LOW", "PLAN_STATEMENT_ACTIVITY"}
    assert not soft & {rule.code for rule in RULES if rule.severity is Severity.ERROR}
