"""Run the tests on SQLite, then on PostgreSQL: `make test`.

Arguments go to pytest, twice. The last two lines say how it went. A machine
without PostgreSQL gets half an answer and is told so; with REQUIRE_POSTGRES=1
that is a failure.
"""

import importlib.util
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests import postgres

# How pytest calls a result, and how we count it.
NAMES = {
    "passed": "passed",
    "failed": "failed",
    "error": "failed",
    "xpassed": "failed",
    "skipped": "skipped",
    "xfailed": "skipped",
}
NO_TESTS = 5  # pytest's exit code: an error, but no test has failed


def pytest_terminal_summary(terminalreporter):
    """Inside pytest, which loads this module as a plugin: hand the counts out."""
    counts = Counter()
    for name, counted in NAMES.items():
        counts[counted] += len(terminalreporter.stats.get(name, []))
    Path(os.environ["TEST_COUNTS"]).write_text(json.dumps(counts))


def run_tests(database, arguments, **variables):
    """The exit code of one run and its counts."""
    print(f"\n=== {database} ===", flush=True)
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    command = [sys.executable, "-m", "pytest", "-p", "tests.both"]
    if importlib.util.find_spec("xdist"):
        command += ["-n", "2"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "counts.json")
        environment |= variables | {"TEST_COUNTS": str(file)}
        process = subprocess.Popen([*command, *arguments], env=environment)
        try:
            code = process.wait()
        except KeyboardInterrupt:  # it reached pytest too, which has last words
            process.wait()
            raise
        finally:
            process.terminate()
            process.wait()
        counts = Counter(json.loads(file.read_text()) if file.exists() else {})
    if code not in (0, NO_TESTS) and not counts["failed"]:
        counts["failed"] = 1  # it broke off
    return code, counts


def frame(*lines):
    width = max(map(len, lines))
    rule = "+" + "-" * (width + 2) + "+"
    print("", rule, *(f"| {line:{width}} |" for line in lines), rule, sep="\n")


def in_words(counts, always):
    """The counts that are not zero, and those that are always said."""
    names = ("passed", "failed", "skipped")
    return ", ".join(f"{counts[n]} {n}" for n in names if counts[n] or n in always)


def main(arguments):
    signal.signal(signal.SIGTERM, postgres.leave)
    database = f"SQLite {sqlite3.sqlite_version}"
    code, counts = run_tests(database, arguments)
    codes, results = [code], {database: counts}

    why_not = "no server programs in $PG_BIN, /usr/lib/postgresql or the environment"
    if binaries := postgres.find_binaries():
        database = f"PostgreSQL {postgres.version(binaries)}"
        try:
            with postgres.server(binaries) as url:
                code, counts = run_tests(database, arguments, DATABASE_URL=url)
            codes.append(code)
            results[database] = counts
        except (OSError, RuntimeError) as error:
            why_not = str(error)

    if len(results) == 1:
        frame("NOT TESTED ON POSTGRESQL", *why_not.splitlines())
        codes.append(os.environ.get("REQUIRE_POSTGRES") == "1")
    total = sum(results.values(), Counter())
    print("", in_words(total, always=("passed", "failed")), sep="\n")
    words = {name: in_words(each, always=["passed"]) for name, each in results.items()}
    print(*(f"{name}: {each}" for name, each in words.items()), sep="; ")
    return any(codes)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
