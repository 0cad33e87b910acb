#!/usr/bin/env bash
# The choice of toolchain, tried with stand-ins for rustup and for Debian's packages: nothing is installed here.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
passed=0 failed=0

# usage: try NAME EXPECTED-STATUS EXPECTED-TEXT rustup=works|fails|missing debian=yes|no TOOLCHAIN
try() {
  local name=$1 status=$2 text=$3 rustup=$4 debian=$5 toolchain=$6 bin out got
  bin=$(mktemp -d)
  # Only what the script itself needs is on the stand-in PATH, so that a rustup of this machine cannot be found.
  for tool in bash dirname cat grep awk rm mkdir; do ln -s "$(command -v $tool)" "$bin/$tool"; done
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
  if [ "$got" = "$status" ] && [[ "$out" == *"$text"* ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\nwanted status %s and "%s", got status %s and:\n%s\n\n' "$name" "$status" "$text" "$got" "$out"
  fi
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

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
