#!/bin/sh
# Make the environment that packages are built in: environment.sh PYTHON FOLDER
# Exactly what the locks name, by hash; nothing of the checkout's own environment.
set -eu
python=$1 folder=$2
cd "$(dirname "$0")/.."

for candidate in "$python" python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        break
    fi
done
"$candidate" -m venv --clear "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r packaging/tools.lock
