#!/usr/bin/env python3
"""
What `make install` puts in place, used on a machine of its own as the README says: by root, by the service user, and by
an operator and an officer who come through sudo.  The machine is this one behind folders that take every change and are
gone afterwards, in a mount namespace; where that may not be had, only what needs none is tested.
"""
import os
import pwd
import shutil
import subprocess
import sys
import tempfile

import flow

ETC, LIB = "/etc/signpost/hertford", "/var/lib/signpost/hertford"
INSIDE = "INSTALLED_INSIDE"


def layer(work, folder):
    """What is changed below this folder is changed in `work`."""
    upper, own = (os.path.join(work, folder.replace("/", "-"), name) for name in ("upper", "own"))
    os.makedirs(upper)
    os.makedirs(own)
    os.chmod(upper, os.stat(folder).st_mode & 0o7777)
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", "lowerdir=%s,upperdir=%s,workdir=%s" % (folder, upper, own), folder], check=True)


class Machine:
    """Its users, and one forum that is configured and has no records yet."""

    def __init__(self, test, work):
        self.test = test
        for folder in ("/etc", "/usr", "/var/lib"):
            layer(work, folder)
        os.environ.update(HOME="/", LOGNAME="root")
        for command in ("useradd -r -d /var/lib/signpost signpost", "groupadd signpost-officers", "useradd -r -G signpost-officers olga",
                        "useradd -r -G signpost-officers jane", "contrib/install.sh %s '' /usr /etc" % flow.PROGRAMS,
                        "install -d -m 0755 " + ETC, "install -d -m 0700 -o signpost -g signpost /var/lib/signpost",
                        "install -m 0440 /usr/share/doc/signpost/sudoers.signpost /etc/sudoers.d/signpost",
                        "sh -c 'echo 127.0.0.1 $(hostname) >>/etc/hosts'"):
            done = subprocess.run(["sh", "-c", command], cwd=flow.ROOT, capture_output=True, text=True)
            test.check(command, done.returncode == 0, done.stdout + done.stderr)
        self.log = flow.Log(os.path.join(work, "log"))
        os.chmod(self.log.path, 0o666)
        os.chmod(work, 0o755)
        self.office_folder = os.path.join(work, "jane")
        os.mkdir(self.office_folder)
        os.chown(self.office_folder, pwd.getpwnam("jane").pw_uid, -1)
        self.configure()

    def configure(self):
        with open("/usr/share/doc/signpost/signpost.yaml") as file:
            text = file.read()
        for old, new in (("demo: true", "demo: false"), ("./store", LIB + "/store"), ("./keys", LIB + "/keys"),
                         ("./outbox", LIB + "/outbox\n  not_emailed: true"), ("./mailbox", LIB + "/mailbox"),
                         ("people: []", "people:\n  - login: root\n    title: Root\n    rights: [operator]\n"
                          "  - login: olga\n    title: Olga\n    rights: [operator]\n"
                          "  - login: jane\n    title: Jane\n    rights: [comms-officer]\n")):
            assert old in text, old
            text = text.replace(old, new, 1)
        with open(ETC + "/signpost.yaml", "w") as file:
            file.write(text + "log:\n  socket: %s\n" % self.log.path)

    def run(self, login, *words, input=""):
        """`signpost WORDS`, as somebody who has logged in."""
        user = pwd.getpwnam(login)
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("SIGNPOST_", "SUDO_"))}
        done = subprocess.run(words, input=input, capture_output=True, text=True, errors="replace", cwd=self.office_folder, user=user.pw_uid,
                              group=user.pw_gid, extra_groups=os.getgrouplist(login, user.pw_gid), env=environment, timeout=flow.DEADLINE)
        result = flow.Result(done.returncode, done.stdout, done.stderr)
        self.test.check("%s is sound" % " ".join(words[:4]), not flow.BROKEN.search(result.err), result)
        return result

    def errors(self):
        """How many lines of the level err are in the log."""
        return sum(line.startswith("<19>") for line in self.log.settled())


def owner(path):
    return pwd.getpwuid(os.stat(path).st_uid).pw_name


def whose_records(test, machine):
    """Finding out whose they are comes before making them: what root makes the service cannot open."""
    for words, sheet in ((("init",), ""), (("init", "--from-sheet"), "AAAA")):
        line = "sudo -u signpost signpost --forum hertford " + " ".join(words)
        for login in ("root", "olga"):
            refused = machine.run(login, "signpost", "--forum", "hertford", *words, input=sheet)
            test.same("%s: %s" % (login, " ".join(words)), 2, refused.code)
            test.check("and says what to run", refused.err.rstrip().endswith(": " + line), refused)
            test.check("nothing is made", not os.path.exists(LIB))
    made = machine.run("root", *"sudo -u signpost signpost --forum hertford init".split())
    test.check("init makes the forum's own folder as well", made.code == 0, made)
    test.same("which is the service's", ("signpost", 0o40700), (owner(LIB), os.stat(LIB).st_mode))
    return "".join(line for line in made.out.splitlines() if line.startswith("  ") and "RECOVERY" not in line)


def all_is_well(test, machine):
    """Who may run a command gets its answer, whoever they are: the records are opened as the service user."""
    before = machine.errors()
    for login in ("olga", "signpost"):
        words = ("sudo", "-u", "signpost", "signpost") if login == "signpost" else ("signpost",)
        result = machine.run("root" if login == "signpost" else login, *words, "check")
        test.check("%s: check" % login, result.code == 0 and "FAILED" not in result.out and result.err == "", result)
        result = machine.run("root" if login == "signpost" else login, *words, "ledger", "verify")
        test.check("%s: ledger verify" % login, result.code == 0 and "is whole" in result.out, result)
    for login in ("olga", "jane"):
        result = machine.run(login, "signpost", "topic", "wording")
        test.check("%s: topic wording" % login, result.code == 0 and "joining-2020" in result.out, result)
    test.same("nothing of it is an error in the log", before, machine.errors())
    refused = machine.run("jane", "signpost", "check")
    test.check("who may not, may not", refused.code == 2 and "Jane" in refused.err, refused)
    copy = os.path.join(machine.office_folder, "copy.db")
    shutil.copy(LIB + "/store/store.db", copy)
    os.chmod(copy, 0o644)
    result = machine.run("jane", "signpost", "ledger", "verify", copy)
    test.check("a copy is anybody's to verify, and is read as them", result.code == 0 and "is whole" in result.out, result)


def what_is_wrong(test, machine):
    """check says what it is: not there, not to be looked into, or somebody else's."""
    check = ("sudo", "-u", "signpost", "signpost", "check")
    os.chown(LIB + "/keys", 0, 0)
    result = machine.run("root", *check)
    test.has("a folder of root's", r"FAILED +folders +belongs to root and not to signpost; run: chown -R signpost: %s/keys" % LIB, result.out)
    os.chown(LIB + "/keys", pwd.getpwnam("signpost").pw_uid, pwd.getpwnam("signpost").pw_gid)
    os.chown(LIB, 0, 0)
    result = machine.run("root", *check)
    test.has("no permission is no absence", r"FAILED +folders +cannot look at %s/store: Permission denied" % LIB, result.out)
    os.chown(LIB, pwd.getpwnam("signpost").pw_uid, -1)
    os.rename(LIB + "/store", LIB + "/elsewhere")
    result = machine.run("root", *check)
    test.has("absence is", r"FAILED +folders +%s/store is not there; before the first start: signpost init" % LIB, result.out)
    os.rename(LIB + "/elsewhere", LIB + "/store")
    test.same("all is well again", 0, machine.run("root", *check).code)


def new_machine(test, machine, sheet):
    """Only the sheet is left: the folder of the keys is made for it."""
    os.rename(LIB, LIB + ".before")
    made = machine.run("root", *"sudo -u signpost signpost --forum hertford init --from-sheet".split(), input=sheet)
    test.check("init --from-sheet", made.code == 0, made)
    test.same("what it made is the service's", ("signpost", "signpost"), (owner(LIB), owner(LIB + "/keys/master.key")))
    shutil.rmtree(LIB)
    os.rename(LIB + ".before", LIB)


def inside(test, work):
    machine = Machine(test, work)
    try:
        sheet = whose_records(test, machine)
        all_is_well(test, machine)
        what_is_wrong(test, machine)
        new_machine(test, machine, sheet)
    finally:
        machine.log.close()


def main():
    test = flow.Test()
    if os.environ.get(INSIDE):
        inside(test, os.environ[INSIDE])
        test.done()
    test.check("there are programs to install", os.path.exists(os.path.join(flow.PROGRAMS, "signpost")))
    tried = [line.split() for line in subprocess.run(["make", "-n", "run"], cwd=flow.ROOT, capture_output=True, text=True).stdout.splitlines()
             if line.startswith("contrib/packages.sh ")]
    test.same("who only tries it needs no sudo, which they could not install", [(True, False)], [("gcc" in one, "sudo" in one) for one in tried])
    work = tempfile.mkdtemp(prefix="signpost-installed-")
    try:
        can = os.geteuid() == 0 and os.path.exists("/usr/bin/sudo") and not subprocess.run(
            ["unshare", "-m", "sh", "-c", "mount -t tmpfs none %s && mkdir %s/u %s/w && mount -t overlay overlay -o lowerdir=/etc,upperdir=%s/u,workdir=%s/w /etc"
             % ((work,) * 5)], capture_output=True).returncode
        if not can:
            print("note: without root, sudo, or the right to mount nobody was tested as anybody else")
            test.done()
        sys.exit(subprocess.run(["unshare", "-m", "sh", "-c", 'mount -t tmpfs -o mode=755 none "$1" && shift && exec "$@"', "sh", work,
                                 sys.executable, "-u", os.path.abspath(__file__)], env={**os.environ, INSIDE: work}).returncode)
    finally:
        os.rmdir(work)


if __name__ == "__main__":
    main()
