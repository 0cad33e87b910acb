#!/usr/bin/env bash
# Installs what a command needs and is missing, then runs it: `bash scripts/run.sh build`. `make` calls nothing else.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
# shellcheck source=scripts/browsers.sh
source "$(dirname "$0")/browsers.sh"
# shellcheck source=scripts/readers.sh
source "$(dirname "$0")/readers.sh"
cd "$ROOT"

command=$1
shift

# What the command needs.
set_up() {
  ensure_build_tools
  case "$command" in
    dev) ensure_debian_std ;;
    check)
      ensure_debian_std
      npm_packages "$ROOT/tests/browser" "the browser tests"
      ensure_chromium
      ;;
    bench | lighthouse | endurance)
      npm_packages "$ROOT/tests/browser" "the browser tests"
      ensure_chromium
      if [ "$command" != lighthouse ]; then ensure_firefox; else npm_packages "$ROOT/tests/browser/lighthouse" "Lighthouse"; fi
      ;;
    documents) ensure_readers ;;
    test)
      ensure_debian_std
      npm_packages "$ROOT/tests/browser" "the browser tests"
      ensure_chromium
      ensure_firefox
      ensure_webkit
      ensure_age
      ensure_readers
      ;;
  esac
}

# The steps of xtask itself: at most the standard library of the release, compiling, putting together.
steps_of_xtask=2
[ "${TOOLCHAIN:-}" != debian ] || ls "$TOOLS"/std-*/complete >/dev/null 2>&1 || steps_of_xtask=3
PLANNING=yes
set_up
PLANNING=
QM_STEPS=$((QM_STEPS + steps_of_xtask))
set_up

if [ "$command" = test ] || [ "$command" = check ]; then
  # Compiled crates outlive the checkout: only the first check on a machine compiles those of others.
  export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$TOOLS/ci-target}"
  # From here on no step reaches for the network.
  quietly fetch cargo fetch --locked
fi

export QM_XTASK=$XTASK
case "$command" in
  serve | dev) exec "$XTASK" "$command" "${PORT:-8080}" ;;
  which) echo "$XTASK" ;;
  bench) "$XTASK" build && exec node tests/browser/bench/all.mjs dist ;;
  lighthouse) "$XTASK" build && exec node tests/browser/lighthouse/run.mjs dist ;;
  simulate)
    export SIMULATOR_SEEDS="${SIMULATOR_SEEDS:-0..2000}" SIMULATOR_STEPS="${SIMULATOR_STEPS:-500}"
    exec cargo test --locked --test simulator -- --nocapture
    ;;
  laws) STATEMENTS=100000 EXPORT_CASES=5000 exec cargo test --locked --test native -- statements::properties export_import ;;
  endurance)
    [ "$(uname)" = Linux ] || fail "the processes of a browser are found in /proc, which only Linux has."
    "$XTASK" build
    node tests/browser/endurance/endurance.mjs dist
    exec node tests/browser/endurance/takeover.mjs dist
    ;;
  *) exec "$XTASK" "$command" "$@" ;;
esac
