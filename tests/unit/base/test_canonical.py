"""Equal values give equal bytes, on every machine and in every year."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from fractions import Fraction
from types import MappingProxyType

import pytest

from kinerja.base.canonical import canonical, digest
from kinerja.base.scale import Ranked
from kinerja.errors import InvalidValue, WrongType


class Aspek(StrEnum):
    KUANTITAS = "kuantitas"


class Rating(Ranked):
    SESUAI = "sesuai"
    DI_ATAS = "di_atas"


class Code(IntEnum):
    ONE = 1


class Opaque(Enum):
    PAIR = ("a", "b")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, b"null"),
        (True, b"true"),
        (False, b"false"),
        (1, b"1"),
        ("1", b'"1"'),
        (Fraction(1, 3), b"1/3"),
        (Fraction(5, 2), b"2.5"),
        (Decimal("2.50"), b"2.5"),
        ("pegawai é", b'"pegawai \\u00e9"'),
        (date(2025, 3, 14), b'"2025-03-14"'),
        (Aspek.KUANTITAS, b'"kuantitas"'),
        (Rating.DI_ATAS, b'"di_atas"'),
        ((), b"[]"),
        ([1, (2, [3])], b"[1,[2,[3]]]"),
        ({}, b"{}"),
        ({"b": 1, "a": {"d": 2, "c": None}}, b'{"a":{"c":null,"d":2},"b":1}'),
        (MappingProxyType({Aspek.KUANTITAS: 1}), b'{"kuantitas":1}'),
    ],
)
def test_forms(value, text) -> None:
    """One line per kind of value."""
    assert canonical(value) == text


def test_a_truth_is_never_a_number() -> None:
    """To Python ``True == 1``."""
    assert canonical(True) != canonical(1)


def test_equal_numbers_of_any_type_are_equal() -> None:
    """How a number came in leaves no trace."""
    assert canonical(2) == canonical(Fraction(2)) == canonical(Decimal("2.00"))


def test_the_order_of_keys_does_not_matter() -> None:
    """Two tables filled in another order are one value."""
    assert canonical({"a": 1, "b": 2}) == canonical({"b": 2, "a": 1})


def test_the_order_of_a_sequence_matters() -> None:
    """The first result is not the second."""
    assert canonical([1, 2]) != canonical([2, 1])


@pytest.mark.parametrize("key", [1, None, True, Rating.SESUAI, ("a",), b"a", date(2025, 1, 1)])
def test_keys_must_be_text(key) -> None:
    """JSON would write 1 and "1" as one key, and 1 beside "a" cannot be sorted at all."""
    with pytest.raises(WrongType, match=r"not text\..*Write the key as text\."):
        canonical({"a": 1, key: 2})


@pytest.mark.parametrize(
    "value",
    [
        0.5,
        float("nan"),
        b"ab",
        bytearray(b"ab"),
        memoryview(b"ab"),
        {1, 2},
        frozenset({"a"}),
        object(),
        datetime(2025, 1, 1, tzinfo=UTC),
        Code.ONE,
        Opaque.PAIR,
        iter([1]),
    ],
)
def test_what_has_no_one_form_is_refused(value) -> None:
    """Bytes are a sequence of numbers to Python, a time is a date, and a set has no order."""
    with pytest.raises(WrongType, match="has no canonical form"):
        canonical(value)


def test_the_error_says_where() -> None:
    """The offending part of a large value is found by its path."""
    with pytest.raises(WrongType) as caught:
        canonical({"hasil_kerja": [{"target": 1}, {"target": 0.5}]})
    assert caught.value.path == "hasil_kerja[1].target"


@pytest.mark.parametrize("value", [Fraction(1, 10**4_000), 10**4_000, Decimal("NaN"), Decimal("1E+99999")])
def test_numbers_that_could_not_be_read_back_are_refused(value) -> None:
    """What is stored must come back."""
    with pytest.raises(InvalidValue):
        canonical([value])


def test_the_digest_is_the_sha256_of_the_bytes() -> None:
    """Known to everyone: the digest of the four bytes ``null``."""
    assert digest(None) == "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b"


def test_the_digest_is_the_same_in_another_process() -> None:
    """No hash seed, locale or order of insertion shows in it."""
    value = {"predikat": "baik", "nilai": Fraction(1025, 12), "tanda": "é"}
    code = (
        "from fractions import Fraction; from kinerja.base.canonical import digest;"
        "print(digest({'tanda': 'é', 'nilai': Fraction(1025, 12), 'predikat': 'baik'}))"
    )
    run = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == digest(value)


def test_the_deepest_formulas_exhaust_no_stack() -> None:
    """A formula a hundred deep is data three hundred deep."""
    deep = []
    for _ in range(300):
        deep = [deep]
    assert canonical(deep) == b"[" * 301 + b"]" * 301
