"""Have a text read aloud by an offline program: SPEECH_COMMAND reads it on stdin and writes OGG or WAV to
stdout.
"""

import asyncio
import os
import shlex
from dataclasses import dataclass

SECONDS = 120.0
"""Seconds after which the program is stopped."""
MAX_SIZE = 20_000_000
"""Bytes of sound at most; Telegram accepts up to 50 MB from a bot."""
PLACE_OF_LANGUAGE = "{language}"
KEPT_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL")
"""The only variables of the environment that the program gets: no token."""


class SpeechError(Exception):
    """Raised if the program couldn't be run, took too long, failed, or wrote neither OGG nor WAV."""


@dataclass(frozen=True)
class Speech:
    """A text as sound. OGG is sent as a voice message; WAV, which Telegram doesn't accept as voice, as a
    file.
    """

    content: bytes

    @property
    def is_voice(self) -> bool:
        return self.content.startswith(b"OggS")

    @property
    def is_sound(self) -> bool:
        """Return whether it is OGG or WAV."""
        return self.is_voice or (self.content.startswith(b"RIFF") and self.content[8:12] == b"WAVE")


class Synthesizer:
    """Runs the program, one text at a time."""

    def __init__(self, command: str) -> None:
        self._command = shlex.split(command)
        self._turn = asyncio.Semaphore(1)

    async def speak(self, text: str, language: str, seconds: float = SECONDS) -> Speech:
        """Read a text aloud in a language, 'en' or 'fr'. Raises SpeechError."""
        async with self._turn:
            try:
                async with asyncio.timeout(seconds):
                    content = await self._run(text, language)
            except TimeoutError:
                raise SpeechError("it took too long") from None
            except OSError as error:
                raise SpeechError(f"it can't be run: {type(error).__name__}") from None
        speech = Speech(content)
        if len(content) > MAX_SIZE or not speech.is_sound:
            raise SpeechError("it wrote neither OGG nor WAV, or too much")
        return speech

    async def _run(self, text: str, language: str) -> bytes:
        program = await asyncio.create_subprocess_exec(
            *(part.replace(PLACE_OF_LANGUAGE, language) for part in self._command),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ},
        )
        try:
            content, _ = await program.communicate(text.encode())
        finally:
            if program.returncode is None:
                program.kill()
                await program.wait()
        if program.returncode:
            raise SpeechError(f"it ended with {program.returncode}")
        return content
