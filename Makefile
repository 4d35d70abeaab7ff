# make site: everything into site/     make test: all checks and tests     make bench: speed and weight
.PHONY: ready site test test-long fuzz audit renew bench bench-quick bench-growth lighthouse lint lock clean
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
	$(BIN)/pytest -n auto --dist loadfile --ignore tests/test_faults.py --ignore tests/test_fuzz.py

bench: $(READY)
	cd tests && ../$(BIN)/python -m bench
	cd tests && ../$(BIN)/python -m bench.growth

# only Suluh's own pages
bench-quick: $(READY)
	cd tests && ../$(BIN)/python -m bench --quick

# how time, memory and size grow: all sizes, or only some, as make bench-growth PAGES="30 120" POSTERS=100
PAGES ?= 30 120 480 1200
POSTERS ?= 100 1000 10000
bench-growth: $(READY)
	cd tests && ../$(BIN)/python -m bench.growth --pages $(PAGES) --posters $(POSTERS)

# needs node
lighthouse: $(READY)
	cd tests && ../$(BIN)/python -m bench.lighthouse

lint: $(READY)
	$(BIN)/ruff check --fix scripts tests
	$(BIN)/ruff format scripts tests
	$(BIN)/mypy
	$(BIN)/yamllint --strict content mkdocs.yml
	$(BIN)/pytest -q tests/test_dead_code.py tests/test_structure.py

# thousands of invented files, a build killed at any moment; then the wheel, installed with all that it needs into an
# empty folder, builds a new site
test-long: test
	SULUH_LONG=1 FUZZ=long $(BIN)/pytest tests/test_fuzz.py tests/test_faults.py tests/test_every_kind.py tests/test_editor.py tests/test_browser.py tests/long
	rm -rf build/fresh && mkdir -p build/fresh
	$(BIN)/python -m hatchling build -t wheel -d build/fresh
	$(PYTHON) -m venv build/fresh/venv
	build/fresh/venv/bin/pip install --quiet build/fresh/*.whl
	cd build/fresh && venv/bin/suluh new site && cd site && ../venv/bin/suluh check && ../venv/bin/suluh build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[zensical]'
	$(BIN)/pytest -q tests/test_generator.py

# two minutes of coverage-guided fuzzing for each reader; Linux and macOS, where atheris has a wheel
fuzz: $(READY)
	$(BIN)/pip install --quiet atheris==3.0.0
	cd tests && ../$(BIN)/python -m fuzz

# known faults of the locked dependencies
audit: $(READY)
	$(BIN)/pip install --quiet pip-audit
	$(BIN)/pip-audit --require-hashes --disable-pip --requirement requirements.lock

# every dependency at its newest version that pyproject.toml allows; then everything is tested
renew:
	rm -f requirements.lock.old && cp requirements.lock requirements.lock.old
	$(MAKE) lock UPGRADE=--upgrade
	$(MAKE) test || (mv requirements.lock.old requirements.lock && false)
	rm -f requirements.lock.old

# after a change of dependencies in pyproject.toml
lock: $(READY)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(UPGRADE) --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra dev pyproject.toml --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -c "import pathlib; pathlib.Path('$(READY)').touch()"

clean:
	rm -rf site preview print .venv
