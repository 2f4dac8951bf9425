"""The project's own site, built once for all tests that only read it."""

from pathlib import Path

import pytest

from runs import PROJECT, build_site

SITES = ("", "/repo")
"""The addresses under which the site is built: a domain of its own, and a sub-path."""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the committed content under each address: address → the folder to serve as the root."""
    roots = {address: tmp_path_factory.mktemp("root") for address in SITES}
    for address, root in roots.items():
        done = build_site(PROJECT / "content", root / address.strip("/"), address, reuse="full")
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return roots
