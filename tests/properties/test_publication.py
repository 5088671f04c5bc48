"""No sum of the people of a public report can be solved back that is one of fewer people than may be shown."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja.base.period import Period
from kinerja.base.suppression import Hidden
from kinerja.feedback.figure import Figure
from kinerja.feedback.survey_scheme import PERMENPANRB14_2017
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.policy import PUBLICATION
from kinerja.publication.report_figures import published_figures
from kinerja.publication.report_parts import ReportEntry

YEAR = Period.year(2025)
PARENTS = {"kota": None, "a": "kota", "b": "kota", "b1": "b", "b2": "b", "b3": "b"}
UNITS = UnitTree([Unit(name, name, parent) for name, parent in PARENTS.items()])
GROUPS = ("kota", "a", "b", "b1", "b2", "b3")
"""Groups of people who answered, each by the smallest unit they belong to."""


def within(name):
    """Return which of the groups are counted in a unit, as a vector of 0 and 1."""
    return [Fraction(any(unit.id == name for unit in UNITS.path(group))) for group in GROUPS]


def can_be_solved(wanted, known):
    """Return whether a vector is a sum of multiples of the known ones (elimination, exact)."""
    rows, target = [list(row) for row in known], list(wanted)
    for column in range(len(GROUPS)):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        for row in (*rows, target):
            factor = row[column] / pivot[column]
            row[:] = [number - factor * other for number, other in zip(row, pivot, strict=True)]
    return not any(target)


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(*[st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 8, 12, 30])] * len(GROUPS)),
    st.sets(st.sampled_from(GROUPS), min_size=1),
)
def test_no_sum_of_few_people_can_be_solved_back(people, reported) -> None:
    """Whatever units have a figure, and whether or not people answered who are in none of the units within."""
    sizes = {name: int(sum(x * n for x, n in zip(within(name), people, strict=True))) for name in GROUPS}
    entries = [
        ReportEntry(
            Figure(PERMENPANRB14_2017.measure, 80, "indeks", name, YEAR, n=sizes[name]),
        )
        for name in sorted(reported)
        if sizes[name]
    ]
    shown = [
        each.unit_id for each in published_figures(entries, UNITS, PUBLICATION) if not isinstance(each.value, Hidden)
    ]
    known = [within(name) for name in shown]
    for vector in product((0, 1), repeat=len(GROUPS)):
        size = sum(x * n for x, n in zip(vector, people, strict=True))
        if 0 < size < PUBLICATION.hidden_below:
            some = [Fraction(x if n else 0) for x, n in zip(vector, people, strict=True)]
            # Groups of nobody say nothing: they are left out of all that is known.
            told = [[x if n else Fraction(0) for x, n in zip(row, people, strict=True)] for row in known]
            assert not can_be_solved(some, told)
