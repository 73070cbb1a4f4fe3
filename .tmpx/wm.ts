import sharp from 'sharp';
import {readdirSync} from 'node:fs';
import {readBlockBits, matchPayload} from '../src/image/dwt-dct.ts';
const bytes=(s:string)=>[...s].map(c=>c.charCodeAt(0).toString(2).padStart(8,'0')).join('');
const P:Record<string,string>={sdxl:'101100111110110010010000011110111011000110011110',flux46:'1010101111111010000111100111001111010100101110',flux:'001010101111111010000111100111001111010100101110',sd1:bytes('StableDiffusionV1'),sd2:bytes('SDV2')};
const dirs=process.argv.slice(2);
for(const d of dirs) for(const f of readdirSync(d)){ if(!/png|webp$/.test(f))continue; try{
 const {data,info}=await sharp(d+'/'+f).removeAlpha().toColourspace('srgb').raw().toBuffer({resolveWithObject:true});
 const v=readBlockBits(data,info.width,info.height);
 const out=Object.entries(P).map(([k,p])=>{const m=matchPayload(v,p);return `${k}:${m.matching}/${m.length} ${m.chance.toExponential(1)}`});
 console.log(f,info.width,info.height,out.join(' ; '));}catch(e){console.log(f,String(e))}
}
