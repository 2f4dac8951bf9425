"""Settings of the published site: links are absolute, under SITEURL from the environment."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - no more than a folder's name
from pelicanconf import *  # noqa: F403 - Pelican's way to build on other settings

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    sys.exit(
        f"publishconf.py: SITEURL is {SITEURL!r}, which is no address. "
        "Set it in the environment, for instance SITEURL=https://user.github.io/repo."
    )
