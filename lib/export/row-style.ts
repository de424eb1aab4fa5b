/** The style sheet of pages that stand alone (the HTML export, an embedded row): no file, no font and no script from elsewhere. */
export const ROW_STYLE = `
:root{color-scheme:light dark;--paper:#f7f3ea;--ink:#1f1c17;--soft:#635c50;--rule:#cfc6b4;--blue:#216cab;--orange:#9b5416}
@media (prefers-color-scheme:dark){:root{--paper:#151412;--ink:#ece6da;--soft:#aaa294;--rule:#47423a;--blue:#7fb2ea;--orange:#eda35f}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1rem 1.25rem 3rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;font-weight:500;margin:.5rem 0}
h2{font-size:1.15rem;font-weight:600;margin:2rem 0 .5rem}
h3,dt,.meta,table,footer,code,.gap,.moved{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h3{font-size:.8rem;color:var(--soft);margin:0 0 .25rem;font-weight:600}
section.paragraph{border-top:1px solid var(--rule);padding:.75rem 0;break-inside:avoid}
dl.row{margin:0}
dt{font-size:.75rem;color:var(--soft);margin-top:.4rem}
dt b{display:inline-block;min-width:1.4em;color:var(--ink)}
dd{margin:0;padding-inline-start:.6rem;border-inline-start:2px solid var(--rule)}
dd.marked{border-inline-start:3px double var(--blue)}
dd p{margin:0 0 .4rem}
.gap{color:var(--soft);font-size:.85rem;font-style:italic}
.moved{font-size:.75rem;border-inline-start:3px solid var(--blue);padding-inline-start:.3rem;color:var(--blue)}
ins{color:var(--blue);text-decoration:underline 2px;text-underline-offset:2px}
del{color:var(--orange);text-decoration:line-through}
mark{background:none;color:inherit}
mark.changed{outline:1.5px dotted var(--orange);outline-offset:1px}
mark.flag{text-decoration:underline wavy 1.5px var(--orange);text-underline-offset:3px}
mark.flag::before{content:"\\2691\\a0";color:var(--orange);font-size:.75em}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
code{font-size:.65em;border:1px solid var(--rule);padding:0 .2em;margin-inline-start:.1em}
table{border-collapse:collapse;font-size:.85rem;width:100%}
table.copies th{overflow-wrap:normal}
@media screen and (max-width:36rem){table.copies thead{display:none}table.copies tr{display:flex;flex-wrap:wrap;gap:0 .6rem;border-bottom:1px solid var(--rule);padding:.3rem 0}table.copies tbody :is(th,td){border:0;padding:0}table.copies td:not(:nth-child(2)){color:var(--soft)}table.copies td:empty{display:none}table.copies td:nth-child(2){flex:1 1 70%}table.copies td:last-child::after{content:" words"}}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule)}
ul{padding-inline-start:1.2rem}
a{color:var(--blue)}
.meta,footer{color:var(--soft);font-size:.85rem}
@media (forced-colors:active){ins,del,mark{forced-color-adjust:auto}}
@media print{body{max-width:none;background:#fff}a{color:inherit}}
`.trim();
