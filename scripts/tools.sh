# Sourced: what the build needs besides Rust. xtask, which does the work, and two tools from npm that shrink the release.
# All of it comes from the package registries of Rust and npm, checked against lock files.

# shellcheck source=scripts/toolchain.sh
source "$(dirname "${BASH_SOURCE[0]}")/toolchain.sh"

# Sets XTASK. It is built once for each state of its sources and compiler, and kept with the tools.
ensure_xtask() {
  local stamp
  stamp=$( (cd "$ROOT" && { rustc -V 2>/dev/null || true; } && find xtask -type f ! -path '*/target/*' ! -path '*/node_modules/*' -print0 | LC_ALL=C sort -z | xargs -0 cksum) | cksum | cut -d' ' -f1)
  XTASK="$TOOLS/xtask-$stamp/xtask"
  [ -x "$XTASK" ] && return 0
  begin "building this project's build tool, once" || return 0
  quietly xtask cargo build --locked --manifest-path "$ROOT/xtask/Cargo.toml" --target-dir "$TOOLS/xtask-target"
  mkdir -p "$(dirname "$XTASK")"
  cp "$TOOLS/xtask-target/debug/xtask" "$XTASK.new"
  mv "$XTASK.new" "$XTASK"
}

# Installs a folder's npm packages by its lock file. They go to $TOOLS, with a link where Node looks for them.
npm_packages() {
  local folder=$1 what=$2 stamp home
  if ! command -v npm >/dev/null; then
    on_debian || fail "please install Node 20 or newer, then run this again."
    debian_packages "Node" nodejs npm
  fi
  stamp=$(cksum <"$folder/package-lock.json" | cut -d' ' -f1)
  home="$TOOLS/npm-$(basename "$folder")-$stamp"
  if [ ! -e "$home/.complete" ]; then
    begin "installing $what with npm" || return 0
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

# usage: has_version TOOL PATTERN
has_version() { command -v "$1" >/dev/null && "$1" --version 2>/dev/null | grep -qE "$2"; }

# wasm-opt and esbuild: those of this system if they are of the versions in xtask/npm/package.json, since another version
# gives other bytes.
ensure_shrinkers() {
  local package="$ROOT/xtask/npm/package.json" binaryen esbuild
  binaryen=$(grep -oE '"binaryen": "[0-9]+' "$package" | grep -oE '[0-9]+')
  esbuild=$(grep -oE '"esbuild": "[0-9.]+' "$package" | grep -oE '[0-9.]+$')
  has_version wasm-opt "version $binaryen\b" && has_version esbuild "^${esbuild//./\\.}$" && return 0
  npm_packages "$ROOT/xtask/npm" "wasm-opt and esbuild"
  export PATH="$ROOT/xtask/npm/node_modules/.bin:$PATH"
}

ensure_build_tools() {
  mkdir -p "$TOOLS"
  choose_toolchain
  ensure_xtask
  ensure_shrinkers
}
