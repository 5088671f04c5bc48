"""What the forms share: the head, the lines of the period, who people are, and where they sign."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, final, get_args

import attrs

from ..base.period import PeriodKind, plain_date
from ..base.words import Words, date_words
from ..errors import WrongType
from ..evaluation.rounds import EvaluationKind, kind_of
from ..people.identity import NIPPPK, Numbers, mask
from ..people.party import Party
from .form import Form, Identity, Section, Signature, Signer
from .form_blocks import Entry, FormField
from .form_list import FORMS
from .page import as_written, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from types import UnionType

    from ..base.period import Period
    from ..people.party import Leader
    from ..plans.plan import WorkPlan
    from .form_blocks import Body

__all__ = [
    "CYCLE_IV_AKHIR",
    "Imprint",
    "check_given",
    "counted",
    "cycle_line",
    "cycle_of",
    "entry",
    "form_about",
    "identity",
    "number_text",
    "period_line",
    "points",
    "section",
    "signature",
]

CYCLE_IV_AKHIR = Words("Triwulan IV-Akhir", "Quarter IV-Final")
"""What the annex's own examples print for the year, where evaluations are quarterly (pp. 188-239)."""


_FINAL = Words("Akhir", "Final")


@final
@attrs.frozen
class Imprint:
    """What a form says that its data do not: whose paper it is, where and when it is signed, how numbers are written.

    Args:
        agency: The agency; empty takes that of the employee.
        place: Where it is signed.
        on: When it is signed; ``None`` takes the day that the data tell, if any.
        numbers: Whether numbers of persons are written in full, as a form that is signed needs them.
        cycle: Which evaluation of the agency's cycle it is; ``None`` reads it off the period.
    """

    agency: str = ""
    place: str = ""
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))
    numbers: Numbers = Numbers.MASKED
    cycle: Words | None = None


def check_given(**given: tuple[object, type | UnionType]) -> None:
    """Raise when an argument is not what its name says, before anything reads it.

    Args:
        given: By name, what was given and the type that is expected.

    Raises:
        WrongType: naming the argument and where its type is from.

    Example:
        >>> check_given(imprint=("Kota Contoh", Imprint))
        Traceback (most recent call last):
        ...
        kinerja.errors.WrongType: imprint: A str was given. Give Imprint, from kinerja.show.form_parts.
    """
    for name, (value, kind) in given.items():
        if not isinstance(value, kind):
            wanted = kind if isinstance(kind, type) else get_args(kind)[0]
            mend = f"Give {wanted.__name__}, from {wanted.__module__}."
            raise WrongType(f"A {type(value).__name__} was given.", mend=mend, path=name)


def entry(*texts: str | Words) -> Entry:
    """Return an entry of lines; empty ones are left out.

    Example:
        >>> entry("Kepala Puskesmas", "").text
        (Words(id='Kepala Puskesmas', en='Kepala Puskesmas'),)
    """
    return Entry(_said(texts))


def points(texts: Iterable[str | Words], *, below: Iterable[str | Words] = ()) -> Entry:
    """Return an entry of points, below some lines."""
    return Entry(_said(below), _said(texts))


def counted(texts: Iterable[str | Words]) -> Entry:
    """Return an entry of points with numbers before them."""
    return Entry((), _said(texts), numbered=True)


def _said(texts: Iterable[str | Words]) -> list[Words]:
    words = [each for text in texts for each in (_lines(text) if isinstance(text, str) else [text])]
    return [each for each in words if each.id]


def _lines(text: str) -> list[Words]:
    return [as_written(line) for line in text.splitlines()]


def section(key: str, id: str, en: str, body: Body, note: Words = Words("", "")) -> Section:
    """Return a section, its head in both languages."""
    return Section(key, Words(id, en), body, note)


def period_line(period: Period) -> Words:
    """Return the line with the days that a form is about.

    Example:
        >>> from kinerja.base.period import Period
        >>> period_line(Period.year(2025)).id
        '1 Januari s.d. 31 Desember tahun 2025'
    """
    start, end = date_words(period.start), date_words(period.end)
    year = period.end.year
    if period.start.year == year:
        first = Words(start.id.removesuffix(f" {year}"), start.en.removesuffix(f" {year}"))
        last = Words(end.id.removesuffix(f" {year}"), end.en.removesuffix(f" {year}"))
        return Words(f"{first.id} s.d. {last.id} tahun {year}", f"{first.en} to {last.en} {year}")
    return Words(f"{start.id} s.d. {end.id}", f"{start.en} to {end.en}")


def cycle_line(period: Period) -> Words:
    """Return which evaluation of the agency's cycle a period is, as far as the days tell.

    The annex prints "Triwulan I/II/III/IV-Akhir" and lets agencies adapt it to their cycle; a year is "Akhir" here,
    whether or not its last quarter has an evaluation of its own (:data:`CYCLE_IV_AKHIR` is the annex's own name).

    Example:
        >>> from kinerja.base.period import Period
        >>> [cycle_line(each).id for each in (Period.quarter(2025, 3), Period.month(2025, 3), Period.year(2025))]
        ['Triwulan III', 'Bulan Maret', 'Akhir']
    """
    if period.kind is PeriodKind.TAHUNAN:
        return _FINAL
    year = f" {period.start.year}"
    bare = Words(period.label.id.removesuffix(year), period.label.en.removesuffix(year))
    return Words(f"Bulan {bare.id}", f"Month of {bare.en}") if period.kind is PeriodKind.BULANAN else bare


def cycle_of(plan: WorkPlan, period: Period, imprint: Imprint) -> Words:
    """Return which evaluation of the agency's cycle a period of a plan is; that of the whole plan is the final one."""
    whole = kind_of(period, plan.period) is EvaluationKind.TAHUNAN
    return imprint.cycle or (_FINAL if whole else cycle_line(period))


def identity(
    signer: Signer,
    party: Party | None,
    imprint: Imprint,
    *,
    fifth: str = "unit_kerja",
    caption: Words | None = None,
) -> Identity:
    """Return the block that says who a person is.

    Args:
        signer: In what role.
        party: The person; ``None`` leaves the places blank.
        imprint: How numbers are written.
        fifth: ``"unit_kerja"``, or ``"instansi"`` as B.1.4 and C.1.2 have it for the appraiser.
        caption: The head of the block; the role by default.
    """
    values = _values(party, imprint) if party else {}
    number = Words("NI PPPK", "NI PPPK") if party and isinstance(party.number, NIPPPK) else Words("NIP", "NIP")
    names = {
        "nama": Words("Nama", "Name"),
        "nip": number,
        "pangkat": Words("Pangkat/Gol. Ruang", "Rank"),
        "jabatan": Words("Jabatan", "Position"),
        fifth: _FIFTH[fifth],
    }
    fields = [FormField(key, name, entry(values.get(key, ""))) for key, name in names.items()]
    return Identity(signer, caption or signer.label, fields)


_FIFTH: Mapping[str, Words] = MappingProxyType(
    {"unit_kerja": Words("Unit kerja", "Unit"), "instansi": Words("Instansi", "Agency")}
)


def _values(party: Party, imprint: Imprint) -> dict[str, str | Words]:
    return {
        "nama": party.name,
        "nip": number_text(party, imprint.numbers),
        "pangkat": party.rank.label if party.rank else "",
        "jabatan": party.title,
        "unit_kerja": party.unit.name,
        # The annex names the unit where an appraiser has no agency of a name of its own (p. 195).
        "instansi": party.instansi or party.unit.name,
    }


def number_text(party: Party, numbers: Numbers) -> str:
    """Return the number of a person as the form is to print it; empty for who has none.

    Example:
        >>> from kinerja.people.identity import NIP
        >>> from kinerja.people.positions import Position
        >>> from kinerja.people.unit import Unit
        >>> ani = Party("e1", "Ani", Position("Bidan", None), Unit("u", "Puskesmas"), NIP("198502142010032992"))
        >>> number_text(ani, Numbers.MASKED), number_text(ani, Numbers.FULL)
        ('**************2992', '19850214 201003 2 992')
    """
    if numbers is Numbers.FULL:
        return party.number.format() if party.number else party.other_number
    return party.number.masked if party.number else mask(party.other_number)


def signature(
    signer: Signer,
    person: Party | Leader | None,
    imprint: Imprint,
    *,
    on: date | None = None,
    caption: Words | None = None,
) -> Signature:
    """Return the place where somebody signs.

    Args:
        signer: In what role.
        person: Who; ``None`` leaves the name blank.
        imprint: Place and day, and how numbers are written.
        on: The day that the data tell; the imprint's goes before it.
        caption: What stands above; the role by default.
    """
    day = imprint.on or on
    dated = joined([as_written(imprint.place)] * bool(imprint.place) + ([date_words(day)] if day else []), ", ")
    number = number_text(person, imprint.numbers) if isinstance(person, Party) else ""
    kind = "NI PPPK" if isinstance(person, Party) and isinstance(person.number, NIPPPK) else "NIP"
    known = isinstance(person, Party) and person.number is not None
    shown = f"{kind} {number}" if known else number
    return Signature(signer, caption or signer.label, person.name if person else "", shown, dated)


def form_about(
    plan: WorkPlan,
    code: str,
    sections: Iterable[Section],
    imprint: Imprint,
    *,
    signers: Sequence[Signer] | None = None,
    people: Mapping[Signer, Party | Leader | None] = MappingProxyType({}),
    on: date | None = None,
    cycle: Words = Words("", ""),
    fifth: str = "unit_kerja",
    footnotes: Iterable[Words] = (),
) -> Form:
    """Return a form about the employee of a plan: head, blocks of persons, sections, and who signs.

    Args:
        plan: The plan; it tells employee, appraiser and period.
        code: Which form.
        sections: What stands in it.
        imprint: What the data do not tell.
        signers: In what roles it is signed; ``None`` for those of the form.
        people: Who has a role that the plan does not tell, or in the place of who it tells.
        on: The day of the signatures, as far as the data tell it.
        cycle: Which evaluation it is, where the form has that line.
        fifth: The fifth line of the appraiser's block.
        footnotes: What stands at the end.
    """
    known = {Signer.PEGAWAI: plan.employee, Signer.PENILAI: plan.appraiser, Signer.ATASAN: plan.superior, **people}
    return Form(
        FORMS[code],
        imprint.agency or plan.employee.instansi,
        period_line(plan.period),
        cycle,
        [
            identity(Signer.PEGAWAI, plan.employee, imprint),
            identity(Signer.PENILAI, _party(known[Signer.PENILAI]), imprint, fifth=fifth),
        ],
        sections,
        [signature(signer, known.get(signer), imprint, on=on) for signer in signers or FORMS[code].signers],
        footnotes,
    )


def _party(person: Party | Leader | None) -> Party | None:
    return person if isinstance(person, Party) else None
