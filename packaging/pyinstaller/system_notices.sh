#!/bin/sh
# Print the copyright notices of the system's libraries that lie in a frozen folder: system_notices.sh FOLDER
# Debian keeps them by package; elsewhere nothing is printed.
set -eu
command -v dpkg-query >/dev/null || exit 0
for library in "$1"/lib*.so*; do
    [ -L "$library" ] || dpkg-query --search "*/${library##*/}" 2>/dev/null | cut -d: -f1
done | sort -u | while read -r package; do
    notice=/usr/share/doc/$package/copyright
    [ ! -e "$notice" ] || printf '\n%s\n%s, of the system this was frozen on\n%s\n\n%s\n' \
        "$(printf '=%.0s' $(seq 100))" "$package" "$(printf '=%.0s' $(seq 100))" "$(cat "$notice")"
done
