"""One plan with 5 results of 3 indicators: reading it from JSON beside msgspec and pydantic, and what it weighs.

The peers read the same text as strictly, unknown keys refused, into classes of the same fields.  They know kinds of
values only: that a number is no longer than it may be, that no two results share an id, is not asked of them.
"""

from __future__ import annotations

import json
import sys
import warnings
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

import attrs
import msgspec
import pydantic

from kinerja import (
    NIP,
    Approach,
    Aspek,
    AtLeast,
    AtMost,
    EmployeeKind,
    Indicator,
    Jenis,
    Party,
    Period,
    PlanStatus,
    Position,
    PositionKind,
    Unit,
    WorkPlan,
    WorkResult,
)
from kinerja.interop.convert import dumps, loads
from kinerja.people.party import AppointmentStatus
from kinerja.plans.annexes import (
    Annexes,
    Consequence,
    ConsequenceKind,
    Reporting,
    Resource,
    ResourceKind,
    ResourceStatus,
)
from kinerja.plans.conduct import ExpectedConduct, NilaiDasar, SpecialExpectation
from kinerja.plans.plan import Supported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["memory", "reading"]

UNIT = Unit("puskesmas", "Puskesmas Contoh", parent_id="dinas")


def a_result(number: int) -> WorkResult:
    """Return a result with an amount, a quality and a time."""
    return WorkResult(
        f"h{number}",
        "Ibu hamil di wilayah kerja memperoleh pelayanan sesuai standar",
        Jenis.UTAMA,
        [
            Indicator(f"h{number}-1", "Ibu hamil yang dilayani", AtLeast(120 + number, "orang"), (Aspek.KUANTITAS,)),
            Indicator(f"h{number}-2", "Kepuasan ibu hamil", AtLeast("85.5", "%"), (Aspek.KUALITAS,)),
            Indicator(f"h{number}-3", "Waktu penyelesaian", AtMost(12, "bulan"), (Aspek.WAKTU,)),
        ],
        supports=[Supported(f"k{number}", "Angka kematian ibu menurun")],
    )


PLAN = WorkPlan(
    "skp-2025-1",
    Period.year(2025),
    Party(
        "e1",
        "Ani Contoh, S.Tr.Keb.",
        Position("Bidan Penyelia", PositionKind.FUNGSIONAL),
        UNIT,
        number=NIP("198502142010032991"),
        kind=EmployeeKind.PNS,
    ),
    Party("e2", "Budi Contoh, S.K.M.", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), UNIT),
    Approach.KUANTITATIF,
    [a_result(number) for number in range(5)],
    conduct=ExpectedConduct([SpecialExpectation(value, "Menjadi panutan bagi rekan kerja") for value in NilaiDasar]),
    annexes=Annexes(
        [Resource("Timbangan bayi", ResourceKind.PERALATAN_KERJA)],
        [Reporting("Setiap bulan", "Laporan bulanan")],
        [Consequence("Diusulkan mengikuti pelatihan", ConsequenceKind.POSITIF)],
    ),
    status=PlanStatus.DITETAPKAN,
    agreed_on=date(2025, 1, 6),
)


def shapes(make: Callable[..., Any], either: Callable[..., Any]) -> Any:
    """Return a class for the sealed plan; what is always null in it has no other type here."""
    position = make("Position", title=str, kind=PositionKind, jenjang=None, leads_unit=bool, leads_team=bool)
    unit = make("Unit", id=str, name=str, parent_id=str | None, mandiri=bool)
    party = make(
        "Party",
        id=str,
        name=str,
        position=position,
        unit=unit,
        number=either(make("NIP", tag="nip", digits=str), make("NIPPPK", tag="nipppk", digits=str)) | None,
        rank=None,
        kind=EmployeeKind | None,
        instansi=str,
        other_number=str,
        status=AppointmentStatus,
        duties=list[None],
    )
    target = either(
        make("AtLeast", tag="at_least", value=Decimal, unit=str), make("AtMost", tag="at_most", value=Decimal, unit=str)
    )
    indicator = make(
        "Indicator",
        id=str,
        text=str,
        target=target | None,
        aspek=list[Aspek],
        perspektif=None,
        trajectory=list[None],
        stake=None,
    )
    names = "result_id statement plan_id indicator_id indicator through part"
    supported = make("Supported", owner=None, **dict.fromkeys(names.split(), str))
    result = make(
        "WorkResult",
        id=str,
        statement=str,
        jenis=Jenis,
        indicators=list[indicator],
        supports=list[supported],
        **dict.fromkeys("assigned_by taken_over level source approved_on".split()),
    )
    special = make("SpecialExpectation", value=NilaiDasar, text=str, by=None, on=date | None)
    annexes = make(
        "Annexes",
        resources=list[make("Resource", text=str, kind=ResourceKind | None, status=ResourceStatus)],
        reporting=list[make("Reporting", schedule=str, evidence=str, result_id=str)],
        consequences=list[make("Consequence", text=str, kind=ConsequenceKind | None)],
    )
    plan = make(
        "WorkPlan",
        id=str,
        period=make("Period", start=date, end=date),
        employee=party,
        appraiser=party,
        approach=Approach,
        results=list[result],
        conduct=make("ExpectedConduct", special=list[special]) | None,
        annexes=annexes,
        status=PlanStatus,
        version=int,
        agreed_on=date | None,
        exemption=None,
        work_agreement=str,
        delegation=str,
        superior=None,
        history=list[None],
    )
    return make("Sealed", schema=int, type=str, data=plan)


def a_struct(name: str, /, *, tag: str | None = None, **fields: Any) -> Any:
    """Return a class of msgspec."""
    tagged = {"tag": tag, "tag_field": "kind"} if tag else {}
    return msgspec.defstruct(name, fields.items(), frozen=True, forbid_unknown_fields=True, **tagged)


def a_model(name: str, /, *, tag: str | None = None, **fields: Any) -> Any:
    """Return a class of pydantic."""
    config = pydantic.ConfigDict(extra="forbid", frozen=True, strict=True, protected_namespaces=())
    tagged = {"kind": (Literal[tag], ...)} if tag else {}
    return pydantic.create_model(
        name, __config__=config, **{key: (kind, ...) for key, kind in fields.items()}, **tagged
    )


def either(*kinds: Any) -> Any:
    """Return what is one of several tagged classes."""
    return Union[kinds]  # noqa: UP007 - of as many as are given


def by_kind(*kinds: Any) -> Any:
    """Return the same for pydantic, which has to be told by which key they are told apart."""
    return Annotated[Union[kinds], pydantic.Field(discriminator="kind")]  # noqa: UP007


def reading() -> dict[str, Callable[[], object]]:
    """Return each way to read the plan; the first is the one that all are compared with."""
    text = dumps(PLAN)
    if loads(text) != PLAN:
        raise AssertionError("The plan does not come back.")
    struct = msgspec.json.Decoder(shapes(a_struct, either))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydantic has a method of old that is called schema too
        model = shapes(a_model, by_kind)
    return {
        "kinerja.interop.convert.loads": lambda: loads(text),
        "msgspec": lambda: struct.decode(text),
        "pydantic": lambda: model.model_validate_json(text),
        "json.loads alone, into dicts": lambda: json.loads(text),
    }


def memory() -> dict[str, int]:
    """Return the bytes of all that belongs to the plan alone: not texts, not the members of lists that all share."""
    text = dumps(PLAN)
    plans = {
        "kinerja": loads(text),
        "msgspec": msgspec.json.decode(text, type=shapes(a_struct, either)).data,
        "json.loads alone, dicts": json.loads(text)["data"],
    }
    return {
        name: sum(map(sys.getsizeof, {id(each): each for each in held(plan)}.values())) for name, plan in plans.items()
    }


def held(value: Any) -> Iterator[object]:
    """Yield a value and everything in it, as far as it is not shared with all other plans."""
    if value is None or isinstance(value, str | bool | Enum):
        return
    yield value
    for inner in parts(value):
        yield from held(inner)


def parts(value: Any) -> Iterator[object]:
    """Yield what a value holds: its items, the values of its fields, the two sides of a number."""
    if isinstance(value, tuple | list):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, Fraction):
        yield from value.as_integer_ratio()
    elif attrs.has(type(value)):
        yield from (getattr(value, field.name) for field in attrs.fields(type(value)))
    elif isinstance(value, msgspec.Struct):
        yield from msgspec.structs.astuple(value)
