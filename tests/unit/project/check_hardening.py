"""Every shipped program: position independent, full RELRO, no executable stack, stack protector, FORTIFY, and no test driver in it."""
import pathlib
import subprocess
import sys

programs = ["mulakat-kiosk", "mulakat-portal", "mulakat-media", "mulakatctl"]
wrong = []


def tool(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


for name in programs:
    path = pathlib.Path(sys.argv[1]) / name
    if not path.exists():
        wrong.append(f"{name}: not built")
        continue
    headers = tool("readelf", "-hlW", str(path))
    dynamic = tool("readelf", "-dW", str(path))
    symbols = tool("nm", "-D", "--undefined-only", str(path))
    checks = {
        "position independent": "DYN (" in headers,
        "RELRO": "GNU_RELRO" in headers,
        "bound at start": "BIND_NOW" in dynamic or "NOW" in dynamic,
        "stack not executable": "GNU_STACK" in headers and "RWE" not in headers.split("GNU_STACK")[1].splitlines()[0],
        "stack protector": "__stack_chk_fail" in symbols,
        "fortified": "_chk@" in symbols or "_chk" in symbols.replace("__stack_chk_fail", ""),
    }
    wrong += [f"{name}: not {what}" for what, holds in checks.items() if not holds]
    # The shipped kiosk has no way to be pressed by a program: no Qt Test, no driver of ours.
    needed = tool("readelf", "-dW", str(path))
    if "libQt6Test" in needed:
        wrong.append(f"{name}: links Qt Test")
    if "mulakat7testing" in tool("nm", "-C", str(path)) or "mulakat::testing" in tool("nm", "-C", str(path)):
        wrong.append(f"{name}: holds test code")

print("\n".join(wrong) or "all programs hardened")
sys.exit(1 if wrong else 0)
