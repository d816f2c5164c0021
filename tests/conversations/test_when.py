"""What people type as a day and a time, on Saturday 28 November 2026, each with everything that is read in it."""

import re
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import render
from conversations.days.amounts import read_count, read_every, read_minutes
from conversations.days.calendar_words import furthest
from conversations.days.when import Unclear, Understood, as_typed, read_date, read_moment, read_time
from conversations.rhythm import Local
from conversations.text import Brief, Text
from tests.conversations.walking import speak

TODAY = date(2026, 11, 28)
AMSTERDAM = "Europe/Amsterdam"
MEETING = Local(date(2026, 12, 1), time(14), AMSTERDAM)
LIKE = "Mon 7 Dec"


def moment(text: str) -> Understood[Local] | Unclear[Local]:
    return read_moment(text, TODAY, AMSTERDAM)


def written(read: Understood | Unclear) -> str:
    """All of what was read: the value and its note, or the reason and what is offered; "di 2026-12-01 14:00"."""
    if isinstance(read, Understood):
        return f"{_short(read.value)} | {speak(read.note)}" if read.note else _short(read.value)
    return " | ".join([f"? {speak(read.reason)}", *map(_short, read.offers)])


def _short(value: Local | date | time | int) -> str:
    match value:
        case Local():
            return f"{value.day:%a} {value.day} {value.time:%H:%M}"
        case date():
            return f"{value:%a} {value}"
        case time():
            return f"{value:%H:%M}"
        case _:
            return str(value)


def that_is(day: str, clock: str) -> str:
    return f"That is {day}, {clock}:00."


AT_TWO = "Tue 2026-12-08 14:00"
MOMENTS = {
    # a day of the week and a bare number: the day it is, or else the hour
    "dinsdag 8": f"? I read 2026-12-08, but no time. Write both, like {LIKE} 14:00.",
    "dinsdag 8 14:00": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "di 8 om 14u": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "dinsdag 9": f"Tue 2026-12-01 09:00 | {that_is('2026-12-01', '09:00')}",
    "dinsdag 8 tot 9": "Tue 2026-12-01 08:00 | That is 2026-12-01; I take 08:00:00 as the beginning.",
    # the time glued behind the date
    "08-12-26-14:00": AT_TWO,
    "8-12-2026,14:00": AT_TWO,
    "8-12-26/14u": AT_TWO,
    "8 dec | 14:00": AT_TWO,
    "202612081400": AT_TWO,
    "8 dec kwart vr 3": f"Tue 2026-12-08 14:45 | {that_is('2026-12-08', '14:45')}",
    "wk50 di 14:00": "Tue 2026-12-08 14:00",
    "de 8 volgende maand om 14:00": AT_TWO,
    "1 en 8 dec 14:00": "? That can be 2026-12-01 or 2026-12-08. Which one do you mean?"
    " | Tue 2026-12-01 14:00 | Tue 2026-12-08 14:00",
    "8 dec tussen de middag": f"? I read 2026-12-08, but no time. Write both, like {LIKE} 14:00.",
    "eerste kwartaal": "? That can be 2027-01-04 or 2027-03-31. Which one do you mean?",
    # in a hurry
    "8 desember 14:00": AT_TWO,
    "8 decembr 14:00": AT_TWO,
    "8-desember-2026 14:00": AT_TWO,
    "8desember 14:00": AT_TWO,
    "dinsdg 8 decmber 14:00": AT_TWO,
    "dinsag 8 dec 14:00": AT_TWO,
    "8 okotber 14:00": "Fri 2027-10-08 14:00",
    "8 ocktober 14:00": "Fri 2027-10-08 14:00",
    "8 feburari 14:00": "Mon 2027-02-08 14:00",
    "8 januarie 14:00": "Fri 2027-01-08 14:00",
    "8 agustus 14:00": "Sun 2027-08-08 14:00",
    "8 jumi 14:00": "? I read 14:00:00, but no day. Write both, like Mon 7 Dec 14:00.",
    "8 maar 14:00": "? I read 14:00:00, but no day. Write both, like Mon 7 Dec 14:00.",
    "8 december halftien": f"Tue 2026-12-08 09:30 | {that_is('2026-12-08', '09:30')}",
    "8 december half10": f"Tue 2026-12-08 09:30 | {that_is('2026-12-08', '09:30')}",
    "8 december2026 14:00": AT_TWO,
    "8 december s'middags om 2u": AT_TWO,
    "8 december om 14 uur precies": AT_TWO,
    # whole figures
    "08122026 14:00": AT_TWO,
    "8122026 14:00": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "081226 14:00": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "261208 14:00": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "1122026 14:00": f"Tue 2026-12-01 14:00 | {that_is('2026-12-01', '14:00')}",
    "1122027 14:00": (
        "? That can be 2027-12-01 or 2027-02-11. Which one do you mean? | Wed 2027-12-01 14:00 | Thu 2027-02-11 14:00"
    ),
    # as a calendar writes it
    "2026-12-08T14:00+01:00": AT_TWO,
    "2026-12-08T14:00:00.000+01:00": AT_TWO,
    "2026-12-08 08:00-09:00": "Tue 2026-12-08 08:00 | That is 2026-12-08; I take 08:00:00 as the beginning.",
    "2026-12-08T14:00Z": (
        "? That can be 8 December 14:00 or 8 December 15:00. Which one do you mean?"
        " | Tue 2026-12-08 14:00 | Tue 2026-12-08 15:00"
    ),
    "20261208T140000Z": (
        "? That can be 8 December 14:00 or 8 December 15:00. Which one do you mean?"
        " | Tue 2026-12-08 14:00 | Tue 2026-12-08 15:00"
    ),
    # the number at the month is the day
    "8 december 's ochtends 9": "Tue 2026-12-08 09:00",
    "december 8 's ochtends 9": "Tue 2026-12-08 09:00",
    # from one day to another
    "van 1 december naar 8 december 14:00": AT_TWO,
    "niet 7 maar 8 december 14:00": AT_TWO,
    "8 december 14:00 in plaats van 1 december": AT_TWO,
    # by figures
    "2026-12-08 14:00": AT_TWO,
    "2026-12-08T14:00": AT_TWO,
    "2026–12–08 14:00": AT_TWO,
    "2026—12—08 14:00": AT_TWO,
    "2026−12−08 14.00": AT_TWO,
    "20261208 1400 uur": AT_TWO,
    "2026/12/08 14:00": AT_TWO,
    "8-12-2026 14:00": AT_TWO,
    "8-12-26 14:00": AT_TWO,
    "08.12.26 14.00": AT_TWO,
    "8-12 14u": AT_TWO,
    "8 12 2026 14:00": AT_TWO,
    "８-１２ １４：００": AT_TWO,
    "  8-12   14h00 ": AT_TWO,
    "25/12/2026 14:00": "Fri 2026-12-25 14:00",
    # by name
    "8 december 14:00": AT_TWO,
    "8 december '26 14:00": AT_TWO,
    "8 december ’26, 14.00 uur": AT_TWO,
    "8 dec. om 14 uur": AT_TWO,
    "8dec 14u00": AT_TWO,
    "8-dec-2026 14:00": AT_TWO,
    "acht december 14:00": AT_TWO,
    "achtste december 14:00": AT_TWO,
    "8 December at 2 p.m.": AT_TWO,
    "December 8 2pm": AT_TWO,
    "8 decmeber 14:00": AT_TWO,
    # with the day of the week
    "di 8 dec 14:00": AT_TWO,
    "Dinsdag, 8 december, 14:00 uur": AT_TWO,
    "dinsdag (8-12) 14:00": AT_TWO,
    "dinsdag 8 december om 14:00": AT_TWO,
    "Tuesday 8 December at 14:00": AT_TWO,
    "wo 8 dec 14:00": "? The weekday does not fit: that is 2026-12-08. Which day do you mean?"
    " | Tue 2026-12-08 14:00 | Wed 2026-12-09 14:00 | Wed 2027-12-08 14:00",
    # the other way round, and with more around it
    "14:00 8 december": AT_TWO,
    "14:00 op 8 december": AT_TWO,
    "14.00 uur, 8 dec": AT_TWO,
    "dinsdag 14:00 8 december": AT_TWO,
    "doe maar 8 december om 14:00": AT_TWO,
    "8 december van 14:00 tot 15:00": f"{AT_TWO} | That is 2026-12-08; I take 14:00:00 as the beginning.",
    "8-12 14:00-15:00": f"{AT_TWO} | That is 2026-12-08; I take 14:00:00 as the beginning.",
    "8 dec 14 tot 15 uur": f"{AT_TWO} | That is 2026-12-08; I take 14:00:00 as the beginning.",
    # the clock as it is said
    "8 december tien over twee": f"Tue 2026-12-08 14:10 | {that_is('2026-12-08', '14:10')}",
    "8 december vijf voor half drie": f"Tue 2026-12-08 14:25 | {that_is('2026-12-08', '14:25')}",
    "8 december kwart voor drie": f"Tue 2026-12-08 14:45 | {that_is('2026-12-08', '14:45')}",
    "8 december half drie": f"Tue 2026-12-08 14:30 | {that_is('2026-12-08', '14:30')}",
    "8 december 2 uur": f"{AT_TWO} | {that_is('2026-12-08', '14:00')}",
    "8 december twee uur dertig": f"Tue 2026-12-08 14:30 | {that_is('2026-12-08', '14:30')}",
    "8 december 14u30": "Tue 2026-12-08 14:30",
    "8 december 's middags om 2 uur": AT_TWO,
    "'s middags om 2 uur op 8 december": AT_TWO,
    "8 december smiddags 2 uur": AT_TWO,
    "8 december 14:00 's middags": AT_TWO,
    "8 december om 2 uur 's nachts": "Tue 2026-12-08 02:00",
    "8 december 's avonds om half acht": "Tue 2026-12-08 19:30",
    "8 december 2:00": "? Is that 02:00:00 or 14:00:00? | Tue 2026-12-08 02:00 | Tue 2026-12-08 14:00",
    "8 december 02:00": "Tue 2026-12-08 02:00",
    "8 december 9:5": "? The minutes need two figures, like 9:05 or 9:50.",
    "8 december 24:00": "? Midnight is written 00:00, and belongs to the day that begins. Which day do you mean?",
    "8 december 12 uur 's nachts": "? Midnight is written 00:00, and belongs to the day that begins."
    " Which day do you mean?",
    # from today
    "morgen 14:00": "Sun 2026-11-29 14:00",
    "14:00 morgen": "Sun 2026-11-29 14:00",
    "morgenochtend 9 uur": "Sun 2026-11-29 09:00",
    "vanavond 8 uur": "Sat 2026-11-28 20:00",
    "overmorgen 's ochtends om 9": "Mon 2026-11-30 09:00",
    "vrijdag 13:30": f"Fri 2026-12-04 13:30 | {that_is('2026-12-04', '13:30')}",
    "dinsdagmiddag 2 uur": f"Tue 2026-12-01 14:00 | {that_is('2026-12-01', '14:00')}",
    "dinsdag morgen 9:30": f"Tue 2026-12-01 09:30 | {that_is('2026-12-01', '09:30')}",
    "volgende week dinsdag 10:00": f"Tue 2026-12-01 10:00 | {that_is('2026-12-01', '10:00')}",
    "zaterdag 14:00": "? That can be 2026-11-28 or 2026-12-05. Which one do you mean?"
    " | Sat 2026-11-28 14:00 | Sat 2026-12-05 14:00",
    "01/02/2027 14:00": "? That can be 2027-02-01 or 2027-01-02. Which one do you mean?"
    " | Mon 2027-02-01 14:00 | Sat 2027-01-02 14:00",
    "31-02 14:00": "? That month has 28 days. The nearest day is 2027-02-28. | Sun 2027-02-28 14:00",
    # said politely, with a remark, or as one of two
    "vrijdag 4 december, 10:00 uur graag": "Fri 2026-12-04 10:00",
    "kan het vrijdag 4 december om 10 uur?": "Fri 2026-12-04 10:00",
    "vrijdag 4 december – 10:00": "Fri 2026-12-04 10:00",
    "5 december (pakjesavond) 14:00": "Sat 2026-12-05 14:00",
    "dinsdag 8 december tussen 14:00 en 15:00": f"{AT_TWO} | That is 2026-12-08; I take 14:00:00 as the beginning.",
    "aanst. dinsdag 14:00": f"Tue 2026-12-01 14:00 | {that_is('2026-12-01', '14:00')}",
    "di 8 dec 14": AT_TWO,
    "8 december 26": "? I read 2026-12-08, but no time. Write both, like Mon 7 Dec 14:00.",
    "over twee weken op dinsdag om 14:00": "? That can be 2026-12-08 or 2026-12-15. Which one do you mean?"
    " | Tue 2026-12-08 14:00 | Tue 2026-12-15 14:00",
    "dinsdag 8 december om 14:00 of 15:00": "? That can be 14:00:00 or 15:00:00. Which one do you mean?"
    " | Tue 2026-12-08 14:00 | Tue 2026-12-08 15:00",
    "dinsdag 8 of woensdag 9 december 14:00": "? That can be 2026-12-08 or 2026-12-09. Which one do you mean?"
    " | Tue 2026-12-08 14:00 | Wed 2026-12-09 14:00",
    "8 december 14:00 of 9 december 15:00": "? That can be 8 December 14:00 or 9 December 15:00. Which one do you mean?"
    " | Tue 2026-12-08 14:00 | Wed 2026-12-09 15:00",
    "gisteren 14:00": "? 2026-11-27 has passed. Write a day that is still to come.",
    "afgelopen dinsdag 14:00": "? 2026-11-24 has passed. Write a day that is still to come. | Tue 2026-12-01 14:00",
    # half of it, or nothing
    "8 december": f"? I read 2026-12-08, but no time. Write both, like {LIKE} 14:00.",
    "14:00": f"? I read 14:00:00, but no day. Write both, like {LIKE} 14:00.",
    "ooit": f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
    "": f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
    "٣-١٢-٢٠٢٦ ١٤:٠٠": f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
    "9" * 400: f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
    "8 dec" + " " * 90 + "14:00": f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
    # the clock goes forward and back
    "28-03-2027 02:30": "Sun 2027-03-28 02:30"
    " | The clock goes forward then and skips 02:30:00: it will be 28 March 03:30.",
    "31-10-2027 02:30": "Sun 2027-10-31 02:30"
    " | The clock goes back then and shows 02:30:00 twice: I take the first time.",
}
DAYS = {
    "dinsdag 8": "Tue 2026-12-08 | That is 2026-12-08.",
    "over 10 werkdagen": "? Do you mean 2026-12-11? | Fri 2026-12-11",
    "01-02-27": "Mon 2027-02-01",
    "22-11": "Mon 2027-11-22",
    "28-11": "Sat 2026-11-28",
    "28-11-2028": "Tue 2028-11-28",
    "29-02-2028": "Tue 2028-02-29",
    "vandaag": "Sat 2026-11-28",
    "overmorgen": "Mon 2026-11-30",
    "aanstaande vrijdag": "Fri 2026-12-04 | That is 2026-12-04.",
    "vrijdag a.s.": "Fri 2026-12-04 | That is 2026-12-04.",
    "komende zaterdag": "Sat 2026-12-05 | That is 2026-12-05.",
    "vrijdag volgende week": "Fri 2026-12-04 | That is 2026-12-04.",
    "deze vrijdag": "? 2026-11-27 has passed. Write a day that is still to come. | Fri 2026-12-04",
    "vrijdag over een week": "? That can be 2026-12-04 or 2026-12-11. Which one do you mean?"
    " | Fri 2026-12-04 | Fri 2026-12-11",
    "over twee weken": "Sat 2026-12-12 | That is 2026-12-12.",
    "over 14 dagen": "Sat 2026-12-12 | That is 2026-12-12.",
    "over een maand": "Mon 2026-12-28 | That is 2026-12-28.",
    "over een half jaar": "Fri 2027-05-28 | That is 2027-05-28.",
    "binnen 3 maanden": "Sun 2027-02-28 | That is 2027-02-28.",
    "in two weeks": "Sat 2026-12-12 | That is 2026-12-12.",
    "two weeks from now": "Sat 2026-12-12 | That is 2026-12-12.",
    "morgen over een week": "Sun 2026-12-06 | That is 2026-12-06.",
    "eerste maandag van maart": "Mon 2027-03-01 | That is 2027-03-01.",
    "2e dinsdag van januari": "Tue 2027-01-12 | That is 2027-01-12.",
    "laatste vrijdag van de maand": "Fri 2026-12-25 | That is 2026-12-25.",
    "laatste dag van februari": "Sun 2027-02-28 | That is 2027-02-28.",
    "the first monday of march": "Mon 2027-03-01 | That is 2027-03-01.",
    "de 15e": "Tue 2026-12-15 | That is 2026-12-15.",
    "de 31e": "Thu 2026-12-31 | That is 2026-12-31.",
    "de 3e van volgende maand": "Thu 2026-12-03",
    "achtentwintig februari": "Sun 2027-02-28",
    "dinsdag week 50": "Tue 2026-12-08",
    "kerst": "Fri 2026-12-25 | That is 2026-12-25.",
    "tweede kerstdag": "Sat 2026-12-26 | That is 2026-12-26.",
    "Koningsdag": "Tue 2027-04-27 | That is 2027-04-27.",
    "Koningsdag 2028": "Thu 2028-04-27 | That is 2028-04-27.",
    "de dag na Koningsdag": "Wed 2027-04-28 | That is 2027-04-28.",
    "Goede Vrijdag": "Fri 2027-03-26 | That is 2027-03-26.",
    "hemelvaart": "Thu 2027-05-06 | That is 2027-05-06.",
    "tweede pinksterdag": "Mon 2027-05-17 | That is 2027-05-17.",
    "oud en nieuw": "Thu 2026-12-31 | That is 2026-12-31.",
    "31-02-2027": "? That month has 28 days. The nearest day is 2027-02-28. | Sun 2027-02-28",
    "29-2": "? That month has 28 days. The nearest day is 2027-02-28. | Sun 2027-02-28",
    "31 november": "? That month has 30 days. The nearest day is 2026-11-30. | Mon 2026-11-30",
    "00-01-2027": "? That month has 31 days. The nearest day is 2027-01-01. | Fri 2027-01-01",
    "2027-13-01": "? There is no month 13. The nearest day is 2027-12-01. | Wed 2027-12-01",
    "01/02/2027": "? That can be 2027-02-01 or 2027-01-02. Which one do you mean? | Mon 2027-02-01 | Sat 2027-01-02",
    "12/25/2026": "Fri 2026-12-25",
    "10/12/2026": "Thu 2026-12-10",
    "1/1": "Fri 2027-01-01",
    "31/02/2027": "? That month has 28 days. The nearest day is 2027-02-28. | Sun 2027-02-28",
    "27-11-2026": "? 2026-11-27 has passed. Write a day that is still to come. | Sat 2027-11-27",
    "1 januari 1999": "? 1999-01-01 has passed. Write a day that is still to come. | Fri 2027-01-01",
    "1-1-2226": "? 2226-01-01 is more than 2 years ahead. Write a day that is nearer.",
    "29-11-2028": "? 2028-11-29 is more than 2 years ahead. Write a day that is nearer.",
    "eind maart": "? Do you mean 2027-03-31? | Wed 2027-03-31",
    "maart 2027": "? That can be 2027-03-01 or 2027-03-31. Which one do you mean? | Mon 2027-03-01 | Wed 2027-03-31",
    "volgende week": "? That is more than one day. Which one do you mean?"
    " | Mon 2026-11-30 | Tue 2026-12-01 | Wed 2026-12-02 | Thu 2026-12-03 | Fri 2026-12-04",
    "zaterdag": "? That can be 2026-11-28 or 2026-12-05. Which one do you mean? | Sat 2026-11-28 | Sat 2026-12-05",
    "zo snel mogelijk": f"? I see no day in this. Write it as you say it, like {LIKE}.",
}
TIMES = {
    "14:00": "14:00",
    "14.30 uur": "14:30",
    "14u": "14:00",
    "9u30": "09:30",
    "0:00": "00:00",
    "23:59": "23:59",
    "twaalf uur": "12:00",
    "veertien uur dertig": "14:30",
    "7 uur": "07:00",
    "9 uur 's avonds": "21:00",
    "2pm": "14:00",
    "12 a.m.": "00:00",
    "om 2": "14:00 | I take that as 14:00:00.",
    "3 uur": "15:00 | I take that as 15:00:00.",
    "half tien": "09:30 | I take that as 09:30:00.",
    "half zeven": "18:30 | I take that as 18:30:00.",
    "half een": "12:30 | I take that as 12:30:00.",
    "kwart over negen": "09:15 | I take that as 09:15:00.",
    "tien voor drie": "14:50 | I take that as 14:50:00.",
    "10 over half 4": "15:40 | I take that as 15:40:00.",
    "kwart na twee": "14:15 | I take that as 14:15:00.",
    "half past two": "14:30 | I take that as 14:30:00.",
    "ten to three": "14:50 | I take that as 14:50:00.",
    "van twee tot drie": "14:00 | I take 14:00:00 as the beginning.",
    "3:00": "? Is that 03:00:00 or 15:00:00? | 03:00 | 15:00",
    "25:00": "? A day has hours from 0 to 23, and an hour minutes from 0 to 59. Write it like 14:00.",
    "14:60": "? A day has hours from 0 to 23, and an hour minutes from 0 to 59. Write it like 14:00.",
    "middernacht": "? Midnight is written 00:00, and belongs to the day that begins. Which day do you mean?",
    "half dertien": "? I see no time in this. Write it like 14:00 or half past two.",
    "": "? I see no time in this. Write it like 14:00 or half past two.",
}
AMID = {
    "8 dec 14:00 bij jou op kantoor": "? Do you mean 8 December 14:00? | Tue 2026-12-08 14:00",
    "8 dec 14:00 via Teams": "? Do you mean 8 December 14:00? | Tue 2026-12-08 14:00",
    "8 dec 14:00 of later": "? Do you mean 8 December 14:00? | Tue 2026-12-08 14:00",
    "elke dinsdag om 14u vanaf 8 dec": "? Do you mean 8 December 14:00? | Tue 2026-12-08 14:00",
    "8 dec 14:00": AT_TWO,
    "geen idee, later": f"? I see no day and no time in this. Write both, like {LIKE} 14:00.",
}
# Told from a meeting on Tuesday 1 December at 14:00.
BESIDE = {
    "vrijdag zelfde tijd": f"Fri 2026-12-04 14:00 | {that_is('2026-12-04', '14:00')}",
    "8 december dezelfde tijd": AT_TWO,
    "zelfde dag 15:00": "Tue 2026-12-01 15:00",
    "een week later": AT_TWO,
    "een week later om 10:00": "Tue 2026-12-08 10:00",
    "2 dagen eerder": "Sun 2026-11-29 14:00",
    "de dag erna 9:30": "Wed 2026-12-02 09:30",
    "een uur later": "Tue 2026-12-01 15:00",
    "half uur eerder": "Tue 2026-12-01 13:30",
    "15:00": f"? I read 15:00:00, but no day. Write both, like {LIKE} 14:00. | Tue 2026-12-01 15:00",
    "zelfde tijd": f"? I read 14:00:00, but no day. Write both, like {LIKE} 14:00.",
}


def test_the_table_is_long_enough():
    assert len(MOMENTS) + len(DAYS) + len(TIMES) + len(BESIDE) >= 120


@pytest.mark.parametrize(("text", "read"), MOMENTS.items())
def test_it_reads_a_day_and_a_time(text: str, read: str):
    assert written(moment(text)) == read


@pytest.mark.parametrize(("text", "read"), AMID.items())
def test_it_asks_who_was_asked_for_a_moment_whether_the_one_among_more_words_is_meant(text: str, read: str):
    assert written(read_moment(text, TODAY, AMSTERDAM, asked=True)) == read


def test_it_looks_for_no_moment_among_the_words_of_who_was_not_asked_for_one():
    assert isinstance(moment("8 dec 14:00 bij jou op kantoor"), Unclear)
    assert moment("8 dec 14:00 bij jou op kantoor").offers == ()


@pytest.mark.parametrize(("text", "read"), DAYS.items())
def test_it_reads_a_day(text: str, read: str):
    assert written(read_date(text, TODAY)) == read


@pytest.mark.parametrize(("text", "read"), TIMES.items())
def test_it_reads_a_time(text: str, read: str):
    assert written(read_time(text)) == read


@pytest.mark.parametrize(("text", "read"), BESIDE.items())
def test_it_reads_what_is_told_from_the_meeting_that_moves(text: str, read: str):
    assert written(read_moment(text, TODAY, AMSTERDAM, MEETING)) == read


@pytest.mark.parametrize(
    ("text", "today", "read"),
    [
        pytest.param("29-2", date(2027, 3, 1), "Tue 2028-02-29", id="the next leap day"),
        pytest.param("dinsdag", date(2026, 12, 1), "? That can be 2026-12-01 or 2026-12-08. Which one do you mean?"
                     " | Tue 2026-12-01 | Tue 2026-12-08", id="a Tuesday said on a Tuesday"),
        pytest.param("volgende vrijdag", date(2026, 12, 1), "? That can be 2026-12-04 or 2026-12-11."
                     " Which one do you mean? | Fri 2026-12-04 | Fri 2026-12-11", id="next Friday said on a Tuesday"),
        pytest.param("volgende vrijdag", date(2026, 12, 4), "Fri 2026-12-11 | That is 2026-12-11.", id="on a Friday"),
        pytest.param("week 1", date(2026, 12, 28), "? That is more than one day. Which one do you mean?"
                     " | Mon 2027-01-04 | Tue 2027-01-05 | Wed 2027-01-06 | Thu 2027-01-07 | Fri 2027-01-08",
                     id="week 1 of next year"),
        pytest.param("Koningsdag", date(2024, 5, 1), "Sat 2025-04-26 | That is 2025-04-26.", id="not on a Sunday"),
    ],
)  # fmt: skip
def test_it_reads_a_day_as_it_is_said_on_that_day(text: str, today: date, read: str):
    assert written(read_date(text, today)) == read


SCRAPS = ["1", "01", "31", "99", "2027", "0000", "9999", "-", ".", "/", ":", "T", "½", "٣", ",", "é", "24:00", "14:00"]
SCRAPS += ["u", "uur", "om", "over", "een", "weken", "dec", "feb", "di", "half", "kwart", "voor", "tien", "week", "van"]
SCRAPS += ["eerste", "laatste", "maand", "jaar", "tot", "'s", "middags", "kerst", "dag", "na", "eind", "999", "later"]
hostile = st.one_of(st.text(), *(st.lists(st.sampled_from(SCRAPS)).map(joint.join) for joint in ("", " ")))


@given(hostile)
def test_it_understands_or_kindly_says_why_whatever_is_typed(text: str):
    day = read_date(text, TODAY)
    reads = (
        moment(text),
        read_moment(text, TODAY, AMSTERDAM, MEETING),
        day,
        read_time(text),
        read_every(text),
        read_minutes(text),
        read_count(text),
    )
    for read in reads:
        if isinstance(read, Unclear):
            assert not re.search(r"invalid|error|wrong|homework|\blate\b", read.reason.source, re.IGNORECASE)
    for one in (day.value,) if isinstance(day, Understood) else day.offers:
        assert TODAY <= one <= furthest(TODAY)


days = st.dates(TODAY, date(2028, 11, 28))
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@given(days, clocks, st.sampled_from(["nl", "en"]))
def test_it_reads_back_every_moment_as_we_write_it(day: date, clock: time, locale: str):
    read = moment(render(Text("{day} {time}", day=day, time=clock), locale))
    typed = moment(render(Text("{moment}", moment=as_typed(day, TODAY, clock)), locale))
    iso = moment(f"{day} {clock:%H:%M}")

    assert [(one.value.day, one.value.time) for one in (read, typed, iso)] == [(day, clock)] * 3


@given(st.dates(TODAY, date(2027, 11, 27)), clocks, st.sampled_from(["nl", "en"]))
def test_it_reads_back_every_moment_of_a_year_as_our_sentences_hold_it(day: date, clock: time, locale: str):
    read = moment(render(Text("{moment}", moment=datetime.combine(day, clock)), locale))

    assert (read.value.day, read.value.time) == (day, clock)


@given(days, clocks, st.sampled_from(["nl", "en"]))
def test_it_reads_back_every_day_and_every_time_as_we_write_it(day: date, clock: time, locale: str):
    written_day = render(Text("{day}", day=day), locale)
    typed = render(Text("{day}", day=as_typed(day, TODAY)), locale)
    at = render(Text("{at}", at=Brief(at=clock)), locale)

    assert [read_date(words, TODAY).value for words in (written_day, typed)] == [day, day]
    assert read_time(at) == Understood(clock)
