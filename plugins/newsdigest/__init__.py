"""The Arabic news digest: captures in, posts out, and a site whose every line can be traced.

Pelican loads this package as a plugin and calls `register`. Nothing else is public here: import
the module that defines a name.
"""


def register() -> None:
    """Connect the digest to Pelican; the import waits, so that the pure floors load without it."""
    from newsdigest import adapter  # noqa: PLC0415 - keeps Pelican out of the pure floors

    adapter.connect()
