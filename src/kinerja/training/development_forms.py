"""The forms in which people develop: study, classical and non-classical training (PP 11/2017, art. 210-212).

The government regulation names some forms of each pathway and says "at least"; the full list, with its codes, is of
PerLAN 10/2018, read in applications that carry it out.
"""

from __future__ import annotations

import re
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.law import Assurance
from ..base.laws import PERLAN_10_2018, PP_11_2017
from ..base.scale import plain
from ..base.words import Words, label
from ..errors import UnknownName
from ..plans.fields import stripped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.law import Basis

__all__ = ["FORMS_BASIS", "PATHWAY_BASIS", "DevelopmentForm", "Pathway", "development_form"]

PATHWAY_BASIS: Basis = PP_11_2017("Pasal 210 ayat (2) dan Pasal 212")
"""Development is study or training; training is classical or non-classical."""
FORMS_BASIS: Basis = PERLAN_10_2018(
    "Lampiran",
    assurance=Assurance.PRACTICE,
    note="Codes and names as applications of agencies store them; the annex itself could not be read.",
)
"""Where the list of forms and their codes stand."""


class Pathway(StrEnum):
    """The ways in which competency is developed."""

    PENDIDIKAN = "pendidikan"
    """Formal study."""
    KLASIKAL = "klasikal"
    """Training face to face in a class."""
    NONKLASIKAL = "nonklasikal"
    """Training outside the class, at least e-learning, guidance at work, distance training, internship, exchange."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("pathway", self)


class DevelopmentForm(StrEnum):
    """The forms of development, in the order of their codes.

    Example:
        >>> DevelopmentForm.COACHING.code, DevelopmentForm.COACHING.pathway.value
        ('NKL01', 'nonklasikal')
    """

    TUGAS_BELAJAR = "tugas_belajar"
    """Study by assignment."""
    IZIN_BELAJAR = "izin_belajar"
    """Study by permission."""
    STRUKTURAL_KEPEMIMPINAN = "struktural_kepemimpinan"
    """Structural leadership training: the ladder."""
    MANAJERIAL = "manajerial"
    TEKNIS = "teknis"
    FUNGSIONAL = "fungsional"
    SOSIAL_KULTURAL = "sosial_kultural"
    SEMINAR = "seminar"
    """Seminar, conference or symposium."""
    WORKSHOP = "workshop"
    KURSUS = "kursus"
    PENATARAN = "penataran"
    BIMBINGAN_TEKNIS = "bimbingan_teknis"
    SOSIALISASI = "sosialisasi"
    KLASIKAL_LAINNYA = "klasikal_lainnya"
    """Other classical training."""
    COACHING = "coaching"
    MENTORING = "mentoring"
    E_LEARNING = "e_learning"
    JARAK_JAUH = "jarak_jauh"
    """Distance training, guided by its organiser."""
    DETASERING = "detasering"
    """Secondment."""
    ALAM_TERBUKA = "alam_terbuka"
    """Outbound."""
    PATOK_BANDING = "patok_banding"
    """Benchmarking."""
    PERTUKARAN = "pertukaran"
    """Exchange with private companies, BUMN or BUMD, for a year at most (PP 11/2017, art. 212)."""
    BELAJAR_MANDIRI = "belajar_mandiri"
    """Self-development."""
    KOMUNITAS_BELAJAR = "komunitas_belajar"
    """Community of practice."""
    BIMBINGAN_DI_TEMPAT_KERJA = "bimbingan_di_tempat_kerja"
    """Guidance at the workplace."""
    MAGANG = "magang"
    """Internship, practice at work."""
    NONKLASIKAL_LAINNYA = "nonklasikal_lainnya"
    """Other non-classical training."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("development_form", self)

    @property
    def code(self) -> str:
        """The code of the form, such as ``"KL06"``; empty for study, which has none."""
        return _CODES.get(self, "")

    @property
    def pathway(self) -> Pathway:
        """The way it belongs to."""
        if not self.code:
            return Pathway.PENDIDIKAN
        return Pathway.KLASIKAL if self.code.startswith("KL") else Pathway.NONKLASIKAL


_MEMBERS = tuple(DevelopmentForm)
_FIRST_KL, _FIRST_NKL = (
    _MEMBERS.index(DevelopmentForm.STRUKTURAL_KEPEMIMPINAN),
    _MEMBERS.index(DevelopmentForm.COACHING),
)
_CODES: Mapping[DevelopmentForm, str] = MappingProxyType(
    {form: f"KL{place:02d}" for place, form in enumerate(_MEMBERS[_FIRST_KL:_FIRST_NKL], 1)}
    | {form: f"NKL{place:02d}" for place, form in enumerate(_MEMBERS[_FIRST_NKL:], 1)}
)
_CODE = re.compile(r"(N?KL)[ .-]?0?([0-9]{1,2})", re.ASCII)


def development_form(text: str) -> DevelopmentForm:
    """Return the form that a code, a token or an Indonesian name stands for.

    Args:
        text: Such as ``"NKL01"``, ``"kl6"``, ``"patok_banding"`` or ``"Bimbingan teknis"``.

    Raises:
        UnknownName: for anything else.
        WrongType: for what is no text.

    Example:
        >>> [str(development_form(text)) for text in ("NKL01", "kl6", "Bimbingan Teknis")]
        ['coaching', 'seminar', 'bimbingan_teknis']
    """
    told = stripped(text)
    coded = _CODE.fullmatch(told.upper())
    wanted = f"{coded[1]}{int(coded[2]):02d}" if coded else plain(told)
    for form in DevelopmentForm:
        if wanted in {form.code, plain(form), plain(form.label.id)} - {""}:
            return form
    codes = f"KL01 to {_CODES[DevelopmentForm.KLASIKAL_LAINNYA]} and NKL01 to {_CODES[_MEMBERS[-1]]}"
    raise UnknownName(f"{text!r} is no form of development.", mend=f"Give a token, or a code: {codes}.", value=text)
