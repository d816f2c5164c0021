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
    (1, "reflection", "deeper"): ("Thuis, en op zaterdag in de winkel.",),
    (1, "reflection", "intention"): ("Als de telefoon gaat onder het eten, laat ik hem gaan. Thuis, ’s avonds.",),
    (1, "reflection", "ask_on"): ("[#1]",),
}
