"""The twenty-four forms of PermenPANRB 6/2022: number, title, page of the annex, who signs."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from .form import FormInfo, Paper, Signer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["FORMS"]

_E, _A, _S, _G = Signer.PEGAWAI, Signer.PENILAI, Signer.ATASAN, Signer.PEMBIMBING
_UP, _ACROSS = Paper.TEGAK, Paper.MELINTANG

_SKP = Words("Sasaran Kinerja Pegawai", "Performance plan of an employee (SKP)")
_RECORD = Words("Rekaman Informasi Umpan Balik Berkelanjutan", "Record of continuous feedback")
_EVALUATION = Words("Hasil Evaluasi Kinerja Pegawai", "Performance evaluation of an employee")
_DOCUMENT = Words("Dokumen Evaluasi Kinerja Pegawai", "Performance evaluation document of an employee")
_KUALITATIF = Words("Pendekatan hasil kerja kualitatif", "Qualitative approach")
_KUANTITATIF = Words("Pendekatan hasil kerja kuantitatif", "Quantitative approach")
_JPT = Words(
    "Bagi Pejabat Pimpinan Tinggi dan Pimpinan Unit Kerja Mandiri",
    "For senior executives (JPT) and heads of independent units",
)
_JA_JF = Words(
    "Bagi Pejabat Administrasi dan Pejabat Fungsional", "For administrative officials and functional officials"
)


def _form(code: str, page: int, paper: Paper, signers: tuple[Signer, ...], *title: Words) -> FormInfo:
    return FormInfo(code, title, page, signers, PERMENPANRB_6_2022(f"Lampiran hlm. {page} (Format {code})"), paper)


def _planning() -> Iterator[FormInfo]:
    yield _form("A.1.1", 32, _ACROSS, (_E, _A), _SKP, _KUALITATIF, _JPT)
    yield _form("A.1.2", 34, _ACROSS, (_E, _A), _SKP, _KUANTITATIF, _JPT)
    manual = Words("Manual Indikator Kinerja", "Manual of an indicator")
    heads = Words(
        "SKP Pejabat Pimpinan Tinggi dan Pimpinan Unit Kerja Mandiri",
        "SKP of senior executives (JPT) and heads of independent units",
    )
    yield _form("A.1.3", 38, _ACROSS, (), manual, heads)
    block = Words(
        "Workblock untuk Identifikasi Strategi Pencapaian Hasil Kerja", "Workblock to find strategies for results"
    )
    yield _form("A.1.4", 43, _UP, (), block)
    # The annex prints it upright, with three columns; a unit's own matrix needs the width.
    matrix = Words("Matriks Pembagian Peran dan Hasil", "Matrix of roles and results")
    yield _form("A.1.5", 48, _ACROSS, (), matrix)
    yield _form("A.1.6", 55, _ACROSS, (_E, _A), _SKP, _KUALITATIF, _JA_JF)
    yield _form("A.1.7", 57, _ACROSS, (_E, _A), _SKP, _KUANTITATIF, _JA_JF)
    attachment = Words("Lampiran Sasaran Kinerja Pegawai", "Attachment to the performance plan (SKP)")
    yield _form("A.1.8", 61, _UP, (_E, _A), attachment)


def _monitoring() -> Iterator[FormInfo]:
    yield _form("B.1.1", 67, _UP, (_E,), Words("Rencana Aksi", "Action plan"))
    yield _form("B.1.2", 68, _UP, (_E,), Words("Pendokumentasian Kinerja", "Documentation of performance"))
    yield _form("B.1.3", 71, _ACROSS, (_E, _A), _RECORD, _KUALITATIF)
    yield _form("B.1.4", 73, _ACROSS, (_E, _A), _RECORD, _KUANTITATIF, _JPT)
    yield _form("B.1.5", 75, _ACROSS, (_E, _A), _RECORD, _KUANTITATIF, _JA_JF)


def _guidance() -> Iterator[FormInfo]:
    yield _form("B.1.6", 80, _UP, (_E, _G), Words("Pelaksanaan Coaching", "Coaching"))
    yield _form("B.1.7", 82, _UP, (_E, _G), Words("Pelaksanaan Mentoring", "Mentoring"))
    after = Words("Umpan Balik Pelaksanaan Bimbingan Kinerja", "Feedback on guidance")
    yield _form("B.1.8", 83, _UP, (_E,), after)
    competence = Words("Evaluasi Kompetensi Pegawai", "Evaluation of an employee's competences")
    follow_up = Words("Sebagai tindak lanjut bimbingan kinerja", "Following guidance")
    yield _form("B.1.9", 84, _UP, (_G,), competence, follow_up)
    problem = Words("Laporan Permasalahan Perilaku Kerja", "Report of a problem of conduct")
    yield _form("B.1.10", 86, _UP, (_A,), problem)


def _evaluation() -> Iterator[FormInfo]:
    yield _form("C.1.1", 105, _ACROSS, (_A,), _EVALUATION, _KUALITATIF)
    yield _form("C.1.2", 108, _ACROSS, (_A,), _EVALUATION, _KUANTITATIF, _JPT)
    yield _form("C.1.3", 111, _ACROSS, (_A,), _EVALUATION, _KUANTITATIF, _JA_JF)
    yield _form("D.1.1", 115, _UP, (_E, _A), _DOCUMENT)
    yield _form("D.1.2", 116, _UP, (_E, _S), _DOCUMENT)
    yield _form("D.1.3", 118, _UP, (_E, _A, _S), _DOCUMENT)


FORMS: Mapping[str, FormInfo] = MappingProxyType(
    {info.code: info for info in (*_planning(), *_monitoring(), *_guidance(), *_evaluation())}
)
"""The forms by their number, in the order of the annex."""
