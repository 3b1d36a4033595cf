"""Where this program keeps what is a person's own: by the customs of the system, as ``platformdirs`` knows them."""

import os
import sys
from pathlib import Path
from typing import Literal

_NAME = "cleaner"
_BELOW_HOME = {"cache": ".cache", "config": ".config", "data": ".local/share", "state": ".local/state"}


def user_folder(kind: Literal["cache", "config", "data", "state"]) -> Path:
    """Return the folder for one kind of files; on Linux without loading what knows all other systems."""
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:
        named, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
        if named.startswith("/"):
            return Path(named, _NAME)
        if home.startswith("/"):
            return Path(home, _BELOW_HOME[kind], _NAME)
    import platformdirs

    found: Path = getattr(platformdirs, f"user_{kind}_path")(_NAME)
    return found
