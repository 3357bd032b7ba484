#!/bin/sh
# Print the time that goes into packages, in seconds: that of the last commit; in a source archive, a fixed one.
cd "$(dirname "$0")/.."
git log -1 --format=%ct 2>/dev/null || echo 1580601600
