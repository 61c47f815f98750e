"""The offline synthesiser: a program that reads text and writes sound, and the ways in which it can fail."""

import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings
from bot.speech.synthesizer import SpeechError, Synthesizer


def program(tmp_path: Path, code: str) -> Synthesizer:
    """Return a synthesiser that runs this Python."""
    script = tmp_path / "speak.py"
    script.write_text(f"import os, sys\nout = sys.stdout.buffer\n{code}\n")
    return Synthesizer(f'"{sys.executable}" "{script}" {{language}}')


async def test_the_text_goes_in_and_the_sound_comes_out_in_the_language(tmp_path: Path) -> None:
    echo = program(tmp_path, "out.write(b'OggS' + sys.argv[1].encode() + sys.stdin.buffer.read())")
    speech = await echo.speak("Où est le poste?", "fr")
    assert speech.is_voice and speech.content == "OggSfrOù est le poste?".encode()
    wav = await program(tmp_path, "out.write(b'RIFF1234WAVEfmt ')").speak("Hello.", "en")
    assert wav.is_sound and not wav.is_voice


async def test_it_sees_no_secret_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:secret")
    speech = await program(tmp_path, "out.write(b'OggS' + repr(dict(os.environ)).encode())").speak("", "en")
    assert b"secret" not in speech.content and b"TELEGRAM" not in speech.content


@pytest.mark.parametrize(
    "code",
    ["out.write(b'no sound')", "", "out.write(b'OggS'); out.flush(); sys.exit(3)", "sys.stdin.close()"],
)
async def test_what_is_no_sound_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(SpeechError):
        await program(tmp_path, code).speak("Hello. " * 20_000, "en")


async def test_one_that_hangs_is_stopped_and_one_that_isnt_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="too long"):
        await program(tmp_path, "import time; time.sleep(600)").speak("Hello.", "en", seconds=0.3)
    with pytest.raises(SpeechError, match="can't be run: FileNotFoundError"):
        await Synthesizer(str(tmp_path / "nothing")).speak("Hello.", "en")


def test_a_command_that_cant_be_split_is_refused_at_the_start() -> None:
    with pytest.raises(ValidationError):
        Settings(speech_command='speak "hello')
