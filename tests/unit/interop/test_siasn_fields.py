"""How fields of SIASN are read, however they come, and written, exactly as documented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kinerja.errors import Problems, WrongType
from kinerja.interop.siasn_fields import WireField, WireKind, read_wire, write_wire

NIP = "198502142010031991"


def read(kind: WireKind, value):
    """Return what one field is read as."""
    values, _ = read_wire({"x": value}, [WireField("it", "x", kind=kind)])
    return values["it"]


def written(kind: WireKind, value):
    """Return what one field is written as."""
    return write_wire({"it": value}, [WireField("it", "x", kind=kind)])["x"]


@pytest.mark.parametrize(
    ("kind", "value", "meant"),
    [
        (WireKind.TEXT, " ASN ", "ASN"),
        (WireKind.TEXT, 41, "41"),
        (WireKind.YEAR, "2024", 2024),
        (WireKind.YEAR, Decimal("2024.00"), 2024),
        (WireKind.YEAR_TEXT, "2024", 2024),
        (WireKind.MONTH, 3, 3),
        (WireKind.MONTH, "03", 3),
        (WireKind.NUMBER, "87.50", Fraction(175, 2)),
        (WireKind.NUMBER, " 87 ", Fraction(87)),
        (WireKind.NUMBER, Decimal("0.5"), Fraction(1, 2)),
        (WireKind.CREDIT, "12.500", Fraction(25, 2)),
        (WireKind.DAY, "31-12-2025", date(2025, 12, 31)),
        (WireKind.DAY, "2025-12-31", date(2025, 12, 31)),
        (WireKind.FLAG, "1", True),
        (WireKind.FLAG, 0, False),
        (WireKind.FLAG, True, True),
        (WireKind.CODE, "2.00", "2"),
    ],
)
def test_what_comes_is_read(kind, value, meant) -> None:
    """Text, whole numbers and decimals."""
    found = read(kind, value)
    assert found == meant
    assert type(found) is type(meant)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (WireKind.TEXT, 1.5),
        (WireKind.TEXT, ["x"]),
        (WireKind.YEAR, "2024.5"),
        (WireKind.YEAR, "0"),
        (WireKind.YEAR, -2024),
        (WireKind.YEAR_TEXT, 12024),
        (WireKind.YEAR_TEXT, "2" * 5_000),
        (WireKind.YEAR, "tahun"),
        (WireKind.MONTH, 13),
        (WireKind.MONTH, "0"),
        (WireKind.NUMBER, 87.5),
        (WireKind.NUMBER, "1.234,5"),
        (WireKind.CREDIT, "12,500"),
        (WireKind.DAY, "12/31/2025"),
        (WireKind.DAY, "31-02-2025"),
        (WireKind.FLAG, "ya"),
        (WireKind.CODE, 2.0),
    ],
)
def test_what_can_not_be_read_is_told(kind, value) -> None:
    """Under the name that the row has for it."""
    with pytest.raises(Problems) as problems:
        read(kind, value)
    assert [problem.path for problem in problems.value.problems] == ["x"]


def test_babel_reads_a_credit_a_thousand_times_too_large() -> None:
    """With Indonesian grouping 12.500 would be 12500; here a point is always a decimal point."""
    assert read(WireKind.CREDIT, "12.500") == Fraction(25, 2)
    assert written(WireKind.CREDIT, Fraction(25, 2)) == "12.500"


@pytest.mark.parametrize("name", ["kuadranKinerjaNilai", "KuadranKinerjaNilai", "kuadran_kinerja_nilai"])
def test_names_are_read_whatever_their_capitals(name) -> None:
    """Requests, responses and a gateway write them in three ways."""
    fields = [WireField("kuadran", "kuadranKinerjaNilai", kind=WireKind.CODE)]
    assert read_wire({name: 2}, fields) == ({"kuadran": "2"}, ())


def test_a_name_of_responses_goes_before_that_of_requests() -> None:
    """Unless it holds nothing; what is not used is kept."""
    fields = [WireField("person", "pnsId", ["pns"])]
    assert read_wire({"pns": "a", "pnsId": "b"}, fields) == ({"person": "a"}, (("pnsId", "b"),))
    assert read_wire({"pns": "", "pnsId": "b"}, fields) == ({"person": "b"}, ())
    assert read_wire({"pns": None, "pnsId": "b"}, fields) == ({"person": "b"}, ())
    assert read_wire({"pns": " ", "pnsId": None}, fields) == ({"person": ""}, ())


def test_two_names_that_differ_in_capitals_only_are_both_kept() -> None:
    """The first one is read."""
    fields = [WireField("it", "hasilKinerja")]
    assert read_wire({"hasilKinerja": "a", "HasilKinerja": "b"}, fields) == ({"it": "a"}, (("HasilKinerja", "b"),))


def test_what_is_not_there_is_empty() -> None:
    """Text or nothing, never 0."""
    fields = [WireField("text", "a"), WireField("number", "b", kind=WireKind.NUMBER)]
    assert read_wire({}, fields) == ({"text": "", "number": None}, ())


def test_further_keys_are_kept_as_they_came() -> None:
    """Also nested ones."""
    path = {"890": {"dok_uri": "x"}}
    assert read_wire({"path": path, "baru": None}, []) == ({}, (("path", path), ("baru", None)))


def test_all_problems_are_told_at_once_without_numbers_of_persons() -> None:
    """A NIP may stand in any field."""
    fields = [WireField("a", "a", kind=WireKind.MONTH), WireField("b", "b", kind=WireKind.FLAG)]
    with pytest.raises(Problems) as problems:
        read_wire({"a": NIP, "b": NIP}, fields)
    assert len(problems.value.problems) == 2
    assert NIP not in str(problems.value)


def test_a_row_is_a_mapping() -> None:
    """Not the list around it."""
    with pytest.raises(WrongType, match="no row"):
        read_wire([], [])


@pytest.mark.parametrize(
    ("kind", "value", "sent"),
    [
        (WireKind.TEXT, "ASN", "ASN"),
        (WireKind.TEXT, None, None),
        (WireKind.YEAR, 2024, 2024),
        (WireKind.YEAR_TEXT, 2024, "2024"),
        (WireKind.MONTH, 3, "3"),
        (WireKind.NUMBER, Fraction(87), 87),
        (WireKind.NUMBER, Fraction(175, 2), Decimal("87.5")),
        (WireKind.CREDIT, Fraction(50), "50.000"),
        (WireKind.CREDIT, Fraction(15, 4), "3.750"),
        (WireKind.DAY, date(2025, 1, 5), "05-01-2025"),
        (WireKind.FLAG, True, "1"),
        (WireKind.FLAG, False, "0"),
        (WireKind.CODE, "2", 2),
    ],
)
def test_what_is_sent_has_the_documented_type(kind, value, sent) -> None:
    """Months as text without a zero, years now as numbers, now as text."""
    found = written(kind, value)
    assert found == sent
    assert type(found) is type(sent)


@pytest.mark.parametrize(
    ("kind", "value"),
    [(WireKind.NUMBER, Fraction(1, 3)), (WireKind.CREDIT, Fraction(1, 3)), (WireKind.CREDIT, Fraction(1, 16))],
)
def test_nothing_is_rounded_on_the_way_out(kind, value) -> None:
    """Rounding needs a rule that somebody cites."""
    with pytest.raises(Problems, match="Round it by a cited rule first"):
        written(kind, value)


@pytest.mark.parametrize("value", [True, Fraction(1), date(2025, 1, 1)])
def test_what_is_no_text_is_not_sent_as_text(value) -> None:
    """Everything has some text in Python."""
    with pytest.raises(Problems, match="stands where text is needed"):
        written(WireKind.TEXT, value)


@pytest.mark.parametrize("value", [None, ""])
def test_what_is_required_must_be_there(value) -> None:
    """All of it is told at once, by the names of kinerja."""
    fields = [WireField(name, name, required=True) for name in ("person_id", "koefisien_id")]
    with pytest.raises(Problems) as problems:
        write_wire({"person_id": value, "koefisien_id": value}, fields)
    assert [problem.path for problem in problems.value.problems] == ["person_id", "koefisien_id"]


def test_what_is_only_received_is_not_sent() -> None:
    """Labels are BKN's."""
    assert write_wire({"label": "x"}, [WireField("label", got=["hasilKinerja"])]) == {}
