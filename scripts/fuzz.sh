#!/usr/bin/env bash
# Fuzzes the reader of files, and that of spreadsheets, for so many minutes each (10 unless told); a second word names
# one of them. New inputs are kept below target/, what fails is kept below tests/fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-10}
tools=$PWD/target/fuzz-tools
# Coverage needs the compiler's own instrumentation, which a stable compiler has but does not offer.
export RUSTC_BOOTSTRAP=1 PATH=$tools/bin:$PATH
command -v c++ >/dev/null || { echo "A C++ compiler is needed (on Debian: apt-get install g++)." >&2; exit 1; }
if ! command -v cargo-fuzz >/dev/null; then
  cargo install cargo-fuzz --locked --version 0.13.2 --root "$tools"
fi
for target in ${2:-reader spreadsheets}; do
  new=$PWD/target/fuzz-corpus/$target
  mkdir -p "$new" "tests/fuzz/corpus/$target"
  cargo fuzz run "$target" --fuzz-dir tests/fuzz --target-dir target/fuzz -s none \
    "$new" "tests/fuzz/corpus/$target" "tests/fuzz/seeds/$target" -- \
    -dict="tests/fuzz/$target.dict" -max_len=65536 -timeout=5 -rss_limit_mb=1024 -max_total_time=$((minutes * 60)) \
    -print_final_stats=1
done
