#!/bin/sh
# Build the source archive and, from it, the wheel into dist/: wheel.sh PYTHON
# Everything is built twice, and must come out the same byte for byte.
set -eu
python=$1
cd "$(dirname "$0")/.."
SOURCE_DATE_EPOCH=$(sh packaging/epoch.sh)
export SOURCE_DATE_EPOCH

rm -rf dist/tashih-*.whl dist/tashih-*.tar.gz build/again
for target in dist build/again; do
    # Without isolation: what the build needs is in this environment, by the lock.
    "$python" -m build --no-isolation --skip-dependency-check --outdir "$target" . >build/wheel.log 2>&1 ||
        { cat build/wheel.log >&2; exit 1; }
done
for made in build/again/*; do
    cmp "$made" "dist/${made##*/}"
    echo "dist/${made##*/}, twice the same"
done
