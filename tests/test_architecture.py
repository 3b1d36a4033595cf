"""The shape of the code: imports point down, core is pure, files stay small, front ends load what they need."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner

PACKAGE = Path(__file__).parent.parent / "cleaner"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300
TABLES = PACKAGE / "core" / "language" / "tables"
"""Modules that hold facts and nothing else."""

ALLOWED = {
    "core": {"core"},
    "files": {"files", "core"},
    "workspace": {"workspace", "files", "core"},
    "console": {"console", "core"},
    "cli": {"cli", "console", "workspace", "core"},
    "tui": {"tui", "workspace", "core"},
    "__main__": {"cli"},
    "__init__": set[str](),
}
LAZY = {("cli", "tui")}
"""Layers that may be imported inside a function only."""
LIBRARIES = {"core": {"rapidfuzz", "numpy"}, "files": {"rapidfuzz", "yaml", "platformdirs"}, "workspace": set[str]()}
TERMINAL = {"textual": {"tui"}, "rich": {"tui", "console"}, "shtab": {"cli"}}
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint"}
COMPILING = PACKAGE / "core" / "basis" / "values.py"
"""The module that compiles methods, as ``dataclasses`` does."""
MAPPED = TABLES / "neighbours.py"
"""Facts that are mapped into memory from beside their module: to load them as a constant took a tenth of a short check."""
IMPURE_MODULES = {
    "os",
    "io",
    "pathlib",
    "sys",
    "time",
    "random",
    "secrets",
    "subprocess",
    "socket",
    "shutil",
    "logging",
    "threading",
    "asyncio",
    "tempfile",
}
CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Each module that is imported, and whether that happens inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {n for f in ast.walk(tree) if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            module = node.module or ""
            if module in {"cleaner", *(f"cleaner.{top}" for top in ALLOWED)} or (
                module.count(".") == 2 and module.startswith("cleaner.core.")
            ):
                yield from ((f"{module}.{alias.name}", node in inside) for alias in node.names)
            else:
                yield module, node in inside


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_an_import_points_only_down(path: Path) -> None:
    here = layer(path)

    for module, lazily in imports(path):
        top, _, rest = module.partition(".")
        if top == "cleaner" and rest and not rest.startswith("__version__"):
            there = rest.split(".")[0]
            allowed = there in ALLOWED[here] or ((here, there) in LAZY and lazily)
            assert allowed, f"{name(path)} imports {module}"
        elif top in TERMINAL:
            assert here in TERMINAL[top], f"{name(path)} imports {module}"
        elif here in LIBRARIES and top != "cleaner":
            assert top in sys.stdlib_module_names | LIBRARIES[here], f"{name(path)} imports {module}"


def test_modules_import_in_no_circle() -> None:
    needs = {dotted(p): {m for m, _ in imports(p) if m.startswith("cleaner.")} for p in MODULES}

    done: set[str] = set()
    while ready := {
        module for module, wanted in needs.items() if module not in done and not wanted & needs.keys() - done
    }:
        done |= ready

    assert needs.keys() - done == set()


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=name)
def test_core_opens_no_file_and_reads_no_clock(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {n.func for n in ast.walk(tree) if isinstance(n, ast.Call)}

    plain = {f.id for f in called if isinstance(f, ast.Name)}
    clocks = {f.attr for f in called if isinstance(f, ast.Attribute)} & CLOCKS
    modules = {module.split(".")[0] for module, _ in imports(path)} & IMPURE_MODULES

    assert (set(), set(), set()) == (
        plain & (IMPURE_CALLS - {COMPILING: {"exec"}, MAPPED: {"open"}}.get(path, set())),
        clocks,
        modules,
    )


@pytest.mark.parametrize("path", [p for p in MODULES if TABLES not in p.parents], ids=name)
def test_a_file_is_one_concept_of_at_most_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", [p for p in MODULES if p.stat().st_size], ids=name)
def test_a_module_opens_with_what_lives_there(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) is not None


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import cleaner.cli", ("textual", "rich", "numpy", "yaml", "rapidfuzz", "cleaner.workspace", "cleaner.tui")),
        (
            "import cleaner.cli; cleaner.cli.main(['--help'])",
            (
                *("textual", "rich", "numpy", "yaml", "cleaner.cli.commands.check", "cleaner.cli.commands.glossary"),
                *("dataclasses", "inspect", "typing", "pathlib", "difflib", "shutil"),
            ),
        ),
        (
            "import cleaner.cli; cleaner.cli.main(['check', '--format', 'json', 'pyproject.toml'])",
            (
                *(
                    "textual",
                    "rich",
                    "numpy",
                    "rapidfuzz",
                    "multiprocessing",
                    "concurrent.futures",
                    "logging",
                    "yaml",
                    "platformdirs",
                ),
                *("dataclasses", "inspect", "locale", "shutil", "_hashlib"),
            ),
        ),
        (
            "import cleaner.workspace.work.session",
            ("textual", "rich", "numpy", "rapidfuzz", "yaml", "cleaner.core.reasons.evidence"),
        ),
        (
            "from pathlib import Path; from cleaner.workspace.work.editions import *\n"
            "assert EditionFile(Path('none.txt'), RawText('', 'utf-8', b'')).holds(None) is False",
            ("numpy", "rapidfuzz"),
        ),
        ("from cleaner.workspace.work.home import remember", ("cleaner.core.differences.compare",)),
        (
            "import cleaner.tui.shell.app, cleaner.tui.editor.review_screen",
            (
                *("numpy", "rapidfuzz", "yaml", "cleaner.core.reasons.evidence", "cleaner.core.reasons.drifting"),
                *("textual.widgets._text_area", "cleaner.tui.shell.line_dialog", "cleaner.tui.shell.help_screen"),
            ),
        ),
    ],
)
def test_a_fresh_interpreter_loads_only_what_it_needs(code: str, absent: tuple[str, ...]) -> None:
    if "check" in code:
        subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True)  # keeps the index
    script = f"import sys\nbefore = set(sys.modules)\n{code}\nprint('LOADED', *sorted(set(sys.modules) - before))"

    ran = subprocess.run([sys.executable, "-c", script], cwd=PACKAGE.parent, capture_output=True, text=True, check=True)

    loaded = set(ran.stdout.rpartition("LOADED ")[2].split())
    assert loaded & set(absent) == set()


def test_the_picture_names_each_core_module_in_import_order() -> None:
    picture = (cleaner.__doc__ or "").partition("before it::")[2].partition("``files``")[0]
    folder, order = "", list[str]()
    for row in picture.splitlines():
        if title := re.match(r"   (\w+)/", row):
            folder = title[1]
        else:
            order += [f"cleaner.core.{folder}.{word}" for word in re.findall(r"\w+(?!/)\b", row)]

    core = [p for p in (PACKAGE / "core").rglob("*.py") if p.stem != "__init__" and TABLES not in p.parents]
    modules = {dotted(p): p for p in core}
    assert sorted(modules) == sorted(order)
    for at, module in enumerate(order):
        needs = {m for m, _ in imports(modules[module]) if m.startswith("cleaner.core.")}
        needs = {m for m in needs if not m.startswith("cleaner.core.language.tables")}
        assert needs - set(order[:at]) == set(), f"{module} imports what stands behind it"


def folders(layer: str) -> list[str]:
    """The folders of a layer in the order of the picture."""
    if layer == "tui":
        picture = (cleaner.__doc__ or "").partition("``tui`` in import order")[2]
        return re.findall(r"^   (\w+)/ ", picture, re.MULTILINE)
    row = re.search(rf"^   {layer}/ +(.*)$", cleaner.__doc__ or "", re.MULTILINE)
    return row[1].split(" · ") if row else []


@pytest.mark.parametrize("layer", ["files", "workspace", "cli", "tui"])
def test_the_picture_names_the_folders_of_a_layer_in_import_order(layer: str) -> None:
    order = folders(layer)
    assert sorted(order) == sorted(p.name for p in (PACKAGE / layer).iterdir() if (p / "__init__.py").exists())
    for path in (PACKAGE / layer).glob("*/*.py"):
        needs = {m.split(".")[2] for m, _ in imports(path) if m.startswith(f"cleaner.{layer}.")} & set(order)
        behind = needs - set(order[: order.index(path.parent.name) + 1])
        assert behind == set(), f"{name(path)} imports {behind}, which stands behind it"


TOP = {"README.md", "LICENSE", "pyproject.toml", "cleaner", "glossaries", "samples", "tests"}


@pytest.mark.skipif(not (PACKAGE.parent / ".git").exists(), reason="not a checkout")
def test_nothing_else_is_kept_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=PACKAGE.parent, capture_output=True, text=True, check=True).stdout

    top = {line.strip('"').split("/")[0] for line in listed.splitlines()}
    assert {name for name in top if not name.startswith(".")} == TOP
