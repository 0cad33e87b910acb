# Sourced by every script: where things are, how to speak, which versions.
# Nothing here installs or builds.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Tools live outside target/, so that `cargo clean` spares them.
TOOLS=${QM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/quality-marker-tools}

TRUNK_VERSION=0.22.1
# Splits a program whose source uses wasm_split_helpers 0.2 (Leptos brings it).
WASM_SPLIT_VERSION=0.2.4

# Steps go to standard error, so that a script's standard output stays usable by another.
say() { printf '\n==> %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }
fail() { printf '\n==> cannot go on: %s\n' "$*" >&2; exit 1; }

# The version of a package in Cargo.lock (the tool for wasm-bindgen must match its crate exactly).
locked_version() {
  awk -v want="name = \"$1\"" '$0 == want { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# Runs a long step with its output in a log; shows the log's end only when it fails.
# usage: quietly LOGNAME COMMAND...
quietly() {
  local log="$TOOLS/logs/$1.log" began=$SECONDS
  shift
  mkdir -p "$TOOLS/logs"
  if "$@" >"$log" 2>&1; then
    note "done in $((SECONDS - began)) s"
  else
    tail -n 40 "$log" >&2
    fail "that step failed; the whole output is in $log"
  fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Installs Debian packages that are missing. usage: debian_packages WHAT-FOR PACKAGE...
debian_packages() {
  local what=$1 missing=() p
  shift
  for p in "$@"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || fail "please install $what (on Debian: ${missing[*]}), then run this again."
  say "Installing $what from Debian: ${missing[*]} (about half a minute)"
  # Lists as old as the machine's image know older compilers, or know a package only in part: always fetched anew.
  quietly apt-update as_root apt-get update
  quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
