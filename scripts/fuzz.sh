#!/usr/bin/env bash
# Fuzzes the reader of files for so many minutes (10 unless told), from the corpus in tests/fuzz. New inputs are kept
# below target/, what fails is kept below tests/fuzz/artifacts.
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
new=$PWD/target/fuzz-corpus/reader
mkdir -p "$new" tests/fuzz/corpus/reader
cargo fuzz run reader --fuzz-dir tests/fuzz --target-dir target/fuzz -s none \
  "$new" tests/fuzz/corpus/reader tests/fuzz/seeds -- \
  -dict=tests/fuzz/reader.dict -max_len=65536 -timeout=10 -max_total_time=$((minutes * 60)) -print_final_stats=1
