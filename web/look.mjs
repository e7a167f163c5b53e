import { chromium } from '@playwright/test';
const base='http://127.0.0.1:16410';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const shots=JSON.parse(process.argv[2]);
for(const s of shots){
 const ctx=await b.newContext({baseURL:base,viewport:s.phone?{width:390,height:844}:{width:1440,height:900},locale:'zh-CN',timezoneId:'Asia/Shanghai'});
 await ctx.request.post('/api/access/sign-in',{data:{userName:s.user??'flood',password:'Lianhe#Demo7'}});
 const p=await ctx.newPage();
 p.on('console',m=>{if(['error','warning'].includes(m.type()))console.log(s.name,m.type(),m.text().slice(0,300))});
 p.on('pageerror',e=>console.log(s.name,'PAGEERROR',e.message));
 if(s.dark)await p.addInitScript(()=>localStorage.setItem('yilian.theme','dark'));
 await p.goto(s.path);
 await p.waitForTimeout(s.wait??3500);
 for(const step of s.steps??[]){ if(step.click)await p.getByRole(step.role??'button',{name:step.click}).first().click(); if(step.at)await p.mouse.click(...step.at); if(step.key)await p.keyboard.press(step.key); await p.waitForTimeout(step.wait??700);} 
 await p.screenshot({path:`/tmp/wtmap-look/${s.name}.png`});
 await ctx.close();
}
await b.close();
