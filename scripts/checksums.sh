#!/usr/bin/env bash
# The SHA-256 of every file that a host serves, in the form that `sha256sum -c` reads: to compare a host with a build.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
bash "$ROOT/scripts/build.sh" >&2
cd "$ROOT/dist"
# .built-from is a note of the build for itself.
find . -type f ! -name .built-from -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' sha256sum
