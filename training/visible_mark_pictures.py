"""Writes AI labels onto real photos, to measure how many the visible-mark analyzer reads.

    python training/visible_mark_pictures.py PHOTOS OUT --fonts MORE_FONTS --count 600 --seed 1 --part test

PHOTOS is a folder or a text file with a path per line. OUT gets JPEG files and index.tsv: file, text, class and file of
the font, how the writing runs, its height as a share of the short side, opacity, tier and box. The `test` fonts are in no template, nor were they looked at while
the search was built; `dev` fonts are what it was built on. Debian packages: fonts-noto-cjk-extra,
fonts-wqy-zenhei, fonts-wqy-microhei, fonts-arphic-uming, -ukai, -gbsn00lp, -gkai00mp, fonts-lxgw-wenkai, and unpacked
under MORE_FONTS: fonts-cwtex-fs, -heib, -kai, -yen, fonts-motoya-l-maruberi, fonts-cns11643-kai.
"""

import argparse
import csv
import io
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

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
SHARES = [0.025, 0.03, 0.04, 0.05, 0.07]
OPACITIES = [0.4, 0.6, 0.8, 0.95]
TIERS = ['q92', 'q75', 'chat']
LONG_SIDE = 1600
CHAT_SIDE = 1280


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
    """The ink of the text, its letters `letters` pixels high."""
    probe = horizontal(face, text, bold)
    if way == 'stacked':
        ink = stacked(face, text, bold)
    else:
        ink = probe
    scale = letters / probe.height
    ink = ink.resize((max(1, round(ink.width * scale)), max(1, round(ink.height * scale))), Image.LANCZOS)
    return ink.transpose({'left': Image.ROTATE_90, 'right': Image.ROTATE_270}[way]) if way in ('left', 'right') else ink


def corner(width, height, ink, way, gap):
    """A place along the edges that this way of writing keeps to."""
    far_x, far_y = width - gap - ink.width, height - gap - ink.height
    if way == 'across':
        return random.choice([far_x, gap, random.randint(gap, max(gap, far_x))]), random.choice([far_y, far_y, gap])
    return random.choice([far_x, far_x, gap]), random.choice([far_y, gap, random.randint(gap, max(gap, far_y))])


def encoded(image, tier):
    if tier == 'chat':
        image.thumbnail((CHAT_SIDE, CHAT_SIDE), Image.LANCZOS)
    data = io.BytesIO()
    options = {'q92': {'quality': 92}, 'q75': {'quality': 75}, 'chat': {'quality': 60, 'progressive': True}}[tier]
    image.save(data, 'JPEG', subsampling=2, **options)
    return data.getvalue()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('photos', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--fonts', type=Path, default=Path('.'))
    parser.add_argument('--count', type=int, default=600)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--part', choices=list(FONTS), default='test')
    parser.add_argument('--ways', default='across', help='across, stacked, left, right; with commas')
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
        rows.writerow(['file', 'text', 'class', 'font', 'bold', 'way', 'share', 'opacity', 'tier', 'box'])
        done = 0
        while done < options.count:
            kind, path, index = faces[done % len(faces)]
            face = ImageFont.truetype(str(path), 128, index=index)
            text = random.choice(TEXTS)
            try:
                image = Image.open(random.choice(photos)).convert('RGB')
            except OSError:
                continue
            if not has(face, text) or min(image.size) < 480:
                continue
            image.thumbnail((LONG_SIDE, LONG_SIDE), Image.LANCZOS)
            way = random.choice(options.ways.split(','))
            share, opacity, tier = random.choice(SHARES), random.choice(OPACITIES), random.choice(TIERS)
            bold = random.choice([0, 0, 3])
            ink = written(face, text, way, share * min(image.size), bold)
            gap = round(min(image.size) * random.uniform(0.015, 0.05))
            if ink.width + 2 * gap > image.width or ink.height + 2 * gap > image.height:
                continue
            at = corner(*image.size, ink, way, gap)
            colour = (255, 255, 255) if random.random() < 0.8 else (20, 20, 20)
            if random.random() < 0.3:
                shadow = ink.filter(ImageFilter.GaussianBlur(max(1, share * min(image.size) / 20)))
                image.paste((0, 0, 0), (at[0] + 1, at[1] + 2), shadow.point(lambda value: value * opacity * 0.7))
            image.paste(colour, at, ink.point(lambda value: value * opacity))
            box = (*at, *ink.size)
            name = f'{done:04}.jpg'
            size = image.size
            (options.out / name).write_bytes(encoded(image, tier))
            shown = ' '.join(f'{value / size[i % 2]:.4f}' for i, value in enumerate(box))
            rows.writerow([name, text, kind, path.name, bold, way, share, opacity, tier, shown])
            done += 1


main()
