#!/bin/sh
# Lay out what the Flatpak is built from in build/flatpak/sources: prepare.sh PYTHON
# The wheels of the lock for the runtime's Python (3.12), by hash; our own wheel; what the desktop is told.
set -eu
python=$1
cd "$(dirname "$0")/../.."
sources=build/flatpak/sources
machine=$(uname -m)
rm -rf "$sources"
mkdir -p "$sources"
SOURCE_DATE_EPOCH=$(sh packaging/epoch.sh)
export SOURCE_DATE_EPOCH

"$python" -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary=:all: \
    --implementation cp --python-version 3.12 --platform "manylinux_2_34_$machine" --platform "manylinux_2_28_$machine" \
    --platform "manylinux_2_17_$machine" --platform "manylinux2014_$machine" \
    --dest "$sources/wheels" -r packaging/requirements.lock
cp dist/tashih-*.whl "$sources/wheels/"
"$python" packaging/linux/share.py "$sources/share"
"$python" packaging/notices.py >"$sources/THIRD-PARTY.txt"
ls "$sources/wheels"
