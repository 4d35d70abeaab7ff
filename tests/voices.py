"""The speech of a phone, as a page meets it: it has the voices given, and keeps what it is told to say."""

import json

from playwright.sync_api import Browser, Page
from served import phone

INDONESIAN = {"name": "Indonesia", "lang": "in_ID", "localService": True}
"""As old Android phones name it."""
ENGLISH = {"name": "English", "lang": "en-US", "localService": True}
SPEECH = """
window.said = [];
window.shared = [];
window.scrolled = [];
const speech = { voices: VOICES, onvoiceschanged: null, now: null };
speech.getVoices = () => speech.voices;
speech.speak = (one) => { said.push(one); speech.now = one; };
speech.cancel = () => { const one = speech.now; speech.now = null; if (one) setTimeout(() => one.onerror()); };
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
window.ended = () => { const one = speech.now; speech.now = null; one.onend(); };
"""
SHARING = "navigator.share = (what) => { shared.push(what); return Promise.resolve(); };"


def speaking(browser: Browser, *voices: dict[str, object], script: str = SHARING, **shape: object) -> Page:
    """Return a new page on a phone with these voices and a sheet for sharing."""
    tab = phone(browser, **shape)  # type: ignore[arg-type]
    tab.add_init_script(SPEECH.replace("VOICES", json.dumps(voices)) + script)
    return tab


def listen(tab: Page) -> None:
    """Tap the button, and wait for the bar."""
    tab.locator("#listen").click()
    tab.locator("#reader").wait_for()


def heard(tab: Page, most: int = 400) -> list[str]:
    """Return every sentence that the page says to its end."""
    for _ in range(most):
        if not tab.evaluate("!!speechSynthesis.now"):
            break
        tab.evaluate("ended()")
    texts: list[str] = tab.evaluate("said.map((one) => one.text.replace(/\\u00a0/g, ' '))")
    return texts
