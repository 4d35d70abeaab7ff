"""Roles and their colours. A shape names a role; only the writer asks here which colour it has."""

from suluh.model.colour import channels, luminance

COLOURS = {
    "ink": "#1c2530",
    "white": "#ffffff",
    "paper": "#fbf5e6",
    "s1": "#edbd94",
    "dark-s1": "#d8996b",
    "s2": "#cf9467",
    "dark-s2": "#b3764a",
    "s3": "#b57a50",
    "dark-s3": "#98623c",
    "s4": "#9a6443",
    "dark-s4": "#804f34",
    "hair": "#2a2320",
    "grey-hair": "#c3c7ca",
    "teal": "#0f7f7d",
    "dark-teal": "#0a5a5f",
    "mint": "#c5e6de",
    "blue": "#2d62aa",
    "sky": "#dceff5",
    "navy": "#27456f",
    "slate": "#566876",
    "gold": "#f5ba3f",
    "orange": "#e8772e",
    "red": "#c9392f",
    "rose": "#ea9ba0",
    "green": "#4b9649",
    "leaf": "#93c47f",
    "sand": "#f5e6c8",
    "earth": "#e3cb9c",
    "road": "#b9c0c4",
    "grey": "#98a3ab",
    "silver": "#d3dbdf",
    "brown": "#8b5b36",
    "straw": "#f0cf7f",
    "violet": "#6d5099",
    "bg1": "#e6f3f1",
    "bg2": "#cfe6e2",
    "bg3": "#b4d6d0",
    "dark-white": "#d3dbdf",
    "dark-ink": "#141b23",
}

BLACK = {"ink", "dark-ink", "hair"}
"""Roles that stay black in line art; all others become white."""

GROUND = {"bg1", "bg2", "bg3", "sky", "sand", "earth", "road", "mint"}
"""Roles that line art leaves out where they have no outline."""


def colour(role: str) -> str:
    """Return the colour of a role as #rrggbb; the dark form of a role has 80 % of its light."""
    if role in COLOURS:
        return COLOURS[role]
    plain = COLOURS[role.removeprefix("dark-")]
    return "#" + "".join(f"{round(channel * 0.8):02x}" for channel in channels(plain))


def dark(role: str) -> str:
    """Return the role for the far side of a body, and for shades on it."""
    return role if role.startswith("dark-") else f"dark-{role}"


def grey(value: str) -> int:
    """Return how light a colour prints without colour: 0 is black, 255 white."""
    light = luminance(value)
    return round(255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))
