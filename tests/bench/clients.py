"""Browsers that ask as fast as they are answered, on connections that stay open."""

import selectors
import socket
import time
from dataclasses import dataclass, field
from statistics import median, quantiles

CONNECTIONS = 4


@dataclass
class Count:
    """What was measured of one server."""

    name: str
    seconds: float = 0
    cpu: float = 0
    latencies: list = field(default_factory=list)
    # Answers a second, round by round.
    rates: list = field(default_factory=list)
    memory: float = 0
    length: int = 0

    def line(self):
        cuts = quantiles(self.latencies, n=100)
        marks = "  ".join(f"{1000 * cuts[p - 1]:7.2f}" for p in (50, 95, 99))
        each = 1e6 * self.cpu / len(self.latencies)
        return (
            f"  {self.name:34} {median(self.rates):8.0f}/s  {marks}"
            f"  {each:8.0f}  {self.memory:6.0f}  {self.length:8}"
        )


HEAD = (
    f"  {'':34} {'answers':>10}  {'p50':>7}  {'p95':>7}  {'p99 ms':>7}"
    f"  {'CPU µs':>8}  {'MB':>6}  {'bytes':>8}"
)


def _read(connection):
    """Read one answer; its status and the length of its body."""
    data = connection.recv(262144)
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += connection.recv(262144)
    head = data[:end].lower()
    length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
    missing = length - (len(data) - end - 4)
    while missing > 0:
        missing -= len(connection.recv(262144))
    return int(head.split(b" ", 2)[1]), length


def ask(server, path, count, seconds, headers=""):
    """Ask for a path for some seconds, and add to a count."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n{headers}\r\n"
    request = request.encode()
    with selectors.DefaultSelector() as ready:
        begun = {}
        for _number in range(CONNECTIONS):
            connection = socket.create_connection(("127.0.0.1", server.port))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            ready.register(connection, selectors.EVENT_READ)
            begun[connection] = time.perf_counter()
            connection.sendall(request)
        start, cpu, answers = time.perf_counter(), server.cpu(), 0
        end = start + seconds
        while begun:
            for key, _events in ready.select():
                connection = key.fileobj
                status, count.length = _read(connection)
                if status != 200:
                    raise SystemExit(f"{path} was answered with {status}")
                now = time.perf_counter()
                count.latencies.append(now - begun.pop(connection))
                answers += 1
                if now < end:
                    begun[connection] = now
                    connection.sendall(request)
                else:
                    ready.unregister(connection)
                    connection.close()
    taken = time.perf_counter() - start
    count.cpu += server.cpu() - cpu
    count.rates.append(answers / taken)
    count.memory = server.memory()


def compare(ours, theirs, rounds, seconds):
    """Ask both in turn; the ratio of their rates, as the median of the rounds.

    Each of the two is its name, its server and a path.
    """
    counts = [Count(name) for name, server, path in (ours, theirs)]
    contenders = list(zip((ours, theirs), counts, strict=True))
    for (_name, server, path), _count in contenders:
        ask(server, path, Count("warm"), seconds / 2)
    for number in range(rounds):
        for (_name, server, path), count in contenders[:: 1 if number % 2 else -1]:
            ask(server, path, count, seconds)
    pairs = zip(counts[0].rates, counts[1].rates, strict=True)
    return counts, median(one / other for one, other in pairs)
