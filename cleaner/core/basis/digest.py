"""The one hash that digests are made with, and nothing that ``hashlib`` brings along: OpenSSL loads as long as a text is read."""

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
