"""Laws, and where in a law a rule stands."""

from __future__ import annotations

import pickle
import subprocess
import sys

import attrs
import pytest

from kinerja.base.law import Assurance, Basis, Law
from kinerja.errors import InvalidValue

PP46 = Law("PP 46/2011", "Penilaian Prestasi Kerja Pegawai Negeri Sipil")


def test_calling_a_law_gives_a_basis_in_it() -> None:
    """A law is written like a function of its articles."""
    assert PP46("Pasal 15", assurance=Assurance.SECONDARY, note="weights") == Basis(
        PP46, "Pasal 15", Assurance.SECONDARY, "weights"
    )


def test_a_basis_is_the_text_unless_it_says_otherwise() -> None:
    """Doubt is said, not presumed."""
    assert PP46("Pasal 15") == Basis(PP46, "Pasal 15", Assurance.TEXT, "")


def test_laws_and_bases_read_as_citations() -> None:
    """As a lawyer would cite them."""
    assert str(PP46) == "PP 46/2011"
    assert str(PP46("Pasal 15", note="weights")) == "PP 46/2011, Pasal 15"


@pytest.mark.parametrize("assurance", Assurance)
def test_only_an_assumption_needs_a_reason(assurance) -> None:
    """What stands in a source needs none."""
    assert PP46("Pasal 15", assurance=assurance, note="because").assurance is assurance
    if assurance is not Assurance.ASSUMPTION:
        assert PP46("Pasal 15", assurance=assurance).note == ""


def test_an_assumption_without_a_reason_is_refused() -> None:
    """Nobody could check it."""
    with pytest.raises(InvalidValue, match="An assumption about PP 46/2011, Pasal 15 gives no reason"):
        PP46("Pasal 15", assurance=Assurance.ASSUMPTION)


def test_values_are_frozen() -> None:
    """A citation never changes under its reader."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PP46.id = "PP 30/2019"  # type: ignore[misc]


def test_equal_bases_are_one_key() -> None:
    """Bases can be collected in sets."""
    assert len({PP46("Pasal 15"), PP46("Pasal 15"), PP46("Pasal 16")}) == 2


def test_a_remembered_hash_does_not_travel_to_another_process() -> None:
    """Hashes of text differ from process to process; a pickled one would be found under the wrong key."""
    basis = PP46("Pasal 15")
    hash(basis)
    code = (
        "import pickle, sys; from kinerja.base.law import Law; basis = pickle.loads(sys.stdin.buffer.read());"
        f"assert basis in {{Law({PP46.id!r}, {PP46.title!r})('Pasal 15')}}"
    )
    run = subprocess.run([sys.executable, "-c", code], input=pickle.dumps(basis), capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
