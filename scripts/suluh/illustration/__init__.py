"""Pictures from descriptions: `draw` makes a drawing from a scene, and a drawing writes itself as SVG.

    drawing = draw(scene)
    drawing.svg("jkm")                       a file in colour, or theme="line", or crop=(x, y, w, h)
    drawing.inline("jkm", alt=scene.alt)     an element for a page that has stylesheet(drawing.classes)
    drawing.unreachable                      hands and feet that do not reach their place
    weight(text)                             bytes after gzip -9

Nothing here reads or writes files, and the same scene always gives the same text. A picture holds no letters.
Modules: geometry <- path <- palette <- canvas <- svg, head, limbs ... <- person, props <- scene.
"""

from suluh.illustration.scene import Drawing, draw
from suluh.illustration.stylesheet import stylesheet
from suluh.illustration.svg import weight

__all__ = ["Drawing", "draw", "stylesheet", "weight"]
