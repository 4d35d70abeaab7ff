"""Write the pages of the source language before MkDocs reads them, so that bare `mkdocs serve` works."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.exceptions import PluginError


def on_pre_build(config: Any) -> None:
    """Bring docs/ up to date, unless `suluh build` has done so already."""
    if "SULUH_BUILD" in os.environ:
        return
    # not before it is needed: `suluh build` starts this once for each language
    from suluh import content, messages, site
    from suluh.errors import SuluhError
    from suluh.view import Setting

    messages.speak(os.environ.get("SULUH_LANGUAGE", messages.WRITTEN_IN))
    folders = site.Folders.under(Path(os.environ.get("SULUH_HOME", Path(config.config_file_path).parent)))
    try:
        # translations are not shown here; `suluh check` and `suluh build` look at them
        library = content.load(folders.content, strict_translations=False)
        day = datetime.now(ZoneInfo(library.site.time_zone)).date()
        at = Setting(library, library.site.source_language, day, config.site_url)
        site.write_documents(at, folders)
    except SuluhError as error:
        raise PluginError(str(error)) from error


def on_serve(server: Any, config: Any, **_: Any) -> Any:
    """Watch only what people write; what this hook writes would set off a second build after every change."""
    server.unwatch(config.docs_dir)
    return server
