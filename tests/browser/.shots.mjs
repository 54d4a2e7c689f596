import { DESKTOP, PHONE, openBrowser } from './browser.mjs';
import { mkdirSync } from 'node:fs';
process.chdir('/work/wt-comparison');
const out='/tmp/shots'; mkdirSync(out,{recursive:true});
const b=await openBrowser();
const which=process.argv.slice(2);
const CASES={
 phone:[PHONE,async p=>{}],
 dark:[{...PHONE,colorScheme:'dark'},async p=>{}],
 desktop:[DESKTOP,async p=>{}],
 elder:[PHONE,async p=>{await p.getByRole('button',{name:'长辈版'}).click()}],
 english:[PHONE,async p=>{await p.getByRole('button',{name:'English'}).click()}],
 englishdesk:[DESKTOP,async p=>{await p.getByRole('button',{name:'English'}).click()}],
 jilin:[PHONE,async p=>{}],
 chuxiong:[PHONE,async p=>{}],
};
for(const n of which){
 const [s,act]=CASES[n];
 const {context,page,faults}=await b.visit(s,'#/compare');
 if(n==='jilin'||n==='chuxiong'){ await page.evaluate(()=>{location.hash='#/'}); await page.getByLabel('在哪里参保').selectOption(n==='jilin'?'jilin-city':'chuxiong'); if(n==='jilin') await page.getByLabel('看的什么').selectOption('inpatient'); await page.waitForTimeout(300); await page.evaluate(()=>{location.hash='#/compare'});  await page.waitForTimeout(300);}
 await page.getByLabel('医疗费总额',{exact:true}).fill(n==='jilin'?'20000':'1000');
 await act(page);
 const all=page.locator('[data-do="compare-all"]'); if(await all.count()) {await all.click(); await page.waitForTimeout(600);}
 await page.screenshot({path:`${out}/${n}.png`,fullPage:true});
 console.log(n,faults, await page.evaluate(()=>[document.documentElement.scrollWidth-innerWidth, document.documentElement.scrollHeight]));
 await context.close();
}
await b.close();
