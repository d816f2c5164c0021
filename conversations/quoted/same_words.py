"""Which things two texts of one person have in common, by the words in them that mean something: "ik leg hem weg" and
"ik heb 'm weggelegd" are about the same laying down."""

from conversations import patterns as re
from conversations.matching import small, words_of

_WORDS = re.compile(r"[a-zà-ÿ]+")
# What anybody says of anything.
_EMPTY = words_of(
    "ik je jij jou jouw u uw hij zij ze hem haar hen hun we wij ons onze jullie me mij mijn mezelf zich zichzelf",
    "het een de der den dat die dit deze daar hier er en of maar want dus als dan toen zodra wanneer terwijl",
    "omdat zodat om te in op aan bij met van voor naar uit over door tot na tegen onder tussen zonder vanaf",
    "tijdens rond per via ook al nog wel niet geen nooit niks niets iets alles alle elke iedere ieder elk één",
    "twee drie vier vijf zes zeven keer keren maal eens even weer echt gewoon heel erg zo zoals toch net",
    "eigenlijk misschien gelukkig helaas meteen direct eerst daarna later straks nu vandaag gisteren gister",
    "morgen overmorgen vanavond vanmiddag vanochtend dag vanmorgen week weken dagen ochtend middag avond uur uren",
    "minuten tijd moment maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april",
    "mei juni juli augustus september oktober november december volgende vorige komende laatste eerste tweede ben",
    "bent is zijn was waren geweest heb hebt heeft hebben had hadden gehad word wordt worden werd geworden ga",
    "gaat gaan ging gingen gegaan doe doet doen deed deden gedaan wil wilt willen wilde wou zal zullen zou zouden",
    "kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest laat laten liet gelaten probeer proberen",
    "probeerde geprobeerd lukt lukte lukken gelukt kom komt komen kwam gekomen wat wie waar hoe waarom welke veel",
    "weinig meer minder goed goede mooi fijn ja nee nou hoor he man dinge ding dingen iemand niemand anders",
    "andere ander zelf samen alleen the a an i to and on at it my have did do will would not that this for with",
    "from but so then when",
)
# What sounds otherwise when it is told than when it is meant: each line is one thing.
_ODD = (
    "zeg zegt zeggen zei zeiden gezegd",
    "vraag vraagt vragen vroeg vroegen gevraagd",
    "ligt lig liggen lag gelegen",
    "leg legt leggen legde gelegd wegleggen weggelegd",
    "loop loopt lopen liep gelopen",
    "zit zitten zat gezeten",
    "sta staat staan stond gestaan",
    "blijf blijft blijven bleef gebleven",
    "hou houd houdt houden hield gehouden volgehouden",
    "neem neemt nemen nam genomen",
    "schrijf schrijft schrijven schreef geschreven opgeschreven opschrijven",
    "spreek spreekt spreken sprak gesproken uitgesproken",
    "geef geeft geven gaf gegeven",
    "begin begint beginnen begon begonnen",
    "sluit sluiten sloot gesloten afgesloten afsluiten",
    "kijk kijkt kijken keek gekeken",
    "kies kiest kiezen koos gekozen",
    "zwijg zwijgt zwijgen zweeg gezwegen",
    "eet eten at gegeten lunch lunchen luncht lunchte geluncht lunchpauze middagpauze pauze",
    "lees lezen las gelezen",
    "bel belt bellen belde gebeld opgebeld opbellen terugbellen teruggebeld",
    "weg weggegaan weggaan wegging",
    "trek trekken trok getrokken",
    "breng brengen bracht gebracht",
    "zoek zoeken zocht gezocht",
    "denk denken dacht gedacht",
    "slaap slapen sliep geslapen",
    "vind vindt vinden vond gevonden",
    "help helpen hielp geholpen",
    "rijd rijden reed gereden",
    "terug terugkom terugkomen teruggekomen",
    "thuis huis",
    "telefoon telefoons telefoontje mobiel mobieltje smartphone gsm toestel",
)
_ONE = {word: line.split()[0] for line in _ODD for word in line.split()}
_ENDS = ("eren", "ende", "den", "ten", "en", "de", "te", "je", "s", "t", "e")
_LEAST, _LEAST_LEFT, _BEFORE = 3, 4, 4  # letters


def in_common(one: str, other: str) -> frozenset[str]:
    """What both speak of."""
    here, there = _things(one), _things(other)
    # "Het overleg" is the "teamoverleg".
    return frozenset(each for each in here if any(_is_same(each, that) for that in there))


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (long.endswith(short) and len(long) >= len(short) + _BEFORE)


def _things(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORDS.findall(small(words)) if word not in _EMPTY and len(word) >= _LEAST)


def _stem(word: str) -> str:
    """The word without what time and number do to it."""
    if word in _ONE:
        return _ONE[word]
    bare = word[2:] if word.startswith("ge") and len(word) > 5 else word
    for end in _ENDS:
        if bare.endswith(end) and len(bare) - len(end) >= (_LEAST if len(end) > 1 else _LEAST_LEFT):
            bare = bare[: -len(end)]
            break
    # "bellen", "bel"; "maken", "maak".
    while len(bare) > _LEAST and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return re.sub(r"(aa|ee|oo|uu)", lambda found: found[0][0], bare)
