"""The theme's style by its text: one style for both directions, colours that can be read."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

THEME: Final = Path(__file__).parents[2] / "theme"
LAYERS: Final = sorted((THEME / "css").glob("*.css"))
STYLES: Final = [*LAYERS, *sorted((THEME / "static").glob("*.css"))]

FORBIDDEN: Final = {
    "a physical side": r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b"
    r"|[{;]\s*(?:left|right|top|bottom)\s*:|float\s*:|text-align:\s*(?:left|right)",
    "a physical size": r"[{;]\s*(?:min-|max-)?(?:width|height)\s*:",
    "spaced letters": r"letter-spacing",
    "slanted letters": r"font-style:\s*(?:italic|oblique)",
    "justified lines": r"text-align:\s*justify",
    "hyphens": r"hyphens:\s*auto",
    "capital letters": r"text-transform",
    "another host": r"url\(\s*[\"']?(?:https?:)?//",
    "a shout": r"!important",
    "an id selector": r"(?:^|[},])\s*#[a-z]",
}
TEXT: Final = 7.0
LABEL: Final = 4.5
SHAPE: Final = 3.0
HUES: Final = range(1, 6)
PAIRS: Final = [
    ("ink", "paper", TEXT),
    ("ink", "paper-2", TEXT),
    ("ink", "mark", TEXT),
    ("ink-2", "paper", TEXT),
    ("paper", "ink", TEXT),
    ("ink-2", "paper-2", LABEL),
    ("link", "paper", LABEL),
    ("link", "paper-2", LABEL),
    ("link", "mark", LABEL),
    ("visited", "paper", LABEL),
    ("focus", "paper", SHAPE),
    ("focus", "paper-2", SHAPE),
    *((f"hue-{n}", "paper", LABEL) for n in HUES),
    *((f"hue-{n}", f"tint-{n}", LABEL) for n in HUES),
    *(("ink", f"tint-{n}", TEXT) for n in HUES),
    *(("ink-2", f"tint-{n}", LABEL) for n in HUES),
]


def code(path: Path) -> str:
    """Give a file's rules without comments and without the conditions of its queries."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"@media[^{]+|@page[^}]+}", "", text)


def squeezed(text: str) -> str:
    """Take out what no browser needs, as the site's bundle does."""
    text = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return re.sub(r"\s*([{};,])\s*", r"\1", text).replace(";}", "}").strip()


def schemes() -> dict[str, dict[str, str]]:
    """Read the colours of the light and the dark scheme, name to #rrggbb."""
    sheets = ("00-tokens.first.css", "05-dark.dark.css")
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", (THEME / "css" / name).read_text("utf-8")))
        for name in sheets
    )
    return {"light": light, "dark": light | dark}


def luminance(colour: str) -> float:
    """Follow the formula of WCAG 2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def forbidden(path: Path) -> dict[str, str]:
    """Find what a style file may not say: the kind of fault, and the first place of it."""
    text = code(path)
    found = {what: re.search(rule, text) for what, rule in FORBIDDEN.items()}
    return {what: hit[0] for what, hit in found.items() if hit}


def contrasts() -> Iterator[tuple[str, float, float]]:
    """Give each pair of colours that meet, their contrast, and the least they need."""
    for scheme, colours in schemes().items():
        for front, back, least in PAIRS:
            yield f"{front} on {back}, {scheme}", contrast(colours[front], colours[back]), least
