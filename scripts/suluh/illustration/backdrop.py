"""The plain ground of a picture: two or three flat pale shapes without outline, which alone gives depth."""

from collections.abc import Iterator

from suluh.illustration.canvas import Mark, fill, shine
from suluh.illustration.path import join, rectangle
from suluh.model.scene import Scene


def backdrop(scene: Scene) -> Iterator[Mark]:
    """Yield the ground, as wide as the view and the crop together. The horizon is where floor and wall meet."""
    x, y, width, height = scene.frame
    left, right = min(0, x), max(scene.view[0], x + width)
    top, bottom = min(0, y), max(scene.view[1], y + height)
    horizon = scene.backdrop.horizon

    def wall(role: str) -> Mark:
        return fill(rectangle(left, top, right - left, bottom - top), role)

    def floor(role: str, start: float = horizon) -> Mark:
        return fill(rectangle(left, start, right - left, bottom - start), role)

    match scene.backdrop.kind:
        case "office":
            yield from (wall("bg1"), floor("bg2"))
        case "room":
            yield from (wall("sand"), floor("earth"))
        case "shop":
            yield wall("mint")
        case "sea":
            yield from (wall("sky"), floor("bg3"))
        case "road":
            yield from (wall("sky"), _hills(scene, "road", left, right), floor("leaf", horizon - 10))
            yield floor("road", horizon + 14)
            dashes = range(40 + int(left // 200) * 200, int(right) - 90, 200)
            yield shine("".join(join("M", dash, horizon + 44, "h", 90) for dash in dashes), 8)
        case "village":
            yield from (wall("sky"), _hills(scene, "village", left, right))
            yield fill(
                join(
                    "M",
                    left,
                    horizon,
                    "Q",
                    (left + right) / 2,
                    horizon - 24,
                    right,
                    horizon,
                    "V",
                    bottom,
                    "H",
                    left,
                    "Z",
                ),
                "sand",
            )
        case "city":
            yield from (wall("bg1"), _roofs(horizon, left, right), floor("sand"))


def _hills(scene: Scene, kind: str, left: float, right: float) -> Mark:
    y = scene.backdrop.horizon
    if kind == "road":
        ridge = ("C", 120, y - 150, 220, y - 120, 330, y - 60, "C", 430, y - 170, 560, y - 150, right, y - 50)
        return fill(join("M", left, y - 60, *ridge, "V", y + 20, "H", left, "Z"), "bg3")
    ridge = ("C", 100, y - 150, 200, y - 180, 280, y - 90, "C", 360, y - 170, 520, y - 190, right, y - 60)
    return fill(join("M", left, y - 40, *ridge, "V", y + 20, "H", left, "Z"), "bg3")


def _roofs(horizon: float, left: float, right: float) -> Mark:
    skyline = "h70v-60h80v90h60v-150h90v120h70v-60h60v-90h100v150h80v-70h90v60h100v-20"
    start = left
    return fill(join("M", start, horizon - 110) + skyline + join("H", right, "V", horizon + 10, "H", start, "Z"), "bg2")
