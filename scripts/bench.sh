#!/usr/bin/env bash
# How quick the app is with a large assessment, beside an empty one. RUNS= sets how often each is measured.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
# shellcheck source=scripts/browsers.sh
source "$(dirname "$0")/browsers.sh"
cd "$ROOT"
bash scripts/build.sh
ensure_build_tools
npm_packages "$ROOT/tests/browser" "the browser tests"
ensure_chromium
ensure_firefox

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
say "Writing the two assessments"
cargo run --locked --quiet --example large -- empty >"$folder/empty.json"
cargo run --locked --quiet --example large >"$folder/large.json"
say "Measuring (about a minute and a half for each run)"
node scripts/bench.mjs dist "$folder"
say "Measuring the app beside a page of plain HTML (some minutes)"
node scripts/bench/floor.mjs dist "$folder"
say "Measuring how long each form of the report takes"
node scripts/bench/documents.mjs dist "$folder"
say "Measuring what a key derived from a passphrase costs the page"
node scripts/bench/derive.mjs dist
say "Measuring how long a hundred answers to a session take to land and to show"
node scripts/bench/training.mjs dist
