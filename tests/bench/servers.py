"""Servers that are measured: granian with one worker, and what it takes."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent.parent
THREADS = 4  # as in `make run`
TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 60  # seconds for a server to answer


@dataclass
class Server:
    """A running server, and where it answers."""

    process: subprocess.Popen
    port: int

    def workers(self):
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def cpu(self):
        """The seconds of CPU that its workers have taken."""
        total = 0
        for pid in self.workers():
            # After the name of the program, which may hold spaces.
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def memory(self):
        """The megabytes that its workers hold."""
        total = 0
        for pid in self.workers():
            status = Path(f"/proc/{pid}/status").read_text()
            total += int(status.partition("VmRSS:")[2].split()[0])
        return total / 1024


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def run(module, *arguments, **variables):
    """Run a module to its end, and give what it says."""
    command = [sys.executable, "-W", "ignore", "-m", module, *map(str, arguments)]
    options = {"cwd": ROOT, "env": os.environ | variables, "text": True}
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, **options)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[3:])} failed")
    return done.stdout


@contextmanager
def serving(application, path, **variables):
    """Serve an application until the end; its path is asked for until it answers."""
    port = free_port()
    options = ["--interface", "wsgi", "--no-ws", "--host", "127.0.0.1", "--port", port]
    options += ["--workers", 1, "--blocking-threads", THREADS, "--log-level", "error"]
    command = [sys.executable, "-m", "granian", *map(str, options), application]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | variables)
    try:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                urlopen(f"http://127.0.0.1:{port}{path}").close()
                break
            except URLError:
                if time.monotonic() > end or process.poll() is not None:
                    raise
                time.sleep(0.1)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait()
