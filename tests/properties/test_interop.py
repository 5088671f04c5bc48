"""What is stored comes back equal, and what is not as stored is refused with its place; nothing is ever lost."""

from __future__ import annotations

import copy
import json
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kinerja.base.finding import Finding
from kinerja.errors import KinerjaError, Problems
from kinerja.evaluation.appraisal import Appraisal
from kinerja.formula.facts import Facts
from kinerja.interop.convert import dumps, from_data, loads, structure, to_data, unstructure
from kinerja.interop.registry import TYPES
from kinerja.people.employee import Employee
from kinerja.people.party import Party
from kinerja.plans.plan import WorkPlan
from kinerja.rules.book import Outcome, RuleBook
from kinerja.testing.strategies import appraisals, plans, values

few = settings(max_examples=10, database=None, suppress_health_check=list(HealthCheck))
many = settings(max_examples=100, suppress_health_check=list(HealthCheck))


def as_json(value):
    """Return data as another program would get it."""
    return json.loads(json.dumps(value, allow_nan=False))


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_every_public_value_comes_back_equal(kind: type) -> None:
    """Through text, and again to the same text."""

    @few
    @given(values(kind))
    def look(value) -> None:
        text = dumps(value)
        back = loads(text)
        assert back == value
        assert type(back) is type(value)
        assert dumps(back) == text
        assert loads(text.encode(), kind) == value

    look()


@few
@given(values(tuple[Finding, ...]), values(Party | None))
def test_types_made_of_types_come_back_equal(findings, party) -> None:
    """Without the envelope, which only has names for classes."""
    kinds = tuple[Finding, ...], Party | None
    for value, kind in zip((findings, party), kinds, strict=True):
        assert structure(as_json(unstructure(value, kind)), kind) == value


@few
@given(values(Outcome))
def test_an_outcome_keeps_its_digest_and_its_explanation(outcome) -> None:
    """So that what was stored can be proved, and explained, years later."""
    back = loads(dumps(outcome))
    assert (back.digest, back.because, back.rules.digest) == (outcome.digest, outcome.because, outcome.rules.digest)


# --- Whatever is given ----------------------------------------------------------------------------------------------

LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["0", "-0", "1.50", "1/2"])
)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text() | st.sampled_from(["kind", "id", "ref"]), inner)
    ),
    max_leaves=12,
)


def read(data, kind):
    """Return the value that data holds, or ``None`` where it is refused as it must be: with places."""
    try:
        return structure(data, kind)
    except Problems as error:
        assert error.problems  # noqa: PT017 - one of two outcomes
        return None


@many
@given(JSON, st.sampled_from(list(TYPES.values())))
def test_any_json_is_refused_or_kept(data, kind) -> None:
    """As a value of whatever type; no other error."""
    value = read(data, kind)
    assert value is None or unstructure(value) == data


@many
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "schema": LEAVES | st.just(1),
            "type": LEAVES | st.sampled_from(list(TYPES)),
            "data": JSON,
            "x": JSON,
        },
    )
    | JSON
)
@example({"schema": True, "type": "Law", "data": {"id": "", "title": ""}})
@example({"schema": 1, "type": "Laws", "data": {}})
def test_any_envelope_is_opened_or_refused(data) -> None:
    """The same for what surrounds the data."""
    try:
        value = from_data(data)
    except KinerjaError:
        return
    assert to_data(value) == data


@many
@given(st.text() | st.binary() | JSON.map(json.dumps))
@example("")
@example("[" * 100_000)
@example('{"a":' * 100_000)
@example("9" * 5_000)
@example("1e99999999999999999999")
@example(b"\xff\xfe\xff")
@example('{"schema": 1, "schema": 1, "type": "Law", "data": {"id": NaN, "title": Infinity}}')
def test_any_text_is_read_or_refused(text) -> None:
    """Also what is no JSON, or a bomb."""
    try:
        value = loads(text)
    except KinerjaError:
        return
    assert loads(dumps(value)) == value


# --- One thing wrong in what is right -------------------------------------------------------------------------------


def places(data, path=()):
    """Yield the path of everything that stands in data, itself included."""
    yield path
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, inner in items:
        yield from places(inner, (*path, key))


def at(data, path):
    """Return what stands at a path."""
    for key in path:
        data = data[key]
    return data


def tags(data):
    """Yield all texts that stand somewhere in data, so that one may stand where another should."""
    if isinstance(data, str):
        yield data
    for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from tags(inner)


@st.composite
def mutations(draw, data):
    """Draw data with one thing deleted, added, replaced, or called by another name."""
    changed = {"root": copy.deepcopy(data)}
    path = ("root", *draw(st.sampled_from(list(places(data)))))
    holder, key = at(changed, path[:-1]), path[-1]
    here = holder[key]
    other = st.one_of(
        JSON,
        st.sampled_from(["", *sorted(set(tags(data)))]),
        st.sampled_from([at(data, place) for place in places(data)]),
    )
    change = draw(st.sampled_from(["delete", "add", "replace", "twice", "swap"]))
    if change == "delete":
        del holder[key]
    elif change == "add" and isinstance(here, dict):
        here[draw(st.text() | st.sampled_from(["kind", "id", "note"]))] = draw(other)
    elif change in {"add", "twice"} and isinstance(here, list):
        here.insert(draw(st.integers(0, len(here))), draw(st.sampled_from(here) if here else other))
    elif change == "swap" and isinstance(here, list):
        here.reverse()
    else:
        holder[key] = draw(other)
    return changed.get("root")


@pytest.mark.parametrize("kind", [WorkPlan, RuleBook, Appraisal, Employee, Facts])
def test_one_thing_wrong_is_refused_or_kept(kind: type) -> None:
    """Never mended in silence: what is read would be written as it was given."""

    @settings(many, max_examples=60)
    @given(values(kind).map(unstructure).flatmap(mutations))
    def look(data) -> None:
        value = read(data, kind)
        assert value is None or unstructure(value) == data

    look()


@settings(many, max_examples=60)
@given(st.sampled_from(list(TYPES.values())).flatmap(lambda kind: st.tuples(st.just(kind), values(kind))), st.data())
def test_one_thing_wrong_in_any_value_is_refused_or_kept(drawn, data) -> None:
    """The same for every type."""
    kind, value = drawn
    changed = data.draw(mutations(unstructure(value)))
    back = read(changed, kind)
    assert back is None or unstructure(back) == changed


NUMBER = re.compile(r"[0-9](?:[ .-]?[0-9]){14,}")


@settings(many, max_examples=60)
@given(plans(max_results=1, max_indicators=1).map(unstructure), st.data())
def test_no_error_tells_the_number_of_a_person(data, draw) -> None:
    """Wherever it stands by mistake: as a value, as a key, in the place of another."""
    number = draw.draw(st.sampled_from(["198502142010031991", "19850214 201003 1 991", 198502142010031991]))
    path = draw.draw(st.sampled_from([place for place in places(data) if place]))
    holder = at(data, path[:-1])
    if isinstance(holder, dict) and draw.draw(st.booleans()):
        holder[str(number)] = number
    else:
        holder[path[-1]] = number
    try:
        structure(data, WorkPlan)
    except Problems as error:
        told = [str(error), *(f"{each} {each.value}" for each in error.problems)]
        assert not [text for text in told if NUMBER.search(text)]


@few
@given(appraisals())
def test_a_number_of_a_person_is_stored_in_full(appraisal) -> None:
    """That is what storage is for; errors and print mask it."""
    number = appraisal.plan.employee.number
    assert number is None or f'"{number.digits}"' in dumps(appraisal)
