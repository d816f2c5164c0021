"""Cleo and her coach Bram: a second trajectory, to see that neither pair notices anything of the other."""

from bot.playground.johan import Words

NEW_TRAJECTORY = """/nieuw
klant: Cleo
doel: voor de zomer een team dat zonder haar verder kan
leerdoel: werk uit handen geven
eerste: 2026-10-07 10:00
aantal: 3
om de: 2 weken
duur: 90
plaats: het tuinhuis
aanspreekvorm: u"""

WORDS: Words = {
    (1, "preparation", "question"): ("Wie ben ik als ik niet alles regel?",),
    (1, "reflection", "yield"): ("Rust, een middag lang.",),
    (1, "reflection", "essential"): ("Zwaluwen vliegen ook zonder rooster.",),
    (1, "reflection", "alternatives"): (),
    (1, "reflection", "take_along"): ("Niet opnemen is ook een antwoord.",),
    (1, "reflection", "intention"): ("Als de telefoon gaat onder het eten, dan laat ik hem gaan.",),
    (1, "reflection", "where_when"): ("Thuis, ’s avonds.",),
}
