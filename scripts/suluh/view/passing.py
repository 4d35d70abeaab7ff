"""How a page is passed on: a message that is ready to be sent, with what matters most and the page's address."""

import re
from dataclasses import replace
from typing import TypeVar
from urllib.parse import quote

from suluh.view.covers import cover
from suluh.view.offline import FILE
from suluh.view.reading import recorded
from suluh.view.said import Said
from suluh.view.setting import MISSING, Setting
from suluh.view.shapes import Amount, Page, Sound
from suluh.view.shell import ANY

Shape = TypeVar("Shape", bound=Page)
AUDIO = "audio"
"""The folder of recorded voices, below a language's own."""
PLAIN = "/:,;?!@()*'$"
"""What may stand in a query as it is, besides letters and digits."""


def passed_on(at: Setting, page: Shape) -> Shape:
    """Return the page with its recorded voice, its picture and the link that sends it on, as far as there are such."""
    if page.id in (MISSING, ANY, FILE):
        return page
    messenger = at.library.site.send
    href = messenger + quote(message(at, page), safe=PLAIN) if messenger else ""
    return replace(page, send_href=href, cover=cover(at, page.id), recording=_sound(at, page))


def _sound(at: Setting, page: Page) -> Sound | None:
    found = recorded(at, page)
    if found is None:
        return None
    size = at.speaker.word("size_kb", size=str(-(-found.size // 1000)))
    href = f"{at.to_root(page.id)}{at.prefix}{AUDIO}/{found.path.name}"
    return Sound(at.speaker.ui("recorded", size=size), href)


def message(at: Setting, page: Page) -> str:
    """Return what is sent: title, the amount with its end or else what the page is about, and its address."""
    amount = getattr(page, "amount", None)
    core = _amount(amount) if isinstance(amount, Amount) else page.description
    said = " ".join(_ended(one) for one in dict.fromkeys((str(page.title), core)) if one)
    return at.speaker.word("send_text", text=said, address=page.url).replace("\u00a0", " ")


def _amount(one: Amount) -> str:
    figure = f"{one.prefix}{one.number} {one.scale} {one.per}"
    label = f"{one.label}: " if one.label else ""
    return label + ", ".join(part for part in (re.sub(r" +", " ", figure).strip(), one.until) if part)


def _ended(sentence: str | Said) -> str:
    """Return the sentence with a full stop, unless it ends otherwise."""
    return f"{sentence}" if str(sentence).endswith((".", "?", "!")) else f"{sentence}."
