"""Draws whole labels that the tests of visible-mark paint onto made photos, as a TypeScript table.

    python training/visible_mark_inks.py > test/support/mark-inks.ts

Needs Pillow and the fonts named below (Debian: fonts-noto-cjk, fonts-noto-cjk-extra, fonts-lxgw-wenkai; all under the
SIL Open Font License, which leaves pictures made with a font free).
"""

import base64

from PIL import Image, ImageDraw, ImageFont

NOTO = '/usr/share/fonts/opentype/noto/Noto{}CJK-{}.ttc'
SIMPLIFIED = 2
FACES = {
    'sans': (NOTO.format('Sans', 'Bold'), SIMPLIFIED),
    'serif': (NOTO.format('Serif', 'SemiBold'), SIMPLIFIED),
    'kai': ('/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf', 0),
}
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


def ink(way, text, kind):
    """The text's ink, INK_HEIGHT high (or wide, where stacked)."""
    path, index = FACES[kind]
    face = ImageFont.truetype(path, 96, index=index)
    image = across(text, face) if way == 'across' else stacked(text, face)
    long = round(max(image.size) / min(image.size) * INK_HEIGHT)
    return image.resize((long, INK_HEIGHT) if way == 'across' else (INK_HEIGHT, long), Image.BOX)


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
def main():
    print('/** Made by training/visible_mark_inks.py from Noto Sans CJK, Noto Serif CJK and LXGW WenKai (SIL OFL 1.1). */')
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
    for way, text, kind in INKS:
        shape = ink(way, text, kind)
        print(f"  {{ text: '{text}', way: '{way}', width: {shape.width}, height: {shape.height}, ink: '{base64.b64encode(shape.tobytes()).decode()}' }},")
    print('];')


main()
