"""The runner of golden cases: what passes, what fails and how it says so; and all our cases."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import attrs
import pytest

from kinerja.formula import given_token
from kinerja.rules.catalogue import Catalogue
from kinerja.rules.permenpanrb6_2022 import PERMENPANRB6_2022
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021
from kinerja.rules.pp46_2011 import PP46_2011
from kinerja.testing import golden
from kinerja.testing.golden import KINDS, NATIONAL, failures, main, run

FILES = sorted((Path(__file__).parents[2] / "golden").glob("*.json"))
CASES = [case for file in FILES for case in json.loads(file.read_text(encoding="utf-8"))]

MATRIX = {
    "id": "m1",
    "kind": "matriks6",
    "inputs": {"hasil_kerja": "Diatas Ekspektasi", "perilaku": "sesuai"},
    "published": {"predikat": "baik"},
}
PP46 = {
    "id": "p1",
    "kind": "pp46",
    "inputs": {
        "kegiatan": [{"kuantitas": ["3", "2"]}, {"kuantitas": ["1", "1"]}],
        "tugas_tambahan": 0,
        "kreativitas": [12],
        "perilaku": {"integritas": "80"},
        "struktural": False,
        "batas": "bawah",
    },
    "published": {"capaian": ["66.67", "100"], "skp": "95.3", "perilaku": "80", "npk": "89.20", "predikat": "baik"},
}
BOOK = {
    "id": "b1",
    "kind": "book",
    "inputs": {
        "book": "permenpanrb6_2022",
        "facts": {
            "rating_hasil_kerja": "sesuai_ekspektasi",
            "rating_perilaku": "sesuai_ekspektasi",
            "predikat_tercatat": "kurang",
            "hasil_kerja": [{"jenis": "utama", "kedudukan": "di_atas"}],
        },
    },
    "published": {
        "predikat": "baik",
        "score": None,
        "ratings": ["sesuai_ekspektasi", "sesuai_ekspektasi"],
        "findings": ["PREDIKAT_NOT_BY_MATRIX"],
        "proposal": "di_atas_ekspektasi",
    },
}


def changed(case, **parts):
    return {**case, **parts}


def published(case, **values):
    return {**case, "published": {**case["published"], **values}}


class TestOurCases:
    """Every golden case of this repository."""

    @pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
    def test_case(self, case) -> None:
        assert list(failures(case)) == []

    def test_ids_are_unique_and_sources_are_named(self) -> None:
        assert len({case["id"] for case in CASES}) == len(CASES) > 70
        assert all(case["source"] and case["authority"] for case in CASES)

    def test_every_kind_has_cases(self) -> None:
        assert {case["kind"] for case in CASES} == set(KINDS)

    def test_the_module_runs(self, monkeypatch, capsys) -> None:
        """As the make file calls it."""
        monkeypatch.delitem(sys.modules, "kinerja.testing.golden")
        monkeypatch.setattr(sys, "argv", ["golden", *map(str, FILES)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_module("kinerja.testing.golden", run_name="__main__")
        assert (ended.value.code, capsys.readouterr().out) == (0, f"{len(CASES)} passed, 0 failed\n")

    def test_a_plan_that_is_not_read_back_as_it_was(self, monkeypatch) -> None:
        (case, *_) = [case for case in CASES if case["kind"] == "skp6"]
        monkeypatch.setattr(golden, "loads", lambda _: None)
        assert len(list(failures(case))) == len(case["published"])


class TestFailures:
    """A line for each thing that does not come out: id, path, expected, got."""

    @pytest.mark.parametrize("case", [MATRIX, PP46, BOOK], ids=lambda case: case["kind"])
    def test_what_comes_out_gives_no_line(self, case) -> None:
        assert list(failures(case)) == []
        assert list(failures(changed(case, id=None))) == []

    @pytest.mark.parametrize(
        ("case", "line"),
        [
            (published(MATRIX, predikat="kurang"), "m1: published.predikat: expected 'kurang', got 'baik'"),
            (published(MATRIX, skp="80"), "m1: published.skp: expected '80', got None"),
            (published(PP46, npk="89.21"), "p1: published.npk: expected '89.21', got '89.20'"),
            (published(PP46, npk="90"), "p1: published.npk: expected '90', got '89'"),
            (published(PP46, npk=90), "p1: published.npk: expected '90', got '89'"),
            (published(PP46, capaian=["66.67", "99"]), "p1: published.capaian[1]: expected '99', got '100'"),
            (published(BOOK, predikat=None), "b1: published.predikat: expected None, got 'baik'"),
            (published(BOOK, score="80.00"), "b1: published.score: expected '80.00', got None"),
            (published(BOOK, findings=[]), "b1: published.findings: expected [], got ['PREDIKAT_NOT_BY_MATRIX']"),
            (published(BOOK, proposal=None), "b1: published.proposal: expected None, got 'di_atas_ekspektasi'"),
        ],
    )
    def test_what_does_not_come_out(self, case, line) -> None:
        assert list(failures(case)) == [line]

    def test_every_difference_has_its_line(self) -> None:
        assert len(list(failures(published(PP46, npk="1", skp="2", predikat="x")))) == 3
        (line,) = failures(published(PP46, capaian=["66.67"]))
        assert line.startswith("p1: published.capaian: expected ['66.67'], got [")

    def test_numbers_are_printed_as_the_source_prints_them(self) -> None:
        down = changed(published(PP46, capaian=["66.66", "100.0"], npk="89.2"), rounding="down")
        assert list(failures(down)) == []
        assert len(list(failures(changed(down, rounding="half_up")))) == 1

    @pytest.mark.parametrize("kind", ["matriks7", "", None, 5, ["matriks6"], {}])
    def test_an_unknown_kind_counts_as_failed(self, kind) -> None:
        (line,) = failures(changed(MATRIX, kind=kind))
        assert line.startswith("m1: kind: expected one of akip_predikat, ")
        assert line.endswith(f"got {kind!r}")
        assert list(failures({})) != []

    @pytest.mark.parametrize("nothing", [None, {}, [], "baik"])
    def test_what_publishes_nothing_counts_as_failed(self, nothing) -> None:
        """It would pass, whatever the rules say."""
        assert list(failures(changed(MATRIX, published=nothing))) == [
            f"m1: published: expected something, got {nothing!r}"
        ]

    @pytest.mark.parametrize(
        ("case", "error"),
        [
            (changed(MATRIX, inputs={}), "KeyError: 'hasil_kerja'"),
            (changed(MATRIX, inputs=None), "TypeError: "),
            (changed(MATRIX, inputs={"hasil_kerja": "sesuai", "perilaku": "bagus"}), "UnknownName: 'bagus' is not"),
            ({key: value for key, value in MATRIX.items() if key != "inputs"}, "KeyError: 'inputs'"),
            (changed(PP46, inputs={**PP46["inputs"], "kegiatan": 5}), "TypeError: "),
            (changed(PP46, inputs={**PP46["inputs"], "kegiatan": [5]}), "AttributeError: "),
            (changed(PP46, inputs={**PP46["inputs"], "kegiatan": [{"kuantitas": ["3"]}]}), "IndexError: "),
            (changed(PP46, inputs={**PP46["inputs"], "kegiatan": [{"kuantitas": ["0", "1"]}]}), "DivisionByZero: "),
            (changed(PP46, inputs={**PP46["inputs"], "kreativitas": [5]}), "KeyError: '5'"),
            (changed(PP46, inputs={**PP46["inputs"], "batas": "tengah"}), "UnknownName: 'tengah' is no alternative"),
            (changed(PP46, inputs={**PP46["inputs"], "tugas_tambahan": 0.5}), "Problems: The facts do not fit."),
            (published(PP46, npk="banyak"), "InvalidOperation: "),
            (changed(PP46, rounding="kira-kira"), "ValueError: 'kira-kira' is not a valid RoundingMode"),
            (changed(BOOK, inputs={"book": "perda", "facts": {}}), "NotFound: There is no book 'perda'"),
            (changed(BOOK, inputs={**BOOK["inputs"], "choices": {"x": "y"}}), "NotFound: 'permenpanrb6_2022' has no"),
            (changed(BOOK, inputs={**BOOK["inputs"], "facts": {"nilai": 1}}), "Problems: "),
        ],
    )
    def test_a_malformed_case_gives_one_line(self, case, error) -> None:
        (line,) = failures(case)
        assert line.startswith(f"{case['id']}: inputs: expected {case['published']}, got {error}")
        assert "\n" not in line


class TestBooks:
    """Cases are judged by the national books, or by those that are given."""

    def test_the_kind_book(self) -> None:
        facts = {"hasil_kerja": [{"indikator": [{"aspek": "kuantitas", "target": 1, "realisasi": "0.9"}]}],
                 "perilaku": [{"aspek": "integritas", "nilai": "91.004"}], "struktural": False}  # fmt: skip
        case = {"id": "b2", "kind": "book", "inputs": {"book": "pp46_2011", "facts": facts}}
        said = {"predikat": "baik", "score": "90.40", "ratings": None}
        assert list(failures({**case, "published": said})) == []
        above = {**case["inputs"], "choices": {"batas": "atas"}}
        assert list(failures({**case, "inputs": above, "published": {**said, "predikat": "sangat_baik"}})) == []
        assert list(failures({**case, "published": {"proposal": None}})) == []

    def test_undetermined_is_null(self) -> None:
        case = {"id": "b3", "kind": "book", "inputs": {"book": "permenpanrb6_2022", "facts": {"hasil_kerja": []}}}
        assert list(failures({**case, "published": {"predikat": None, "ratings": None, "proposal": None}})) == []

    def test_other_books(self) -> None:
        """A region runs its own cases on its own book."""
        facts = {"rating_hasil_kerja": "sesuai_ekspektasi", "rating_perilaku": "di_bawah_ekspektasi"}
        strict = attrs.evolve(PERMENPANRB6_2022, id="perda", predikat=given_token("predikat_tercatat"), options=(),
                              coverage=attrs.evolve(PERMENPANRB6_2022.coverage, kinds=()))  # fmt: skip
        case = {
            "id": "r1",
            "kind": "book",
            "inputs": {"book": "perda", "facts": {**facts, "predikat_tercatat": "baik"}},
            "published": {"predikat": "baik"},
        }
        assert list(failures(case, Catalogue((*NATIONAL, strict)))) == []
        assert len(list(failures(case))) == 1

    @pytest.mark.parametrize("case", [MATRIX, PP46])
    def test_all_kinds_use_the_books_given(self, case) -> None:
        (line,) = failures(case, Catalogue(()))
        assert "NotFound: There is no book" in line

    def test_the_national_books(self) -> None:
        assert list(NATIONAL) == [PP46_2011, PERMENPANRB8_2021, PERMENPANRB6_2022]


class TestMain:
    """Files in, a count and an exit code out."""

    def write(self, path, content) -> str:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return str(path)

    def test_all_pass(self, tmp_path, capsys) -> None:
        files = [self.write(tmp_path / "a.json", [MATRIX, PP46]), self.write(tmp_path / "b.json", [BOOK])]
        assert main(files) == 0
        assert capsys.readouterr().out == "3 passed, 0 failed\n"
        assert run(files) == (3, [])

    def test_one_fails(self, tmp_path, capsys) -> None:
        wrong = published(PP46, npk="1", skp="2")
        assert main([self.write(tmp_path / "a.json", [MATRIX, wrong])]) == 1
        assert capsys.readouterr().out.splitlines() == [
            "p1: published.skp: expected '2', got '95'; p1: published.npk: expected '1', got '89'",
            "1 passed, 1 failed",
        ]

    def test_no_case_is_no_success(self, tmp_path, capsys) -> None:
        assert main([self.write(tmp_path / "a.json", "[]")]) == 1
        assert capsys.readouterr().out == "0 passed, 0 failed\n"

    @pytest.mark.parametrize("files", [[], ["--help"], ["-h", "a.json"]])
    def test_no_file_gives_the_usage(self, files, capsys) -> None:
        """So that a slip of the hand is no passed run."""
        assert main(files) == 2
        assert capsys.readouterr() == ("", "usage: python -m kinerja.testing.golden FILE...\n")

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("", "JSONDecodeError: Expecting value"),
            ("[{", "JSONDecodeError: Expecting property name"),
            ("{}", "a dict"),
            ("5", "a int"),
            ("[" * 100_000, "RecursionError: "),
            ("\ufeff[]", "JSONDecodeError: "),
        ],
        ids=lambda value: value[:5],
    )
    def test_a_file_that_can_not_be_read(self, content, said, tmp_path, capsys) -> None:
        """The other files still run."""
        broken = self.write(tmp_path / "broken.json", content)
        assert main([broken, self.write(tmp_path / "a.json", [MATRIX])]) == 1
        first, last = capsys.readouterr().out.splitlines()
        assert first.startswith(f"{broken}: file: expected a list of cases, got {said}")
        assert last == "1 passed, 1 failed"

    def test_what_is_no_case_fails_alone(self, tmp_path, capsys) -> None:
        """The cases beside it still run."""
        mixed = tmp_path / "mixed.json"
        mixed.write_text(json.dumps([5, MATRIX, []]), encoding="utf-8")
        assert main([str(mixed)]) == 1
        assert capsys.readouterr().out.splitlines() == [
            f"{mixed}[0]: case: expected an object, got a int",
            f"{mixed}[2]: case: expected an object, got a list",
            "1 passed, 2 failed",
        ]

    def test_a_file_that_is_not_there_or_not_text(self, tmp_path, capsys) -> None:
        (tmp_path / "bytes.json").write_bytes(b"\xff\xfe")
        assert main([str(tmp_path / "none.json"), str(tmp_path / "bytes.json"), str(tmp_path)]) == 1
        out = capsys.readouterr().out
        for error in ("FileNotFoundError", "UnicodeDecodeError", "IsADirectoryError", "0 passed, 3 failed"):
            assert error in out

    def test_numbers_are_exact(self, tmp_path, capsys) -> None:
        """A number in a case is read as it is written, not as a float."""
        inputs = {**PP46["inputs"], "kegiatan": [{"kuantitas": [1, 0.1]}]}
        case = changed(PP46, inputs=inputs, published={"capaian": [10.0], "skp": 22.00, "npk": 45.2})
        assert main([self.write(tmp_path / "a.json", [case])]) == 0
        assert capsys.readouterr().out == "1 passed, 0 failed\n"
