"""From articles to posts, ledgers and versions."""
