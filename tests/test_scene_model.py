"""A scene file says exactly what is wrong with it."""

from pathlib import Path
from typing import Any

import pytest

from suluh import yamlfile
from suluh.errors import ContentError
from suluh.illustration import draw, held, props
from suluh.illustration.skeleton import POSES
from suluh.model.scene import Person, Scene
from suluh.model.scene_words import ANCHORS, HELD_OPTIONS, PROP_OPTIONS

GOOD = """\
alt: Seorang pengemudi berdiri di samping motornya.
view: [400, 300]
backdrop: {kind: road, horizon: 120, shadow: grey}
items:
  - prop: motorbike
    name: bike
    at: [250, 260]
    colour: red
  - person: stand
    at: [120, 260]
    skin: s3
    scale: 0.7
    top: {colour: blue, sleeve: long}
    near: {on: bike.grip, holds: {item: phone, tick: true}}
  - shape: M0 0H40V20Z
    colour: gold
    kind: fill
"""


def read(tmp_path: Path, text: str) -> Scene:
    path = tmp_path / "scene.yml"
    path.write_text(text, encoding="utf-8")
    return yamlfile.read(path, Scene)


def test_words_of_the_file_become_values(tmp_path: Path) -> None:
    scene = read(tmp_path, GOOD)
    person = scene.items[1]
    assert isinstance(person, Person)
    assert (scene.frame, person.at, person.scale) == ((0, 0, 400, 300), (120, 260), 0.7)
    assert person.near.holds is not None
    assert person.near.holds.tick


def test_a_crop_is_what_is_shown(tmp_path: Path) -> None:
    assert read(tmp_path, "crop: [-20, 0, 200, 100]\n" + GOOD).frame == (-20, 0, 200, 100)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("skin: s3", "skin: s9", 11, "s9"),
        ("person: stand", "person: stnad", 9, "did you mean 'stand'?"),
        ("colour: red", "color: red", 8, "unknown key 'color'; did you mean 'colour'?"),
        ("colour: gold", "colour: golden", 16, "did you mean 'gold'?"),
        (
            "bike.grip",
            "bike.handle",
            4,
            "item 2: the near hand is on 'bike.handle'; there is only: ear, chest, bike.fargrip",
        ),
        ("    colour: red", "    sprout: true", 5, "'motorbike' cannot have 'sprout'"),
        (
            "tick: true",
            "sprout: true",
            14,
            "'phone' cannot have 'sprout'; beside its place and size it takes back, colour",
        ),
        ("M0 0H40V20Z", "M0 0L40Z", 15, "'L40' has 1 numbers; L takes 2"),
        ("M0 0H40V20Z", "M0 0H4-Z", 15, "'-' after H is not a number"),
        ("M0 0H40V20Z", "M0 0a8 8 0 2 1 4 4Z", 15, "'2 1 4 4' after a is not a number"),
        ("M0 0H40V20Z", "L0 0H40Z", 15, "starts with M"),
        ("M0 0H40V20Z", "M0 0H40&V20Z", 15, "a path is made of M L H V C Q A Z and numbers"),
        ("M0 0H40V20Z", "M0 0H99999Z", 15, "stay within 5000"),
        ("scale: 0.7", "scale: 70", 12, "'70' is too large; at most 4"),
        ("near: {on: bike.grip,", "near: {on: ear, at: [1, 2],", 14, "say only one of 'at', 'on' and 'angles'"),
        ("  - shape:", "  - prop: jar\n    shape:", 15, "an item has exactly one of 'person', 'prop' and 'shape'"),
        ("alt: Seorang", "alt: " + 30 * "Panjang " + "Seorang", 1, "alt: 286 letters; at most 200"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    with pytest.raises(ContentError) as error:
        read(tmp_path, GOOD.replace(old, new))
    assert said in str(error.value)
    assert [problem.line for problem in error.value.problems] == [line]


def test_too_many_items_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="63 items; at most 60"):
        read(tmp_path, GOOD + "  - prop: jar\n" * 60)


def test_words_and_drawings_agree() -> None:
    assert set(props.PROPS) >= set(PROP_OPTIONS) | set(ANCHORS)
    assert set(held.HELD) >= set(HELD_OPTIONS)
    assert set(POSES) == set(Person.model_fields["person"].annotation.__args__)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "item",
    [
        {"prop": "sachets", "count": 1},
        {"prop": "bricks", "width": 0.001},
        {"prop": "months", "missing": [*range(1, 7)]},
    ],
)
def test_a_thing_of_which_nothing_is_left_is_drawn_as_nothing(item: dict[str, Any]) -> None:
    scene = Scene.model_validate({"alt": "A road.", "items": [item], "view": [50, 50], "backdrop": {"kind": "road"}})
    assert 'd=""' not in draw(scene).svg("x")
