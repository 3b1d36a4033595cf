"""Copies of bundled samples: nothing is ever written beside the ones in the package."""

from pathlib import Path

from cleaner.core.basis.errors import TextError
from cleaner.files.disk.texts import make_folder, read_bytes, write_atomic
from cleaner.files.disk.user_folders import user_folder


def copy_sample(sample: Path, folder: Path) -> Path:
    """Copy a sample into ``folder``, or the user's data folder where that cannot be written; return the copy.

    An equal file of that name is the copy; another one keeps its name, and the copy gets a number.
    """
    data = read_bytes(sample)
    try:
        return _copied(data, sample, folder)
    except TextError:
        own = user_folder("data") / "samples"
        make_folder(own)
        return _copied(data, sample, own)


def _copied(data: bytes, sample: Path, folder: Path) -> Path:
    for number in range(1, 1000):
        path = folder / (sample.name if number == 1 else f"{sample.stem}-{number}{sample.suffix}")
        if not path.exists():
            write_atomic(path, data)
            return path
        if path.is_file() and path.read_bytes() == data and not path.samefile(sample):
            return path
    raise TextError("there are too many copies of this sample", "delete some")
