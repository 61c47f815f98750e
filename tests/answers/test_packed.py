"""Texts, tables of texts and vectors that take little memory."""

from pathlib import Path

import numpy as np

from data.answers.vectors.packed import HashedTexts, HashTable, PackedLists, PackedTexts
from data.answers.vectors.quantized import AT_ONCE, STEPS, quantize
from data.answers.vectors.vector_file import VectorFile, name_of, write_shipped
from tests.builders import Counting


def test_packed_texts_read_like_a_list() -> None:
    texts = ["", "Où est l'AMS ?", "", "naïve\nline"]
    packed = PackedTexts(texts)
    assert (list(packed), len(packed), packed[1], packed[1:]) == (texts, 4, texts[1], texts[1:])
    assert list(PackedTexts([])) == []
    assert list(PackedTexts([""])) == [""]
    assert list(PackedTexts(["a\0b", "c"])) == ["ab", "c"]


def test_packed_lists_are_found_by_their_place() -> None:
    lists = [["Où ?", ""], [], ["a"], [""]]
    packed = PackedLists(lists)
    assert [packed[place] for place in range(4)] == lists
    assert PackedLists([["a\0b"]])[0] == ["ab"]


def test_a_table_knows_its_texts_only_and_chooses_between_numbers() -> None:
    pairs = [(f"text {number}", number) for number in range(1000)]
    again = HashedTexts([*pairs, ("text 7", 8), ("text 7", 9)])
    first = HashTable(again, lambda before, _: before)
    last = HashTable(again, lambda _, after: after)
    assert [first.get(text) for text, _ in pairs] == [number for _, number in pairs]
    assert (first.get("text 7"), last.get("text 7")) == (7, 9)
    assert first.get("text 1000") is HashTable(HashedTexts(), min).get("") is None


def test_vectors_in_bytes_have_nearly_the_products_of_the_vectors() -> None:
    chance = np.random.default_rng(7)
    vectors = chance.normal(size=(AT_ONCE + 3, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors[5] = 0
    packed, asked = quantize(vectors), vectors[AT_ONCE + 1]
    assert len(packed) == len(vectors)
    some = slice(AT_ONCE - 2, AT_ONCE + 3)
    for rows in (some, np.arange(len(vectors))[some]):
        assert np.abs(packed.products(rows, asked) - vectors[some] @ asked).max() < 0.003
    assert np.abs(packed.rows(slice(None)) - vectors).max() <= np.abs(vectors).max() / STEPS / 2
    assert not packed.rows(slice(5, 6)).any()


def test_vectors_that_come_with_the_bot_arent_made_again(tmp_path: Path) -> None:
    made, encoder = Counting(), Counting()
    texts = [f"text {n}" for n in range(40)]
    vectors = VectorFile(tmp_path / "release", made).vectors_of(texts)
    write_shipped(texts, vectors, tmp_path / name_of(encoder))
    kept = VectorFile(tmp_path / "own", encoder, shipped=tmp_path).vectors_of([*texts[::-1], "a new one"])
    assert encoder.texts == ["a new one"]
    np.testing.assert_allclose(kept[:-1], vectors[::-1], atol=0.01)
    VectorFile(tmp_path / "own", encoder, shipped=tmp_path / "none").vectors_of(texts)
    assert encoder.texts == ["a new one"], "they are in the installation's own file"


def test_damaged_vectors_of_the_release_are_made_instead(tmp_path: Path) -> None:
    encoder = Counting()
    (tmp_path / name_of(encoder)).write_bytes(b"cut off")
    assert VectorFile(tmp_path / "own", encoder, shipped=tmp_path).vectors_of(["one"]).shape == (1, 384)
    assert encoder.texts == ["one"]
