"""At the start, whatever is wrong with the encoder or its vectors, words serve; meaning follows by itself."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.app import open_parts
from bot.context import Parts
from bot.index_updater import Learner
from bot.settings import Settings
from data.answers.outcomes import Answer
from data.answers.search import encoder, index
from data.answers.search.encoder import Vectors
from tests.data.builders import Counting


class Tired(Counting):
    """An encoder that fails at the first text."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts.append("")
        if len(self.texts) == 1:
            raise MemoryError
        return super().encode(texts)


@pytest.fixture
def parts(database_url: str, tmp_path: Path) -> Iterator[Parts]:
    """The parts of a bot that has learned nothing yet."""
    opened = open_parts(Settings(database_url=database_url, index_folder=tmp_path / "index"))
    yield opened
    opened.db.close()


def answers_by_words(parts: Parts) -> bool:
    """Whether questions are taken, and those asked as the content says them answered."""
    is_answered = isinstance(parts.answers.ask("can I go to HAITI?"), Answer)
    return parts.ready.is_set() and is_answered and not parts.answers.complete


async def test_an_encoder_that_doesnt_load_is_tried_again(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_broken() -> None:
        raise ValueError("the model is cut off")

    learner = Learner(parts)
    monkeypatch.setattr(encoder, "open_encoder", is_broken)
    await learner.learn_changes()
    assert answers_by_words(parts)
    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await learner.learn_changes()
    assert parts.answers.complete


async def test_an_encoder_that_fails_at_its_work_is_tried_again(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = Learner(parts)
    monkeypatch.setattr(encoder, "open_encoder", Tired)
    with pytest.raises(MemoryError):
        await learner.learn_changes()
    assert answers_by_words(parts)
    await learner.learn_changes()
    assert parts.answers.complete


async def test_vectors_that_cant_be_taken_in_are_tried_again(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_short_of_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await Learner(parts).learn_changes()
    parts.ready.clear()
    again = Learner(parts)
    with monkeypatch.context() as broken:
        broken.setattr(index, "MeaningIndex", is_short_of_memory)
        with pytest.raises(MemoryError):
            await again.learn_changes()
    assert answers_by_words(parts)
    await again.learn_changes()
    assert parts.answers.complete


async def test_a_folder_that_cant_be_used_keeps_nobody_waiting(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(parts.settings.index_folder, ignore_errors=True)
    parts.settings.index_folder.write_text("a file, where the folder should be")
    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await Learner(parts).learn_changes()
    assert parts.ready.is_set() and parts.answers.complete
