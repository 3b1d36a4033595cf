"""A large glossary changed by the lines of one entry is the glossary changed as a whole, character for character."""

from dataclasses import replace
from pathlib import Path

from glossary_tools.styled import Styled, entries, files
from glossary_tools.test_glossary_writer import changed
from glossary_tools.test_large_glossary import written
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.core.basis.errors import GlossaryError
from cleaner.core.basis.glossary import Entry, Variant
from cleaner.core.upkeep.revising import Revision, same
from cleaner.files.glossaries.patching import patched
from cleaner.files.glossaries.reader import parse_glossary, read_glossary
from cleaner.files.glossaries.writer import revised, write_revisions


@st.composite
def work(draw: st.DrawFn) -> tuple[Styled, Revision]:
    styled, known = draw(files())
    if draw(st.booleans()):
        return styled, Revision(None, replace(draw(entries(99)), glossary="Styled"))
    entry = draw(st.sampled_from(known))
    return styled, Revision(entry, changed(draw, entry))


@settings(deadline=None, max_examples=100)
@given(work())
def test_the_lines_of_one_entry_are_changed_as_in_the_whole_file(made: tuple[Styled, Revision]) -> None:
    styled, revision = made
    now = parse_glossary(styled.text, "styled.yaml")
    before = next((e for e in now.entries if revision.before and e.id == revision.before.id), None)
    revision = replace(revision, before=before)

    found = patched(styled.text, now, revision, revised)

    if found is None:
        return
    try:
        text, _ = revised(styled.text, now, [revision])
    except GlossaryError:
        text = ""
    assert text in ("", found[0])
    again = parse_glossary(found[0], "styled.yaml").entries
    assert len(again) == len(found[1].entries)
    assert all(same(one, other) for one, other in zip(again, found[1].entries, strict=True))


def test_a_file_of_a_thousand_entries_is_changed_by_the_lines_of_one(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text("# large\nglossary: Large\nentries:\n" + "".join(map(written, range(1000))) + "# end\n")
    known = read_glossary(path)
    for number in (0, 1, 400, 403, 999):
        entry = known.entries[number]
        revision = Revision(entry, replace(entry, variants=(*entry.variants, Variant(f"new {number}"))))
        assert patched(path.read_text(), known, revision, revised) is not None
        known = write_revisions(path, [revision], known)
    added = Revision(None, Entry("Last", "last", variants=(Variant("lost"),)))
    known = write_revisions(path, [added], known)

    assert known.digest == read_glossary(path).digest
    again = read_glossary(path).entries
    assert all(same(one, other) for one, other in zip(again, known.entries, strict=True))
    assert path.read_text().endswith("# end\n")
