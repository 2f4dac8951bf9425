"""`invoke serve`: what is saved is seen, the page knows when to reload, and the end is quiet."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket
from urllib.request import urlopen

import pytest

from runs import PROJECT, invoke

PARTS = ("content", "plugins", "seeds", "theme", "tasks.py", "pelicanconf.py", "publishconf.py")
PATIENCE = 12
"""Seconds until a change must be seen; it takes two, and more on a busy machine."""
NEWS = """ورشة لإصلاح المنارة قبل الشتاء
بدأت ورشة صغيرة صباح السبت إصلاح المنارة القديمة عند مدخل الخليج، بعد أن كسرت العاصفة زجاجها.
وقال حارس المنارة إن الضوء سيعود قبل الشتاء، وإن السفن تهتدي حتى ذلك الحين بأضواء المدينة.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy what a build needs of the project."""
    for name in PARTS:
        place = tmp_path / name
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(PROJECT / name, place)
    return tmp_path


@pytest.fixture
def port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(project: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """Serve the copy; stop whatever still runs at the end."""
    with (project / "said.txt").open("w", encoding="utf-8") as said:
        program = subprocess.Popen(
            [sys.executable, "-m", "invoke", "serve", f"--port={port}"],
            cwd=project,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "SOURCE_DATE_EPOCH": "1750000000"},
            stdout=said,
            stderr=said,
            text=True,
        )
        yield program
        program.kill()
        program.wait()


def page(port: int, path: str = "") -> str:
    try:
        with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(seen: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not seen():
        assert time.monotonic() < end, "it was never seen"
        time.sleep(0.1)


def test_what_is_saved_is_seen_and_the_server_ends_quietly(
    project: Path, port: int, served: subprocess.Popen[str]
) -> None:
    wait_for(lambda: bool(page(port)))
    assert "livereload.js" in page(port)
    assert "livereload" not in (project / "output" / "index.html").read_text(encoding="utf-8")

    topic = project / "content" / "topics" / "nato.md"
    title = "Title: حلف شمال الأطلسي من جديد\n"
    topic.write_text(title + topic.read_text(encoding="utf-8").partition("\n")[2], encoding="utf-8")
    wait_for(lambda: "حلف شمال الأطلسي من جديد" in page(port, "topics/nato/"))

    (project / "seeds" / "new.txt").write_text(NEWS, encoding="utf-8")
    wait_for(lambda: NEWS.partition("\n")[0] in page(port, "archive/"))
    time.sleep(2)
    served.send_signal(signal.SIGINT)
    assert served.wait(5) == 0
    said = (project / "said.txt").read_text(encoding="utf-8")
    assert said.count(" made anew, in output/") == 3  # the first, the topic's, the capture's
    assert said.count("Converted: ") == 2  # a post and a ledger
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_named(port: int) -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        run = invoke("serve", f"--port={port}")
    assert run.returncode == 2
    assert run.stderr == (
        f"error: --port={port}: another program listens there. Name another port.\n"
    )
