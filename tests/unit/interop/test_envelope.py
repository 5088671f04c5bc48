"""The envelope says what is in it, and old ones are still opened."""

from __future__ import annotations

import pytest

from kinerja.errors import InvalidValue, Problems
from kinerja.interop.envelope import MIGRATIONS, SCHEMA, migrated, opened, sealed, type_named


def test_what_is_sealed_is_opened() -> None:
    """Name, schema and data."""
    assert opened(sealed("Law", {"id": "x"})) == ("Law", SCHEMA, {"id": "x"})


@pytest.mark.parametrize("envelope", [None, [], "x", 5])
def test_what_is_no_object_is_no_envelope(envelope) -> None:
    """Whatever else it is."""
    with pytest.raises(Problems, match="where an object with schema, type and data is needed"):
        opened(envelope)


def test_all_that_is_wrong_with_an_envelope_is_told() -> None:
    """Unknown keys, missing ones, a schema from the future, a type that is no name."""
    with pytest.raises(Problems) as error:
        opened({"schema": 2, "type": 5, "date": {}})
    assert [problem.path for problem in error.value.problems] == ["", "data", "schema", "type"]
    assert "a newer kinerja may read more" in str(error.value)
    assert "Did you mean 'data'" in str(error.value)


@pytest.mark.parametrize("schema", [0, -1, True, "1", None, 1.0])
def test_a_schema_is_a_whole_number_that_is_known(schema) -> None:
    """Never a truth, never text."""
    with pytest.raises(Problems) as error:
        opened({"schema": schema, "type": "Law", "data": {}})
    assert [problem.path for problem in error.value.problems] == ["schema"]


def test_an_unknown_type_is_answered_with_the_nearest() -> None:
    """The path says where it stands."""
    with pytest.raises(InvalidValue, match="Did you mean 'WorkPlan'") as error:
        type_named("Workplan")
    assert error.value.path == "type"


RENAMED = {("Law", 1): lambda data: {"id": data["name"]}, ("Law", 3): lambda data: {**data, "title": ""}}


def test_migrations_are_applied_in_order() -> None:
    """One after the other, each for its own type; a schema that did not change the type is passed through."""
    assert migrated("Law", 1, {"name": "x"}, migrations=RENAMED, newest=4) == {"id": "x", "title": ""}
    assert migrated("Law", 2, {"id": "x"}, migrations=RENAMED, newest=4) == {"id": "x", "title": ""}
    assert migrated("Unit", 1, {"name": "x"}, migrations=RENAMED, newest=4) == {"name": "x"}


@pytest.mark.parametrize("data", [{}, [], None, "x", 5])
def test_what_a_migration_can_not_read_is_refused(data) -> None:
    """Not with the error of the migration."""
    with pytest.raises(InvalidValue, match="The data is no Law of schema 1"):
        migrated("Law", 1, data, migrations=RENAMED, newest=2)


def test_every_migration_starts_from_a_schema_that_was_left() -> None:
    """There is none yet: nothing was released in another schema."""
    assert all(1 <= schema < SCHEMA for _, schema in MIGRATIONS)
