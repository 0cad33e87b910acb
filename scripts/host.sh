#!/usr/bin/env bash
# What a host serves, in target/host/: the release, and packed copies of its files.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
bash "$ROOT/scripts/build.sh"
cd "$ROOT"
exec node scripts/host.mjs dist target/host
