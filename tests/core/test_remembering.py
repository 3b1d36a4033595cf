"""What a function has answered is kept, and let go of with what all others have answered."""

from cleaner.core.basis.remembering import forget, remembered


def test_an_answer_is_worked_out_once_until_all_are_forgotten() -> None:
    asked: list[str] = []

    @remembered(2)
    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [3, 4, 3] == [size("ant"), size("ants"), size("ant")]
    assert ["ant", "ants"] == asked
    forget()
    assert 3 == size("ant")
    assert ["ant", "ants", "ant"] == asked


def test_no_more_answers_are_kept_than_was_said() -> None:
    asked: list[int] = []

    @remembered(1)
    def doubled(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [2, 4, 2] == list(map(doubled, (1, 2, 1)))
    assert [1, 2, 1] == asked
