"""What the program is made of, from the lock file: a bill of materials, and whether anything in it is known to be bad.

`make sbom` writes `docs/sbom.cdx.json` (CycloneDX 1.6): everything that is installed with the program, with the hashes
that the installer insists on. `make advisories` asks OSV for every advisory about what is locked, for the development
too, and keeps them in `docs/advisories.json`, so that `make test` can look without a network. Where OSV cannot be
reached, what is kept stays as it was and it says so; `make advisories FROM=all.zip` takes them from a copy of all that
OSV knows of PyPI instead (https://osv-vulnerabilities.storage.googleapis.com/PyPI/all.zip, fetched elsewhere), or from
a folder with an advisory in each file.
"""

import json
import sys
import tomllib
import urllib.request
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from packaging.version import Version

ROOT = Path(__file__).parent.parent
LOCK, SBOM, ADVISORIES = ROOT / "uv.lock", ROOT / "docs" / "sbom.cdx.json", ROOT / "docs" / "advisories.json"
_OURS = "tussendoor"
# How the lock file marks what only a group of the development needs.
_OF_A_GROUP = "extra == 'group-"
_OSV = "https://api.osv.dev/v1"

Json = dict[str, Any]


class Known(NamedTuple):
    """A locked package that an advisory speaks of."""

    package: str
    version: str
    advisory: str


def locked() -> list[Json]:
    """Every package in the lock file."""
    packages: list[Json] = tomllib.loads(LOCK.read_text("utf-8"))["package"]
    return packages


def sbom(packages: list[Json]) -> str:
    """The bill of materials of what is installed with the program, as text; the same for the same lock file."""
    ours = next(one for one in packages if one["name"] == _OURS)
    head = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": _OURS, "name": _OURS, "version": ours["version"]}},
    }
    # A line for each, so that a change of one is a change of one line.
    lines = ",\n".join(json.dumps(_component(one)) for one in _installed(packages, ours))
    return f'{json.dumps(head)[:-1]}, "components": [\n{lines}\n]}}\n'


def _component(package: Json) -> Json:
    purl = f"pkg:pypi/{package['name']}@{package['version']}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": package["name"],
        "version": package["version"],
        "purl": purl,
        "externalReferences": [
            {
                "type": "distribution",
                "url": file["url"],
                "hashes": [{"alg": "SHA-256", "content": file["hash"].removeprefix("sha256:")}],
            }
            for file in files(package)
        ],
    }


def files(package: Json) -> list[Json]:
    """What an installer may take for this package."""
    return [*([package["sdist"]] if "sdist" in package else []), *package.get("wheels", [])]


def _installed(packages: list[Json], ours: Json) -> list[Json]:
    """What the program needs, and its extras, and what those need."""
    found: dict[tuple[str, str], Json] = {}
    extras = [need for needs in ours.get("optional-dependencies", {}).values() for need in needs]
    waiting = [*ours["dependencies"], *extras]
    while waiting:
        need = waiting.pop()
        for one in (one for one in packages if one["name"] == need["name"]):
            key = one["name"], one["version"]
            if need.get("version", one["version"]) != one["version"] or need.get("marker", "").startswith(_OF_A_GROUP):
                continue
            if key not in found:
                found[key] = one
                waiting += one.get("dependencies", [])
            for extra in need.get("extra", []):
                waiting += one["optional-dependencies"][extra]
    return [found[key] for key in sorted(found)]


def audit(packages: list[Json], advisories: list[Json]) -> list[Known]:
    """The locked packages that an advisory speaks of."""
    return [
        Known(one["name"], one["version"], advisory["id"])
        for one in packages
        for advisory in advisories
        if advisory["package"] == one["name"] and "version" in one and _is_in(one["version"], advisory["ranges"])
    ]


def _is_in(version: str, ranges: list[list[str | None]]) -> bool:
    """Whether a version lies in one of these: from the first that is bad on, up to the first that is good."""
    this = Version(version)
    return any(Version(bad or "0") <= this and (good is None or this < Version(good)) for bad, good in ranges)


def carried() -> Json:
    """The advisories that are carried along, and since when."""
    kept: Json = json.loads(ADVISORIES.read_text("utf-8"))
    return kept


def ask(names: list[str], url: str = _OSV) -> list[Json]:
    """Every advisory that OSV knows about these packages."""
    queries = [{"package": {"ecosystem": "PyPI", "name": name}} for name in names]
    found = [one.get("vulns", []) for one in _post(f"{url}/querybatch", {"queries": queries})["results"]]
    told = {one["id"]: _get(f"{url}/vulns/{one['id']}") for vulns in found for one in vulns}
    return sorted(_kept(told.values(), set(names)), key=lambda one: (one["package"], one["id"]))


def read(copy: Path, names: list[str]) -> list[Json]:
    """Every advisory about these packages in a copy of OSV: a zip, or a folder."""
    if copy.is_dir():
        told = [json.loads(one.read_text("utf-8")) for one in sorted(copy.rglob("*.json"))]
    else:
        with ZipFile(copy) as packed:
            told = [json.loads(packed.read(one)) for one in packed.namelist() if one.endswith(".json")]
    return sorted(_kept(told, set(names)), key=lambda one: (one["package"], one["id"]))


def _kept(told: Any, names: set[str]) -> Iterator[Json]:
    for one in told:
        for about in one.get("affected", []):
            name = about["package"]["name"].lower().replace("_", "-").replace(".", "-")
            if name in names and about["package"]["ecosystem"] == "PyPI" and "withdrawn" not in one:
                ranges = [
                    pair for each in about.get("ranges", []) if each["type"] == "ECOSYSTEM" for pair in _pairs(each)
                ]
                yield {"id": one["id"], "package": name, "ranges": ranges, "what": one.get("summary", "")}


def _pairs(told: Mapping[str, Any]) -> Iterator[list[str | None]]:
    bad: str | None = None
    for event in told["events"]:
        if "introduced" in event:
            bad = event["introduced"]
        elif "fixed" in event:
            yield [bad, event["fixed"]]
            bad = None
    if bad is not None:
        yield [bad, None]


def _post(url: str, body: Json) -> Json:
    data = json.dumps(body).encode()
    return _get(urllib.request.Request(url, data, {"Content-Type": "application/json"}))


def _get(url: str | urllib.request.Request) -> Json:
    with urllib.request.urlopen(url, timeout=60) as answer:
        told: Json = json.load(answer)
    return told


def main(what: list[str]) -> int:
    """Write the bill of materials, or, for "advisories", ask for those; whether nothing that is locked is bad."""
    packages = locked()
    if what[:1] != ["advisories"]:
        SBOM.write_text(sbom(packages), "utf-8")
        return 0
    names, copy = [one["name"] for one in packages], next(iter(what[1:]), "")
    try:
        found = read(Path(copy), names) if copy else ask(names)
    except (OSError, ValueError, BadZipFile, KeyError) as error:
        since = carried()["at"]
        sys.stderr.write(
            f"{copy or _OSV} cannot be read ({type(error).__name__}). {ADVISORIES.name} stays as it was on {since}: "
            "what became known since is not looked for.\n"
        )
        return 1
    asked = {"from": Path(copy).name if copy else _OSV, "at": f"{datetime.now(UTC):%Y-%m-%d}", "advisories": found}
    ADVISORIES.write_text(json.dumps(asked, indent=1, ensure_ascii=False) + "\n", "utf-8")
    bad = audit(packages, found)
    sys.stdout.writelines(f"{one.package} {one.version}: {one.advisory}\n" for one in bad)
    sys.stdout.write(f"{len(found)} advisories about {len(names)} packages; {len(bad)} about what is locked.\n")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
