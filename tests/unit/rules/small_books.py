"""Small rule books for tests of audits."""

from __future__ import annotations

from kinerja import Law
from kinerja.base.rounding import Rounding
from kinerja.base.scale import Scale
from kinerja.formula.facts import FactKind, FactSpec
from kinerja.formula.program import needs_of
from kinerja.rules.audit_domain import Domain
from kinerja.rules.audit_view import View
from kinerja.rules.book import RuleBook

LAW = Law("Perda 1/2024", "Contoh")
SCALE = Scale("tiga", ("rendah", "sedang", "tinggi"))
TWO = Rounding(2, basis=LAW("Pasal 9"))


def number(name, *, required=True):
    """Declare a number."""
    return FactSpec(name, FactKind.NUMBER, required=required)


def named(formula, key):
    """Return a formula as a part of the law."""
    return formula.named(key, id=key, en=key, basis=LAW("Pasal 1"))


def small(predikat, *needs, **more):
    """Return a book with one grade; it reads what it needs, unless more is declared."""
    found = needs_of(predikat.node, *(more[name].node for name in ("score", "proposal") if name in more))
    declared = FactSpec("fakta", FactKind.COLLECTION, items=needs) if needs else found
    more = {"published": TWO, **more} if "score" in more else more
    return RuleBook("kecil", "1", LAW, None, declared, named(predikat, "predikat"), SCALE, **more)


def view(book, **domain) -> View:
    """Return a book as an audit looks at it."""
    return View(book, Domain(**{"runs": 300, **domain}))
