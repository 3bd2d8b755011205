/** How the pages of a pack look. The style is inside each page, so that a page on a USB stick needs nothing else; fonts are the computer's own. */
export const PACK_STYLE = `
:root{--paper:#fdfbf7;--ink:#24201b;--quiet:#5d564d;--line:#d8d0c4;--link:#17695c;--warm:#fff3d9;--warm-line:#9a6a0b}
@media (prefers-color-scheme:dark){:root{--paper:#1b1917;--ink:#f0ebe4;--quiet:#b5ada3;--line:#3a3631;--link:#a9ded3;--warm:#3d2f16;--warm-line:#d6a84f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:2rem 0 .5rem}
h1{margin-top:1rem;font-size:2rem}
h2{font-size:1.5rem}
a{color:var(--link);text-underline-offset:.15em}
img{max-width:100%;height:auto}
small,nav,footer{color:var(--quiet);font-size:1rem}
nav a,.files a{display:inline-block;padding:.25rem 0}
.lead{font-size:1.25rem;line-height:1.5}
.warning,.frame.use-with-care{background:var(--warm);border-inline-start:4px solid var(--warm-line);padding:.6rem 1rem}
.frame{border-inline-start:4px solid var(--line);padding-inline-start:1rem;margin:1.5rem 0}
.frame>:first-child{margin-top:0}
.frame>:last-child{margin-bottom:0}
.gap{border-bottom:2px solid;padding:0 .3em}
dl{border-block:1px solid var(--line);padding:.5rem 0;font-size:1rem}
dl div{display:grid;grid-template-columns:6rem 1fr;gap:1rem}
dt{color:var(--quiet)}
dd{margin:0}
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:1rem}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top}
.contents{list-style:none;padding:0}
.contents>li{border-top:1px solid var(--line);padding:1rem 0}
.contents h2{font-size:1.25rem;margin:0}
.contents p{margin:.35rem 0}
.contents .warning{font-size:1rem;padding:.2rem .75rem}
.files{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1.5rem;margin:.35rem 0}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.5rem}
.words:dir(rtl){line-height:2}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@page{margin:18mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#333;--line:#999;--link:#000;--warm:#fff;--warm-line:#000}body{font-size:11.5pt}main{max-width:none;padding:0}nav{display:none}h1,h2,h3,h4{break-after:avoid}.frame,tr,.contents>li{break-inside:avoid}}
`.trim();
