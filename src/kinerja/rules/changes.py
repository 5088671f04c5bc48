"""What differs between two rule books: changed parts with their articles, and everything else that decides an answer.

A part counts as changed only where its own formula is another one; a part that merely reads a changed part is not
told again.  Parts stand in the order of the law: each before what is made of it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.words import Words, date_words, label
from ..errors import InvalidValue
from ..formula.grammar import node_to
from ..formula.render import rendered
from ..plans.fields import is_a
from ..plans.history import ChangeKind
from .book import check_book
from .own_formula import bare, bases_in, own_nodes, reasons_in, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.law import Basis
    from ..base.rounding import Rounding
    from ..formula.facts import FactSpec
    from ..formula.nodes import Named
    from ..formula.tree import Node
    from .book import RuleBook
    from .options import Option
    from .parts import Check, Coverage

__all__ = ["BookPart", "RuleChange", "diff"]


class BookPart(StrEnum):
    """The sorts of things that a rule book is made of."""

    BUKU = "buku"
    """What is said once: the regulation."""
    CAKUPAN = "cakupan"
    """What it judges."""
    FAKTA = "fakta"
    """A fact that it reads."""
    PILIHAN = "pilihan"
    """What the law leaves open."""
    BAGIAN = "bagian"
    """A named part of its formulas."""
    HASIL = "hasil"
    """What it answers with: predikat, score, proposal, ratings."""
    SKALA = "skala"
    """An ordered list of grades."""
    PEMERIKSAAN = "pemeriksaan"
    """What it flags."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("book_part", self)


_NOTHING = Words("(kosong)", "(nothing)")
_FIELDS: Mapping[str, Words] = MappingProxyType(
    {
        "alternatives": Words("alternatif", "alternatives"),
        "basis": Words("dasar", "basis"),
        "choice": Words("yang berlaku", "what holds"),
        "default": Words("bila tidak dipilih", "default"),
        "formula": Words("rumus", "formula"),
        "kind": Words("jenis", "kind"),
        "kinds": Words("bagi", "for"),
        "label": Words("sebutan", "wording"),
        "law": Words("peraturan", "regulation"),
        "one_of": Words("isian yang dikenal", "tokens allowed"),
        "periodic": Words("evaluasi periodik", "periodic evaluation"),
        "published": Words("pembulatan", "rounding"),
        "reason": Words("alasan", "reason"),
        "required": Words("wajib", "required"),
        "scale": Words("skala", "scale"),
        "severity": Words("bobot temuan", "severity"),
        "since": Words("sejak", "since"),
        "source": Words("diambil dari", "taken from"),
        "tokens": Words("urutan", "order"),
        "unit": Words("satuan", "unit"),
        "until": Words("sampai dengan", "until"),
    }
)


@final
@attrs.frozen
class RuleChange:
    """One difference between two rule books.

    Args:
        kind: Added, removed or changed.
        part: What sort of thing.
        key: Its key; of a fact its path, such as ``hasil_kerja.indikator.target``; of a check its code.
        field: Which field changed, such as ``"formula"``, ``"basis"``, ``"label"``; empty unless something changed.
        before: What stood there; a formula as :func:`~kinerja.formula.render.rendered` writes it, with the cells,
            points and alternatives that differ; empty for what was added.
        after: What stands there now; empty for what was removed.
        basis_before: The article behind it before; ``None`` where it had none, and for what was added.
        basis_after: The article behind it now; ``None`` where it has none, and for what was removed.

    Raises:
        InvalidValue: for a change without a field, or a field of what was added or removed.
    """

    kind: ChangeKind = attrs.field(validator=is_a(ChangeKind))
    part: BookPart = attrs.field(validator=is_a(BookPart))
    key: str
    field: str = ""
    before: Words = Words("", "")
    after: Words = Words("", "")
    basis_before: Basis | None = None
    basis_after: Basis | None = None

    def __attrs_post_init__(self) -> None:
        if (self.kind is ChangeKind.DIUBAH) is not bool(self.field):
            raise InvalidValue(
                "A change names its field, and only a change does.", mend="Give the field that changed.", path="field"
            )

    @property
    def mirrored(self) -> RuleChange:
        """The same difference seen from the other book."""
        turned = {ChangeKind.DITAMBAH: ChangeKind.DIHAPUS, ChangeKind.DIHAPUS: ChangeKind.DITAMBAH}
        return RuleChange(
            turned.get(self.kind, self.kind),
            self.part,
            self.key,
            self.field,
            self.after,
            self.before,
            self.basis_after,
            self.basis_before,
        )

    @property
    def words(self) -> Words:
        """The change as one sentence, with its articles."""
        name = self.part.label
        if self.key:
            name = Words(f"{name.id} {self.key}", f"{name.en} {self.key}")
        if self.kind is ChangeKind.DITAMBAH:
            return _sentence(name, Words("ditambahkan", "added"), self.after, self.basis_after)
        if self.kind is ChangeKind.DIHAPUS:
            return _sentence(name, Words("dihapus", "removed"), self.before, self.basis_before)
        field = _FIELDS.get(self.field, Words(self.field, self.field))
        before, after = (words if words.id else _NOTHING for words in (self.before, self.after))
        cited = (_cited(self.basis_before), _cited(self.basis_after)) if self.field != "basis" else ("", "")
        first, second = cited if cited[0] != cited[1] else ("", cited[1])
        return Words(
            f"{name.id}, {field.id}: {before.id}{first} menjadi {after.id}{second}.",
            f"{name.en}, {field.en}: {before.en}{first} became {after.en}{second}.",
        )


def _sentence(name: Words, did: Words, held: Words, basis: Basis | None) -> Words:
    cited = _cited(basis)
    return Words(
        f"{name.id} {did.id}: {held.id.rstrip('.')}{cited}.", f"{name.en} {did.en}: {held.en.rstrip('.')}{cited}."
    )


def _cited(basis: Basis | None) -> str:
    return f" ({basis})" if basis is not None else ""


@final
@attrs.frozen
class _Thing:
    """One thing in a book.

    Args:
        called: What to call it when it is added or removed.
        fields: What may change in it, by name; the same names for all things of one sort.
        basis: The article behind it.
        bases: Further articles, such as that of a rounding.
        node: Its formula, where it has one.
    """

    called: Words
    fields: Mapping[str, object]
    basis: Basis | None = None
    bases: tuple[Basis | None, ...] = ()
    node: Node | None = attrs.field(default=None, eq=False)


Key: TypeAlias = tuple[BookPart, str]


def diff(first: RuleBook, second: RuleBook) -> tuple[RuleChange, ...]:
    """Return what differs between two books, in the order of the law: parts before what is made of them.

    The names and versions of the books themselves are not compared.  What differs in words only is a change of the
    field ``"label"`` or ``"reason"``, what differs in its article only one of the field ``"basis"``.

    Args:
        first: The book that was, or the national one.
        second: The book that is, or an amended one.

    Raises:
        WrongType: for what is no rule book.

    Example:
        >>> from kinerja.rules.pp46_2011 import PP46_2011
        >>> [change.words.en for change in diff(PP46_2011, PP46_2011.choose(batas="atas"))]
        ['Option batas, what holds: bawah became atas (PP 46/2011, Pasal 17).']
    """
    check_book(first, "first")
    check_book(second, "second")
    before, after = dict(_things(first)), dict(_things(second))
    merged = _merged(list(before), list(after))
    return tuple(change for key in merged for change in _between(key, before.get(key), after.get(key)))


def _merged(first: list[Key], second: list[Key]) -> list[Key]:
    """Return all keys in the second order, those of the first alone behind what they stood behind."""
    merged, known = list(second), set(second)
    for place, key in enumerate(first):
        if key not in known:
            merged.insert(merged.index(first[place - 1]) + 1 if place else 0, key)
    return sorted(merged, key=lambda key: _ORDER[key[0]])


_ORDER = MappingProxyType({part: place for place, part in enumerate(BookPart)})


def _between(key: Key, old: _Thing | None, new: _Thing | None) -> Iterator[RuleChange]:
    if new is None and old is not None:
        yield RuleChange(ChangeKind.DIHAPUS, *key, before=old.called, basis_before=old.basis)
    elif old is None and new is not None:
        yield RuleChange(ChangeKind.DITAMBAH, *key, after=new.called, basis_after=new.basis)
    elif old is not None and new is not None and old != new:
        yield from _changed(key, old, new)


def _changed(key: Key, old: _Thing, new: _Thing) -> Iterator[RuleChange]:
    changed = [field for field, value in old.fields.items() if value != new.fields[field]]
    for field in changed:
        texts = _shown(old.fields[field]), _shown(new.fields[field])
        if field == "formula" and old.node is not None and new.node is not None:
            texts = _as_is(written(old.node, new.node)), _as_is(written(new.node, old.node))
        yield RuleChange(ChangeKind.DIUBAH, *key, field, *texts, old.basis, new.basis)
    # A change of another field tells both articles already.
    if set(changed) <= _WORDS and (old.basis, old.bases) != (new.basis, new.bases):
        cited = (old.bases, new.bases) if old.basis == new.basis else (old.basis, new.basis)
        yield RuleChange(ChangeKind.DIUBAH, *key, "basis", _shown(cited[0]), _shown(cited[1]), old.basis, new.basis)


_WORDS = frozenset({"label", "reason"})
"""The fields that change no answer."""


# --- The things in a book -------------------------------------------------------------------------------------------


def _things(book: RuleBook) -> Iterator[tuple[Key, _Thing]]:
    yield (BookPart.BUKU, ""), _Thing(_as_is(book.law), {"law": book.law})
    if book.coverage is not None:
        yield (BookPart.CAKUPAN, ""), _coverage(book.coverage)
    yield from (((BookPart.FAKTA, path), _fact(spec)) for path, spec in _specs(book.needs))
    made = dict(book.decided)
    yield from (((BookPart.PILIHAN, option.key), _option(option, made.get(option.key))) for option in book.options)
    yield from (((BookPart.BAGIAN, key), _part(part)) for key, part in book.parts.items())
    yield from _answers(book)
    yield from (((BookPart.PEMERIKSAAN, check.code), _check(check)) for check in book.checks)


def _coverage(coverage: Coverage) -> _Thing:
    names = ("since", "until", "kinds", "periodic")
    fields = {name: getattr(coverage, name) for name in names}
    return _Thing(_shown(coverage.since), fields, coverage.basis, (coverage.periodic_basis,))


def _specs(spec: FactSpec, path: str = "") -> Iterator[tuple[str, FactSpec]]:
    for item in spec.items:
        here = f"{path}.{item.name}" if path else item.name
        yield here, item
        yield from _specs(item, here)


def _fact(spec: FactSpec) -> _Thing:
    names = ("kind", "required", "one_of", "unit")
    called = spec.meaning if spec.meaning.id else _as_is(spec.kind)
    return _Thing(called, {**{name: getattr(spec, name) for name in names}, "label": spec.meaning})


def _option(option: Option, holds: str | None) -> _Thing:
    tokens = tuple(part.token for part in option.alternatives)
    labels = tuple(part.label for part in option.alternatives)
    fields = {"alternatives": tokens, "default": option.default, "choice": holds}
    return _Thing(_shown(tokens), {**fields, "label": labels, "reason": option.reason}, option.basis)


def _part(part: Named) -> _Thing:
    own = list(own_nodes(part.item))
    fields = {"formula": bare(node_to(part.item)), "label": part.label, "reason": reasons_in(own)}
    called = _as_is(f"{part.key} = {rendered(part.item)}")
    return _Thing(called, fields, part.basis, bases_in(own), part.item)


def _answers(book: RuleBook) -> Iterator[tuple[Key, _Thing]]:
    """Yield what the book answers with, and on which scales."""
    for name, formula in (("predikat", book.predikat), ("score", book.score), ("proposal", book.proposal)):
        if formula is not None:
            yield (BookPart.HASIL, name), _answer(formula.node, book.published if name == "score" else None)
    if book.ratings is not None:
        yield (BookPart.HASIL, "ratings"), _Thing(_shown(book.ratings), {"source": book.ratings})
    for name, scale in (("predikat", book.scale), ("rating", book.rating_scale)):
        if scale is not None:
            called = _as_is(f"{scale.id} ({', '.join(scale.tokens)})")
            yield (BookPart.SKALA, name), _Thing(called, {"scale": scale.id, "tokens": scale.tokens})


def _answer(node: Node, published: Rounding | None) -> _Thing:
    own = list(own_nodes(node))
    told = None if published is None else (published.places, published.mode)
    fields = {"formula": bare(node_to(node)), "reason": reasons_in(own), "published": told}
    basis = None if published is None else published.basis
    return _Thing(_as_is(written(node)), fields, basis, bases_in(own), node)


def _check(check: Check) -> _Thing:
    own = list(own_nodes(check.holds.node))
    fields = {
        "severity": check.severity,
        "formula": bare(node_to(check.holds.node)),
        "label": check.message,
        "reason": reasons_in(own),
    }
    return _Thing(check.message, fields, check.basis, bases_in(own), check.holds.node)


# --- Values as words ------------------------------------------------------------------------------------------------


def _as_is(value: object) -> Words:
    """Return what is the same in both languages."""
    return Words(str(value), str(value))


def _shown(value: object) -> Words:
    match value:
        case None:
            return Words("", "")
        case Words():
            return value
        case bool():
            return Words("ya", "yes") if value else Words("tidak", "no")
        case date():
            return date_words(value)
        case tuple():
            each = [_shown(one) for one in value]
            return Words(", ".join(one.id for one in each), ", ".join(one.en for one in each))
        case _:
            return _as_is(value)
