#!/usr/bin/env bash
# Everything that must hold. Installs what is missing; ends with one line that counts passes and failures.
set -uo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
# shellcheck source=scripts/browsers.sh
source "$(dirname "$0")/browsers.sh"
# shellcheck source=scripts/readers.sh
source "$(dirname "$0")/readers.sh"
cd "$ROOT" || exit 1

ensure_build_tools
npm_packages "$ROOT/tests/browser" "the browser tests"
ensure_chromium
ensure_firefox
ensure_webkit
ensure_age
ensure_readers
# From here on no step may reach for the network: what a test needs is here or missing from set-up.
say "Fetching the locked crates"
quietly fetch cargo fetch --locked
export CARGO_NET_OFFLINE=true

passed=0 failed=0
count() { passed=$((passed + $1)); failed=$((failed + $2)); }

# A check that passes or fails as a whole.
check() {
  local what=$1
  shift
  say "$what"
  if "$@"; then count 1 0; else count 0 1; note "FAILED: $what"; fi
}

# A runner whose own closing lines are counted. usage: runner WHAT PATTERN-PASSED PATTERN-FAILED COMMAND...
runner() {
  local what=$1 good=$2 bad=$3 log status ok wrong
  shift 3
  say "$what"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  ok=$(grep -oE "$good" "$log" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }')
  wrong=$(grep -oE "$bad" "$log" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }')
  rm -f "$log"
  # A runner that broke off, or ran nothing, has failed whatever it counted.
  if [ "$status" -ne 0 ] && [ "$wrong" -eq 0 ]; then wrong=1; fi
  if [ "$ok" -eq 0 ] && [ "$wrong" -eq 0 ]; then wrong=1; note "FAILED: $what ran no test"; fi
  count "$ok" "$wrong"
}

check "Formatting" cargo fmt --check
check "Clippy, native" cargo clippy --locked --all-targets --quiet -- -D warnings
check "Clippy, wasm32" cargo clippy --locked --target "$WASM" --quiet -- -D warnings
runner "Set-up scripts" '[0-9]+ passed' '[0-9]+ failed' bash tests/scripts/toolchain.sh
runner "Native tests" '[0-9]+ passed' '[0-9]+ failed' cargo test --locked --quiet --no-fail-fast
runner "Documents in other readers" '^[0-9]+ passed' ', [0-9]+ failed$' bash scripts/documents.sh
check "Release build" bash scripts/build.sh
check "Size of the first load" node scripts/size.mjs dist
check "The single file" node scripts/single.mjs dist target/single/quality-marker-self-assessment.html
runner "Browser tests" '^ *[0-9]+ (passed|flaky)' '^ *[0-9]+ (failed|did not run|interrupted)' \
  bash -c 'cd tests/browser && node_modules/.bin/playwright test'
if [ -n "${WEBKIT:-}" ]; then
  runner "The main journey in WebKit" '^# pass [0-9]+' '^# fail [0-9]+' node --test --test-reporter=tap tests/webkit/journey.test.mjs
else
  note "WebKit is not tried on this system: its driver is one of Debian's packages."
fi

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
