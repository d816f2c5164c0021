"""How somebody begins who asks something: with words that say nothing of their own."""

_WORDS = (
    r"en|maar|dus|hoi|hallo|hey|hi|dag|ow|oh?|oja|ja|nou|tja|eh+m?|hm+|trouwens|zeg|pardon|sorry|wacht|vraagje|"
    r"nog een vraag|and|but"
)


def opens(*also: str) -> str:
    """The pattern of such words, from where he begins; with `also` those that only begin what is asked here."""
    return rf"^\W*(?:(?:{'|'.join((_WORDS, *also))})[,.:!? ]+)*"
