#!/usr/bin/env bash
# Set-up, tried with stand-ins for rustup, Debian's packages, Rust, Node and what they bring: nothing is installed here.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
passed=0 failed=0

# usage: expect NAME WANTED-STATUS WANTED-TEXT STATUS OUTPUT
expect() {
  if [ "$4" = "$2" ] && [[ "$5" == *"$3"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\nwanted status %s and "%s", got status %s and:\n%s\n\n' "$1" "$2" "$3" "$4" "$5"
  fi
}

# usage: try NAME EXPECTED-STATUS EXPECTED-TEXT rustup=works|fails|missing debian=yes|no TOOLCHAIN
try() {
  local name=$1 status=$2 text=$3 rustup=$4 debian=$5 toolchain=$6 bin out got
  bin=$(mktemp -d)
  # Only what the script itself needs is on the stand-in PATH, so that a rustup of this machine cannot be found.
  for tool in bash dirname cat grep awk rm mkdir date; do ln -s "$(command -v $tool)" "$bin/$tool"; done
  if [ "$rustup" != missing ]; then
    cat >"$bin/rustup" <<STANDIN
#!/usr/bin/env bash
echo "rustup called: \$*" >&2
case "\$*" in
  "target list --installed") echo x86_64-unknown-linux-gnu ;;
  "target add wasm32-unknown-unknown") [ $rustup = works ] ;;
  *) exit 9 ;;
esac
STANDIN
    chmod +x "$bin/rustup"
  fi
  out=$(
    PATH="$bin" TOOLCHAIN="$toolchain" HOME="$bin" QM_TOOLS="$bin/tools" bash -c "
      source scripts/toolchain.sh
      on_debian() { [ $debian = yes ]; }
      use_debian() { echo 'debian packages installed' >&2; }
      choose_toolchain
      echo route=\$ROUTE
    " 2>&1
  )
  got=$?
  rm -rf "$bin"
  expect "$name" "$status" "$text" "$got" "$out"
}

try "rustup is the default where it is installed" 0 "route=rustup" works yes ""
try "rustup is asked for the target" 0 "rustup called: target add wasm32-unknown-unknown" works no rustup
try "a rustup that cannot download leads to Debian's packages" 0 "route=debian" fails yes rustup
try "and says so" 0 "rustup could not download; going on with Debian's packages" fails yes ""
try "elsewhere it says what to install" 1 "install Rust with its wasm32-unknown-unknown target" fails no rustup
try "without rustup, Debian's packages" 0 "route=debian" missing yes ""
try "TOOLCHAIN=debian never calls rustup" 0 "debian packages installed
route=debian" works yes debian
try "TOOLCHAIN=rustup without rustup says so" 1 "rustup is not installed" missing yes rustup
try "an unknown system gets one sentence" 1 "is not Debian and has no rustup" missing no ""
try "an unknown route is refused" 1 "TOOLCHAIN must be rustup or debian" works yes nix

# Runs a command of scripts/run.sh on a system with these tools, each a stand-in that says that it was called.
# usage: on_system WITH COMMAND, where WITH is a list of: tools (wasm-opt and esbuild), built (xtask), target (of rustup)
on_system() {
  local with=" $1 " bin out tool name
  bin=$(mktemp -d)
  for tool in bash dirname cat grep awk rm mkdir date sort find xargs cksum cut ln basename readlink cp mv chmod ls tail touch sed; do
    ln -s "$(command -v $tool)" "$bin/$tool"
  done
  # usage: stand_in NAME LINE, with $* as what it is called with
  stand_in() { printf '#!/usr/bin/env bash\n%s\n' "$2" >"$bin/$1"; chmod +x "$bin/$1"; }
  ln -s "$(command -v env)" "$bin/env"
  stand_in rustc 'echo "rustc 1.96.0 (a stand-in)"'
  case "$with" in
    *" target "*) stand_in rustup '[ "$*" != "target list --installed" ] || echo wasm32-unknown-unknown' ;;
    *) stand_in rustup 'echo "rustup called: $*" >&2' ;;
  esac
  # What cargo builds is a stand-in too.
  stand_in cargo "echo \"cargo called: \$*\" >&2; mkdir -p '$bin/tools/xtask-target/debug'; printf '#!/usr/bin/env bash\necho xtask called: \"\$*\"\n' >'$bin/tools/xtask-target/debug/xtask'; chmod +x '$bin/tools/xtask-target/debug/xtask'"
  stand_in npm 'echo "npm called: $*" >&2; mkdir -p node_modules/.bin'
  stand_in node ':'
  case "$with" in
    *" tools "*)
      stand_in wasm-opt 'echo "wasm-opt version 132 (version_132)"'
      stand_in esbuild "echo $(grep -oE '"esbuild": "[0-9.]+' xtask/npm/package.json | grep -oE '[0-9.]+$')"
      ;;
    *" old "*)
      stand_in wasm-opt 'echo "wasm-opt version 108"'
      stand_in esbuild 'echo 0.14.0'
      ;;
  esac
  # A checkout of its own: set-up links what npm brings into it.
  mkdir "$bin/checkout"
  cp -r scripts xtask "$bin/checkout/"
  rm -rf "$bin/checkout/xtask/target" "$bin/checkout/xtask/npm/node_modules"
  mkdir -p "$bin/checkout/tests/browser"
  run() { PATH="$bin" TOOLCHAIN=rustup HOME="$bin" QM_TOOLS="$bin/tools" bash "$bin/checkout/scripts/run.sh" "$@" 2>&1; }
  case "$with" in *" built "*) run build >/dev/null ;; esac
  for name in "$bin"/tools/logs/*.log; do : >"$name"; done 2>/dev/null
  out=$(run "$2")
  status=$?
  printf '%s\n' "$out"
  cat "$bin"/tools/logs/*.log 2>/dev/null
  rm -rf "$bin"
  return $status
}

out=$(on_system "tools built target" build)
expect "with suitable tools at hand, nothing is built or installed" 0 "xtask called: build" $? "$out"
expect "and no step is announced" 0 "no step" 0 "$([[ "$out" == *Step* || "$out" == *"cargo called"* || "$out" == *"npm called"* || "$out" == *"rustup called"* ]] && echo "a step: $out" || echo "no step")"
out=$(on_system "tools target" build)
expect "without it, the build tool is built" 0 "cargo called: build --locked --manifest-path" $? "$out"
expect "and it is said which step that is, of how many, and how long it has taken so far" 0 "Step 1 of 3, 0:0" 0 "$out"
out=$(on_system "old target" build)
expect "tools of another version are passed over" 0 "npm called: ci" $? "$out"
out=$(on_system "tools built" build)
expect "a missing target is asked of rustup" 0 "rustup called: target add wasm32-unknown-unknown" $? "$out"

# A machine without any Rust, while steps are planned: nothing is called, and the step is counted.
bin=$(mktemp -d)
for tool in bash dirname date find sort xargs cksum cut; do ln -s "$(command -v $tool)" "$bin/$tool"; done
out=$(PATH="$bin" HOME="$bin" bash -c 'set -euo pipefail; source scripts/tools.sh; PLANNING=yes; ensure_xtask; echo "steps=$QM_STEPS"' 2>&1)
expect "without any Rust, the build tool is planned" 0 "steps=1" $? "$out"
rm -rf "$bin"

# The tool that makes the bindings must be exactly as new as the crate.
crate=$(grep -A1 'name = "wasm-bindgen"' Cargo.lock | grep -oE '[0-9]+\.[0-9]+\.[0-9]+')
tool=$(grep -A1 'name = "wasm-bindgen-cli-support"' xtask/Cargo.lock | grep -oE '[0-9]+\.[0-9]+\.[0-9]+')
expect "xtask makes bindings for the app's wasm-bindgen" 0 "$crate" 0 "$tool"

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
