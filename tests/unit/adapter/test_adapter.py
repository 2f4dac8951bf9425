import pytest

from newsdigest.adapter import is_watching


@pytest.mark.parametrize("option", ["-r", "--autoreload", "-l", "-lr", "-rl"])
def test_problems_do_not_end_a_pelican_that_goes_on_watching_or_serving(option: str) -> None:
    assert is_watching(["pelican", "content", option])


@pytest.mark.parametrize("option", ["--relative-urls", "-o", "--fatal", "-d", "content-r"])
def test_problems_end_every_other_build(option: str) -> None:
    assert not is_watching(["pelican", option])
