"""The fuzzer, for a moment: it takes as long as one gives it when it is run by itself."""

from __future__ import annotations

import pytest

from kinerja.interop import loads
from tests.fuzz import interop


def test_what_is_spoilt_is_refused_or_kept() -> None:
    """A few hundred texts, the same every time."""
    assert interop.fuzz(300, seed=0) == []


@pytest.mark.parametrize("text", interop.seeds())
def test_what_is_not_spoilt_is_read(text: str) -> None:
    """Else nothing would be tested."""
    assert loads(text) is not None
    assert interop.failure(text) == ""


def test_a_failure_is_seen(monkeypatch) -> None:
    """Another error, or something changed: the fuzzer itself can fail."""
    text = interop.seeds()[1]
    monkeypatch.setattr(interop, "to_data", lambda _: {})
    assert interop.failure(text) == "something was changed in silence"
    monkeypatch.setattr(interop, "loads", lambda _: 1 / 0)
    assert interop.failure(text).startswith("ZeroDivisionError")
