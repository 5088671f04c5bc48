"""Mixes that type checkers must refuse, each line with the code of its error; nothing here runs."""

from __future__ import annotations

import kinerja
from kinerja.base.scale import Ranked


class Sebutan(Ranked):
    BAIK = "baik"


class Predikat(Ranked):
    BAIK = "baik"


LAW = kinerja.Law("PP 46/2011")


def numbers() -> None:
    """Never a float."""
    kinerja.exact(80.7)  # error: arg-type
    kinerja.Rounding(2).apply(0.5)  # error: arg-type
    kinerja.Rounding("2")  # error: arg-type


def grades() -> None:
    """Only within one scale."""
    Sebutan.BAIK < Predikat.BAIK  # error: operator
    Sebutan.BAIK >= Predikat.BAIK  # error: operator
    Sebutan.BAIK < "baik"  # error: operator
    Sebutan.BAIK > 3  # error: operator


def laws() -> None:
    """An article, not just a law; a severity, not just a word."""
    kinerja.Rounding(2, basis=LAW)  # error: arg-type
    kinerja.Finding("X", "error", "", kinerja.Words("a", "b"))  # error: arg-type


def words() -> None:
    """Both languages, and no third."""
    kinerja.Words("Baik")  # error: call-arg
    kinerja.Words("Baik", "Good").say("fr")  # error: arg-type


def values() -> None:
    """Neither changed nor inherited from."""
    LAW.id = "PP 30/2019"  # error: misc

    class Perda(kinerja.Law):  # error: misc
        pass


def front_door() -> None:
    """No name that is not there."""
    kinerja.Nothing  # error: attr-defined
