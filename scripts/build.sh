#!/usr/bin/env bash
# The release in dist/. Does nothing when dist/ is of these very sources.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
cd "$ROOT"

ensure_build_tools

# What the release is made of: the sources, the locked crates, the tools.
digest=$(
  {
    find src build.rs style scripts/slim index.html Cargo.toml Cargo.lock Trunk.toml scripts/build.sh scripts/parts.mjs scripts/shell.mjs scripts/offline.mjs scripts/words.mjs scripts/bin/wasm-bindgen -type f -print0 | sort -z | xargs -0 cksum
    echo "$ROUTE $TRUNK_VERSION $(rustc -V) ${QM_LANGUAGE:-}"
  } | cksum
)
if [ "$(head -n 1 dist/.built-from 2>/dev/null)" = "$digest" ]; then
  say "The release in dist/ is up to date"
  exit 0
fi

# Where the standard library's source is at hand it is built along: without the machinery for messages that nobody sees
# (start.js shows the page for a program that stopped, and needs none). The stock target works as well, some 8 kB larger.
STD=stock
if [ "$ROUTE" = debian ]; then
  STD=from-source
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export RUSTFLAGS="${RUSTFLAGS:-} -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
fi

say "Building the release (about 2 minutes the first time, half a minute later)"
# A backtrace of Trunk itself tells nobody anything.
RUST_BACKTRACE=0 quietly trunk trunk build --release --offline --locked
printf '%s\n%s\n' "$digest" "$STD" >dist/.built-from
