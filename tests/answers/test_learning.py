"""At the start, whatever is wrong with the encoder or its vectors, words serve; meaning follows by itself."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

from bot.background.index_updater import IndexUpdater
from bot.context import Services
from bot.settings import Settings
from bot.startup import open_services
from data.answers.outcomes import Answer
from data.answers.search import index
from data.answers.vectors import encoder
from data.answers.vectors.encoder import Vectors
from data.entries.source_files import CONTENT, read_yaml
from tests.builders import Counting

pytestmark = pytest.mark.slow


class Tired(Counting):
    """An encoder that fails at the first text."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts.append("")
        if len(self.texts) == 1:
            raise MemoryError
        return super().encode(texts)


@pytest.fixture
def services(database_url: str, tmp_path: Path) -> Iterator[Services]:
    """Yield the services of a bot that knows one mission and has learned nothing yet."""
    folder = tmp_path / "content"
    folder.mkdir()
    shutil.copy(CONTENT / "services.yaml", folder)
    [mission] = [one for one in read_yaml(CONTENT / "missions.yaml")["entries"] if one["code"] == "binuh"]
    told = {"topic": "missions", "entries": [mission | {"related": []}]}
    (folder / "missions.yaml").write_text(yaml.safe_dump(told), encoding="utf-8")
    opened = open_services(
        Settings(database_url=database_url, index_folder=tmp_path / "index", content_folder=folder)
    )
    yield opened
    opened.db.close()


def answers_by_words(services: Services) -> bool:
    """Return whether questions are answered if they are asked as the content says them."""
    is_answered = isinstance(services.answers.ask("can I go to HAITI?"), Answer)
    return services.ready.is_set() and is_answered and not services.answers.complete


async def test_an_encoder_that_doesnt_load_is_tried_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_broken() -> None:
        raise ValueError("the model is cut off")

    updater = IndexUpdater(services)
    monkeypatch.setattr(encoder, "open_encoder", is_broken)
    await updater.learn_changes()
    assert answers_by_words(services)
    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await updater.learn_changes()
    assert services.answers.complete


async def test_an_encoder_that_fails_at_its_work_is_tried_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    updater = IndexUpdater(services)
    monkeypatch.setattr(encoder, "open_encoder", Tired)
    with pytest.raises(MemoryError):
        await updater.learn_changes()
    assert answers_by_words(services)
    await updater.learn_changes()
    assert services.answers.complete


async def test_vectors_that_cant_be_taken_in_are_tried_again(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_short_of_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await IndexUpdater(services).learn_changes()
    services.ready.clear()
    again = IndexUpdater(services)
    with monkeypatch.context() as broken:
        broken.setattr(index, "MeaningIndex", is_short_of_memory)
        with pytest.raises(MemoryError):
            await again.learn_changes()
    assert answers_by_words(services)
    await again.learn_changes()
    assert services.answers.complete


async def test_a_folder_that_cant_be_used_keeps_nobody_waiting(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(services.settings.index_folder, ignore_errors=True)
    services.settings.index_folder.write_text("a file, where the folder should be")
    monkeypatch.setattr(encoder, "open_encoder", Counting)
    await IndexUpdater(services).learn_changes()
    assert services.ready.is_set() and services.answers.complete
