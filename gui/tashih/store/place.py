"""Where a file lies: on this computer or across a network, which decides how SQLite may lock it."""

import ctypes
import os
import sys
from pathlib import Path

_REMOTE = frozenset(
    {
        "9p",
        "afs",
        "afpfs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "vmhgfs",
    }
)
_DRIVE_REMOTE = 4


def is_remote(path: Path) -> bool:
    """Whether ``path`` is known to lie on a network drive. False where that cannot be told."""
    if sys.platform == "win32":
        anchor = path.resolve().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
    table = Path("/proc/self/mountinfo")
    if not table.exists():
        return False
    return file_system(path, table.read_text("utf-8", "surrogateescape")) in _REMOTE


def file_system(path: Path, mounts: str) -> str:
    r"""The kind of file system that holds ``path`` by a table as Linux has it in ``/proc/self/mountinfo``.

    >>> file_system(Path("/mnt/share/a.tashih"), "1 0 0:1 / / rw - ext4 x rw\n2 1 0:2 / /mnt/share rw - nfs4 h:/ rw")
    'nfs4'
    """
    place = os.fspath(path.resolve())
    best, kind = "", ""
    for line in mounts.splitlines():
        fields, _, described = line.partition(" - ")
        point = fields.split(" ")[4].replace("\\040", " ")
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, described.split(" ")[0]
    return kind
