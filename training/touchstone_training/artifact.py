"""What models/manifest.json says of a written graph."""
import hashlib


def print_size_and_hash(path):
    with open(path, "rb") as handle:
        data = handle.read()
    print(len(data), "bytes, SHA-256", hashlib.sha256(data).hexdigest())
