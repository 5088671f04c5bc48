"""The page of care: it says first that it is no mark, and masks numbers of persons."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs

from kinerja.base.followed import Followed
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.evaluation.care import CareReport
from kinerja.evaluation.care_change import AdoptionVerdict, Sosialisasi, SosialisasiChange
from kinerja.evaluation.care_kinds import CareKind
from kinerja.evaluation.care_parts import CarePolicy, SupportRemark, Unsaid
from kinerja.evaluation.care_units import UnitShare
from kinerja.show.care import care_page
from kinerja.show.text import as_text

YEAR = Period.year(2025)
POLICY = CarePolicy()
HEAVY = SupportRemark(
    "beban_berlebih", "198502142010031991", Words("Terlihat.", "Seen."), 6, thresholds=[POLICY.times_the_load]
)
CHANGE = SosialisasiChange(
    Sosialisasi("Dialog kinerja", date(2025, 4, 1), ["dinas"]),
    "dialog_belum_ada",
    Period.quarter(2025, 1),
    Period.quarter(2025, 2),
    Followed(2, 7, 0, 1),
    Followed(1, 1, 1, 6),
    AdoptionVerdict.MEMBAIK,
    Fraction(1, 64),
    Fraction(1, 100),
    3,
)


def text(*, language: str = "en", **parts) -> str:
    return " ".join(as_text(care_page(CareReport(YEAR, **parts)), language).split())


def test_it_begins_with_what_it_is_not() -> None:
    told = text()
    assert told.index("They are no mark on a person") < told.index("Year 2025")
    assert "Units" not in told
    assert "bukan penilaian" in text(language="id").lower()


def test_a_remark_says_all_that_it_has_to() -> None:
    told = text(remarks=[HEAVY])
    for part in (
        "Load far above that of the unit",
        "Seen.",
        CareKind.BEBAN_BERLEBIH.helps.en,
        "Who should act The appraiser",
        "The person concerned, The appraiser, The appraiser's superior",
        "Lampiran hlm. 46",
        "Times the median of the others, at least: 2",
    ):
        assert part in told


def test_a_threshold_of_several_remarks_stands_once() -> None:
    told = text(remarks=[HEAVY, attrs.evolve(HEAVY, about="ani")])
    assert told.count("Times the median") == 1


def test_numbers_of_persons_are_masked() -> None:
    unsaid = [Unsaid("turun_tajam", "198502142010031991", Words("Belum.", "Not yet."))]
    assert "19850214" not in text(remarks=[HEAVY], unsaid=unsaid)


def test_units_with_their_numbers() -> None:
    told = text(shares=[UnitShare("skp_terlambat", "dinas", 1, 8, 2)])
    assert "1 of 8 plans were set after January. 12.5 2" in told


def test_a_change_says_that_it_need_not_come_from_the_sosialisasi() -> None:
    told = text(changes=[CHANGE])
    for part in ("kinerja, 1", "Better", "10 people:", "9 people:", "Left out: 3", "1.0% of cases"):
        assert part in told
    assert "need not come from it" in told


def test_without_others_nothing_stands_beside() -> None:
    told = text(changes=[attrs.evolve(CHANGE, others=None, beside=None, verdict=AdoptionVerdict.TIDAK_JELAS)])
    assert "difference to other units" not in told
    assert "No clear change" in told


def test_what_nothing_is_said_of() -> None:
    assert "dinas No performance dialogue Not yet." in text(
        unsaid=[Unsaid("dialog_belum_ada", "dinas", Words("Belum.", "Not yet."))]
    )
