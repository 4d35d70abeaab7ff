"""The `suluh` command: each module adds its own to the group."""

from suluh.cli import beginning, building, checking, printing, translating, upkeep
from suluh.cli.command import main

__all__ = ["beginning", "building", "checking", "main", "printing", "translating", "upkeep"]
