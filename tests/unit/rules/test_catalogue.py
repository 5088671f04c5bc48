"""A book is chosen by the period judged and the kind of employee."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from kinerja import EmployeeKind, Law, Period
from kinerja.errors import InvalidValue, NotCovered, NotFound, UnknownName, WrongType
from kinerja.interop.convert import dumps, loads
from kinerja.rules import national
from kinerja.rules.amendment import Amendment
from kinerja.rules.catalogue import Catalogue
from kinerja.rules.parts import Coverage
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


def test_a_kind_of_employee_that_there_is_not():
    with pytest.raises(UnknownName, match="kind: 'PNS' is no kind of employee. Known are pns, cpns"):
        national().at(Period.year(2025), kind="PNS")


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
    with pytest.raises(
        NotFound, match="Known are pp46_2011, permenpanrb8_2021, permenpanrb6_2022, pp30_2019, year_2021"
    ):
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

    with pytest.raises(AttributeError, match="no attribute 'foreign'"):
        _ = kinerja.rules.foreign


def test_a_year_alone_is_no_period():
    """2025 raised an AttributeError."""
    with pytest.raises(WrongType, match=r"2025 is no Period\. Give a period, such as Period\.year\(2025\)"):
        national().at(2025, kind=EmployeeKind.PNS)


PERBUP = Law("Perbup Contoh 12/2025")


def change(id="contoh", amends="permenpanrb6_2022", **covered) -> Amendment:
    """Return an amendment that settles an option, for PNS from 2025 on."""
    held = {
        "since": date(2025, 1, 1),
        "until": None,
        "kinds": (EmployeeKind.PNS,),
        "basis": PERBUP("Pasal 1"),
        **covered,
    }
    choices = (("tugas_belajar", "menurut_perilaku"),)
    return Amendment(id, "1", amends, PERBUP, PERBUP("Pasal 2"), choices=choices, coverage=Coverage(**held))


class TestAmended:
    """A region's catalogue: its book where it judges, the national ones elsewhere."""

    ours = national().amended(change())

    @pytest.mark.parametrize(
        ("period", "kind", "id"),
        [
            (Period.year(2025), EmployeeKind.PNS, "contoh"),
            (Period.month(2030, 3), EmployeeKind.PNS, "contoh"),
            (Period.year(2024), EmployeeKind.PNS, "permenpanrb6_2022"),
            (Period.year(2025), EmployeeKind.PPPK, "permenpanrb6_2022"),
            (Period.year(2016), EmployeeKind.PNS, "pp46_2011"),
        ],
    )
    def test_who_judges(self, period, kind, id) -> None:
        assert self.ours.at(period, kind=kind).id == id

    def test_all_of_them_are_known(self) -> None:
        assert [book.id for book in self.ours][-1] == "contoh"
        assert self.ours.book("contoh").amends == ("permenpanrb6_2022",)
        assert self.ours.book("permenpanrb6_2022") is PERMENPANRB6_2022
        assert loads(dumps(self.ours), Catalogue) == self.ours
        assert national().amended(change().apply(PERMENPANRB6_2022)) == self.ours

    def test_rules_that_change_within_a_period(self) -> None:
        """The day a decree begins is told, as for national law."""
        ours = national().amended(change(since=date(2025, 7, 1)))
        with pytest.raises(NotCovered, match="Half-year I 2025, Half-year II 2025"):
            ours.at(Period.year(2025), kind=EmployeeKind.PNS)
        halves = (Period.semester(2025, 1), Period.semester(2025, 2))
        assert ours.split(Period.year(2025), kind=EmployeeKind.PNS) == halves
        assert ours.split(Period.year(2025), kind=EmployeeKind.PPPK) == (Period.year(2025),)

    def test_an_amendment_of_the_amended_book_prevails(self) -> None:
        both = self.ours.amended(change("contoh2", "contoh", since=date(2026, 1, 1)))
        found = [both.at(Period.year(year), kind=EmployeeKind.PNS).id for year in (2024, 2025, 2026)]
        assert found == ["permenpanrb6_2022", "contoh", "contoh2"]

    def test_two_amendments_of_one_book_are_refused(self) -> None:
        """The later one would silently undo the earlier."""
        with pytest.raises(InvalidValue, match="'contoh' and 'contoh2' judge the same.*let it amend the other"):
            self.ours.amended(change("contoh2"))
        other = self.ours.amended(change("contoh2", kinds=(EmployeeKind.PPPK,)))
        assert other.at(Period.year(2025), kind=EmployeeKind.PPPK).id == "contoh2"

    def test_a_book_that_is_not_there(self) -> None:
        with pytest.raises(NotFound, match="There is no book 'contoh9'"):
            national().amended(change(amends="contoh9"))
        with pytest.raises(InvalidValue, match="does not say what it judges"):
            national().amended(attrs.evolve(PP46_2011, id="a", coverage=None))
