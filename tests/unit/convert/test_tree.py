"""Markup as pages have it, whole or broken, read into a tree."""

import warnings

import pytest

from newsdigest.convert.saved.tree import tree_of


def test_the_strings_of_a_page_leave_out_comments() -> None:
    tree = tree_of("<p>a<!-- b -->c</p><![if IE]><p>d<![own[e]]></p>")
    assert [str(each) for each in tree.strings] == ["a", "c", "d"]


def test_the_text_of_an_element_leaves_out_scripts() -> None:
    (heading,) = tree_of("<h1>a<script>b</script><ruby>d<rt>e</rt></ruby></h1>").of("h1")
    assert heading.get_text("|") == "a|d"


def test_paragraphs_that_nobody_closed_stand_side_by_side() -> None:
    assert [tag.get_text() for tag in tree_of("<p>a<p>b<ul><li>c<li>d").of("p", "li")] == [*"abcd"]


def test_elements_are_found_by_name_and_by_what_they_are_marked_with() -> None:
    tree = tree_of('<div class="x y"><p itemprop="articleBody">a</p></div><p>b</p>')
    first, second = tree.of("p")
    assert tree.marked == (first,)
    assert list(tree.of("div", "p")) == [first.parent, first, second]


@pytest.mark.parametrize("markup", ["<?xml version='1.0'?><html><p>a</p></html>", "http://a.b"])
def test_a_page_that_looks_like_a_feed_or_an_address_warns_of_nothing(markup: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert list(tree_of(markup).strings)


def test_half_a_character_from_the_data_of_a_page_is_marked_as_lost() -> None:
    assert [str(each) for each in tree_of("<p>a\ud800</p>").strings] == [
        "a\N{REPLACEMENT CHARACTER}"
    ]
