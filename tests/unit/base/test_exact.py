"""Exact numbers in, exact numbers out; what could change a value silently is refused."""

from __future__ import annotations

import pickle
import sys
from decimal import Decimal, localcontext
from enum import IntEnum, StrEnum
from fractions import Fraction

import pytest

from kinerja.base.exact import COMPUTED_DIGITS, INPUT_DIGITS, decimal_text, exact, number_text, ratio
from kinerja.errors import InvalidValue, WrongType


class Text(StrEnum):
    EIGHTY = "80"


class Number(IntEnum):
    EIGHTY = 80


class TestRead:
    """What is an exact number."""

    @pytest.mark.parametrize(
        ("given", "number"),
        [
            (0, Fraction(0)),
            (-7, Fraction(-7)),
            ("80.70", Fraction(807, 10)),
            ("-0.5", Fraction(-1, 2)),
            ("-0", Fraction(0)),
            ("007", Fraction(7)),
            ("1025/12", Fraction(1025, 12)),
            ("-2/4", Fraction(-1, 2)),
            ("0/5", Fraction(0)),
            (Decimal("80.70"), Fraction(807, 10)),
            (Decimal("1E+3"), Fraction(1000)),
            (Decimal("-0"), Fraction(0)),
            (Decimal("0E+999999"), Fraction(0)),
            (Fraction(1, 3), Fraction(1, 3)),
        ],
    )
    def test_exact_forms_are_read(self, given, number) -> None:
        read = exact(given)
        assert read == number
        assert type(read) is Fraction

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " 80",
            "80 ",
            "80\n",
            "+80",
            "80.",
            ".5",
            "80,7",
            "1_000",
            "1.000.000",
            "8e1",
            "1E+3",
            "1/2/3",
            "1.5/2",
            "1/-2",
            "--1",
            "0x10",
            "inf",
            "nan",
            "80%",
            "delapan puluh",
        ],
    )
    def test_other_text_is_refused_and_the_mend_shows_the_form(self, text) -> None:
        with pytest.raises(InvalidValue, match=r"'80\.5', or a ratio such as '1025/12'") as caught:
            exact(text)
        assert caught.value.value == text

    @pytest.mark.parametrize("text", ["٨٧", "８７", "८७", "8٧", "²", "1/٢", "0.٥", "−5"])  # noqa: RUF001
    def test_regression_digits_other_than_0_to_9_are_refused(self, text) -> None:
        """``Fraction('٨٧')`` is 87: a figure typed with another keyboard would pass unseen."""
        with pytest.raises(InvalidValue, match="is not an exact number"):
            exact(text)

    @pytest.mark.parametrize("text", ["1/0", "-5/00"])
    def test_a_ratio_over_zero_is_refused(self, text) -> None:
        with pytest.raises(InvalidValue, match="divides by 0"):
            exact(text)

    @pytest.mark.parametrize("number", [Decimal("Infinity"), Decimal("-Infinity"), Decimal("NaN"), Decimal("sNaN")])
    def test_decimals_that_are_no_numbers_are_refused(self, number) -> None:
        with pytest.raises(InvalidValue, match="not a number one can compute with"):
            exact(number)


class TestRefusedTypes:
    """Types that would bring an inexact or unmeant number."""

    def test_regression_the_float_80_7_is_refused_with_the_text_to_write(self) -> None:
        """``Fraction(80.7)`` is 5678693544997683/70368744177664, and a lax converter makes it 80."""
        with pytest.raises(WrongType, match=r"80\.7 is a float, which is not exact\. Write '80\.7' or") as caught:
            exact(80.7)  # type: ignore[arg-type]
        assert caught.value.value == 80.7

    @pytest.mark.parametrize(("number", "text"), [(1e22, "1" + "0" * 22), (1e-7, "0.0000001"), (-2.0, "-2.0")])
    def test_the_mend_for_a_float_is_text_that_is_accepted(self, number, text) -> None:
        """Not '1e+22', which would be refused in its turn."""
        with pytest.raises(WrongType) as caught:
            exact(number)
        assert caught.value.mend == f"Write '{text}' or Decimal('{text}')."
        assert exact(text) == Fraction(repr(number))

    @pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
    def test_a_missing_number_written_as_nan_is_to_be_left_out(self, number) -> None:
        """Tables hold nan where nothing was measured: no text could replace it."""
        with pytest.raises(WrongType, match=r"not a number one can compute with\. Leave it out\."):
            exact(number)

    @pytest.mark.parametrize("value", [True, False, None, b"80", 80j, [80], Text.EIGHTY, Number.EIGHTY])
    def test_everything_else_is_refused(self, value) -> None:
        with pytest.raises(WrongType, match="not a number"):
            exact(value)

    def test_a_float_of_another_library_is_shown_as_a_plain_number(self) -> None:
        """``repr(numpy.float64(80.7))`` is ``np.float64(80.7)``, which is not what to write."""

        class Float64(float):
            def __repr__(self) -> str:
                return f"np.float64({float(self)!r})"

        with pytest.raises(WrongType, match=r"Write '80\.7' or"):
            exact(Float64(80.7))  # type: ignore[arg-type]


class TestLength:
    """A number that nobody measured is refused before it costs anything."""

    NINES = "9" * INPUT_DIGITS

    @pytest.mark.parametrize(
        "given",
        [
            NINES,
            "-" + NINES,
            int(NINES),
            Decimal(NINES),
            Fraction(1, int(NINES)),
            f"-{NINES}/{NINES[:-1]}8",
            "0." + "0" * (INPUT_DIGITS - 2) + "1",
            Decimal(1).scaleb(1 - INPUT_DIGITS),
            Decimal(5).scaleb(-INPUT_DIGITS),  # one over 2 * 10**59
            "0." + "0" * (INPUT_DIGITS - 1) + "5",
        ],
    )
    def test_sixty_digits_are_read(self, given) -> None:
        assert exact(given) == Fraction(given)

    @pytest.mark.parametrize(
        "given",
        [
            NINES + "9",
            10**INPUT_DIGITS,
            -(10**INPUT_DIGITS),
            Decimal(10**INPUT_DIGITS),
            Decimal(1).scaleb(-INPUT_DIGITS),
            Fraction(1, 10**INPUT_DIGITS),
            "1/1" + "0" * INPUT_DIGITS,
            "0" * INPUT_DIGITS + "1",
            NINES + ".5",
            "0." + "0" * (INPUT_DIGITS - 1) + "1",
            Decimal("1E+999999"),
            Decimal("1E-999999"),
            "1" * 1_000_000,
        ],
    )
    def test_more_are_refused(self, given) -> None:
        with pytest.raises(InvalidValue, match="more than 60 digits"):
            exact(given)

    def test_regression_a_long_text_is_refused_by_us_and_not_by_python(self) -> None:
        """``int('1' * 5000)`` raises a plain ValueError about a limit of the interpreter."""
        for text in ("1" * 5_000, "1" * 4_000 + "." + "1" * 4_000, "1/" + "1" * 5_000, "0." + "1" * 5_000):
            with pytest.raises(InvalidValue, match="more than 4000 digits"):
                exact(text, digits=COMPUTED_DIGITS)

    def test_the_limit_for_computed_values_lies_below_that_of_python(self) -> None:
        assert sys.int_info.default_max_str_digits > COMPUTED_DIGITS


class TestText:
    """Numbers out, as one canonical text."""

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (Fraction(0), "0"),
            (Fraction(-3), "-3"),
            (Fraction(1000), "1000"),
            (Fraction(807, 10), "80.7"),
            (Fraction(-1, 2), "-0.5"),
            (Fraction(1, 400), "0.0025"),
            (Fraction(5, 64), "0.078125"),
            (Fraction(1, 3), "1/3"),
            (Fraction(-1025, 12), "-1025/12"),
        ],
    )
    def test_a_decimal_if_finite_else_a_ratio(self, number, text) -> None:
        assert number_text(number) == text

    def test_a_ratio_is_no_decimal(self) -> None:
        assert decimal_text(Fraction(1, 7)) is None

    @pytest.mark.parametrize(
        "number", [Fraction(1, 2**13_000), Fraction(10**3_999 + 1, 2**13), Fraction(2**13_000 + 1, 2**13_000)]
    )
    def test_regression_a_decimal_too_long_to_read_back_stands_as_a_ratio(self, number) -> None:
        """1/2**13000 is a finite decimal, of 13,000 digits, which Python refuses to print."""
        assert decimal_text(number) is None
        assert exact(number_text(number), digits=COMPUTED_DIGITS) == number

    @pytest.mark.parametrize("number", [Fraction(10**4_000), Fraction(1, 10**4_000), Fraction(-(10**5_000))])
    def test_a_number_beyond_the_limit_is_refused(self, number) -> None:
        with pytest.raises(InvalidValue, match="more than 4000 digits"):
            number_text(number)

    @pytest.mark.parametrize("number", [Fraction(10**3_999), Fraction(1, 10**3_999), Fraction(10**4_000 - 1)])
    def test_a_number_at_the_limit_comes_back(self, number) -> None:
        assert exact(number_text(number), digits=COMPUTED_DIGITS) == number

    def test_a_decimal_has_4000_places_at_most(self) -> None:
        assert decimal_text(Fraction(5, 10**COMPUTED_DIGITS)) == "0." + "0" * (COMPUTED_DIGITS - 1) + "5"
        assert decimal_text(Fraction(5, 10 ** (COMPUTED_DIGITS + 1))) is None

    def test_the_ambient_decimal_context_changes_nothing(self) -> None:
        with localcontext() as context:
            context.prec = 1
            context.Emax = 1
            context.Emin = -1
            assert exact(Decimal("123.456")) == Fraction(123456, 1000)
            assert number_text(Fraction(123456, 1000)) == "123.456"
            with pytest.raises(WrongType, match=r"Write '123\.456'"):
                exact(123.456)  # type: ignore[arg-type]


class TestRatio:
    """The quick way to a fraction gives what the plain way gives."""

    @pytest.mark.parametrize("pair", [(0, 7), (5, 1), (-6, 4), (6, 4), (10**80, 15 * 10**79), (-(2**300), 6**100)])
    def test_it_is_the_fraction(self, pair) -> None:
        quick, plain = ratio(*pair), Fraction(*pair)
        assert (type(quick), quick, hash(quick), repr(quick)) == (Fraction, plain, hash(plain), repr(plain))
        assert quick.as_integer_ratio() == plain.as_integer_ratio()
        assert pickle.loads(pickle.dumps(quick)) == plain
        assert quick + Fraction(1, 3) == plain + Fraction(1, 3)
