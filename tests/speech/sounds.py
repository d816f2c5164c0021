"""Sounds, made here: what a detector of speech takes for somebody talking, silence, and a voice note of it."""

import io
import math
import wave
from array import array
from collections.abc import Iterable
from functools import cache

_RATE = 16_000
# Where a mouth that says a, i, ə, e is loudest, in Hz; four of them a second.
_MOUTHS = ((700, 1200, 2600), (300, 2200, 3000), (500, 900, 2400), (400, 2000, 2600))
_A_SECOND = 4
_HARMONICS = 30


@cache
def talking(seconds: float) -> bytes:
    """Somebody who says vowels, as a WAV file."""
    loud = {pitch: _loudness(mouth) for pitch, mouth in enumerate(_MOUTHS)}
    turn, found = 0.0, []
    for number in range(int(seconds * _RATE)):
        at = number / _RATE
        turn += 120 * (1 + 0.1 * math.sin(math.tau * 0.7 * at)) / _RATE
        shape = max(0.0, math.sin(math.pi * (at * _A_SECOND % 1))) ** 0.5
        voices = loud[int(at * _A_SECOND) % len(_MOUTHS)]
        found.append(shape * sum(much * math.sin(math.tau * h * turn) for h, much in enumerate(voices, 1)))
    loudest = max(map(abs, found))
    return _wav(int(20_000 * one / loudest) for one in found)


def silence(seconds: float) -> bytes:
    """Nobody who says anything, as a WAV file."""
    return _wav(0 for _ in range(int(seconds * _RATE)))


def as_voice_note(wav: bytes) -> bytes:
    """The same as Telegram's apps send it: Opus, in Ogg."""
    import av

    told = io.BytesIO()
    with av.open(io.BytesIO(wav)) as given, av.open(told, "w", format="ogg") as note:
        stream = note.add_stream("libopus", rate=48_000)
        fitting = av.AudioResampler(format="s16", layout="mono", rate=48_000, frame_size=960)
        for frame in (*given.decode(audio=0), None):
            for part in fitting.resample(frame):
                note.mux(stream.encode(part))
        note.mux(stream.encode(None))
    return told.getvalue()


def _loudness(mouth: tuple[int, ...]) -> list[float]:
    pitches = (120 * number for number in range(1, _HARMONICS))
    return [sum(1 / (1 + ((pitch - top) / 80) ** 2) for top in mouth) for pitch in pitches]


def _wav(samples: Iterable[int]) -> bytes:
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(array("h", samples).tobytes())
    return told.getvalue()
