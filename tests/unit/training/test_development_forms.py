"""Forms of development: codes, pathways, reading."""

from __future__ import annotations

import pytest

from kinerja.errors import UnknownName, WrongType
from kinerja.training.development_forms import DevelopmentForm, Pathway, development_form


def test_codes_run_as_applications_store_them() -> None:
    """12 classical ones, 13 non-classical ones, and study without a code."""
    codes = [form.code for form in DevelopmentForm]
    assert codes[:2] == ["", ""]
    assert codes[2:14] == [f"KL{place:02d}" for place in range(1, 13)]
    assert codes[14:] == [f"NKL{place:02d}" for place in range(1, 14)]


@pytest.mark.parametrize(
    ("form", "code", "pathway"),
    [
        (DevelopmentForm.TUGAS_BELAJAR, "", Pathway.PENDIDIKAN),
        (DevelopmentForm.STRUKTURAL_KEPEMIMPINAN, "KL01", Pathway.KLASIKAL),
        (DevelopmentForm.BIMBINGAN_TEKNIS, "KL10", Pathway.KLASIKAL),
        (DevelopmentForm.PATOK_BANDING, "NKL07", Pathway.NONKLASIKAL),
        (DevelopmentForm.BIMBINGAN_DI_TEMPAT_KERJA, "NKL11", Pathway.NONKLASIKAL),
        (DevelopmentForm.MAGANG, "NKL12", Pathway.NONKLASIKAL),
    ],
)
def test_each_form_has_its_code_and_way(form: DevelopmentForm, code: str, pathway: Pathway) -> None:
    """Checked against the list of one application."""
    assert (form.code, form.pathway) == (code, pathway)


@pytest.mark.parametrize("form", DevelopmentForm)
def test_every_spelling_of_a_form_is_read(form: DevelopmentForm) -> None:
    """Token, Indonesian name, and code with and without the zero."""
    spellings = [form, form.label.id, form.label.id.upper()]
    if form.code:
        spellings += [form.code, form.code.lower(), form.code.replace("L0", "L")]
    assert {development_form(text) for text in spellings} == {form}


@pytest.mark.parametrize("text", ["", "KL13", "NKL14", "KL00", "XL01", "diklat"])
def test_what_is_no_form_is_refused(text: str) -> None:
    """The error names the codes."""
    with pytest.raises(UnknownName, match="NKL01 to NKL13"):
        development_form(text)


def test_a_form_is_text() -> None:
    """A number is no code."""
    with pytest.raises(WrongType):
        development_form(1)  # type: ignore[arg-type]


def test_pathways_have_names() -> None:
    """In both languages."""
    assert Pathway.KLASIKAL.label.en == "Classical training"
