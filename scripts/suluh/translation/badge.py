"""A small picture that says how far a language has come, for a README."""

from collections import Counter
from html import escape

from suluh.translation.catalog import State

HEIGHT, LETTER, ROOM = 20, 7, 12
"""Pixels: of a badge, of a letter on the mean, and around a text."""
TEAL, GOLD, GREY, INK = "#0a5a5f", "#f5ba3f", "#4d5761", "#1c2530"


def badge(name: str, counts: Counter[State]) -> str:
    """Return the badge of a language as SVG: its own name, and how much of it is shown; teal once all is reviewed."""
    shown = sum(number for state, number in counts.items() if state.shown)
    value, reviewed = _percent(shown, counts), _percent(counts[State.reviewed], counts)
    colour, letters = (TEAL, "#fff") if reviewed == "100 %" else (GOLD, INK) if shown else (GREY, "#fff")
    left, right = (len(text) * LETTER + ROOM for text in (name, value))
    said = escape(f"{name}: {value}, {reviewed} reviewed")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{HEIGHT}" role="img" '
        f'aria-label="{said}"><title>{said}</title><rect width="{left + right}" height="{HEIGHT}" rx="4" fill="{INK}"/>'
        f'<path d="M{left} 0h{right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-{right - 4}z" fill="{colour}"/>'
        f'<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">'
        f'<text x="{left / 2:g}" y="14" fill="#fff">{escape(name)}</text>'
        f'<text x="{left + right / 2:g}" y="14" fill="{letters}">{value}</text></g></svg>\n'
    )


def _percent(number: int, counts: Counter[State]) -> str:
    """Return a share, rounded down, so that 100 % means all."""
    return f"{100 * number // max(1, counts.total())} %"
