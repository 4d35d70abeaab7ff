"""A brand of one's own: colours that cannot be read are refused, and a logo is nothing but a drawing."""

from pathlib import Path

import pytest
from countries import change, copy

from suluh import content, yamlfile
from suluh.content import brand, logo
from suluh.errors import ContentError
from suluh.model.brand import Brand
from suluh.model.colour import contrast, nearest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("light: {}", []),
        (
            'light:\n  soft: "#8a8a8a"',
            [
                ("light.soft #8a8a8a and light.page #fbf5e6 is 3.17", "soft #686868"),
                ("light.soft #8a8a8a and light.card #fffdf8 is 3.39", "soft #686868"),
                ("light.soft #8a8a8a and light.tint #e3f1ee is 2.97", "soft #686868"),
                ("light.soft #8a8a8a and light.notice #f5e6c8 is 2.8", "soft #686868"),
            ],
        ),
        (
            'dark:\n  notice: "#555555"',
            [
                ("dark.soft #bcc4c4 and dark.notice #555555 is 4.2", "notice #505050"),
                ("dark.link #86d3ca and dark.notice #555555 is 4.32", "notice #505050"),
            ],
        ),
        (
            'light:\n  amount: "#8a4b00"',
            [("light.amount #8a4b00 and the letters #1c2530 on it is 2.27", "amount #ae834f")],
        ),
        (
            'print:\n  band: "#39b5b2"',
            [("print.band #39b5b2 and the letters #ffffff on it is 2.49", "band #298280")],
        ),
    ],
)
def test_colours_that_cannot_be_read_are_named_with_the_nearest_that_can(
    tmp_path: Path, text: str, said: list[tuple[str, str]]
) -> None:
    path = tmp_path / "brand.yml"
    path.write_text(text + "\n", encoding="utf-8")
    found = [str(one) for one in brand.contrasts(path, yamlfile.read_located(path, Brand))]
    start = f"{path.as_posix()}:2: the contrast of"
    assert found == [f"{start} {pair}, it must be 4.5; {near} would do" for pair, near in said]


def test_the_nearest_colour_passes_and_one_a_little_nearer_does_not() -> None:
    assert nearest("#888888", ["#ffffff"], 4.5) == "#767676"
    assert contrast("#767676", "#ffffff") >= 4.5 > contrast("#777777", "#ffffff")
    assert nearest("#888888", ["#ffffff", "#000000"], 12) == ""


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{}</svg>'


def drawn(folder: Path, text: str) -> logo.Logo:
    path = folder / "mark.svg"
    path.write_text(text, encoding="utf-8")
    return logo.logo(path)


def test_of_a_logo_only_the_shapes_are_kept(tmp_path: Path) -> None:
    text = DRAWING.format(
        '<title>x</title><!-- x --><g id="a" class="b"><path d="M0 0h9z" fill="#fff"/></g><metadata><a/></metadata>'
    )
    assert drawn(tmp_path, text) == logo.Logo("0 0 20 20", '<g><g><path d="M0 0h9z" fill="#fff"></path></g></g>')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (DRAWING.format("\n<script>alert(1)</script>"), "2: <script> is no plain shape; this drawing may be made of c"),
        (DRAWING.format("\n<foreignObject/>"), "2: <foreignObject> is no plain shape"),
        (DRAWING.format('\n\n<path onload="x()" d="M0 0"/>'), "3: 'onload' is not used in a drawing"),
        (DRAWING.format('<image href="https://evil.example/x"/>'), "1: <image> is no plain shape"),
        (DRAWING.format('<g style="fill:red"/>'), "1: 'style' is not used in a drawing; write colours as fill="),
        (
            DRAWING.format('<g fill="url(#a)"/>'),
            '1: fill="url(#a)" is no plain colour; write #rrggbb, none or currentColor',
        ),
        (DRAWING.format('<path d="M0&lt;"/>'), "1: the value of 'd' holds more than numbers and words"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>\n" + DRAWING.format(""), "1: a drawing has no <!DOCTYPE>; take that away"),
        (DRAWING.format("<g>"), "1: not valid SVG: mismatched tag"),
        (DRAWING.replace("0 0 20 20", "0 0 80 20").format(""), "1: the drawing is wider than high; the name stands"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', '1: the drawing has no size; write viewBox="0 0 WIDTH HEIGHT"'),
        (DRAWING.replace("0 0 20 20", "0 0 2.0.0 20").format(""), '1: the drawing has no size; write viewBox="0 0'),
        (DRAWING.format("<text>Torch</text>"), "1: <text> is no plain shape; this drawing may be made of circle"),
        (DRAWING.format(f'<path d="{"M0 0" * 600}"/>'), "1: the drawing has 2,4"),
    ],
)
def test_whatever_else_stands_in_a_logo_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ContentError) as error:
        drawn(tmp_path, text)
    assert str(error.value).startswith(f"{tmp_path.as_posix()}/mark.svg:{said}")


def test_the_name_stands_in_one_file_and_the_logo_must_be_there(tmp_path: Path) -> None:
    folder = copy(tmp_path) / "content"
    change(folder / "brand.yml", "logo: lantern.svg", "logo: torch.svg")
    change(folder / "site.yml", "tagline:", "name: Lamp\ntagline:")
    with pytest.raises(ContentError) as error:
        content.load(folder)
    assert str(error.value).splitlines() == [
        f"{folder.as_posix()}/site.yml:1: name: stands in brand.yml too; keep one",
        f"{folder.as_posix()}/torch.svg:1: there is no such drawing; a drawing is an SVG file",
    ]
    change(folder / "brand.yml", 'page: "#f6f4fb"', 'page: "Red"')
    with pytest.raises(ContentError, match=r"light.page: write a colour such as '#1c2530', in quotation marks"):
        content.load(folder)
    (folder / "brand.yml").unlink()
    assert content.load(folder).site.name == "Lamp"
