import {readFileSync, readdirSync} from 'node:fs';
import {openArtifacts} from '../src/artifacts/index.js';
const d=process.argv[2]??'/work/shared/data/sample/provenance/';
for(const f of readdirSync(d)){
 const s=openArtifacts(readFileSync(d+f),{maxPixels:2e8});
 try{const c:any=await s.get('contentCredentials');
 if(c.inapplicable) console.log(f,c.inapplicable); else console.log(f,c.presence,c.state,c.trustedBy?.en,c.signatureIntact,c.bytesIntact,c.part,c.offset,c.length,c.detail,JSON.stringify(c.failures),c.manifests.map((m:any)=>[m.generator,m.signer,m.signerName,m.signedAt,m.actions.map((a:any)=>[a.action,a.sourceType,a.software].join('/')).join(' '),m.ingredients.length].join(' | ')).join(' ## '), Math.round(s.timesMs().contentCredentials??0));
 }catch(e){console.log(f,String(e))}
}
