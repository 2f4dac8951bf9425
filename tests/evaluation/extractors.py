"""What one would use instead, run on saved pages: `python extractors.py TOOL < paths`.

It runs in an environment of its own (requirements-eval.lock) and so imports nothing of the project.
Paths come in one a line; out goes JSON: path → the paragraphs that the tool takes for the article.
"""

import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def by_trafilatura(raw: bytes) -> list[str]:
    """Take what trafilatura extracts by default, without comments."""
    found: str | None = _tool("trafilatura").extract(raw, include_comments=False)
    return (found or "").split("\n")


def by_justext(raw: bytes) -> list[str]:
    """Take the paragraphs that jusText finds good, with its own Arabic stop words."""
    justext = _tool("justext")
    paragraphs = justext.justext(raw, justext.get_stoplist("Arabic"))
    return [one.text for one in paragraphs if not one.is_boilerplate]


def by_readability(raw: bytes) -> list[str]:
    """Take the text of readability's summary."""
    summary = _tool("readability").Document(_decoded(raw)).summary(html_partial=True)
    blocks = _tool("lxml.html").fromstring(summary).iter("p", "h2", "h3", "li", "blockquote", "div")
    return [block.text_content() for block in blocks if not len(block) or block.tag != "div"]


def by_newspaper(raw: bytes) -> list[str]:
    """Take newspaper4k's text, told that the page is in Arabic."""
    article = _tool("newspaper").Article("https://example.org/", language="ar")
    article.download(input_html=_decoded(raw))
    article.parse()
    text: str = article.text
    return text.split("\n")


TOOLS: dict[str, Callable[[bytes], list[str]]] = {
    "trafilatura": by_trafilatura,
    "jusText": by_justext,
    "readability-lxml": by_readability,
    "newspaper4k": by_newspaper,
}


def main() -> int:
    """Run one tool on every path; 1 if it fails on all: then it is not what was to be measured."""
    extract = TOOLS[sys.argv[1]]
    paths = sys.stdin.read().splitlines()
    texts = {path: _texts(extract, Path(path)) for path in paths}
    sys.stdout.write(json.dumps({path: found or [] for path, found in texts.items()}))
    return int(bool(paths) and all(found is None for found in texts.values()))


def _texts(extract: Callable[[bytes], list[str]], path: Path) -> list[str] | None:
    """Give a page's paragraphs; None where the tool fails, which counts as a page without text."""
    try:
        return [text for text in extract(path.read_bytes()) if text.strip()]
    except Exception as failure:  # noqa: BLE001 - each tool has errors of its own for an empty page
        sys.stderr.write(f"{path.name}: {failure!r}\n")
        return None


def _tool(name: str) -> Any:  # noqa: ANN401 - the tools ship no types
    return import_module(name)


def _decoded(raw: bytes) -> str:
    """Decode a page as trafilatura does, for the tools that take text only."""
    text: str = _tool("trafilatura.utils").decode_file(raw)
    return text


if __name__ == "__main__":
    sys.exit(main())
