#!/usr/bin/env bash
# Browsers killed while somebody types, again and again. KILLS= and CRASHES= set how often, BROWSERS= in which, SEED= when.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
# shellcheck source=scripts/browsers.sh
source "$(dirname "$0")/browsers.sh"
cd "$ROOT"
[ "$(uname)" = Linux ] || fail "the processes of a browser are found in /proc, which only Linux has."
bash scripts/build.sh
npm_packages "$ROOT/tests/browser" "the browser tests"
ensure_chromium
ensure_firefox

say "Killing browsers (some twenty minutes)"
node tests/browser/endurance/endurance.mjs dist
node tests/browser/endurance/takeover.mjs dist
