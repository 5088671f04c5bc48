"""Showing: results as pages for people, in Indonesian and English, as plain text and as HTML.

A page is a value that says everything in both languages (``page``); ``text`` and ``html`` only set it out, so the two
cannot disagree.  The other modules make the pages, one for each thing that is shown.
"""

from __future__ import annotations
