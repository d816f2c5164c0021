"""What serves the page: for this machine only, on a port that is free; and what it leaves behind."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.cli import main
from bot.demo import on_show
from bot.playground import timeline
from bot.playground.scenes import FIRST, SCENES
from bot.playground.stage import Tempo, Theatre
from bot.playground.web import page
from conversations.moments import kinds


@pytest.fixture
async def shown(folder: Path) -> AsyncIterator[tuple[Theatre, str]]:
    async with on_show(folder, SCENES["invited"], pace=Tempo(0, 0, 0)) as (stage, address):
        await stage.watch.until(lambda: stage.resting)
        yield stage, address


async def status(method: str, address: str, **more: object) -> int:
    async with aiohttp.ClientSession() as session, session.request(method, address, **more) as response:
        return response.status


async def test_it_serves_the_page_to_this_machine_under_its_own_name_only(shown: tuple[Theatre, str]) -> None:
    _, address = shown
    assert await status("GET", address) == 200
    assert await status("GET", address, headers={"Host": "evil.example:8321"}) == 403


async def test_it_lets_no_other_page_act(shown: tuple[Theatre, str]) -> None:
    _, address = shown
    assert await status("POST", f"{address}act/next", json={}, headers={"Origin": "http://evil.example"}) == 403
    assert await status("POST", f"{address}act/next", json={}, headers={"Origin": address.rstrip("/")}) == 200


@pytest.mark.parametrize(
    ("act", "given"),
    [
        ("fly", {}),
        ("say", {}),
        ("say", {"person": 1, "text": "dag"}),
        ("say", {"person": True, "text": "dag"}),
        ("tap", {"person": 5_000_000_001, "message": 1, "row": 0, "place": 0}),
        ("push", {"to": 10**20}),
        ("push", {"wall": "morgen"}),
        ("scene", {"scene": "opera"}),
        ("meet", {"name": "  "}),
        ("meet", []),
        ("react", {"person": 5_000_000_001, "message": 1, "emoji": "<b>"}),
        ("fault", {"fault": "fire", "times": 1}),
        ("fault", {"fault": "slow", "times": 1000}),
    ],
)
async def test_it_says_what_cannot_be_done_and_stays_up(shown: tuple[Theatre, str], act: str, given: object) -> None:
    _, address = shown
    assert await status("POST", f"{address}act/{act}", json=given) == 400
    assert await status("GET", address) == 200


async def test_it_shows_only_files_that_run_nothing(shown: tuple[Theatre, str]) -> None:
    stage, address = shown
    telegram = stage.here.telegram
    script, picture, paper = b"<script>alert(1)</script>", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7"
    files = {"page.html": script, "drawing.svg": b"<svg/>", "photo.png": script, "chart": picture, "plan": paper}
    kept = [telegram.keep(name, content) for name, content in files.items()]
    async with aiohttp.ClientSession() as session:
        answers = [await session.get(f"{address}file/{file.file_id}") for file in kept]
    told = [(one.content_type, one.headers["Content-Disposition"]) for one in answers]
    saved = ("application/octet-stream", "attachment")
    assert told == [saved, saved, saved, ("image/png", "inline"), ("application/pdf", "inline")]


async def test_it_takes_the_next_port_when_one_is_taken(shown: tuple[Theatre, str]) -> None:
    stage, address = shown
    port = int(address.rsplit(":", 1)[1].strip("/"))
    async with page(stage, port) as beside:
        assert int(beside.rsplit(":", 1)[1].strip("/")) > port


async def test_every_scene_begins_in_a_fresh_world(shown: tuple[Theatre, str]) -> None:
    stage, _ = shown
    before = stage.here
    stage.open(FIRST)
    await stage.watch.until(lambda: stage.world not in (None, before) and stage.resting)
    assert [(person.name, person.chat) for person in stage.here.telegram.people.values()] == [
        ("Ada", []),
        ("Johan", []),
    ]


@pytest.mark.parametrize(
    ("scene", "names", "now"),
    [
        ("empty", ["Ada", "Johan"], "2026-09-22"),
        ("invited", ["Ada", "Johan"], "2026-09-22"),
        pytest.param("halfway", ["Ada", "Johan"], "2026-11-17", marks=pytest.mark.more),
        pytest.param("last", ["Ada", "Johan"], "2027-02-08", marks=pytest.mark.proof),
        pytest.param("silent", ["Ada", "Johan"], "2026-10-26", marks=pytest.mark.more),
        pytest.param("moved", ["Ada", "Johan"], "2026-12-09", marks=pytest.mark.proof),
        pytest.param("two", ["Bram", "Cleo", "Ada", "Johan"], "2026-10-07", marks=pytest.mark.more),
    ],
)
async def test_each_scene_ends_where_it_says(folder: Path, scene: str, names: list[str], now: str) -> None:
    async with on_show(folder, SCENES[scene], pace=Tempo(0, 0, 0)) as (stage, _):
        await stage.watch.until(lambda: stage.resting)
        world = stage.here
        assert [person.name for person in world.telegram.people.values()] == names
        assert (f"{world.clock.now():%Y-%m-%d}", stage.problem, world.telegram.refused) == (now, None, [])


def test_the_line_of_time_has_a_word_for_every_kind_of_moment() -> None:
    assert "" not in {timeline.label(kind).source for kind in (*kinds(), timeline.MEETING)}


@pytest.mark.parametrize("ending", ["md", "html"])
def test_it_records_a_scene(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"invited.{ending}"
    assert main(["demo", "--scene", "invited", "--record", str(file)]) == 0
    written = file.read_text("utf-8")
    assert ("Welkom, Ada" in written, "https://" in written, "<script" in written) == (True, True, False)


def test_it_refuses_to_record_in_another_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--record", str(tmp_path / "scene.txt")]) == 1
    assert capsys.readouterr().err == "Een verslag heet iets.md of iets.html.\n"


@pytest.mark.parametrize("option", ["--keep", "--record"])
def test_it_says_at_once_what_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    (tmp_path / "file").touch()
    there = tmp_path / "file" / "played.md"
    assert main(["demo", option, str(there)]) == 1
    assert capsys.readouterr().err == f"Ik kan {there} niet schrijven.\n"


def test_it_says_that_it_does_not_use_a_real_token_and_ends_at_a_signal(tmp_path: Path) -> None:
    told = {**os.environ, "TUSSENDOOR_TOKEN": "123:real", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    command = [sys.executable, "-m", "bot.cli", "demo", "--keep", str(tmp_path)]
    with subprocess.Popen(command, env=told, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert any("http://127.0.0.1:" in line for line in iter(running.stdout.readline, ""))
        running.terminate()
        _, complaints = running.communicate(timeout=20)
    assert "Het token uit de instellingen wordt niet gebruikt" in complaints
    assert (running.returncode, "123:real" in complaints) == (0, False)
    assert (tmp_path / "1" / "data" / "tussendoor.sqlite").exists()
