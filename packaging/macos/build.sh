#!/bin/sh
# On a Mac: freeze Tashih.app and put it into a disk image: build.sh PYTHON
# IDENTITY names a signing identity of the keychain; without one the bundle is signed for this Mac only.
set -eu
python=$1
cd "$(dirname "$0")/../.."
sh packaging/pyinstaller/folder.sh "$python"
app=build/folder/Tashih.app
cp LICENSE build/folder/tashih/THIRD-PARTY.txt "$app/Contents/Resources/"
codesign --force --deep --options runtime --sign "${IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"
"$app/Contents/MacOS/tashih" --self-test

version=$("$app/Contents/MacOS/tashih" --version | cut -d' ' -f2)
image=build/image
rm -rf "$image"
mkdir -p "$image"
cp -R "$app" "$image/"
ln -s /Applications "$image/Applications"
hdiutil create -volname Tashih -srcfolder "$image" -ov -format UDZO "dist/Tashih-$version-$(uname -m).dmg"
