"""How a site looks as one's own: its name, colours, logo and licence."""

from typing import Annotated

from pydantic import Field, StringConstraints

from suluh.model.base import Model, Words

Colour = Annotated[str, StringConstraints(pattern=r"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", to_lower=True)]
LETTERS_ON_AMOUNT = "#1c2530"
"""Letters on the amount's ground, by day and by night."""
LETTERS_ON_FOOT = "#f6eedc"
"""Letters on the page's foot, by day and by night."""
VARIABLES = {
    "page": "bg",
    "card": "card",
    "ink": "ink",
    "soft": "soft",
    "link": "link",
    "edge": "edge",
    "line": "line",
    "tint": "tint",
    "notice": "sand",
    "amount": "gold",
    "button": "teal",
    "on_button": "ont",
    "foot": "foot",
}
"""Colour of the brand → its variable in the stylesheet, in the order in which it stands there."""


class Night(Model):
    """The colours of pages where a phone is set to dark."""

    page: Colour = "#131b22"
    """The ground of a page."""
    card: Colour = "#1d2830"
    """The ground of header, answer and what can be tapped."""
    ink: Colour = "#f6eedc"
    """Letters."""
    soft: Colour = "#bcc4c4"
    """Letters of what is less important."""
    link: Colour = "#86d3ca"
    """Links, labels and ticks."""
    edge: Colour = "#8b99a1"
    """The outline of what can be tapped."""
    line: Colour = "#36434c"
    """Hairlines, which only adorn."""
    tint: Colour = "#17312f"
    """The ground of sources and bands."""
    notice: Colour = "#2e2a1c"
    """The ground of cautions."""
    button: Colour = "#86d3ca"
    """The ground of the first button."""
    on_button: Colour = "#10201f"
    """Letters on it."""
    foot: Colour = "#0c2c30"
    """The ground of the page's foot."""


class Day(Night):
    """The colours of pages otherwise."""

    page: Colour = "#fbf5e6"
    card: Colour = "#fffdf8"
    ink: Colour = "#1c2530"
    soft: Colour = "#4d5761"
    link: Colour = "#0a5a5f"
    edge: Colour = "#1c2530"
    line: Colour = "#dfd3b8"
    tint: Colour = "#e3f1ee"
    notice: Colour = "#f5e6c8"
    amount: Colour = "#f5ba3f"
    """The ground of amounts and what marks a place, by night too; dark letters stand on it."""
    button: Colour = "#0a5a5f"
    on_button: Colour = "#fff"
    foot: Colour = "#0b3f44"


class Print(Model):
    """The colours of printed pieces. White letters stand on `band` and on `ink`, dark ones on the others."""

    ink: Colour = "#1c2530"
    band: Colour = "#0f7f7d"
    amount: Colour = "#f5ba3f"
    ground: Colour = "#fbf5e6"


class Brand(Model):
    """The site's look. What a file does not say is as in Suluh."""

    name: Words | None = None
    """The site's name, if site.yml does not say it."""
    logo: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.svg$")] | None = None
    """A drawing beside this file, which stands before the name; without one, a torch."""
    licence: Words | None = None
    """Under which licence texts and pictures may be used: "CC BY-SA 4.0"."""
    light: Day = Day()
    dark: Night = Night()
    print: Print = Print()


def declared(colours: Night) -> str:
    """Return the colours as the stylesheet declares them."""
    given = ((variable, getattr(colours, name, "")) for name, variable in VARIABLES.items())
    return "; ".join(f"--{variable}: {colour}" for variable, colour in given if colour)
