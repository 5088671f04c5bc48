"""Uses that type checkers must accept, with the types that they must see; nothing here runs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import kinerja
from kinerja.base.scale import Ranked


class Sebutan(Ranked):
    """A scale of two."""

    KURANG = "kurang"
    BAIK = "baik"


LAW = kinerja.Law("PP 46/2011")
SCALE = kinerja.Scale("skala_daerah", ("kurang", "baik"))

assert_type(kinerja.exact("80.5"), Fraction)
assert_type(kinerja.exact(Decimal("80.5")), Fraction)
assert_type(LAW("Pasal 15"), kinerja.Basis)
assert_type(kinerja.Rounding(2, basis=LAW("Pasal 15")).published(Fraction(1)), Decimal)
assert_type(Sebutan.parse("Baik"), Sebutan)
assert_type(Sebutan.KURANG < Sebutan.BAIK, bool)
assert_type(SCALE.grade("kurang"), Ranked | kinerja.Grade)
assert_type(SCALE.grade("kurang") < SCALE.grade("baik"), bool)
assert_type(sorted(Sebutan), list[Sebutan])
assert_type(kinerja.Words("Baik", "Good").say("en"), str)
