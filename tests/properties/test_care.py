"""Laws of care: order makes no difference, more help is never more alarm, small groups stay silent."""

from __future__ import annotations

from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.law import Law
from kinerja.base.period import Period
from kinerja.base.words import Words
from kinerja.evaluation.care import CareReport, care_report
from kinerja.evaluation.care_change import AdoptionVerdict, Sosialisasi, before_and_after
from kinerja.evaluation.care_files import CareFile, CareFiles, PlanTime
from kinerja.evaluation.care_kinds import CareRole
from kinerja.evaluation.care_parts import CarePolicy, Threshold
from kinerja.evaluation.care_units import UnitShare, unit_remarks, unit_shares
from kinerja.evaluation.care_work import WorkLoad, heavy_loads
from kinerja.testing.strategies import values

BEFORE, AFTER = Period.quarter(2025, 1), Period.quarter(2025, 2)
HELD = Sosialisasi("Umpan balik", date(2025, 4, 1), ["u1"])
MEASURE = Words("Penugasan", "Assignments")
DECREE = Law("SK 1")("Diktum 1")
some = settings(max_examples=60)


@st.composite
def files(draw: st.DrawFn, period: Period = BEFORE) -> CareFiles:
    """Draw people of two units."""
    days = st.sampled_from([None, [], [period.start]])
    told = [
        CareFile(
            f"e{place}", draw(st.sampled_from(["u1", "u2"])), draw(st.sampled_from(PlanTime)), dialogues=draw(days)
        )
        for place in range(draw(st.integers(0, 16)))
    ]
    return CareFiles(period, told)


@some
@given(files(), st.randoms(use_true_random=False))
def test_the_order_of_people_makes_no_difference(told: CareFiles, random) -> None:
    shuffled = [*told.files]
    random.shuffle(shuffled)
    assert care_report(CareFiles(told.period, shuffled)) == care_report(told)


@some
@given(files())
def test_a_small_group_is_never_told(told: CareFiles) -> None:
    sizes = {unit_id: len(people) for unit_id, people in told.units.items()}
    for share in unit_shares(told):
        if isinstance(share, UnitShare):
            assert share.of >= 5
            assert share.of + share.unknown == sizes[share.unit_id]


@some
@given(files(), st.integers(0, 15))
def test_one_more_dialogue_never_makes_more_remarks_of_dialogues(told: CareFiles, place: int) -> None:
    def dialogue_remarks(given: CareFiles) -> int:
        return sum(remark.kind == "dialog_belum_ada" for remark in care_report(given).remarks)

    helped = [
        attrs.evolve(file, dialogues=[told.period.start]) if at == place and file.dialogues is not None else file
        for at, file in enumerate(told.files)
    ]
    assert dialogue_remarks(CareFiles(told.period, helped)) <= dialogue_remarks(told)


@some
@given(files(), st.fractions("0.05", 1, max_denominator=20), st.fractions("0.05", 1, max_denominator=20))
def test_a_higher_threshold_never_tells_more(told: CareFiles, one, other) -> None:
    shares = unit_shares(told)
    low, high = (
        set(unit_remarks(shares, policy=CarePolicy(share_of_unit=Threshold(value, DECREE))))
        for value in sorted((one, other))
    )
    assert {(each.kind, each.about) for each in high} <= {(each.kind, each.about) for each in low}


@some
@given(st.lists(st.integers(0, 20), max_size=10), st.integers(1, 5))
def test_loads_in_another_unit_of_measure_are_the_same_loads(amounts: list[int], factor: int) -> None:
    loads = [WorkLoad(f"e{place}", "u", MEASURE, amount) for place, amount in enumerate(amounts)]
    scaled = [attrs.evolve(load, amount=load.amount * factor) for load in loads]
    assert [each.about for each in heavy_loads(loads)] == [each.about for each in heavy_loads(scaled)]


@some
@given(files(BEFORE), files(AFTER))
def test_a_change_read_backwards_is_the_opposite(before: CareFiles, after: CareFiles) -> None:
    def days(told: CareFiles, period: Period) -> CareFiles:
        units = {file.employee_id: file.unit_id for file in before.files}
        return CareFiles(
            period,
            [
                attrs.evolve(
                    file,
                    unit_id=units.get(file.employee_id, "u2"),
                    dialogues=None if file.dialogues is None else [period.start for _ in file.dialogues],
                )
                for file in told.files
            ],
        )

    there = before_and_after(HELD, "dialog_belum_ada", before=days(before, BEFORE), after=days(after, AFTER))
    back = before_and_after(HELD, "dialog_belum_ada", before=days(after, BEFORE), after=days(before, AFTER))
    opposite = {AdoptionVerdict.MEMBAIK: AdoptionVerdict.MEMBURUK, AdoptionVerdict.MEMBURUK: AdoptionVerdict.MEMBAIK}
    assert back.verdict == opposite.get(there.verdict, there.verdict)
    assert (back.chance, back.left_out) == (there.chance, there.left_out)


@some
@given(values(CareReport), st.sampled_from(CareRole), st.sets(st.text(max_size=3)))
def test_what_somebody_may_see_is_part_of_it_and_seen_again_the_same(report: CareReport, role: CareRole, ids) -> None:
    about = {*ids, *(remark.about for remark in report.remarks[:1])}
    seen = report.seen_by(role, about)
    assert set(seen.remarks) <= set(report.remarks)
    assert seen.seen_by(role, about) == seen
    assert all(role in remark.sees and remark.about in about for remark in seen.remarks)
