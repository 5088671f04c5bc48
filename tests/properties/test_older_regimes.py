"""Laws of PP 30/2019 and of the year 2021 on random values, and of the distribution over statuses by brute force."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Undetermined
from kinerja.evaluation.status_cut import distribute_status
from kinerja.evaluation.status_parts import CutGround, RankedPerson, StatusKinerja
from kinerja.formula import evaluate
from kinerja.rules import year_2021
from kinerja.rules.pp30_2019 import PP30_2019, PredikatPP30
from kinerja.rules.pp30_raters import Sharing, rated_conduct
from kinerja.testing.draw_status import distributions

few = settings(max_examples=60)
numbers = st.integers(0, 12_000).map(lambda number: Fraction(number, 100)) | st.fractions(0, 120, max_denominator=97)
BOOKS = {opsi: PP30_2019.choose(opsi=opsi) for opsi in ("70_30", "60_40")}
SHARES = {"70_30": Fraction(7, 10), "60_40": Fraction(6, 10)}
books = st.sampled_from(sorted(BOOKS))


def judged(opsi, skp, perilaku, *, ide_baru=False):
    return BOOKS[opsi].judge({"nilai_skp": skp, "nilai_perilaku": perilaku, "ide_baru": ide_baru})


class TestPP30:
    """PP 30/2019."""

    @given(books, numbers, numbers, st.booleans())
    def test_total_and_worked_out_by_hand(self, opsi, skp, perilaku, ide_baru) -> None:
        outcome = judged(opsi, skp, perilaku, ide_baru=ide_baru)
        value = SHARES[opsi] * skp + (1 - SHARES[opsi]) * perilaku
        assert outcome.score.exact == value
        assert 0 <= value <= 120
        expected = sum(value >= cut for cut in (50, 70, 90)) + (value >= 110 and ide_baru)
        assert outcome.predikat.merit == expected
        assert outcome.findings == ()

    @given(books, numbers, numbers, numbers, st.booleans())
    def test_more_is_never_worse(self, opsi, skp, perilaku, more, ide_baru) -> None:
        before = judged(opsi, skp, perilaku, ide_baru=ide_baru)
        for better in ((skp + more, perilaku), (skp, perilaku + more)):
            after = judged(opsi, *better, ide_baru=ide_baru)
            assert after.score.exact >= before.score.exact
            assert after.predikat >= before.predikat

    @given(books, numbers, numbers)
    def test_a_new_idea_never_lowers(self, opsi, skp, perilaku) -> None:
        without, idea = (judged(opsi, skp, perilaku, ide_baru=ide_baru).predikat for ide_baru in (False, True))
        assert without <= idea
        assert (without is idea) or (without, idea) == (PredikatPP30.BAIK, PredikatPP30.SANGAT_BAIK)

    @given(numbers, st.lists(numbers, max_size=4), st.lists(numbers, max_size=4), st.sampled_from(Sharing))
    def test_rated_conduct_lies_among_what_was_given(self, appraiser, peers, subordinates, sharing) -> None:
        value = rated_conduct(appraiser, peers=peers, subordinates=subordinates, sharing=sharing).value
        if peers or subordinates:
            assert min(appraiser, *peers, *subordinates) <= value <= max(appraiser, *peers, *subordinates)
        else:
            assert isinstance(value, Undetermined)


CUTS = {"bawah": (51, 61, 76, 91), "atas": (50, 60, 75, 90)}


def converted(batas, value):
    return evaluate(year_2021.BAWAH if batas == "bawah" else year_2021.ATAS, {"nilai_semester_1": value})


class TestYear2021:
    """The conversion of the first half."""

    @given(st.sampled_from(sorted(CUTS)), numbers, numbers)
    def test_a_better_half_is_worth_less_only_across_a_cut(self, batas, one, other) -> None:
        """Within a segment never; so the drops stand where the segments meet, and nowhere else."""
        low, high = sorted((one, other))
        segments = [sum(v >= c if batas == "bawah" else v > c for c in CUTS[batas]) for v in (low, high)]
        values = [converted(batas, value) for value in (low, high)]
        assert 0 <= values[0] <= 120
        assert values[0] <= values[1] or segments[0] < segments[1]

    @given(st.sampled_from(sorted(CUTS)), numbers, numbers)
    def test_no_drop_is_deeper_than_10_9(self, batas, one, other) -> None:
        low, high = sorted((one, other))
        assert converted(batas, low) - converted(batas, high) <= Fraction(10, 9)

    @given(st.integers(0, 130))
    def test_the_readings_agree_at_whole_numbers(self, value) -> None:
        assert converted("bawah", value) == converted("atas", value)

    @given(numbers, numbers, st.booleans())
    def test_the_year_is_the_mean_of_both_halves(self, first, second, ide_baru) -> None:
        facts = {"nilai_semester_1": first, "nilai_semester_2": second, "ide_baru": ide_baru}
        outcome = year_2021.YEAR_2021.judge(facts)
        assert outcome.score.exact == (converted("atas", first) + second) / 2
        expected = sum(outcome.score.exact >= cut for cut in (50, 70, 90)) + (outcome.score.exact >= 110 and ide_baru)
        assert outcome.predikat.merit == expected


def lawful(grades) -> set[tuple[int, ...]]:
    """Return the sizes of all lawful cuts of some people, found by trying every status for everybody.

    A distribution is lawful when nobody has a higher status than somebody with a better predikat, and its shares are
    those of art. 41(8).
    """
    found, people = set(), len(grades)
    for statuses in product(StatusKinerja, repeat=people):
        if any(a > b for a, b in pairwise(statuses)):
            continue
        below, expected, above = (Fraction(statuses.count(status), people) for status in StatusKinerja)
        if above <= Fraction("0.2") and Fraction("0.6") <= expected <= Fraction("0.7") and below <= Fraction("0.2"):
            found.add((int(above * people), int(expected * people), int(below * people)))
    return found


class TestStatus:
    """Art. 41(8)."""

    @pytest.mark.parametrize("people", range(1, 11))
    def test_all_lawful_cuts_and_no_other(self, people) -> None:
        """By brute force: every status for each person."""
        grades = [PredikatPP30.KURANG] * people
        unit = distribute_status(RankedPerson(f"e{place}", grade) for place, grade in enumerate(grades))
        sizes = [cut.sizes for cut in unit.cuts]
        assert len(set(sizes)) == len(sizes)
        assert set(sizes) == lawful(grades)
        assert (unit.open is None) is bool(sizes)

    @given(st.integers(1, 400))
    def test_shares_of_larger_units(self, people) -> None:
        unit = distribute_status(RankedPerson(f"e{place}", PredikatPP30.CUKUP) for place in range(people))
        for cut in unit.cuts:
            above, expected, below = (Fraction(size, people) for size in cut.sizes)
            assert above + expected + below == 1
            assert above <= Fraction(1, 5) >= below
            if cut.ground is CutGround.PERSENTASE:
                assert Fraction(3, 5) <= expected <= Fraction(7, 10)
            else:
                assert below == 0

    def test_every_unit_of_15_or_more_has_a_cut(self) -> None:
        """Below, those of 5, 6 and 10 to 13 have one."""
        has = [people for people in range(1, 200) if any(
            cut.ground is CutGround.PERSENTASE
            for cut in distribute_status(RankedPerson(f"e{i}", PredikatPP30.KURANG) for i in range(people)).cuts
        )]  # fmt: skip
        assert has == [5, 6, 10, 11, 12, 13, *range(15, 200)]

    @few
    @given(distributions())
    def test_everybody_has_one_status_or_stands_in_one_tie(self, unit) -> None:
        for cut in unit.cuts:
            assigned = unit.assign(cut)
            named = [
                *assigned.above,
                *assigned.expected,
                *assigned.below,
                *(id for tie in assigned.ties for id in tie.ids),
            ]
            assert Counter(named) == Counter(person.id for person in unit.people)
            sums = [
                len(ids) + sum(getattr(tie, name) for tie in assigned.ties)
                for name, ids in (("above", assigned.above), ("expected", assigned.expected), ("below", assigned.below))
            ]
            assert tuple(sums) == cut.sizes

    @few
    @given(distributions())
    def test_nobody_stands_above_somebody_better(self, unit) -> None:
        rank = {person.id: (person.predikat.merit, person.value or 0) for person in unit.people}
        for cut in unit.cuts:
            assigned = unit.assign(cut)
            status = {id: answer for id in rank if not isinstance(answer := assigned.status(id), Undetermined)}
            assert all(status[one] >= status[other] for one in status for other in status if rank[one] > rank[other])

    @few
    @given(distributions(), st.randoms())
    def test_the_order_of_people_does_not_matter(self, unit, chance) -> None:
        shuffled = list(unit.people)
        chance.shuffle(shuffled)
        again = distribute_status(shuffled, tie_break=unit.tie_break)
        assert again.cuts == unit.cuts
        for cut in unit.cuts:
            one, other = unit.assign(cut), again.assign(cut)
            assert {id.id: str(one.status(id.id)) for id in unit.people} == {
                id.id: str(other.status(id.id)) for id in unit.people
            }
