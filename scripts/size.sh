#!/usr/bin/env bash
# What a first visit loads, file by file, and a limit for all of it.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
bash "$ROOT/scripts/build.sh"
exec node "$ROOT/scripts/size.mjs" "$ROOT/dist"
