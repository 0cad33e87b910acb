"""Drives the public age program, which asks for its passphrase on a terminal.

usage: age.py encrypt|decrypt PASSPHRASE INPUT OUTPUT
"""
import os
import pty
import sys

job, passphrase, source, target = sys.argv[1:]
arguments = ["age", "-p", "-o", target, source] if job == "encrypt" else ["age", "-d", "-o", target, source]

child, terminal = pty.fork()
if child == 0:
    os.execvp("age", arguments)
said = b""
answered = 0
while True:
    try:
        read = os.read(terminal, 1024)
    except OSError:
        break
    if not read:
        break
    said += read
    # It asks once to decrypt, twice to encrypt; each question ends with a colon.
    if said.count(b"assphrase") > answered and said.rstrip().endswith(b":"):
        answered = said.count(b"assphrase")
        os.write(terminal, passphrase.encode() + b"\n")
_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
if code:
    sys.stderr.write(said.decode(errors="replace"))
sys.exit(code)
