"""Books and amendments that come back from a region's database, whole, damaged or changed by hand."""

from __future__ import annotations

import copy
import json

import attrs
import pytest

from kinerja.base.finding import Severity
from kinerja.base.fingerprint import fingerprint
from kinerja.base.law import Law
from kinerja.errors import InvalidValue, Problems
from kinerja.formula import bands, given
from kinerja.interop.convert import loads, structure, unstructure
from kinerja.interop.stored_books import check_stored
from kinerja.rules import shape
from kinerja.rules.amendment import Amendment, kept
from kinerja.rules.book import RuleBook
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.pp46_2011 import PP46_2011

PERBUP = Law("Perbup Contoh 12/2025")
RATED = bands(given("capaian"), lowest="di_bawah_ekspektasi", at_least={80: "sesuai_ekspektasi"}).named(
    "rating_hasil_kerja", id="Rating", en="Rating", basis=PERBUP("Pasal 3")
)
SET = given("capaian").equals(-1).named("belum_dinilai", id="Belum", en="Not yet", basis=PERBUP("Pasal 4"))
CHANGE = Amendment(
    "contoh",
    "1",
    "permenpanrb6_2022",
    PERBUP,
    PERBUP("Pasal 2"),
    [RATED, SET],
    needs=shape.whole(shape.number("capaian", "", "")),
    proposal=kept(PERMENPANRB6_2022, "usulan_hasil_kerja"),
)
PINNED = {"id": PP46_2011.id, "version": PP46_2011.version, "digest": PP46_2011.digest}


def told(data, kind) -> list[str]:
    """Return all that is wrong with data, each with its path."""
    with pytest.raises(Problems) as error:
        structure(data, kind)
    return [str(problem) for problem in error.value.problems]


@pytest.fixture
def change():
    """Return the data of an amendment, to be spoilt."""
    return copy.deepcopy(unstructure(CHANGE))


# --- Amendments -----------------------------------------------------------------------------------------------------


def test_an_amendment_is_flat(change) -> None:
    """What it replaces stands in its parts, each of them once."""
    assert change["replace"] == [{"ref": "belum_dinilai"}, {"ref": "rating_hasil_kerja"}]
    assert structure(change, Amendment) == CHANGE


def bad_ref(data) -> None:
    data["replace"][0] = {"ref": "belum"}


def own_cycle(data) -> None:
    data["parts"]["belum_dinilai"]["formula"] = {"ref": "belum_dinilai"}


def no_basis(data) -> None:
    data["parts"]["belum_dinilai"]["basis"] = None


def no_name(data) -> None:
    data["replace"].append({"kind": "constant", "value": True})


def unknown_kind(data) -> None:
    data["parts"]["belum_dinilai"]["formula"] = {"kind": "eval", "code": "1"}


def no_list(data) -> None:
    data["replace"] = {"ref": "belum_dinilai"}


def no_formula(data) -> None:
    data["replace"][0] = None


def too_deep(data) -> None:
    tree = {"kind": "constant", "value": True}
    for _ in range(200):
        tree = {"kind": "not", "item": tree}
    data["parts"]["belum_dinilai"]["formula"] = tree


def other_order(data) -> None:
    data["replace"].reverse()


def own_name(data) -> None:
    data["id"] = data["amends"]


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (bad_ref, "replace[0]: There is no part 'belum'"),
        (own_cycle, "The part 'belum_dinilai' uses itself"),
        (no_basis, "The replacement of 'belum_dinilai' cites nothing"),
        (no_name, "has no name"),
        (unknown_kind, "'eval' is not a kind of formula"),
        (no_list, "replace: An object stands where a list is needed"),
        (no_formula, "replace[0]: Nothing (null) stands where a Formula is needed"),
        (too_deep, "too deep"),
        (other_order, "replace: The list would be kept in another form. Some lists are kept sorted"),
        (own_name, "as the one it changes"),
    ],
)
def test_a_damaged_amendment_is_refused_with_its_place(change, spoil, problem: str) -> None:
    """Nothing of it is applied."""
    spoil(change)
    found = told(change, Amendment)
    assert any(problem in each for each in found), found


# --- Books ----------------------------------------------------------------------------------------------------------


def test_a_book_of_amended_rules_comes_back() -> None:
    """With the lineage and the deviations."""
    book = CHANGE.apply(PERMENPANRB6_2022)
    back = structure(json.loads(json.dumps(unstructure(book))), RuleBook)
    assert (back, back.amends, back.deviations) == (book, ("permenpanrb6_2022",), book.deviations)


def test_a_token_that_is_not_on_the_scale_is_refused() -> None:
    """Before anybody is judged by it."""
    data = copy.deepcopy(unstructure(PERMENPANRB6_2022))
    data["parts"]["kuadran"]["formula"]["rows"][0]["answer"] = {"token": "istimewa"}
    found = told(data, RuleBook)
    assert any("may be 'istimewa', which is not on the scale 'predikat'" in problem for problem in found), found


def test_text_that_is_no_json_is_refused() -> None:
    """Cut off, or twice the same key."""
    for text in ('{"schema":1,"type":"RuleBook"', '{"schema":1,"schema":1,"type":"RuleBook","data":{}}'):
        with pytest.raises((InvalidValue, Problems)):
            loads(text, RuleBook)


# --- Pins -----------------------------------------------------------------------------------------------------------


def test_the_book_that_was_pinned() -> None:
    """Nothing is flagged."""
    assert check_stored(PP46_2011, **PINNED) == ()
    assert check_stored(PP46_2011, **PINNED, whole=fingerprint(PP46_2011)) == ()


def test_a_number_that_was_changed_under_one_version() -> None:
    """Reading cannot see it: the book is a good book, only not the one that was decreed."""
    data = copy.deepcopy(unstructure(PP46_2011))
    weight = data["parts"]["bagian_skp"]["formula"]["alternatives"][0]["formula"]["left"]["value"]
    assert weight == {"number": "0.6"}
    weight["number"] = "0.7"
    (finding,) = check_stored(structure(data, RuleBook), **PINNED)
    assert (finding.code, finding.severity) == ("BOOK_DIGEST", Severity.ERROR)


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({"id": "lain"}, [("BOOK_ID", Severity.ERROR)]),
        ({"version": "2"}, [("BOOK_VERSION", Severity.WARNING)]),
        ({"version": "2", "digest": "0" * 64}, [("BOOK_VERSION", Severity.ERROR)]),
        ({"digest": "0" * 64}, [("BOOK_DIGEST", Severity.ERROR)]),
    ],
)
def test_what_differs_is_told(changed, codes) -> None:
    """One finding for each."""
    found = check_stored(PP46_2011, **{**PINNED, **changed})
    assert [(finding.code, finding.severity) for finding in found] == codes


def test_deviations_that_were_taken_out() -> None:
    """The digest is of what is computed; the fingerprint of the whole book tells the rest."""
    book = CHANGE.apply(PERMENPANRB6_2022)
    pin = {"id": book.id, "version": book.version, "digest": book.digest}
    bare = attrs.evolve(book, deviations=())
    assert check_stored(bare, **pin) == ()
    (finding,) = check_stored(bare, **pin, whole=fingerprint(book))
    assert finding.code == "BOOK_WORDS"
