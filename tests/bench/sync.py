#!/usr/bin/env python3
"""
sync.py FILE: how long this machine's disk takes to have what a commit of the sender writes; the median of 200, in milliseconds.
Between two there is as much time as between two commits: some file systems have more to write when the file's time has changed.
"""
import os
import sys
import time

file = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
pages = b"x" * 4096 * 12
os.write(file, pages * 100)
os.fsync(file)
times = []
for number in range(200):
    time.sleep(0.004)
    os.pwrite(file, pages, number % 100 * len(pages))
    began = time.monotonic()
    os.fdatasync(file)
    times.append(time.monotonic() - began)
os.close(file)
os.unlink(sys.argv[1])
print("%.2f" % (sorted(times)[100] * 1000))
