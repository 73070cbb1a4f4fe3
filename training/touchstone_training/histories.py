"""What happens to a photo between the camera and the desk: the same chain for both sides of every label.

A detector that sees one class with one history learns the history. Fixed tiers (native, chat, hard,
equal) follow `touchstone evaluate` exactly; `random_history` is what training sees.
"""
import io

import numpy as np
from PIL import Image, ImageFile, ImageFilter, ImageOps

# Progressive files of small noisy pictures can be larger than the writer expects.
ImageFile.MAXBLOCK = 1 << 22

TIERS = ("native", "chat", "hard", "equal")


def saved(image, quality, subsampling=2, progressive=False, kind="JPEG"):
    """The photo after one save and load."""
    buffer = io.BytesIO()
    if kind == "JPEG":
        image.save(buffer, kind, quality=quality, subsampling=subsampling, progressive=progressive)
    else:
        image.save(buffer, kind, quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")


def fitted(image, long_side):
    """Long side at most `long_side`, Lanczos; smaller photos stay as they are."""
    scale = long_side / max(image.size)
    return image if scale >= 1 else scaled(image, scale)


def scaled(image, scale):
    size = tuple(max(1, round(side * scale)) for side in image.size)
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def in_tier(image, tier):
    """The photo in an evaluation tier; None where the tier leaves it out."""
    if tier == "native":
        return image
    if tier == "chat":
        return saved(fitted(image, 1280), 75, 2, True)
    if tier == "hard":
        small = saved(fitted(image, 960), 60)
        return saved(small.crop((1, 1, *small.size)), 70)
    if tier == "equal":
        return saved(square(image, 384), 80) if min(image.size) >= 384 else None
    raise ValueError(f"Expected one of {', '.join(TIERS)} for tier but received {tier!r}")


def square(image, side):
    """Short side to `side`, then the centre `side` x `side`; photos already smaller are only cropped."""
    small = scaled(image, side / min(image.size)) if min(image.size) > side else image
    width, height = small.size
    side = min(side, width, height)
    left, top = (width - side) // 2, (height - side) // 2
    return small.crop((left, top, left + side, top + side))


def random_history(image, rng):
    """One random delivery: crop, camera JPEG, retouching, rescaling, chat copy, screenshot or WebP."""
    width, height = image.size
    if max(width, height) > 2400:
        # Half of the large photos keep their native grid in a crop, the other half is scaled down.
        if rng.random() < 0.5:
            side = int(rng.integers(1024, 2400))
            w, h = min(width, side), min(height, side)
            x, y = int(rng.integers(0, width - w + 1)), int(rng.integers(0, height - h + 1))
            image = image.crop((x, y, x + w, y + h))
        else:
            image = fitted(image, int(rng.integers(800, 2400)))
    if rng.random() < 0.4:
        image = cropped(image, rng)
    if rng.random() < 0.5:
        image = saved(image, int(rng.integers(75, 99)), int(rng.choice([0, 1, 2])))
    if rng.random() < 0.5 and min(image.size) > 420:
        low = 400 / min(image.size)
        image = scaled(image, float(np.exp(rng.uniform(np.log(low), 0))))
    step = rng.random()
    if step < 0.12:
        image = image.filter(ImageFilter.UnsharpMask(rng.uniform(0.5, 2), int(rng.integers(30, 150)), 2))
    elif step < 0.2:
        image = image.filter(ImageFilter.MedianFilter(3))
    elif step < 0.28:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.9)))
    elif step < 0.34:
        image = ImageOps.autocontrast(image, cutoff=0.5)
    end = rng.random()
    if end < 0.45:
        image = saved(fitted(image, int(rng.choice([960, 1080, 1280, 1440, 1600]))), int(rng.integers(58, 88)), 2, True)
    elif end < 0.55:
        image = saved(image, int(rng.integers(55, 92)), kind="WEBP")
    elif end < 0.62:
        image = fitted(image, int(rng.choice([720, 1080])))
    elif end < 0.9:
        image = saved(image, int(rng.integers(68, 97)), int(rng.choice([0, 2])))
    return image


def cropped(image, rng, least=0.6):
    width, height = image.size
    w, h = (max(256, int(side * rng.uniform(least, 1))) for side in (width, height))
    if w >= width or h >= height:
        return image
    x, y = int(rng.integers(0, width - w + 1)), int(rng.integers(0, height - h + 1))
    return image.crop((x, y, x + w, y + h))
