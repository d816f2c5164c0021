"""With which words people ask about the practical side of the talks, by what they want to know."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversations.matching import words_of


class Practical(StrEnum):
    """What he wants to know."""

    PREPARE = "prepare"
    ITSELF = "itself"
    LATER = "later"
    MUST = "must"
    WHAT = "what"
    PLACE = "place"
    LENGTH = "length"
    HERS = "hers"
    MOVES = "moves"


OPENERS = words_of(
    "en maar hoi hallo hey hee hé dag o oh ohja oja ow ja ok oke oké trouwens zeg sorry pardon ps wel nog even vraag",
    "vraagje vraagjes praktisch praktische korte kleine klein een dus nou eh iets anders tussendoor prima top fijn",
    "dank bedankt and but hi",
)
SMALL = words_of(
    "ik we wij me mij er nu nou dan ook eigenlijk trouwens nog wel al alweer even ff straks alvast zelf weer gewoon",
    "misschien mss toch dus eerst verder hier daar daarvoor hiervoor ervoor vooraf tevoren soms precies vooral zo",
    "ergens per se perse de het een t 't n 'n die deze ons onze mijn m'n mn voor tegen naar bij op aan van met tot of",
    "niet hoor he hè te iets wat zou kan kun kunnen kon mag mogen moet moest moeten hoef hoeven dien zal zullen is was",
    "zijn heb hebben had hadden krijg krijgen komt kom komen gaat ga gaan als dat dit daarna erna erop vóór om in jou",
    "je jij u jullie en vragen graag please aub svp alsjeblieft anders juist toch",
)
TALK = words_of(
    "gesprek gesprekken afspraak sessie sessies keer keren coaching coachgesprek coachingsgesprek coach haar hem",
    "volgende eerstvolgende laatste komende eerste tweede derde vierde week weken",
)
_MEET = words_of(
    "gesprek gesprekken afspraak sessie sessies coaching coachgesprek coachingsgesprek coach volgende eerstvolgende"
)
DAY, TIME = "#day", "#time"
"""What stands for a day, or a time on the clock."""


@dataclass(frozen=True)
class HowAsked:
    """A kind of question: how it begins, of what one word has to be in it, what else may be in it, and what may not."""

    begins: frozenset[str]
    needs: tuple[frozenset[str], ...]
    may: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()


_MUST = words_of("moet moest hoef hoeven dien kan kun zal heb hebben krijg krijgen is zijn wat")
_READY = words_of("voorbereiden voorbereid voorbereiding bereiden meenemen meebrengen klaarleggen klaarzetten huiswerk")
_DOES = words_of(
    "doen regelen lezen opschrijven invullen opsturen sturen inleveren aanleveren maken bedenken oefenen mee nemen",
    "opdracht opdrachten uitwerken noteren gebeuren papier zetten",
)
_THINGS = words_of("dingen niks niets meer lijst lijstje vraag onderwerp onderwerpen")
_PEOPLE = words_of(
    "hond hondje kind kinderen baby zoon zoontje dochter dochtertje partner vrouw man vriend vriendin moeder vader",
    "iemand collega collega's tolk leidinggevende",
)
_ARTICLES = words_of("laptop schrift notities aantekeningen agenda papieren pen cv tekening telefoon")
_ALONG = words_of("mee meenemen meebrengen meekomen erbij bij aanschuiven")
_FORMS = words_of(
    "online teams zoom telefonisch telefoon videobellen beeldbellen video wandelend wandelen buiten facetime bellen",
    "hybride digitaal",
)
_ROOMS = words_of("kantoor kamer ruimte verdieping adres locatie zaal lokaal plek gebouw")
_THERE = words_of(
    "parkeren parkeerplek parkeerplaats parkeergarage parkeerkaart ingang lift toilet koffie thee lunch wifi receptie",
    "balie rolstoel rolstoeltoegankelijk fiets fietsenstalling aanmelden",
)
_GIVEN = words_of(
    "verslag verslagje samenvatting bevestiging uitnodiging agenda-uitnodiging link certificaat mail mailtje formulier",
    "opname factuur materiaal notities aantekeningen",
)
_OF_MONEY = words_of("werktijd factuur vergoed vergoeding reiskosten kilometers")
_AGAIN = words_of("opnieuw overdoen inhalen")
_MORE = words_of(
    "extra vaker langer korter bijplannen inplannen dichter elkaar doorgaan verlengen door erbij inhalen uitbreiden",
    "doorplannen",
)
_OF_IT = words_of("het t 't we wij dat")
_WHERE = words_of("live of via fysiek echt")
_WISHES = words_of("kan mag mogelijk goed ok oke ook prima handig beter erg als ik liever niet zou")
_REACH = words_of(
    "praten spreken eens bellen mailen appen bereiken mail appje belletje telefoonnummer mailadres nummer"
)
_ASK = words_of("kan kun kunnen mag mogen zou zouden zullen is gaat gaan doen wordt spreken zien moet moeten wil lukt")
_REMINDS = words_of("herinnering reminder seintje bericht berichtje appje melding pushbericht")
_COMES = words_of("vraag stuur herinner meld app kom geef vraagt stuurt herinnert komt krijg hoor")
_SHIFTS = words_of(
    "verzet verzetten verplaatsen verplaatst verschuiven verschoven opschuiven opgeschoven uitstellen uitgesteld",
    "afzeggen doorschuiven vervroegen vervroegd omzetten ruilen",
)
_LATE = words_of("later eerder vroeger")
_LASTING = words_of(
    "half halfuur halfuurtje uur uurtje uren kwartier kwartiertje minuten min tien vijf twintig dag dagen dagje weekje",
    "week weken maand paar twee drie beetje ietsje wat",
)
_ANOTHER = words_of("moment tijd tijdstip datum dag week keer")
_AFTER = words_of("erna erop ervoor daarna")
_FITS = words_of("mogelijk goed lukken past passen schikt uitkomen beginnen starten ruimte plannen plek vrij ok oke")
_MOVING = _SHIFTS | _LATE | _LASTING | _ANOTHER | _AFTER | _FITS | words_of("andere ander naar om")
_MOVING |= words_of(
    "'s ipv doen zetten zet gezet worden na oud nieuw nieuwjaar kerst kerstvakantie vakantie feestdagen pasen"
)
YOU = words_of("je jij u")

SAID: Mapping[Practical, tuple[HowAsked, ...]] = {
    Practical.PREPARE: (
        HowAsked(_MUST, (_READY,), _DOES | _THINGS),
        HowAsked(_MUST, (_DOES | words_of("voorbereiden"), words_of("voor tegen vóór"), _MEET), _THINGS | _READY),
        HowAsked(_MUST, (_DOES, words_of("voor tegen"), frozenset((DAY,)), words_of("iets wat dingen")), _THINGS),
        HowAsked(_MUST, (_DOES, words_of("vooraf tevoren tussendoor")), _THINGS | words_of("tussendoor")),
        HowAsked(_MUST, (words_of("mee bij"), words_of("nemen hebben")), _THINGS, words_of("dat dit die het er")),
        HowAsked(words_of("hoe"), (words_of("bereid voorbereiden"), words_of("me mij mezelf"), _MEET)),
    ),
    Practical.ITSELF: (
        HowAsked(
            words_of("wanneer"),
            (words_of("hoor krijg"), words_of("ik"), words_of("weer nog") | _REMINDS),
            words_of("vraag vragen iets wat") | _REMINDS,
        ),
        HowAsked(
            words_of("komt kom krijg vraag komen hoor"),
            (words_of("vanzelf automatisch"),),
            _REMINDS | words_of("terug vraag ernaar hiernaar daarnaar"),
        ),
        HowAsked(_COMES, (YOU, words_of("terug eraan ernaar hiernaar daarnaar") | _REMINDS)),
        HowAsked(words_of("vraag vraagt"), (YOU, words_of("naar"), words_of("er daar hier"))),
        HowAsked(words_of("vraag vraagt"), (YOU, words_of("nog weer later")), words_of("later ernaar")),
        HowAsked(words_of("ga gaat"), (YOU, words_of("vragen herinneren")), words_of("eraan daaraan hieraan ernaar")),
        HowAsked(
            words_of("kun kan kunt wil wilt zou"),
            (YOU, _REMINDS | words_of("herinneren")),
            words_of("eraan daaraan hieraan geven sturen"),
        ),
        HowAsked(words_of("moet"), (words_of("vanzelf"), YOU), words_of("sturen doen")),
        HowAsked(words_of("herinner herinnert"), (YOU,), words_of("eraan daaraan hieraan aan")),
        HowAsked(words_of("krijg hoor"), (_REMINDS | YOU | words_of("jou"),), words_of("vraag over hierover")),
        HowAsked(words_of("wanneer"), (_COMES, YOU | words_of("jou")), words_of("terug hoor vraag ernaar")),
    ),
    Practical.LATER: (
        HowAsked(
            words_of("wat als hoe stel"),
            (words_of("als stel"), words_of("vergeet vergeten oversla mis antwoord reageer invul")),
            words_of("gebeurt vraag antwoord geen tijd zeggen antwoorden noemen reactie"),
            words_of("weer we wij wel haar hem"),
        ),
        HowAsked(
            words_of("kan mag"),
            (
                words_of("ik"),
                words_of("aanpassen wijzigen veranderen"),
                words_of("antwoord antwoorden later straks hier"),
            ),
        ),
        HowAsked(
            words_of("moet"), (words_of("nu vandaag meteen direct"), words_of("antwoorden invullen beantwoorden"))
        ),
        HowAsked(words_of("tot"), (words_of("wanneer"), words_of("antwoorden reageren invullen beantwoorden"))),
        HowAsked(words_of("wat als"), (words_of("als"), words_of("binnen bedenk")), words_of("te schiet later straks")),
        HowAsked(
            words_of("kan mag"),
            (
                words_of("ik"),
                words_of("aanvullen terugkomen invullen beantwoorden toevoegen"),
            ),
            words_of("later antwoord antwoorden morgen straks hierop daarop"),
            words_of("niet haar hem"),
        ),
    ),
    Practical.MUST: (
        HowAsked(
            words_of("is vind vindt"),
            (words_of("erg probleem"), words_of("oversla overslaan antwoord reageer")),
            words_of("vraag"),
        ),
        HowAsked(words_of("mag"), (words_of("overslaan"), words_of("vraag vragen dit deze")), words_of("vraag")),
    ),
    Practical.WHAT: (
        HowAsked(
            words_of("moet mag hoeft kan is"),
            (words_of("concreet concreets specifiek lang kort lange thuis werk privé prive privedingen zin woorden"),),
            words_of("over noemen gaan schrijven opschrijven genoeg één antwoord mag lang hier invullen"),
            words_of("mijn m'n mn tijd ze zij hij er"),
        ),
    ),
    Practical.PLACE: (
        HowAsked(words_of("waar"), (words_of("heen zijn naartoe komen"), _MEET | words_of("keer") | {DAY})),
        HowAsked(words_of("waar"), (words_of("vindt"), words_of("plaats"), _MEET)),
        HowAsked(words_of("hoe"), (words_of("laat"), _MEET | {DAY}), words_of("begint"), words_of("ik")),
        HowAsked(words_of("zit zitten is"), (_ROOMS, words_of("weer nog")), frozenset(), words_of("er ik voor")),
        HowAsked(
            words_of("waar"), (words_of("spreken zien hebben zitten is"), words_of("we wij") | _MEET), words_of("af")
        ),
        HowAsked(
            words_of("in op welke wat"), (_ROOMS,), words_of("spreken zitten af afspreken nummer"), words_of("ik voor")
        ),
        HowAsked(
            words_of("is zitten zijn spreken"),
            (_ROOMS, words_of("dezelfde zelfde welke")),
            words_of("af"),
            words_of("ik voor"),
        ),
        HowAsked(words_of("gaat"), (words_of("door"), _MEET | {DAY})),
        HowAsked(words_of("waar"), (words_of("is was wordt"), _MEET | {DAY} | words_of("weer alweer")), _WHERE),
        HowAsked(words_of("waar"), (words_of("is was"), words_of("het")), frozenset(), words_of("ik dat dit")),
        HowAsked(words_of("hoe"), (words_of("laat"), words_of("begint beginnen"), _OF_IT | _MEET), _WHERE),
        HowAsked(
            words_of("is was wordt gaat doen"),
            (_FORMS | _ROOMS, _OF_IT | {DAY} | _MEET),
            _FORMS | _WHERE,
            (_WISHES - {"ik"}) | words_of("mijn m'n mn"),
        ),
        HowAsked(words_of("is was"), (frozenset((TIME,)), _OF_IT | _MEET), _WHERE, _WISHES | _LATE),
    ),
    Practical.LENGTH: (
        HowAsked(
            words_of("hoe hoelang"),
            (words_of("lang hoelang"), words_of("duurt duren is zitten hebben"), _OF_IT | _MEET | {DAY}),
            words_of("zo'n"),
            words_of("nog geleden al ik"),
        ),
        HowAsked(words_of("tot"), (words_of("hoe"), words_of("laat"), _OF_IT | _MEET | {DAY}), words_of("duurt")),
        HowAsked(words_of("hoe"), (words_of("laat"), words_of("klaar afgelopen")), words_of("ben we")),
        HowAsked(words_of("duurt"), (_OF_IT | _MEET, words_of("uur lang minuten uurtje") | {TIME}), _LASTING),
    ),
    Practical.HERS: (
        HowAsked(
            words_of("staat staan is zijn komt komen moet zit wordt kan mag was stond"),
            (words_of("afspraken"), words_of("in uit bij onze jullie")),
            words_of("opgenomen opgeschreven wordt worden veranderd erin staan"),
            words_of("mijn m'n mn"),
        ),
        HowAsked(words_of("wat"), (words_of("afgesproken"), words_of("we wij"), words_of("alweer weer nou"))),
        HowAsked(words_of("mag kan zou mogen kunnen"), (_PEOPLE | _ARTICLES, _ALONG), words_of("zijn komen")),
        HowAsked(words_of("moet hoef zal"), (_ARTICLES, words_of("mee meenemen meebrengen"))),
        HowAsked(
            _ASK,
            (_FORMS, words_of("het t 't we wij gesprek dit dat ik") | {DAY}),
            _ROOMS | words_of("via afspreken plaats ipv"),
        ),
        HowAsked(
            words_of("waar is kan mag zijn hoe moet heeft hebben welke") | _ASK,
            (_THERE,),
            _ROOMS
            | words_of(
                "bereiken bereikbaar toegankelijk trap via gratis betaald melden kwijt zetten auto laten staan",
                "voldoende buurt",
            ),
        ),
        HowAsked(
            words_of("krijg krijgen ontvang komt kan mag stuurt"), (_GIVEN,), words_of("ontvangen volgt afspraken")
        ),
        HowAsked(
            words_of("is kan mag valt telt wordt krijg worden moet krijgen"),
            (_OF_MONEY,),
            words_of("onder binnen eigen"),
        ),
        HowAsked(_ASK, (_MORE, _MEET | words_of("keer")), words_of("maken plannen na afspreken meer")),
        HowAsked(words_of("moet"), (words_of("melden aanmelden"), words_of("ergens"))),
        HowAsked(
            words_of("is vind vindt"),
            (words_of("goed erg ok oke prima"), words_of("als"), _PEOPLE | _ARTICLES),
            words_of("meekomt meeneem meebreng neem breng mee komt bij"),
        ),
        HowAsked(words_of("wordt worden"), (words_of("opgenomen"), words_of("gesprek gesprekken"))),
        HowAsked(
            words_of("wie"),
            (words_of("bij erbij"), words_of("zit zitten is zijn komt")),
            words_of("meer"),
            words_of("me mij ik als"),
        ),
        HowAsked(words_of("wie"), (words_of("betaalt"), words_of("dit deze coaching gesprek gesprekken traject"))),
        HowAsked(words_of("is"), (words_of("vertrouwelijk geheim"), _MEET | words_of("dit alles")), words_of("alles")),
        HowAsked(_ASK, (words_of("engels duits frans"),)),
        HowAsked(_ASK, (words_of("bij erbij"), words_of("gesprek gesprekken afspraak sessie")), words_of("plannen")),
        HowAsked(_ASK, (words_of("opnemen"), words_of("gesprek gesprekken")), words_of("opnemen")),
        HowAsked(_ASK, (words_of("stoppen"), words_of("gesprekken coaching traject")), words_of("eerder")),
        HowAsked(_ASK, (words_of("doorgaan verlengen verder"), words_of("we wij"), words_of("na"))),
        HowAsked(
            words_of("telt tellen vervalt vervallen"),
            (_MEET | words_of("keer"), words_of("mee als")),
            words_of("als kom kan doorging ging door heen een afzeg afmeld"),
        ),
        HowAsked(_ASK, (_AGAIN, words_of("het t 't we wij gesprek afspraak dat"))),
        HowAsked(_ASK, (words_of("coach"), _REACH | words_of("iets")), words_of("tussendoor een")),
    ),
    Practical.MOVES: (
        HowAsked(_ASK, (_LATE, _LASTING | _MEET | {DAY}), _MOVING),
        HowAsked(_ASK, (_SHIFTS,), _MOVING),
        HowAsked(_ASK, (words_of("andere ander"), _ANOTHER), _MOVING),
        HowAsked(_ASK, (_MEET, words_of("naar om") | _AFTER), _MOVING),
        HowAsked(_ASK, (words_of("week"), _AFTER), _MOVING),
        HowAsked(_ASK, (words_of("naar"), frozenset((DAY,))), _MOVING),
        HowAsked(_ASK, (words_of("datum tijd tijdstip"), words_of("aanpassen wijzigen veranderen")), _MOVING),
        HowAsked(words_of("lukt komt past schikt"), (frozenset((TIME,)), words_of("ook uit")), _MOVING),
        HowAsked(words_of("kan kon zou"), (words_of("coach"), frozenset((DAY,))), _MOVING),
        HowAsked(_ASK, (words_of("overslaan annuleren afmelden"), _MEET | {DAY}), _MOVING),
        HowAsked(_ASK, (words_of("op in 's"), frozenset((DAY,)), words_of("het t 't we gesprek afspraak")), _MOVING),
        HowAsked(_ASK, (frozenset((DAY,)), words_of("komen langskomen")), _MOVING),
        HowAsked(
            _ASK | words_of("past"), (frozenset((DAY, TIME)), words_of("goed ok oke mogelijk handig kunnen lukken"))
        ),
        HowAsked(
            words_of("is vind vindt"),
            (words_of("erg goed oke ok prima probleem"), words_of("als"), words_of("later laat")),
            _MOVING | words_of("te ben kom iets"),
        ),
        HowAsked(_ASK, (words_of("om naar"), frozenset((TIME,))), _MOVING),
    ),
}
COMING = words_of("datum tijdstip komen kom beginnen starten") | _MEET
"""With one of these it is of the talks that somebody asks whether he may be later or earlier himself."""
