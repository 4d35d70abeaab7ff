"""What all commands share: the options that several have, the day, and how a mistake is told."""

import errno
import os
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

from suluh import messages, view
from suluh.content import Library
from suluh.errors import SuluhError, did_you_mean
from suluh.letters import visible
from suluh.messages import phrase, say
from suluh.model.fact import Recorded

Run = TypeVar("Run", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as 2027-01-15."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
            if not 1900 <= day.year < 2200:
                raise ValueError(value)
            return day
        except ValueError:
            self.fail(say("'{value}' is not a day; write it as 2027-01-15", value=value), param, ctx)


def plainly(run: Run) -> Run:
    """Show what the user can mend as plain text, with exit code 1 and without a traceback."""

    @wraps(run)
    def running(*args: Any, **options: Any) -> Any:
        try:
            return run(*args, **options)
        except SuluhError as error:
            count = len(getattr(error, "problems", ()))
            click.echo(visible(str(error)), err=True)
            if count > 1:
                click.echo(say("\n{count} problems", count=count), err=True)
            sys.exit(1)
        except OSError as error:
            click.echo(visible(_of_the_system(error)), err=True)
            sys.exit(1)

    return running  # type: ignore[return-value]


REMEDIES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), phrase("free some space")),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS), phrase("make this folder writable, or work in another one")
    ),
}
"""What the system says → what helps."""


def _of_the_system(error: OSError) -> str:
    """Return what the system refused, for which file, and what to do about it."""
    said = f"{error.filename or ''}: {error.strerror or error}".lstrip(": ")
    remedy = REMEDIES.get(error.errno or 0)
    if remedy is None:
        return said
    finished = say("then run this again. What was finished before is whole.")
    return f"{said}; {say(remedy)}, {finished}"


def today(library: Library) -> date:
    """Return today in the site's time zone; SuluhError if the machine's clock is behind the content."""
    day = datetime.now(ZoneInfo(library.site.time_zone)).date()
    newest = max((fact.checked.on for fact in library.law.facts.values() if isinstance(fact, Recorded)), default=day)
    if day + timedelta(days=1) < newest:
        said = say("the clock of this computer says {day}, but facts were checked on {newest}", day=day, newest=newest)
        raise SuluhError(say("{said}; set the clock, or correct 'checked' in content/facts/", said=said))
    return day


@dataclass(frozen=True)
class Progress:
    """Says on the error stream what is being done, with the seconds since the start."""

    start: float

    def __call__(self, text: str) -> None:
        click.echo(f"{time.monotonic() - self.start:5.1f} s  {text}", err=True)


ON = click.option("--on", "day", type=Day(), help="Show the law as of this day, as 2027-01-15. Default: today.")


LANGUAGE = click.option("--language", "languages", multiple=True, help="Only this language; may be repeated.")


URL = click.option(
    "--url", envvar="SULUH_BASE_URL", help="The site's address, ending in '/'. Default: base_url in content/site.yml."
)


REGION = click.option(
    "--region", help="Its helper in content/helpers.yml stands in the contact box. Default: region in content/site.yml."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="suluh", message="%(prog)s %(version)s")
@click.option(
    "--language",
    "tag",
    envvar="SULUH_LANGUAGE",
    type=click.Choice(messages.LANGUAGES),
    help="The language of messages; stands before the command: `suluh --language en check`. Default: that in which the "
    "content is written, or that of this computer.",
)
def main(tag: str | None) -> None:
    """Turn YAML about social-security rights into an illustrated site and posters.

    Run it where content/ lies. A first round: `suluh check` finds every mistake in the content, `suluh build`
    makes the whole site in site/, and `suluh serve` shows it while you write.
    """
    messages.speak(tag or _own_language())


def _own_language() -> str:
    """Return the language of the content, or else that of the computer, as far as messages speak it."""
    site = Path("content/site.yml")
    text = site.read_text(encoding="utf-8", errors="replace") if site.is_file() else ""
    wishes = [*SOURCE.findall(text), *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))]
    spoken = (re.split(r"[_.@-]", wish)[0] for wish in wishes)
    return next((tag for tag in spoken if tag in messages.LANGUAGES), messages.WRITTEN_IN)


SOURCE = re.compile(r"^languages:\s*\[?[\s-]*([a-z]+)", re.MULTILINE)
"""The first of the site's languages; read before anything else is, so that even a broken file is spoken of in it."""


def address_of(library: Library, url: str | None) -> str:
    base = url or library.site.base_url
    if not base.startswith(("https://", "http://")) or not base.endswith("/"):
        raise SuluhError(say("--url {base}: the address must begin with https:// and end with /", base=base))
    return base


def known_languages(library: Library, languages: tuple[str, ...]) -> None:
    for tag in languages:
        if tag not in library.site.languages:
            raise SuluhError(
                say(
                    "--language {tag}: no such language here; there are {languages}",
                    tag=tag,
                    languages=", ".join(library.site.languages),
                )
            )


def region_contact(library: Library, region: str | None, day: date) -> str:
    """Return what the contact box says in the region that is asked for, or else in the site's own, if it has one."""
    name = region or library.site.region
    if name is None:
        return ""
    if name not in library.helpers.regions:
        hint = did_you_mean(name, library.helpers.regions)
        raise SuluhError(say("--region {name}: no such region in content/helpers.yml{hint}", name=name, hint=hint))
    contact = view.poster_contact(library, name, day)
    if not contact:
        click.echo(
            say("left out: {name} has no helper with 'poster: true' who was checked of late", name=name), err=True
        )
    return contact
