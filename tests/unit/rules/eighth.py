"""Small facts under PermenPANRB 8/2021, for tests to vary."""

from __future__ import annotations

from functools import cache

from kinerja.formula import evaluate
from kinerja.rules.permenpanrb8_2021 import PERMENPANRB8_2021
from kinerja.rules.permenpanrb8_parts import capaian
from kinerja.rules.pp30_2019 import PERILAKU

CHOSEN = {
    "opsi": "70_30",
    "arti_y": "rencana_atasan",
    "bobot_utama_jpt": "perjanjian_kinerja_60",
    "satu_jenis_utama": "penuh",
    "perilaku_di_bawah": "skala_89",
}


@cache
def chosen(**choices):
    """Return the book with choices made beside those of ``CHOSEN``; each is made, and compiled, once."""
    return PERMENPANRB8_2021.choose(**{**CHOSEN, **choices})


BOOK = chosen()
CLASSES = {"sangat_kurang": 30, "kurang": 70, "cukup": 90, "baik": 100, "sangat_baik": 105}
"""For each class a realisation of 100 that has it."""


def indicator(realisasi, target=100, atas=None, arah="lebih_tinggi", **more):
    """Return an indicator; its target is 100, or a range from ``target`` to ``atas``."""
    return {"arah": arah, "target": target, "target_atas": atas, "realisasi": realisasi, **more}


def percent(realisasi, target, atas=None, arah="lebih_tinggi"):
    """Return the achievement of one indicator."""
    return evaluate(capaian, indicator(realisasi, target, atas, arah))


def result(*indicators, jenis="utama", **more):
    """Return a result; an indicator may be told by what was realised of 100, or by its class."""
    rows = [
        each if isinstance(each, dict) else indicator(CLASSES.get(each, each) if isinstance(each, str) else each)
        for each in indicators
    ]
    return {"jenis": jenis, "indikator": rows, **more}


def direct(*indicators, **more):
    """Return main work of JA and JF, cascaded directly."""
    return result(*indicators, metode_cascading="langsung", **more)


def indirect(*indicators, y=None, **more):
    """Return main work of JA and JF that takes a part of Y."""
    return result(*indicators, metode_cascading="non_langsung", nilai_y=y, **more)


def agreement(*indicators, **more):
    """Return main work of a JPT from the agreement."""
    return result(*indicators, jenis_utama="perjanjian_kinerja", **more)


def action(*indicators, **more):
    """Return main work of a JPT from an action plan."""
    return result(*indicators, jenis_utama="rencana_aksi", **more)


def extra(*indicators, weight=10, **more):
    """Return additional work."""
    return result(*indicators, jenis="tambahan", bobot_lingkup=weight, **more)


def conduct(*values):
    """Return the conduct: a value for each of the first aspects, or rows of levels."""
    rows = [value if isinstance(value, dict) else {"nilai": value} for value in values]
    return [{"aspek": aspek, **row} for aspek, row in zip(PERILAKU, rows, strict=False)]


def facts(*results, jpt=False, perilaku=(100,) * 4, struktural=False, ide_baru=False, **more):
    """Return the facts of a half-year."""
    return {
        "jpt": jpt,
        "hasil_kerja": list(results),
        "perilaku": conduct(*perilaku),
        "struktural": struktural,
        "ide_baru": ide_baru,
        **more,
    }


def values(key, *results, book=BOOK, **more):
    """Return what each step of a part comes to."""
    return [step.value for step in book.judge(facts(*results, **more)).because.find(key)]


def value(key, *results, **more):
    """Return what the one step of a part comes to."""
    (found,) = values(key, *results, **more)
    return found
