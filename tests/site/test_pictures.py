"""Pictures for sharing beside what a browser draws with the same face."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from playwright.sync_api import Browser

from newsdigest.adapter.pictures import ARABIC, easel_of, face_of

THEME = Path(__file__).parents[2] / "theme"
SIZE = 64
ALIKE = 0.8
"""Share of the ink that both drawings have; their edges are smoothed each in its own way."""
UNLIKE = 0.5
"""Letters that are neither joined nor turned have less in common with the browser's."""
TEXTS = (
    "محادثات وقف إطلاق النار",
    "لِلأطلسيّ كلمة",
    "عضوية NATO في 2025، أم لا؟",
    "«الانفتاح» المشروط",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_shaped_as_the_browser_shapes_it(browser: Browser, text: str) -> None:
    easel = easel_of(str(THEME))
    font = face_of(easel.face, SIZE)
    page = browser.new_page(viewport={"width": 1000, "height": 160})
    face = b64encode(easel.face).decode()
    page.set_content(
        f"<style>@font-face{{font-family:F;src:url(data:font/woff2;base64,{face})}}"
        f"body{{margin:0;direction:rtl}}p{{margin:40px 20px;font:{SIZE}px/1 F;white-space:nowrap}}"
        f"</style><p lang=ar><span>{text}</span>"
    )
    page.evaluate("document.fonts.ready")
    shown = Image.open(BytesIO(page.screenshot())).convert("L")
    width = page.evaluate("document.querySelector('span').getBoundingClientRect().width")
    page.close()
    assert font.getlength(text, **ARABIC) == pytest.approx(width, rel=0.02)  # type: ignore[arg-type]
    drawing, letters = (Image.new("L", shown.size, 255) for _ in range(2))
    ImageDraw.Draw(drawing).text((980, 100), text, 0, font, "rs", **ARABIC)  # type: ignore[arg-type]
    assert overlap(ink_of(shown), ink_of(drawing)) > ALIKE
    simple = ImageFont.truetype(BytesIO(easel.face), SIZE, layout_engine=ImageFont.Layout.BASIC)
    ImageDraw.Draw(letters).text((20, 20), text, 0, simple)
    assert overlap(ink_of(shown), ink_of(letters)) < UNLIKE


def ink_of(picture: Image.Image) -> Image.Image:
    dark = picture.point(lambda shade: 255 * (shade < 160))
    box = dark.getbbox()
    assert box
    return dark.crop(box)


def overlap(one: Image.Image, other: Image.Image) -> float:
    """Give the share of ink that two drawings have in common, the second laid over the first."""
    laid = other.resize(one.size)
    both = ImageChops.darker(one, laid).histogram()[255]
    either = ImageChops.lighter(one, laid).histogram()[255]
    return both / either
