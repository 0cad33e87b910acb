#!/usr/bin/env bash
# Writes the documents of several assessments for every audience, and reads them with other people's programs.
# They stay in target/documents, and pictures of their pages in target/pictures, for a person to look at.
set -uo pipefail
# shellcheck source=scripts/readers.sh
source "$(dirname "$0")/readers.sh"
cd "$ROOT" || exit 1
choose_toolchain
ensure_readers
export PYTHONDONTWRITEBYTECODE=1

folder="$ROOT/target/documents" pictures="$ROOT/target/pictures" status=0
rm -rf "$folder" "$pictures"
mkdir -p "$folder"

# Each says by a closing line what passed and what failed; one that breaks off must not hide behind the others' lines.
reader() {
  local what=$1
  shift
  note "$what"
  "$READERS" "$@" || status=1
}

say "Writing the documents"
cargo run --locked --quiet --example documents -- "$folder" || fail "the documents could not be written."
say "Reading them (about a minute)"
# Two things at once, as there are two cores at least; what the second says waits for its turn.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
"$READERS" tests/documents/office.py "$folder" "$pictures" >"$log" 2>&1 &
office=$!
reader "The readers themselves: whatever is broken in a sample, they notice" tests/documents/selftest.py
reader "Every file by a reader of its format" tests/documents/check.py "$folder"
note "Word's and Excel's files in LibreOffice"
wait "$office" || status=1
cat "$log"
exit "$status"
