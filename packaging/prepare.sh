#!/bin/sh
# Prepare a checkout: prepare.sh PYTHON VENV
# Makes the virtual environment, installs the program with its development tools, and, on Debian and its kin,
# the system libraries that Qt loads at run time. Safe to run again.
set -eu
python=$1 venv=$2

say() { printf 'tashih: %s\n' "$1" >&2; }

# The newest supported Python first, so that `python3` being too old or too new is no obstacle.
pick() {
    for candidate in "$python" python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    say "Python 3.11, 3.12 or 3.13 is needed, and none was found. On Debian: apt install python3 python3-venv"
    exit 1
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

apt_install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "please install with your package manager what Debian calls: $*"
        return 0
    fi
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "not root and no sudo: please let an administrator run: apt-get install $*"
        return 0
    fi
    say "installing system packages (apt-get$([ "$(id -u)" = 0 ] || echo ', with sudo')): $*"
    { as_root apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null ||
        say "that failed; without these packages the window may not open: $*"
}

python=$(pick)
if [ ! -x "$venv/bin/python" ]; then
    say "making the virtual environment in $venv"
    if ! "$python" -m venv "$venv" 2>/dev/null; then
        rm -rf "$venv"
        apt_install python3-venv
        "$python" -m venv "$venv"
    fi
fi
say "installing the program and its tools into $venv (the first time takes some minutes)"
"$venv/bin/pip" install --quiet --disable-pip-version-check 'hatchling>=1.27'
"$venv/bin/python" packaging/requirements.py | xargs -d '\n' "$venv/bin/pip" install --quiet --disable-pip-version-check
# Without isolation: the build needs PySide6 for the translations, and it is here already.
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .

# What Qt loads at run time, as the names of shared libraries and of the Debian packages that hold them.
missing=$("$venv/bin/python" packaging/qt_libraries.py)
# shellcheck disable=SC2086  # a list of package names
[ -z "$missing" ] || apt_install $missing
