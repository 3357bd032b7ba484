#!/bin/sh
# Try the Debian package as a person would, on a clean Debian made for it: check.sh [FOLDER]. Needs root and the network.
# Debian: apt install debootstrap lintian
#
# Installed with apt; started from its menu entry on a virtual screen; a double-clicked project opened; exported;
# removed, and nothing may be left. FOLDER (default build/debian) is where that Debian lives, and is kept for the next run.
set -eu
# What is mounted and started here is seen by nobody else and ends with this script, however it ends.
[ "${TASHIH_APART:-}" ] || TASHIH_APART=yes exec unshare --mount --pid --fork --kill-child sh "$0" "$@"
cd "$(dirname "$0")/../.."
clean=$(realpath -m "${1:-build/debian}")
package=$(realpath dist/tashih_*.deb)
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

say() { printf '%s\n' "$*"; }
inside() { chroot "$clean" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$clean" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home -o -path ./var/cache \
    -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -print | sort); }

lintian --allow-root --fail-on error,warning "$package"
say "lintian: clean, with the overrides of packaging/deb/lintian-overrides"

if [ ! -e "$clean/ready" ]; then
    rm -rf --one-file-system "$clean"
    site=$(apt-get indextargets 'Created-By: Packages' "Release: $suite" --format '$(REPO_URI)' 2>/dev/null | head -1)
    debootstrap --variant=minbase "$suite" "$clean" $site >build/deb/debootstrap.log
    if cp /etc/apt/sources.list.d/*.sources "$clean/etc/apt/sources.list.d/" 2>/dev/null; then
        rm "$clean/etc/apt/sources.list"
    fi
    inside apt-get update -qq
    # A desktop as far as a double click needs one, a screen, and something that looks at it.
    inside apt-get install -qq --no-install-recommends -y xvfb xauth openbox xdg-utils libgtk-3-bin libglib2.0-bin \
        desktop-file-utils shared-mime-info hicolor-icon-theme gtk-update-icon-cache man-db dbus dbus-x11 \
        xdotool imagemagick locales procps >build/deb/desktop.log 2>&1
    inside localedef -i tr_TR -f UTF-8 tr_TR.UTF-8
    inside useradd --create-home reader
    touch "$clean/ready"
fi
mount -t proc proc "$clean/proc" # the devices are its own, as debootstrap made them
mkdir -p "$clean/dev/shm" && mount -t tmpfs tmpfs "$clean/dev/shm"
rm -rf "$clean/home/reader" && inside cp -r /etc/skel /home/reader && inside chown -R reader: /home/reader
inside apt-get purge -qq -y tashih >/dev/null 2>&1 || true # of a run that was broken off
inside apt-get autoremove -qq --purge -y >/dev/null 2>&1

files >build/deb/before
packages=$(inside dpkg-query -W -f '${Package}\n')
cp "$package" "$clean/tmp/tashih.deb"
inside apt-get install -qq --no-install-recommends -y /tmp/tashih.deb >build/deb/install.log 2>&1
say "installed; it brought $(inside dpkg-query -W -f '${Package}\n' | wc -l | xargs -I{} expr {} - "$(say "$packages" | wc -l)") packages"

cp packaging/deb/desk.sh "$clean/tmp/desk.sh"
inside su reader -s /bin/sh -c 'cd && sh /tmp/desk.sh'
mkdir -p build/deb/pictures && cp "$clean"/home/reader/*.png build/deb/pictures/

inside apt-get purge -qq -y tashih >build/deb/purge.log 2>&1
inside apt-get autoremove -qq --purge -y >>build/deb/purge.log 2>&1
[ "$packages" = "$(inside dpkg-query -W -f '${Package}\n')" ] || say "other packages are there than before"
files >build/deb/after
if ! diff build/deb/before build/deb/after >build/deb/left; then
    say "left behind or lost:" && cat build/deb/left && exit 1
fi
say "removed, and nothing left"
