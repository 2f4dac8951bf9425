"""A built site on this machine, served as the Pages of GitHub do."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic

from playwright.sync_api import Page


class Host(SimpleHTTPRequestHandler):
    """Answers what is not there with the site's own 404 page."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        pages = sorted(Path(self.directory).rglob("404.html")) if code == 404 else []
        if not pages:
            super().send_error(code, message, explain)
            return
        page = pages[0].read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """Serve a folder, and give its address without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def until(page: Page, expression: str, seconds: float = 10) -> None:
    """Wait until an expression is true; the browser's own way needs `eval`, which pages forbid."""
    end = monotonic() + seconds
    while not page.evaluate(expression):
        assert monotonic() < end, expression
        page.wait_for_timeout(50)
