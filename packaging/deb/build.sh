#!/bin/sh
# Build dist/tashih_*.deb from the frozen folder, without root: build.sh PYTHON
# Qt, Python and the libraries of Python are inside; everything that Debian has is left to Debian (Depends).
# DEBFULLNAME and DEBEMAIL, as Debian's own tools read them, name who answers for the package.
set -eu
python=$1
cd "$(dirname "$0")/../.."
SOURCE_DATE_EPOCH=$(sh packaging/epoch.sh)
export SOURCE_DATE_EPOCH

version=$(build/folder/tashih/tashih --version | cut -d' ' -f2)
architecture=$(dpkg --print-architecture)
work=build/deb root=build/deb/root
inside=$root/usr/lib/tashih
rm -rf --one-file-system "$work"
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/DEBIAN" "$work/debian"

cp -a build/folder/tashih "$inside"
ln -s ../lib/tashih/tashih "$root/usr/bin/tashih"
rm "$inside/LICENSE" "$inside/THIRD-PARTY.txt"
# Libraries of the system that PyInstaller has put beside the program.
find "$inside/_internal" -maxdepth 1 -type f -name 'lib*.so*' \
    ! -name 'libpython*' ! -name 'libpyside*' ! -name 'libshiboken*' -delete

"$python" packaging/linux/share.py "$root/usr/share"
doc=$root/usr/share/doc/tashih
mkdir -p "$doc" "$root/usr/share/lintian/overrides"
"$python" packaging/deb/texts.py copyright >"$doc/copyright"
"$python" packaging/notices.py >"$doc/THIRD-PARTY.txt"
"$python" packaging/deb/texts.py changelog "$version" | gzip -9n >"$doc/changelog.gz"
cp packaging/deb/lintian-overrides "$root/usr/share/lintian/overrides/tashih"
find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$inside/tashih"

# What Debian must have installed, read off the programs and libraries themselves.
touch "$work/debian/control"
find "$inside" -type f \( -name '*.so*' -o -name tashih \) -exec sh -c 'file -b "$1" | grep -q ^ELF && echo "$1"' _ {} \; |
    sort | sed 's|^build/deb/|-e|' | (cd "$work" && xargs dpkg-shlibdeps -O --ignore-missing-info --warnings=0 \
        -lroot/usr/lib/tashih/_internal -lroot/usr/lib/tashih/_internal/PySide6/Qt/lib) >"$work/substvars"
depends=$(sed -n 's/^shlibs:Depends=//p' "$work/substvars")
size=$(du -k -s --apparent-size "$root" | cut -f1)
"$python" packaging/deb/texts.py control "$version" "$architecture" "$depends" "$size" >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

rm -f dist/tashih_*.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/tashih_${version}_$architecture.deb" >"$work/log"
du -m "dist/tashih_${version}_$architecture.deb" | sed 's/\t/ MB in /'
