"""The shape of the facts that all rule books share, so that a plan becomes facts in one way only.

A book takes from it the facts that it reads; what a law calls differently (a "kegiatan tugas jabatan" of PP 46/2011
is a ``hasil_kerja``) still stands in the same place.
"""

from __future__ import annotations

from ..base.words import Words
from ..formula.facts import FactKind, FactSpec

__all__ = [
    "ASPEK",
    "JENIS",
    "KEDUDUKAN",
    "PLANNED",
    "collection",
    "indikator",
    "number",
    "text",
    "token",
    "truth",
    "whole",
]

ASPEK = ("kuantitas", "kualitas", "waktu", "biaya")
"""The aspects of an indicator."""
JENIS = ("utama", "tambahan")
"""The two sorts of results: main and additional."""
KEDUDUKAN = ("di_bawah", "sesuai", "di_atas")
"""Where a result stands against what was expected, the lowest first."""


def number(name: str, id: str, en: str, *, unit: str = "", required: bool = False) -> FactSpec:
    """Declare a number."""
    return FactSpec(name, FactKind.NUMBER, Words(id, en), unit, required)


def token(name: str, id: str, en: str, *one_of: str, required: bool = False) -> FactSpec:
    """Declare a token, one of some."""
    return FactSpec(name, FactKind.TOKEN, Words(id, en), required=required, one_of=one_of)


def truth(name: str, id: str, en: str, *, required: bool = False) -> FactSpec:
    """Declare a truth."""
    return FactSpec(name, FactKind.TRUTH, Words(id, en), required=required)


def text(name: str, id: str, en: str) -> FactSpec:
    """Declare text, which titles steps and is never computed with."""
    return FactSpec(name, FactKind.TEXT, Words(id, en))


def collection(name: str, id: str, en: str, *items: FactSpec, required: bool = False) -> FactSpec:
    """Declare a collection of rows; each row may have an ``id`` and a ``nama``."""
    titles = (text("id", "Pengenal", "Identifier"), text("nama", "Nama", "Name"))
    return FactSpec(name, FactKind.COLLECTION, Words(id, en), required=required, items=(*titles, *items))


def whole(*items: FactSpec) -> FactSpec:
    """Declare all that a book reads."""
    return FactSpec("fakta", FactKind.COLLECTION, Words("Fakta", "Facts"), items=items)


def indikator(*more: FactSpec, required: bool = False) -> FactSpec:
    """Declare the indicators of a result, as all books share them, and ``more`` that one book needs of each."""
    return collection(
        "indikator",
        "Indikator kinerja individu",
        "Individual performance indicators",
        token("aspek", "Aspek", "Aspect", *ASPEK),
        token("arah", "Arah yang lebih baik", "Which way is better", "lebih_tinggi", "lebih_rendah"),
        text("satuan", "Satuan", "Unit"),
        number("target", "Target", "Target"),
        number("target_atas", "Batas atas target", "Upper limit of the target"),
        number("realisasi", "Realisasi", "Realisation"),
        *more,
        required=required,
    )


PLANNED: FactSpec = whole(
    collection(
        "hasil_kerja",
        "Hasil kerja",
        "Results",
        token("jenis", "Utama atau tambahan", "Main or additional", *JENIS),
        token("kedudukan", "Posisi terhadap ekspektasi", "Standing against expectation", *KEDUDUKAN),
        truth("diterima_pimpinan", "Pimpinan menerima kekurangannya", "The leader accepts the shortfall"),
        indikator(),
    ),
    collection(
        "perilaku",
        "Perilaku kerja",
        "Conduct",
        token("aspek", "Aspek perilaku", "Aspect of conduct"),
        number("nilai", "Nilai", "Value"),
    ),
    truth("struktural", "Menduduki jabatan manajerial", "Holds a managerial post"),
    truth("jpt", "JPT atau pimpinan unit kerja mandiri", "JPT, or head of an independent unit"),
    token("rating_hasil_kerja", "Rating hasil kerja", "Rating of results"),
    token("rating_perilaku", "Rating perilaku kerja", "Rating of conduct"),
    token("predikat_tercatat", "Predikat yang tercatat", "Predikat on record"),
    truth("tugas_belajar_tidak_selesai", "Tugas belajar tidak diselesaikan", "Study leave not completed"),
    token("predikat_tugas_belajar", "Predikat yang ditetapkan", "Predikat set"),
)
"""All that a plan, its progress, its conduct and a decision are told as (``facts_of``); no book reads all of it."""
