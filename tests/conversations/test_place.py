"""The place of a meeting as the client reads it."""

import pytest

from conversations.place import for_client, in_a_sentence


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("mijn werkkamer", "bij Ada in de werkkamer"),
        ("Mijn werkkamer", "bij Ada in de werkkamer"),
        ("in mijn werkkamer", "bij Ada in de werkkamer"),
        ("op mijn kantoor", "bij Ada op kantoor"),
        ("mijn kantoor, Stationsplein 1", "bij Ada op kantoor, Stationsplein 1"),
        ("mijn atelier", "bij Ada in het atelier"),
        ("mijn huis", "bij Ada thuis"),
        ("bij mij thuis", "bij Ada thuis"),
        ("ons kantoor", "bij Ada op kantoor"),
        ("onze praktijk, 2e etage", "bij Ada in de praktijk, 2e etage"),
        ("bij ons op kantoor", "bij Ada op kantoor"),
        ("thuis bij mij", "thuis bij Ada"),
        ("de kamer naast mijn kantoor", "de kamer naast het kantoor van Ada"),
        ("kantoor Ada, Oisterwijk", "bij Ada op kantoor, Oisterwijk"),
        ("Ada's kantoor", "bij Ada op kantoor"),
        ("kantoor Adams, Joure", "kantoor Adams, Joure"),
        ("my office", "at Ada’s office"),
        ("de werkkamer van Ada", "de werkkamer van Ada"),
        ("Stationsplein 1, Utrecht", "Stationsplein 1, Utrecht"),
    ],
)
def test_what_is_the_coachs_is_said_by_name(written: str, read: str):
    assert for_client(written, "Ada") == read


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("bij Ada in de werkkamer", ", in de werkkamer"),
        ("de werkkamer van Ada", ", in de werkkamer"),
        ("Werkkamer van Ada", ", in de werkkamer"),
        ("op de kamer van Ada", ", op de kamer"),
        ("Het tuinhuis.", ", in het tuinhuis"),
        ("Via Teams", ", via Teams"),
        ("Stationsplein 1, Utrecht", ", aan het Stationsplein 1 in Utrecht"),
        ("Zijdstraat 12, 1431 EA Aalsmeer", ", aan de Zijdstraat 12 in Aalsmeer"),
        ("Lange Voorhout 8", ", Lange Voorhout 8"),
        ("Teams", ", via Teams"),
        ("Microsoft Teams", ", via Microsoft Teams"),
        ("wandelend in het park", ", wandelend in het park"),
        ("Wandelend in het park", ", wandelend in het park"),
        ("Hotel Karel", " (Hotel Karel)"),
        ("praktijk Ada, Kanaalstraat 12", ", bij praktijk Ada, Kanaalstraat 12"),
        ("Praktijk Ada, Brink 12", ", bij Praktijk Ada, Brink 12"),
        ("Kantoor Zuid, Brink 12", ", bij kantoor Zuid, Brink 12"),
        ("Praktijk, Kanaalstraat 12", ", in de praktijk, Kanaalstraat 12"),
        ("Waterschapshuis, kamer 2.14", ", in het Waterschapshuis, kamer 2.14"),
        ("Domtoren", ", in de Domtoren"),
        ("De Waag, eerste verdieping", ", in de Waag, eerste verdieping"),
        ("Utrecht, Maliebaan 12", ", in Utrecht, Maliebaan 12"),
        ("Den Haag, Lange Voorhout 3", ", in Den Haag, Lange Voorhout 3"),
        ("stadhuis, kamer 2.14", ", in het stadhuis, kamer 2.14"),
        ("Ada's praktijk, Kade 12", ", in de praktijk, Kade 12"),
        ("Ada’s kantoor", ", in het kantoor"),
        ("kantoor Ada, Amersfoort", ", op het kantoor in Amersfoort"),
        ("bij Ada op kantoor, Oisterwijk", ", bij Ada op kantoor in Oisterwijk"),
        ("Hotel Karel, Den Haag", " (Hotel Karel in Den Haag)"),
        ("Kantoor van Ada", ", op het kantoor"),
        ("Bibliotheek", ", in de bibliotheek"),
        ("", ""),
    ],
)
def test_it_stands_in_a_sentence_as_a_person_says_it(place: str, said: str):
    assert in_a_sentence(place, "Ada") == said
