# The work is in scripts/. `make serve` and `make test` are all one needs; both install what is missing.
.PHONY: serve test build single host dev size bench fuzz endurance checksums reproduce documents lighthouse
PORT ?= 8080

serve:
	@PORT=$(PORT) bash scripts/serve.sh
test:
	@bash scripts/test.sh
build:
	@bash scripts/build.sh
single:
	@bash scripts/single.sh
host:
	@bash scripts/host.sh
dev:
	@PORT=$(PORT) bash scripts/dev.sh
size:
	@bash scripts/size.sh
bench:
	@bash scripts/bench.sh
lighthouse:
	@bash scripts/lighthouse.sh
documents:
	@bash scripts/documents.sh
checksums:
	@bash scripts/checksums.sh
reproduce:
	@bash scripts/reproduce.sh
fuzz:
	@bash scripts/fuzz.sh $(or $(MINUTES),10)
endurance:
	@bash scripts/endurance.sh
