"""The same slow line below TCP's data: handshakes of TCP and TLS take their round trips, as on a real phone."""

import asyncio
import ssl
import subprocess
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from bench.host import Host

ONE_WAY, BYTES = 0.2, 50_000
"""Seconds that a byte is under way, and bytes a second in each direction."""
CURVE = "ec_paramgen_curve:prime256v1"
CERTIFICATE = ("req", "-x509", "-newkey", "ec", "-pkeyopt", CURVE, "-nodes", "-days", "2", "-subj", "/CN=localhost")
Serve = Callable[[StreamReader, StreamWriter], Awaitable[None]]


@contextmanager
def wire(host: Host, passing: Path) -> Iterator[Host]:
    """Give the host as it is met over such a line; `passing` takes the certificate that `openssl` makes."""
    key, certificate = passing / "key.pem", passing / "certificate.pem"
    made = ["openssl", *CERTIFICATE, "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    secure = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    secure.load_cert_chain(certificate, key)
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    def listen(serve: Serve, secured: ssl.SSLContext | None = None) -> int:
        starting = asyncio.start_server(serve, "127.0.0.1", 0, ssl=secured)
        server = asyncio.run_coroutine_threadsafe(starting, loop).result()
        return int(server.sockets[0].getsockname()[1])

    address = urlsplit(host.address)
    behind = listen(partial(_through, address.port or 80, 0, 0), secure)
    port = listen(partial(_through, behind, ONE_WAY, BYTES))
    yield Host(f"https://localhost:{port}{address.path}", host.sent)
    asyncio.run_coroutine_threadsafe(_end(), loop).result()
    loop.call_soon_threadsafe(loop.stop)


async def _end() -> None:
    open_still = asyncio.all_tasks() - {asyncio.current_task()}
    for task in open_still:
        task.cancel()
    await asyncio.gather(*open_still, return_exceptions=True)


async def _through(port: int, one_way: float, rate: float, reader: StreamReader, writer: StreamWriter) -> None:
    """Carry a connection on to `port`; its own handshake takes a round trip."""
    await asyncio.sleep(2 * one_way)
    there, back = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(_carry(reader, back, one_way, rate), _carry(there, writer, one_way, rate))


async def _carry(reader: StreamReader, writer: StreamWriter, one_way: float, rate: float) -> None:
    """Carry one direction: each piece waits for the line to be free, then is under way."""
    loop = asyncio.get_running_loop()
    free, last = loop.time(), loop.create_future()
    last.set_result(None)
    while piece := await _read(reader):
        free = max(loop.time(), free) + (len(piece) / rate if rate else 0)
        last = asyncio.ensure_future(_deliver(writer, piece, free + one_way, last))
    await last
    writer.close()


async def _read(reader: StreamReader) -> bytes:
    try:
        return await reader.read(1460)
    except OSError:
        return b""


async def _deliver(writer: StreamWriter, piece: bytes, at: float, before: "asyncio.Future[None]") -> None:
    await asyncio.sleep(max(0, at - asyncio.get_running_loop().time()))
    await before
    if not writer.is_closing():
        writer.write(piece)
