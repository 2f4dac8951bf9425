"""The container of an EPUB: a zip with its type first and bare, and the same bytes every time."""

from collections.abc import Iterable
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""
TYPE: Final = "mimetype"


def bound(files: Iterable[tuple[str, str]]) -> bytes:
    """Pack (name, text) pairs in their order."""
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        for name, text in files:
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_STORED if name == TYPE else ZIP_DEFLATED
            packed.writestr(entry, text)
    return made.getvalue()
