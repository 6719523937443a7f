.DEFAULT_GOAL := help
.PHONY: help demo test lint ruff format mypy pytest tools bench quality trust screenshots reference lock clean
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:

BIN := .venv/bin
READY := .venv/ready
DEMO := $(BIN)/finsam --data demo/finsam-data

define NEXT

Open in a browser:
  demo/network.html    who sits on which board, and for whom
  demo/boards.html     which förbund share people
  demo/nns.html        which förbund reach the board of NNS, and by whom
  demo/path.html       how two people are linked, step by step
  demo/decisions.html  what was decided, and who was told to do what
  demo/timeline.html   who held which seat when
  demo/site/index.html all of it: a page a person, board, organisation and meeting
Three commands to try next:
  $(DEMO) ask who-represents --person "Ingrid Hermansson"
  $(DEMO) cypher "MATCH (p:Person)-[s:SITS_ON]->(b:Board) RETURN p.name, s.role, b.name ORDER BY p.name LIMIT 10"
  $(BIN)/finsam parse tests/protocols/skaraborg-2024-02-20.txt
endef
export NEXT

help: ## Show the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

demo: $(READY) ## Load the five minutes in tests/protocols, show who sits on two boards, draw pictures, write the site
	@rm -rf demo && mkdir demo
	@$(DEMO) load tests/protocols
	@$(DEMO) ask cross-board
	@for view in network boards nns decisions timeline; do $(DEMO) view $$view --out demo/$$view.html || exit 1; done
	@$(DEMO) view path "Roger Holmberg" "Lena Nilsson" --out demo/path.html
	@$(DEMO) site --out demo/site
	@echo "$$NEXT"

test: $(READY) tools ## Run ruff, mypy and every test (adds Debian packages that tests need, where it may)
	@$(MAKE) --keep-going lint pytest

lint: ruff format mypy ## Run ruff and mypy

ruff: $(READY)
	@$(BIN)/ruff check

format: $(READY)
	@$(BIN)/ruff format --check

mypy: $(READY)
	@$(BIN)/mypy

pytest: $(READY)
	@$(BIN)/python -m pytest

tools: $(READY)
	@$(BIN)/python -m tests.harness.machine

screenshots: $(READY) ## Take the pictures of README.md
	@$(BIN)/python scripts/screenshots

bench: $(READY) ## Measure loading, questions, the site and pictures: records a second, memory, disk, seconds (SIZES="100 1000" instead of up to 10,000)
	@$(BIN)/python -m benchmarks.load --keep build/bench $(SIZES)
	@$(BIN)/python -m benchmarks.questions build/bench
	@$(BIN)/python -m benchmarks.site $(SIZES)
	@$(BIN)/python -m benchmarks.pictures

quality: $(READY) ## Measure how well minutes are read: docs/quality.md and the table in README.md
	@$(BIN)/python -m benchmarks.quality

reference: $(READY) ## Write docs/cli.md from the help of the commands
	@$(BIN)/python -m cli.reference > docs/cli.md.new && mv docs/cli.md.new docs/cli.md

trust: $(READY) ## Measure what docs/trust.md promises, and list what finsam stands on (ROWS="files faults" for some)
	@$(BIN)/python -m benchmarks.trust $(ROWS)

lock: ## Pin the versions that pyproject.toml allows in requirements.lock
	python3 -m venv build/lock
	build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --output-file requirements.lock --extra dev --universal \
		--python-version 3.11 --prerelease if-necessary-or-explicit --no-header --no-annotate --quiet

clean: ## Remove what make made (never finsam-data)
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build demo dist

$(READY): requirements.lock pyproject.toml scripts/make-venv
	@scripts/make-venv
	@touch $@
