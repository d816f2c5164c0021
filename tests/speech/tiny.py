"""A model that the real faster-whisper opens, made here: of whatever it hears that is speech, it says always the same.

Every weight is nothing, so what goes in comes out unchanged; what the decoder says at a place is written in its
encoding of that place. It knows few tokens, so it is taken for one that speaks a single language.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import WhisperSpec
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

SAYS = "Ik zeg nu eerst nee, en dan pas ja."

_WIDE, _PLACES, _FRAMES, _MELS = 64, 448, 1_500, 80
_LOUD = 10.0


def _tokens() -> list[str]:
    """Words, what begins and ends and is asked, and moments of a stretch of thirty seconds."""
    words = ["<unk>", *(f"Ġ{word}" for word in SAYS.split())]
    asked = ["transcribe", "translate", "startoflm", "startofprev", "nospeech", "notimestamps"]
    moments = (f"{number * 0.02:.2f}" for number in range(1_501))
    return [*words, *(f"<|{one}|>" for one in ("endoftext", "startoftranscript", *asked, *moments))]


def _what_it_says(known: dict[str, int]) -> Sequence[int]:
    begins, ends = known["<|0.00|>"], known["<|2.00|>"]
    return [begins, *(known[f"Ġ{word}"] for word in SAYS.split()), ends, known["<|endoftext|>"]]


def _nothing(*shape: int) -> np.ndarray:
    return np.zeros(shape, np.float32)


def _norm(layer: Any) -> None:
    layer.gamma, layer.beta = np.ones(_WIDE, np.float32), _nothing(_WIDE)


def _linear(layer: Any, times: int = 1) -> None:
    layer.weight, layer.bias = _nothing(times * _WIDE, _WIDE), _nothing(times * _WIDE)


def _attention(layer: Any, *times: int) -> None:
    _norm(layer.layer_norm)
    for linear, many in zip(layer.linear, times, strict=True):
        _linear(linear, many)


def _passes_on(side: Any) -> None:
    """What goes into this side comes out of it, but for the last norm."""
    _norm(side.layer_norm)
    (layer,) = side.layer
    _attention(layer.self_attention, 3, 1)
    if hasattr(layer, "attention"):
        _attention(layer.attention, 1, 2, 1)
    _norm(layer.ffn.layer_norm)
    _linear(layer.ffn.linear_0)
    _linear(layer.ffn.linear_1)


def _hears(encoder: Any) -> None:
    for conv, wide in ((encoder.conv1, _MELS), (encoder.conv2, _WIDE)):
        conv.weight, conv.bias = _nothing(_WIDE, wide, 3), _nothing(_WIDE)
    encoder.position_encodings.encodings = _nothing(_FRAMES, _WIDE)


def _speaks(decoder: Any, known: dict[str, int]) -> None:
    says = _what_it_says(known)
    meaning, places = _nothing(len(known), _WIDE), _nothing(_PLACES, _WIDE)
    for number, token in enumerate(dict.fromkeys(says)):
        meaning[token, number] = 1
    for place, token in enumerate(says):
        places[place] = _LOUD * meaning[token]
    decoder.embeddings.weight = decoder.projection.weight = meaning
    decoder.position_encodings.encodings = places


def make(folder: Path) -> Path:
    """Write the model into this folder, as an operator would supply one."""
    tokens = _tokens()
    known = {token: number for number, token in enumerate(tokens)}
    spec = WhisperSpec(1, 1, 1, 1)
    _passes_on(spec.encoder)
    _hears(spec.encoder)
    _passes_on(spec.decoder)
    _speaks(spec.decoder, known)
    spec.register_vocabulary(tokens)
    spec.config.suppress_ids, spec.config.suppress_ids_begin = [], []
    spec.config.lang_ids, spec.config.alignment_heads = [], [(0, 0)]
    spec.validate()
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    tokenizer = Tokenizer(models.WordLevel(known, unk_token="<unk>"))
    tokenizer.pre_tokenizer, tokenizer.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder
