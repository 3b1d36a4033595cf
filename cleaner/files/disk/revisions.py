"""Files as they stood in an earlier revision of a git repository; git is asked, nothing is checked out."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from cleaner.core.basis.errors import Place, UsageError


def bytes_at(path: Path, revision: str) -> bytes | None:
    """Return the content of a file in a revision; nothing where it did not exist then, as before the first commit.

    Raises ``UsageError`` where there is no repository, no git, or no such revision.
    """
    folder = path.absolute().parent
    if revision == "HEAD" and _is_unborn(folder):
        return None
    _git(
        folder,
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{revision}^{{commit}}",
        told=f"{revision!r} is no revision",
    )
    ran = _run(folder, "show", f"{revision}:./{path.name}")
    return ran.stdout if ran.returncode == 0 else None


def _is_unborn(folder: Path) -> bool:
    """Whether nothing was committed yet on the branch that is checked out."""
    named = _run(folder, "symbolic-ref", "--quiet", "HEAD")
    return named.returncode == 0 and bool(_run(folder, "rev-parse", "--verify", "--quiet", "HEAD").returncode)


def _git(folder: Path, *words: str, told: str) -> None:
    if _run(folder, "rev-parse", "--git-dir").returncode:
        raise UsageError("this is no git repository", "name the glossary as it was with --old", Place(str(folder)))
    if _run(folder, *words).returncode:
        raise UsageError(told, "name a commit, branch or tag that 'git log' knows", Place(str(folder)))


def _run(folder: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError("git is not installed", "install it, or compare two files with --old") from error


def merged_lines(ours: bytes, base: bytes, theirs: bytes, union: bool = False) -> tuple[bytes, bool]:
    """Return git's own merge of three texts line by line, and whether it left no conflict marks.

    With ``union``, lines that both sides put in one place stand below each other without marks.
    """
    names = [word for label in ("ours", "base", "theirs") for word in ("-L", label)]
    with TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for path, text in zip(paths, (ours, base, theirs), strict=True):
            path.write_bytes(text)
        ran = _run(Path(), "merge-file", "-p", *(["--union"] * union), *names, *map(str, paths))
    return ran.stdout, ran.returncode == 0
