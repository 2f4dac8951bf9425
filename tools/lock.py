"""Write the hashed locks of all requirements files, without any index address.

Needs `uv` on the path: python tools/lock.py
"""

import subprocess
import sys

COMMAND = (
    "uv", "pip", "compile", "--universal", "--generate-hashes", "--no-emit-index-url",
    "--no-header", "--no-annotate", "--python-version", "3.11", "--quiet",
)  # fmt: skip


def main() -> int:
    """Lock what the site needs, what its tests need, and what evaluation compares with."""
    for name in ("requirements", "requirements-dev", "requirements-eval"):
        done = subprocess.run(  # noqa: S603 - the command is fixed above
            [*COMMAND, f"{name}.in", "--output-file", f"{name}.lock"], check=False
        )
        if done.returncode:
            print(f"tools/lock.py: {name}.in could not be locked; mend the file and run it again.")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
