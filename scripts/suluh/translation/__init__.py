"""Translations, one gettext PO file for each language: read, checked, counted and kept in step with the source.

The key of a sentence is its `msgctxt`, the sentence of the source language its `msgid`. A translation is shown only
where its `msgid` still is the source sentence, letter for letter, and every check holds.
"""

from suluh.translation import answers
from suluh.translation.badge import badge
from suluh.translation.catalog import Catalog, State, Translation, digest, load, problems, source_catalog
from suluh.translation.checks import Known
from suluh.translation.report import as_json, coverage, table, total
from suluh.translation.reviews import reviews, sign
from suluh.translation.tongue import Markers, spelled, strangers, with_learnt
from suluh.translation.update import Counts, sync

__all__ = [
    "Catalog",
    "Counts",
    "Known",
    "Markers",
    "State",
    "Translation",
    "answers",
    "as_json",
    "badge",
    "coverage",
    "digest",
    "load",
    "problems",
    "reviews",
    "sign",
    "source_catalog",
    "spelled",
    "strangers",
    "sync",
    "table",
    "total",
    "with_learnt",
]
