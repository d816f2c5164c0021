"""What the program is made of is pinned by hash, written down, and not known to be bad (faults T19)."""

import asyncio
import json
import shutil
from datetime import date
from pathlib import Path
from urllib.error import URLError

import pytest
from aiohttp import web

from bot.playground.server import listening
from docs import supply

LOCKED = supply.locked()


def test_every_file_that_may_be_installed_is_pinned_by_its_hash():
    from_elsewhere = [one for one in LOCKED if one["source"].get("registry") != "https://pypi.org/simple"]
    assert [one["name"] for one in from_elsewhere] == ["tussendoor"]
    files = [file for one in LOCKED if one not in from_elsewhere for file in supply.files(one)]
    assert len(files) > 100
    assert [
        file["url"] for file in files if not file.get("hash", "").startswith("sha256:") or len(file["hash"]) != 71
    ] == []


def test_the_bill_of_materials_is_as_the_lock_file_is_now():
    assert supply.SBOM.read_text("utf-8") == supply.sbom(LOCKED), "run: make sbom"


def test_the_bill_holds_all_that_the_program_needs_and_nothing_for_its_development():
    names = {one["name"] for one in json.loads(supply.sbom(LOCKED))["components"]}
    assert {"sqlalchemy", "cryptography", "pyotp", "psycopg-binary", "pydantic-core"} <= names
    assert names & {"pytest", "mypy", "ruff", "aiogram", "hypothesis", "tussendoor"} == set()


def test_nothing_that_is_locked_is_known_to_be_bad():
    carried = supply.carried()
    assert date.fromisoformat(carried["at"]) >= date(2026, 11, 28)
    assert supply.audit(LOCKED, carried["advisories"]) == []


def test_it_would_find_a_bad_version():
    older = [{**one, "version": "42.0.3"} if one["name"] == "cryptography" else one for one in LOCKED]
    found = supply.audit(older, supply.carried()["advisories"])
    assert {("cryptography", "42.0.3", "CVE-2024-12797"), ("cryptography", "42.0.3", "CVE-2024-26130")} <= set(found)
    assert {(one.package, one.version) for one in found} == {("cryptography", "42.0.3")}


async def test_it_asks_for_all_that_is_known_and_keeps_what_it_is_told():
    told = {
        "id": "PYSEC-1",
        "summary": "bad",
        "affected": [
            {
                "package": {"ecosystem": "PyPI", "name": "Regex"},
                "ranges": [
                    {"type": "GIT", "events": [{"introduced": "abc"}]},
                    {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2"}, {"introduced": "3"}]},
                ],
            },
            {"package": {"ecosystem": "npm", "name": "regex"}, "ranges": []},
        ],
    }
    asked = []

    async def batch(request):
        asked.append(await request.json())
        return web.json_response({"results": [{}, {"vulns": [{"id": "PYSEC-1"}]}]})

    async def one(request):
        return web.json_response(told)

    osv = web.Application()
    osv.add_routes([web.post("/querybatch", batch), web.get("/vulns/PYSEC-1", one)])

    async with listening(osv, "127.0.0.1", 0) as url:
        found = await asyncio.to_thread(supply.ask, ["rich", "regex"], url)
    assert found == [{"id": "PYSEC-1", "package": "regex", "ranges": [["0", "2"], ["3", None]], "what": "bad"}]
    assert [one["package"]["name"] for one in asked[0]["queries"]] == ["rich", "regex"]
    assert supply.audit([{"name": "regex", "version": one} for one in ("1.9", "2", "3.1")], found) == [
        ("regex", "1.9", "PYSEC-1"),
        ("regex", "3.1", "PYSEC-1"),
    ]


# --- without a network ------------------------------------------------------------------------------------------------


def advisory(name, package, events):
    about = {"package": {"ecosystem": "PyPI", "name": package}, "ranges": [{"type": "ECOSYSTEM", "events": events}]}
    return {"id": name, "summary": "bad", "affected": [about]}


TOLD = [
    advisory("PYSEC-1", "Cryptography", [{"introduced": "0"}]),
    advisory("PYSEC-2", "sqlalchemy", [{"introduced": "0"}, {"fixed": "1.0"}]),
    advisory("PYSEC-3", "of-nobody", [{"introduced": "0"}]),
]


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """What is kept of advisories, for this test only."""
    copy = tmp_path / "advisories.json"
    copy.write_bytes(supply.ADVISORIES.read_bytes())
    monkeypatch.setattr(supply, "ADVISORIES", copy)
    return copy


@pytest.mark.parametrize("packed", [True, False])
def test_it_takes_what_is_known_from_a_copy_and_names_what_is_bad(tmp_path, kept, capsys, packed):
    copy = tmp_path / "osv"
    copy.mkdir()
    for one in TOLD:
        (copy / f"{one['id']}.json").write_text(json.dumps(one), "utf-8")
    if packed:
        copy = Path(shutil.make_archive(str(tmp_path / "all"), "zip", copy))
    assert supply.main(["advisories", str(copy)]) == 1
    version = next(one["version"] for one in LOCKED if one["name"] == "cryptography")
    assert capsys.readouterr().out.splitlines() == [
        f"cryptography {version}: PYSEC-1",
        f"2 advisories about {len(LOCKED)} packages; 1 about what is locked.",
    ]
    now = json.loads(kept.read_text("utf-8"))
    assert (now["from"], [one["id"] for one in now["advisories"]]) == (copy.name, ["PYSEC-1", "PYSEC-2"])


@pytest.mark.parametrize("copy", ["nowhere.zip", "no.zip", ""])
def test_where_nothing_can_be_asked_what_is_kept_stays_and_it_says_of_when_that_is(
    tmp_path, kept, capsys, monkeypatch, copy
):
    def unreachable(*_):
        raise URLError("no network")

    monkeypatch.setattr(supply, "ask", unreachable)
    (tmp_path / "no.zip").write_text("no zip")
    before = kept.read_bytes()
    assert supply.main(["advisories", *([str(tmp_path / copy)] if copy else [])]) == 1
    (said,) = capsys.readouterr().err.splitlines()
    assert said.endswith(f"stays as it was on {supply.carried()['at']}: what became known since is not looked for.")
    assert kept.read_bytes() == before
