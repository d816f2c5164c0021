"""What of an answer tells something of who wrote it, so that it may be said back to him: nothing that is only about the
telling, to the one who asks or for his coach, that hurts, or in which he calls himself names."""

from conversations import patterns as re
from conversations.asked.asking_back import asks_back, asks_the_bot
from conversations.asked.lost import cannot_come, comes_late
from conversations.asked.practical import practical
from conversations.matching import small
from conversations.said.gist import comes_to_nothing
from conversations.told.how_it_was import hurt

_AROUND = r"(?:(?:ja|nou|en|maar|wel|best|een beetje|nogal|eigenlijk|echt|zo|heel|hoe|dat|is|was|'t|het) )*"
# What is only about the telling of it, about who hears it, or about the bot.
_ASIDE = re.compile(
    rf"^{_AROUND}(?:klinkt|raar|gek|stom|dom|suf|zot|kut|jammer|confronterend|heerlijk|fijn|mooi|leuk|prima|nieuw|goed)\b"
    r"[\w ]{0,20}\W*$|^klinkt\b|"
    r"^(?:dat |zo |er )?(?:(?:had|heb) (?:ik )?)?(?:\w+ ){0,3}(?:nooit|nog niet|niet eerder) (?:\w+ ){0,3}"
    r"(?:gezien|bekeken|gezegd|bedacht|beseft|gerealiseerd)\W*$|"
    r"^(?:ha){2,}\w*[\w ,]{0,24}\W*$|"
    r"\b(?:haha+|hihi|lol|snap je|zo is het|dat was het|bij wijze van spreken|zeg ik er (?:alvast|maar) bij|maar goed|"
    r"nou ja)\W*$|"
    r"\b(?:zei|schreef|vertelde) ik (?:(?:\w+ ){0,4}al\b|toch\W*$)|\b(?:mag|moet|kan) (?:\w+ )?er (?:\w+ )?bij\b|"
    r"\b(?:zeg|vertel|schrijf) ik (?:alleen|niet)\b.*\b(?:jou|u|hardop)\b|\bgroet\w*\b|\bhoeft er niet bij\b|"
    r"\b(?:app|bot|computer|vragen van jou)\b|(?<!ik )\bvraag (?:me|mij|het|dat|'?t)\b(?! (?:\w+ )?af\b)|"
    r"^meer (?:hoeft|is|was) (?:het |er )?niet\b|^trouwens\b|^tussen haakjes\b|"
    r"\b(?:ada|coach)\b.*\b(?:lezen|leest|weten|bedanken|deel|delen|deelt)\b|"
    r"\bmag (?:ze|zij|hij) (?:\w+ ){0,4}(?:lezen|weten)\b|\b(?:onder|tussen) ons (?:blijven|houden)\b|"
    r"\b(?:dank je|dank u|bedankt?|thanks|merci)\b|\b(?:feestdagen|kerst|jaarwisseling|weekend)(?: alvast)?!*$|"
    r"\b(?:mag|kan|moet) (?:er )?(?:weg|uit)\W*$|\bin (?:het|mijn) doel\b|^(?:laat|haal|zet|schrijf) (?:die|dat|het)\b|"
    r"^(?:(?:wel|best|een beetje|toch) )*(?:raar|gek|grappig) (?:dat|hoe)\b|"
    r"^(?:dat|het) was (?:een|'n|n) (?:goeie|goede)\b|\bweet ik (?:(?:nog|zelf|echt) )*niet,|"
    r"\btrouwens\b|\boverigens\b|\bmoest(?:en)? (?:ik |we )?(?:[\w']+ ){0,5}lachen\W*$|"
    r"\bheb ik (?:\w+ ){0,4}al (?:verteld|geschreven|gezegd)\W*$|\bweet ik (?:\w+ ){0,4}niet\W*$|"
    r"\bis dat (?:gek|erg|raar|fout|goed|oké|te veel)\?"
)


def tells(sentence: str) -> bool:
    """Whether it tells something of himself, and may be said back."""
    if _ASIDE.search(small(sentence).strip()) or blames_himself(sentence) or comes_to_nothing(sentence):
        return False
    if hurt(sentence) or cannot_come(sentence) or comes_late(sentence):
        return False
    return practical(sentence) is None and not asks_the_bot(sentence)


def blames_himself(words: str) -> bool:
    """Whether he calls himself names in it: that is held up to nobody."""
    return _BLAMES.search(small(words)) is not None


_BLAMES = re.compile(
    r"\b(?:ik|me|mij|mezelf)\b[^.!?]*\b(?:trut|sukkel|muts|idioot|oen|eikel|lul|kluns|slappeling|lafaard|stommerd|"
    r"stommeling|egoïst|mislukkeling|loser|bitch|"
    r"slechte (?:moeder|vader|ouder|collega|baas|leidinggevende|vriendin|vriend)|zo (?:stom|dom))\b"
)


def asks_himself(sentence: str) -> bool:
    """Whether it is a question that he asks himself."""
    plain = small(sentence).strip()
    if not plain.endswith("?") or len(plain.split()) < _LEAST or asks_back(sentence) is not None:
        return False
    return _OF_HIMSELF.search(plain) is not None and _TO_HER.search(plain) is None


_LEAST = 4  # words
_OF_HIMSELF = re.compile(r"\b(?:ik|me|mij|mijn|m'n|mn|we|k)\b|^(?:en |maar |dus )*(?:waarom|hoe)\b")
_TO_HER = re.compile(r"\b(?:je|jij|jou|jouw|u|uw|ada)\b")
