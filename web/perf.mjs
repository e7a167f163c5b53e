import { chromium } from '@playwright/test';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const ctx=await b.newContext({baseURL:'http://127.0.0.1:16410',viewport:{width:1440,height:900},locale:'zh-CN',timezoneId:'Asia/Shanghai',acceptDownloads:true});
await ctx.request.post('/api/access/sign-in',{data:{userName:'gen',password:'Lianhe#Demo7'}});
const p=await ctx.newPage();
for(let k=0;k<2;k++){
const t=Date.now();
await p.goto('/map');
await p.getByText(/窗口内共/).first().waitFor();
await p.locator('.m-map canvas').waitFor();
console.log('open ms',Date.now()-t, await p.getByText(/窗口内共/).first().textContent());
}
await p.waitForTimeout(2500);
const frames=async(name,act)=>{
 await p.evaluate(()=>{window.__f=[];let last=performance.now();const tick=n=>{window.__f.push(n-last);last=n;if(window.__run)requestAnimationFrame(tick)};window.__run=true;requestAnimationFrame(tick);
  window.__l=[];window.__o=new PerformanceObserver(l=>{for(const e of l.getEntries())window.__l.push(Math.round(e.duration))});window.__o.observe({entryTypes:['longtask']});});
 await act();
 const r=await p.evaluate(()=>{window.__run=false;window.__o.disconnect();const f=window.__f.slice(1).sort((a,b)=>a-b);return {n:f.length,p50:f[f.length>>1],p95:f[Math.floor(f.length*.95)],max:f[f.length-1],over100:f.filter(x=>x>100).length,long:window.__l}});
 console.log(name,JSON.stringify(r));
};
const box=await p.locator('.m-map').boundingBox();
const cx=box.x+box.width/2,cy=box.y+box.height/2;
const pan=async()=>{for(let k=0;k<6;k++){await p.mouse.move(cx,cy);await p.mouse.down();for(let i=1;i<=20;i++){await p.mouse.move(cx+(k%2?1:-1)*i*12,cy+(k%3-1)*i*6);await p.waitForTimeout(16);}await p.mouse.up();await p.waitForTimeout(250);}};
await frames('pan city',pan);
await p.goto('/map?at=114.0,32.95,10.5');await p.waitForTimeout(3500);
await frames('pan near',pan);
await p.screenshot({path:'/tmp/wtmap-look/big.png'});
const [d]=await Promise.all([p.waitForEvent('download'),p.getByRole('button',{name:'存为图片'}).click()]);
await d.saveAs('/tmp/wtmap-look/sheet.png');
await b.close();
