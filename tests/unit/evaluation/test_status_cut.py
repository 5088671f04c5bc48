"""The distribution over statuses: the elucidation's 50 people, small units, ties, and every lawful cut."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from math import comb

import pytest

from kinerja.base.finding import Undetermined
from kinerja.base.words import Words
from kinerja.errors import EmptyCollection, InvalidValue, NotFound
from kinerja.evaluation.status_cut import StatusDistribution, distribute_status
from kinerja.evaluation.status_parts import (
    STATUS_BASIS,
    CutGround,
    CutPlace,
    RankedPerson,
    StatusKinerja,
    TieBreak,
)
from kinerja.rules.pp30_2019 import PredikatPP30

SK, K, C, B, SB = PredikatPP30
ABOVE, EXPECTED, BELOW = (
    StatusKinerja.DI_ATAS_EKSPEKTASI,
    StatusKinerja.SESUAI_EKSPEKTASI,
    StatusKinerja.DI_BAWAH_EKSPEKTASI,
)


def unit(*counts, values=None, tie_break=None) -> StatusDistribution:
    """Return a unit with so many people of each predikat, (predikat, count); the ids follow the order given."""
    grades = [grade for grade, count in counts for _ in range(count)]
    values = values or [None] * len(grades)
    people = [RankedPerson(f"e{i}", grade, value) for i, (grade, value) in enumerate(zip(grades, values, strict=True))]
    return distribute_status(people, tie_break=tie_break)


def sizes(distribution, ground=CutGround.PERSENTASE):
    return [cut.sizes for cut in distribution.cuts if cut.ground is ground]


FIFTY = ((SB, 5), (B, 20), (C, 10), (K, 5), (SK, 10))
"""The elucidation of art. 41(8)."""


class TestElucidation:
    """50 people: 5 Sangat Baik, 20 Baik, 10 Cukup, 5 Kurang, 10 Sangat Kurang."""

    def test_both_outcomes_come_out_and_are_all_of_their_kind(self) -> None:
        """Each end lies between two predikat, or where the 20 percent are full: exactly the two that are printed."""
        cuts = unit(*FIFTY).as_elucidated
        assert [cut.sizes for cut in cuts] == [(10, 30, 10), (5, 35, 10)]
        assert [(cut.upper, cut.lower) for cut in cuts] == [
            (CutPlace.BATAS_KUOTA, CutPlace.BATAS_PREDIKAT),
            (CutPlace.BATAS_PREDIKAT, CutPlace.BATAS_PREDIKAT),
        ]
        assert [cut.keeps_predikat for cut in cuts] == [False, True]
        assert {cut.basis for cut in cuts} == {STATUS_BASIS}

    @pytest.mark.parametrize(
        ("above", "expected"),
        [(10, {ABOVE: {SB: 5, B: 5}, EXPECTED: {B: 15, C: 10, K: 5}, BELOW: {SK: 10}}),
         (5, {ABOVE: {SB: 5}, EXPECTED: {B: 20, C: 10, K: 5}, BELOW: {SK: 10}})],
    )  # fmt: skip
    def test_who_stands_where(self, above, expected) -> None:
        """As printed: "10 orang, yaitu 5 Sangat Baik dan 5 Baik", and so on; values tell the Baik apart."""
        values = [Fraction(120) - place for place in range(50)]
        fifty = unit(*FIFTY, values=values)
        assigned = fifty.assign(fifty.cut(above, 10))
        grades = {person.id: person.predikat for person in fifty.people}
        found = {}
        for id, grade in grades.items():
            here = found.setdefault(assigned.status(id), {})
            here[grade] = here.get(grade, 0) + 1
        assert found == expected
        assert assigned.ties == ()

    def test_the_status_is_no_function_of_the_predikat(self) -> None:
        """Without values, the 20 Baik cannot be told apart, and 5 of them are above expectation."""
        fifty = unit(*FIFTY)
        assigned = fifty.assign(fifty.cut(10, 10))
        (tie,) = assigned.ties
        assert (len(tie.ids), tie.above, tie.expected, tie.below) == (20, 5, 15, 0)
        assert isinstance(assigned.status("e5"), Undetermined)
        assert (assigned.status("e0"), assigned.status("e30"), assigned.status("e49")) == (ABOVE, EXPECTED, BELOW)
        assert fifty.assign(fifty.cut(5, 10)).ties == ()

    def test_others_are_lawful_as_well(self) -> None:
        """The elucidation calls its two an example only."""
        found = sizes(unit(*FIFTY))
        assert len(found) == 21
        assert (8, 32, 10) in found
        assert (10, 35, 5) in found


class TestSmallUnits:
    """Percentages of few people: where no whole numbers keep them, the law has no answer."""

    @pytest.mark.parametrize(
        ("people", "expected"),
        [
            (1, []), (2, []), (3, []), (4, []),
            (5, [(1, 3, 1)]), (6, [(1, 4, 1)]),
            (7, []), (8, []), (9, []),
            (10, [(2, 6, 2), (2, 7, 1), (1, 7, 2)]),
            (11, [(2, 7, 2)]), (12, [(2, 8, 2)]), (13, [(2, 9, 2)]), (14, []),
            (20, [(4, 12, 4), (4, 13, 3), (4, 14, 2), (3, 13, 4), (3, 14, 3), (2, 14, 4)]),
        ],
    )  # fmt: skip
    def test_lawful_cuts(self, people, expected) -> None:
        assert sizes(unit((K, people))) == expected

    @pytest.mark.parametrize("people", [1, 4, 7, 14])
    def test_no_cut_at_all_is_told_with_its_article(self, people) -> None:
        distribution = unit((SK, people))
        assert distribution.cuts == ()
        assert "No numbers of people keep all percentages" in distribution.open.reason.en
        assert distribution.open.basis is STATUS_BASIS
        with pytest.raises(NotFound, match="none at all"):
            distribution.cut(0, 0)

    def test_a_unit_without_kurang_need_not_create_any(self) -> None:
        """Elucidation: the distribution follows real conditions; then nobody need be below expectation."""
        distribution = unit((SB, 2), (B, 7), (C, 1))
        assert sizes(distribution) == [(2, 6, 2), (2, 7, 1), (1, 7, 2)]
        assert sizes(distribution, CutGround.KONDISI_RIIL) == [(2, 8, 0), (1, 9, 0), (0, 10, 0)]
        real = distribution.cut(2, 0)
        assert (real.basis.article, real.basis.assurance) == ("Penjelasan Pasal 41 ayat (8)", "assumption")
        assert real.lower is CutPlace.BATAS_PREDIKAT
        assert sizes(unit((B, 9), (K, 1)), CutGround.KONDISI_RIIL) == []

    def test_one_good_person_alone_is_as_expected(self) -> None:
        alone = unit((SB, 1))
        assert [cut.sizes for cut in alone.cuts] == [(0, 1, 0)]
        assert alone.open is None
        assert alone.assign(alone.cuts[0]).status("e0") is EXPECTED


class TestTies:
    """Nobody is told apart silently."""

    TIED = ((B, 10),)

    def test_values_tell_people_apart(self) -> None:
        values = [100 - place for place in range(10)]
        distribution = unit(*self.TIED, values=values)
        assert distribution.assign(distribution.cut(2, 2)).above == ("e0", "e1")
        upside_down = unit(*self.TIED, values=values[::-1])
        assert upside_down.assign(upside_down.cut(2, 2)).above == ("e9", "e8")

    def test_the_predikat_goes_before_the_value(self) -> None:
        """111 with a new idea stands above 115 without (art. 52(2) compares both)."""
        distribution = unit((B, 1), (SB, 1), (K, 3), values=[115, 111, 60, 55, 51])
        assert distribution.assign(distribution.cut(1, 1)).above == ("e1",)

    def test_equals_at_a_cut_are_undetermined_and_all_outcomes_are_listed(self) -> None:
        distribution = unit((B, 5), values=[100, 95, 95, 95, 90])
        assert distribution.assign(distribution.cut(1, 1)).ties == ()
        same = unit((B, 5), values=[95, 95, 90, 80, 80])
        assigned = same.assign(same.cut(1, 1))
        assert (assigned.above, assigned.expected, assigned.below) == ((), ("e2",), ())
        first, last = assigned.ties
        assert list(first.outcomes()) == [{"e0": ABOVE, "e1": EXPECTED}, {"e0": EXPECTED, "e1": ABOVE}]
        assert list(last.outcomes()) == [{"e3": BELOW, "e4": EXPECTED}, {"e3": EXPECTED, "e4": BELOW}]
        answer = assigned.status("e0")
        assert isinstance(answer, Undetermined)
        assert "nothing tells them apart" in answer.reason.en

    def test_a_tie_may_reach_over_both_cuts(self) -> None:
        distribution = unit(*self.TIED)
        (tie,) = distribution.assign(distribution.cut(2, 1)).ties
        assert (tie.above, tie.expected, tie.below) == (2, 7, 1)
        outcomes = list(tie.outcomes())
        assert len(outcomes) == comb(10, 2) * comb(8, 1)
        assert all(sorted(map(str, way.values())) == sorted(map(str, outcomes[0].values())) for way in outcomes)

    def test_many_outcomes_come_one_by_one(self) -> None:
        fifty = unit(*FIFTY)
        (tie,) = fifty.assign(fifty.cut(10, 10)).ties
        assert len(list(islice(tie.outcomes(), 3))) == 3

    def test_a_declared_order_tells_equals_apart(self) -> None:
        decided = TieBreak(("e7", "e3"), Words("Keputusan tim penilai.", "Decision of the appraisal team."))
        distribution = unit(*self.TIED, tie_break=decided)
        assert distribution.assign(distribution.cut(2, 0)).above == ("e7", "e3")
        assert [len(group) for group in distribution.groups] == [1, 1, 8]

    def test_a_declared_order_never_goes_before_predikat_or_value(self) -> None:
        decided = TieBreak(("e9",), Words("Keputusan.", "Decision."))
        distribution = unit((B, 5), (C, 5), tie_break=decided)
        assert distribution.groups[1][0].id == "e9"


class TestWhatIsRefused:
    """Data that cannot be ranked."""

    def test_nobody(self) -> None:
        with pytest.raises(EmptyCollection):
            distribute_status([])

    def test_one_person_twice(self) -> None:
        with pytest.raises(InvalidValue, match="'e1' stands twice"):
            distribute_status([RankedPerson("e1", B), RankedPerson("e1", C)])

    def test_values_of_some_only(self) -> None:
        with pytest.raises(InvalidValue, match="Some people with Good have a value"):
            distribute_status([RankedPerson("e1", B, 95), RankedPerson("e2", B)])
        assert distribute_status([RankedPerson("e1", B, 95), RankedPerson("e2", C)]).open is None

    def test_an_order_of_strangers_or_twins(self) -> None:
        words = Words("x", "y")
        with pytest.raises(InvalidValue, match="'e99' is nobody of the unit"):
            unit((B, 2), tie_break=TieBreak(("e1", "e99"), words))
        with pytest.raises(InvalidValue, match="'e1' stands twice in the order"):
            TieBreak(("e1", "e1"), words)

    def test_a_cut_that_is_not_lawful_or_of_another_unit(self) -> None:
        ten, five = unit((K, 10)), unit((K, 5))
        with pytest.raises(NotFound, match="Lawful are, above and below: 2 and 2, 2 and 1, 1 and 2"):
            ten.cut(3, 1)
        with pytest.raises(NotFound, match="is no lawful cut of 10 people"):
            ten.assign(five.cut(1, 1))
        with pytest.raises(NotFound, match="one of another unit"):
            unit((B, 8), (K, 2)).assign(unit((K, 10)).cut(1, 2))

    def test_somebody_unknown(self) -> None:
        five = unit((K, 5))
        with pytest.raises(NotFound, match="Nobody here has the id 'x'"):
            five.assign(five.cut(1, 1)).status("x")


def test_names_for_people() -> None:
    assert str(CutGround.KONDISI_RIIL.label.en) == "Real conditions of the elucidation"
    assert CutPlace.BATAS_KUOTA.label.en == "Where the quota is full"
    assert [status.label.en for status in StatusKinerja] == ["Below expectation", "As expected", "Above expectation"]
    assert BELOW < EXPECTED < ABOVE
