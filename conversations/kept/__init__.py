"""For whom his words are: what he keeps from his coach, gives her now, takes back or wants erased."""
