"""What a page may load: files of its own host, and of the scripts written in it only those that the build put there."""

import base64
import hashlib
import re
from collections.abc import Iterable

PLACE = '<meta charset="utf-8">'
RULES = "default-src 'self' data: blob:;style-src 'self' 'unsafe-inline';script-src 'self'"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def guarded(html: str, others: Iterable[str] = ()) -> str:
    """Return the page with a policy that lets the scripts in it run, and those in the `others` that it may hold."""
    scripts = dict.fromkeys(script for page in (html, *others) for script in INLINE.findall(page))
    rules = " ".join((RULES, *map(_hash, scripts)))
    policy = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    return unguarded(html).replace(PLACE, PLACE + policy, 1)


def unguarded(html: str) -> str:
    """Return the page without a policy, for a disk, where a page has no host."""
    return POLICY.sub("", html)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
