#!/usr/bin/env bash
# Lighthouse's checks, in a browser of this machine.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
# shellcheck source=scripts/browsers.sh
source "$(dirname "$0")/browsers.sh"
cd "$ROOT"
bash scripts/build.sh
ensure_build_tools
npm_packages "$ROOT/scripts/lighthouse" "Lighthouse"
ensure_chromium
say "Lighthouse (about two minutes)"
node scripts/lighthouse/run.mjs dist
