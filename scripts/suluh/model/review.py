"""Who has read which translation."""

from typing import Annotated

from pydantic import AfterValidator

from suluh.messages import say
from suluh.model.base import Day, Model, Words


def _person(name: str) -> str:
    if sum(map(str.isalpha, name)) < 2:
        raise ValueError(say("'{name}' is not the name of a person", name=name))
    return name


Person = Annotated[Words, AfterValidator(_person)]


class Review(Model):
    """A named person's word that a translation is right, exactly as it stood on that day."""

    by: Person
    date: Day


ReviewFile = dict[str, Review]
"""What was signed, by its digest → who signed it."""
