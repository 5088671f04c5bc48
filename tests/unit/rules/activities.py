"""Small facts under PP 46/2011, for tests to vary."""

from __future__ import annotations

from kinerja.rules.pp46_2011 import PERILAKU, PP46_2011

FIVE, KEPEMIMPINAN = PERILAKU[:5], PERILAKU[5]


def kegiatan(**aspek):
    """Return an activity: each aspect as (target, realisation)."""
    rows = [{"aspek": name, "target": target, "realisasi": done} for name, (target, done) in aspek.items()]
    return {"indikator": rows}


def plain(value):
    """Return an activity that comes to exactly ``value``; its other aspects are missing, which is flagged."""
    return kegiatan(kuantitas=(100, value))


def facts(*activities, perilaku=80, kepemimpinan=None, struktural=False, **more):
    values = [perilaku] * 5 if isinstance(perilaku, int | str) else perilaku
    rows = [{"aspek": aspek, "nilai": nilai} for aspek, nilai in zip(FIVE, values, strict=True)]
    rows += [] if kepemimpinan is None else [{"aspek": KEPEMIMPINAN, "nilai": kepemimpinan}]
    return {"hasil_kerja": list(activities), "perilaku": rows, "struktural": struktural, **more}


def values(key, *activities, book=PP46_2011, **more):
    """Return what each step of a part came to."""
    return [step.value for step in book.judge(facts(*activities, **more)).because.find(key)]


def aspect(target, done, name="waktu"):
    """Return the value of one aspect of an activity that is carried out."""
    activity = {"kuantitas": (1, 1), "kualitas": (100, 100)} | {name: (target, done)}
    (value,) = (step.value for step in PP46_2011.judge(facts(kegiatan(**activity))).because.find("nilai_aspek")
                if step.path.endswith(f"[{list(activity).index(name)}]"))  # fmt: skip
    return value


def capaian(**aspek):
    return values("capaian", kegiatan(**aspek))[0]


A1 = {"kuantitas": (1, 1), "kualitas": (100, 90), "waktu": (12, 12), "biaya": (170_395_000, 170_395_000)}
"""The one whole row that a guide publishes: 100; 90; 76.00; 76.00; 85.50."""


def named(number, book=PP46_2011):
    """Return what the book calls a number."""
    return book.judge(facts(plain(number), perilaku=number)).predikat
