import re

from newsdigest.model.subject import Passage, Place
from newsdigest.site.body import body_of
from newsdigest.site.library import EXCERPT
from newsdigest.site.spots import spot_id, spots_of, with_spots
from siteworld import library, post


def spots_in(body: str, **more: str) -> list[tuple[str, str]]:
    """Give the ids of a made text, each with the word that follows it."""
    made = library(post("a", body), **more)
    text = body_of(made, made.readings["a"]).html
    plain = re.sub(r"<(?![^>]*\sid=)[^>]*>", "", text)
    return re.findall(r'id="(\w+)">(?:<[^>]*>)*\s*(\w+)', plain)


def test_paragraphs_headings_and_items_are_counted_in_reading_order() -> None:
    body = (
        "أول هنا.\n\n## ثان هنا\n\n- ثالث هنا\n- رابع هنا\n\n> خامس هنا\n\nسادس **هنا** &amp; ثم."
    )
    numbers = ["أول", "ثان", "ثالث", "رابع", "خامس", "سادس"]
    assert spots_in(body) == [(f"p{n}", word) for n, word in enumerate(numbers, 1)]


def test_an_excerpt_has_the_spots_of_what_it_shows() -> None:
    long = " ".join(f"كلمة{n}" for n in range(EXCERPT - 1))
    body = f"أول {long}\n\nثان {long}\n\nثالث هنا."
    assert spots_in(body, reuse="excerpt") == [("p1", "أول")]
    assert spots_in(f"أول هنا.\n\n## عنوان\n\nثالث {long}", reuse="excerpt")[1] == ("p3", "ثالث")


def test_no_spot_is_lost_where_markdown_shows_a_text_in_other_blocks() -> None:
    texts = ["أول هنا.", "سطر من اقتباس", "سطر آخر منه", "***", "ليس في الصفحة", "أخير هنا."]
    spots = [(f"p{n}", text) for n, text in enumerate(texts, 1)]
    made = with_spots(
        "<p>أول هنا.</p><blockquote><p>سطر من اقتباس\nسطر آخر منه</p></blockquote><p>أخير هنا.</p>",
        spots,
    )
    assert re.findall(r'id="(\w+)"', made) == [name for name, _ in spots]
    assert '<p id="p6">أخير' in made
    assert with_spots("", spots).count("<span id=") == len(spots)


def test_title_and_standfirst_have_spots_of_their_own_and_are_not_counted() -> None:
    texts = [(Place.TITLE, "أ"), (Place.STANDFIRST, "ب"), (Place.LEDE, "ج"), (Place.BODY, "د")]
    passages = [Passage(place, text) for place, text in texts]
    assert [spot_id(passages, n) for n in range(4)] == ["title", "standfirst", "p1", "p2"]
    assert [spot_id(passages[2:], n) for n in range(2)] == ["p1", "p2"]
    assert spots_of(passages, excerpt=False) == [("p1", "ج"), ("p2", "د")]
