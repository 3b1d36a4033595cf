"""CRC-32 of a great many short runs of bytes at once. Loads numpy."""

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_ALL = 0xFFFFFFFF
_TABLE = np.array([crc32(bytes([number ^ 0xFF])) ^ 0xFF000000 for number in range(256)], np.uint32)
"""What the last byte of a sum becomes, of each of its values."""


def checksums(rows: NDArray[np.uint8], begun: int) -> NDArray[np.int64]:
    """Return what ``zlib.crc32`` gives of each row of bytes, all of one length, behind what has the checksum ``begun``."""
    made = np.full(len(rows), begun ^ _ALL, np.uint32)
    for column in rows.T:
        made = _TABLE[(made ^ column) & 0xFF] ^ (made >> 8)
    return (made ^ _ALL).astype(np.int64)
