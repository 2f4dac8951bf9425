"""Markup as pages have it, whole or broken, read into a tree."""

import pytest

from newsdigest.convert.saved.parsing import tree_of
from newsdigest.convert.saved.tree import Element, Node


def drawn(node: Node) -> str:
    """Write a tree down again: `p(text)` for a paragraph, `#` for what is no text."""
    if isinstance(node, Element):
        return f"{node.name}({' '.join(map(drawn, node.contents))})"
    return "#" if node.is_markup else repr(node.text)


def shape_of(markup: str) -> str:
    return " ".join(map(drawn, tree_of(markup).root.contents))


@pytest.mark.parametrize(
    ("markup", "shape"),
    [
        ("<p>a<b>b</p>c", "p('a' b('b')) 'c'"),
        ("<p>a</div>b", "p('a' 'b')"),
        ("<p>a<br>b<img src=x>c", "p('a' br() 'b' img() 'c')"),
        ("a<p/>b", "'a' p() 'b'"),
        ("a<!-- b -->c", "'a' # 'c'"),
        ("<p> \n </p><pre> \n </pre>", "p('\\n') pre(' \\n ')"),
        ("&amp;&nbsp;&#65;&#x42;&nosuch;&#150;", "'&\\xa0AB&nosuch–'"),
        ("<script>a<b>c</script>d", "script('a<b>c') 'd'"),
        ("<![CDATA[a]]>b<![if IE]>c<![own[d]]>e", "# 'b' # 'c' # 'e'"),
        ("<a href='x", '"<a href=\'x"'),
    ],
)
def test_markup_becomes_a_tree_however_it_is_broken(markup: str, shape: str) -> None:
    assert shape_of(markup) == shape


def test_the_text_of_an_element_leaves_out_scripts_and_comments() -> None:
    tree = tree_of("<h1>a<script>b</script><!-- c --><ruby>d<rt>e</rt></ruby></h1>")
    assert [tag.get_text("|") for tag in tree.tags] == ["a|d", "b", "d", "e"]


def test_a_name_and_a_value_are_told_as_written_and_none_as_empty() -> None:
    (tag,) = tree_of('<INPUT Name="a" name="b &amp; c" hidden>').tags
    assert (tag.name, tag.attrs) == ("input", {"name": "b & c", "hidden": ""})


def test_elements_are_found_by_name_and_by_what_holds_them() -> None:
    tree = tree_of('<div><p itemprop="articleBody">a</p></div><p>b</p>')
    first, second = tree.of("p")
    assert [each.name for each in first.parents] == ["div", "[document]"]
    assert tree.marked == (first,)
    assert [each.text for each in tree.strings] == ["a", "b"]
    assert list(tree.of("div", "p")) == [first.parent, first, second]
