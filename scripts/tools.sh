# Sourced: Trunk, wasm-bindgen-cli (exactly the locked version) and wasm-opt, in $TOOLS.
# Everything comes from the package registries of Rust and npm, checked by cargo and npm against their lock or index.

# shellcheck source=scripts/toolchain.sh
source "$(dirname "${BASH_SOURCE[0]}")/toolchain.sh"

# Tools are built once and run for seconds: quick to compile matters more than quick to run.
cargo_tool() {
  local name=$1 version=$2 minutes=$3 root="$TOOLS/$1-$2"
  shift 3
  if [ -z "$(ls "$root/bin" 2>/dev/null)" ]; then
    say "Building $name $version once (about $minutes minutes)"
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
      CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$TOOLS/build" \
      quietly "$name" cargo install "$name@$version" --root "$root" "$@"
    rm -rf "$TOOLS/build"
  fi
  export PATH="$root/bin:$PATH"
}

# Installs a folder's npm packages by its lock file. They go to $TOOLS, with a link where Node looks for them.
npm_packages() {
  local folder=$1 what=$2 stamp home
  command -v npm >/dev/null || {
    on_debian || fail "please install Node 20 or newer, then run this again."
    debian_packages "Node" nodejs npm
  }
  stamp=$(cksum <"$folder/package-lock.json" | cut -d' ' -f1)
  home="$TOOLS/npm-$(basename "$folder")-$stamp"
  if [ ! -e "$home/.complete" ]; then
    say "Installing $what with npm (about a quarter of a minute)"
    rm -rf "$home"; mkdir -p "$home"
    cp "$folder/package.json" "$folder/package-lock.json" "$home/"
    (cd "$home" && quietly "npm-$(basename "$folder")" npm ci --ignore-scripts --no-audit --no-fund)
    : >"$home/.complete"
  fi
  [ "$(readlink "$folder/node_modules" 2>/dev/null)" = "$home/node_modules" ] || {
    rm -rf "$folder/node_modules"
    ln -s "$home/node_modules" "$folder/node_modules"
  }
}

ensure_build_tools() {
  mkdir -p "$TOOLS"
  choose_toolchain
  cargo_tool trunk "$TRUNK_VERSION" "4 to 8" --locked --ignore-rust-version --no-default-features --features rustls
  # wasm-bindgen's own lock names a crate version that the registry does not serve: not --locked.
  cargo_tool wasm-bindgen-cli "$(locked_version wasm-bindgen)" "2 to 3"
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" "1 to 2" --locked --features build-binary
  npm_packages "$ROOT/scripts/wasm-opt" "wasm-opt"
  # scripts/bin/wasm-bindgen splits the app's program and then calls the real one.
  export QM_WASM_BINDGEN="$TOOLS/wasm-bindgen-cli-$(locked_version wasm-bindgen)/bin/wasm-bindgen"
  export QM_WASM_SPLIT="$TOOLS/wasm_split_cli_support-$WASM_SPLIT_VERSION/bin/wasm-split-cli"
  export QM_PARTS="$ROOT/target/parts"
  export PATH="$ROOT/scripts/bin:$ROOT/scripts/wasm-opt/node_modules/.bin:$PATH"
}
