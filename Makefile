# `make serve` and `make test` are all one needs; each target installs what it needs and is missing (scripts/run.sh).
.PHONY: serve test check build single host dev size bench fuzz endurance checksums reproduce documents lighthouse simulate laws
PORT ?= 8080

serve test check build single host dev size bench endurance checksums reproduce documents lighthouse simulate laws:
	@PORT=$(PORT) bash scripts/run.sh $@
fuzz:
	@bash scripts/fuzz.sh $(or $(MINUTES),10)
