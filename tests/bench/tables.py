"""Plain tables on the terminal."""

from collections.abc import Iterable


def table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], note: str = "") -> None:
    """Print rows under their head, the first column as words, the others as figures."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    print(title)
    for first, *rest in lines:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        print("  " + "   ".join(cells))
    print(f"  {note}\n" if note else "")


def grouped(number: float) -> str:
    return f"{number:,.0f}"
