"""The care report: all checks together, and to each only what concerns him."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.errors import UnknownName, WrongType
from kinerja.evaluation.care import CareReport, care_report
from kinerja.evaluation.care_change import Sosialisasi, before_and_after
from kinerja.evaluation.care_files import CareFile, CareFiles
from kinerja.evaluation.care_kinds import CareKind, CareRole
from kinerja.evaluation.care_parts import SupportRemark, Unsaid
from kinerja.evaluation.care_units import UnitShare
from kinerja.evaluation.care_work import WorkLoad
from kinerja.evaluation.decision import Decision
from kinerja.evaluation.leniency import compare_appraisers
from kinerja.evaluation.record import Record
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

from .cohorts import rated
from .samples import PENILAI, YEAR, appraised

SEEN = Words("Terlihat.", "Seen.")
MEASURE = Words("Penugasan", "Assignments")
LOW = Decision("di_bawah_ekspektasi", "sesuai_ekspektasi", by=PENILAI, on=date(2026, 1, 12))
HELD = Sosialisasi("Dialog kinerja", date(2025, 4, 1), ["dinas"])


def files(period: Period = YEAR, **more) -> CareFiles:
    told = {"appraiser_id": "budi", "feedback": [], "dialogues": []} | more
    return CareFiles(period, [CareFile(f"e{place}", "dinas", "belum_ada", **told) for place in range(6)])


def whole() -> CareReport:
    """Return a report in which every kind of remark stands."""
    results = [
        ReportedResult("ani", Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade)
        for year, grade in ((2024, Predikat.SANGAT_BAIK), (2025, Predikat.KURANG))
    ]
    first, second = files(Period.quarter(2025, 1)), files(Period.quarter(2025, 2))
    change = before_and_after(HELD, "dialog_belum_ada", before=first, after=second)
    return care_report(
        files(),
        appraisals=[appraised(decision=LOW, feedback=[])],
        records=[Record("ani", results)],
        leniency=compare_appraisers(rated(p1="BBBBBBBBBB", p2="SSSSSSSSSA", p3="SSSSSSSSAA", p4="SSSSSSSSSA")),
        loads=[WorkLoad(f"e{place}", "dinas", MEASURE, 9 if place == 0 else 3) for place in range(6)],
        changes=[change],
        further=[SupportRemark("belum_berubah", "dinas", SEEN, 6), Unsaid("belum_berubah", "badan", SEEN)],
    )


def test_all_checks_together_in_their_order() -> None:
    report = whole()
    assert [(remark.kind.value, remark.about) for remark in report.remarks] == [
        ("penilaian_lebih_rendah", "p1"),
        ("penilai_belum_memberi_umpan_balik", "budi"),
        ("turun_tajam", "ani"),
        ("rendah_tanpa_umpan_balik", "p1"),
        ("beban_berlebih", "e0"),
        ("skp_belum_ada", "dinas"),
        ("dialog_belum_ada", "dinas"),
        ("umpan_balik_belum_ada", "dinas"),
        ("belum_berubah", "dinas"),
    ]
    assert [(each.kind.value, each.about) for each in report.unsaid] == [
        ("skp_terlambat", "dinas"),
        ("belum_berubah", "badan"),
    ]
    assert len(report.shares) == 3
    assert len(report.changes) == 1


def test_only_what_is_given_is_looked_at() -> None:
    report = care_report(files(feedback=None, dialogues=None))
    assert [remark.kind for remark in report.remarks] == [CareKind.SKP_BELUM_ADA]
    assert report.period == YEAR


def test_a_target_that_nobody_reached_comes_through() -> None:
    report = care_report(CareFiles(YEAR, []), appraisals=[appraised()])
    assert report.remarks == ()


def test_the_dialogues_on_record_count_before_a_low_result() -> None:
    talked = CareFiles(YEAR, [CareFile("p1", "dinas", "tepat_waktu", dialogues=[date(2025, 5, 5)])])
    assert care_report(talked, appraisals=[appraised(decision=LOW, feedback=[])]).remarks == ()


@pytest.mark.parametrize(
    ("role", "ids", "kinds"),
    [
        ("pegawai", ["ani"], ["turun_tajam"]),
        ("pegawai", ["e1"], []),
        ("pegawai", ["budi", "dinas"], []),
        ("penilai", ["budi"], ["penilai_belum_memberi_umpan_balik"]),
        ("penilai", ["e0", "ani"], ["turun_tajam", "beban_berlebih"]),
        ("pimpinan_unit", ["e0", "ani", "badan"], []),
        ("pimpinan_unit", ["dinas"], ["skp_belum_ada", "dialog_belum_ada", "umpan_balik_belum_ada", "belum_berubah"]),
        ("unit_kepegawaian", ["ani", "e0", "budi", "p1"], []),
    ],
)
def test_to_each_only_what_concerns_him(role: str, ids: list[str], kinds: list[str]) -> None:
    assert [remark.kind.value for remark in whole().seen_by(role, ids).remarks] == kinds


def test_shares_changes_and_what_is_not_said_are_handed_out_alike() -> None:
    head, other = (whole().seen_by(CareRole.PIMPINAN_UNIT, [unit]) for unit in ("dinas", "badan"))
    assert (len(head.shares), len(head.changes), len(head.unsaid)) == (3, 1, 1)
    assert (other.shares, other.changes, [each.about for each in other.unsaid]) == ((), (), ["badan"])
    assert whole().seen_by(CareRole.PEGAWAI, ["dinas"]).shares == ()


def test_everybody_together_sees_no_more_than_there_is() -> None:
    report = whole()
    ids = {remark.about for remark in report.remarks}
    seen = {remark for role in CareRole for remark in report.seen_by(role, ids).remarks}
    assert seen == set(report.remarks)


def test_wrong_arguments() -> None:
    with pytest.raises(WrongType, match="One text"):
        whole().seen_by("pegawai", "ani")
    with pytest.raises(UnknownName):
        whole().seen_by("wartawan", ["dinas"])
    with pytest.raises(WrongType, match="list is no CareFiles"):
        care_report([])


def test_the_report_shows_how_much_not_whom() -> None:
    assert repr(whole()).endswith("remarks=<9>, unsaid=<2>, shares=<3>, changes=<1>)")


def test_the_same_is_not_said_twice() -> None:
    unsaid = Unsaid("skp_terlambat", "dinas", SEEN)
    assert CareReport(YEAR, unsaid=[unsaid, unsaid], shares=[UnitShare("skp_terlambat", "dinas", 1, 5)]).unsaid == (
        unsaid,
    )


def test_pages_in_both_languages() -> None:
    report = whole()
    assert "Care and adoption" in report.as_text("en")
    assert "Kepedulian dan adopsi" in report.as_html("id")
    assert report._repr_html_() == report.as_html("id")
