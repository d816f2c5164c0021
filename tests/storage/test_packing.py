"""A packed file opens as what went in, and not at all when anything about it is different."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StorageError
from bot.storage import packing
from bot.storage.packing import pack, unpack

KIND = b"copy of something 1"


def key_for(salt):
    return salt + b"sixteen bytes ok"


def packed(content, kind=KIND):
    target = io.BytesIO()
    pack(io.BytesIO(content), target, kind, key_for)
    return target.getvalue()


def unpacked(closed, key_for=key_for):
    target = io.BytesIO()
    unpack(io.BytesIO(closed), target, KIND, key_for)
    return target.getvalue()


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch):
    monkeypatch.setattr(packing, "_PIECE", 4)


@given(st.binary(max_size=20))
def test_what_goes_in_comes_out(content):
    assert unpacked(packed(content)) == content


@given(st.data())
def test_one_bit_that_differs_closes_it(data):
    closed = packed(b"a question, an answer")
    place = data.draw(st.integers(0, len(closed) * 8 - 1))
    flipped = bytearray(closed)
    flipped[place // 8] ^= 1 << place % 8
    with pytest.raises(StorageError):
        unpacked(bytes(flipped))


@given(st.integers(0, len(packed(b"a question, an answer")) - 1))
def test_cut_off_anywhere_it_does_not_open(length):
    with pytest.raises(StorageError):
        unpacked(packed(b"a question, an answer")[:length])


def test_pieces_that_changed_places_do_not_open():
    closed = packed(b"onetwo34")
    head = len(KIND) + 1 + 16
    first, second = closed[head : head + 20], closed[head + 20 :]
    with pytest.raises(StorageError):
        unpacked(closed[:head] + second + first)


def test_another_kind_or_another_key_does_not_open():
    with pytest.raises(StorageError):
        unpacked(packed(b"keys", kind=b"copy of another thing 1"))
    with pytest.raises(StorageError):
        unpacked(packed(b"keys"), key_for=lambda salt: bytes(32))


def test_it_never_closes_two_files_alike():
    assert packed(b"the same") != packed(b"the same")
