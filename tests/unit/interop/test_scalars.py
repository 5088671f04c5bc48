"""The smallest parts: each is read only from the one form in which it is written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import pytest

from kinerja.errors import InvalidValue, KinerjaError, UnknownName, WrongType
from kinerja.interop import scalars
from kinerja.people.positions import Jenjang
from kinerja.plans.indicator import Aspek


class Colour(StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (scalars.read_text, " x ", " x "),
        (scalars.read_truth, False, False),
        (scalars.read_whole, -3, -3),
        (scalars.read_exact, "0", Fraction(0)),
        (scalars.read_exact, "-80.7", Fraction(-807, 10)),
        (scalars.read_exact, "1025/12", Fraction(1025, 12)),
        (scalars.read_exact, "9" * 50, Fraction(10**50 - 1)),
        (scalars.read_printed, "85.40", Decimal("85.40")),
        (scalars.read_day, "2025-02-28", date(2025, 2, 28)),
        (scalars.read_moment, "2025-02-28T08:30:00", datetime(2025, 2, 28, 8, 30)),  # noqa: DTZ001
    ],
)
def test_what_is_written_is_read(read, text, value) -> None:
    """Every form, and nothing is changed."""
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (scalars.read_text, None),
        (scalars.read_text, 5),
        (scalars.read_text, True),
        (scalars.read_text, Colour.RED),
        (scalars.read_truth, "true"),
        (scalars.read_truth, 1),
        (scalars.read_truth, None),
        (scalars.read_whole, True),
        (scalars.read_whole, "1"),
        (scalars.read_whole, Decimal(1)),
        (scalars.read_exact, 80.7),
        (scalars.read_exact, 4),
        (scalars.read_exact, True),
        (scalars.read_exact, Decimal("80.7")),
        (scalars.read_exact, None),
        (scalars.read_printed, 85.4),
        (scalars.read_printed, []),
        (scalars.read_day, 45_292),
        (scalars.read_day, {}),
        (scalars.read_moment, 45_292),
        (scalars.not_stored, 1.5),
    ],
)
def test_another_type_is_refused(read, value) -> None:
    """No truth for a number, no number for text, no float at all."""
    with pytest.raises(WrongType, match="stands where"):
        read(value)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (scalars.read_exact, "80,7"),
        (scalars.read_exact, "80.70"),
        (scalars.read_exact, "080"),
        (scalars.read_exact, "-0"),
        (scalars.read_exact, "2/4"),
        (scalars.read_exact, "1e3"),
        (scalars.read_exact, "\u0663"),
        (scalars.read_exact, "0." + "1" * 5_000),
        (scalars.read_printed, "1e3"),
        (scalars.read_printed, "NaN"),
        (scalars.read_printed, "1" * 5_000),
        (scalars.read_day, "2025-02-29"),
        (scalars.read_day, "20250228"),
        (scalars.read_day, "2025-W01-1"),
        (scalars.read_moment, "2025-02-29T08:30:00"),
        (scalars.read_moment, "2025-02-28"),
        (scalars.read_moment, "2025-02-28T08:30:00+07:00"),
        pytest.param(scalars.read_whole, 10**5_000, id="huge"),
    ],
)
def test_another_form_is_refused(read, text) -> None:
    """Also one that Python would read."""
    with pytest.raises(InvalidValue):
        read(text)


def test_a_refused_number_is_shown_as_it_should_be_written() -> None:
    """So that it can be mended by copying."""
    with pytest.raises(WrongType) as error:
        scalars.read_exact(80.7)
    assert error.value.mend == 'Write it as text: "80.7".'
    with pytest.raises(InvalidValue) as error:
        scalars.read_exact("80.70")
    assert error.value.mend == 'Write "80.7".'


def test_an_unknown_token_is_answered_with_the_nearest() -> None:
    """And with all that are known."""
    with pytest.raises(UnknownName, match="Did you mean 'kuantitas'"):
        scalars.read_member("kuantiti", Aspek)
    with pytest.raises(WrongType, match=r"An object stands where a token of Aspek is needed\. Known are kuantitas"):
        scalars.read_member({}, Aspek)


def test_many_names_are_not_listed() -> None:
    """And none is suggested that is not like it."""
    assert (
        scalars.nearest("xyz", [f"name {number}" for number in range(41)]) == "None of the 41 known names is like it."
    )


def test_text_tokens_are_read_as_members_where_a_list_is_asked_for() -> None:
    """Lists of who embeds kinerja, which cattrs takes for text."""
    assert scalars.read_text("red", Colour) is Colour.RED


@pytest.mark.parametrize(
    ("write", "value", "text"),
    [
        (scalars.write_text, "x", "x"),
        (scalars.write_text, Colour.RED, "red"),
        (scalars.write_truth, True, True),
        (scalars.write_whole, 7, 7),
        (scalars.write_exact, Fraction(1, 3), "1/3"),
        (scalars.write_printed, Decimal("85.40"), "85.40"),
        (scalars.write_printed, Decimal("5E-12"), "0.000000000005"),
        (scalars.write_day, date(2025, 1, 1), "2025-01-01"),
        (scalars.write_moment, datetime(2025, 1, 1, 8, 30), "2025-01-01T08:30:00"),  # noqa: DTZ001
    ],
)
def test_each_part_has_one_form(write, value, text) -> None:
    """Text is plain text, numbers are text, days are ISO."""
    assert write(value) == text
    assert type(write(value)) is type(text)


@pytest.mark.parametrize(
    ("write", "value"),
    [
        (scalars.write_text, 5),
        (scalars.write_truth, 1),
        (scalars.write_whole, True),
        pytest.param(scalars.write_whole, 10**5_000, id="huge"),
        (scalars.write_exact, 80.7),
        (scalars.write_exact, 5),
        pytest.param(scalars.write_exact, Fraction(10**5_000), id="huge number"),
        (scalars.write_printed, Decimal("NaN")),
        (scalars.write_printed, Decimal("1E+9999")),
        (scalars.write_printed, 85.4),
        (scalars.write_day, datetime(2025, 1, 1)),  # noqa: DTZ001 - what must not be written
        (scalars.write_moment, date(2025, 1, 1)),
        (scalars.write_moment, datetime(2025, 1, 1, tzinfo=UTC)),
    ],
)
def test_what_could_not_be_read_again_is_not_written(write, value) -> None:
    """A value that holds the wrong thing is found when it is stored, not when it is needed."""
    with pytest.raises(KinerjaError):
        write(value)


def test_only_members_are_written_as_members() -> None:
    """Text in their place may be anything."""
    assert scalars.write_member(Jenjang.PENYELIA, Jenjang) == "penyelia"
    with pytest.raises(WrongType, match="Text stands where a member of Aspek is needed"):
        scalars.write_member("kuantitas", Aspek)
