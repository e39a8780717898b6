# make run   the Android screens with demo data: a window, or without a display pictures
# make test  formatting, lints, and every test
# make bench the numbers that must be reached, into tests/benches/RESULTS.md
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

CARGO := cargo
MVN := mvn -q -B
LIBRARY := libmedspiller_ffi.$(if $(filter Darwin,$(shell uname)),dylib,so)
GENERATED := bindings/kotlin/generated
DEMO := target/demo
PICTURES := pictures

.PHONY: help run test lint deny rust bindings kotlin screens demo bench setup

help:
	@grep -E '^# make' Makefile | sed 's/^# //'

setup:
	@scripts/install-what-is-missing

run: setup bindings demo
	@echo "The code of the vault with invented people is 270431."
	MEDSPILLER_DEMO="$(CURDIR)/$(DEMO)" $(MVN) -pl android/preview -am compile exec:exec

# Pictures of every screen (light, dark, 200 % text, each language), with an index page.
screens: setup bindings
	$(MVN) -pl android/preview -am compile exec:exec -Dpreview.main=no.medspiller.preview.PicturesKt

test: setup lint deny rust kotlin

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked --quiet

# Licences, duplicates and sources of what is built in.
deny:
	command -v cargo-deny >/dev/null || $(CARGO) install --locked cargo-deny
	$(CARGO) fetch --locked
	$(CARGO) deny --offline check bans licenses sources

rust:
	$(CARGO) test --workspace --locked

# Kotlin from the built library; never committed, so that the two always match.
bindings:
	$(CARGO) build -p medspiller-ffi --locked
	$(CARGO) build -p medspiller-ffi --locked --features bindgen --bin uniffi-bindgen --target-dir target/bindgen
	target/bindgen/debug/uniffi-bindgen generate target/debug/$(LIBRARY) \
	    --language kotlin --no-format --out-dir $(GENERATED)

kotlin: setup bindings
	$(MVN) verify

# An encrypted vault with invented people; kept between runs.
demo:
	[ -d $(DEMO) ] || $(CARGO) run --quiet --locked -p medspiller -- demo $(DEMO)

# Alone on the machine: what else runs is measured too.
bench: setup
	scripts/bench
