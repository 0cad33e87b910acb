#!/usr/bin/env bash
# Builds with the quick profile, serves, and builds again at every change. Reload the page by hand: the page's policy
# blocks the inline script by which Trunk would do it.
set -euo pipefail
# shellcheck source=scripts/tools.sh
source "$(dirname "$0")/tools.sh"
cd "$ROOT"
ensure_build_tools

exec trunk serve --offline --locked --dist target/dev-dist --port "${PORT:-8080}"
