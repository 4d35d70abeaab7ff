"""The pictures: every scene of the content is drawn, weighed and measured, and the drawing kit keeps its rules."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from math import sqrt
from pathlib import Path
from typing import Any, get_args

import pytest

from suluh import yamlfile
from suluh.illustration import Drawing, draw, palette, stylesheet, weight
from suluh.illustration.canvas import Mark, outline
from suluh.illustration.geometry import Affine, reach, scale, shift, turn
from suluh.illustration.path import capsule, ellipse, mapped, parse, rectangle, write
from suluh.illustration.props import anchors
from suluh.model.colour import contrast, luminance
from suluh.model.scene import Person, Prop, Scene
from suluh.model.scene_words import ANCHORS, HELD_OPTIONS, PROP_OPTIONS, Colour, HeldName, Pose, PropName

SCENES = sorted((Path(__file__).parent.parent / "content" / "scenes").glob("*.yml"))
each_scene = pytest.mark.parametrize("path", SCENES, ids=lambda path: path.stem)
SVG = "{http://www.w3.org/2000/svg}"


def scene(*items: dict[str, Any], **more: Any) -> Scene:
    return Scene.model_validate({"alt": "Gambar.", "items": items, "backdrop": {"kind": "none"}, **more})


def picture(*items: dict[str, Any], **more: Any) -> Drawing:
    return draw(scene(*items, **more))


def person(**more: Any) -> dict[str, Any]:
    return {"person": "stand", "skin": "s2", "at": (200, 400), **more}


# ---------------------------------------------------------------- the scenes of the content


@each_scene
def test_every_scene_is_light(path: Path) -> None:
    scene, name = yamlfile.read(path, Scene), path.stem
    drawing = draw(scene)
    files = [drawing.svg(name), drawing.svg(name, "line")]
    limit = 6000 if scene.use == "wide" else 4096
    assert [weight(svg) for svg in files if weight(svg) > limit] == []
    if scene.use == "first":
        assert weight(drawing.inline(name, scene.alt)) <= 2560
    assert max(svg.count("<path") for svg in files) <= (150 if scene.use == "wide" else 130)


@each_scene
def test_every_scene_is_well_formed_and_holds_no_letters(path: Path) -> None:
    scene, name = yamlfile.read(path, Scene), path.stem
    drawing = draw(scene)
    for svg in (drawing.svg(name), drawing.svg(name, "line"), drawing.inline(name, scene.alt)):
        root = ElementTree.fromstring(svg)
        tags = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert tags <= {"svg", "style", "defs", "pattern", "path"}
        ids = [element.get("id", "") for element in root.iter() if element.get("id")]
        assert all(identity.startswith(f"{name}-") for identity in ids)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) == set(ids)
        assert all((element.text or "").strip() == "" for element in root.iter() if element.tag != f"{SVG}style")


@each_scene
def test_every_hand_and_foot_reaches_its_place(path: Path) -> None:
    assert draw(yamlfile.read(path, Scene)).unreachable == ()


@each_scene
def test_every_head_is_inside_the_picture(path: Path) -> None:
    scene = yamlfile.read(path, Scene)
    left, top, width, height = scene.frame
    for item in scene.items:
        if isinstance(item, Person):
            # a hijab from behind hides all skin
            seen = item.head_colour if (item.head, item.seen_from) == ("hijab", "back") else item.skin
            marks = [mark for mark in draw(replace_items(scene, item)).marks if mark.paint == seen]
            xs, ys = zip(
                *(segment.numbers[-2:] for mark in marks for segment in mark.path if segment.numbers), strict=True
            )
            assert left < min(xs) + 60
            assert top < min(ys)
            assert min(xs) < left + width
            assert min(ys) < top + height


def replace_items(scene: Scene, item: Person) -> Scene:
    plain = item.model_copy(update={"near": item.near.model_copy(update={"on": None}), "shadow": 0})
    return scene.model_copy(update={"items": (plain,), "backdrop": scene.backdrop.model_copy(update={"kind": "none"})})


@each_scene
def test_every_picture_is_described_in_a_sentence_or_two(path: Path) -> None:
    alt = yamlfile.read(path, Scene).alt
    assert alt.endswith(".")
    assert 20 <= len(alt) <= 200
    assert alt.count(".") <= 2


def test_the_names_are_short() -> None:
    assert [path.stem for path in SCENES if not re.fullmatch(r"[a-z][a-z-]{1,23}", path.stem)] == []
    assert len(SCENES) > 30


# ---------------------------------------------------------------- writing


def test_a_file_stands_alone_and_a_page_part_needs_the_stylesheet() -> None:
    drawing = picture(person(top={"colour": "brown", "pattern": "batik"}))
    file, part = drawing.svg("a"), drawing.inline("a", 'Ibu "Sri" & anak', fit="none")
    assert "<style>" in file
    assert "<title" not in file
    assert 'paint-order="stroke"' in file
    assert "<style>" not in part
    assert 'aria-label="Ibu &quot;Sri&quot; &amp; anak" preserveAspectRatio="none" width="800" height="600"' in part


def test_two_pictures_in_one_page_share_no_id() -> None:
    drawing = picture(person(bottom={"kind": "sarong", "colour": "teal", "pattern": "check"}))
    first, second = drawing.inline("a", "x"), drawing.inline("b", "x")
    assert 'id="a-check-teal-gold"' in first
    assert not set(re.findall(r'id="([^"]+)"', first)) & set(re.findall(r'id="([^"]+)"', second))


def test_the_same_scene_gives_the_same_text() -> None:
    scene = yamlfile.read(SCENES[0], Scene)
    assert draw(scene).svg("x") == draw(scene).svg("x")
    assert draw(scene).classes == draw(scene).classes


def test_a_crop_changes_only_what_is_shown() -> None:
    item = person()
    whole, cropped = picture(item), picture(item, crop=(10, 20, 300, 200))
    assert cropped.svg("a") == whole.svg("a").replace("0 0 800 600", "10 20 300 200")
    assert whole.svg("a", crop=(10, 20, 300, 200)) == cropped.svg("a")


def test_a_backdrop_reaches_the_edge_of_a_crop() -> None:
    drawing = picture(person(), crop=(-100, 0, 900, 600), backdrop={"kind": "room", "horizon": 400})
    assert '"M-100 0h900v600h-900z"' in drawing.svg("a")


@each_scene
def test_the_stylesheet_has_exactly_the_rules_of_the_classes(path: Path) -> None:
    scene = yamlfile.read(path, Scene)
    drawing = draw(scene)
    written = set(" ".join(re.findall(r'class="([^"]+)"', drawing.inline("a", "x"))).split()) - {"il"}
    assert written == drawing.classes
    screen, paper = stylesheet(drawing.classes).split("@media print")
    styled = set(re.findall(r"\.([a-z][\w-]*)", screen)) - {"il"}
    assert styled == {name for name in written if name not in {"bg", "t", "h", "x", "p"}}
    assert set(re.findall(r"\.([a-z][\w-]*)", paper)) - {"il"} <= written
    for role in written & set(palette.COLOURS):
        assert f".il .{role}{{fill:{palette.COLOURS[role]}}}" in screen


def test_line_art_is_black_and_white_and_drops_the_ground() -> None:
    drawing = picture(person(top={"colour": "red"}), backdrop={"kind": "room", "shadow": "straw"})
    line = drawing.svg("a", "line")
    assert set(re.findall(r"#[0-9a-f]+", line)) <= {"#000", "#fff"}
    assert line.count("<path") < drawing.svg("a").count("<path")


def test_line_art_has_no_bars_on_the_road() -> None:
    dashes = {"shape": "M40 520h110", "colour": "white", "kind": "shine", "width": 9}
    drawing = picture(dashes, backdrop={"kind": "road", "horizon": 250})
    assert {"h90", "h110"} <= set(re.findall(r"h\d+", drawing.svg("a")))
    assert not {"h90", "h110"} & set(re.findall(r"h\d+", drawing.svg("a", "line")))


# ---------------------------------------------------------------- the kit


def all_options(table: dict[Any, set[str]]) -> Iterable[tuple[str, str]]:
    return [(name, option) for name in table for option in sorted(table[name])]


CHOICES = {
    "colour": "violet",
    "accent": "violet",
    "colours": ["violet"],
    "flat": "violet",
    "width": 333,
    "height": 99,
    "count": 7,
    "missing": [2],
    "level": 0.1,
    "sprout": True,
    "tick": True,
    "back": True,
    "door": 33,
    "windows": [1],
    "tail": 22,
    "tube": "M0 0H9",
}


@pytest.mark.parametrize("name", get_args(PropName))
def test_every_prop_is_drawn(name: PropName) -> None:
    drawing = picture({"prop": name})
    assert 0 < drawing.svg("a").count("<path") <= 40
    assert drawing.svg("a", "line").count("<path") <= 40
    assert set(anchors(Prop(prop=name))) == ANCHORS.get(name, set())


@pytest.mark.parametrize(("name", "option"), all_options(PROP_OPTIONS))
def test_every_option_of_a_prop_changes_it(name: str, option: str) -> None:
    assert picture({"prop": name, option: CHOICES[option]}).svg("a") != picture({"prop": name}).svg("a")


@pytest.mark.parametrize("name", get_args(HeldName))
def test_every_held_thing_is_drawn(name: HeldName) -> None:
    empty, full = picture(person()), picture(person(near={"holds": {"item": name}}))
    assert len(full.marks) > len(empty.marks)


@pytest.mark.parametrize(("name", "option"), all_options(HELD_OPTIONS))
def test_every_option_of_a_held_thing_changes_it(name: str, option: str) -> None:
    plain = {"item": name}
    chosen = {**plain, option: CHOICES[option]}
    assert picture(person(near={"holds": chosen})).svg("a") != picture(person(near={"holds": plain})).svg("a")


@pytest.mark.parametrize("pose", get_args(Pose))
@pytest.mark.parametrize("facing", ["right", "left"])
def test_every_pose_stands_within_reach(pose: str, facing: str) -> None:
    drawing = picture(person(person=pose, facing=facing))
    assert drawing.unreachable == ()
    assert drawing.svg("a").count("<path") > 10


CLOTHING = [
    {"head": "hijab"},
    {"head": "helmet"},
    {"head": "caping"},
    {"hair": "bob"},
    {"mood": "pain"},
    {"mood": "pray"},
    {"glasses": True},
    {"moustache": True},
    {"old": True},
    {"bandage": True},
    {"sling": True, "near": {"angles": (0, 70)}},
    {"prosthesis": True},
    {"apron": "teal"},
    {"vest": "orange"},
    {"tie": "red"},
    {"pack": "blue"},
    {"gloves": "gold"},
    {"top": {"sleeve": "none"}},
    {"top": {"collar": "coat"}},
    {"top": {"trim": "gold"}},
    {"top": {"pattern": "dots"}},
    {"bottom": {"kind": "skirt", "above_ground": 70}},
    {"bottom": {"kind": "rolled"}},
    {"shoes": {"kind": "boot"}},
    {"legs": False},
    {"seen_from": "back"},
    {"near": {"hand": "fist"}},
    {"near": {"hand": "cover"}},
    {"near": {"hand": "stop"}},
    {"near": {"wrapped": True}},
    {"build": 1.1},
]


@pytest.mark.parametrize("choice", CLOTHING, ids=str)
def test_every_choice_for_a_person_changes_the_picture(choice: dict[str, Any]) -> None:
    drawings = [picture(person()), picture(person(**choice))]
    assert len({drawing.svg("a") for drawing in drawings}) == 2
    assert len({drawing.svg("a", "line") for drawing in drawings}) == 2


def test_a_hand_lands_where_it_is_told() -> None:
    bike = {"prop": "motorbike", "name": "bike", "at": (300, 400)}
    rider = person(at=(232, 400), near={"on": "bike.grip", "shift": (-60, 20)})
    skin = [mark for mark in picture(bike, rider).marks if mark.paint == "s2" and mark.kind == "outline"]
    assert picture(bike, rider).unreachable == ()
    assert any(_surrounds(mark, (342 - 60, 226 + 20)) for mark in skin)


def _surrounds(mark: Mark, point: tuple[float, float]) -> bool:
    xs, ys = zip(*(segment.numbers[-2:] for segment in mark.path if segment.numbers), strict=True)
    return bool(min(xs) < point[0] < max(xs) and min(ys) < point[1] < max(ys))


def test_a_hand_too_far_away_is_told() -> None:
    far = picture(person(near={"at": (700, 100)}))
    assert far.unreachable == ("item 1: the near hand misses its place by 414",)


@pytest.mark.parametrize("item", ["phone", "receipt", "disc"])
@pytest.mark.parametrize("facing", ["right", "left"])
def test_a_tick_is_never_mirrored(item: str, facing: str) -> None:
    holds = {"item": item, **({"tick": True} if item != "receipt" else {})}
    marks = picture(person(facing=facing, near={"at": (200, 250), "holds": holds})).marks
    [tick] = [mark.path for mark in marks if (mark.kind, mark.paint, len(mark.path)) == ("line", "white", 3)]
    xs = [segment.numbers[0] for segment in tick]
    assert xs == sorted(xs)
    assert xs[1] - xs[0] < xs[2] - xs[1]


def crosses(**chosen: Any) -> int:
    """Return how many months of the calendar are crossed out."""
    lines = [
        mark.path for mark in picture({"prop": "months", **chosen}).marks if (mark.kind, mark.paint) == ("line", "red")
    ]
    return sum(segment.command == "M" for path in lines for segment in path) // 2


def test_beside_an_amount_the_ground_of_a_picture_goes_on() -> None:
    scene = Scene.model_validate({"alt": "A sun.", "view": [440, 386], "items": [{"prop": "sun", "at": [200, 100]}]})
    narrow = draw(scene)
    wide = narrow.beside_amount()
    x, y, width, height = wide.frame
    assert (x, width, round(width / height, 1)) == (0, 800, 2.4)
    assert y + height < 386
    assert wide.beside_amount() is wide
    assert wide.marks[-1].path == narrow.marks[-1].path
    assert wide.marks[0].path != narrow.marks[0].path


def test_a_low_band_shows_the_whole_picture_in_the_middle_of_what_the_amount_leaves_free() -> None:
    scene = Scene.model_validate({"alt": "A sun.", "view": [440, 386], "items": [{"prop": "sun", "at": [200, 100]}]})
    x, y, width, height = draw(scene).whole_beside_amount(3, 0.6).frame
    assert (y, width, height) == (0, 1158, 386)
    assert x + 0.6 * width == pytest.approx(440 - x, abs=1)


def test_months_are_crossed_out_after_the_paid_ones_or_where_they_are_missing() -> None:
    assert (crosses(), crosses(count=6), crosses(count=1)) == (2, 0, 5)
    assert (crosses(missing=[3, 4]), crosses(missing=[1])) == (2, 1)


def test_who_sits_with_the_back_to_us_has_the_hands_in_the_lap() -> None:
    sleeves = {"top": {"sleeve": "long"}, "legs": False}
    front, back = (
        picture(person(person="cross-legged", head="hijab", seen_from=side, **sleeves)) for side in ("front", "back")
    )
    assert "s2" in {mark.paint for mark in front.marks}
    assert "s2" not in {mark.paint for mark in back.marks}


def test_a_bandage_lies_over_the_hand() -> None:
    paints = [mark.paint for mark in picture(person(near={"wrapped": True})).marks if mark.kind == "outline"]
    assert paints[-1] == "white"
    assert "s2" in paints[-4:]


def test_an_artificial_leg_hangs_from_a_thigh() -> None:
    def limbs(**more: Any) -> int:
        marks = picture(person(bottom={"kind": "shorts"}, top={"sleeve": "long"}, **more)).marks
        return [mark.paint for mark in marks if mark.kind == "outline"].count("s2")

    assert limbs(prosthesis=True) == limbs()


def test_the_collar_of_a_coat_lies_over_the_shoulder() -> None:
    doctor = picture(person(top={"colour": "white", "sleeve": "long", "collar": "coat"}))
    outlines = [mark.paint for mark in doctor.marks if mark.kind == "outline"]
    assert outlines.count("mint") == 2
    assert outlines[-1] == "mint"


def test_a_hijab_lies_over_the_shoulder_of_a_raised_arm() -> None:
    marks = picture(person(head="hijab", head_colour="rose", near={"on": "ear"}, top={"sleeve": "long"})).marks
    paints = [mark.paint for mark in marks if mark.kind == "outline"]
    assert paints[-2:] == ["teal", "rose"]


def test_a_shadow_is_seen_on_the_floor_of_a_room() -> None:
    drawing = picture(person(), backdrop={"kind": "room", "shadow": "earth"})
    assert "dark-earth" in {mark.paint for mark in drawing.marks}


def test_shadows_lie_behind_everybody() -> None:
    drawing = picture(person(), person(at=(300, 400)), backdrop={"kind": "none", "shadow": "straw"})
    assert [mark.paint for mark in drawing.marks].index("straw") == 0
    assert sum(mark.paint == "straw" for mark in drawing.marks) == 1


def test_outlines_keep_their_width_when_things_are_scaled() -> None:
    widths = {size: {m.width for m in picture({"prop": "jar", "scale": size}).marks} for size in (0.5, 2)}
    assert widths[0.5] == widths[2]


# ---------------------------------------------------------------- geometry


def test_a_limb_reaches_its_target_and_bends_the_right_way() -> None:
    elbow, hand, miss = reach((0, 0), (80, 0), 55, 50, bend=1)
    assert hand == pytest.approx((80, 0))
    assert miss == 0
    assert elbow[1] > 0
    assert reach((0, 0), (80, 0), 55, 50, bend=-1).joint[1] < 0
    assert reach((0, 0), (205, 0), 55, 50, bend=1).miss == pytest.approx(205 - 105 * 0.995)


def test_an_inverse_undoes() -> None:
    affine = shift(30, -20) @ turn(35) @ scale(-1.5, 0.7)
    assert (affine.inverse() @ affine)((12, 34)) == pytest.approx((12, 34))


@pytest.mark.parametrize("size", [0.5, 0.7, 0.74, 0.92, 1.0, 1.2, 1.34, 1.46, 2.0])
@pytest.mark.parametrize("x", [100, 100.13, 100.29, 100.38])
def test_small_ellipses_never_turn_into_eights(size: float, x: float) -> None:
    """A radius that is rounded up over half the chord would make a renderer draw two flat arcs: a lens."""
    eye = mapped(parse(ellipse(x, 50.7, 3.7, 4.6)), scale(size))
    for start, arc in pairwise(parse(write(eye, 2))):
        if arc.command == "A":
            rx, ry = arc.numbers[:2]
            half = abs(arc.numbers[5] - start.numbers[-2]) / 2
            height = ry * (half / rx if rx <= half else 1 - sqrt(1 - (half / rx) ** 2))
            assert height == pytest.approx(4.6 * size, rel=0.25)


def test_all_forms_turn_the_same_way() -> None:
    """Overlapping parts of one path that turn against each other would cut a hole into a hand."""
    for form in (ellipse(0, 0, 5), rectangle(0, 0, 5, 5), rectangle(0, 0, 9, 9, 2), capsule((0, 0), 5, (20, 9), 3)):
        corners = [segment.numbers[-2:] for segment in parse(form) if segment.numbers]
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*corners, corners[0]]))
        sweeps = {segment.numbers[4] for segment in parse(form) if segment.command == "A"}
        assert area >= 0
        assert sweeps <= {1}


def test_a_squeezed_circle_becomes_an_ellipse() -> None:
    arc = mapped(parse("M0 0A10 10 0 0 1 20 0"), turn(-12) @ scale(1, 0.56))[1]
    assert arc.numbers[:3] == pytest.approx((10, 5.6, -12))


def test_a_mirrored_arc_turns_back() -> None:
    assert mapped(parse("M0 0A10 10 0 0 1 20 0"), scale(-1, 1))[1].numbers[4] == 0


@pytest.mark.parametrize(
    ("given", "steps", "written"),
    [
        ("M0 0L10 0L10 10Z", 1, "M0 0h10v10z"),
        ("M.4 .4L10.4 .4L20.4 .4", 1, "M0 0h10 10"),
        ("M0 0C1 2 3 4 5 6", 1, "M0 0c1 2 3 4 5 6"),
        ("M0 0A8 8 0 0 1 -8 8", 1, "M0 0a8 8 0 01-8 8"),
        ("M0 0L.26 0L-.26 .5", 2, "M0 0h.5l-1 .5"),
        ("M0 0l5 5 5 5", 1, "M0 0l5 5 5 5"),
        ("m3 3 4 4z", 1, "M3 3l4 4z"),
    ],
)
def test_paths_are_written_short(given: str, steps: int, written: str) -> None:
    assert write(parse(given), steps) == written


def test_rounding_errors_never_add_up() -> None:
    path = parse("M0 0" + "l.4 .4" * 100)
    assert [n for n in re.findall(r"-?\d+", write(path, 1)) if n == "1"] != []
    end = re.sub("[Ml]", " ", write(path, 1)).split()
    assert sum(map(int, end[2::2])) == 40


def test_an_identity_changes_nothing() -> None:
    mark = outline("M0 0H5V5Z", "teal")
    assert replace(mark, path=mapped(mark.path, Affine())) == mark


# ---------------------------------------------------------------- colours


@pytest.mark.parametrize("role", get_args(Colour))
def test_every_colour_has_a_value_and_a_dark_form(role: str) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", palette.colour(role))
    shaded = luminance(palette.colour(palette.dark(role)))
    assert shaded < luminance(palette.colour(role)) or role == "dark-teal"


@pytest.mark.parametrize("skin", ["s1", "s2", "s3", "s4"])
def test_every_face_can_be_read(skin: str) -> None:
    assert contrast(palette.colour("ink"), palette.colour(skin)) >= 3
    assert contrast(palette.colour("white"), palette.colour(skin)) >= 1.6


@pytest.mark.parametrize("role", sorted(set(get_args(Colour)) - {"ink", "hair"}))
def test_the_outline_is_seen_on_every_cloth(role: str) -> None:
    assert contrast(palette.colour("ink"), palette.colour(role)) >= 1.59


def test_skins_differ_in_grey() -> None:
    greys = [palette.grey(palette.colour(skin)) for skin in ("s1", "s2", "s3", "s4")]
    assert greys == [198, 161, 135, 113]


def test_the_figure_stands_out_from_every_ground() -> None:
    assert all(contrast(palette.colour("ink"), palette.colour(role)) >= 8 for role in palette.GROUND)
