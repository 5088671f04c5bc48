"""The planner's problem for HiGHS, by way of ``scipy.optimize.milp``: ``pip install kinerja[solver]``.

scipy is imported when a choice is asked for, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import Exact, exact
from ..errors import InvalidValue, NotFound

if TYPE_CHECKING:
    from fractions import Fraction

    from ..training.plan_solver import PlanModel

__all__ = ["HighsSolver"]


def _positive(_: object, attribute: attrs.Attribute[Any], value: Fraction | None) -> None:
    if value is not None and value <= 0:
        raise InvalidValue(
            f"{attribute.name} is {value}.", mend="Give a number above 0.", path=attribute.name, value=value
        )


def _number(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class HighsSolver:
    """Asks HiGHS for the choice of courses; hand it to ``plan_training`` as its solver.

    Args:
        seconds: After how many seconds HiGHS gives the best choice it has; ``None`` for as long as it takes.
        gap: How far below the best possible it may stop, as a part of it: ``"0.001"``; ``None`` for its own default.

    Raises:
        InvalidValue: for numbers that are not above 0.

    Example:
        >>> HighsSolver(seconds=60).name
        'HiGHS'
    """

    seconds: Fraction | None = attrs.field(default=None, converter=_number, validator=_positive, kw_only=True)
    gap: Fraction | None = attrs.field(default=None, converter=_number, validator=_positive, kw_only=True)

    @property
    def name(self) -> str:
        """What it is called in a plan."""
        return "HiGHS"

    def choose(self, model: PlanModel) -> tuple[int, ...] | None:
        """Return the columns that HiGHS chooses, or ``None`` when it found no choice in its time.

        Raises:
            NotFound: when scipy is not installed.
        """
        try:
            from scipy.optimize import milp  # type: ignore[import-untyped]
        except ImportError:
            raise NotFound("scipy is not installed.", mend="Install kinerja[solver].", path="solver") from None
        answer = milp(
            [-gain for gain in model.gains],
            integrality=1,
            bounds=(0, 1),
            constraints=_constraints(model),
            options=_options(self),
        )
        if answer.x is None:
            return None
        return tuple(column for column, value in enumerate(answer.x) if round(value))


def _constraints(model: PlanModel) -> Any:
    """Return the limits as one sparse matrix; each is divided by its largest weight, as money dwarfs all the rest."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_array  # type: ignore[import-untyped]

    weights: list[Any] = []
    columns: list[int] = []
    ends, least, most = [0], [], []
    for limit in model.limits:
        scale = max(map(abs, limit.weights), default=1)
        weights += [weight / scale for weight in limit.weights]
        columns += limit.columns
        ends.append(len(columns))
        least.append(None if limit.least is None else limit.least / scale)
        most.append(None if limit.most is None else limit.most / scale)
    matrix = csr_array((weights, columns, ends), shape=(len(model.limits), len(model.gains)))
    return LinearConstraint(matrix, *(_filled(least, "-inf"), _filled(most, "inf")))


def _filled(values: list[Any], missing: str) -> Any:
    from numpy import array

    return array([missing if value is None else value for value in values], dtype="float64")


def _options(solver: HighsSolver) -> dict[str, Any]:
    told = {"time_limit": solver.seconds, "mip_rel_gap": solver.gap}
    return {name: value.numerator / value.denominator for name, value in told.items() if value is not None}
