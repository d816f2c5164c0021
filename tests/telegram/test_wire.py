"""The wire, at the other end of which somebody says exactly these bytes."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bot.telegram.head import Broken
from bot.telegram.wire import Answer, Limits, TooLarge, Unreachable, Wire

LIMITS = Limits(5, 5, 5)
WELL = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


class Other:
    """Who is at the other end: how often somebody connected, what was asked, and what is said to each in turn."""

    def __init__(self, *says, hangs_up):
        self.says, self.hangs_up = list(says), hangs_up
        self.connections, self.asked = 0, []
        self.url = ""

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while self.says:
                self.asked.append(await reader.readuntil(b"\r\n\r\n"))
                for part in self.says.pop(0):
                    writer.write(part)
                    await writer.drain()
                    await asyncio.sleep(0)
                if self.hangs_up:
                    break
            await reader.read(0 if self.hangs_up else 1)
        except asyncio.IncompleteReadError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def other(*says, hangs_up=False):
    one = Other(*says, hangs_up=hangs_up)
    server = await asyncio.start_server(one.serve, "127.0.0.1", 0)
    one.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x/getMe"
    yield one
    server.close()
    await server.wait_closed()


@pytest.fixture
def wire():
    made = Wire("Me")
    yield made
    made.close()


def bytewise(said):
    return [said[place : place + 1] for place in range(len(said))]


async def answered(wire, says, **how):
    async with other(says, **how) as them:
        return await wire.call("POST", them.url, LIMITS)


async def test_it_says_no_more_than_a_server_has_to_know(wire):
    async with other([WELL]) as them:
        await wire.call("GET", them.url, LIMITS)
        assert them.asked == [
            b"GET /bot1:x/getMe HTTP/1.1\r\nHost: %s\r\nUser-Agent: Me\r\nContent-Length: 0\r\n\r\n"
            % them.url.split("/")[2].encode()
        ]


@pytest.mark.parametrize("says", [[WELL], bytewise(WELL), [b"HTTP/1.1 100 Continue\r\n\r\n" + WELL]])
async def test_it_hears_an_answer_however_it_is_cut(wire, says):
    assert await answered(wire, says) == Answer(200, b"{}", None)


IN_PIECES = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nDate: Now\r\n\r\n"
    b"3\r\nabc\r\nA;x=1\r\n0123456789\r\n0\r\nMore: that\r\n\r\n"
)


@pytest.mark.parametrize("says", [[IN_PIECES], bytewise(IN_PIECES)])
async def test_it_puts_together_what_comes_in_pieces(wire, says):
    assert await answered(wire, says) == Answer(200, b"abc0123456789", "Now")


async def test_it_hears_what_ends_with_the_connection(wire):
    said = b"HTTP/1.0 502 Bad Gateway\r\n\r\n<h1>No</h1>"
    assert await answered(wire, [said], hangs_up=True) == Answer(502, b"<h1>No</h1>", None)


@pytest.mark.parametrize("status", [b"204 No Content", b"304 Not Modified"])
async def test_it_waits_for_no_body_where_there_is_none(wire, status):
    assert (await answered(wire, [b"HTTP/1.1 " + status + b"\r\n\r\n"])).body == b""


async def test_it_asks_again_over_the_same_connection(wire):
    async with other([WELL], [WELL], [WELL]) as them:
        for _ in range(3):
            await wire.call("POST", them.url, LIMITS)
        assert them.connections == 1


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        WELL + b"HTTP/1.1 200 OK\r\n",
    ],
)
async def test_it_asks_again_over_another_where_that_one_will_not_do(wire, said):
    async with other([said], [WELL]) as them:
        for _ in range(2):
            await wire.call("POST", them.url, LIMITS)
        assert them.connections == 2


async def test_it_asks_nothing_over_a_connection_that_was_closed_meanwhile(wire):
    async with other([WELL], [WELL], hangs_up=True) as them:
        await wire.call("POST", them.url, LIMITS)
        (kept,) = next(iter(wire._kept.values()))
        while kept.is_open:  # noqa: ASYNC110 - the other end closes it, which rings no bell here
            await asyncio.sleep(0)
        assert await wire.call("POST", them.url, LIMITS) == Answer(200, b"{}", None)


async def test_it_asks_nothing_over_a_connection_of_long_ago(wire, monkeypatch):
    monkeypatch.setattr("bot.telegram.wire._KEPT_FOR", 0)
    async with other([WELL], [WELL]) as them:
        for _ in range(2):
            await wire.call("POST", them.url, LIMITS)
        assert them.connections == 2


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"HTTP/1.1 twohundred\r\n\r\n",
        b"x" * 70_000,
        b"",
    ],
)
async def test_it_takes_nothing_else_for_an_answer(wire, said):
    with pytest.raises(Broken):
        await answered(wire, [said], hangs_up=True)


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000,
    ],
)
async def test_it_hears_no_more_than_it_wants_to(wire, said):
    async with other([said]) as them:
        with pytest.raises(TooLarge):
            await wire.call("GET", them.url, LIMITS, most=4)


async def test_it_waits_no_longer_than_it_wants_to(wire):
    async with other([b"HTTP/1.1 200 OK\r\n"]) as them:
        with pytest.raises(TimeoutError):
            await wire.call("GET", them.url, Limits(5, 5, 0.01))


@pytest.mark.parametrize(
    "url", ["http://", "ftp://here/x", "http://here:x/", "http://a b/", "http://here/\r\nHost: there", "x", "https:///"]
)
async def test_it_calls_at_no_address_that_is_none(wire, url):
    with pytest.raises(Unreachable):
        await wire.call("GET", url, LIMITS)


async def test_it_says_all_of_a_long_message(wire):
    got = bytearray()

    async def serve(reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        got.extend(await reader.readexactly(int(head.split(b"Content-Length: ")[1])))
        writer.write(WELL)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    body = bytes(range(256)) * 40_000
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    await wire.call("POST", url, LIMITS, body=body, kind="application/pdf")
    server.close()
    assert bytes(got) == body
