"""Reads every #include line and refuses an edge that packaging/cmake/MulakatEdges.cmake does not allow."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
edges = {}
for name, used in re.findall(r"set\(MULAKAT_EDGES_(\w+)\s+([^)]*)\)", (root / "packaging/cmake/MulakatEdges.cmake").read_text()):
    edges[name] = {word for word in used.replace('"', "").split()}

folders = {}  # "portal/protocol" -> "portal_protocol"
for module in edges:
    for candidate in (module, module.replace("_", "/", 1)):
        for base in ("app", "."):
            if (root / base / candidate).is_dir():
                folders[candidate] = module


def module_of(path):
    """The module that a path below app/ or the root belongs to, by its longest known folder."""
    parts = path.split("/")
    for length in (2, 1):
        if len(parts) > length - 1 and "/".join(parts[:length]) in folders:
            return folders["/".join(parts[:length])]
    return None


wrong = []
checked = 0
for source in sorted(root.glob("app/**/*.[hc]*")) + sorted(root.glob("ui/**/*.[hc]*")):
    if source.suffix not in (".h", ".cpp"):
        continue
    relative = source.relative_to(root / "app") if source.is_relative_to(root / "app") else source.relative_to(root)
    own = module_of(str(relative))
    if own is None:
        wrong.append(f"{relative}: belongs to no module")
        continue
    for line in re.findall(r'^\s*#\s*include\s+"([^"]+)"', source.read_text(), re.M):
        used = module_of(line)
        checked += 1
        if used and used != own and used not in edges[own]:
            wrong.append(f"{relative}: {own} may not include {line} ({used})")

print("\n".join(wrong) or f"{checked} includes within the allowed edges")
sys.exit(1 if wrong or checked < 100 else 0)
