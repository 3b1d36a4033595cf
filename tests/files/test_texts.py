import errno
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from cleaner.core.basis.errors import TextError
from cleaner.files.disk.texts import RawText, decode, encode, read_text, write_atomic

TEXT = "Jack Ma of 阿里巴巴\r\nsaid “ok”\n\rlast line without an end"

FORMS = [
    pytest.param("utf-8", b"", None, id="UTF-8"),
    pytest.param("utf-8", b"\xef\xbb\xbf", None, id="UTF-8 with a mark"),
    pytest.param("utf-16-le", b"\xff\xfe", None, id="UTF-16-LE with a mark"),
    pytest.param("utf-16-be", b"\xfe\xff", None, id="UTF-16-BE with a mark"),
    pytest.param("utf-32-le", b"\xff\xfe\0\0", None, id="UTF-32-LE with a mark"),
    pytest.param("utf-32-be", b"\0\0\xfe\xff", None, id="UTF-32-BE with a mark"),
    pytest.param("utf-16-le", b"", "utf-16", id="UTF-16 by name"),
    pytest.param("utf-8", b"", "utf-8-sig", id="UTF-8 by name"),
    pytest.param("gb18030", b"", "GB18030", id="GB18030"),
    pytest.param("gb18030", b"\x84\x31\x95\x33", "gb18030", id="GB18030 with a mark"),
    pytest.param("gbk", b"", "gbk", id="GBK"),
]


@pytest.mark.parametrize(("codec", "bom", "named"), FORMS)
def test_every_encoding_comes_back_byte_for_byte(tmp_path: Path, codec: str, bom: bytes, named: str | None) -> None:
    data = bom + TEXT.encode(codec)
    path = tmp_path / "a.txt"
    path.write_bytes(data)

    raw = read_text(path, named)

    assert raw == RawText(TEXT, codec, bom)
    write_atomic(path, encode(raw.text, raw))
    assert path.read_bytes() == data


@given(
    st.binary(max_size=80), st.sampled_from([None, "gb18030", "big5", "utf-16", "shift_jis", "cp1252", "utf-7", "hz"])
)
def test_whatever_is_accepted_is_given_back_byte_for_byte(data: bytes, named: str | None) -> None:
    try:
        raw = decode(data, "a.txt", named)
    except TextError as refused:
        event(f"refused: {refused.code}")
        return
    assert encode(raw.text, raw) == data
    assert "\0" not in raw.text


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_every_text_survives_in_utf8(text: str) -> None:
    data = text.encode()
    raw = decode(data, "a.txt")
    assert encode(raw.text, raw) == data


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert read_text(tmp_path / "a.txt") == RawText("")


def test_a_file_in_another_encoding_is_refused_with_its_place_and_what_it_would_read_as() -> None:
    data = "one\r\ntwo 蚂蚁金服".encode("gb18030")
    with pytest.raises(TextError) as caught:
        decode(data, "a.txt")
    message = str(caught.value)
    assert message.startswith(
        "T100 a.txt:2:5: 0xC2 at byte 9 is not UTF-8; give --encoding NAME (gb18030 reads '蚂蚁金服'"
    )


@pytest.mark.parametrize("text", [TEXT, "Jack Ma said so.", "Alibaba" * 10, "阿里", "odd"])
@pytest.mark.parametrize("named", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf8_is_not_taken_for_the_utf16_that_it_is_called(text: str, named: str) -> None:
    with pytest.raises(TextError, match=r"a\.txt: this is UTF-8, not UTF-16; leave --encoding out$"):
        decode(text.encode(), "a.txt", named)


@pytest.mark.parametrize(
    "text", ["", "伊利", "伊利……", "《伊利》", "伊利集团。", "伊利\n", "Yili", "伊利，蚂蚁金服" * 9, "Знак", "伊 利"]
)
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_where_it_is_called_so(text: str, codec: str) -> None:
    assert RawText(text, codec) == decode(text.encode(codec), "a.txt", codec)


def test_bytes_that_could_not_be_given_back_are_refused() -> None:
    # Both sequences are the same character in Shift_JIS as Windows knows it.
    with pytest.raises(TextError, match="is not CP932"):
        decode(b"\x87\x90\x81\xe0", "a.txt", "cp932")


def test_a_mark_outranks_the_encoding_from_the_settings() -> None:
    assert decode(b"\xef\xbb\xbf" + "菜鸟".encode(), "a.txt", "gb18030").text == "菜鸟"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"ab\0cd", "a NUL at byte 2"),
        (b"\xff\xfea\0\0\0", "a NUL at byte 4"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a NUL at byte 8"),
    ],
)
def test_a_binary_file_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(TextError, match="this is a binary file") as caught:
        decode(data, "a.txt")
    assert said in str(caught.value)


@pytest.mark.parametrize("wrong", ["base64", "klingon", "rot13", "undefined", "", "a\0b"])
def test_what_is_no_text_encoding_is_said_with_a_remedy(wrong: str) -> None:
    with pytest.raises(TextError, match="is no text encoding; try"):
        decode(b"a", "a.txt", wrong)


def test_the_nearest_encoding_is_named() -> None:
    with pytest.raises(TextError, match="try --encoding gb18030"):
        decode(b"a", "a.txt", "gb18003")


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "article.txt").touch()
    with pytest.raises(TextError, match=r"there is no such file; did you mean .*article\.txt"):
        read_text(tmp_path / "artcle.txt")
    with pytest.raises(TextError, match="there is no such file; check the path"):
        read_text(tmp_path / "nowhere" / "else.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    with pytest.raises(TextError, match="there is no such file; check the path"):
        read_text(tmp_path / "link.txt")


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="this is a folder; name a file in it"):
        read_text(tmp_path)
    with pytest.raises(TextError, match="cannot be written"):
        write_atomic(tmp_path, b"x")


def test_no_device_or_pipe_is_replaced_by_a_file(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "null"
    os.mkfifo(pipe)
    link.symlink_to(os.devnull)
    with pytest.raises(TextError, match=r"cannot be written \(this is a named pipe\)"):
        write_atomic(pipe, b"x")
    with pytest.raises(TextError, match=r"cannot be written \(this is a device\)"):
        write_atomic(link, b"x")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a program may ask for more memory than there is")
def test_a_file_larger_than_the_memory_is_told(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    with (tmp_path / "a.txt").open("wb") as hole:
        hole.truncate(1 << 43)
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (1 << 42, before[1]))
    try:
        with pytest.raises(TextError, match="this file is larger than the memory; split it"):
            read_text(tmp_path / "a.txt")
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def test_what_a_shell_gives_as_a_file_is_read() -> None:
    assert "" == read_text(Path(os.devnull)).text
    reading, writing = os.pipe()
    with os.fdopen(reading), os.fdopen(writing, "wb") as out:
        out.write(b"ants")
        out.flush()
        out.close()
        assert "ants" == read_text(Path(f"/dev/fd/{reading}")).text


def test_a_character_outside_the_encoding_is_named() -> None:
    with pytest.raises(TextError, match=r"a\.txt:2: 'é' cannot be written in big5"):
        encode("one\nYu'é Bao", RawText("", "big5"), "a.txt")


@pytest.mark.skipif(os.name != "posix", reason="permission bits are those of POSIX")
def test_permission_bits_and_links_survive_a_write(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)

    write_atomic(link, b"new")

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "link.txt"]


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(TextError, match=r"cannot be written .*; check that the folder exists"):
        write_atomic(tmp_path / "no" / "such" / "a.txt", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_no_missing_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        TextError, match=r"cannot be written \(No space left on device\); make room on the disk, or name"
    ):
        write_atomic(tmp_path / "a.txt", b"x")
    assert list(tmp_path.iterdir()) == []
