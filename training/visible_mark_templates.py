"""Renders the marks that the visible-mark analyzer looks for and writes them as a TypeScript table.

    python training/visible_mark_templates.py > src/analyzers/data/visible-mark-templates.ts

Needs Pillow and the fonts named below (Debian: fonts-noto-cjk, fonts-noto-cjk-extra, fonts-smiley-sans; all under
the SIL Open Font License). Nothing but the small grey pictures it prints is shipped.
"""

import base64

from PIL import Image, ImageDraw, ImageFont

NOTO = '/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc'
SMILEY = '/usr/share/fonts/truetype/smiley-sans/SmileySans-Oblique.ttf'
SIMPLIFIED = 2
HEIGHT = 16
OVERSAMPLING = 8

TEXTS = [
    ('AI生成', ['Bold', 'Regular', 'Black']),
    ('AI合成', ['Bold', 'Regular']),
    ('智能生成', ['Bold', 'Regular']),
    ('智能合成', ['Bold', 'Regular']),
    ('即梦AI', ['Bold', 'Smiley']),
]


def font(weight, size):
    if weight == 'Smiley':
        return ImageFont.truetype(SMILEY, size)
    return ImageFont.truetype(NOTO.format(weight), size, index=SIMPLIFIED)


def render(text, weight):
    """The text's ink box scaled to HEIGHT rows, and where each character's cell begins and ends."""
    face = font(weight, HEIGHT * OVERSAMPLING)
    left, top, right, bottom = face.getbbox(text)
    image = Image.new('L', (right - left, bottom - top), 0)
    ImageDraw.Draw(image).text((-left, -top), text, font=face, fill=255)
    width = round(image.width * HEIGHT / image.height)
    scale = width / image.width
    edges = [min(width, max(0, round((face.getlength(text[:i]) - left) * scale))) for i in range(len(text))]
    return image.resize((width, HEIGHT), Image.BOX), [*edges, width]


def main():
    print("/** Made by training/visible_mark_templates.py from Noto Sans CJK and Smiley Sans (SIL OFL 1.1). */")
    print('export interface MarkTemplate {')
    print('  readonly text: string;')
    print('  readonly font: string;')
    print('  readonly width: number;')
    print('  /** Columns at which characters begin, and the width. */')
    print('  readonly cells: readonly number[];')
    print('  /** Ink of the 16 rows, 0..255, base64. */')
    print('  readonly ink: string;')
    print('}')
    print()
    print('/** Rows of every template. */')
    print(f'export const templateHeight = {HEIGHT};')
    print()
    print('export const markTemplates: readonly MarkTemplate[] = [')
    for text, weights in TEXTS:
        for weight in weights:
            image, cells = render(text, weight)
            ink = base64.b64encode(image.tobytes()).decode()
            print('  {')
            print(f"    text: '{text}',")
            print(f"    font: '{weight}',")
            print(f'    width: {image.width},')
            print(f'    cells: {cells},')
            print(f"    ink: '{ink}',")
            print('  },')
    print('];')


main()
