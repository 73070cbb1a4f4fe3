import sharp from 'sharp';
import {signPhoto,testTrust,testFingerprints,sourceTypes} from '../test/support/sign-photo.js';
import {openArtifacts} from '../src/artifacts/index.js';
import {readContentCredentials} from '../src/artifacts/c2pa.js';
for (const [f,b] of [['image/jpeg',await sharp({create:{width:300,height:200,channels:3,background:'#888'}}).jpeg().toBuffer()],['image/png',await sharp({create:{width:300,height:200,channels:3,background:'#888'}}).png().toBuffer()],['image/webp',await sharp({create:{width:300,height:200,channels:3,background:'#888'}}).webp().toBuffer()],['image/avif',await sharp({create:{width:300,height:200,channels:3,background:'#888'}}).avif().toBuffer()]] as const){
try{ const s=await signPhoto(f,b,[{action:'c2pa.created',digitalSourceType:sourceTypes+'digitalCapture'}]);
 const a=openArtifacts(s,{maxPixels:1e8});
 const c=await a.get('container') as any, m={fields:[]} as any;
 for(const t of [testTrust,testFingerprints]) {const r=await readContentCredentials(s,c,m,t) as any; console.log(f,s.length,r.presence,r.state,r.detail,r.failures,r.trustedBy,r.signatureIntact,r.bytesIntact)}
}catch(e){console.log(f,e)}
}
