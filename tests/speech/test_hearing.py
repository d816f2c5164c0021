"""It hears with faster-whisper itself: in a process of its own, by a model that lies on this machine."""

from pathlib import Path

import pytest
import pytest_asyncio

from bot import doctor, speech
from bot.speech import Unheard, at_hand
from tests import quick
from tests.cast import asked, dutch, overview, says, taps
from tests.speech import sounds
from tests.speech.talking import listens, speaks

pytestmark = pytest.mark.speech
with_it = pytest.mark.asyncio(loop_scope="module")
SAYS = "Ik zeg nu eerst nee, en dan pas ja."


@pytest.fixture(scope="session")
def model(tmp_path_factory):
    """A model that says always the same of what is speech."""
    from tests.speech import tiny

    assert tiny.SAYS == SAYS
    return tiny.make(tmp_path_factory.mktemp("model"))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hearing(model):
    """What hears: one process, which is slow to start."""
    found = at_hand(model)
    yield found
    await found.stop()


@pytest.fixture
async def hearing_anew(model):
    """The same, not started yet."""
    found = at_hand(model)
    yield found
    await found.stop()


@with_it
async def test_it_hears_what_is_said_in_one_process_however_it_was_recorded(hearing):
    wav = sounds.talking(3)
    heard = [await hearing.words(one, "nl") for one in (wav, sounds.as_voice_note(wav), sounds.talking(2))]
    assert (heard, hearing._process.returncode) == ([SAYS] * 3, None)


@with_it
async def test_it_makes_nothing_up_where_nobody_speaks(hearing):
    assert await hearing.words(sounds.silence(5), "nl") is Unheard.NO_WORDS


@with_it
@pytest.mark.parametrize("sound", [b"", b"...", b"OggS" + bytes(4000), b"RIFF" + b"\xff" * 4000])
async def test_what_is_no_sound_is_not_heard_and_the_next_is(hearing, sound):
    assert await hearing.words(sound, "nl") is Unheard.UNREADABLE
    assert await hearing.words(sounds.talking(2), "nl") == SAYS


async def test_it_stops_at_what_is_longer_than_it_says(model, monkeypatch):
    monkeypatch.setattr(speech, "LONGEST", 1)
    found = at_hand(model)
    assert await found.words(sounds.silence(7), "nl") is Unheard.TOO_LONG
    await found.stop()


async def test_a_model_that_is_none_is_no_end_of_the_bot(model, tmp_path):
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"no model")
    found = at_hand(tmp_path)
    assert await found.words(sounds.talking(1), "nl") is Unheard.UNREADABLE
    await found.stop()


def surroundings(process):
    lines = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
    return {line.partition(b"=")[0].decode() for line in lines if line}


async def test_the_process_that_hears_knows_no_token_and_no_key(hearing_anew, monkeypatch):
    monkeypatch.setenv("TUSSENDOOR_TOKEN", "1:canary")
    await hearing_anew.words(sounds.talking(1), "nl")
    assert surroundings(hearing_anew._process.pid) == {"PATH", "LANG", "HF_HUB_OFFLINE"}


async def test_a_voice_note_is_read_back_and_kept(world, hearing_anew):
    ada, johan = await asked(world)
    listens(world, hearing_anew)
    johan.sends("voice", sounds.as_voice_note(sounds.talking(3)), "note.ogg")
    await world.settle()
    assert johan.reads[-1].text == f"Dit hoorde ik:\n\n{SAYS}\n\nKlopt het?"
    await taps(world, johan, "Yes, that is right")
    assert SAYS in await overview(world, ada)


async def test_it_hears_when_the_settings_name_a_model(world, model, monkeypatch):
    usual = quick.settings
    monkeypatch.setattr(quick, "settings", lambda *given, **more: usual(*given, speech_model=model, **more))
    _, johan = await asked(world)
    (told,) = await says(world, johan, "/help")
    (heard,) = await speaks(world, johan, sounds.talking(2), "audio")
    aloud = dutch(
        "You may say it aloud too. I read back what I heard, and keep the words only when you say that they are right."
    )
    assert (told.text.count(aloud), heard.text) == (1, f"Dit hoorde ik:\n\n{SAYS}\n\nKlopt het?")


def test_the_doctor_looks_whether_it_can_hear(model, tmp_path):
    usual = quick.settings(tmp_path, "", "")
    found = [list(doctor._speech(usual.model_copy(update={"speech_model": one}))) for one in (None, model, tmp_path)]
    assert [[check.well for check in checks] for checks in found] == [[], [True], [False]]
