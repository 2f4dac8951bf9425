from newsdigest.site.books import FIRST, as_xhtml, book_of, epub_files, filled
from newsdigest.storage import bound
from siteworld import GRAIN, TRUCE, post, shelf


def test_a_book_goes_as_the_story_went_and_guesses_no_place() -> None:
    made = shelf(
        post("late", "هدنة", "2025-06-01"),
        post("none", "هدنة"),
        post("early", "هدنة", "2025-01-01"),
    )
    slugs = [one.card.slug for one in book_of(made, TRUCE).chapters]
    assert slugs == ["early", "late", "none"]


def test_a_book_keeps_its_identity_when_articles_are_added() -> None:
    one, two = (
        book_of(shelf(*posts), TRUCE)
        for posts in ([post("a", "هدنة")], [post("a", "هدنة"), post("b", "هدنة")])
    )
    assert one.ident == two.ident
    assert one.ident != book_of(shelf(), GRAIN).ident


def test_a_topic_without_articles_has_a_book_without_chapters() -> None:
    book = book_of(shelf(), TRUCE)
    assert (book.chapters, book.changed) == ((), FIRST)


def test_texts_are_filled_in_by_slug() -> None:
    book = book_of(shelf(post("a", "هدنة")), TRUCE)
    assert filled(book, lambda slug: f"<p>{slug}</p>").chapters[0].text_html == "<p>a</p>"


def test_links_that_lead_out_stay_and_those_into_the_site_go() -> None:
    made = as_xhtml('<p><a href="https://x.example/">a</a> <a href="/repo/people/x/">b</a></p>')
    assert made == '<p><a href="https://x.example/">a</a> b</p>'


def test_signs_that_xml_reserves_stay_written_out() -> None:
    assert as_xhtml("<p>a &lt; b &amp; c&nbsp;d") == "<p>a &lt; b &amp; c\xa0d</p>"


def test_the_type_comes_first_and_the_bytes_are_the_same_every_time() -> None:
    book = book_of(shelf(post("a", "هدنة")), TRUCE)
    files = list(epub_files(book, lambda name, _: name, "p{}"))
    assert files[0] == ("mimetype", "application/epub+zip")
    assert bound(files) == bound(files)
    assert bound(files)[30:58] == b"mimetypeapplication/epub+zip"
