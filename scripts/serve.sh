#!/usr/bin/env bash
# Installs what is missing, builds the release, serves it on this machine and prints the address.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
bash "$ROOT/scripts/build.sh"
exec node "$ROOT/scripts/static-server.mjs" "$ROOT/dist" "${PORT:-8080}"
