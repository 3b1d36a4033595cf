"""Memory as the system hands it out: files that are mapped into it, and giving back what nobody needs for now."""

import contextlib
import mmap
import sys
from typing import BinaryIO
from weakref import WeakSet

_ASIDE = ((-3, 1 << 20), (-1, 1 << 24))
"""For glibc: what has a megabyte and more lies by itself, to be given back once it is freed, and what is free at the end of
the rest is kept up to sixteen megabytes. Left alone, glibc learns from the first great array to lay all others among the
small ones."""
_mapped: "WeakSet[mmap.mmap]" = WeakSet()


def mapped(file: BinaryIO) -> memoryview:
    """Return what a file holds, read page by page when somebody looks at it."""
    made = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    _mapped.add(made)
    return memoryview(made)


def give_back() -> None:
    """Give back the pages of mapped files, which are read again when they are asked for, and those of freed memory."""
    if hasattr(mmap, "MADV_DONTNEED"):
        for one in _mapped:
            with contextlib.suppress(OSError, ValueError):
                one.madvise(mmap.MADV_DONTNEED)
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):  # other C libraries have no such calls
            library = ctypes.CDLL(None)
            for setting, value in _ASIDE:
                library.mallopt(setting, value)
            library.malloc_trim(0)
