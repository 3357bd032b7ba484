#!/bin/sh
# Write the locks anew: lock.sh [UV]. The newest releases that pyproject.toml allows, for every system and Python
# that the program supports, each file by its hash. Needs the network and uv (in build/env after `make packages`).
set -eu
cd "$(dirname "$0")/.."
uv=${1:-build/env/bin/uv}

lock() { # FILE TITLE ARGUMENT…
    file=$1 title=$2
    shift 2
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
        "$@" pyproject.toml >"$file.new"
    { printf '# %s Written by packaging/lock.sh; do not edit.\n' "$title" && cat "$file.new"; } >"$file"
    rm "$file.new"
}

lock packaging/requirements.lock "What the program runs on, as it is tested and packaged."
lock packaging/tools.lock "What packages are made and checked with, and what the program runs on." \
    --extra packages --constraint packaging/requirements.lock
