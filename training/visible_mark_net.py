"""Trains the small network with which the visible-mark analyzer reads a proposed label, and prints it as TypeScript.

    python training/visible_mark_net.py PHOTOS.txt STRIPS.bin > src/analyzers/data/visible-mark-net.ts

PHOTOS.txt names real photos, a path per line, to write labels on; STRIPS.bin holds strips that the search proposes on real
photos, 20 x 72 signed bytes each (src/image/mark-strip.ts, times 28). Labels are rendered from Noto Sans CJK, Noto Serif CJK, LXGW WenKai and
Smiley Sans (SIL OFL 1.1), never from the fonts that training/visible_mark_pictures.py tests with. Other writing in the same places teaches what
is no label: honest stamps of phones, and words that share characters with it.
"""

import argparse
import base64
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image, ImageDraw, ImageFont
from torch import nn

NOTO = '/usr/share/fonts/opentype/noto/Noto{}CJK-{}.ttc'
WENKAI = '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-{}.ttf'
FACES = (
    [(NOTO.format('Sans', weight), 2) for weight in ['Light', 'Regular', 'Bold', 'Black']]
    + [(NOTO.format('Sans', 'Regular'), index) for index in [0, 3]]
    + [(NOTO.format('Serif', weight), 2) for weight in ['Light', 'Regular', 'Bold', 'Black']]
    + [(NOTO.format('Serif', 'Regular'), index) for index in [0, 3]]
    + [(WENKAI.format(weight), 0) for weight in ['Regular', 'Regular', 'Bold', 'Bold', 'Regular', 'Bold']]
)
ROWS, COLUMNS, LETTER, AFTER = 20, 72, 16, 4
# Class 0 is no label.
LABELS = ['AI生成', 'AI合成', '智能生成', '智能合成', '即梦AI']
BEFORE = ['', '', '', '', '由', '内容由', '图片由', '豆包', '本图由', '作品由', '此图', '疑似', '可能由', '*', '「']
AFTERWARDS = ['', '', '', '', '', '内容', '图片', '。', '」', '，仅供参考']
STAMPS = [
    'SHOT ON MI 8', 'AI DUAL CAMERA', 'AI TRIPLE CAMERA', 'AI QUAD CAMERA', 'Galaxy M52 5G', 'Galaxy S23', 'REDMI NOTE 8 PRO',
    'Shot on OnePlus', 'Shot on vivo AI camera', 'HUAWEI P30', 'LEICA AI CAMERA', '2024-05-01 12:30', '2019/11/03', '08:15',
    '智能手机', '智能拍摄', '智能相机', 'AI相机', 'AI美颜', 'AI摄影', 'AI影像', 'AI三摄', '已完成', '未完成', '生成', '合成', '已生成',
    '合成纤维', '自动生成', '人工合成', '系统生成', '人工智能', '智能制造', '即梦', '豆包', '即时', 'AI', '一年保修', '正品保证', '北京市朝阳区',
    '今日水印', '水印相机', '仅供参考', '版权所有', '小红书号', '抖音号', '摄影作品', '原创图片', '京东物流', '生产日期', '合格证', '成品',
]
COMMON = '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以会自着去之过家学对可她里后小么心多天而能好都然没日于起还发事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏够群器'


def ink_of(text, face, bold, spacing, stacked):
    size = face.size
    if stacked:
        parts = ['AI', *text[2:]] if text.startswith('AI') and random.random() < 0.4 else list(text)
        step = size * random.uniform(0.98, 1.3)
        image = Image.new('L', (size * 3, round(step * (len(parts) + 2))), 0)
        draw = ImageDraw.Draw(image)
        for row, part in enumerate(parts):
            draw.text((size * 1.5 - face.getlength(part) / 2, row * step + size * 0.3), part, font=face, fill=255, stroke_width=bold)
    else:
        image = Image.new('L', (round(size * (len(text) + 3) * (1 + spacing)), size * 2), 0)
        draw = ImageDraw.Draw(image)
        x = size * 0.5
        for character in text:
            draw.text((x, size * 0.3), character, font=face, fill=255, stroke_width=bold)
            x += face.getlength(character) + spacing * size
    box = image.getbbox()
    return None if box is None else np.asarray(image.crop(box))


def strip_of(picture, letters, end, middle, stacked):
    cell = letters / LETTER
    along = np.round(end + AFTER * cell - COLUMNS * cell + np.arange(COLUMNS + 1) * cell).astype(int)
    over = np.round(middle - ROWS / 2 * cell + np.arange(ROWS + 1) * cell).astype(int)
    if stacked:
        picture = picture.T
    sums = np.pad(picture.astype(np.float64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))

    def spans(at, limit):
        first = np.clip(at[:-1], 0, limit - 1)
        return first, np.maximum(first + 1, np.minimum(limit, at[1:]))

    a0, a1 = spans(along, picture.shape[1])
    o0, o1 = spans(over, picture.shape[0])
    total = sums[np.ix_(o1, a1)] - sums[np.ix_(o0, a1)] - sums[np.ix_(o1, a0)] + sums[np.ix_(o0, a0)]
    means = total / np.outer(o1 - o0, a1 - a0)
    spread = means.std()
    return None if spread < 2 else np.clip(np.round((means - means.mean()) / spread * 28), -127, 127).astype(np.int8)


def example(photos, faces, negative):
    stacked = random.random() < 0.35
    label = random.randrange(len(LABELS)) if random.random() < 0.9 else 4
    if negative:
        kind = random.random()
        pick = lambda count: ''.join(random.choice(COMMON) for _ in range(count))
        if kind < 0.4:
            text = random.choice(STAMPS)
        elif kind < 0.7:
            text = random.choice(['AI', '智能', '']) + pick(2)
        elif kind < 0.85:
            text = pick(2) + random.choice(['生成', '合成', 'AI', '完成', '生产'])
        else:
            text = pick(random.randint(3, 6))
        core, tail = text, ''
    else:
        core = LABELS[label]
        text = ('人工' if core.startswith('智能') and random.random() < 0.85 else '') + core
        if random.random() < 0.12:
            text = text.replace('AI', 'AI ') if core.startswith('AI') else text
        tail = random.choice(AFTERWARDS) if not stacked else ''
        text = random.choice(BEFORE) + text
    face = random.choice(faces)
    bold = random.choice([0, 0, 0, 1, 2, 3])
    spacing = random.choice([0, 0, 0, random.uniform(0, 0.2)])
    ink = ink_of(text, face, bold, spacing, stacked)
    if ink is None:
        return None
    tail_ink = ink_of(tail, face, bold, spacing, False) if tail else None
    height = ink.shape[1] if stacked else ink.shape[0]
    letters = float(np.exp(random.uniform(np.log(14), np.log(64))))
    scale = letters / height
    stretch = random.uniform(0.9, 1.1)
    whole = ink if tail_ink is None else joined(ink, tail_ink, spacing, face.size)
    size = (max(4, round(whole.shape[1] * scale * stretch)), max(4, round(whole.shape[0] * scale)))
    written = cv2.resize(whole, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    if not stacked and random.random() < 0.15:
        slant = random.uniform(-0.05, 0.2)
        written = cv2.warpAffine(written, np.float32([[1, -slant, slant * size[1]], [0, 1, 0]]), (round(size[0] + abs(slant) * size[1]), size[1]))
    if random.random() < 0.2:
        # Round strokes.
        written = np.clip(cv2.GaussianBlur(written, (0, 0), letters / 40) * 2.2 - 0.5, 0, 1)
    share = ink.shape[1] / whole.shape[1]
    length = written.shape[0] if stacked else written.shape[1] * share
    pad = round(letters * 1.5)
    photo = random.choice(photos)
    need_y, need_x = written.shape[0] + 2 * pad, written.shape[1] + 2 * pad
    if need_y >= photo.shape[0] or need_x >= photo.shape[1]:
        return None
    y = random.choice([0, photo.shape[0] - need_y, random.randint(0, photo.shape[0] - need_y)])
    x = random.choice([0, photo.shape[1] - need_x, random.randint(0, photo.shape[1] - need_x)])
    scene = photo[y : y + need_y, x : x + need_x].astype(np.float32)
    if random.random() < 0.12:
        plate = random.uniform(0.2, 0.7)
        part = (slice(pad - pad // 3, pad + written.shape[0] + pad // 3), slice(pad - pad // 2, pad + written.shape[1] + pad // 2))
        scene[part] = scene[part] * (1 - plate) + random.choice([0, 0, 255]) * plate
    layer = np.pad(written, pad)
    if random.random() < 0.3:
        shadow = cv2.GaussianBlur(layer, (0, 0), max(0.6, letters / random.uniform(12, 30)))
        moved = np.roll(shadow, (round(letters / 20), round(letters / 20)), (0, 1))
        scene = scene * (1 - moved * random.uniform(0.3, 0.9))
    opacity = random.uniform(0.3, 1)
    colour = random.choice([255, 255, 255, 255, random.uniform(120, 255), random.uniform(0, 100), 0])
    scene = scene * (1 - layer * opacity) + colour * layer * opacity
    code = cv2.imencode('.jpg', np.clip(scene, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, random.randint(35, 95)])[1]
    scene = cv2.imdecode(code, cv2.IMREAD_GRAYSCALE)
    end, middle = pad + length, pad + (written.shape[1] if stacked else written.shape[0]) / 2
    if negative and random.random() < 0.3:
        end -= letters * random.uniform(0, 2)
    seen = letters * random.uniform(0.89, 1.12)
    return (
        strip_of(scene, seen, end + letters * random.uniform(-0.14, 0.14), middle + letters * random.uniform(-0.1, 0.1), stacked),
        0 if negative else label + 1,
    )


def joined(ink, tail, spacing, size):
    gap = np.zeros((max(ink.shape[0], tail.shape[0]), round(size * (0.05 + spacing))), np.uint8)
    fit = lambda one: np.pad(one, ((gap.shape[0] - one.shape[0], 0), (0, 0)))
    return np.hstack([fit(ink), gap, fit(tail)])


def make(job):
    seed, count, paths = job
    random.seed(seed)
    cv2.setNumThreads(1)
    photos = []
    for path in random.sample(paths, 160):
        picture = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
        if picture is None or min(picture.shape) < 400:
            continue
        scale = random.choice([900, 1280]) / max(picture.shape)
        photos.append(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture)
    faces = [ImageFont.truetype(path, 64, index=index) for path, index in FACES]
    strips, labels = [], []
    while len(strips) < count:
        made = example(photos, faces, random.random() < 0.4)
        if made is not None and made[0] is not None:
            strips.append(made[0])
            labels.append(made[1])
    return np.stack(strips), np.array(labels)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 12, 5, stride=2)
        self.second = nn.Conv2d(12, 24, 3, stride=2)
        self.third = nn.Conv2d(24, 32, 3)
        self.hidden = nn.Linear(32 * 14, 40)
        self.last = nn.Linear(40, len(LABELS) + 1)

    def forward(self, x):
        x = torch.relu(self.first(x))
        x = torch.relu(self.second(x))
        x = torch.relu(self.third(x))
        return self.last(torch.relu(self.hidden(x.flatten(1))))


def train(strips, labels, epochs):
    torch.manual_seed(1)
    torch.set_num_threads(2)
    net = Net()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=0.02)
    batch = 256
    steps = epochs * (len(strips) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps + 1)
    held = len(strips) // 20
    order = torch.randperm(len(strips))
    test, rest = order[:held], order[held:]
    for epoch in range(epochs):
        net.train()
        for part in rest[torch.randperm(len(rest))].split(batch):
            x = strips[part].float()[:, None] / 28
            x = x * (torch.randint(0, 2, (len(part), 1, 1, 1)) * 2 - 1)
            loss = nn.functional.cross_entropy(net(x), labels[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            if schedule.last_epoch < steps:
                schedule.step()
        net.eval()
        with torch.no_grad():
            logits = net(strips[test].float()[:, None] / 28)
            margin = logits[:, 1:].max(1).values - logits[:, 0]
            real = margin[labels[test] == 0]
            mark = margin[labels[test] > 0]
            cut = real.quantile(0.999)
            print(f'epoch {epoch} loss {loss.item():.4f} recall at 1e-3 false alarms {(mark > cut).float().mean():.3f} cut {cut:.2f} most {real.max():.2f}', file=sys.stderr)
    return net


def quantised(tensor):
    """Signed bytes and the number to multiply them by, one per output."""
    flat = tensor.detach().reshape(tensor.shape[0], -1)
    scale = flat.abs().max(1).values.clamp(min=1e-6) / 127
    return torch.round(flat / scale[:, None]).to(torch.int8).numpy(), scale.numpy()


def written_out(net):
    print('/** Made by training/visible_mark_net.py; what it was trained on and how well it reads is in docs/provenance.md. */')
    print("import type { NetLayer } from '../../image/small-net.js';")
    print()
    print('/** What the outputs after the first, which is "no label", stand for. */')
    print(f'export const labelTexts = {LABELS!r} as const;')
    print()
    print('export const labelNet: readonly NetLayer[] = [')
    for name in ['first', 'second', 'third', 'hidden', 'last']:
        layer = getattr(net, name)
        weights, scales = quantised(layer.weight)
        encode = lambda array: base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
        conv = isinstance(layer, nn.Conv2d)
        print('  {')
        print(f"    outputs: {weights.shape[0]},")
        print(f"    side: {layer.kernel_size[0] if conv else 0},")
        print(f"    step: {layer.stride[0] if conv else 0},")
        print(f"    weights: '{encode(weights)}',")
        print(f"    scales: '{encode(scales.astype('<f4'))}',")
        print(f"    biases: '{encode(layer.bias.detach().numpy().astype('<f4'))}',")
        print('  },')
    print('];')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('photos', type=Path)
    parser.add_argument('strips', type=Path)
    parser.add_argument('--count', type=int, default=72_000)
    parser.add_argument('--epochs', type=int, default=14)
    parser.add_argument('--cache', type=Path, help='keeps the made strips between runs')
    options = parser.parse_args()
    paths = options.photos.read_text().split('\n')
    if options.cache and options.cache.exists():
        kept = np.load(options.cache)
        strips, labels = kept['strips'], kept['labels']
    else:
        jobs = [(seed, options.count // 12, paths) for seed in range(12)]
        with ProcessPoolExecutor(2) as pool:
            made = list(pool.map(make, jobs))
        strips, labels = np.concatenate([one[0] for one in made]), np.concatenate([one[1] for one in made])
        if options.cache:
            np.savez(options.cache, strips=strips, labels=labels)
    real = np.fromfile(options.strips, np.int8).reshape(-1, ROWS, COLUMNS)
    strips = np.concatenate([strips, real])
    labels = np.concatenate([labels, np.zeros(len(real), np.int64)])
    written_out(train(torch.from_numpy(strips), torch.from_numpy(labels), options.epochs))


main()
