# The commands of peaceops-bot. `make` or `make help` lists them.
PYTHON := python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/installed-run
LARGE_STAMP := $(VENV)/installed-large
TEST_STAMP := $(VENV)/installed-test
EVAL_STAMP := $(VENV)/installed-eval
# If an upgrade of the system removed the Python of $(VENV), nothing in there works: all of it is installed again.
ADDED := $(wildcard $(VENV)/lib/python3*/site-packages/psycopg)
$(shell test -x $(BIN)/python || rm -f $(VENV)/installed-*)
PEERS := .venv-bench
PEERS_STAMP := $(PEERS)/installed-peers
# A worker waits half of the time, so there are two for each of two cores; idle workers take tests over from the slowest.
WORKERS := -n 4 --dist worksteal
# Hundreds of databases are written in memory, where a gigabyte of it is free.
IN_MEMORY := $(shell test "$$(df -Pk /dev/shm 2>/dev/null | awk 'END {print $$4}')" -gt 1000000 2>/dev/null && test -w /dev/shm && echo PYTEST_DEBUG_TEMPROOT=/dev/shm)
# Each of them computes on one core: OpenBLAS's own threads would only wait for each other.
PYTEST = OPENBLAS_NUM_THREADS=1 $(IN_MEMORY) $(BIN)/python -m pytest $(WORKERS)

# Compiling the modules takes longer than starting them, so that their bytecode is kept.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install large demo run test test-postgres torture pictures docs quick check eval bench bench-quick lock sbom audit vectors image clean

help: ## List the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-13s %s\n", $$1, $$2}'

$(BIN)/python:
	@echo "Creating $(VENV) …"
	@$(PYTHON) -c 'import sys; v = sys.version_info; (3, 11) <= v < (3, 15) or sys.exit("Python 3.11, 3.12, 3.13 or 3.14 is needed, $(PYTHON) is {}.{}. With another: make install PYTHON=python3.13".format(*v))'
	@$(PYTHON) -m venv --clear $(VENV)

$(RUN_STAMP): requirements/run.txt | $(BIN)/python
	@echo "Installing what the bot needs (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@$(BIN)/python -m bot content learn
	@touch $@

$(LARGE_STAMP): requirements/large.txt $(RUN_STAMP)
	@echo "Installing what PostgreSQL and metrics need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/large.txt
	@touch $@

$(TEST_STAMP): requirements/test.txt $(RUN_STAMP)
	@echo "Installing what the tests need (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

$(EVAL_STAMP): requirements/eval.txt $(RUN_STAMP)
	@echo "Installing what the evaluation needs (once) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/eval.txt
	@touch $@

# What `make large` added is renewed at each upgrade; otherwise it would stay as an older version needed it.
# A service can't write here: what isn't compiled now, as its unit starts it (-OO) and as commands are started, would be at each start.
install: $(RUN_STAMP) $(if $(ADDED),$(LARGE_STAMP)) ## Set up .venv with the locked dependencies
	@$(BIN)/python -m compileall -q -j 0 -o 0 -o 2 bot data handlers $(VENV)/lib || echo "What couldn't be compiled will be when it is imported."

large: $(LARGE_STAMP) ## Add what PostgreSQL and metrics need; make install renews it from then on

demo: $(RUN_STAMP) ## Try everything: a local Telegram with two phones, no token needed
	@$(BIN)/python -m bot demo

# -OO leaves docstrings out: 9 MB of memory.
run: $(RUN_STAMP) ## Serve with the token in .env
	@$(BIN)/python -OO -m bot run

test: $(TEST_STAMP) ## Install what tests need and run them, on SQLite
	@$(PYTEST)

test-postgres: $(TEST_STAMP) ## The tests on a real PostgreSQL that they start themselves, with those that only it has
	@TEST_DATABASE=postgres $(PYTEST) --ignore tests/browser

torture: $(TEST_STAMP) ## Kill the bot 200 times at random moments (a quarter of an hour)
	@TORTURE=200 $(BIN)/python -m pytest -s tests/operations/test_torture.py

pictures: $(TEST_STAMP) ## Take the documents' pictures anew (needs chromium)
	@PICTURES=1 $(BIN)/python -m pytest tests/browser -k "claims or guides"

docs: $(RUN_STAMP) ## Write the documents anew that are made from the texts
	@$(BIN)/python -m bot.cli.botfather

# These tests hardly wait, and each further worker would import everything again.
quick: WORKERS := -n 2 --dist worksteal
quick: $(TEST_STAMP) ## The quick subset of the tests
	@$(PYTEST) -m "not slow"

check: $(TEST_STAMP) ## Format, lint, types, architecture
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m bot content check
	@$(BIN)/python -m pytest tests/architecture

eval: $(EVAL_STAMP) ## How well questions find their answers, beside four other ways
	@$(BIN)/python -m evaluation

$(PEERS_STAMP): requirements/peers.txt | $(BIN)/python
	@echo "Installing the bots to compare with (once) …"
	@$(BIN)/python -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@touch $@

bench: $(RUN_STAMP) $(PEERS_STAMP) ## Speed and growth beside two bare bots (a quarter of an hour); writes docs/PERFORMANCE.md
	@$(BIN)/python -m bench

bench-quick: $(RUN_STAMP) $(PEERS_STAMP) ## The same in little more than a minute, on less; writes nothing
	@$(BIN)/python -m bench --quick

LOCK := uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --no-header \
	--python-version 3.11 -q pyproject.toml

lock: ## Write the hash-pinned requirement files anew (needs uv)
	@$(LOCK) -o requirements/run.txt
	@$(LOCK) --extra large -o requirements/large.txt
	@$(LOCK) --extra large --group test -o requirements/test.txt
	@$(LOCK) --group eval -o requirements/eval.txt
	@$(subst pyproject.toml,requirements/peers.in,$(LOCK)) -o requirements/peers.txt

SBOM := var/sbom.json

sbom: $(TEST_STAMP) ## Write the list of parts (CycloneDX) to var/sbom.json
	@mkdir -p var
	@$(BIN)/python -m cyclonedx_py requirements --pyproject pyproject.toml --sv 1.6 --of JSON --output-reproducible -o $(SBOM) requirements/large.txt

audit: $(TEST_STAMP) ## Look the locked packages up in the database of vulnerabilities, where it can be reached
	@$(BIN)/python -m release.audit

vectors: $(RUN_STAMP) ## Write the vectors of the content that come with a release, and those of tests
	@$(BIN)/python -m release.vectors
	@$(BIN)/python -m tests.answers.intents.sampled

image: ## Build the image of a release; refuses a base image without a digest
	@$(PYTHON) -m release.images
	@docker build --file deploy/Dockerfile $(if $(PYTHON_IMAGE),--build-arg PYTHON_IMAGE=$(PYTHON_IMAGE)) --tag peaceops-bot .

clean: ## Remove what the commands made, but never var/
	@rm -rf $(VENV) $(PEERS) .pytest_cache .mypy_cache .ruff_cache .hypothesis
