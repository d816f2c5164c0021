"""The process that hears: sounds come in at one end, words go out at the other, and nothing is kept.

In: the length of the sound (4 bytes), the language (2 letters), the sound. Out: the length of the answer (4 bytes), and
that, as JSON: its words, or why there are none. The only importer of faster-whisper, and of what it brings along.
"""

import io
import json
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import av
import numpy as np
from faster_whisper import WhisperModel

_RATE = 16_000  # samples a second, of which the models know
# Whoever speaks until the last second is not cut off for a breath.
_GRACE = 5


def main(folder: str, longest: int) -> None:
    """Hear with this model until nothing comes in any more."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):  # Where that is not allowed, it goes as fast as the rest.
        os.nice(10)
    model = WhisperModel(folder, compute_type="auto", local_files_only=True)
    given, told = sys.stdin.buffer, sys.stdout.buffer
    while len(head := given.read(6)) == 6:
        answer = json.dumps(_heard(model, given.read(int.from_bytes(head[:4])), head[4:].decode(), longest)).encode()
        told.write(len(answer).to_bytes(4) + answer)
        told.flush()


def _heard(model: WhisperModel, sound: bytes, language: str, longest: int) -> dict[str, str]:
    try:
        samples = _samples(sound, longest)
        if samples is None:
            return {"unheard": "too_long"}
        # Where nobody speaks it is not asked what is said: it would make something up.
        stretches, _ = model.transcribe(samples, language=language, vad_filter=True, condition_on_previous_text=False)
        words = " ".join(said for one in stretches if (said := one.text.strip()))
    except (av.FFmpegError, IndexError, ValueError, RuntimeError, MemoryError):
        return {"unheard": "unreadable"}
    return {"words": words} if words else {"unheard": "no_words"}


def _samples(sound: bytes, longest: int) -> "np.ndarray[Any, Any] | None":
    """The sound as numbers from -1 to 1; None when it is longer than so many seconds, however it says it is."""
    parts, left = [np.zeros(0, np.int16)], (longest + _GRACE) * _RATE
    for part in _decoded(sound):
        parts.append(part)
        left -= len(part)
        if left < 0:
            return None
    return np.concatenate(parts).astype(np.float32) / 32768


def _decoded(sound: bytes) -> "Iterator[np.ndarray[Any, Any]]":
    one_voice = av.AudioResampler(format="s16", layout="mono", rate=_RATE)
    opened: Any = av.open(io.BytesIO(sound), metadata_errors="ignore")
    with opened as container:
        for frame in container.decode(audio=0):
            yield from (one.to_ndarray().ravel() for one in one_voice.resample(frame))
        yield from (one.to_ndarray().ravel() for one in one_voice.resample(None))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
