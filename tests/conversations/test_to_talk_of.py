"""What somebody wants to talk about with his coach is heard, however he says so; what he wants to say to another, or
another to him, is not."""

from conversations.told.to_talk_of import to_talk_of, wants_to_talk

WITH_ADA = """\
voor morgen nog: ik wil het hebben over wat er gebeurt als Doede over twee jaar met pensioen gaat
Wil het morgen ook over mijn nachtdiensten hebben
Met Ada wil ik het over oudjaar hebben. Ik heb gezegd dat ik niet werk
O ja, de volgende keer wil ik ook bespreken hoe ik met Karin verder moet
Dit wil ik dinsdag 22 december bespreken: mijn leidinggevende wil dat ik coördinator word
Kunnen we het morgen hebben over mijn vakantie? Ik durf die niet op te nemen
neem ik morgen mee: dat ik weer ja zei tegen Karin
Dit moet ik met Ada nog eens aankaarten, dat ik me steeds schuldig voel
Misschien iets voor de 22e: ik word doodmoe van de ochtendvergadering
Ik zou het morgen graag over mijn vader willen hebben
Over Evelien hadden we nog vijf minuten en dat was te kort, dat wil ik de laatste keer nog.
Over die planning wil ik het dinsdag nog hebben
zaterdag toch gewerkt. wil het over dat hebben
misschien kunnen we het de volgende keer over thuis hebben
ik moet het met haar ook over mijn zus hebben
Ik wil het volgende keer over mijn rooster met Karin hebben"""
WITH_OTHERS = """\
Ik wil het er niet meer over hebben
Mijn man wil het nooit ergens over hebben
Ik heb het morgen met Karin over het rooster
Karin wil het dinsdag met mij over mijn uren hebben, ik zie ertegenop
Morgen wil ik het met mijn baas over mijn contract hebben
Morgen wil ik met Karin het rooster bespreken
Alleen wil ik het er met Karin niet meer over hebben.
Ik moet het er thuis maar eens over hebben
We moeten het hier op de afdeling eens over hebben
daar hoeft het niet meer over
Ik wil over een jaar minder werk hebben
Voor dinsdag moet het rooster klaar
Ik neem morgen een taart mee
voor morgen: kan het om 3 uur?"""


def test_it_hears_what_he_wants_to_talk_about_with_his_coach_alone():
    assert [one for one in WITH_ADA.splitlines() if not wants_to_talk(one, "Ada")] == []
    assert [one for one in WITH_OTHERS.splitlines() if wants_to_talk(one, "Ada")] == []


def test_it_is_said_back_with_what_it_points_at():
    of_evelien = "Best ver. Over Evelien hadden we nog vijf minuten. Dat wil ik de laatste keer nog."
    assert to_talk_of(of_evelien, "Ada") == "Over Evelien hadden we nog vijf minuten. Dat wil ik de laatste keer nog."
    assert to_talk_of("Ging wel. Over die planning wil ik het dinsdag nog hebben.") == (
        "Over die planning wil ik het dinsdag nog hebben."
    )
    assert to_talk_of("Ging wel.") == ""
