# Sourced by every script: where things are, and how a step is announced, counted and run. Nothing here installs or builds.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Tools live outside target/, so that `cargo clean` spares them.
TOOLS=${QM_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/quality-marker-tools}

# Steps go to standard error, so that a script's standard output stays usable by another.
note() { printf '    %s\n' "$*" >&2; }
fail() { printf '\n==> cannot go on: %s\n' "$*" >&2; exit 1; }

# Steps are planned before they are done: the same functions run twice, and `begin` only counts the first time.
PLANNING=
QM_STEPS=0 QM_STEP=0 QM_BEGAN=$(date +%s)
export QM_STEPS QM_STEP QM_BEGAN

# Says which step begins, of how many, and how long it has taken so far. xtask goes on counting from here.
say() {
  local seconds=$(($(date +%s) - QM_BEGAN))
  QM_STEP=$((QM_STEP + 1))
  [ "$QM_STEPS" -ge "$QM_STEP" ] || QM_STEPS=$QM_STEP
  printf '\n==> Step %d of %d, %d:%02d so far: %s\n' "$QM_STEP" "$QM_STEPS" $((seconds / 60)) $((seconds % 60)) "$*" >&2
}

# Announces a step that is to be done now; while steps are planned, counts it and fails. usage: begin WHAT || return 0
begin() {
  if [ -n "$PLANNING" ]; then
    QM_STEPS=$((QM_STEPS + 1))
    return 1
  fi
  say "$@"
}

# Runs a long step with its output in a log; shows the log's end only when it fails. usage: quietly LOGNAME COMMAND...
quietly() {
  local log="$TOOLS/logs/$1.log"
  shift
  mkdir -p "$TOOLS/logs"
  if ! "$@" >"$log" 2>&1; then
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
  begin "installing $what from Debian: ${missing[*]}" || return 0
  # Lists as old as the machine's image know older compilers, or know a package only in part: fetched anew, once.
  [ -n "${APT_LISTS_ARE_NEW:-}" ] || quietly apt-update as_root apt-get update
  APT_LISTS_ARE_NEW=yes
  quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
