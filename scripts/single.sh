#!/usr/bin/env bash
# The whole tool as one file that opens by a double click, without a network. Prints where it is, and its SHA-256.
set -euo pipefail
# shellcheck source=scripts/common.sh
source "$(dirname "$0")/common.sh"
bash "$ROOT/scripts/build.sh"
cd "$ROOT"
exec node scripts/single.mjs dist target/single/quality-marker-self-assessment.html
