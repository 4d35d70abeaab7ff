"""A reviewer's sheet as a file for a phone."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

import typst

from suluh.messages import say
from suluh.paper.errors import PrintError
from suluh.paper.typeset import compiler, plain
from suluh.view.sheet import Sheet


def typeset_sheet(sheet: Sheet, template: Path, day: date) -> bytes:
    """Return the sheet as a PDF/UA-1 file; PrintError names the letters that no font has, and their sentence."""
    data = json.dumps(asdict(sheet), ensure_ascii=False)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    try:
        made = compiler(template, sheet.font).compile(
            format="pdf", pdf_standards=["ua-1"], timestamp=midnight, sys_inputs={"data": data}
        )
    except typst.TypstError as error:
        raise PrintError(
            "\n".join(
                say("the sheet of {language}: {said}", language=sheet.language, said=said)
                for said in plain(error, data)
            )
        ) from error
    return cast(bytes, made)
