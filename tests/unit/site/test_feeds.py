import json
from datetime import datetime
from xml.etree import ElementTree as ET

import feedparser

from newsdigest.model.post import Correction
from newsdigest.site.changes import days_of_pages
from newsdigest.site.feeds import SitemapPage, all_feed, atom, sitemap, subject_feed
from newsdigest.site.jsonfeed import json_feed
from newsdigest.site.show.shelf import Shelf
from siteworld import TRUCE, post, shelf

SITE = "https://example.org/repo"


def parsed(made: Shelf) -> feedparser.FeedParserDict:
    feed = feedparser.parse(atom(all_feed(made), SITE, lambda slug: f"<p>نص {slug} & غيره</p>"))
    assert not feed.bozo
    return feed


def test_a_feed_is_read_back_with_absolute_links_and_right_to_left_text() -> None:
    (entry,) = parsed(shelf(post("a", "هدنة", "2025-01-02", title="خبر & خبر"))).entries
    assert entry.title == "خبر & خبر"
    assert entry.link == f"{SITE}/articles/a/"
    assert 'dir="rtl"' in entry.content[0].value
    assert [tag.term for tag in entry.tags] == ["truce"]


def test_a_title_of_our_making_is_told_as_such_before_the_text() -> None:
    made = shelf(post("a", title_made=True), post("b"))
    ours, other = sorted(parsed(made).entries, key=lambda one: one.link)
    assert "<small>عنوان من وضعنا</small></p><p>نص a" in ours.content[0].value
    assert "عنوان من وضعنا" not in other.content[0].value
    first, _ = sorted(
        json.loads(json_feed(all_feed(made), SITE, str))["items"], key=lambda one: one["url"]
    )
    assert "عنوان من وضعنا" in first["content_html"]


def test_a_post_without_a_date_has_no_published_and_is_updated_when_it_was_added() -> None:
    (entry,) = parsed(shelf(post("a"))).entries
    assert "published" not in entry
    assert entry.updated == "2025-05-01T00:00:00Z"


def test_a_stated_change_counts_before_the_date_of_publication() -> None:
    made = shelf(post("a", day="2025-01-02", updated=datetime(2025, 1, 3, 9)))  # noqa: DTZ001 - captures state no zone
    (entry,) = parsed(made).entries
    assert (entry.published, entry.updated) == ("2025-01-02T00:00:00Z", "2025-01-03T09:00:00Z")


def test_a_day_goes_out_as_a_day_beside_the_moment_that_feeds_must_have() -> None:
    made = shelf(post("a", day="2025-01-02"))
    assert b"<dcterms:date>2025-01-02</dcterms:date>" in atom(all_feed(made), SITE, str)
    (one,) = json.loads(json_feed(all_feed(made), SITE, str))["items"]
    assert one["_stated"] == {"date_published": "2025-01-02"}


def test_the_digest_is_not_named_as_the_author_of_what_nobody_signed() -> None:
    (entry,) = parsed(shelf(post("a"))).entries
    assert entry.author == "كاتب غير مذكور"


def test_an_entrys_id_stays_when_the_site_moves() -> None:
    feed = all_feed(shelf(post("a")))
    one, other = (
        feedparser.parse(atom(feed, address, str)) for address in (SITE, "https://other.example")
    )
    assert one.entries[0].id == other.entries[0].id
    assert one.feed.id == other.feed.id


def test_a_correction_of_ours_is_the_last_change_of_an_entry() -> None:
    corrected = (Correction("2025-03-04", "صُحّح رقم."),)
    made = shelf(post("a", day="2025-01-02", corrections=corrected))
    (entry,) = parsed(made).entries
    assert (entry.published, entry.updated) == ("2025-01-02T00:00:00Z", "2025-03-04T00:00:00Z")


def test_a_title_that_begins_in_latin_letters_still_runs_from_right_to_left() -> None:
    made = shelf(post("a", title="«BBC» تنقل الخبر"), post("b", title="الخبر تنقله BBC"))
    titles = {entry.title for entry in parsed(made).entries}
    assert titles == {"\u200f«BBC» تنقل الخبر", "الخبر تنقله BBC"}


def test_the_sitemap_tells_when_a_page_changed_and_not_when_the_outlet_published() -> None:
    corrected = (Correction("2025-06-07", "صُحّح رقم."),)
    made = shelf(
        post("a", "هدنة", "2024-01-02"),
        post("b", "هدنة وحبوب", "2024-01-02", corrections=corrected),
    )
    days = days_of_pages(made.library)
    assert days["articles/a/"] == "2025-05-01", "the day on which it was added"
    assert days["articles/b/"] == days["topics/truce/"] == days[""] == "2025-06-07"
    assert "about/" not in days


def test_control_characters_do_not_break_a_feed() -> None:
    (entry,) = parsed(shelf(post("a", title="خبر\x0bمقطوع"))).entries
    assert entry.title == "خبرمقطوع"


def test_a_topics_feed_holds_its_posts_only() -> None:
    made = shelf(post("a", "هدنة"), post("b", "حبوب"))
    assert [entry.slug for entry in subject_feed(made, TRUCE).entries] == ["a"]


def test_a_sitemap_names_a_day_only_where_one_is_known() -> None:
    page = SitemapPage((("articles/a/", "2025-01-02"), ("about/", None)))
    root = ET.fromstring(sitemap(page, SITE))  # noqa: S314 - our own XML
    found = [[child.text for child in url] for url in root]
    assert found == [[f"{SITE}/articles/a/", "2025-01-02"], [f"{SITE}/about/"]]


def test_a_json_feed_is_version_1_1_and_says_the_same_without_inventing_a_date() -> None:
    made = shelf(post("a", "هدنة", "2025-01-02", outlet="المنارة"), post("b", "هدنة"))
    feed = json.loads(json_feed(subject_feed(made, TRUCE), SITE, lambda slug: f"<p>{slug}</p>"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}/feeds/topics/truce.json"
    assert feed["home_page_url"] == f"{SITE}/topics/truce/"
    undated, dated = feed["items"]
    assert "date_published" not in undated
    assert dated["date_published"] == "2025-01-02T00:00:00Z"
    assert (dated["url"], dated["tags"]) == (f"{SITE}/articles/a/", ["الهدنة"])
    assert dated["authors"] == [{"name": "المنارة"}]


def test_both_formats_name_an_article_alike() -> None:
    made = shelf(post("a", "هدنة"))
    (entry,) = parsed(made).entries
    (item,) = json.loads(json_feed(all_feed(made), SITE, str))["items"]
    assert item["id"] == entry.id
