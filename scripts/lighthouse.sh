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
home="$TOOLS/lighthouse-12.8.2"
if [ ! -e "$home/.complete" ]; then
  say "Installing Lighthouse with npm (about half a minute)"
  rm -rf "$home"; mkdir -p "$home"
  cp scripts/lighthouse/package.json "$home/"
  (cd "$home" && quietly lighthouse npm install --ignore-scripts --no-audit --no-fund)
  : >"$home/.complete"
fi
rm -rf scripts/lighthouse/node_modules
ln -s "$home/node_modules" scripts/lighthouse/node_modules
ensure_chromium
say "Lighthouse (about two minutes)"
node scripts/lighthouse/run.mjs dist
