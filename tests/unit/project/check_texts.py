"""No text file of the tree holds a path of a machine it was made on, or a host that packages were fetched from."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
# Spelled in parts, so that this file passes its own check.
places = ["/" + "work/", "/" + "home/", "/" + "root/", "/" + "Users/", "C:" + "\\Users"]
hosts = ["pypi" + ".org", "files.python" + "hosted", "registry.npm" + "js", "deb.debian" + ".org", "crates" + ".io", "proxy.golang" + ".org", "artifact" + "ory"]
binary = {".png", ".jpg", ".jpeg", ".ico", ".woff2", ".opus", ".wav", ".gz", ".jp2", ".qm"}
data = ("tests/data/",)  # given fixtures: judged by what they hold, not by where

listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], capture_output=True, check=False).stdout.decode().split("\0")
if len(listed) > 10:
    files = [root / name for name in listed if name]
else:  # no checkout: the tree without what is built
    files = [path for path in root.rglob("*") if path.is_file() and not {"build", ".git"} & set(path.relative_to(root).parts)]

wrong = []
checked = 0
for path in files:
    name = path.relative_to(root).as_posix()
    if path.suffix in binary or name.startswith(data) or not path.is_file():
        continue
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        wrong.append(f"{name}: not UTF-8")
        continue
    checked += 1
    for number, line in enumerate(text.split("\n"), 1):
        for word in places:
            # inside a URL or a resource prefix the same letters are no place of a machine
            if re.search(r"(?<![\w:/.}])" + re.escape(word), line):
                wrong.append(f"{name}:{number}: path of a machine: {word}")
        for word in hosts:
            if word in line:
                wrong.append(f"{name}:{number}: host of a registry: {word}")

print("\n".join(wrong) or f"{checked} texts are free of machine paths")
sys.exit(1 if wrong or checked < 200 else 0)
