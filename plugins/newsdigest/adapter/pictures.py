"""Share cards and icons as PNG: Arabic is shaped and ordered by raqm, which Pillow brings.

A card is drawn in shades of one colour between paper and ink, and those are turned into colours at
the end: a palette of 256 keeps a card at about 20 KB and 10 ms.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from newsdigest.site.share import SIZE, Icon, Picture
from newsdigest.site.subjectviews import Share

WIDE, HIGH = SIZE
MARGIN: Final = 80
STRIPE: Final = 16
"""Pixels of the coloured edge on the side where reading begins."""
TITLE: Final = ((76, 3), (64, 4), (54, 5))
"""Sizes of a title's letters, and how many lines each has room for: the first that fits."""
LEADING: Final = 1.42
SMALL: Final = 34
FACTS: Final = 9
"""Words of the line under a title, about the width of a card."""
INK, GREY, HUE, PAPER = 0, 90, 1, 255
"""Shades: 0 is the ink, 255 the paper; 1 is kept for the topic's colour."""
STROKES: Final = ((11, 8), (20, 14), (29, 20))
"""The masthead's sign on a grid of 40: each stroke's height, and where it ends on the left."""
GRID: Final = 40
ARABIC: Final[dict[str, str]] = {"direction": "rtl", "language": "ar"}
TOKEN: Final = re.compile(r"--(ink|hue-\d): #([0-9a-f]{6})")


@dataclass(frozen=True, slots=True)
class Easel:
    """What cards are drawn with: the bytes of the theme's bold face, and its colours by name."""

    face: bytes
    colours: dict[str, tuple[int, int, int]]

    def draw(self, picture: Picture | Icon) -> bytes:
        """Draw a picture as PNG."""
        if isinstance(picture, Icon):
            return self._png(sign(picture.size), 0)
        return self._png(self._card(picture), picture.share.hue)

    def _card(self, picture: Picture) -> Image.Image:
        image = Image.new("L", SIZE, PAPER)
        brush = ImageDraw.Draw(image)
        edge = WIDE - MARGIN
        image.paste(sign(56), (edge - 56, 64))
        small = face_of(self.face, SMALL)
        brush.text((edge - 76, 92), picture.site, INK, small, "rm", **ARABIC)  # type: ignore[arg-type]
        font, lines = self._title(picture.share.title)
        step = font.size * LEADING
        top = 150 + (HIGH - 250 - step * len(lines)) / 2
        for place, line in enumerate(lines):
            at = (edge, top + step * (place + 0.5))
            brush.text(at, line, INK, font, "rm", **ARABIC)  # type: ignore[arg-type]
        brush.text((edge, HIGH - 64), facts_of(picture.share), GREY, small, "rs", **ARABIC)  # type: ignore[arg-type]
        brush.rectangle((WIDE - STRIPE, 0, WIDE, HIGH), HUE)
        return image

    def _title(self, text: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """Choose the largest letters in which a title fits; the last ones cut what is too long."""
        room = WIDE - 2 * MARGIN
        fonts = [(face_of(self.face, size), most) for size, most in TITLE]
        broken = [(font, list(wrapped(text, font, room)), most) for font, most in fonts]
        font, lines, most = next((one for one in broken if len(one[1]) <= one[2]), broken[-1])
        if len(lines) > most:
            lines = [*lines[: most - 1], f"{lines[most - 1]}\u2026"]
        return font, lines

    def _png(self, image: Image.Image, hue: int) -> bytes:
        """Give the shades their colours."""
        ink = self.colours["ink"]
        shades = [[low + (255 - low) * shade // 255 for low in ink] for shade in range(256)]
        shades[HUE] = list(self.colours.get(f"hue-{hue}", ink))
        coloured = Image.frombytes("P", image.size, image.tobytes())
        coloured.putpalette([part for shade in shades for part in shade])
        made = BytesIO()
        coloured.save(made, "PNG")
        return made.getvalue()


def easel_of(theme: str) -> Easel:
    """Read what cards are drawn with from the theme."""
    root = Path(theme)
    tokens = (root / "css" / "00-tokens.first.css").read_text(encoding="utf-8")
    found = TOKEN.findall(tokens)
    colours = {name: (int(hx[:2], 16), int(hx[2:4], 16), int(hx[4:], 16)) for name, hx in found}
    return Easel((root / "static" / "fonts" / "plex-700.woff2").read_bytes(), colours)


def facts_of(share: Share) -> str:
    """Give the line under the title, cut at its end where it is long."""
    words = share.text.split()
    return " ".join(words[:FACTS]) + ("\u2026" if len(words) > FACTS else "")


@cache
def face_of(face: bytes, size: int) -> ImageFont.FreeTypeFont:
    """Open the face in a size."""
    return ImageFont.truetype(BytesIO(face), size, layout_engine=ImageFont.Layout.RAQM)


def wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> Iterator[str]:
    """Break a text into lines no wider than `room` pixels, at blanks alone."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer, **ARABIC) > room:  # type: ignore[arg-type]
            yield line
            longer = word
        line = longer
    yield line


def sign(size: int) -> Image.Image:
    """Draw the masthead's sign."""
    image = Image.new("L", (size, size), INK)
    brush = ImageDraw.Draw(image)
    scale = size / GRID
    for middle, end in STROKES:
        box = (end * scale, (middle - 2) * scale, 32 * scale - 1, (middle + 2) * scale - 1)
        brush.rectangle(box, PAPER)
    return image
