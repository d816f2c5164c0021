"""Who tells of what he set out to do that it is still to come, and on which day, is asked after that day."""

from datetime import date

from conversations.told.put_later import Later, only_puts_off, put_later, put_later_unasked

PHONE = "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."
BUS = (
    "Zaterdag brengen we samen die bank naar Buitenpost, in de bus zeg ik dat ik zelf vertel wat ik met de zaak doe. "
    "En die therapeut is dus de 21e."
)
TODAY = date(2026, 12, 11)
"""A Friday."""
BECOMES = {
    "Dat ging niet door, hij had griep. Ik doe het volgende week donderdag.": 17,
    "Nog niet gebeurd, hij is ziek. Wordt maandag.": 14,
    "verzet naar de 15e": 15,
    "Update: de lunch is verzet naar do 17 dec, Karin is vrij": 17,
    "is een week opgeschoven": 18,
    "ging van donderdag naar maandag": 14,
    "het is verzet van maandag naar donderdag": 17,
    "Donderdag was ik vrij, dus ik probeer het maandag.": 14,
    "De lunch met het team is naar volgende week verplaatst.": 18,
    "Nee, vergeten. Volgende week weer.": 18,
    "nog niet, maandag nieuwe kans": 14,
    "nee joh nog niet, komt maandag": 14,
    "Heeft nog niet plaatsgevonden. Staat nu gepland voor dinsdag 15 december.": 15,
    "Pfff, niet aan toegekomen. Maandag heb ik weer dienst, dan doe ik het.": 14,
    "Ik had donderdag een cursus. Dus ik moet het nog doen, maandag denk ik.": 14,
    "Het overleg heeft geen doorgang gevonden. Ik stel mijn vraag nu aanstaande donderdag.": 17,
    "Kwam niet uit, wordt woensdag denk ik": 16,
    "Er kwam niks van, Karin was ziek. Als ze maandag terug is, doen we het dan.": 14,
    "Neet gedaan, ik reed alleen. Woensdag is ze d'r weer, dan mot 't maar.": 16,
    "Niets van gekomen, ze is ziek. Ik zat bij haar bureau. Toen haalde ik koffie. Niks gedaan dus. Zodra ze maandag "
    "terug is, doe ik het alsnog.": 14,
    "Hij was ziek maandag. Griep. Dus nog niks gezegd, doe 'k dinsdag.": 15,
    "Had ik donderdag willen doen maar de lunch is uitgevallen, dus het wordt de 15e": 15,
    "Dat schreef ik maandag al, de lunch is verzet naar woensdag de 16e. Bij de dokter ben ik wel geweest.": 16,
    "De lunch ging niet door, de halve ploeg lag ziek en het is verschoven naar dinsdag. Wel stond Casper hier, en ik "
    "heb het toch klaargezet.": 15,
}
NO_DAY = ("uitgesteld, hij is ziek", "Het ging niet door. Karin is tot maandag ziek.", "De lunch viel uit.")
IS_OVER = (
    "Het overleg is verzet naar de 16e maar ik heb de telefoon wel laten liggen. Ging prima.",
    "Het overleg was verzet naar donderdag. Toen heb ik het gezegd.",
    "Gelukt donderdag, en volgende week donderdag doe ik het weer.",
    "Ging goed. Ik doe het volgende week weer",
    "Niet gelukt, mijn baas belde.",
    "Niet gelukt. Maandag heb ik weer dienst.",
    "Ze zei nog niks. Maandag heb ik vrij.",
    "Niet gedurfd. Ik ben nu maandag ziek gemeld.",
    "Dat hoeft niet meer, de lunch is naar januari verzet.",
    "Het is een gewoonte aan het worden, elke donderdag nu",
    "Ik ben om vijf uur gegaan. Morgen weer werken.",
)


def test_it_is_asked_about_after_the_day_that_it_becomes():
    heard = {words: put_later(words, PHONE, TODAY) for words in BECOMES}
    assert {words: later and later.day and later.day.day for words, later in heard.items()} == BECOMES


def test_who_names_no_day_is_promised_none_and_who_did_it_put_nothing_off():
    assert [put_later(words, PHONE, TODAY) for words in NO_DAY] == [Later()] * len(NO_DAY)
    assert [put_later(words, PHONE, TODAY) for words in IS_OVER] == [None] * len(IS_OVER)


def test_told_unasked_it_has_to_be_about_that_and_not_about_something_else_that_was_put_off():
    monday, sunday = date(2027, 1, 18), date(2026, 12, 6)
    ride = "De rit naar Buitenpost ging niet door, de klant had griep. Dus nu volgende week zaterdag, denk ik."
    assert put_later_unasked(ride, BUS, monday) == Later("Dus nu volgende week zaterdag, denk ik.", date(2027, 1, 30))
    about_it = {
        "Dat van de telefoon wordt volgende week.": date(2026, 12, 11),
        "Donderdag ging niet door, verzet naar de 15e": date(2026, 12, 15),
        "ik doe het donderdag pas": date(2026, 12, 10),
        "ik was donderdag ziek dus dat met de telefoon doe ik dinsdag": date(2026, 12, 8),
        "lukte donderdag niet, nieuwe poging woensdag": date(2026, 12, 9),
        "uitgesteld, hij is ziek": None,
    }
    heard = {words: put_later_unasked(words, PHONE, sunday) for words in about_it}
    assert {words: later.day if later else "not heard" for words, later in heard.items()} == about_it
    others = (
        "Het feestje van mijn zus is verzet naar zaterdag.",
        "Het overleg met het team ging niet door, wordt volgende week.",
        "Mijn vakantie naar Spanje gaat niet door.",
        "Ik ga zaterdag naar de film.",
        "Het wordt morgen slecht weer",
        "de vergadering is verzet naar dinsdag",
        "Mijn dochter doet het donderdag, haar spreekbeurt",
        "Wordt dit ook verzet naar januari?",
        "De trein viel uit",
    )
    assert [put_later_unasked(words, PHONE, sunday) for words in others] == [None] * len(others)


def test_what_only_puts_it_off_is_told_from_what_happened_besides():
    assert only_puts_off("Ging niet door, wordt maandag.", TODAY)
    assert not only_puts_off("Niet gelukt, mijn baas belde.", TODAY)


def test_what_he_called_off_himself_is_not_what_he_would_say():
    plan = "Als hij me iets vraagt, zeg ik dat ik er morgen op terugkom. Dinsdag na het weekoverleg."
    called_off = {
        "Klein succesje: ik heb vandaag een vergadering afgezegd. Met zweethanden maar gedaan.": None,
        "Het weekoverleg is afgezegd": Later(),
    }
    assert {words: put_later_unasked(words, plan, date(2026, 12, 3)) for words in called_off} == called_off
