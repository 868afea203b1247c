"""Every text of the screens has its Hindi, and its plurals in both languages; places (%1, %n) stand in both; nothing in the
sources is missing from the files (that part only where lupdate is installed)."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

root = pathlib.Path(sys.argv[1])
folder = root / "translations"
places = re.compile(r"%n|%L?\d")
wrong = []


def check(path):
    seen = 0
    for context in tree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            seen += 1
            source = message.find("source").text or ""
            translation = message.find("translation")
            where = f"{path.name}: {context.findtext('name')}: {source!r}"
            if translation.get("type") in ("unfinished", "obsolete", "vanished"):
                wrong.append(f"{where} is {translation.get('type')}")
                continue
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.findall("numerusform")] if plural else [translation.text or ""]
            if plural and len(forms) != 2:
                wrong.append(f"{where} has {len(forms)} plural forms, not 2")
            for form in forms:
                if not form.strip():
                    wrong.append(f"{where} is empty")
                elif sorted(set(places.findall(form))) != sorted(set(places.findall(source))):
                    wrong.append(f"{where} has other places than {form!r}")
    return seen


def sources(path):
    return {(context.findtext("name"), message.find("source").text, message.findtext("comment"))
            for context in tree.parse(path).getroot().findall("context") for message in context.findall("message")}


counts = {path.name: check(path) for path in sorted(folder.glob("*.ts"))}
if counts.get("mulakat_hi.ts", 0) < 100:
    wrong.append("mulakat_hi.ts holds almost nothing")

lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
if pathlib.Path(lupdate).exists():
    with tempfile.TemporaryDirectory() as temporary:
        fresh = pathlib.Path(temporary) / "fresh_hi.ts"
        subprocess.run([lupdate, "-silent", "-locations", "none", "-source-language", "en", "-target-language", "hi", "-I", ".", "-I", "app",
                        "ui", "app/main", "-ts", str(fresh)], cwd=root, check=True, capture_output=True)
        for context, source, _ in sorted(sources(fresh) - sources(folder / "mulakat_hi.ts"), key=str):
            wrong.append(f"{context}: {source!r} is not in mulakat_hi.ts: run translations/update and translate it")

print("\n".join(wrong) or f"{counts}: all translated")
sys.exit(1 if wrong else 0)
