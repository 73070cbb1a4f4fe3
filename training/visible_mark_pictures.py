"""Writes AI labels onto real photos, to measure how many the visible-mark analyzer reads.

    python training/visible_mark_pictures.py PHOTOS OUT --fonts MORE_FONTS --count 600 --seed 1 --part test

PHOTOS is a folder or a text file with a path per line. OUT gets JPEG files and index.tsv: file, text, class and file of
the font, how the writing runs, its height as a share of the short side, how it is drawn, opacity, how much of the photo's
contrast lies beneath, tier and box. The `test` fonts are in no template, nor were they looked at while
the search was built; `dev` fonts are what it was built on. Debian packages: fonts-noto-cjk-extra,
fonts-wqy-zenhei, fonts-wqy-microhei, fonts-arphic-uming, -ukai, -gbsn00lp, -gkai00mp, fonts-lxgw-wenkai, and unpacked
under MORE_FONTS: fonts-cwtex-fs, -heib, -kai, -yen, fonts-motoya-l-maruberi, fonts-cns11643-kai.
"""

import argparse
import csv
import io
import math
import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat

NOTO = '/usr/share/fonts/opentype/noto/Noto{}CJK-{}.ttc'
TRUETYPE = '/usr/share/fonts/truetype/'
# (class, file, index of the face). Files that do not begin with a slash lie somewhere under MORE_FONTS.
FONTS = {
    'dev': [
        ('sans', NOTO.format('Sans', 'Medium'), 2),
        ('sans', NOTO.format('Sans', 'Light'), 2),
        ('sans', 'cwheib.ttf', 0),
        ('serif', NOTO.format('Serif', 'SemiBold'), 2),
        ('serif', NOTO.format('Serif', 'Medium'), 2),
        ('serif', 'cwfs.ttf', 0),
        ('kai', TRUETYPE + 'lxgw-wenkai/LXGWWenKai-Light.ttf', 0),
        ('kai', 'cwkai.ttf', 0),
    ],
    'test': [
        ('sans', TRUETYPE + 'wqy/wqy-zenhei.ttc', 0),
        ('sans', TRUETYPE + 'wqy/wqy-microhei.ttc', 0),
        ('serif', TRUETYPE + 'arphic/uming.ttc', 0),
        ('serif', TRUETYPE + 'arphic-gbsn00lp/gbsn00lp.ttf', 0),
        ('kai', TRUETYPE + 'arphic/ukai.ttc', 0),
        ('kai', TRUETYPE + 'arphic-gkai00mp/gkai00mp.ttf', 0),
        ('kai', 'TW-Kai-98_1.ttf', 0),
        ('rounded', 'cwyen.ttf', 0),
        ('rounded', 'MTLmr3m.ttf', 0),
    ],
}
TEXTS = ['AI生成', '人工智能生成', 'AI合成', '人工智能合成', '豆包AI生成', '图片由AI生成', '即梦AI']
SHARES = [0.03, 0.05, 0.07]
OPACITIES = [0.4, 0.6, 0.8, 0.95]
STYLES = ['plain', 'plain', 'shadow', 'outline', 'plate']
TIERS = ['native', 'chat', 'hard']
WAYS = {'across': 0, 'stacked': 0, 'right': 90, 'down': 180, 'left': 270}
LONG_SIDE = 1600


def fonts(part, folder):
    for kind, file, index in FONTS[part]:
        path = Path(file) if file.startswith('/') else next(Path(folder).rglob(file))
        yield kind, path, index


def has(face, text):
    missing = bytes(face.getmask('\uffff'))
    return all(bytes(face.getmask(character)) != missing and face.getbbox(character)[2] > 0 for character in text)


def horizontal(face, text, bold):
    left, top, right, bottom = face.getbbox(text, stroke_width=bold)
    ink = Image.new('L', (right - left, bottom - top), 0)
    ImageDraw.Draw(ink).text((-left, -top), text, font=face, fill=255, stroke_width=bold)
    return ink


def stacked(face, text, bold):
    """One character below the other, each in a square cell, as vertical writing has it; AI stands in one or two cells."""
    size = face.size
    parts = ['AI', *text.replace('AI', '')] if text.startswith('AI') and random.random() < 0.5 else list(text)
    ink = Image.new('L', (size * 2, round(size * 1.06 * len(parts)) + size), 0)
    for row, part in enumerate(parts):
        width = face.getlength(part)
        ImageDraw.Draw(ink).text((size - width / 2, row * size * 1.06), part, font=face, fill=255, stroke_width=bold)
    return ink.crop(ink.getbbox())


def written(face, text, way, letters, bold):
    """The ink of the text, its letters `letters` pixels high, upright."""
    probe = horizontal(face, text, bold)
    ink = stacked(face, text, bold) if way == 'stacked' else probe
    scale = letters / probe.height
    return ink.resize((max(1, round(ink.width * scale)), max(1, round(ink.height * scale))), Image.LANCZOS)


def corner(width, height, ink, way, gap):
    """A place along the edges that this way of writing keeps to."""
    far_x, far_y = width - gap - ink.width, height - gap - ink.height
    if way == 'across':
        return random.choice([far_x, gap, random.randint(gap, max(gap, far_x))]), random.choice([far_y, far_y, gap])
    return random.choice([far_x, far_x, gap]), random.choice([far_y, gap, random.randint(gap, max(gap, far_y))])


def draw(image, ink, at, style, opacity, colour):
    """Writes the ink, white or dark, plainly or with what programs put behind it to set it off."""
    mask = Image.new('L', image.size, 0)
    mask.paste(ink, at)
    behind = (0, 0, 0) if colour[0] > 128 else (255, 255, 255)
    stroke = max(1, ink.height / 24)
    if style == 'shadow':
        shadow = ImageChops.offset(mask.filter(ImageFilter.GaussianBlur(stroke)), round(stroke / 2) or 1, round(stroke))
        image.paste(behind, (0, 0), shadow.point(lambda value: value * opacity * 0.7))
    elif style == 'outline':
        wide = mask.filter(ImageFilter.MaxFilter(2 * round(stroke) + 1))
        image.paste(behind, (0, 0), wide.point(lambda value: value * opacity * 0.8))
    elif style == 'plate':
        pad = round(random.uniform(2, 5) * stroke)
        plate = Image.new('L', image.size, 0)
        ImageDraw.Draw(plate).rounded_rectangle((at[0] - pad, at[1] - pad, at[0] + ink.width + pad, at[1] + ink.height + pad), pad, fill=round(255 * random.uniform(0.25, 0.6)))
        image.paste(behind, (0, 0), plate)
    image.paste(colour, (0, 0), mask.point(lambda value: value * opacity))


def star(side):
    """The four-pointed star of Gemini, |x|^p + |y|^p <= 1."""
    ink = Image.new('L', (side * 4, side * 4), 0)
    points = [(math.cos(turn), math.sin(turn)) for turn in (2 * math.pi * step / 720 for step in range(720))]
    power = random.uniform(2.9, 3.7)
    half = side * 2
    shape = [(half + half * math.copysign(abs(x) ** power, x), half + half * math.copysign(abs(y) ** power, y)) for x, y in points]
    ImageDraw.Draw(ink).polygon(shape, fill=255)
    return ink.resize((side, side), Image.LANCZOS)


def encoded(image, tier):
    """As src/artifacts/tiers.ts makes the tiers."""
    data = io.BytesIO()
    if tier == 'native':
        image.save(data, 'JPEG', quality=92, subsampling=2)
        return data.getvalue()
    side = {'chat': 1280, 'hard': 960}[tier]
    scale = min(1, side / max(image.size))
    image = image.resize((round(image.width * scale), round(image.height * scale)), Image.LANCZOS)
    if tier == 'chat':
        image.save(data, 'JPEG', quality=75, subsampling=2, progressive=True)
        return data.getvalue()
    image.save(data, 'JPEG', quality=60, subsampling=2)
    again, data = Image.open(io.BytesIO(data.getvalue())), io.BytesIO()
    again.crop((1, 1, *again.size)).save(data, 'JPEG', quality=70, subsampling=2)
    return data.getvalue()


def turned_back(box, size, turn):
    """A box of the upright picture where it lies once the picture was turned clockwise."""
    for _ in range(turn // 90):
        box, size = (size[1] - box[1] - box[3], box[0], box[3], box[2]), (size[1], size[0])
    return box, size


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('photos', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--fonts', type=Path, default=Path('.'))
    parser.add_argument('--count', type=int, default=600)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--part', choices=list(FONTS), default='test')
    parser.add_argument('--ways', default='across', help='across, stacked, right, down, left, star; with commas')
    options = parser.parse_args()
    random.seed(options.seed)
    if options.photos.is_dir():
        photos = sorted(path for path in options.photos.rglob('*') if path.suffix.lower() in ('.jpg', '.jpeg', '.png'))
    else:
        photos = [Path(line) for line in options.photos.read_text().splitlines() if line]
    faces = list(fonts(options.part, options.fonts))
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / 'index.tsv').open('w', newline='') as table:
        rows = csv.writer(table, delimiter='\t', lineterminator='\n')
        rows.writerow(['file', 'text', 'class', 'font', 'bold', 'way', 'share', 'style', 'opacity', 'colour', 'busy', 'tier', 'box'])
        done = 0
        while done < options.count:
            kind, path, index = faces[done % len(faces)]
            face = ImageFont.truetype(str(path), 128, index=index)
            text = random.choice(TEXTS)
            try:
                image = Image.open(random.choice(photos))
                image.draft('RGB', (LONG_SIDE, LONG_SIDE))
                image = image.convert('RGB')
            except OSError:
                continue
            way = random.choice(options.ways.split(','))
            if (way != 'star' and not has(face, text)) or min(image.size) < 480:
                continue
            image.thumbnail((LONG_SIDE, LONG_SIDE), Image.LANCZOS)
            share, opacity, tier = random.choice(SHARES), random.choice(OPACITIES), random.choice(TIERS)
            style, bold = random.choice(STYLES), random.choice([0, 0, 3])
            short = min(image.size)
            gap = round(short * random.uniform(0.015, 0.05))
            if way == 'star':
                text, kind, style, bold = 'star', '', 'plain', 0
                ink = star(round(share * short))
                away = round(ink.width * random.uniform(0.6, 1.2))
                at = (image.width - away - ink.width, image.height - away - ink.height)
            else:
                ink = written(face, text, way, share * short, bold)
                if ink.width + 2 * gap > image.width or ink.height + 2 * gap > image.height:
                    continue
                at = corner(*image.size, ink, 'stacked' if way == 'stacked' else 'across', gap)
            colour = (255, 255, 255) if way == 'star' or random.random() < 0.8 else (20, 20, 20)
            box = (*at, *ink.size)
            beneath = ImageStat.Stat(image.convert('L').crop((at[0], at[1], at[0] + ink.width, at[1] + ink.height)))
            draw(image, ink, at, style, opacity, colour)
            turn = WAYS.get(way, 0)
            box, size = turned_back(box, image.size, turn)
            image = image.rotate(-turn, expand=True)
            name = f'{done:04}.jpg'
            (options.out / name).write_bytes(encoded(image, tier))
            shown = ' '.join(f'{value / size[i % 2]:.4f}' for i, value in enumerate(box))
            shade = 'light' if colour[0] > 128 else 'dark'
            rows.writerow([name, text, kind, path.name, bold, way, share, style, opacity, shade, round(beneath.stddev[0]), tier, shown])
            done += 1


main()
