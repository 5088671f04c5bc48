"""Forms of PermenPANRB 6/2022 as values: what stands where, before anybody decides how it looks.

The forms are a guide and agencies may extend them (SE Kepala BKN 1/2023, 5d), so their layout stays open: a
:class:`Form` has sections with stable keys, a table has columns with stable keys, and whoever prints into a word
processor walks them.  ``form_text`` and ``form_html`` set the same value out as text and as HTML that prints.

Blank places stay blank; nothing is filled in that was not given.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.words import Words, label
from ..errors import InvalidValue, NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.law import Basis
    from ..base.words import Language
    from .form_blocks import Body, FormField

__all__ = [
    "Form",
    "FormInfo",
    "Identity",
    "Paper",
    "Section",
    "Signature",
    "Signer",
]


class Signer(StrEnum):
    """Who signs a form."""

    PEGAWAI = "pegawai"
    """The employee."""
    PENILAI = "penilai"
    """The appraiser (Pejabat Penilai Kinerja)."""
    ATASAN = "atasan"
    """The appraiser's superior."""
    PEMBIMBING = "pembimbing"
    """The leader, or who else was assigned to guide."""

    @property
    def label(self) -> Words:
        """What stands above the signature."""
        return label("signer", self)


class Paper(StrEnum):
    """How the annex lays the sheet, A4 each time."""

    TEGAK = "tegak"
    """Upright."""
    MELINTANG = "melintang"
    """Across, for many columns."""


def _words(texts: Iterable[Words]) -> tuple[Words, ...]:
    return tuple(texts)


def _signers(signers: Iterable[Signer]) -> tuple[Signer, ...]:
    return tuple(signers)


@final
@attrs.frozen
class FormInfo:
    """What the law says of a form, whoever fills it in.

    Args:
        code: Its number, such as ``"A.1.7"``.
        title: Its title, line by line; one line at least.
        page: The page of the annex that it begins on.
        signers: Who signs, in the order of the form; nobody signs some of them.
        basis: Where it stands.
        paper: How the sheet lies.

    Raises:
        InvalidValue: without a title.
    """

    code: str
    title: tuple[Words, ...] = attrs.field(converter=_words)
    page: int
    signers: tuple[Signer, ...] = attrs.field(converter=_signers)
    basis: Basis
    paper: Paper = Paper.TEGAK

    def __attrs_post_init__(self) -> None:
        if not self.title:
            raise InvalidValue("The form has no title.", mend="Give one line at least.", path="title")


def _fields(fields: Iterable[FormField]) -> tuple[FormField, ...]:
    return tuple(fields)


@final
@attrs.frozen
class Identity:
    """The block that says who a person is.

    Args:
        signer: In what role the person appears.
        caption: The head of the block.
        fields: ``nama``, ``nip``, ``pangkat``, ``jabatan``, and ``unit_kerja`` or ``instansi``.
    """

    signer: Signer
    caption: Words
    fields: tuple[FormField, ...] = attrs.field(converter=_fields, repr=False)


@final
@attrs.frozen
class Section:
    """A part of a form.

    Args:
        key: A stable name for programs, such as ``"hasil_kerja"``.
        title: Its head; may be empty.
        body: What it holds; it is left out of the ``repr``, as some forms are confidential.
        note: Who fills it in, or what else stands below the head; may be empty.
    """

    key: str
    title: Words
    body: Body = attrs.field(repr=False)
    note: Words = Words("", "")


@final
@attrs.frozen
class Signature:
    """The place where somebody signs.

    Args:
        signer: Who signs.
        caption: What stands above.
        name: The name; blank for who is not known yet.
        number: The number below the name; it is left out of the ``repr``.
        dated: Place and date; blank while they are not known.
    """

    signer: Signer
    caption: Words
    name: str = ""
    number: str = attrs.field(default="", repr=False)
    dated: Words = Words("", "")


def _identities(identities: Iterable[Identity]) -> tuple[Identity, ...]:
    return tuple(identities)


def _sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    return tuple(sections)


def _signatures(signatures: Iterable[Signature]) -> tuple[Signature, ...]:
    return tuple(signatures)


@final
@attrs.frozen
class Form:
    """A form, filled in as far as data were given.

    Args:
        info: Which form it is.
        agency: The agency, as printed in the head.
        period: The line with the days it is about; empty where the form has none.
        cycle: Which evaluation of the agency's cycle it is, such as ``Triwulan III``; empty where the form has none.
        identities: Who it is about, and who appraises.
        sections: Its parts, in the order of the form.
        signatures: Who signs, in the order of the form.
        footnotes: What stands at its end.

    Example:
        >>> from kinerja.show.form_list import FORMS
        >>> Form(FORMS["A.1.7"]).code
        'A.1.7'
    """

    info: FormInfo
    agency: str = ""
    period: Words = Words("", "")
    cycle: Words = Words("", "")
    identities: tuple[Identity, ...] = attrs.field(default=(), converter=_identities, repr=False)
    sections: tuple[Section, ...] = attrs.field(default=(), converter=_sections, repr=False)
    signatures: tuple[Signature, ...] = attrs.field(default=(), converter=_signatures, repr=False)
    footnotes: tuple[Words, ...] = attrs.field(default=(), converter=_words)

    @property
    def code(self) -> str:
        """The number of the form."""
        return self.info.code

    def section(self, key: str) -> Section:
        """Return the section with this key.

        Raises:
            NotFound: when there is none.
        """
        for section in self.sections:
            if section.key == key:
                return section
        known = ", ".join(section.key for section in self.sections)
        raise NotFound(f"Form {self.code} has no section {key!r}.", mend=f"It has {known}.", value=key)

    def as_text(self, language: Language) -> str:
        """Return the form as plain text of 100 columns.

        Args:
            language: ``"id"``, in which the forms are official, or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from .form_text import form_text

        return form_text(self, language)

    def as_html(self, language: Language) -> str:
        """Return the form as a piece of HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"``, in which the forms are official, or ``"en"``.
        """
        from .form_html import form_html

        return form_html(self, language)

    def _repr_html_(self) -> str:
        """Return the form for a notebook, in Indonesian."""
        return self.as_html("id")
