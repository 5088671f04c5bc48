"""Where the strategies come from: one table of laws of the domain, and the classes themselves for all the rest."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, final, get_args, get_origin

import attrs
from hypothesis import strategies as st

from ..base.scale import Ranked
from ..interop.registry import OFFICIAL, fields_of, is_class

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Draws", "Source"]

Draws = st.SearchStrategy[Any]
"""Draws values of one kind."""


def _frozen(table: Mapping[Any, Callable[[], Draws]]) -> Mapping[Any, Callable[[], Draws]]:
    return MappingProxyType(dict(table))


@final
@attrs.frozen
class Source:
    """Gives a strategy for every type: by the table where a law has a say, else derived from the class.

    Args:
        table: What makes the strategy of a type that the class alone does not describe.

    Example:
        >>> from kinerja.base.law import Law
        >>> source = Source({str: lambda: st.just("x")})
        >>> from hypothesis import find
        >>> find(source.of(Law), lambda law: True)
        Law(id='x', title='')
    """

    table: Mapping[Any, Callable[[], Draws]] = attrs.field(converter=_frozen)
    _kept: dict[Any, Draws] = attrs.field(factory=dict, init=False, eq=False, repr=False)
    """The strategies made so far: each is made once, because Hypothesis looks over every new one."""

    def extended(self, table: Mapping[Any, Callable[[], Draws]]) -> Source:
        """Return the source with more in its table."""
        return Source({**self.table, **table})

    def of(self, kind: Any) -> Draws:
        """Return a strategy for the values of a type.

        Raises:
            TypeError: when neither the table nor the class says how to draw one.
        """
        if kind not in self._kept:
            self._kept[kind] = self._made(kind)
        return self._kept[kind]

    def _made(self, kind: Any) -> Draws:
        if kind in self.table:
            return self.table[kind]()
        if kind is NoneType:
            return st.none()
        if get_origin(kind) in {Union, UnionType}:
            # ``None`` first: what draws the least is what a failing example shrinks to.
            members = sorted(get_args(kind), key=lambda member: member is not NoneType)
            return st.one_of([self.of(member) for member in members])
        if get_origin(kind) is tuple:
            return self._tuple(get_args(kind))
        return self._named(kind)

    def derived(self, kind: Any, /, **parts: Draws) -> Draws:
        """Return a strategy that builds a class from its fields.

        Args:
            kind: The class.
            parts: Strategies for some of the fields, by name.
        """
        origin = get_origin(kind) or kind
        drawn = {field.alias or field.name: self._field(origin, field, parts) for field in fields_of(kind)}
        return st.builds(origin, **drawn)

    def many(self, kind: Any, *, least: int = 0, most: int = 2) -> Draws:
        """Return a strategy for tuples of values of a type."""
        return st.lists(self.of(kind), min_size=least, max_size=most).map(tuple)

    def _field(self, kind: type, field: attrs.Attribute[Any], parts: Mapping[str, Draws]) -> Draws:
        if field.name in parts:
            return parts[field.name]
        drawn = self.of(field.type)
        may_be_empty = attrs.has(kind) and attrs.fields_dict(kind)[field.name].default == ""
        return st.just("") | drawn if may_be_empty else drawn

    def _tuple(self, items: tuple[Any, ...]) -> Draws:
        return self.many(items[0]) if items[1:] == (...,) else st.tuples(*map(self.of, items))

    def _named(self, kind: Any) -> Draws:
        if kind is Ranked:
            return st.sampled_from([member for members in OFFICIAL.values() for member in members])
        if isinstance(kind, type) and issubclass(kind, Enum):
            return st.sampled_from(list(kind))
        if not is_class(kind):
            raise TypeError(f"There is no strategy for {kind!r}; enter one in the table of kinerja.testing.")
        return st.deferred(lambda: self.derived(kind))
