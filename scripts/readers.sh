# Sourced: other people's programs that read the documents in the tests: Python's readers in READERS (a python),
# LibreOffice in SOFFICE, Poppler and html-validate.

# shellcheck source=scripts/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

# The newest Markdown reader wants 3.10.
is_new_python() { "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; }

ensure_python_readers() {
  local list="$ROOT/tests/documents/requirements.txt" home candidate python=
  home="$TOOLS/readers-$(cksum <"$list" | cut -d' ' -f1)"
  READERS="$home/bin/python"
  export READERS
  # An environment whose Python has gone since (an upgraded machine) is made anew.
  if [ -e "$home/.complete" ] && "$READERS" -c '' 2>/dev/null; then return 0; fi
  # Debian's own first: it stays where it is, while others come and go with a person's shell.
  for candidate in /usr/bin/python3 python3; do
    command -v "$candidate" >/dev/null && is_new_python "$candidate" && { python=$candidate; break; }
  done
  [ -n "$python" ] || [ -n "$PLANNING" ] || fail "please install Python 3.10 or newer with its venv module, then run this again."
  begin "installing Python's readers of documents" || return 0
  rm -rf "$home"
  mkdir -p "$TOOLS"
  "$python" -m venv "$home" || fail "Python could not make an environment in $home."
  quietly readers "$READERS" -m pip install --disable-pip-version-check --no-input --only-binary :all: \
    --require-hashes -r "$list"
  : >"$home/.complete"
}

ensure_office() {
  local candidate
  if [ -z "${SOFFICE:-}" ]; then
    for candidate in soffice libreoffice /Applications/LibreOffice.app/Contents/MacOS/soffice; do
      command -v "$candidate" >/dev/null && { SOFFICE=$(command -v "$candidate"); break; }
    done
  fi
  [ -n "$PLANNING" ] && return 0
  [ -n "${SOFFICE:-}" ] || fail "please install LibreOffice (or name its soffice in SOFFICE=), then run this again."
  export SOFFICE
  command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || fail "please install Poppler's tools (pdftotext, pdftoppm), then run this again."
}

ensure_readers() {
  # Fonts too: without one that has the letters, LibreOffice's pages are empty boxes.
  on_debian && debian_packages "readers for the documents" python3 python3-venv libreoffice-writer libreoffice-calc \
    poppler-utils fonts-liberation fonts-dejavu-core
  ensure_python_readers
  ensure_office
  npm_packages "$ROOT/tests/documents" "the reader of pages"
}
