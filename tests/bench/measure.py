#!/usr/bin/env python3
"""
measure.py OUTPUT COMMAND…: runs it, its output into the file, and prints wall seconds, CPU seconds of it and all its
children, and the largest of them in MB.
"""
import os
import sys
import time

start = time.monotonic()
child = os.fork()
if child == 0:
    out = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.execvp(sys.argv[2], sys.argv[2:])
_, status, used = os.wait4(child, 0)
print("%.3f %.3f %.1f" % (time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
sys.exit(os.waitstatus_to_exitcode(status))
