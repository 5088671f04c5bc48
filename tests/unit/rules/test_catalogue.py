"""A book is chosen by the period judged and the kind of employee."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import EmployeeKind, Period
from kinerja.errors import InvalidValue, NotCovered, NotFound, WrongType
from kinerja.rules import national
from kinerja.rules.catalogue import Catalogue
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011


def test_every_period_has_its_own_law():
    """The period judged decides, whatever the day today."""
    for period, id in (
        (Period.year(2014), "pp46_2011"),
        (Period.year(2020), "pp46_2011"),
        (Period.semester(2021, 1), "pp46_2011"),
        (Period.semester(2021, 2), "permenpanrb8_2021"),
        (Period.year(2022), "permenpanrb6_2022"),
        (Period.month(2031, 5), "permenpanrb6_2022"),
    ):
        assert national().at(period, kind=EmployeeKind.PNS).id == id


def test_mistake_36_pppk_are_not_scored_by_pp_46():
    """A running system did so for 2022; PP 46 judges PNS only."""
    assert national().at(Period.year(2022), kind=EmployeeKind.PPPK).id == "permenpanrb6_2022"
    with pytest.raises(NotCovered, match="No book here judges a pppk in Year 2019"):
        national().at(Period.year(2019), kind=EmployeeKind.PPPK)


@pytest.mark.parametrize("kind", [EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU])
def test_pppk_are_refused_before_2022_and_told_why(kind):
    """PP 46 and PP 30 speak of PNS; the error names the book of that time and whom it judges."""
    with pytest.raises(NotCovered) as caught:
        national().at(Period.year(2020), kind=kind)
    assert caught.value.what == f"No book here judges a {kind} in Year 2020."
    assert caught.value.why == "pp46_2011 judges pns, cpns only (PP 46/2011, Pasal 33)."
    with pytest.raises(NotCovered):
        national().at(Period.semester(2021, 2), kind=kind)


def test_before_all_books_nobody_is_judged():
    """No book meets 2010, so there is nobody whom one judges instead."""
    with pytest.raises(NotCovered, match="Rules are never stretched"):
        national().at(Period.year(2010), kind=EmployeeKind.PNS)


def test_a_year_in_which_the_rules_change_is_split():
    """2021 is judged in two halves, each by the law of its time."""
    with pytest.raises(NotCovered, match="Half-year I 2021, Half-year II 2021"):
        national().at(Period.year(2021), kind=EmployeeKind.PNS)
    assert national().split(Period.year(2019), kind=EmployeeKind.PNS) == (Period.year(2019),)


def test_a_year_that_no_book_joins_is_split_all_the_same():
    """Without a book that joins the parts, the error says what to look for."""
    with pytest.raises(NotCovered, match="then join them by the rule of that year"):
        Catalogue([PP46_2011, PERMENPANRB6_2022]).at(Period.of("2021-06-01", "2021-07-31"), kind=EmployeeKind.PNS)


def test_books_are_found_by_id_and_iterated():
    """A catalogue holds its books in order."""
    assert national().book("pp46_2011") is PP46_2011
    assert [book.id for book in national()] == ["pp46_2011", "permenpanrb8_2021", "permenpanrb6_2022"]
    with pytest.raises(NotFound, match="Known are pp46_2011, permenpanrb8_2021, permenpanrb6_2022, pp30_2019, year_2021"):
        national().book("pp10_1979")


def test_a_book_that_no_period_selects_is_asked_for_by_its_id():
    """Such as an agency's own engine: it takes no period from the national books."""
    own = attrs.evolve(PP46_2011, id="mesin_instansi", coverage=None)
    catalogue = Catalogue([PERMENPANRB6_2022], others=[own])
    assert catalogue.book("mesin_instansi") is own
    assert catalogue.known == (PERMENPANRB6_2022, own)
    with pytest.raises(NotCovered):
        catalogue.at(Period.year(2018), kind=EmployeeKind.PNS)


def test_a_catalogue_of_doubtful_books_is_refused():
    """Overlap, two books of one id, or a book that does not say what it judges."""
    until_2023 = attrs.evolve(PP46_2011.coverage, until=date(2023, 12, 31))
    with pytest.raises(InvalidValue, match="judge the same periods"):
        Catalogue([attrs.evolve(PP46_2011, coverage=until_2023), PERMENPANRB6_2022])
    with pytest.raises(InvalidValue, match="Two books have the id"):
        Catalogue([PERMENPANRB6_2022, attrs.evolve(PP46_2011, id="permenpanrb6_2022")])
    with pytest.raises(InvalidValue, match="does not say what it judges"):
        Catalogue([attrs.evolve(PP46_2011, coverage=None)])
    pppk = attrs.evolve(PP46_2011.coverage, kinds=(EmployeeKind.PPPK,))
    beside = attrs.evolve(PP46_2011, id="pppk_lama", coverage=pppk)
    assert len(Catalogue([PP46_2011, beside]).books) == 2
    assert Catalogue([PP46_2011, beside]).split(Period.year(2021), kind=EmployeeKind.CPNS) == (
        Period.semester(2021, 1),
        Period.semester(2021, 2),
    )


def test_the_package_offers_the_catalogue_and_nothing_else():
    """``from kinerja.rules import national``."""
    import kinerja.rules

    with pytest.raises(AttributeError, match="no attribute 'regional'"):
        _ = kinerja.rules.regional


def test_a_year_alone_is_no_period():
    """2025 raised an AttributeError."""
    with pytest.raises(WrongType, match=r"2025 is no Period\. Give a period, such as Period\.year\(2025\)"):
        national().at(2025, kind=EmployeeKind.PNS)
