"""What Python shows of large values is a line."""

from __future__ import annotations

from datetime import date

from kinerja import (
    Approach,
    Calibration,
    Decision,
    EmployeeKind,
    EvaluationKind,
    Indicator,
    Jenis,
    Party,
    Period,
    PlanStatus,
    Position,
    Progress,
    Unit,
    WorkPlan,
    WorkResult,
    appraise,
    audit,
)
from kinerja.base.brief import how_many
from kinerja.evaluation.calibration import open_calibration
from kinerja.evaluation.calibration_moves import CalibrationEntry
from kinerja.evaluation.status_cut import distribute_status
from kinerja.evaluation.status_parts import RankedPerson
from kinerja.rules import national
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30

YEAR = Period.year(2025)
HEARD = PP30_2019.choose(opsi="60_40")
JUDGED = HEARD.judge({"nilai_skp": 115, "nilai_perilaku": "115", "ide_baru": False})


def _calibration() -> Calibration:
    unit = Unit("kec", "Kecamatan Contoh")
    camat = Party("k", "Budi", Position("Camat", None), unit)
    decided = Decision("sesuai_ekspektasi", "sesuai_ekspektasi", by=camat, on=date(2026, 1, 12))
    staff = [Party(f"e{place}", "Ani", Position("Staf", None), unit) for place in range(300)]
    entries = [CalibrationEntry(person, decided) for person in staff]
    return open_calibration(entries, name="Kecamatan", period=YEAR, kind=EvaluationKind.TAHUNAN)


def test_how_many_there_are() -> None:
    assert how_many(()) == "<0>"


def test_a_book_shows_its_id_and_its_choices() -> None:
    assert repr(PP30_2019) == "<RuleBook pp30_2019 version 1>"
    assert repr(HEARD) == "<RuleBook pp30_2019 version 1, opsi=60_40>"


def test_facts_show_their_names_and_no_value() -> None:
    assert repr(JUDGED.facts) == "<Facts nilai_skp, nilai_perilaku, ide_baru>"


def test_a_step_shows_what_it_came_to_and_for_which_row() -> None:
    assert repr(JUDGED.because) == "<Step predikat: baik>"
    rows = [{"aspek": "kuantitas", "target": 4, "realisasi": 3}]
    conduct = [{"aspek": "disiplin", "nilai": 80}]
    facts = {"hasil_kerja": [{"indikator": rows}], "perilaku": conduct, "struktural": False}
    because = national().book("pp46_2011").judge(facts).because
    assert repr(because.find("nilai_aspek")[0]) == "<Step nilai_aspek of hasil_kerja[0].indikator[0]: 75>"


def test_a_step_without_answer_says_so() -> None:
    assert repr(national().book("permenpanrb6_2022").judge({}).because) == "<Step predikat: undetermined>"


def test_an_appraisal_shows_plan_period_and_answer() -> None:
    unit = Unit("kec", "Kecamatan Contoh")
    staff = Party("e1", "Ani", Position("Staf", None), unit, kind=EmployeeKind.PNS)
    result = WorkResult("h1", "Warga terlayani", Jenis.UTAMA, [Indicator("h1.1", "Warga puas")])
    plan = WorkPlan("skp-1", YEAR, staff, staff, Approach.KUALITATIF, [result], status=PlanStatus.DITETAPKAN)
    rules = national().at(YEAR, kind=EmployeeKind.PNS)
    appraisal = appraise(plan, progress=Progress(YEAR), rules=rules, period=YEAR)
    assert repr(appraisal) == "<Appraisal of 'skp-1', Year 2025: undetermined>"


def test_values_with_many_people_count_them() -> None:
    calibration = _calibration()
    assert "entries=<300>" in repr(calibration)
    assert len(repr(calibration)) < 600
    assert "members=<300>" in repr(calibration.cohort_before)
    unit = distribute_status(RankedPerson(f"e{place}", PredikatPP30.BAIK) for place in range(300))
    assert repr(unit) == "StatusDistribution(people=<300>, tie_break=None)"


def test_an_audit_counts_its_faults() -> None:
    found = audit(PP30_2019)
    assert f"faults=<{len(found.faults)}>" in repr(found)
    assert len(repr(found)) < 600


def test_the_catalogue_fits_on_a_few_lines() -> None:
    assert len(repr(national())) < 600
