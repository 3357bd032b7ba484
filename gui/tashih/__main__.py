"""``python -m tashih``, and the first module of a frozen program."""

import multiprocessing
import sys

from tashih.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a frozen program starts itself again for each of its worker processes
    sys.exit(main())
