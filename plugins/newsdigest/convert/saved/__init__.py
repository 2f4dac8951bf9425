"""Saved pages: from HTML to lines that say where the page drew them."""
