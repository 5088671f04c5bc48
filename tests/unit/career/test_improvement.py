"""Whether a result is so low that time to improve has to be given; top officials and others differ."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja.base.law import Assurance
from kinerja.base.period import Period
from kinerja.base.scale import Grade, Ranked, Scale
from kinerja.career.improvement import MiddleGrade, improvement_due
from kinerja.career.requirements import CareerMatter, Eligibility, RequirementKind
from kinerja.errors import UnknownName, WrongType
from kinerja.evaluation.answers import Verdict
from kinerja.evaluation.recommendation import Statement
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.people.positions import PositionKind
from kinerja.rules.permenpanrb6_2022 import Predikat
from kinerja.rules.pp30_2019 import PredikatPP30
from kinerja.rules.pp46_2011 import Sebutan

ON = date(2026, 2, 2)
NORMAL = Statement(True, "Sekretaris Daerah")
TOP: dict[str, Any] = {"position": "jpt_pratama", "normal": NORMAL, "in_post_since": date(2024, 5, 1)}
REGIMES = {Predikat: "permenpanrb6_2022", PredikatPP30: "pp30_2019", Sebutan: "pp46_2011"}


def result(grade: Ranked | Grade, **more: Any) -> ReportedResult:
    """Return the result of 2025."""
    told = {"period": Period.year(2025), "kind": EvaluationKind.TAHUNAN, **more}
    return ReportedResult("e1", regime=REGIMES.get(type(grade), "dp3"), predikat=grade, **told)


def ask(grade: Ranked | Grade, **more: Any) -> Eligibility:
    """Ask about the result of a PNS in a functional position."""
    return improvement_due(result(grade), **{"employee": "pns", "position": "fungsional", "on": ON, **more})


def grade_verdict(grade: Ranked | Grade, **more: Any) -> str:
    """Return what came of the grade alone."""
    found = ask(grade, **more).requirement(RequirementKind.PREDIKAT)
    assert found is not None
    return str(found.verdict)


@pytest.mark.parametrize("position", [kind for kind in PositionKind if not kind.is_jpt])
@pytest.mark.parametrize("grade", PredikatPP30, ids=str)
def test_others_fall_short_with_kurang_and_below(grade: PredikatPP30, position: PositionKind) -> None:
    """Art. 58(1); named regression: notes had Cukup for everybody, which is right for top officials only."""
    low = grade in {PredikatPP30.KURANG, PredikatPP30.SANGAT_KURANG}
    assert str(ask(grade, position=position).verdict) == ("met" if low else "not_met")


@pytest.mark.parametrize("position", [kind for kind in PositionKind if kind.is_jpt])
@pytest.mark.parametrize("grade", PredikatPP30, ids=str)
def test_top_officials_fall_short_with_cukup_as_well(grade: PredikatPP30, position: PositionKind) -> None:
    """Art. 57(1)."""
    low = grade <= PredikatPP30.CUKUP
    assert str(ask(grade, **{**TOP, "position": position}).verdict) == ("met" if low else "not_met")


def test_butuh_perbaikan_is_no_cukup_until_somebody_says_so() -> None:
    """Open for top officials without a reading; for others it never matters."""
    middle = Predikat.BUTUH_PERBAIKAN
    assert grade_verdict(middle, **TOP) == "undetermined"
    assert grade_verdict(middle, **TOP, reading="seperti_cukup") == "met"
    assert grade_verdict(middle, **TOP, reading=MiddleGrade.BUKAN_CUKUP) == "not_met"
    assert {grade_verdict(middle, reading=reading) for reading in (None, *MiddleGrade)} == {"not_met"}


@pytest.mark.parametrize("reading", MiddleGrade)
def test_each_reading_says_that_it_is_one(reading: MiddleGrade) -> None:
    """With its reason, and a name for people."""
    assert reading.basis.assurance is Assurance.ASSUMPTION
    assert "Butuh Perbaikan" in reading.label.id


def test_other_grades_of_6_2022_are_read_by_name() -> None:
    """For top officials as for others."""
    told = [grade_verdict(grade, **TOP) for grade in Predikat]
    assert told == ["met", "met", "undetermined", "not_met", "not_met"]
    found = ask(Predikat.KURANG).requirement(RequirementKind.PREDIKAT)
    assert found is not None
    assert found.basis.assurance is Assurance.ASSUMPTION


def test_older_names() -> None:
    """Buruk stands below Kurang on its own scale; Cukup is one of the names."""
    assert [grade_verdict(grade) for grade in Sebutan] == ["met", "met", "not_met", "not_met", "not_met"]
    assert [grade_verdict(grade, **TOP) for grade in Sebutan] == ["met"] * 3 + ["not_met"] * 2


def test_a_scale_without_the_names_gives_no_answer() -> None:
    """Such as one of an agency."""
    own = Scale("dp3", ("rendah", "tinggi"))
    assert grade_verdict(own.grade("rendah")) == "undetermined"


def test_a_periodic_result_opens_nothing() -> None:
    """Both articles look at the year."""
    quarter = result(Predikat.KURANG, kind=EvaluationKind.PERIODIK, period=Period.quarter(2025, 1))
    assert improvement_due(quarter, employee="pns", position="pelaksana", on=ON).verdict is Verdict.NOT_MET


def test_top_officials_need_a_year_in_the_post_and_normal_conditions() -> None:
    """Art. 57(1) and (2): each met, not met or not said."""
    low = PredikatPP30.KURANG
    assert ask(low, **TOP).verdict is Verdict.MET
    assert ask(low, **{**TOP, "in_post_since": date(2025, 1, 1)}).verdict is Verdict.MET
    assert ask(low, **{**TOP, "in_post_since": date(2025, 1, 2)}).verdict is Verdict.UNDETERMINED
    held = ask(low, **{**TOP, "in_post_since": date(2025, 1, 2)}).requirement(RequirementKind.MASA_JABATAN)
    assert held is not None
    assert held.basis.assurance is Assurance.ASSUMPTION
    assert "a target agreed for one year" in held.reason.en
    assert ask(low, **{**TOP, "normal": Statement(False, "Sekda", note="Banjir")}).verdict is Verdict.NOT_MET
    kinds = {each.kind for each in ask(low, position="jpt_madya").to_look_at}
    assert kinds == {RequirementKind.MASA_JABATAN, RequirementKind.KONDISI_NORMAL}
    assert ask(low).requirement(RequirementKind.KONDISI_NORMAL) is None


def test_cpns_are_judged_alike() -> None:
    """Art. 64(1)."""
    asked = ask(Predikat.KURANG, employee="cpns")
    assert asked.verdict is Verdict.MET
    assert asked.requirements[0].basis.article == "Pasal 64 ayat (1)"


@pytest.mark.parametrize(("position", "many"), [("fungsional", 1), ("jpt_pratama", 2)])
def test_pppk_go_another_way(position: str, many: int) -> None:
    """PP 49/2018, art. 53 and 60; for a top official PP 11/2017, art. 143, as well."""
    asked = ask(Predikat.KURANG, **{**TOP, "employee": "pppk", "position": position})
    assert asked.verdict is Verdict.NOT_MET
    assert asked.follow_ups[0].basis.law.id == "PP 49/2018"
    assert len(asked.follow_ups) == many


def test_what_follows_is_told_as_what_may() -> None:
    """No letter of warning; PermenPANRB 6/2022 sets no sanction itself (art. 33)."""
    asked = ask(Predikat.KURANG)
    assert asked.matter is CareerMatter.PERBAIKAN_KINERJA
    assert [each.basis.article for each in asked.follow_ups] == ["Pasal 58 ayat (1)", "Pasal 33"]
    assert "no letter of warning" in asked.follow_ups[0].text.en
    assert len(ask(PredikatPP30.KURANG).follow_ups) == 1
    assert "Kesempatan memperbaiki kinerja" in asked.as_text("id")


def test_refusals() -> None:
    """Names that there are not, and what is no result."""
    with pytest.raises(UnknownName):
        ask(Predikat.KURANG, position="camat")
    with pytest.raises(UnknownName):
        ask(Predikat.KURANG, reading="cukup")
    with pytest.raises(WrongType, match="Give a ReportedResult"):
        improvement_due(Predikat.KURANG, employee="pns", position="fungsional", on=ON)  # type: ignore[arg-type]
