#!/bin/sh
# What a person does with the installed program; run by check.sh on the clean Debian, as its user, in Turkish.
set -eu
export LANG=tr_TR.UTF-8 XDG_RUNTIME_DIR="$HOME/run" QT_QPA_PLATFORM=xcb
mkdir -m 700 -p "$XDG_RUNTIME_DIR"

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }
window() { # TITLE: wait until a window of that name is seen
    timeout 60 xdotool search --sync --onlyvisible --name "$1" >/dev/null || fail "no window “$1” appeared"
}
end() { # TITLE: as the end of a session asks it to; the process that owns that window, and no other of that name
    process=$(xdotool search --onlyvisible --name "$1" getwindowpid | head -1)
    kill -TERM "$process"
    timeout 30 sh -c "while kill -0 $process 2>/dev/null; do sleep 0.2; done" || fail "it does not end"
}

if [ "${DISPLAY:-}" = "" ]; then
    exec xvfb-run -a -s "-screen 0 1440x900x24" dbus-run-session -- sh "$0"
fi
openbox &
manager=$!

tashih --self-test | tail -1
LANG=C.UTF-8 man tashih | grep -q '^DESCRIPTION' || fail "there is no man page"
man tashih | grep -q '^AÇIKLAMA' || fail "there is no Turkish man page"
bash -c '. /usr/share/bash-completion/completions/tashih && complete -p tashih >/dev/null' || fail "no completion"

gtk-launch org.tashih.Tashih
window Tashih
import -window root menu.png
say "started from its menu entry"
end Tashih

cp /usr/lib/tashih/_internal/tashih/_resources/samples/lavrov.txt haber.txt
tashih import haber.txt -o haber.tashih >/dev/null
type=$(gio info -a standard::content-type haber.tashih | sed -n 's/.*content-type: //p')
[ "$type" = application/x-tashih-project ] || fail "a project is taken for $type"
xdg-mime query default application/x-tashih-project | grep -qx org.tashih.Tashih.desktop || fail "the menu entry does not open projects"
cp haber.tashih "bir proje.tashih"
gio open "bir proje.tashih"
window "haber.txt – Tashih"
sleep 2
import -window root project.png
say "a double-clicked project opened"
end "haber.txt – Tashih"

tashih export haber.tashih -f text -o out >/dev/null
grep -q başkenti out/*.txt || fail "the export lacks the repaired text"
say "exported"
kill "$manager"
