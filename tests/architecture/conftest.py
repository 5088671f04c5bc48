"""Every test that asks for a ``module`` runs once for each module of kinerja."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.architecture.source import modules

if TYPE_CHECKING:
    import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give ``module`` its values."""
    if "module" in metafunc.fixturenames:
        metafunc.parametrize("module", modules(), ids=lambda module: module.inner)
