"""What holds of every number, tree and career."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja.errors import InvalidValue, KinerjaError, WrongType
from kinerja.people.employee import Appointment, Employee
from kinerja.people.identity import NIP, NIPPPK, DamagedNumber, Sex, compare, read_number
from kinerja.people.party import AppointmentStatus, EmployeeKind
from kinerja.people.positions import Jenjang, Position, PositionKind
from kinerja.people.ranks import Golongan, GolonganPPPK
from kinerja.people.unit import Unit, UnitTree

DAYS = st.dates(date(1930, 1, 1), date(2030, 12, 31))


CODES = st.sampled_from([*range(1, 13), *range(21, 30)])


@st.composite
def digits(draw) -> str:
    """Draw the digits of a NIP or NI PPPK."""
    born = draw(DAYS)
    year = born.year + draw(st.integers(1, 70))
    return f"{born:%Y%m%d}{year}{draw(CODES):02d}{draw(st.sampled_from('12'))}{draw(st.integers(1, 999)):03d}"


NUMBERS = digits().map(read_number)


def result(text: str):
    """Return the number read, or the error that is meant for it."""
    try:
        return read_number(text)
    except InvalidValue as error:
        return error


FILLING = st.text(st.sampled_from(" .-'\u00a0\u202f\u200b\u2009"), max_size=2)


@given(digits(), st.sampled_from(["", "NIP", "NIP.", "NI PPPK", "NIP.PPPK. ", "nip "]), st.data())
def test_every_way_to_write_a_number_reads_the_same(text: str, prefix: str, data) -> None:
    """Whatever stands before or between the digits."""
    written = prefix + "".join(data.draw(FILLING) + digit for digit in text) + data.draw(FILLING)
    assert read_number(written).digits == text


@given(NUMBERS, st.sampled_from(["compact", "spaces", "dots"]))
def test_a_number_reads_back_in_every_style(number, style) -> None:
    """``parse`` undoes ``format``."""
    assert type(number).parse(number.format(style)) == number == read_number(number.format(style))


@given(NUMBERS)
def test_the_parts_make_the_number(number) -> None:
    """Nothing is lost, nothing is invented."""
    middle = f"{number.appointed:%m}" if isinstance(number, NIP) else f"2{number.agreement}"
    sex = "1" if number.sex is Sex.LAKI_LAKI else "2"
    parts = f"{number.birth_date:%Y%m%d}{number.appointment_year}{middle}{sex}{number.serial:03d}"
    assert parts == number.digits
    assert (number.digits[12] == "2") == isinstance(number, NIPPPK)


@given(NUMBERS)
def test_a_number_agrees_with_itself(number) -> None:
    """No finding against the data it carries."""
    appointed = number.appointed if isinstance(number, NIP) else date(number.appointment_year, 7, 1)
    assert compare(number, birth_date=number.birth_date, sex=number.sex, appointed=appointed) == ()


@given(NUMBERS, DAYS, st.sampled_from(Sex), DAYS)
def test_every_disagreement_is_found_and_no_other(number, born: date, sex: Sex, appointed: date) -> None:
    """One finding for each part that differs."""
    codes = {finding.code for finding in compare(number, birth_date=born, sex=sex, appointed=appointed)}
    assert ("CON_2" in codes) == (born != number.birth_date)
    assert ("CON_3" in codes) == (sex is not number.sex)
    differs = f"{appointed:%Y%m}" != number.digits[8:14] if isinstance(number, NIP) else codes & {"CON_4"}
    assert bool(codes & {"CON_1", "CON_4"}) == bool(differs)


@given(NUMBERS)
def test_print_never_tells_more_than_four_digits(number) -> None:
    """In ``str``, ``repr`` and within other values."""
    assert not re.search(r"[0-9]{5}", f"{number} {number!r} {(number, [number])}")


@given(digits())
def test_what_went_through_a_float_is_damaged(text: str) -> None:
    """As float, as the text of one, and as the integer it is turned back into."""
    for value in (float(text), f"{float(text):.6G}", f"{float(text):.1f}", int(float(text)), int(text) // 1000 * 1000):
        with pytest.raises(DamagedNumber):
            read_number(value)


@given(digits())
def test_no_integer_is_ever_read(text: str) -> None:
    """Whether some are read must not depend on their last digits."""
    with pytest.raises((DamagedNumber, WrongType)):
        read_number(int(text))


@given(st.one_of(st.text(), st.text(st.sampled_from("0123456789 .'NIPE+")), digits().map(lambda text: text[::-1])))
def test_any_text_is_read_or_refused_without_telling_it(text: str) -> None:
    """No other error, and no long run of digits in one."""
    outcome = result(text)
    if isinstance(outcome, InvalidValue):
        assert not re.search(r"[0-9]{5}", f"{outcome} {outcome.value}")
    else:
        assert outcome.digits in re.sub("[^0-9]", "", text)


@given(digits(), st.integers(0, 17), st.sampled_from("0123456789"))
def test_one_wrong_digit_never_makes_another_error(text: str, place: int, digit: str) -> None:
    """A typing mistake is refused, or makes another number."""
    outcome = result(text[:place] + digit + text[place + 1 :])
    assert (outcome == read_number(text)) == (digit == text[place])


@given(st.sampled_from(Golongan))
def test_every_golongan_reads_back(rank: Golongan) -> None:
    """From code, pangkat, label and token."""
    for text in (rank.written, rank.pangkat, rank.label.id, rank.token, f"{rank.written} ({rank.pangkat})"):
        assert Golongan.parse(text) is rank
        assert Golongan.parse(text.replace("Tingkat", "Tk.")) is rank


@given(st.sampled_from(GolonganPPPK))
def test_every_golongan_of_pppk_reads_back(rank: GolonganPPPK) -> None:
    """From code, label and token, never as a rank of PNS."""
    for text in (rank.written, rank.label.id, rank.token):
        assert GolonganPPPK.parse(text) is rank
        with pytest.raises(InvalidValue):
            Golongan.parse(text)


@given(st.sampled_from(Jenjang), st.sampled_from(Jenjang))
def test_jenjang_compare_exactly_on_one_ladder(this: Jenjang, other: Jenjang) -> None:
    """There one of three holds; elsewhere it raises."""
    if this.kategori is other.kategori:
        assert [this < other, this == other, this > other].count(True) == 1
    else:
        with pytest.raises(WrongType):
            _ = this < other


@st.composite
def trees(draw) -> UnitTree:
    """Draw a forest: each unit hangs below an earlier one or at the top."""
    size = draw(st.integers(1, 12))
    parents = [draw(st.none() | st.integers(0, place - 1)) if place else None for place in range(size)]
    units = [
        Unit(str(place), f"Unit {place}", None if parent is None else str(parent))
        for place, parent in enumerate(parents)
    ]
    return UnitTree(draw(st.permutations(units)))


@given(trees())
def test_up_and_down_are_each_other_s_mirror(tree: UnitTree) -> None:
    """Ancestor of, descendant of, path and within agree."""
    for unit in tree:
        assert tree.path(unit.id) == (*reversed(tree.ancestors(unit.id)), unit)
        assert tree.root(unit.id).parent_id is None
        for other in tree:
            above = unit in tree.ancestors(other.id)
            assert above == (other in tree.descendants(unit.id))
            assert tree.is_within(other.id, unit.id) == (above or other == unit)


@given(trees(), st.data())
def test_no_unit_can_be_hung_below_itself(tree: UnitTree, data) -> None:
    """A top unit below one of its own makes a cycle, whatever the tree."""
    top = tree.root(data.draw(st.sampled_from(tree.units)).id)
    below = data.draw(st.sampled_from([top, *tree.descendants(top.id)]))
    with pytest.raises(KinerjaError, match="Below itself"):
        UnitTree([*(unit for unit in tree if unit != top), Unit(top.id, top.name, below.id)])


POSITION = Position("Analis", PositionKind.PELAKSANA)


@given(st.lists(st.tuples(DAYS, st.integers(0, 4000) | st.none()), max_size=4), DAYS)
def test_definitive_appointments_never_overlap(spans: list[tuple[date, int | None]], day: date) -> None:
    """Either two share a day and are refused, or each day has at most one; as Plt. all are taken."""
    ends = [None if days is None else since + timedelta(days) for since, days in spans]
    held = [Appointment(POSITION, "u", since, until) for (since, _), until in zip(spans, ends, strict=True)]
    clash = any(
        one.since <= (other.until or date.max) and other.since <= (one.until or date.max)
        for place, one in enumerate(held)
        for other in held[:place]
    )
    acting = [Appointment(POSITION, "u", one.since, one.until, AppointmentStatus.PLT) for one in held]
    assert len(Employee("e", "E", EmployeeKind.PNS, appointments=acting).appointments) == len(held)
    if clash:
        with pytest.raises(InvalidValue):
            Employee("e", "E", EmployeeKind.PNS, appointments=held)
    else:
        employee = Employee("e", "E", EmployeeKind.PNS, appointments=held)
        assert employee.appointments_on(day) == tuple(filter(None, [employee.definitive_on(day)]))
