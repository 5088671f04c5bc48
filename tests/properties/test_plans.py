"""Laws of plans: targets, units, trajectories, standings and checks."""

from __future__ import annotations

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from kinerja.base.finding import Finding, Undetermined
from kinerja.plans.checks import check
from kinerja.plans.plan import Jenis
from kinerja.plans.progress import Acceptance, Progress, Realisation
from kinerja.plans.standing import Standing, stand
from kinerja.plans.target import AtLeast, AtMost, Between, Direction, Exactly
from kinerja.plans.track import on_track, result_standing
from kinerja.plans.units import ELAPSED_FIVE_DAYS, ELAPSED_SIX_DAYS, SAME_UNITS, UnitRate, UnitTable, unit_key
from kinerja.plans.wording import StatementKind, absolute_words, read_statement
from tests.unit.plans.samples import SECRETARY, YEAR, indicator, plan, result

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
positive = st.fractions(min_value="1/1000", max_value=1000, max_denominator=1000)
directions = st.sampled_from(Direction)
percent = st.just("%")
times = st.sampled_from(["menit", "jam", "hari", "hari kerja", "minggu", "bulan"])
tables = st.sampled_from([ELAPSED_FIVE_DAYS, ELAPSED_SIX_DAYS])


@st.composite
def ranges(draw, unit=percent):
    """Draw a target between two numbers above 0."""
    low, high = sorted([draw(positive), draw(positive)])
    return Between(low, high, draw(unit), draw(directions))


targets = st.one_of(
    ranges(),
    st.builds(Exactly, positive, percent, directions),
    st.builds(AtLeast, positive, percent),
    st.builds(AtMost, positive, percent),
)


class TestStanding:
    """Where a number stands against a target."""

    @given(targets, numbers, numbers)
    def test_better_is_never_worse(self, target, first, second) -> None:
        """A realisation that is better stands at least as high."""
        worse, better = sorted([first, second], reverse=target.direction is Direction.LEBIH_RENDAH)
        assert stand(target, worse, "%", SAME_UNITS) <= stand(target, better, "%", SAME_UNITS)

    @given(targets)
    def test_the_ends_are_inside(self, target) -> None:
        for end in (target.low, target.high):
            assert end is None or stand(target, end, "%", SAME_UNITS) is Standing.SESUAI

    @given(ranges(), numbers)
    def test_the_other_direction_turns_the_standing_round(self, target, value) -> None:
        """What was above is below, and inside stays inside."""
        other = next(each for each in Direction if each is not target.direction)
        here = stand(target, value, "%", SAME_UNITS)
        there = stand(attrs.evolve(target, direction=other), value, "%", SAME_UNITS)
        assert here.merit + there.merit == 2

    @given(positive, directions, numbers)
    def test_a_number_is_a_range_of_itself(self, value, direction, realised) -> None:
        exactly, between = Exactly(value, "%", direction), Between(value, value, "%", direction)
        assert stand(exactly, realised, "%", SAME_UNITS) is stand(between, realised, "%", SAME_UNITS)

    @given(st.one_of(st.builds(AtLeast, positive, percent), st.builds(AtMost, positive, percent)), numbers)
    def test_an_open_target_is_never_surpassed(self, target, value) -> None:
        assert stand(target, value, "%", SAME_UNITS) is not Standing.DI_ATAS

    @given(ranges(times), positive, times, times, tables)
    def test_the_unit_of_telling_does_not_matter(self, target, value, unit, other, table) -> None:
        """The same time told in another unit stands where it stood."""
        told = table.convert(value, unit, other)
        assert stand(target, value, unit, table) is stand(target, told.value, other, table)

    @given(targets, numbers, st.text(max_size=5))
    def test_another_unit_is_a_finding(self, target, value, unit) -> None:
        assume(unit_key(unit) != "%")
        assert isinstance(stand(target, value, unit, ELAPSED_FIVE_DAYS), Finding)


class TestUnits:
    """Reading units as one another."""

    @given(positive, times, times, tables)
    def test_there_and_back(self, value, unit, other, table) -> None:
        there = table.convert(value, unit, other)
        back = table.convert(there.value, other, unit)
        assert back.value == value
        assert back.rates == there.rates[::-1]

    @given(positive, times, times, times, tables)
    def test_every_way_leads_to_the_same_number(self, value, first, second, third, table) -> None:
        middle = table.convert(value, first, second)
        assert table.convert(middle.value, second, third).value == table.convert(value, first, third).value

    @given(st.permutations(ELAPSED_FIVE_DAYS.rates), positive, times, times)
    def test_the_order_of_the_table_does_not_matter(self, rates, value, unit, other) -> None:
        assert UnitTable("acak", rates).convert(value, unit, other) == ELAPSED_FIVE_DAYS.convert(value, unit, other)

    @given(positive, st.lists(positive, min_size=1, max_size=6))
    def test_a_chain_multiplies(self, value, sizes) -> None:
        """However long it is."""
        rates = [UnitRate(f"u{place}", size, f"u{place + 1}") for place, size in enumerate(sizes)]
        expected = value
        for size in sizes:
            expected *= size
        assert UnitTable("rantai", rates).convert(value, "u0", f"u{len(sizes)}").value == expected


told = st.sampled_from([None, 70, 85, 95])


def looked_at(values, *, accepted: bool):
    """Return the standing of a result whose targets are 80 to 90, of which these values were told."""
    only = result("h1", *(indicator(f"i{place}") for place in range(len(values))))
    realised = [Realisation(f"i{place}", value, "%") for place, value in enumerate(values) if value is not None]
    acceptances = [Acceptance("h1", SECRETARY, reason="Wajar")] if accepted else []
    progress = Progress(YEAR, realised, acceptances)
    return result_standing(plan(only), progress, only, period=YEAR, table=SAME_UNITS)


class TestResults:
    """Where a result stands by its indicators."""

    @given(st.lists(told, min_size=1, max_size=6), st.randoms(use_true_random=False), st.booleans())
    def test_the_order_of_indicators_does_not_matter(self, values, random, accepted) -> None:
        shuffled = list(values)
        random.shuffle(shuffled)
        assert looked_at(values, accepted=accepted).standing == looked_at(shuffled, accepted=accepted).standing

    @given(st.lists(told, min_size=1, max_size=6))
    def test_acceptance_never_lowers(self, values) -> None:
        """And leaves nothing open or below."""
        before, after = looked_at(values, accepted=False).standing, looked_at(values, accepted=True).standing
        assert isinstance(after, Standing)
        assert after >= Standing.SESUAI
        assert isinstance(before, Undetermined) or after >= before

    @given(st.lists(told, min_size=1, max_size=5), st.integers(0, 4))
    def test_a_better_indicator_never_lowers_a_result(self, values, place) -> None:
        place %= len(values)
        better = [95 if index == place else value for index, value in enumerate(values)]
        before, after = looked_at(values, accepted=False).standing, looked_at(better, accepted=False).standing
        if isinstance(before, Standing) and values[place] is not None and isinstance(after, Standing):
            assert after >= before

    @given(st.lists(told, min_size=1, max_size=6))
    def test_the_track_and_the_result_agree(self, values) -> None:
        """They are one reading."""
        found = looked_at(values, accepted=False)
        only = result("h1", *(indicator(f"i{place}") for place in range(len(values))))
        realised = [Realisation(f"i{place}", value, "%") for place, value in enumerate(values) if value is not None]
        assert on_track(plan(only), Progress(YEAR, realised), YEAR, SAME_UNITS) == found.indicators


class TestWords:
    """Reading statements."""

    @given(st.text())
    def test_any_text_is_read(self, text) -> None:
        """And the sign is one of its words, or nothing."""
        reading = read_statement(text)
        assert reading.kind in StatementKind
        sign = reading.because.en.rpartition(": ")[2].strip("'.")
        assert sign in text.lower()

    @given(st.text(), st.sampled_from(["semua", "SELALU", "Tidak pernah", "setiap"]))
    def test_an_absolute_word_is_found_wherever_it_stands(self, text, word) -> None:
        assert word.lower() in absolute_words(f"{text} {word} pasien")


class TestChecks:
    """Findings about plans."""

    @given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(Jenis)), max_size=5), st.booleans())
    def test_any_plan_can_be_checked(self, rows, with_conduct) -> None:
        """Whatever it says, and twice with the same answer; every path names something that is there."""
        assume(all(statement.strip() for statement, _ in rows))
        results = [
            result(f"h{place}", statement=statement, jenis=jenis) for place, (statement, jenis) in enumerate(rows)
        ]
        whole = attrs.evolve(plan(*results), results=results, **({} if with_conduct else {"conduct": None}))
        findings = check(whole)
        assert findings == check(whole)
        for finding in findings:
            assert finding.path.startswith(("results", "conduct"))
            assert "[" not in finding.path or int(finding.path.split("[")[1].split("]")[0]) < len(rows)
