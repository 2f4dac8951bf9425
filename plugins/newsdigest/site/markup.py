"""Markdown as HTML that never stops a build: what cannot be parsed is shown as plain paragraphs."""

import html
from dataclasses import dataclass

from newsdigest.text.markdown import TangledMarkdownError, isolate_html, render


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text as HTML, and what kept it from being parsed, if anything did."""

    html: str
    trouble: str | None = None


def rendered(markdown: str) -> Rendered:
    """Render Markdown, or its bare text where the parser must not see it."""
    try:
        return Rendered(render(markdown))
    except TangledMarkdownError as tangle:
        return Rendered(paragraphs(markdown.split("\n\n")), str(tangle))


def paragraphs(texts: list[str]) -> str:
    """Write plain texts as paragraphs."""
    return "\n".join(f"<p>{html.escape(text, quote=False)}</p>" for text in texts if text.strip())


def intro(markdown: str) -> str:
    """Render a curator's introduction, with Latin names set apart."""
    return isolate_html(rendered(markdown).html)
