# Everything a stranger needs: `make demo` to see it, `make test` to trust it.
# Wants Python 3.11 or newer with venv, and make; the rest is brought in here, once.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test pytest more speech postgres proof planted bench check pictures catalogs stories diagrams sbom advisories release clean

demo: $(READY)
	$(BIN)/tussendoor demo

# Side by side: whoever is done first leaves its core to the other. Each says what it found when it is done.
test: $(READY)
	+$(MAKE) --no-print-directory --jobs=2 --output-sync=target check pytest

# Who gets which: tests/side_by_side.py.
SIDE_BY_SIDE := -n 2 --no-loadscope-reorder
pytest: $(READY)
	$(BIN)/pytest $(SIDE_BY_SIDE) -m "not proof and not speech and not more"

# Where `make test` takes an example: at every turn, on a PostgreSQL and in a browser. CI runs it as well.
more: $(READY)
	$(BIN)/pytest $(SIDE_BY_SIDE) -m "more and not proof and not speech"

# What hears, itself: the extra is installed for it (400 MB), and the model is made by the test.
speech: $(READY)
	$(BIN)/uv sync --locked --quiet --inexact --extra spraak
	$(BIN)/pytest -m speech tests/speech

# The worlds of the tests once more, with a PostgreSQL under them; what is about SQLite's own file is left out.
POSTGRES := tests/storage tests/inputs tests/desk tests/planning tests/digests tests/faults/test_downtime.py \
	tests/faults/test_erasing.py tests/faults/test_receiving.py tests/faults/test_sending.py
postgres: $(READY)
	TESTS_ON=postgres $(BIN)/pytest $(SIDE_BY_SIDE) -m "not proof and not speech" $(POSTGRES)

# What takes longer to prove, with how often it was tried; the table goes into docs/proof.md.
proof: $(READY)
	$(BIN)/python -m tests.proof
	$(BIN)/pytest $(SIDE_BY_SIDE) -m "hypothesis and not proof" --hypothesis-profile=thorough

# Deliberate defects, one by one, each to be caught by the tests that guard against it.
planted: $(READY)
	$(BIN)/python -m tests.planted

# What an answer takes, beside bots that do less; in an environment of its own, for what those need.
bench: $(READY)
	UV_PROJECT_ENVIRONMENT=.venv-bench $(BIN)/uv sync --locked --quiet --no-dev --group bench
	.venv-bench/bin/python -m tests.benchmarks.contest --draw

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The pip that is there already will do; only where there is none it is put into the environment first.
GETS_UV := install --quiet --disable-pip-version-check "uv==0.13.9"
$(READY): pyproject.toml uv.lock
	$(PYTHON) -m venv --without-pip .venv
	$(PYTHON) -m pip --python $(BIN)/python $(GETS_UV) 2> /dev/null \
		|| { $(BIN)/python -m ensurepip > /dev/null && $(BIN)/python -m pip $(GETS_UV); }
	$(BIN)/uv sync --locked --quiet --inexact
	touch $@

clean:
	rm -rf .venv .venv-bench build dist

# The pictures of the README and the manuals; wants Debian's chromium and fonts-noto-color-emoji (without it 👀 is a box).
pictures: $(READY)
	$(BIN)/python -m docs.make_pictures

catalogs: $(READY)
	$(BIN)/python -m locales.update

stories: $(READY)
	WRITE_STORIES=1 $(BIN)/pytest tests/stories

# What it is made of, after a change of the lock file; and, with a network or FROM a copy, what is known to be bad of that.
sbom: $(READY)
	$(BIN)/python -m docs.supply

advisories: $(READY)
	$(BIN)/python -m docs.supply advisories $(FROM)

diagrams: $(READY)
	$(BIN)/python -m docs.make_diagrams

# What is handed out, into dist/: the commit that has the tag of its version, signed with this key (docs/release.py).
release: $(READY)
	$(BIN)/python -m docs.release "$(KEY)"
