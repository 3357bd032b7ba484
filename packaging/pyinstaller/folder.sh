#!/bin/sh
# Freeze the wheel in dist/ into build/folder/tashih, and pack that for systems without a package: folder.sh PYTHON
set -eu
python=$1
cd "$(dirname "$0")/../.."
SOURCE_DATE_EPOCH=$(sh packaging/epoch.sh)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1

"$python" -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall dist/tashih-*.whl
"$python" packaging/icons.py resources/icons/tashih.svg build/icons/tashih.ico build/icons/tashih.icns
"$python" -m PyInstaller --noconfirm --clean --log-level WARN --distpath build/folder --workpath build/pyinstaller \
    packaging/pyinstaller/tashih.spec
cp LICENSE build/folder/tashih/
{ "$python" packaging/notices.py && sh packaging/pyinstaller/system_notices.sh build/folder/tashih/_internal; } \
    >build/folder/tashih/THIRD-PARTY.txt

du -sm build/folder/tashih | sed 's/\t.*/ MB in build\/folder\/tashih/'

[ "$(uname -s)" = Linux ] || exit 0 # elsewhere an installer or a disk image is made of the folder
version=$(build/folder/tashih/tashih --version | cut -d' ' -f2)
archive=dist/tashih-$version-linux-$(uname -m).tar.xz
tar --create --directory build/folder --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --mode=u=rwX,go=rX tashih | xz -6 -T0 >"$archive"
du -m "$archive" | sed 's/\t/ MB in /'
