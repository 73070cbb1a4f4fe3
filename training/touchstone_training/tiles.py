"""What a model is shown of a photo: tiles at native scale, and tiles of a small overview.

src/artifacts/tiles.ts cuts exactly the same tiles at run time. A tile is SIDE x SIDE x 3, uint8 RGB.
"""
import numpy as np
from PIL import Image

from .histories import square

SIDE = 256
NATIVE_TILES = 6
OVERVIEW_SIDE = 384


def starts(length, count):
    """`count` tile offsets spread evenly over `length` pixels, first and last flush with the edges."""
    if count == 1:
        return [(length - SIDE) // 2]
    return [(i * (length - SIDE)) // (count - 1) for i in range(count)]


def grid(width, height):
    """Columns and rows of the native tiles: at most NATIVE_TILES, the longer side gets more."""
    columns, rows = (3, 2) if width >= height else (2, 3)
    return min(columns, width // SIDE), min(rows, height // SIDE)


def native_tiles(image):
    """(T, SIDE, SIDE, 3) uint8, 1 <= T <= NATIVE_TILES; None when a side is under SIDE."""
    width, height = image.size
    if min(width, height) < SIDE:
        return None
    columns, rows = grid(width, height)
    pixels = np.asarray(image)
    return np.stack([pixels[y:y + SIDE, x:x + SIDE] for y in starts(height, rows) for x in starts(width, columns)])


def overview_tiles(image):
    """(4, SIDE, SIDE, 3) uint8: the corners of the centre square, short side scaled to OVERVIEW_SIDE."""
    if min(image.size) < SIDE:
        return None
    pixels = np.asarray(square(image, OVERVIEW_SIDE))
    far = pixels.shape[0] - SIDE
    return np.stack([pixels[y:y + SIDE, x:x + SIDE] for y in (0, far) for x in (0, far)])


def opened(path):
    """The photo as stored (EXIF orientation not applied), RGB."""
    if path.lower().endswith((".heic", ".heif")):
        from pillow_heif import register_heif_opener
        register_heif_opener()
    with Image.open(path) as image:
        return image.convert("RGB")


def readable(path):
    """The same, None of a photo that cannot be read."""
    try:
        return opened(path)
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
