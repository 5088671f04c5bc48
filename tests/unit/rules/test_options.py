"""What the law leaves open is chosen by name, and only among what there is."""

from __future__ import annotations

import pytest

from kinerja.base.law import Law
from kinerja.base.words import Words
from kinerja.errors import InvalidValue, UnknownName
from kinerja.formula import choice, given, total
from kinerja.formula.nodes import Choice
from kinerja.rules.options import Alternative, Option, resolved

SAY = Words("Sebuah pilihan", "A choice")
BASIS = Law("Perda 1/2024")("Pasal 1")


def option(*tokens, default=None) -> Option:
    return Option("opsi", tuple(Alternative(token, SAY) for token in tokens), BASIS, SAY, default)


class TestOption:
    """One thing to choose."""

    def test_alternatives_by_token(self) -> None:
        assert option("x", "y").alternative("y") == Alternative("y", SAY)
        with pytest.raises(UnknownName, match=r"'z' is no alternative of the option 'opsi'. Known are x, y."):
            option("x", "y").alternative("z")

    @pytest.mark.parametrize("tokens", [(), ("x",), ("x", "x"), ("x", "y", "x")])
    def test_at_least_two_and_all_different(self, tokens) -> None:
        with pytest.raises(InvalidValue, match="at least two different alternatives"):
            option(*tokens)

    def test_the_default_is_one_of_them(self) -> None:
        assert option("x", "y", default="x").default == "x"
        with pytest.raises(UnknownName, match="'z' is no alternative"):
            option("x", "y", default="z")


class TestResolved:
    """Trees in which choices are made."""

    A, B = given("a"), given("b")

    def test_only_what_is_chosen_is_left(self) -> None:
        formula = total("r", choice("opsi", x=self.A, y=self.B) + 1)
        (tree,) = resolved([formula.node], {"opsi": "y"})
        assert tree == total("r", choice("opsi", y=self.B) + 1).node

    def test_a_choice_within_a_choice(self) -> None:
        inner = choice("dalam", x=self.A, y=self.B)
        formula = choice("luar", x=inner + 1, y=inner)
        (tree,) = resolved([formula.node], {"luar": "x", "dalam": "y"})
        assert tree == Choice("luar", (("x", (choice("dalam", y=self.B) + 1).node),))

    def test_what_nobody_chose_stays_open(self) -> None:
        formula = choice("opsi", x=self.A, y=self.B)
        assert resolved([formula.node], {"lain": "x"}) == (formula.node,)
        assert resolved([], {"lain": "x"}) == ()

    def test_an_alternative_that_a_formula_does_not_have(self) -> None:
        with pytest.raises(UnknownName, match="A formula has no alternative 'z' of 'opsi'"):
            resolved([choice("opsi", x=self.A, y=self.B).node], {"opsi": "z"})

    def test_parts_that_trees_share_stay_shared(self) -> None:
        shared = choice("opsi", x=self.A, y=self.B).named("bersama", id="", en="")
        first, second = resolved([(shared + 1).node, shared.node], {"opsi": "x"})
        assert first.left is second
