import { PHONE, openBrowser } from './browser.mjs';
const b=await openBrowser();
for (const [n,region,care,amount,top] of [['enshi','enshi','outpatient','1000',8000],['jilin','jilin-city','inpatient','20000',1667]]) {
 const {context,page}=await b.visit(PHONE,'');
 await page.getByLabel('在哪里参保').selectOption(region); await page.getByLabel('看的什么').selectOption(care);
 await page.getByLabel('医疗费总额',{exact:true}).fill(amount);
 await page.evaluate(()=>{location.hash='#/compare'}); await page.waitForTimeout(400);
 await page.locator('.chart').screenshot({path:`/tmp/shots/layoutA-${n}.png`});
 await page.evaluate((top)=>{
  const c=document.querySelector('.chart'), s=c.querySelector('svg'); s.setAttribute('viewBox',`0 ${10000-top} 10000 ${top}`); s.setAttribute('overflow','hidden'); s.style.overflow='hidden'; s.querySelector('.f').remove();
  const f=y=>100-(100-parseFloat(y))*10000/top;
  for(const e of c.querySelectorAll(':scope > g [y1], :scope > g [y], :scope > g [cy]')) for(const a of ['y1','y2','y','cy']) if(e.hasAttribute(a) && !(e.classList.contains('x')) && !(e.tagName==='line'&&e.getAttribute('x1')===e.getAttribute('x2')&&e.parentNode.classList.contains('tick'))){const v=f(e.getAttribute(a)); e.setAttribute(a,v+'%'); if(v<-1) e.style.display='none';}
  c.querySelector('.theirs').remove();
 },top);
 await page.locator('.chart').screenshot({path:`/tmp/shots/layoutB-${n}.png`});
 await context.close();
}
await b.close();
