"""Renders the shapes by which the visible-mark analyzer finds places that may bear a label, as a TypeScript table.

    python training/visible_mark_templates.py > src/analyzers/data/visible-mark-templates.ts
    python training/visible_mark_templates.py inks > test/support/mark-inks.ts

The second writes finer pictures of whole labels, which the tests paint onto made photos.

Needs Pillow and the fonts named below (Debian: fonts-noto-cjk, fonts-noto-cjk-extra, fonts-lxgw-wenkai; all under the
SIL Open Font License, which leaves pictures made with a font free). Nothing but the small grey pictures it prints is
shipped.
"""

import base64
import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFont

NOTO = '/usr/share/fonts/opentype/noto/Noto{}CJK-{}.ttc'
WENKAI = '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-{}.ttf'
SIMPLIFIED = 2
HEIGHT = 6

FACES = {
    'sans': [(NOTO.format('Sans', 'Bold'), SIMPLIFIED)],
    'stroked': [(NOTO.format('Serif', 'SemiBold'), SIMPLIFIED), (WENKAI.format('Regular'), 0)],
    'any': [(NOTO.format('Sans', 'Bold'), SIMPLIFIED), (NOTO.format('Serif', 'SemiBold'), SIMPLIFIED), (WENKAI.format('Regular'), 0)],
}
# Words that differ in one character share a shape.
SHAPES = [
    ('across', ['AI生成', 'AI合成'], 'sans'),
    ('across', ['AI生成', 'AI合成'], 'stroked'),
    ('across', ['智能生成', '智能合成'], 'sans'),
    ('across', ['智能生成', '智能合成'], 'stroked'),
    ('across', ['即梦AI'], 'any'),
    ('stacked', ['I生成', 'I合成'], 'any'),
    ('stacked', ['智能生成', '智能合成'], 'any'),
]
# From one character of stacked writing to the next, in heights of the writing.
PITCH = 1.12


def cropped(draw, size):
    image = Image.new('L', size, 0)
    draw(ImageDraw.Draw(image))
    return image.crop(image.getbbox())


def across(text, face):
    return cropped(lambda to: to.text((face.size, face.size), text, font=face, fill=255), (face.size * (len(text) + 3), face.size * 3))


def stacked(text, face):
    """Characters in square cells one below the other."""
    side = across(text[-1], face).height * PITCH

    def draw(to):
        for row, character in enumerate(text):
            to.text((face.size * 1.5 - face.getlength(character) / 2, row * side), character, font=face, fill=255)

    return cropped(draw, (face.size * 3, round(side * (len(text) + 2))))


def ink(way, texts, faces, height=HEIGHT):
    """The mean ink of all texts in all faces, each brought to the same height (or width, where stacked)."""
    images = []
    for text in texts:
        for path, index in FACES[faces]:
            face = ImageFont.truetype(path, 96, index=index)
            images.append(across(text, face) if way == 'across' else stacked(text, face))
    long = round(np.mean([max(image.size) / min(image.size) for image in images]) * height)
    size = (long, height) if way == 'across' else (height, long)
    mean = np.mean([np.asarray(image.resize(size, Image.BOX), float) for image in images], axis=0)
    return np.round(mean).astype(np.uint8)


INK_HEIGHT = 24
INKS = [
    ('across', 'AI生成', 'sans'),
    ('across', 'AI合成', 'sans'),
    ('across', '人工智能生成', 'sans'),
    ('across', '人工智能合成', 'sans'),
    ('across', '即梦AI', 'sans'),
    ('across', '由AI生成', 'serif'),
    ('across', '豆包AI生成', 'kai'),
    ('across', '人工智能手机', 'sans'),
    ('across', 'AI三摄', 'sans'),
    ('across', '已完成', 'sans'),
    ('stacked', 'AI生成', 'sans'),
    ('stacked', '人工智能合成', 'kai'),
]
FACES['serif'], FACES['kai'] = FACES['stroked'][:1], FACES['stroked'][1:]


def print_inks():
    print('/** Made by training/visible_mark_templates.py from Noto Sans CJK, Noto Serif CJK and LXGW WenKai (SIL OFL 1.1). */')
    print('export interface MarkInk {')
    print('  readonly text: string;')
    print("  readonly way: 'across' | 'stacked';")
    print('  readonly width: number;')
    print('  readonly height: number;')
    print('  /** Ink, row by row, 0..255, base64. */')
    print('  readonly ink: string;')
    print('}')
    print()
    print('export const markInks: readonly MarkInk[] = [')
    for way, text, faces in INKS:
        shape = ink(way, [text], faces, INK_HEIGHT)
        print(f"  {{ text: '{text}', way: '{way}', width: {shape.shape[1]}, height: {shape.shape[0]}, ink: '{base64.b64encode(shape.tobytes()).decode()}' }},")
    print('];')


def main():
    if sys.argv[1:] == ['inks']:
        print_inks()
        return
    print('/** Made by training/visible_mark_templates.py from Noto Sans CJK, Noto Serif CJK and LXGW WenKai (SIL OFL 1.1). */')
    print('export interface MarkTemplate {')
    print("  readonly way: 'across' | 'stacked';")
    print('  readonly width: number;')
    print('  readonly height: number;')
    print('  /** Ink, row by row, 0..255, base64. */')
    print('  readonly ink: string;')
    print('}')
    print()
    print('export const markTemplates: readonly MarkTemplate[] = [')
    for way, texts, faces in SHAPES:
        shape = ink(way, texts, faces)
        data = base64.b64encode(shape.tobytes()).decode()
        print(f'  // {", ".join(texts)}: {faces}')
        print('  {')
        print(f"    way: '{way}',")
        print(f'    width: {shape.shape[1]},')
        print(f'    height: {shape.shape[0]},')
        print(f"    ink: '{data}',")
        print('  },')
    print('];')


main()
