"""Colours as numbers: how light one is, and how well it stands out from another."""

from collections.abc import Iterable


def channels(value: str) -> list[int]:
    """Return red, green and blue of #rrggbb or #rgb, 0 to 255."""
    digits = value[1:] if len(value) == 7 else "".join(2 * digit for digit in value[1:])
    return [int(digits[i : i + 2], 16) for i in (0, 2, 4)]


def luminance(value: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    shares = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in channels(value)]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def nearest(value: str, others: Iterable[str], least: float) -> str:
    """Return the colour nearest to `value`, towards black or white, with that contrast to all others; or nothing."""
    grounds = tuple(others)
    for share in range(1, 101):
        for end in ("#000000", "#ffffff"):
            mixed = _mixed(value, end, share / 100)
            if all(contrast(mixed, ground) >= least for ground in grounds):
                return mixed
    return ""


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
