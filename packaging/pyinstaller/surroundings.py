"""Run first in the frozen program: give the environment back that it was started in.

PyInstaller's starter puts our libraries on LD_LIBRARY_PATH. They are loaded by now; a file manager or browser that the
program opens must not get them instead of its own.
"""

import os

NAME = "LD_LIBRARY_PATH"

if NAME in os.environ:
    before = os.environ.pop(f"{NAME}_ORIG", "")
    if before:
        os.environ[NAME] = before
    else:
        del os.environ[NAME]
