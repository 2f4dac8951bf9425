"""A built site on this machine, served as the Pages of GitHub do: compressed, kept ten minutes."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Thread
from time import monotonic
from typing import Final

from playwright.sync_api import Page

TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
}
"""Types of files that are sent compressed."""
KEPT: Final = "max-age=600"
"""How long browsers may keep a file, as GitHub says it."""


@cache
def packed(path: Path, changed: float) -> bytes:
    """Compress a file, once for each time it was `changed`."""
    del changed
    return gzip.compress(path.read_bytes(), mtime=0)


class Host(SimpleHTTPRequestHandler):
    """Answers what is not there with the site's own 404 page."""

    protocol_version: Final = "HTTP/1.1"  # one connection for many files, as browsers expect
    extensions_map: Final = {
        **SimpleHTTPRequestHandler.extensions_map,
        **TYPES,
        ".woff2": "font/woff2",
        ".epub": "application/epub+zip",
    }

    def do_GET(self) -> None:
        """Send a file compressed where its type gains from it and the browser can read it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        wants = "gzip" in self.headers.get("Accept-Encoding", "")
        if path.suffix not in TYPES or not wants or not path.is_file():
            super().do_GET()
            return
        self.answer(200, path)

    def answer(self, status: int, path: Path) -> None:
        """Send a file compressed."""
        body = packed(path, path.stat().st_mtime)
        self.send_response(status)
        self.send_header("Content-Type", TYPES[path.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Say with every answer how long it may be kept."""
        self.send_header("Cache-Control", KEPT)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        pages = sorted(Path(self.directory).rglob("404.html")) if code == 404 else []
        if not pages:
            super().send_error(code, message, explain)
            return
        self.answer(404, pages[0])

    def log_message(self, *_: object) -> None:
        """Stay quiet."""


class Server(ThreadingHTTPServer):
    """Stays quiet about browsers that close a connection in the middle of an answer."""

    def handle_error(self, request: socket, client_address: tuple[str, int]) -> None:
        """Go on with the next request; say what happened only where the fault is our own."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(root: Path, host: type[Host] = Host) -> Iterator[str]:
    """Serve a folder, and give its address without a slash at the end."""
    server = Server(("127.0.0.1", 0), partial(host, directory=str(root)))
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
