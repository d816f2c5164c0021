"""What is no topic, nor anything to hold on to: it is kept, and not held up to him on another day."""

import pytest

from conversations.lines import Fit
from conversations.occasion import occasion
from conversations.quoted.overtaken import still_so
from conversations.quoted.to_the_bot import is_of_his_words
from conversations.scripts.preparation import comes_without
from conversations.told.no_topic import gone_on_with, has_none_yet, taken_up


@pytest.mark.parametrize(
    "words",
    [
        "k zei toch donderdag 17",
        "dat heb ik toch al gezegd",
        "Heb ik vorige week al aan haar gemaild",
        "Zie mijn mail van gisteren",
        "nergens meer over. ik neem t orgel mee, past die door de gang?",
        "Moet ik iets meenemen?",
        "we zien wel",
        "Kennismaken lijkt me, en dan zien we wel",
        "ach kind, vraag dat maar aan een jonger iemand, ik zie dinsdag wel",
        "FW: Beste allen, per 1 januari verwelkomen wij 4 nieuwe collega's. De werkverdeling volgt.",
        "Hou toch op met dat gezeur. Ik sta hier met 29 kinderen en jij begint over een TELEFOON",
        "Hoi! Leuk. Even denken.",
        "Oei. Alles?",
        "met ademhalen nee grapje. vraag me dat na het laatste gesprek maar",
        "dat heb ik je de 29e toch verteld, die klant gebeld, niet gegaan. daar hoeft het niet meer over",
        "Dat is klaar. Daar hoeft het dinsdag niet over te gaan.",
        "niks speciaals, moet wel om kwart voor 3 weg, dochter halen",
        "niks speciaals, gewoon kijken of het blijft hangen. moet wel om kwart voor 3 weg, dochter halen",
    ],
)
def test_it_takes_up_nothing_of_what_is_none(words: str):
    assert taken_up(words, topic=True) == ""


@pytest.mark.parametrize(
    "words",
    [
        "piekeren",
        "Ik snap niet waarom ik altijd ja zeg",
        "Dat heb ik al vaak tegen mijn baas gezegd en hij luistert niet",
        "Ik neem altijd het werk mee naar huis",
        "Moet ik bij mijn baas blijven?",
        "kan ik eerder stoppen met werken zonder dat het opvalt?",
        "Waarom vraagt mijn baas alles aan mij?",
        "of het me iets uitmaakt wat ze van me denken",
    ],
)
def test_it_takes_up_all_of_what_may_sound_like_it_and_is_one(words: str):
    assert taken_up(words, topic=True) == words


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        (
            "Hoe ik dit volhoud als Jolanda met verlof gaat. En kan het dinsdag om 15:00 ipv 14:00? Ik heb om 13:15 "
            "nog een oudergesprek en die lopen altijd uit",
            "Hoe ik dit volhoud als Jolanda met verlof gaat.",
        ),
        (
            "Ik wil het hebben over wie bepaalt wat spoed is. Komt Ada met de trein? Er wordt dinsdag gestaakt zag ik",
            "Ik wil het hebben over wie bepaalt wat spoed is.",
        ),
        (
            "Je moet mij niet vragen waar ik het over wil hebben, dat is toch haar vak? Allez. Over de drukte dan.",
            "Over de drukte dan.",
        ),
        (
            "het is niet ada waar ik het over wil hebben maar jou, je vraagt elke keer hetzelfde. zeg dat maar "
            "tegen haar. verder: delegeren aan die stagiair zonder dat ik alles nakijk",
            "Delegeren aan die stagiair zonder dat ik alles nakijk.",
        ),
        (
            "straks ga ik met karin praten dus dan weet ik het beter, maar in elk geval: hoe ik mijn mail dicht laat",
            "hoe ik mijn mail dicht laat",
        ),
        ("Beste wensen nog! Hetzelfde als altijd: te veel.", "Hetzelfde als altijd: te veel."),
        (
            "Over nee zeggen tegen de wethouder. Mag mijn teamleider dit zien eigenlijk? Want die betaalt het wel",
            "Over nee zeggen tegen de wethouder.",
        ),
        ("Dat ik rust heb. Trouwens het was koud, kan het ergens anders?", "Dat ik rust heb."),
        ("geen idee. hoe ik stop. hou dat tweede maar voor mij eigenlijk nee laat maar lezen", "hoe ik stop."),
        (
            "weet ik niet echt. misschien dat mijn vriendin zegt dat ik moet kiezen. haar naam niet doorgeven trouwens",
            "dat mijn vriendin zegt dat ik moet kiezen.",
        ),
        ("Ik weet het niet zo goed, het is druk. Misschien over Bas, die is stroef.", "Over Bas, die is stroef."),
        (
            "Hetzelfde als vorige keer, dat ik geen pauze neem. Weet niet of jij daar iets mee kunt",
            "Hetzelfde als vorige keer, dat ik geen pauze neem.",
        ),
        ("(ik zit in de trein) of ik moet vertellen dat ik stotter", "of ik moet vertellen dat ik stotter"),
        ("Vergeet dat van net maar. Hier gaat ie dan. Ik drink te veel.", "Ik drink te veel."),
        (
            "nou ja dat ik te snel ja zeg. en er stond niet over vijf jaar meer bij in mijn doel",
            "dat ik te snel ja zeg.",
        ),
        ("Tussendoor, nog even: Lammert heeft het al verteld.", "Lammert heeft het al verteld."),
        ("Waarom ik mijn mond hield. Dat van die vijf jaar mag blijven liggen.", "Waarom ik mijn mond hield."),
        ("Mijn mail blijft liggen. Ik kom er niet aan toe.",) * 2,
        (
            "Of ik die kaarten aan Imke geef. En mag ik ze meenemen morgen? Het is een flinke doos",
            "Of ik die kaarten aan Imke geef.",
        ),
        ("Hij vond de fout zelf. Goed. Wil je het deel over donderdag ook meenemen?", "Hij vond de fout zelf."),
        ("Wil ik dat eigenlijk wel onthouden? Dat vraag ik me af.",) * 2,
        (
            "Mijn slaap en de ruzie met mijn broer. Dat laatste hoeft er niet in.",
            "Mijn slaap en de ruzie met mijn broer.",
        ),
    ],
)
def test_what_stands_beside_it_is_left_out(words: str, topic: str):
    assert taken_up(words, topic=True) == topic


SPOKEN = (
    "dat piekeren. de telefoon dat ging wel maar als ik in bed lig dan komt het allemaal alsnog hoe laat moet die "
    "levering en heeft achmed het doorgegeven en dan lig ik tot half drie wakker en mijn vrouw zegt draai je eens om "
    "maar dat helpt niet dus daar wil ik het over hebben hoe ik dat uitzet"
)


def test_who_told_it_already_or_is_done_with_it_brings_nothing_unless_he_says_what():
    for words, so in (
        ("dat heb ik je vrijdag toch verteld, het is gelukt. daar hoeft het niet meer over", True),
        ("daar hoeft het niet meer over", True),
        ("Dat heb ik al verteld. Ik wil het hebben over mijn rooster.", False),
        ("Daar hoeft het niet over te gaan, liever over mijn baas.", False),
        ("Dat is geregeld, nu iets anders: mijn baas.", False),
        ("Dat ik daar niet over hoef te praten met mijn baas.", False),
    ):
        assert comes_without(None, words) is so


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Geen idee wat je daar bespreekt met zo'n coach. Is dat zoals bij de psycholoog?", True),
        ("nergens meer over. ik neem t orgel mee, past die door de gang?", True),
        ("Geen idee eigenlijk. Mijn baas vond dat ik hier heen moest.", True),
        ("Weet ik niet, moest van de baas", True),
        ("Mijn baas vond dat ik te vaak ja zeg", False),
        ("Mijn baas vond dat ik dit moest doen. Ik wil weten waarom ik ja zeg.", False),
        ("Geen idee hoe ik het mijn baas moet vertellen", False),
        ("k zei toch donderdag 17", False),
        ("Moet ik iets meenemen?", False),
    ],
)
def test_who_has_nothing_to_talk_about_is_known_by_what_he_says(words: str, so: bool):
    assert has_none_yet(words) is so


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Hoe krijg ik Piet mee?", {Fit.BROUGHT, Fit.ASKED}),
        ("Mijn rooster. Kan het een half uur later?", {Fit.BROUGHT}),
        ("ik neem t orgel mee, past die door de gang?", set()),
        ("k zei toch donderdag 17", set()),
    ],
)
def test_a_later_conversation_opens_with_a_topic_only(words: str, fits: set[Fit]):
    assert occasion(None, (), (), is_open=False, brought=words) & {Fit.BROUGHT, Fit.ASKED} == fits


def test_what_he_wants_to_know_goes_before_what_led_up_to_it_and_two_wishes_stay_together():
    led_up = "Hij leverde een zeil af met de ogen te laag en ik heb ze 's avonds zelf verzet, zonder iets te zeggen. "
    wish = "Ik wil snappen waarom ik het tegen Iris van 23 wel gewoon zeg en tegen hem niet."
    two = "Of ik daar zeven jaar lang dat vet heb staan scheppen. En ik wil weten hoe ik het volhoud straks."
    assert taken_up(f"Doede dus. {led_up}{wish}", topic=True) == wish
    assert taken_up(two, topic=True) == two
    needs = (
        "Mijn baas heeft in het overleg al gezegd dat ik coördinator word waar iedereen bij was. Ik wil weten of ik "
        "dat wil."
    )
    assert taken_up(needs, topic=True) == needs


ALWIN = "Over Alwin, m'n teamleider. Die zei in de kantine dat ik 'nog van de hendels' ben, waar iedereen bij zat."
BROTHER = (
    "Ik wil het over mijn broer hebben. Hij wil een tweede ruimte huren in Alkmaar en ik heb nog niet durven zeggen "
    "dat ik daar geen zin in heb."
)


def test_where_he_says_in_so_many_words_what_it_is_about_that_is_it_wherever_it_stands():
    chat = (
        "Zaterdag in de bus heb ik het gezegd, bij de rotonde. Hij was stil en zei dat hij bang is om alleen te staan."
    )
    stool = "Het is druk met kerst, iedereen wil zijn stoelen terug. Ik heb hem elke avond in een bak met warm water en"
    bed = "Vorige week had Sem het plantvak gedaan. Was goed hoor, maar ik ben er zaterdag toch zelf nog langsgegaan."
    roster = "Ik wil het over het rooster hebben."
    for words, topic in (
        (
            f"{bed} Daar wil ik het over hebben. Waarom ik dat doe.",
            "Was goed hoor, maar ik ben er zaterdag toch zelf nog langsgegaan. Daar wil ik het over hebben. Waarom ik "
            "dat doe.",
        ),
        (
            f"{roster} Iedereen komt met zijn ruilingen bij mij, omdat ik het toch wel oplos. Maar zo kom ik niet toe "
            "aan wat ik zelf nog wil.",
            f"{roster} … Maar zo kom ik niet toe aan wat ik zelf nog wil.",
        ),
        (f"{chat} Morgen wil ik het erover hebben hoe ik nu ja zeg.", "Hoe ik nu ja zeg."),
        (f"{chat} Morgen wil ik het over mijn uren hebben. Die lopen op.", "Over mijn uren. Die lopen op."),
        ("Even tussendoor: voor morgen wil ik het hebben over mijn uren. naam niet noemen", "Over mijn uren."),
        ("Over de buurman, maar dat is privé. Dus over mijn onzekerheid.", "Dus over mijn onzekerheid."),
        (f"{chat} Ik vraag me af of ik jaloers ben, niet tegen Ada zeggen hoor", "Ik vraag me af of ik jaloers ben"),
        (f"{chat} Mijn vraag is hoe ik dat volhoud.", "Mijn vraag is hoe ik dat volhoud."),
        (f"{chat} Ik wil bespreken of ik blijf. Moet ik nog wat meenemen?", "Ik wil bespreken of ik blijf."),
        (f"{stool} ik vraag me af of ik dit wel moet willen.", "Ik vraag me af of ik dit wel moet willen."),
        ("Over Petra. Ik vraag me af of ik haar aanspreek.", "Over Petra. Ik vraag me af of ik haar aanspreek."),
        ("Mijn baas vraagt zich af of ik wel genoeg doe. Dat steekt.",) * 2,
        (f"{ALWIN} Ik ben weggelopen en heb de hele dienst niks meer gezegd.", ALWIN),
        (
            f"{BROTHER} En vooral over dat nee zeggen.",
            "Ik wil het over mijn broer hebben. … En vooral over dat nee zeggen.",
        ),
        (f"Sorry, druk gehad gisteren in het atelier. {BROTHER}", BROTHER),
        ("Ik wil het over mijn rooster hebben. Nee wacht, liever over mijn baas.",) * 2,
    ):
        assert taken_up(words, topic=True) == topic


def test_what_is_to_be_done_with_his_words_is_told_apart_from_what_he_tells():
    of_his_words = """\
Karin mag je niet noemen in dat overzicht.
Schrijf de naam van mijn baas maar niet op.
dit mag je gewoon doorsturen hoor
Laat de rest maar weg.
Je hoeft dit niet meteen te sturen.
Dat van die pillen hou ik liever voor mezelf."""
    told = """\
Ik durf zijn naam niet te noemen in het overleg.
Dat ik alles voor mezelf hou en niemand iets vertel.
Dat moet weg.
De rest moet mee naar boven.
Geef dat rapport door aan Karin
Laat het los."""
    assert [one for one in of_his_words.splitlines() if not is_of_his_words(one)] == []
    assert [one for one in told.splitlines() if is_of_his_words(one)] == []


def test_what_only_points_at_what_he_was_shown_or_says_that_he_told_it_is_not_held_up_to_him():
    left = {
        "Ja, hierover. Ik snap niet waarom ik er onrustig van werd.": "Ik snap niet waarom ik er onrustig van werd.",
        "Ja dat. Vooral waarom niemand iets zei": "Vooral waarom niemand iets zei",
        "Ja hierover": "",
        "ja, daarover graag": "",
        "Haha, dat was een vraag aan jou": "",
        "dat heb ik je de 29e toch verteld, die klant gebeld, niet gegaan. daar hoeft het niet meer over": "",
        "Kan het dinsdag trouwens een half uur later? Mijn dochter moet om half twee naar de tandarts.": "",
    }
    assert {words: taken_up(words, topic=True) for words in left} == left


def test_what_he_wanted_to_go_on_with_is_all_of_it_but_for_what_he_asked_beside_it():
    walks = "Met de koffie met Van Oordt, op 10 februari. En met één avond per week mijn telefoon in de la."
    left = {
        f"{walks} Verder moet ik het laten bezinken, is dat gek?": walks,
        "met Doede praten voor de koffie i.p.v. erna. en die woensdag": None,
        "Is dit de laatste vraag? Ik wil doorgaan met wandelen.": "Ik wil doorgaan met wandelen.",
        "Met het briefje. Of ik reageer weet ik nog niet, dat is een andere vraag.": "Met het briefje.",
        "Minder uren. Dat van die opleiding mag nog even blijven liggen.": "Minder uren.",
        "Minder uren, en dat van die vacature komt later wel.": "Minder uren.",
        "Of ik doorga met de training weet ik nog niet.": None,
    }
    assert {words: gone_on_with(words) for words in left} == {words: said or words for words, said in left.items()}


def test_what_he_did_or_settled_since_is_not_held_up_to_him_as_it_was():
    same_day = "dat ik het zeg op de dag zelf. dat is bij dennis gelukt, hij werd niet eens boos."
    sjaak = f"{same_day} met sjaak moet ik het nog doen, ik weet niet waarom dat lastiger is"
    door = "Met de dichte deur en het tot tien tellen."
    sunday = f"{door} En met zondagavond niet opnemen, maar dat weet ik nog niet, of ik dat durf."
    gives = "Dat ik Froukje nu echt de zondagavond ga geven. Dat wil ik komende zondag doen."
    for words, since, left in (
        (sjaak, "ik heb het gezegd tegen sjaak!! hij zei: waarom zei je dat niet gewoon", same_day),
        (sunday, gives, door),
        ("Of ik Karin bel weet ik nog niet.", "Dit weekend ga ik Karin bellen.", ""),
        # Of something else, not yet, or only asked.
        (sjaak, "ik heb het gezegd tegen patrycja", sjaak),
        (sjaak, "sjaak nog steeds niet gesproken", sjaak),
        (sunday, "Zondagavond ging de telefoon weer.", sunday),
        (sunday, "Zal ik zondagavond opnemen?", sunday),
        *((one, "Ik heb het mijn dochter gezegd.", one) for one in ("Ik moet het nog tegen mijn baas zeggen.",)),
    ):
        assert still_so(words, (since,)) == left


def test_who_brings_two_things_is_shown_both():
    story = "Het was een zware maand met drie zieken en een verbouwing, en ik merk dat ik er thuis niet bij ben."
    course = (
        "of ik de cursus wel moet doen die mijn baas wil, dat is een half jaar elke vrijdag en dan ben ik nooit thuis."
    )
    home = "Ik wil het hebben over hoe ik thuis weer thuis ben."
    counted = (
        "Twee dingen. Floor zit al twee weken te mokken en ik wil haar aanspreken zonder sorry te zeggen. En het "
        "gesprek met mijn eigen baas, daar heb ik buikpijn van."
    )
    assert taken_up(counted, topic=True) == counted
    boss = "Het eerste is het gesprek met mijn baas van vorige week, die zei dat ik te weinig zichtbaar ben in het team"
    four = "Waarom het 's middags om vier uur wel lukt en om kwart voor zes niet."
    for words, shown in (
        (f"{story} {home} En twee: {course}", f"{home} En twee: of ik de cursus wel moet doen die mijn baas wil …"),
        (
            f"Twee dingen. {boss}, en dat raakte me meer dan ik had verwacht want ik werk me suf en niemand "
            "die het ziet, zelfs Karin niet. Het tweede is of ik wel door wil met deze baan, daar lig ik wakker van.",
            f"{boss} … Het tweede is of ik wel door wil met deze baan, daar lig ik wakker van.",
        ),
        (
            f"{four} En daarnaast dr. Van Essen van de oncologie, die rechtstreeks bij mij aanklopt voor spoed.",
            f"{four} En daarnaast dr. Van Essen van de oncologie, die rechtstreeks bij mij aanklopt voor spoed.",
        ),
        (
            "Over mijn baas, die mij steeds passeert in het overleg. Ik heb er drie keer iets van gezegd en hij lachte "
            "het weg. En ik wil het ook hebben over Floor, die mijn verslagen 'romans' noemt.",
            "Over mijn baas, die mij steeds passeert in het overleg. … En ik wil het ook hebben over Floor, die mijn "
            "verslagen 'romans' noemt.",
        ),
        (
            "Over mijn rooster, dat elke week anders is. Ik heb er met mijn man over zitten bekvechten sinds de zomer. "
            "En over twee weken begint het nieuwe rooster, en dan is het weer anders.",
            "Over mijn rooster, dat elke week anders is. Ik heb er met mijn man over zitten bekvechten sinds de zomer.",
        ),
        ("Hoe ik nee zeg. En ook over mijn moeder.", "Hoe ik nee zeg. En ook over mijn moeder."),
    ):
        assert taken_up(words, topic=True) == shown
