"""Pin every package, with hashes: `make lock`.

Pins stay as they are unless a .in file asks otherwise; to take newer versions,
`make lock ARGS=--upgrade`.
"""

import re
import subprocess
import sys
from pathlib import Path

# From the smallest to the largest: each file contains the one before it.
FILES = ["deploy/requirements", "requirements", "requirements-dev"]


def compile_pins(name, arguments):
    # The oldest Python we support, and every system, in one file.
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"]
    command += ["--python-version=3.12", "--custom-compile-command=make lock"]
    command += [f"{name}.in", f"--output-file={name}.txt", *arguments]
    subprocess.run([sys.executable, "-m", *command], check=True)


def read_reasons(name):
    """The comment of each package in a .in file, by the package's name."""
    reasons = {}
    for line in Path(f"{name}.in").read_text().splitlines():
        if match := re.fullmatch(r"([\w-]+)(\S*)  # (.+)", line):
            reasons[match[1].lower()] = match[3]
        elif line and not line.startswith(("#", "-r ")):
            sys.exit(f"{name}.in: a package without its reason: {line}")
    return reasons


def write_reasons(name, reasons):
    """Put our reason where uv says only which .in file asked for the package."""
    path = Path(f"{name}.txt")
    lines = []
    for line in path.read_text().splitlines():
        if pinned := re.match(r"([\w-]+)==", line):
            package = pinned[1]
        asked = re.fullmatch(r"( +#(?: via)? +)-r \S+\.in", line)
        lines.append(f"{asked[1]}us: {reasons[package]}" if asked else line)
    path.write_text("\n".join(lines) + "\n")


def main(arguments):
    reasons = {}
    for name in FILES:
        reasons |= read_reasons(name)
        compile_pins(name, arguments)
        write_reasons(name, reasons)
        if re.search(r"^psycopg==", Path(f"{name}.txt").read_text(), re.MULTILINE):
            sys.exit(f"{name}.txt: psycopg 3 came in; the site is made for psycopg2.")


if __name__ == "__main__":
    main(sys.argv[1:])
