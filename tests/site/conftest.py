"""Whole sites, built once for all tests that only read them."""

import pytest

from runs import OWN, PROJECT, REAL, Sites, build_site, captures_of, invoke

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
