/**
 * Programs that change pictures, by what they write into a software field. `retouch`: made to change what
 * is seen; `develop`: light, colour, crop and export, where a changed scene is rare; `beautify`: camera and
 * portrait apps that smooth skin or add stickers. Order matters: the first match names the program.
 * A camera's or phone's firmware string (`M526BXXS7CYD2`, `Ver.1.12`, `MediaTek Camera Application`) is in no row.
 */
export interface Editor {
  readonly name: string;
  readonly use: 'retouch' | 'develop' | 'beautify';
  /** Matched against the trimmed value of a software field. */
  readonly pattern: RegExp;
  /** Values as such programs write them; each must match, and match this row first. */
  readonly examples: readonly string[];
}

const row = (use: Editor['use'], name: string, pattern: RegExp, ...examples: readonly string[]): Editor => ({
  name,
  use,
  pattern,
  examples,
});

export const editors: readonly Editor[] = [
  row(
    'develop',
    'Adobe Lightroom',
    /\blightroom\b/i,
    'Adobe Photoshop Lightroom Classic 9.1 (Macintosh)',
    'Adobe Lightroom 7.2 (Android)',
  ),
  row('develop', 'Adobe Camera Raw', /\bcamera raw\b/i, 'Adobe Photoshop Camera Raw 8.6 (Macintosh)'),
  row('develop', 'Adobe Bridge', /^adobe bridge\b/i, 'Adobe Bridge CS5'),
  row(
    'develop',
    'Adobe Photoshop Album',
    /^adobe photoshop album\b/i,
    'Adobe Photoshop Album Starter Edition 3.0',
  ),
  row(
    'retouch',
    'Adobe Photoshop',
    /^adobe photoshop\b/i,
    'Adobe Photoshop CS5 Windows',
    'Adobe Photoshop 25.4 (Windows)',
    'Adobe Photoshop Elements 3.0 Windows',
    'Adobe Photoshop Express (iOS)',
  ),
  row('retouch', 'Adobe ImageReady', /^(adobe )?imageready\b/i, 'Adobe ImageReady', 'ImageReady'),
  row('retouch', 'Adobe Illustrator', /^adobe illustrator\b/i, 'Adobe Illustrator 28.0 (Windows)'),
  row('retouch', 'GIMP', /^gimp\b/i, 'GIMP 2.10.32', 'GIMP 2.6.12'),
  row('retouch', 'PicsArt 美易', /^picsart\b|^美易/i, 'PicsArt', '美易', '美易照片编辑'),
  row('retouch', 'Canva 可画', /^canva\b|可画/i, 'Canva', 'Canva (Renderer)', 'Canva可画', '可画'),
  row('retouch', 'Photopea', /^photopea\b/i, 'Photopea'),
  row('retouch', 'Pixelmator', /^pixelmator\b/i, 'Pixelmator Pro 3.5'),
  row('retouch', 'Affinity Photo', /^affinity (photo|designer|publisher)\b/i, 'Affinity Photo 2.4.0'),
  row('retouch', 'Paint.NET', /^paint\.net\b/i, 'Paint.NET v3.36', 'paint.net 5.0.13'),
  row('retouch', 'Microsoft Paint', /^(microsoft )?(ms)?paint( 3d)?\b/i, 'Microsoft Paint', 'Paint 3D'),
  row('retouch', 'Krita', /^krita\b/i, 'Krita 5.2.2'),
  row('retouch', 'Corel', /^corel\b|paint ?shop pro/i, 'Corel PaintShop Pro 20.0', 'Corel PHOTO-PAINT'),
  row('retouch', 'PhotoScape', /^photoscape\b/i, 'PhotoScape', 'PhotoScape X'),
  row('retouch', 'Pixlr', /^pixlr\b/i, 'Pixlr'),
  row('retouch', 'Fotor', /^fotor\b/i, 'Fotor'),
  row('retouch', 'TouchRetouch', /^touchretouch\b/i, 'TouchRetouch 5.1'),
  row('retouch', 'Luminar', /^(skylum )?luminar\b/i, 'Luminar Neo'),
  row(
    'retouch',
    'Meitu 美图秀秀',
    /^(meitu|mtxx)\b|美图秀秀|\bcom\.mt\.mtxx\b/i,
    'Meitu',
    '美图秀秀',
    'com.mt.mtxx.mtxx',
  ),
  row('retouch', 'Xingtu 醒图', /^(xingtu|hypic)\b|醒图/i, '醒图', 'Hypic 5.1.0'),
  row(
    'retouch',
    'CapCut 剪映',
    /^(capcut|jianying(pro)?)\b|剪映/i,
    'CapCut',
    '剪映专业版',
    'JianyingPro 5.9.0',
  ),
  row('retouch', 'WPS 图片', /^wps\b|WPS ?(图片|看图|Office)/i, 'WPS图片', 'WPS Office', 'WPS Photo'),
  row('retouch', 'Chuangkit 创客贴', /^chuangkit\b|创客贴/i, '创客贴'),
  row('retouch', 'Tuguaishou 图怪兽', /图怪兽/, '图怪兽'),
  row('retouch', 'MakaDesign MAKA', /^maka\b/i, 'MAKA设计', 'MAKA'),
  row('retouch', 'Bcut 必剪', /^bcut\b|必剪/i, '必剪', 'Bcut 2.4'),
  row('retouch', 'Kwaiying 快影', /^kwaiying\b|快影/i, '快影'),
  row('retouch', 'Miaojian 秒剪', /秒剪/, '秒剪'),
  row('retouch', 'PicWish 佐糖', /^picwish\b|佐糖/i, 'PicWish', '佐糖'),
  row('retouch', 'Gaitubao 改图宝', /改图(宝|鸭)/, '改图宝', '改图鸭'),
  row('retouch', 'PixCake 像素蛋糕', /^pixcake\b|像素蛋糕/i, 'PixCake 6.2.0', '像素蛋糕'),
  row('retouch', 'Macaron 马卡龙玩图', /马卡龙玩图/, '马卡龙玩图'),
  row('retouch', 'Gaoding 稿定设计', /^gaoding\b|稿定/i, '稿定设计'),
  row('retouch', 'Tiantian Pitu 天天P图', /天天p图/i, '天天P图'),
  row('retouch', 'NeoImaging 光影魔术手', /^neoimaging\b|光影魔术手/i, '光影魔术手', 'neoimaging 4.4'),
  row('beautify', 'BeautyCam 美颜相机', /^beautycam\b|美颜相机/i, '美颜相机', 'BeautyCam 11.2'),
  row('beautify', 'BeautyPlus', /^beautyplus\b/i, 'BeautyPlus 7.6'),
  row('beautify', 'Ulike 轻颜相机', /^ulike\b|轻颜/i, '轻颜相机', 'Ulike'),
  row('beautify', 'Faceu 激萌', /^faceu\b|激萌/i, 'Faceu激萌'),
  row('beautify', 'Wuta 无他相机', /^wuta\b|无他相机/i, '无他相机'),
  row('beautify', 'ButterCam 黄油相机', /^buttercam\b|黄油相机/i, '黄油相机'),
  row('beautify', 'B612 咔叽', /^b612\b|咔叽/i, 'B612', 'B612咔叽'),
  row('beautify', 'Camera360 相机360', /^camera ?360\b|相机360/i, 'Camera360', '相机360'),
  row('beautify', 'POCO 相机', /^poco ?(camera\b|相机)/i, 'POCO相机'),
  row('beautify', 'Yitian 一甜相机', /一甜相机/, '一甜相机'),
  row('beautify', 'Chaozipai 潮自拍', /潮自拍/, '潮自拍'),
  row('beautify', 'Sweet Selfie', /^sweet ?(selfie|snap)\b/i, 'Sweet Selfie', 'SweetSnap 4.0'),
  row('beautify', 'SNOW', /^snow [\d.]+$/i, 'SNOW 12.1'),
  row('beautify', 'Facetune', /^facetune\b/i, 'Facetune 2'),
  row('beautify', 'YouCam', /^youcam\b/i, 'YouCam Perfect'),
  row('develop', 'Snapseed 指划修图', /^snapseed\b|指划修图/i, 'Snapseed 2.0', 'Snapseed', '指划修图'),
  row('develop', 'VSCO', /^vsco\b/i, 'VSCO 250'),
  row('develop', 'Polarr 泼辣修图', /^polarr\b|泼辣修图/i, 'Polarr', '泼辣修图'),
  row('develop', 'Picasa', /^picasa\b/i, 'Picasa 3.0', 'Picasa'),
  row(
    'develop',
    'Apple Photos',
    /^(photos|iphoto|aperture) \d/i,
    'Photos 1.5',
    'iPhoto 9.6.1',
    'Aperture 3.6',
  ),
  row(
    'develop',
    'Windows photo editor',
    /^(microsoft )?windows (live )?photo (editor|gallery|viewer)\b/i,
    'Windows Photo Editor 10.0.10011.16384',
    'Microsoft Windows Photo Gallery 6.0.6001.18000',
  ),
  row('develop', 'Capture One', /^capture one\b/i, 'Capture One 23 Macintosh'),
  row('develop', 'DxO', /^dxo\b/i, 'DxO PhotoLab 6'),
  row('develop', 'darktable', /^darktable\b/i, 'darktable 4.6.0'),
  row('develop', 'RawTherapee', /^rawtherapee\b/i, 'RawTherapee 5.9'),
  row('develop', 'ACDSee', /^acd(see| systems)\b/i, 'ACD Systems Digital Imaging', 'ACDSee Ultimate 10'),
  row('develop', 'Zoner Photo Studio', /^zoner photo studio\b/i, 'Zoner Photo Studio 16'),
  row(
    'develop',
    'Digital Photo Professional',
    /^digital photo professional\b/i,
    'Digital Photo Professional',
  ),
  row('develop', 'Dazz 相机', /^dazz\b/i, 'Dazz Cam', 'Dazz 相机'),
  row('develop', 'NOMO CAM', /^nomo( cam)?\b/i, 'NOMO CAM', 'NOMO'),
  row('develop', 'Foodie', /^foodie\b/i, 'Foodie 5.1'),
  row('develop', 'Noise Ninja', /^noise ninja\b/i, 'Noise Ninja 2'),
];

/** The program a software field names, or null when it is none of the table. */
export function editorNamed(value: string): Editor | null {
  const text = value.trim();
  return editors.find((editor) => editor.pattern.test(text)) ?? null;
}
