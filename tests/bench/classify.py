#!/usr/bin/env python3
"""
How many mails of 5 KB `signpost classify` reads a second on one core, its child and all: returned letters, and what people write above a letter
of ours.  The best of three.  MAILS=5000.  One line a figure, as run.sh prints them.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "flow"))
import post

MAILS = int(os.environ.get("MAILS", "5000"))
LENGTH = 5 * 1024
SIGNPOST = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build", "bin", "signpost")

WORDS = ("Thank you for the news, we will come on Saturday with both boys. Is there room to park?",
         "Could you send me the form for the short breaks? Mine was lost when we moved house in the spring.",
         "Please take me off your mailing list, my daughter is grown up now and lives in Leeds.",
         "The school says that it cannot meet his needs and wants another meeting. Who could come with me?",
         "I have not had the letter about the survey. Has it gone to the old address?",
         "We loved the farm. Sam talked about the goat all the way home.")
QUOTED = "> There are forty new places in this part of the county, and the council answers questions on Tuesday.\r\n"


def returned(number):
    octets = post.bounce("bounces@example.org", "m%d@example.net" % number)
    more = b"It was kept for five days. \r\n" * max(0, (LENGTH - len(octets)) // 29)
    return octets.replace(b"could not be delivered.", b"could not be delivered.\r\n" + more)


def from_person(number):
    octets = post.mail("office@example.org", WORDS[number % len(WORDS)] + "\r\n\r\nPat\r\n\r\nOn Thu, 26 Nov 2026 at 10:00, Riverside <office@example.org>"
                       " wrote:\r\n", "Re: News for families", "m%d@example.net" % number)
    return octets + (QUOTED * max(0, (LENGTH - len(octets)) // len(QUOTED))).encode()


def measure(name, make):
    folder = tempfile.mkdtemp()
    try:
        paths = [os.path.join(folder, "%d.eml" % number) for number in range(MAILS)]
        for number, path in enumerate(paths):
            with open(path, "wb") as file:
                file.write(make(number))
        best = 0
        for _ in range(3):
            begun = time.monotonic()
            subprocess.run(["taskset", "-c", "0", SIGNPOST, "classify", "-"], input="\n".join(paths) + "\n", text=True, check=True,
                           stdout=subprocess.DEVNULL)
            best = max(best, MAILS / (time.monotonic() - begun))
        print("bench: %s %.0f mails/s goal 10000" % (name, best), flush=True)
    finally:
        shutil.rmtree(folder)


measure("classify_returned_per_second", returned)
measure("classify_people_per_second", from_person)
