# make site: everything into site/     make test: all checks and tests     make bench: speed and weight
.PHONY: ready site test bench bench-quick lighthouse lint lock clean
ifeq ($(OS),Windows_NT)
PYTHON ?= py -3
BIN := .venv/Scripts
else
PYTHON ?= python3
BIN := .venv/bin
endif
READY := .venv/ready

ready: $(READY)

site: $(READY)
	$(BIN)/suluh build

test: $(READY)
	$(BIN)/suluh check
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/yamllint --strict content mkdocs.yml
	$(BIN)/pytest -n auto --dist loadfile

bench: $(READY)
	cd tests && ../$(BIN)/python -m bench

# only Suluh's own pages
bench-quick: $(READY)
	cd tests && ../$(BIN)/python -m bench --quick

# needs node
lighthouse: $(READY)
	cd tests && ../$(BIN)/python -m bench.lighthouse

lint: $(READY)
	$(BIN)/ruff check --fix scripts tests
	$(BIN)/ruff format scripts tests

# after a change of dependencies in pyproject.toml
lock: $(READY)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra dev pyproject.toml --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -c "import pathlib; pathlib.Path('$(READY)').touch()"

clean:
	rm -rf site preview print .venv
