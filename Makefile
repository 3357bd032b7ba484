# make run: open the window on the sample article.   make test: every check and test.
# Both prepare what they need by themselves: the virtual environment, the program, Qt's system libraries.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready
BUILD  := build/env/bin

.PHONY: run test lint types contracts docs tests translations manual pictures bench packages check-packages check-formats drawing dependencies audit lock clean

run: $(READY)
	@$(BIN)/tashih sample -o out

test: $(READY) lint types contracts docs tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

docs: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/manual.py build/manual

contracts: $(READY)
	$(BIN)/lint-imports

tests: $(READY)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto

bench: $(READY)
	@missed=; for script in tests/bench/*.py; do echo "== $$script"; $(BIN)/python $$script || missed="$$missed $$script"; done; \
	[ -z "$$missed" ] || { echo "missed:$$missed"; exit 1; }

packages: build/env/ready
	sh packaging/wheel.sh $(BUILD)/python
	sh packaging/pyinstaller/folder.sh $(BUILD)/python
	$(BUILD)/python packaging/sbom.py
	@if command -v dpkg-shlibdeps >/dev/null; then sh packaging/deb/build.sh $(BUILD)/python; \
	else echo "no .deb: dpkg-dev is not here"; fi

check-packages: build/env/ready
	$(BUILD)/python packaging/check_wheel.py
	sh packaging/pyinstaller/check.sh $(BUILD)/python
	@if command -v debootstrap >/dev/null; then sh packaging/linux/check.sh build/deb/root/usr/share && \
	sh packaging/deb/check.sh; else echo "the .deb was not tried: debootstrap is not here"; fi

drawing: $(READY)
	$(BIN)/python packaging/drawing.py

dependencies: build/env/ready
	$(BUILD)/python packaging/dependencies.py

audit: build/env/ready
	$(BUILD)/pip-audit --strict --disable-pip --require-hashes -r packaging/requirements.lock

# What we export, read back by a dozen libraries that are not ours; they weigh 2 GB, so they live apart.
check-formats: build/checkers/ready
	QT_QPA_PLATFORM=offscreen build/checkers/bin/python -m pytest -q -n auto -rs tests/formats tests/desk/dialogs/test_export.py

build/checkers/ready: pyproject.toml packaging/checkers.sh packaging/requirements.py
	sh packaging/checkers.sh "$(PYTHON)" build/checkers
	@touch $@

lock:
	sh packaging/lock.sh

build/env/ready: packaging/tools.lock packaging/environment.sh
	sh packaging/environment.sh "$(PYTHON)" build/env
	@touch $@

translations: $(READY)
	$(BIN)/python packaging/translations.py

manual: $(READY)
	$(BIN)/python packaging/manual.py

pictures: $(READY)
	$(BIN)/python packaging/pictures.py

$(READY): pyproject.toml hatch_build.py packaging/prepare.sh $(wildcard resources/translations/*.ts)
	@sh packaging/prepare.sh "$(PYTHON)" "$(VENV)"
	@touch $@

clean:
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
