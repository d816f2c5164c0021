"""Where somebody is, as he says it: a city or a country that has one time, in Dutch or in English, and what it is
called."""

import unicodedata
from collections.abc import Mapping

from conversations import patterns as re
from conversations.rhythm import Local, at_utc, resolve_zone
from conversations.text import Sentence, SpokenMoment, Text, Value

OFFERED = ("Europe/London", "America/New_York", "America/Curacao", "America/Paramaribo", "Asia/Dubai", "Asia/Tokyo")
"""What is offered to be tapped; any other place can be typed."""

_CALLED: Mapping[str, Text] = {
    "Europe/Amsterdam": Text("Amsterdam"),
    "Europe/Brussels": Text("Brussels"),
    "Europe/London": Text("London"),
    "Europe/Paris": Text("Paris"),
    "Europe/Berlin": Text("Berlin"),
    "Europe/Vienna": Text("Vienna"),
    "Europe/Lisbon": Text("Lisbon"),
    "Europe/Rome": Text("Rome"),
    "Europe/Athens": Text("Athens"),
    "Europe/Copenhagen": Text("Copenhagen"),
    "Europe/Istanbul": Text("Istanbul"),
    "America/New_York": Text("New York"),
    "America/Curacao": Text("Curaçao"),
    "Asia/Tokyo": Text("Tokyo"),
    "Asia/Kolkata": Text("India"),
    "Africa/Cairo": Text("Cairo"),
    "Africa/Johannesburg": Text("South Africa"),
    "Atlantic/Canary": Text("the Canary Islands"),
}
_KNOWN = {
    "Europe/Amsterdam": "nederland holland netherlands rotterdam utrecht den_haag the_hague eindhoven groningen",
    "Europe/Brussels": "brussel belgie belgium antwerpen gent luik",
    "Europe/London": "londen engeland england schotland scotland wales groot-brittannie verenigd_koninkrijk edinburgh",
    "Europe/Dublin": "ierland ireland",
    "Europe/Paris": "parijs frankrijk france lyon marseille nice",
    "Europe/Berlin": "berlijn duitsland germany munchen hamburg keulen frankfurt",
    "Europe/Vienna": "wenen oostenrijk austria",
    "Europe/Zurich": "zwitserland switzerland geneve geneva",
    "Europe/Luxembourg": "luxemburg",
    "Europe/Madrid": "spanje spain barcelona mallorca ibiza sevilla valencia malaga",
    "Atlantic/Canary": "canarische_eilanden tenerife gran_canaria lanzarote fuerteventura la_palma canary_islands",
    "Europe/Lisbon": "lissabon portugal porto algarve",
    "Atlantic/Azores": "azoren",
    "Europe/Rome": "italie italy milaan napels florence venetie sicilie",
    "Europe/Athens": "athene griekenland greece kreta",
    "Europe/Istanbul": "istanboel turkije turkey ankara",
    "Europe/Prague": "praag tsjechie czechia",
    "Europe/Warsaw": "warschau polen poland",
    "Europe/Budapest": "boedapest hongarije hungary",
    "Europe/Bucharest": "boekarest roemenie romania",
    "Europe/Sofia": "bulgarije bulgaria",
    "Europe/Zagreb": "kroatie croatia",
    "Europe/Copenhagen": "kopenhagen denemarken denmark",
    "Europe/Stockholm": "zweden sweden",
    "Europe/Oslo": "noorwegen norway",
    "Europe/Helsinki": "finland",
    "Europe/Kyiv": "kiev oekraine ukraine",
    "Europe/Moscow": "moskou",
    "Atlantic/Reykjavik": "ijsland iceland",
    "Africa/Casablanca": "marokko morocco marrakesh",
    "Africa/Cairo": "cairo kairo egypte egypt",
    "Africa/Johannesburg": "zuid-afrika south_africa kaapstad cape_town pretoria",
    "Africa/Nairobi": "kenia kenya",
    "Africa/Accra": "ghana",
    "Africa/Lagos": "nigeria",
    "Asia/Dubai": "emiraten abu_dhabi",
    "Asia/Jerusalem": "israel tel_aviv",
    "Asia/Kolkata": "india delhi new_delhi mumbai bombay bangalore calcutta",
    "Asia/Bangkok": "thailand phuket",
    "Asia/Jakarta": "java",
    "Asia/Makassar": "bali",
    "Asia/Ho_Chi_Minh": "vietnam saigon hanoi",
    "Asia/Shanghai": "china peking beijing",
    "Asia/Hong_Kong": "hongkong",
    "Asia/Seoul": "zuid-korea south_korea",
    "Asia/Tokyo": "tokio japan kyoto osaka",
    "Asia/Manila": "filipijnen philippines",
    "Asia/Kuala_Lumpur": "maleisie malaysia",
    "Australia/Sydney": "canberra",
    "Pacific/Auckland": "nieuw-zeeland new_zealand wellington",
    "America/New_York": "washington boston miami philadelphia atlanta",
    "America/Los_Angeles": "san_francisco california californie seattle san_diego",
    "America/Chicago": "houston dallas texas",
    "America/Toronto": "montreal ottawa",
    "America/Mexico_City": "mexico-stad",
    "America/Curacao": "curacao willemstad",
    "America/Aruba": "oranjestad",
    "America/Kralendijk": "bonaire",
    "America/Lower_Princes": "sint_maarten",
    "America/Paramaribo": "suriname",
    "America/Sao_Paulo": "rio_de_janeiro rio",
    "America/Argentina/Buenos_Aires": "argentinie argentina buenos_aires",
    "America/Lima": "peru",
    "America/Bogota": "colombia",
    "America/Santiago": "chili chile",
}
_JOINS = re.compile("[_-]")
_ZONES = {_JOINS.sub(" ", name): zone for zone, names in _KNOWN.items() for name in names.split()}
_AROUND = re.compile(r"^(?:(?:ik|ben|zit|nu|dan|even|i|am|i'm|now|in|op|naar|de|het|the|to|on|at) )+|(?: nu| now)+$")
_HOME = ("thuis", "weer thuis", "terug", "home", "back home", "back")


def zone_of(text: str, home: str) -> str | None:
    """The IANA zone that is meant, `home` for who is back; None for what is no place, or one with several times."""
    said = _plain(text)
    if said in _HOME:
        return home
    for words in (said, _AROUND.sub("", said)):
        zone = _ZONES.get(_JOINS.sub(" ", words)) or resolve_zone(words)
        if zone is not None:
            return zone
    return home if _AROUND.sub("", said) in _HOME else None


def called(zone: str) -> Sentence:
    """What people call this place."""
    return _CALLED.get(zone) or Text("{place}", place=zone.rpartition("/")[2].replace("_", " "))


def _plain(text: str) -> str:
    """In lower case and without accents and marks: "Curaçao!" as "curacao"."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w/'-]+", " ", bare).split())


def clocks(at: Local, zone: str) -> Value:
    """A moment at the time of where they meet; where his clock tells another one, that as well."""
    here = at_utc(at.utc(), zone).wall()
    if here == at.wall():
        return at.wall()
    return Text("{moment} (where you are {yours})", moment=at.wall(), yours=here)


def times(at: Local, zone: str) -> Value:
    """The same of the time alone, with the day where that differs too."""
    here, there = at_utc(at.utc(), zone).wall(), at.wall()
    if here == there:
        return there.time()
    yours: Value = here.time() if here.date() == there.date() else SpokenMoment(here)
    return Text("{time} (where you are {yours})", time=there.time(), yours=yours)


def spoken(at: Local, zone: str) -> Value:
    """The same as people say it when it is near."""
    here = at_utc(at.utc(), zone).wall()
    if here == at.wall():
        return SpokenMoment(at.wall())
    return Text("{moment} (where you are {yours})", moment=SpokenMoment(at.wall()), yours=SpokenMoment(here))
