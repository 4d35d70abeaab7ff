"""The content folder, loaded and cross-checked; nothing else reads it."""

from suluh.content.check import dated_problems, dated_warnings, printed_addresses, touched, unlisted_addresses
from suluh.content.history import last_commit, uncorrected
from suluh.content.library import Library
from suluh.content.load import load

__all__ = [
    "Library",
    "dated_problems",
    "dated_warnings",
    "last_commit",
    "load",
    "printed_addresses",
    "touched",
    "uncorrected",
    "unlisted_addresses",
]
