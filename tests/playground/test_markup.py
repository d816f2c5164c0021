from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.markup import Formatted, commands, cut, formatted, parse, units
from bot.playground.refusals import Refusal


def entity(kind: str, offset: int, length: int, **more: object) -> dict:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain > text", "plain > text", []),
        ("<b>a</b><strong>b</strong>", "ab", [entity("bold", 0, 1), entity("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [entity("italic", 0, 1), entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><del>b</del><strike>c</strike>", "abc", [entity("strikethrough", n, 1) for n in range(3)]),
        ("<code>a</code><pre>b</pre>", "ab", [entity("code", 0, 1), entity("pre", 1, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ("<a href='https://x.nl/?a=1&amp;b=2'>a</a>", "a", [entity("text_link", 0, 1, url="https://x.nl/?a=1&b=2")]),
        ("<a>a</a>", "a", []),
        (
            '<tg-time unix="5" format="wDt">a</tg-time>',
            "a",
            [entity("date_time", 0, 1, unix_time=5, date_time_format="wDt")],
        ),
        ("👨‍👩‍👧 <b>hoi</b>", "👨‍👩‍👧 hoi", [entity("bold", 9, 3)]),
        ("<B>a<i>b</I></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<b></b>", "", []),
        ("&lt;b&gt; &amp;amp; &quot; &#128077; &#x1F44D;", '<b> &amp; " 👍 👍', []),
        ("&nbsp; &hellip; &#xD800; &#0;", "&nbsp; &hellip; &#xD800; &#0;", []),
    ],
)
def test_it_reads_html_as_text_and_entities(html: str, text: str, entities: list) -> None:
    assert parse(html) == Formatted(text, entities)


@pytest.mark.parametrize(
    ("html", "description"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("é <h1>a</h1>", 'Unsupported start tag "h1" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("I <3 you", 'Unsupported start tag "3" at byte offset 2'),
        ("I <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b x>a</b>", 'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0'),
        ("<tg-time>a</tg-time>", 'Tag "tg-time" must have a valid attribute "unix"'),
    ],
)
def test_it_refuses_html_that_is_not_quite_right(html: str, description: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(html)

    assert refused.value.description == f"Bad Request: can't parse entities: {description}"


@given(st.text())
def test_it_gives_back_any_escaped_text_as_it_was(text: str) -> None:
    assert parse(escape(text, quote=False)) == Formatted(text)


@given(st.text(min_size=1), st.text(min_size=1))
def test_it_lays_an_entity_over_exactly_the_words_it_was_given(before: str, words: str) -> None:
    whole = parse(f"{escape(before, quote=False)}<b>{escape(words, quote=False)}</b>")

    assert [cut(whole.text, entity) for entity in whole.entities] == [words]


def test_it_takes_white_space_off_and_moves_the_entities_along() -> None:
    whole = formatted("\n <b> a </b>b\r\u202e\n ", "HTML", [])

    assert whole == Formatted("a b", [entity("bold", 0, 2)])


def test_it_drops_the_entities_after_the_hundredth() -> None:
    assert len(formatted("<b>a</b> " * 101, "HTML", []).entities) == 100


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", ["/start"]),
        ("do /stop@SomeBot now", ["/stop@SomeBot"]),
        ("👍 /help", ["/help"]),
        ("/etc/passwd", []),
        ("a/b", []),
        ("/ no", []),
    ],
)
def test_it_finds_commands_as_telegram_does(text: str, found: list) -> None:
    assert [cut(text, entity) for entity in commands(text)] == found


@pytest.mark.parametrize("text", ["a" * 4096, "👍" * 2048, "<b>" + "&lt;" * 4096 + "</b>"])
async def test_it_takes_4096_units_after_parsing(api, johan, text: str) -> None:
    await api("sendMessage", chat_id=johan.id, text=text, parse_mode="HTML")

    assert units(johan.reads[-1].text) == 4096


@pytest.mark.parametrize("text", ["a" * 4097, "👍" * 2048 + "a"])
async def test_it_refuses_more(api, johan, text: str) -> None:
    assert await api("sendMessage", chat_id=johan.id, text=text) == (400, "Bad Request: message is too long")


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u2800\u3164", "<b> </b>"])
async def test_it_refuses_text_that_shows_nothing(api, johan, text: str) -> None:
    answer = await api("sendMessage", chat_id=johan.id, text=text, parse_mode="HTML")

    assert answer == (400, "Bad Request: message text is empty")
