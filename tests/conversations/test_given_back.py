"""Of an answer the half sentence that is its point is said back: turned to him where that is surely right, else as he
wrote it, and not at all where nothing is surely the point or it could be heard as a reproach."""

from conversations.quoted.felt_back import felt_back
from conversations.quoted.given_back import given_back, reached
from conversations.quoted.turned import SaidBack, Turned, turned

POINTS = {
    # What he did, behind "maar" or last; with what it cost him.
    "Ik werd er niet goed van. maar ik heb ze laten staan": "Je hebt ze laten staan.",
    "Lucas vroeg het, en ik heb niet teruggegrapt. Dat kostte me een halve liter zweet.": (
        "Je hebt niet teruggegrapt. Dat kostte je een halve liter zweet."
    ),
    "Woensdag heb ik het gezegd, met trillende handen. Hij zei 'o' en ging weg.": (
        "Woensdag heb je het gezegd, met trillende handen."
    ),
    "Ik heb bij de overdracht gezegd 'ik denk aan een cholangitis' en daarna tot drie geteld.": (
        "Je hebt bij de overdracht gezegd 'ik denk aan een cholangitis' en daarna tot drie geteld."
    ),
    "Toen Dunja ze had omgewisseld, heb ik niets gezegd en ben ik in de gang blijven staan.": (
        "Je bent in de gang blijven staan."
    ),
    "Ik ben op tijd naar huis gegaan.": "Je bent op tijd naar huis gegaan.",
    "Ik wil het dinsdag over mijn rooster hebben.": "Je wilt het dinsdag over je rooster hebben.",
    "Ik wil het aan Judith vertellen, zodat zij het mag vragen.": "Je wilt het aan Judith vertellen.",
    # What he takes along.
    "dat helpen ook een manier kan zijn om de baas te blijven. ada zei het niet zo": (
        "Dat helpen ook een manier kan zijn om de baas te blijven."
    ),
    "Dat hij niet zuchtte. En dat ik daarna gewoon naar mijn kamer liep.": ("Dat je daarna gewoon naar je kamer liep."),
    "Goed. Dat ik nooit vraag waarom iemand het zo doet.": "Dat je nooit vraagt waarom iemand het zo doet.",
    "Goed. Dat dat lijstje van mij is en niet van hem.": "Dat dat lijstje van jou is en niet van hem.",
    # As he wrote it, where it is not known how it goes with "je", or he says "mien".
    "Goed. Dat ik zodra iemand sip kijkt ga troosten en het weer intrek.": (
        "Dat ik zodra iemand sip kijkt ga troosten en het weer intrek."
    ),
    "Goed. Dat ik niet ga omdat het zo hoort, maar omdat ik het graag doe.": (
        "Dat je niet gaat omdat het zo hoort, maar omdat je het graag doet."
    ),
    "Goed. Dat ik te laat in bed lig en dan ook nog doorlees.": "Dat ik te laat in bed lig en dan ook nog doorlees.",
    "Goed. Dat Wissink neet mien kameraad is maar mien klant.": "Dat Wissink neet mien kameraad is maar mien klant.",
    # That it was something to him.
    "Goed gesprek. Daar werd ik wel even stil van.": "Daar werd je wel even stil van.",
    "Hij wist het allang. Dat deed even zeer.": "Dat deed even zeer.",
}
NOTHING = (
    "Ging wel.",
    # The other half comes after it, or it failed.
    "De bijlagen heb ik bij Iris gelaten, maar 's nachts heb ik er toch nog één opengeklikt.",
    "Nee, het is niet gelukt, hij lag er wel maar ik bleef ernaar kijken.",
    "Casper stond er weer, en ik heb het toch klaargezet.",
    # What happened meanwhile is no part of what he did.
    "Toen de telefoon ging heb ik hem laten rinkelen.",
    # A reproach, or what only points at what he told.
    "Ze belde en ik heb gewoon ja gezegd.",
    "Ik heb haar uitgescholden en ben weggelopen.",
    "Dat heb ik vorige week al gezegd. Dat was met Dennis.",
    "Dat monster heb ik nog niet gezegd. Volgende maand gaat die kamer open.",
    "Van de baas. Dat hoeft Ada nu niet te lezen.",
    # It was nothing to him, or to another.
    "Daar schrok ik niet van.",
    "Mijn baas was er stil van.",
    "Dat was even slikken voor hem.",
    # What he lost, or that he is ill.
    "Ik heb het gezegd. Het blijkt artrose te zijn.",
    # What was done to him, what he did to another or himself, and what it is not known to be.
    "Ik ben vandaag op mijn werk aangerand.",
    "Ik ben op staande voet weggestuurd.",
    "Ik heb mijn dochter een tik gegeven.",
    "Ik heb een doos pillen geslikt.",
    "Ik heb gisteren mijn medicijnen weggegooid.",
    "Ik heb afscheid genomen van iedereen.",
    "Ik heb gisteren mijn collega verraden.",
    "Ik wil hem het liefst vermoorden.",
    "Ik wil van het dak springen.",
    "Ik wil met mijn auto tegen een boom rijden.",
    # Said in another way than is known.
    "da k niks zeg tot t te late is. bennie kan nie weten da k kwaod bun",
    "Heb ik het nou goed gezegd?",
)


def test_the_point_of_an_answer_is_said_back():
    assert {words: said(given_back(words)) for words in POINTS} == POINTS


def test_where_nothing_is_surely_the_point_nothing_is():
    assert {words: given_back(words) for words in NOTHING} == dict.fromkeys(NOTHING)


def test_of_what_he_is_afraid_only_what_can_be_repeated_is():
    told = (
        "Ik ben bang dat ze me lui vinden.",
        "Ik ben bang dat mijn man me weer slaat.",
        "Ik ben bang om dood te gaan.",
    )
    assert [said(felt_back(words)) for words in told] == ["Je bent bang dat ze je lui vinden.", "", ""]


def test_of_what_came_of_it_that_which_did_is_said_as_flatly():
    told = (
        "half een is kwart voor een geworden, daar teken ik voor. met sjaak heb ik het nog niet gezegd",
        "Gelukt: de modellen liggen bij Karel en Iris, ik kijk er niet meer naar. Nog niet: meteen zeggen.",
        "Vier van de vijf avonden om tien uur thuis. Twee weekenden is nog niet gelukt.",
        "Redelijk. Ik heb drie keer gebeld, maar dat heb ik niet nagelopen.",
        "Casper is nog niet gelukt.",
    )
    assert [said(reached(words)) for words in told] == [
        "Half een is kwart voor een geworden.",
        "De modellen liggen bij Karel en Iris.",
        "Vier van de vijf avonden om tien uur thuis.",
        "Dat heb je niet nagelopen.",
        "",
    ]


def test_it_is_turned_in_both_forms_and_only_where_it_is_known_how():
    assert [
        turned(clause) for clause in ("Ik was blij dat ik m'n mond hield", "Ik ging met mijn zus", "Wij gingen")
    ] == [
        Turned("Je was blij dat je je mond hield.", "U was blij dat u uw mond hield."),
        Turned("Je ging met je zus.", "U ging met uw zus."),
        None,
    ]


def said(back: SaidBack | None) -> str:
    """What is said of it in the familiar form, or quoted."""
    if back is None:
        return ""
    return back.turned.je if back.turned else back.words
