# Sourced: browsers for the tests, in CHROMIUM and FIREFOX.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ensure_chromium() {
  local candidate
  [ -n "${CHROMIUM:-}" ] && return 0
  if on_debian; then
    debian_packages "Chromium for the browser tests" chromium chromium-headless-shell fonts-dejavu-core
    export CHROMIUM_SHELL=/usr/bin/chromium-headless-shell
  fi
  for candidate in chromium chromium-browser google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return 0
    fi
  done
  [ -n "$PLANNING" ] || fail "please install Chromium or Chrome (or name it in CHROMIUM=), then run this again."
}

ensure_firefox() {
  local candidate
  [ -n "${FIREFOX:-}" ] && return 0
  on_debian && debian_packages "Firefox for the browser tests" firefox-esr fonts-dejavu-core
  for candidate in firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
    if command -v "$candidate" >/dev/null; then
      FIREFOX=$(command -v "$candidate")
      export FIREFOX
      return 0
    fi
  done
  [ -n "$PLANNING" ] || fail "please install Firefox (or name it in FIREFOX=), then run this again."
}

# WebKit with its driver, in WEBKIT and WEBKIT_DRIVER, and a screen for it that nobody sees: Debian's WebKitGTK. Elsewhere there
# is none that could be driven so, and nothing is set (a Mac's Safari is another browser of that engine, and was not tried).
ensure_webkit() {
  local candidate
  [ -n "${WEBKIT:-}" ] && return 0
  on_debian || return 0
  debian_packages "WebKit for its browser test" webkit2gtk-driver xvfb fonts-dejavu-core
  for candidate in /usr/lib/*/webkit2gtk-*/MiniBrowser; do
    if [ -x "$candidate" ]; then
      WEBKIT=$candidate
      WEBKIT_DRIVER=$(command -v WebKitWebDriver)
      export WEBKIT WEBKIT_DRIVER
      return 0
    fi
  done
  [ -n "$PLANNING" ] || fail "Debian's package webkit2gtk-driver came without the browser that it drives."
}

# The public age program: what is locked here must open there, and the other way round.
ensure_age() {
  command -v age >/dev/null && command -v python3 >/dev/null && return 0
  on_debian && debian_packages "the age program for the browser tests" age python3
  command -v age >/dev/null && command -v python3 >/dev/null && return 0
  [ -n "$PLANNING" ] || fail "please install age (age-encryption.org) and Python 3, then run this again."
}
