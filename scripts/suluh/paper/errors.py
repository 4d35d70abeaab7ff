"""What can go wrong on the way to paper."""

from suluh.errors import SuluhError


class PrintError(SuluhError):
    """A piece cannot be printed as it is; the text says which, in which language, and what to change."""
