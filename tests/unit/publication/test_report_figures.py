"""Figures of units: what is shown of each beside the others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from kinerja.base.period import Period
from kinerja.base.suppression import Hidden
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, NotFound
from kinerja.feedback.figure import FigureSource
from kinerja.feedback.survey_sample import SurveySample
from kinerja.people.unit import Unit, UnitTree
from kinerja.publication.policy import PUBLICATION, Openness
from kinerja.publication.report_figures import published_figures
from kinerja.publication.report_parts import ReportEntry
from tests.unit.feedback.figures import figure as any_figure
from tests.unit.feedback.figures import varied

YEAR = Period.year(2025)
UNITS = UnitTree(
    [
        Unit("kota", "Kota"),
        Unit("a", "Kelurahan A", "kota"),
        Unit("b", "Kelurahan B", "kota"),
        Unit("c", "Kelurahan C", "kota"),
        Unit("c1", "Loket C1", "c"),
    ]
)


def figure(unit_id, n, value="80", **more):
    """Return an index of satisfaction."""
    return any_figure(value, **({"name": Words("IKM", "Index"), "unit_id": unit_id, "n": n} | more))


def detailed(unit_id, n, *parts):
    """Return an index with elements that so many people answered."""
    whole = figure(unit_id, n)
    return ReportEntry(
        whole, [figure(unit_id, each, "3.5", name=Words(f"U{k}", f"U{k}")) for k, each in enumerate(parts)]
    )


def published(*entries, policy=PUBLICATION):
    """Return the figures as they may be shown, by unit."""
    given = [entry if isinstance(entry, ReportEntry) else ReportEntry(entry) for entry in entries]
    return {each.unit_id: each for each in published_figures(given, UNITS, policy)}


def values(shown):
    """Return the number of each unit, a dash where it is hidden."""
    return {name: "-" if isinstance(each.value, Hidden) else str(each.value) for name, each in shown.items()}


def test_a_figure_of_many_people_is_shown_as_it_is() -> None:
    """Rounded, with its interval and all that has to be said with it."""
    whole = figure(
        "a", 40, Fraction(241, 3), low="78.123", high="82.5", confidence=95, notes=[Words("catatan", "a note")]
    )
    shown = published(attrs.evolve(whole, as_of=date(2026, 1, 5), reference="S-1"))["a"]
    assert (shown.value, shown.low, shown.high, shown.confidence) == tuple(
        map(Decimal, ("80.33", "78.12", "82.50", "95.00"))
    )
    assert (shown.n, shown.openness, shown.unit_name) == (40, Openness.BIASA, "Kelurahan A")
    assert [remark.en for remark in shown.remarks] == ["a note"]
    assert (shown.as_of, shown.reference) == (date(2026, 1, 5), "S-1")


def test_a_figure_of_four_people_is_hidden_with_all_that_it_says() -> None:
    """Its n, its interval, its notes and its address as well."""
    told = figure("a", 4, low=70, high=90, confidence=95, notes=[Words("4 orang", "4 people")], reference="S-1")
    shown = published(told)["a"]
    assert isinstance(shown.value, Hidden)
    assert shown.n == shown.value
    assert (shown.low, shown.high, shown.confidence, shown.as_of, shown.reference) == (None, None, None, None, "")
    assert [remark.en for remark in shown.remarks] == [
        "Hidden so that figures of groups of fewer than 5 people stay unknown."
    ]
    assert shown.openness is Openness.TERTUTUP


def test_a_figure_of_five_to_nine_people_has_no_details() -> None:
    """And none of its notes, which may tell them."""
    entry = attrs.evolve(detailed("a", 9, 9, 9), figure=figure("a", 9, notes=[Words("U1 rendah", "U1 is low")]))
    shown = published(entry)["a"]
    assert (shown.value, shown.n, shown.details) == (Decimal("80.00"), 9, ())
    assert [remark.en for remark in shown.remarks] == [
        "Indicative: it rests on fewer than 30 people.",
        "Details are hidden so that those of groups of fewer than 10 people stay unknown.",
    ]


def test_a_figure_of_five_to_nine_people_has_no_interval() -> None:
    """Five who tick one column and have 85 in the mean are 4 4 4 4 1, 4 4 4 3 2 or 4 4 3 3 3: the interval told."""
    few, more = (published(figure("a", n, low=70, high=90, confidence=95))["a"] for n in (5, 10))
    assert (few.low, few.high, few.confidence) == (None, None, None)
    assert (more.low, more.high, more.confidence) == tuple(map(Decimal, ("70.00", "90.00", "95.00")))


def test_a_figure_of_ten_to_29_people_is_indicative() -> None:
    """With its details."""
    shown = published(detailed("a", 29, 29, 29))["a"]
    assert shown.openness is Openness.INDIKATIF
    assert [(detail.name.id, detail.value) for detail in shown.details] == [
        ("U0", Decimal("3.50")),
        ("U1", Decimal("3.50")),
    ]


def test_a_sample_below_its_minimum_is_indicative_whatever_its_size() -> None:
    """The reader is told."""
    low = ReportEntry(figure("a", 40), sample=SurveySample(40, population=1000))
    met = ReportEntry(figure("b", 40), sample=SurveySample(40, population=44))
    unknown = ReportEntry(figure("c", 40), sample=SurveySample(40))
    shown = published(low, met, unknown)
    assert [each.openness.value for each in shown.values()] == ["indikatif", "biasa", "biasa"]
    assert [remark.en for remark in shown["a"].remarks] == ["Indicative: the sample is below the minimum."]


def test_nobody_knows_how_many() -> None:
    """Then it is hidden, and that is the reason told."""
    shown = published(figure("a", None))["a"]
    assert shown.remarks[0].en == "Hidden because nobody said on how many people it rests."


def test_a_forum_rests_on_points_and_not_on_people() -> None:
    """Two of three points done expose nobody; the details of a forum neither."""
    forum = figure("a", 3, source=FigureSource.FORUM, unit="%")
    part = varied(forum, name=Words("Jalan", "Roads"))
    shown = published(ReportEntry(forum, [part]))["a"]
    assert (shown.n, shown.openness, len(shown.details), shown.remarks) == (3, Openness.BIASA, 1, ())
    assert published(attrs.evolve(forum, n=None))["a"].n is None


def test_the_whole_does_not_tell_its_hidden_part() -> None:
    """The city less the others would be the three people: one more unit is hidden, for the same reason."""
    shown = published(figure("kota", 60), figure("a", 3), figure("b", 30), figure("c", 27))
    assert values(shown) == {"kota": "80.00", "a": "-", "b": "80.00", "c": "-"}
    assert shown["a"].remarks == shown["c"].remarks
    assert shown["a"].openness is shown["c"].openness
    assert isinstance(shown["c"].n, Hidden)


@pytest.mark.parametrize("name", [Words("IKM", "IKM"), Words("ikm ", "Satisfaction")])
def test_a_measure_is_known_by_its_indonesian_name(name) -> None:
    """Written otherwise in English or in other letters it was another tree, and the whole told its hidden part."""
    shown = published(figure("kota", 43, name=name), figure("a", 3), figure("c", 40))
    assert values(shown) == {"kota": "80.00", "a": "-", "c": "-"}


def test_one_measure_under_two_names_is_refused() -> None:
    """As two trees, the whole less the others told the hidden part."""
    whole = figure("kota", 43, name=Words("IKM kota", "Index of the city"), key="IKM")
    with pytest.raises(InvalidValue, match="'IKM' has two names") as caught:
        published(figure("a", 3), figure("c", 40), whole)
    assert caught.value.path == "entries[2]"


def test_an_element_that_stands_twice_in_other_letters_counts_by_its_fewest() -> None:
    parts = [figure("a", n, "3.5", name=Words(name, name)) for name, n in (("U1", 3), ("u1", 40))]
    assert published(ReportEntry(figure("a", 40), parts))["a"].details == ()


def test_people_in_no_unit_are_a_group_too() -> None:
    """Two people of the city answered elsewhere."""
    assert values(published(figure("kota", 60), figure("a", 28), figure("b", 30)))["a"] == "-"


def test_units_without_a_whole_hide_no_other() -> None:
    """There is nothing to subtract from."""
    assert values(published(figure("a", 3), figure("b", 30))) == {"a": "-", "b": "80.00"}


def test_other_measures_and_other_periods_are_other_groups() -> None:
    """Each hides its own."""
    last = Period.year(2024)
    shown = published_figures(
        [
            *map(ReportEntry, (figure("kota", 60), figure("a", 30), figure("b", 30))),
            *(ReportEntry(figure(unit, n, period=last)) for unit, n in (("kota", 60), ("a", 3), ("b", 57))),
        ],
        UNITS,
        PUBLICATION,
    )
    assert ["-" if isinstance(each.value, Hidden) else "80" for each in shown] == ["80", "80", "80", "80", "-", "-"]


def test_a_unit_between_without_a_figure_is_passed_over() -> None:
    """The counter is within the city, whoever stands between."""
    shown = published(figure("kota", 40), figure("c1", 3), figure("b", 37))
    assert values(shown) == {"kota": "80.00", "c1": "-", "b": "-"}


def test_a_whole_that_is_no_sum_is_read_with_caution() -> None:
    """A mean of units may have fewer people than its parts; the small one still takes another along."""
    shown = published(figure("kota", 20), figure("a", 3), figure("b", 30))
    assert values(shown) == {"kota": "80.00", "a": "-", "b": "-"}


def test_details_of_the_whole_do_not_tell_those_of_seven_people() -> None:
    """Their index is shown; the elements of another unit are hidden with theirs."""
    shown = published(detailed("kota", 60, 60), detailed("a", 7, 7), detailed("b", 53, 53))
    assert values(shown) == {"kota": "80.00", "a": "80.00", "b": "80.00"}
    assert [bool(each.details) for each in shown.values()] == [True, False, False]
    assert shown["b"].openness is Openness.BIASA
    assert "Details are hidden" in shown["b"].remarks[0].en


def test_an_element_that_few_answered_hides_all_elements() -> None:
    """The index less the other elements would tell it."""
    assert published(detailed("a", 40, 40, 8))["a"].details == ()
    assert published(detailed("a", 40, None, 40))["a"].details
    assert published(detailed("a", None, None))["a"].details == ()


def test_two_ways_to_put_the_same_people_together_are_refused() -> None:
    """The pooled index and the mean of units can be solved together for the two units that are hidden."""
    again = figure("kota", 60, "81", aggregation=Words("rata-rata unit", "mean of units"))
    with pytest.raises(InvalidValue) as caught:
        published(figure("kota", 60), again)
    assert caught.value.path == "entries[1]"


def test_quarters_beside_their_year_are_refused() -> None:
    """The year less three quarters is the fourth; quarters alone are well."""
    quarters = [figure("a", 30, period=Period.quarter(2025, k)) for k in (1, 2)]
    published(*quarters)
    with pytest.raises(InvalidValue, match="overlaps"):
        published(*quarters, figure("kota", 60))
    points = [varied(each, source=FigureSource.FORUM) for each in (quarters[0], figure("a", 9))]
    published(*points)


def test_a_unit_that_is_not_there() -> None:
    """The tree knows all of them."""
    with pytest.raises(NotFound):
        published(figure("x", 60))
    with pytest.raises(NotFound):
        published(figure("x", 60, source=FigureSource.FORUM))
