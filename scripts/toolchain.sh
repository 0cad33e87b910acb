# Sourced: makes `cargo build --target wasm32-unknown-unknown` work, by one of two routes.
#   TOOLCHAIN=rustup   rustup's own target (the default where rustup is installed)
#   TOOLCHAIN=debian   Debian's packages and Rust's package registry only; CI uses this one
# Where rustup cannot download, set-up goes on with the other route if this is Debian.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

WASM=wasm32-unknown-unknown

on_debian() { command -v apt-get >/dev/null && [ -e /etc/debian_version ]; }

use_rustup() {
  rustup target list --installed 2>/dev/null | grep -qx "$WASM" && return 0
  begin "adding the $WASM target with rustup" || return 0
  rustup target add "$WASM" >&2
}

# Debian ships the compiler and the standard library's source, not its wasm32 build, which everything but the release needs
# (xtask builds another for the release). The bitcode is what `lto` needs.
ensure_debian_std() {
  local sysroot lib work stamp
  [ "$ROUTE" = debian ] || return 0
  if [ -x /usr/bin/rustc ]; then
    sysroot=$(/usr/bin/rustc --print sysroot)
    lib="$sysroot/lib/rustlib/$WASM/lib"
    stamp="$(/usr/bin/rustc -V) size-1"
    [ "$(cat "$lib/.quality-marker-std" 2>/dev/null)" = "$stamp" ] && return 0
  fi
  begin "building Rust's standard library for $WASM, once" || return 0
  work=$(mktemp -d)
  mkdir -p "$work/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[profile.release]\nopt-level = "z"\ncodegen-units = 1\n' >"$work/Cargo.toml"
  : >"$work/src/lib.rs"
  (
    cd "$work"
    export RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target"
    quietly build-std /usr/bin/cargo build --release --target "$WASM" \
      -Zbuild-std=std,panic_abort,panic_unwind -Zbuild-std-features=optimize_for_size
  ) || exit 1
  rm -f "$work/target/$WASM/release/deps/"libempty*
  as_root mkdir -p "$lib"
  as_root rm -f "$lib"/*.rlib
  as_root cp "$work/target/$WASM/release/deps/"*.rlib "$lib/"
  printf '%s' "$stamp" | as_root tee "$lib/.quality-marker-std" >/dev/null
  rm -rf "$work"
}

use_debian() {
  debian_packages "Rust for the web" rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web lld-22 gcc libc6-dev
  # Host and target come from one compiler; and cargo looks for its subcommands in
  # CARGO_HOME/bin first unless that is on PATH, so it stands at the end.
  export PATH="/usr/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22
}

# Sets ROUTE to the route taken.
choose_toolchain() {
  local want=${TOOLCHAIN:-}
  if [ -z "$want" ]; then
    if command -v rustup >/dev/null; then want=rustup; else want=debian; fi
  fi
  case "$want" in
    rustup)
      command -v rustup >/dev/null || fail "TOOLCHAIN=rustup, but rustup is not installed: install Rust with rustup, then run this again."
      if use_rustup; then ROUTE=rustup; return 0; fi
      on_debian || fail "rustup could not add the target $WASM: check the network, or install Rust with its $WASM target and lld, then run this again."
      note "rustup could not download; going on with Debian's packages"
      # From here on this is the route: rustup is not asked again.
      export TOOLCHAIN=debian
      use_debian; ROUTE=debian
      ;;
    debian)
      on_debian || fail "this system is not Debian and has no rustup: install Rust with its $WASM target (rustup does both), Node 20 or newer and make, then run this again."
      use_debian; ROUTE=debian
      ;;
    *) fail "TOOLCHAIN must be rustup or debian, not '$want'." ;;
  esac
  export QM_ROUTE=$ROUTE
}
