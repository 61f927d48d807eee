# Works with GNU make 3.81 and later, also in a folder with spaces in its name.

HOST ?= 127.0.0.1
PORT ?= 8000

python := .venv/bin/python
install := $(python) -m pip install --quiet --quiet --disable-pip-version-check \
	--no-input --require-hashes --only-binary :all: --requirement
djade := .venv/bin/djade --target-version 6.1
templates := find . \( -name .venv -o -name var \) -prune \
	-o -path '*/templates/*' -name '*.html'

# "venv" when the environment was never made or its Python has gone away, else
# empty: the stamps then depend on the rule that makes it.
make_venv := $(shell $(python) -c 'import pip, sys; sys.exit(sys.version_info < (3, 12))' \
	>/dev/null 2>&1 || echo venv)

.PHONY: help run test proof bench lint fix lock messages venv

help: ## List these targets
	@echo 'make <target>, where the target is one of:'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' Makefile

# Four threads, since more of them only wait for Python's lock. A request that is
# still running one second after Ctrl-C is cut off.
run: .venv/run.stamp ## Serve the site at http://HOST:PORT/, with its history and accounts
	@$(python) -c 'import socket; socket.create_server(("$(HOST)", $(PORT)))' 2>/dev/null \
		|| { echo 'Cannot listen at $(HOST):$(PORT); try PORT=8001 make run' >&2; exit 1; }
	@$(python) manage.py migrate --verbosity 0
	@$(python) manage.py set_up --address http://$(HOST):$(PORT)/
	@exec $(python) -m granian --interface wsgi --no-ws --host $(HOST) --port $(PORT) \
		--workers 1 --blocking-threads 4 --workers-kill-timeout 1 \
		--log-level warning --access-log trilateral.wsgi:application

test: .venv/dev.stamp ## Run the tests on SQLite, then on PostgreSQL; ARGS="-k dates" goes to pytest
	@$(python) -m tests.both --ignore=tests/browser $(ARGS)

proof: .venv/dev.stamp ## Run the slower tests, in a browser, on both
	@$(python) -m tests.both tests/browser $(ARGS)

bench: .venv/dev.stamp ## Measure how quick the site is; PARTS="1 2" RECORDS=1000 make bench measures less
	@$(python) -m tests.bench

# The database is in memory, so that checking neither needs nor leaves one.
lint: .venv/dev.stamp ## Check style, templates, migrations and settings
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(templates) -exec $(djade) --check {} +
	DATABASE_URL=sqlite://:memory: $(python) manage.py makemigrations --check --dry-run
	DATABASE_URL=sqlite://:memory: $(python) manage.py check

fix: .venv/dev.stamp ## Repair what lint finds, where a machine can
	$(python) -m ruff check --fix
	$(python) -m ruff format
	$(templates) -exec $(djade) {} +

messages: .venv/dev.stamp ## Extract the messages of the code into locale/; ARGS="--untranslated ru" lists what waits
	@$(python) deploy/messages.py $(ARGS)

lock: .venv/dev.stamp ## Pin the packages anew after a change in a .in file; ARGS=--upgrade takes newer ones
	$(python) deploy/lock.py $(ARGS)

# Asked for when needed only, and once: what find-python says, if it is not a
# path, is the one line that the reader gets.
venv:
	@$(eval found := $(shell sh deploy/find-python))
	@$(if $(filter /%,$(found)),,$(error $(found)))
	@echo 'Making the environment with $(found)'
	@rm -rf .venv
	@'$(found)' -m venv .venv

.venv/run.stamp: requirements.txt $(make_venv)
	@echo 'Installing what the site needs'
	@$(install) requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	@echo 'Installing what its development needs'
	@$(install) requirements-dev.txt
	@touch $@
