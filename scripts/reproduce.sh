#!/usr/bin/env bash
# Builds the last commit twice from nothing, in two folders, and compares every byte that a host would serve.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in one a-folder/with-a-longer-name; do
  git clone --quiet "$ROOT" "$work/$place"
  (cd "$work/$place" && unset CARGO_TARGET_DIR && bash scripts/checksums.sh) >"$work/$(basename "$place").sums"
done
say "The checksums of the first build"
cat "$work/one.sums"
if ! diff "$work/one.sums" "$work/with-a-longer-name.sums"; then
  fail "the two builds differ"
fi
say "Both builds are the same, byte for byte"
