"""Every failure code of app/base/failure.h has a line in the manual, and the reverse."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
codes = set(re.findall(r'X\(\w+, "([a-z-]+)"\)', (root / "app/base/failure.h").read_text()))
lines = set(re.findall(r"^\| `([a-z-]+)` \|", (root / "packaging/manual/failure-codes.md").read_text(), re.M))
for code in sorted(codes ^ lines):
    print(f"{code}: only in the {'code' if code in codes else 'manual'}")
print(f"{len(codes & lines)} codes explained")
sys.exit(0 if codes == lines and len(codes) > 40 else 1)
