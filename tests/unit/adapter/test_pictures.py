from io import BytesIO
from pathlib import Path

from PIL import Image

from newsdigest.adapter.pictures import Easel, easel_of, face_of, wrapped
from newsdigest.site.share import SIZE, Icon, Picture
from newsdigest.site.subjectviews import Share

THEME = Path(__file__).parents[3] / "theme"
LONG = "مائدة مستديرة تبحث وقف إطلاق النار بعد يومين من الكلام بلا ورقة ولا صورة ولا موعد للقاء آخر"


def easel() -> Easel:
    return easel_of(str(THEME))


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def picture(title: str, hue: int = 0) -> Picture:
    return Picture(Share(title, "سطر", "", hue), "السجلّ")


def test_a_picture_has_the_size_that_networks_ask_for() -> None:
    assert opened(easel().draw(picture("عنوان"))).size == SIZE


def test_the_edge_on_the_right_wears_the_topics_colour() -> None:
    plain, topic = (opened(easel().draw(picture("عنوان", hue=hue))) for hue in (0, 1))
    at = (SIZE[0] - 3, 300)
    assert plain.getpixel(at) == easel().colours["ink"]
    assert topic.getpixel(at) == easel().colours["hue-1"]


def test_a_title_begins_at_the_right_and_never_leaves_the_picture() -> None:
    for title in ("عنوان", LONG, f"{LONG} {LONG} {LONG}", "NATO"):
        whole = opened(easel().draw(picture(title))).convert("L")
        part = whole.crop((0, 140, 1180, 520))
        box = part.point(lambda shade: 255 * (shade < 128)).getbbox()
        assert box
        assert 1100 < box[2] <= 1124
        assert box[0] > 40


def test_lines_are_no_wider_than_their_room() -> None:
    font = face_of(easel().face, 64)
    lines = list(wrapped(LONG, font, 700))
    assert " ".join(lines) == LONG
    assert all(font.getlength(line, direction="rtl", language="ar") <= 700 for line in lines)


def test_an_icon_is_square_and_drawn_to_its_size() -> None:
    picture = opened(easel().draw(Icon(192)))
    assert picture.size == (192, 192)
    assert picture.getpixel((100, 53)) == (255, 255, 255)
    assert picture.getpixel((20, 96)) == easel().colours["ink"]
