"""The content folder, loaded and cross-checked; nothing else reads it."""

from suluh.content.check import dated_problems, dated_warnings, names, printed_addresses, touched, unlisted_addresses
from suluh.content.helpers import each as each_helper
from suluh.content.history import last_commit, uncorrected
from suluh.content.library import Library
from suluh.content.load import FOLDERS, load
from suluh.content.recordings import HOME, Recording, place

__all__ = [
    "FOLDERS",
    "HOME",
    "Library",
    "Recording",
    "dated_problems",
    "dated_warnings",
    "each_helper",
    "last_commit",
    "load",
    "names",
    "place",
    "printed_addresses",
    "touched",
    "uncorrected",
    "unlisted_addresses",
]
