#!/bin/sh
# Try the frozen folder: check.sh PYTHON. On a virtual screen too where xvfb-run is installed, and once more frozen,
# which must give the same bytes.
set -eu
python=$1
cd "$(dirname "$0")/../.."
program=build/folder/tashih/tashih

dangling=$(find build/folder/tashih -xtype l)
[ -z "$dangling" ] || { echo "links that lead nowhere: $dangling" >&2; exit 1; }
"$program" --self-test
if command -v xvfb-run >/dev/null; then
    QT_QPA_PLATFORM=xcb xvfb-run -a "$program" --self-test | tail -1
fi
before=$(cat dist/tashih-*-linux-*.tar.xz | sha256sum)
sh packaging/pyinstaller/folder.sh "$python"
[ "$before" = "$(cat dist/tashih-*-linux-*.tar.xz | sha256sum)" ] || { echo "frozen twice, and not the same" >&2; exit 1; }
echo "frozen twice, both times the same"
