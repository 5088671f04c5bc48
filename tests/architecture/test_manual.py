"""The pages that are read off the code: nothing is missing from them, and nothing by hand outlives its reason."""

from __future__ import annotations

import importlib
import inspect
import re
from collections import Counter
from pathlib import Path

import pytest

from docs.from_code import audits
from docs.from_code.articles import in_part, known_by, order, telling
from docs.from_code.audits import audited, place_of, stored
from docs.from_code.book_pages import as_json, book_page, counted, regimes
from docs.from_code.cases import Reached, reached, reached_by
from docs.from_code.cited import balanced, cited, in_indonesian, modules
from docs.from_code.codes import code_like, codes
from docs.from_code.known_faults import KNOWN_FAULTS
from docs.from_code.left_out import LEFT_OUT
from docs.from_code.not_read import NOT_READ
from docs.from_code.pages import findings_table, other_page, package_page, write
from docs.from_code.silent import SILENT
from docs.from_code.tables import profiles, rows_page
from kinerja.base.law import Assurance, Law
from kinerja.interop.columns import CellKind
from kinerja.interop.convert import loads
from kinerja.rules.audit_finding import FaultKind
from kinerja.rules.book import RuleBook
from kinerja.rules.nation import national
from kinerja.testing.golden import KINDS

ROOT = Path(__file__).parents[2]
EVERYTHING = cited()
EVERY_BOOK = pytest.mark.parametrize("book", national().known, ids=lambda book: book.id)


@pytest.fixture(scope="module")
def cases() -> dict[str, Reached]:
    """Return what the golden cases reach."""
    return reached()


def test_every_finding_is_in_the_table() -> None:
    """Whatever looks like a code in the source is one in the table, with severity and message."""
    told = {code.code: code for code in codes()}
    assert code_like() - told.keys() == set()
    assert [code.code for code in told.values() if not (code.severity and code.says)] == []
    table = "\n".join(findings_table())
    assert all(f"| `{code}` |" in table for code in told)


def test_a_code_says_what_its_finding_says() -> None:
    """Findings of values and of calls in functions are read alike."""
    told = {code.code: code for code in codes()}
    assert told["CON_2"].says == "The date of birth differs from digits 1-8."
    assert told["PLAN_NO_UTAMA"].severity == "error"
    assert told["DECISION_DEPARTS_FROM_GUIDE"].severity == "info or warning"
    assert told["PLAN_NOT_AGREED"].basis is not None
    assert told["PROGRESS_UNKNOWN_ID"].says == "The plan has no '...'."


def test_every_header_is_in_the_tables() -> None:
    """Of every profile, with all spellings; and every kind of cell says how it is written."""
    page = "\n".join(rows_page())
    assert list(profiles())[:2] == ["UNITS", "EMPLOYEES"]
    for name, profile in profiles().items():
        part = page.partition(f"## {name}\n")[2].partition("\n## ")[0]
        for column in profile.columns:
            assert f"| `{column.title}` | " in part
            assert all(alias in part for alias in column.aliases)
    assert all(re.search(rf"\| {re.escape(kind.label.en)} \| .+ \| .+ \|", page) for kind in CellKind)


@EVERY_BOOK
def test_the_page_of_a_book_tells_all_of_it(book, cases) -> None:
    """Parts, options, checks, deviations and articles all stand on the page; so does how sure we are of each."""
    page = "\n".join(book_page(book, cases.get(book.id, Reached({}, Counter())), EVERYTHING, audited()[book.id]))
    assert all(f"| `{key}` |" in page for key in book.parts)
    assert all(f"### `{option.key}`" in page for option in book.options)
    assert all(f"| `{check.code}` |" in page for check in book.checks)
    assert all(f"| `{one.key}` | {one.label.en} |" in page for one in book.deviations)
    assert page.count("**No default") == sum(option.default is None for option in book.options)
    bases = {part.basis for part in book.parts.values() if part.basis is not None}
    assert all(f"| {basis.article}".replace("*", "\\*") in page for basis in bases)
    assert ("interpreted" in page) is any(basis.assurance is not Assurance.TEXT for basis in bases)


@EVERY_BOOK
def test_every_book_says_what_it_leaves_out(book) -> None:
    """Nobody encodes all of a law, so a book without a list has not been looked at."""
    assert LEFT_OUT[book.id]
    assert SILENT[book.id]


@EVERY_BOOK
def test_every_book_says_what_was_not_read_first(book, cases) -> None:
    """What was not read stands before the first part, and how many parts rest on what before everything else."""
    lines = list(book_page(book, cases.get(book.id, Reached({}, Counter())), EVERYTHING, audited()[book.id]))
    top = "\n".join(lines[: lines.index("## Parts")])
    assert f"- **{counted(book)}**" in top
    assert ("**Not read**" in top) is bool(NOT_READ[book.id])
    assert all(one.text in top and one.so in top for one in NOT_READ[book.id])


@EVERY_BOOK
def test_a_book_that_rests_on_others_says_so(book) -> None:
    """A law of which no part was read in its text is among those that were not read."""
    bases = [part.basis for part in book.parts.values() if part.basis is not None]
    unread = {basis.law.id for basis in bases} - {basis.law.id for basis in bases if basis.assurance is Assurance.TEXT}
    assert unread <= {one.text.partition(":")[0] for one in NOT_READ[book.id]}


def test_parts_are_counted_by_how_they_are_known() -> None:
    """The surest first; each part is counted once."""
    assert counted(national().book("pp30_2019")).startswith("Of 8 parts, 7 rest on text that was read and 1 on ")
    told = counted(national().book("permenpanrb8_2021")).partition("; of the first")[0]
    parts, *known = map(int, re.findall(r"\d+", told))
    assert parts == sum(known)


def test_a_text_that_was_read_only_in_part_is_not_passed_over() -> None:
    """Where the note of an article says so, its state does too."""
    law = Law("UU 1/2000", "Contoh")
    whole, part = law("Pasal 1", note="Read."), law("Pasal 2", note="P. 92 could not be read.")
    other = law("Pasal 3", assurance=Assurance.PRACTICE, note="It could not be read.")
    assert [in_part(basis) for basis in (whole, part, other)] == [False, True, False]
    assert known_by(part) == "implemented, in part"


@EVERY_BOOK
def test_every_book_is_there_as_data(book) -> None:
    """The JSON beside the page reads back equal, and is small enough to be looked at."""
    text = as_json(book)
    assert loads(text, RuleBook) == book
    assert as_json(loads(text, RuleBook)) == text
    assert len(text.encode()) < 300_000


@EVERY_BOOK
def test_an_audit_finds_what_is_known_and_nothing_else(book) -> None:
    """Whatever is found was looked at by somebody; what is no longer found is explained no longer."""
    found = {(fault.kind.value, place_of(fault)) for fault in audited()[book.id].faults}
    explained = [(one.kind, one.place) for one in KNOWN_FAULTS[book.id]]
    assert found <= set(explained)
    assert {kind for kind, _ in set(explained) - found} <= {FaultKind.MISSING_FACT.value}
    assert len(explained) == len(set(explained))
    assert all(one.why.endswith(".") for one in KNOWN_FAULTS[book.id])


def test_the_known_cliffs_are_found() -> None:
    """The drop at 24 percent saved, and those between the segments of 2021, in both readings."""
    cliffs = {id: audit.of(FaultKind.CLIFF) for id, audit in audited().items()}
    assert [one.size for one in cliffs["pp46_2011"] if one.part == "nilai_hemat"] == [24]
    of_2021 = [(one.only, one.place.split()[-1]) for one in cliffs["year_2021"]]
    assert [(only[0][1], cut) for only, cut in of_2021] == [
        *(("atas", cut) for cut in ("50", "60", "75", "90")),
        *(("bawah", cut) for cut in ("61", "76", "91")),
    ]
    assert not any(one for id, found in cliffs.items() for one in found if id not in {"pp46_2011", "year_2021"})


def test_no_audit_is_of_an_error_of_ours() -> None:
    """Weights that do not add up and numbers without an article would be mistakes of the encoding."""
    assert [fault for one in audited().values() for fault in one.of(FaultKind.WEIGHTS, FaultKind.NO_BASIS)] == []


def test_an_audit_is_kept_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it is read; other examples, like other code, make a new one, and the old one goes."""
    book = national().book("pp30_2019").choose(opsi="70_30")
    first = stored(tmp_path, book, ())
    monkeypatch.setattr(audits, "audit", lambda *_, **__: pytest.fail("audited again"))
    assert stored(tmp_path, book, ()) == first
    monkeypatch.setattr(audits, "audit", lambda *_, **__: first)
    stored(tmp_path, book, ({"nilai_skp": 100, "nilai_perilaku": 90, "ide_baru": False},))
    assert len(list(tmp_path.iterdir())) == 1


def test_every_book_is_in_the_table_of_regimes() -> None:
    """The index says of each what it judges, what was not read and what the audit finds."""
    rows = [line for line in regimes(audited()) if "](" in line]
    assert len(rows) == len(national().known)
    assert "[KMK 127/2026 (`nko_kmk127`)](nko_kmk127.md)" in "\n".join(rows)


def test_what_is_left_out_is_still_not_there() -> None:
    """An entry that waits for a module goes when the module comes."""
    waiting = [one for entries in LEFT_OUT.values() for one in entries if one.until]
    done = [one.article for one in waiting if (ROOT / "src" / "kinerja" / one.until).exists()]
    assert done == [], "take them out of docs/from_code/left_out.py"


def test_other_laws_stand_on_a_page_of_their_own() -> None:
    """Every law that is cited has its articles somewhere."""
    page = "\n".join(other_page(EVERYTHING))
    assert "## Articles of PP 11/2017" in page
    assert "PermenPANRB 6/2022" not in page.split("## Articles", 1)[1]


def test_every_part_of_a_book_is_counted(cases) -> None:
    """Golden cases that reach a part are counted; a case that fails to run would count nothing."""
    assert cases["permenpanrb6_2022"].parts["kuadran"] >= 9
    assert cases["pp46_2011"].parts["npk"] == sum(kind.total() for kind in cases["pp46_2011"].cases.values()) > 30
    assert reached_by({"id": "x", "kind": "unknown"}) == {}


def test_every_public_module_is_in_the_reference() -> None:
    """The reference is made of the packages that are there, and its index lists all of them."""
    index = (ROOT / "docs" / "reference" / "index.md").read_text(encoding="utf-8").split()
    packages = {module.__name__.split(".")[1] for module in modules()}
    assert {f"api-{package}" for package in packages} == {line for line in index if line.startswith("api-")}
    assert ".. automodule:: kinerja.base.exact" in list(package_page("base"))


def test_every_kind_of_golden_case_is_told() -> None:
    """The page about the command lists the kinds that it knows."""
    page = (ROOT / "docs" / "reference" / "golden.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"| `{kind}` |" not in page] == []


def test_pages_are_written_once(tmp_path: Path) -> None:
    """A page that says the same is left alone, so that a second build is fast."""
    (tmp_path / "regulations").mkdir()
    (tmp_path / "reference").mkdir()
    write(tmp_path)
    first = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    write(tmp_path)
    assert first == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    assert len(first) >= len(list(national())) + 2


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("art. 9(2)", "Pasal 9 ayat (2)"),
        ("art. 20(6)-(8)", "Pasal 20 ayat (6)-(8)"),
        ("art. 12", "Pasal 12"),
        ("annex p. 194, note ``****``", "Lampiran hlm. 194, catatan ****"),
        ("annex pp. 27, 49", "Lampiran hlm. 27, 49"),
        ("annex ch. IV", "Lampiran Bab IV"),
    ],
)
def test_articles_are_numbered_as_the_law_does(english: str, indonesian: str) -> None:
    """Docstrings cite in English, the pages in the words of the law."""
    assert in_indonesian(english) == indonesian


def test_articles_stand_in_the_order_of_the_law() -> None:
    """Articles, then the annex by its pages, then its attachments."""
    shuffled = [
        "Anak Lampiran 4, hlm. 188",
        "Lampiran hlm. 9",
        "Pasal 10",
        "Lampiran Bab IV, hlm. 97",
        "Pasal 9 ayat (2)",
    ]
    assert sorted(shuffled, key=order) == [
        "Pasal 9 ayat (2)",
        "Pasal 10",
        "Lampiran hlm. 9",
        "Lampiran Bab IV, hlm. 97",
        "Anak Lampiran 4, hlm. 188",
    ]


def test_small_readings() -> None:
    """Parentheses are balanced, and the name of a whole module is dropped where there is a better one."""
    assert balanced("art. 9(2); annex p. 50). And (more)") == "art. 9(2); annex p. 50"
    assert balanced("no end (at all)") == "no end (at all)"
    assert telling(["plans.progress", "PROGRESS_NO_EVIDENCE"]) == ["PROGRESS_NO_EVIDENCE"]
    assert telling(["plans.progress"]) == ["plans.progress"]


def test_every_module_of_the_manual_is_documented() -> None:
    """The manual's own code says what it does."""
    folder = Path(audits.__file__).parent
    names = [path.stem for path in folder.glob("*.py")]
    assert all(inspect.getdoc(importlib.import_module(f"docs.from_code.{name}")) for name in names)
