#!/bin/sh
# Check what the Linux desktop is told, with the desktop's own checkers: check.sh SHARE
# Debian: apt install desktop-file-utils appstream mandoc man-db shared-mime-info zsh fish
set -eu
share=$1
desktop-file-validate "$share"/applications/*.desktop
appstreamcli validate --no-net "$share"/metainfo/*.xml
for page in "$share"/man/man1/tashih.1* "$share"/man/tr/man1/tashih.1*; do
    mandoc -Tlint "$page"
    lexgrog "$page"
done
bash -n "$share/bash-completion/completions/tashih"
zsh -n "$share/zsh/vendor-completions/_tashih"
fish -n "$share/fish/vendor_completions.d/tashih.fish"

# The file type, as the system will see it: from the name, and from the bytes alone.
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
mkdir -p "$data/mime/packages"
cp /usr/share/mime/packages/freedesktop.org.xml "$share"/mime/packages/*.xml "$data/mime/packages/"
update-mime-database -V "$data/mime" >"$data/log" 2>&1 || { cat "$data/log" >&2; exit 1; }
grep -q '\*.tashih' "$data/mime/globs2"
echo "desktop entry, metainfo, man pages, completions and file type are in order"
