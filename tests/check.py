"""The one check command: format, lint, types, tests; stops at the first failure. ``python tests/check.py [pytest arguments]``."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS = (
    ("ruff", "format", "--check"),
    ("ruff", "check"),
    ("mypy",),
    ("pytest", "-n", "auto"),
)


def main(arguments: list[str]) -> int:
    for step in STEPS:
        extra = arguments if step[0] == "pytest" else []
        print("check:", *step, *extra, flush=True)
        status = subprocess.run([sys.executable, "-m", *step, *extra], cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
