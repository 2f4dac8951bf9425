"""Whole sites, built once for all tests that only read them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from runs import CHROMIUM, OWN, PROJECT, REAL, SCREENS, Sites, build_site, captures_of, invoke, need
from serving import serving

ADDRESSES = ("", "/repo")
"""A site has a domain of its own, or stands under a path."""


@pytest.fixture(scope="session", params=[OWN, REAL])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Build the committed content, and that of real captures where they are, under each address."""
    content = PROJECT / "content"
    if request.param == REAL:
        content = tmp_path_factory.mktemp("content")
        done = invoke("convert", f"--seeds={captures_of(REAL)}", f"--content={content}")
        assert done.returncode == 0, done.stderr
    roots = {address: tmp_path_factory.mktemp("root") for address in ADDRESSES}
    for address, root in roots.items():
        done = build_site(content, root / address.strip("/"), address, reuse="full")
        assert done.returncode == 0, done.stderr
        assert "error" not in done.stderr
    return Sites(content, roots)


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project's own site to stand under `/repo`; tests that change it take a copy."""
    root = tmp_path_factory.mktemp("own")
    done = build_site(PROJECT / "content", root / "repo", "/repo", reuse="full")
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def address(own_site: Path) -> Iterator[str]:
    """Serve the project's own site under a path."""
    with serving(own_site) as host:
        yield f"{host}/repo/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need(str(CHROMIUM), there=CHROMIUM.exists())
    SCREENS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield chromium
        chromium.close()
