import { chromium } from '@playwright/test';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const ctx=await b.newContext({baseURL:'http://127.0.0.1:16410',viewport:{width:1440,height:900},locale:'zh-CN',timezoneId:'Asia/Shanghai'});
await ctx.request.post('/api/access/sign-in',{data:{userName:'gen',password:'Lianhe#Demo7'}});
const p=await ctx.newPage();
const frames=async(name,act)=>{
 await p.evaluate(()=>{window.__f=[];let last=performance.now();const tick=n=>{window.__f.push(n-last);last=n;if(window.__run)requestAnimationFrame(tick)};window.__run=true;requestAnimationFrame(tick);});
 await act();
 console.log(name,JSON.stringify(await p.evaluate(()=>{window.__run=false;const f=window.__f.slice(1).sort((a,b)=>a-b);return {n:f.length,p50:Math.round(f[f.length>>1]),p95:Math.round(f[Math.floor(f.length*.95)]),max:Math.round(f[f.length-1]),over100:f.filter(x=>x>100).length}})));
};
const pan=async()=>{const box=await p.locator('.m-map').boundingBox();const cx=box.x+box.width/2,cy=box.y+box.height/2;for(let k=0;k<6;k++){await p.mouse.move(cx,cy);await p.mouse.down();for(let i=1;i<=20;i++){await p.mouse.move(cx+(k%2?1:-1)*i*12,cy+(k%3-1)*i*6);await p.waitForTimeout(16);}await p.mouse.up();await p.waitForTimeout(250);}};
for(const [name,path] of [['base map only','/map?layers=none&incidents=0&at=114.0,32.95,9'],['120k','/map?at=114.0,32.95,9'],['base map only','/map?layers=none&incidents=0&at=114.0,32.95,9'],['risk+team 120k','/map?layers=team&at=114.0,32.95,9']]){
 await p.goto(path);await p.waitForTimeout(4000);await frames(name,pan);}
await b.close();
