"""What the program is made of is pinned by hash, written down, and not known to be bad (faults T19)."""

import asyncio
import json
from datetime import date

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
