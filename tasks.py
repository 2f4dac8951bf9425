"""What one can do here: `invoke --list`."""

import sys
from pathlib import Path

from invoke import Context, Exit, task

sys.path.insert(0, str(Path(__file__).parent / "plugins"))

from newsdigest import cli

SEEDS = "folder of captures (default: seeds)"
CONTENT = "folder that posts and ledgers go to (default: content)"


def end(status: int) -> None:
    """End with the task's exit status."""
    raise Exit(code=status)


@task(help={"seeds": SEEDS, "content": CONTENT, "output": "folder of the site (default: output)"})
def build(_: Context, seeds: str = "", content: str = "", output: str = "") -> None:
    """Convert what changed, build the whole site, check it."""
    end(cli.build(seeds, content, output))


@task(
    help={
        "seeds": SEEDS,
        "content": CONTENT,
        "ledger": "also write the verdict on every line to this file",
        "take": "slugs of edited posts to convert anew, with commas between",
        "check": "write nothing; exit 1 if anything would change",
    }
)
def convert(  # noqa: PLR0913, PLR0917 - one parameter for each option
    _: Context,
    seeds: str = "",
    content: str = "",
    ledger: str = "",
    take: str = "",
    check: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Turn captures into posts and ledgers, and stop there."""
    end(cli.convert(seeds, content, ledger, take, check=check))


@task(help={"seeds": SEEDS, "content": CONTENT})
def review(_: Context, seeds: str = "", content: str = "") -> None:
    """List the captures that need a look, the worst first, and what settles each doubt."""
    end(cli.review(seeds, content))


@task(help={"port": "port on this machine (default: 8000)"})
def serve(_: Context, port: str = "8000") -> None:
    """Build and show the site here; build again and reload on every change."""
    end(cli.serve(port))


@task
def publish(_: Context) -> None:
    """Build the site for its public address, SITEURL in the environment."""
    end(cli.publish())


@task
def test(_: Context) -> None:
    """Run all tests."""
    end(cli.test())


@task
def lint(_: Context) -> None:
    """Check style, types and the floors that imports must keep."""
    end(cli.lint())


@task(
    help={
        "lines": "name every wrong line and field",
        "update": "raise the floors to today's figures",
        "allow-drop": "with --update: lower floors too, and store this reason",
        "baselines": "compare with what one would use instead; needs .venv-eval",
        "markdown": "with --baselines: write the tables into the docs",
        "dev": "the real captures under NEWSDIGEST_CORPUS instead of our own",
    }
)
def evaluate(  # noqa: PLR0913, PLR0917 - one parameter for each option
    _: Context,
    lines: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    update: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    allow_drop: str = "",
    baselines: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    markdown: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
    dev: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Compare conversion with gold, figure by figure, and hold it to its floors."""
    flags = {"lines": lines, "update": update, "baselines": baselines}
    flags |= {"markdown": markdown, "dev": dev}
    end(cli.evaluate([name for name, given in flags.items() if given], allow_drop))


@task(
    help={
        "runs": "runs of Lighthouse on each page, of which the median counts (default: 5)",
        "quick": "one run is enough where it is without fault",
    }
)
def audit(
    _: Context,
    runs: str = "",
    quick: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Measure the built site against its budgets: weight, speed, access, direction."""
    end(cli.audit(runs, quick=quick))


@task
def bench(_: Context) -> None:
    """Measure how fast conversion is, and how much memory it takes."""
    end(cli.bench())


@task(
    help={
        "content": CONTENT,
        "diff": "say what the term files as saved change against the last commit",
        "draft": "say what this edited copy of a term file would change if it were saved",
    }
)
def topics(
    _: Context,
    content: str = "",
    draft: str = "",
    diff: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """Say which topics each post belongs to, and by which words."""
    end(cli.topics(content, draft, diff=diff))


@task(
    help={"content": CONTENT, "suggest": "propose people, places and outlets that have no file yet"}
)
def subjects(
    _: Context,
    content: str = "",
    suggest: bool = False,  # noqa: FBT001, FBT002 - invoke makes a flag of it
) -> None:
    """List topics, people, places and outlets with the number of their posts."""
    end(cli.subjects(content, suggest=suggest))


@task
def clean(_: Context) -> None:
    """Remove what the other tasks made."""
    end(cli.clean())
