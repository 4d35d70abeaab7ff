"""Write the pages of the source language before MkDocs reads them, so that bare `mkdocs serve` works."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.exceptions import PluginError

from suluh import content, pages, site
from suluh.errors import SuluhError
from suluh.view import Setting


def on_post_page(output: str, **_: Any) -> str:
    """Return the page with what was kept from Markdown as the reader sees it."""
    return pages.spoken(output)


def on_pre_build(config: Any) -> None:
    """Bring docs/ up to date, unless `suluh build` has done so already."""
    if "SULUH_BUILD" in os.environ:
        return
    folders = site.Folders.under(Path(os.environ.get("SULUH_HOME", Path(config.config_file_path).parent)))
    try:
        library = content.load(folders.content)
        day = datetime.now(ZoneInfo(library.site.time_zone)).date()
        at = Setting(library, library.site.source_language, day, config.site_url)
        site.write_documents(at, folders)
    except SuluhError as error:
        raise PluginError(str(error)) from error
