"""What a phone's voice must know to read a page well: which voice it is, and how figures are said."""

from decimal import Decimal
from typing import Any

from babel.numbers import get_decimal_symbol, get_group_symbol

from suluh.view.setting import Setting


def voice(at: Setting) -> dict[str, Any]:
    """Return how the setting's language is read aloud, for a script.

    Figures follow the programme's country on the page, but a voice reads them by the habits of its own language.
    """
    site, language = at.library.site, at.library.languages[at.language]
    group, point = (at.speaker.digits(Decimal("1234.5"))[place] for place in (1, 5))
    locale = language.locale
    return {
        "codes": [at.language.partition("-")[0], *language.voices],
        "group": group,
        "point": point,
        "own": [get_group_symbol(locale), get_decimal_symbol(locale)] if locale else ["", point],
        "symbol": site.currency.symbol,
        "currency": at.speaker.counted(site.currency.name, Decimal(2)) or site.currency.name,
        "scales": [at.speaker.counted(scale, Decimal(number)) for scale in site.scales for number in (1, 2)],
        "times": at.speaker.counted("times", Decimal(2)),
        "phones": [contact.value for contact in site.contacts.values() if contact.kind == "phone"],
        "aloud": dict(language.aloud),
    }
