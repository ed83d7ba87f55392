import { createHash } from 'node:crypto'

// System faces only: nothing is fetched. Sizes follow the window between 360 and 1280 px; rules stand between columns
// where there is more than one. No `&` and no `<`, so that a page stays well-formed XML.
export const stylesheet = `
:root{color-scheme:light dark;--paper:#fdfbf6;--ink:#1d1b18;--soft:#5f5a51;--rule:#cfc8ba;--accent:#8c1d18;--note:#f3ede0;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e9e4d9;--soft:#ada698;--rule:#3d3a34;--accent:#f0958a;--note:#23211d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scrollbar-gutter:stable}
body{margin:0 auto;max-width:74rem;padding:0 clamp(1rem,4vw,2.5rem);background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 var(--serif);font-variant-numeric:oldstyle-nums;overflow-wrap:anywhere;text-rendering:optimizeLegibility}
a{color:inherit;text-decoration-color:var(--rule);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:2px solid var(--accent);outline-offset:3px}
h1,h2,h3,h4,h5,h6{line-height:1.16;text-wrap:balance;margin:1.7em 0 .5em;font-variant-numeric:lining-nums}
p,li,h1,h2,h3,figcaption,td,th{unicode-bidi:plaintext;text-align:start}
h1,h2{hyphens:auto;hyphenate-limit-chars:18 6 6}
p,li{text-wrap:pretty;hanging-punctuation:first allow-end last}
.masthead{text-align:center;padding:1.5rem 0 1rem;border-bottom:4px double var(--ink)}
.masthead .name{margin:0;font-size:clamp(1.5rem,4.4vw,2.1rem);font-weight:700;letter-spacing:-.012em;line-height:1.08;text-align:center}
.front .masthead .name{font-size:clamp(2.1rem,7.4vw,4.3rem);letter-spacing:-.022em}
.masthead .name a{text-decoration:none}
.masthead .tagline{margin:.5rem 0 0;color:var(--soft);font-style:italic;text-align:center}
nav,.meta,.kicker,.byline,footer,figcaption,.corrections,th,.feeds small,.formats{font-family:var(--sans);font-variant-numeric:lining-nums}
.sections{border-bottom:1px solid var(--ink);padding:.3rem 0}
.sections ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.6rem;margin:0;padding:0;list-style:none;font-size:.82rem;font-weight:600;letter-spacing:.03em}
.sections a{text-decoration:none;display:inline-block;padding:.4rem 0}
.sections [aria-current]{color:var(--accent);box-shadow:inset 0 -2px}
.kicker{margin:0 0 .5rem;font-size:.76rem;font-weight:650;letter-spacing:.08em;text-transform:uppercase;color:var(--accent)}
.kicker a{text-decoration:none;display:inline-block;padding:.25rem 0}
.kicker,.meta{unicode-bidi:isolate;text-align:-webkit-match-parent;text-align:match-parent}
.meta,.byline{margin:.35rem 0 0;font-size:.82rem;color:var(--soft)}
.section-name{font-size:clamp(1.7rem,4vw,2.6rem);margin:1.8rem 0 0;text-align:center;letter-spacing:-.012em}
.stories{list-style:none;margin:1.8rem 0 0;padding:0;overflow:hidden;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18.5rem),1fr));gap:0 3rem}
.stories li{position:relative;border-top:1px solid var(--rule);padding:1.1rem 0 1.7rem}
.stories li::before{content:"";position:absolute;inset-block:1.1rem 1.7rem;inset-inline-start:-1.5rem;border-inline-start:1px solid var(--rule)}
.stories img{width:100%;aspect-ratio:3/2;object-fit:cover;margin:0 0 .8rem}
.stories h2{margin:0;font-size:1.32rem}
.stories h2 a{text-decoration:none}
.stories h2 a:hover{text-decoration:underline;text-decoration-thickness:2px}
.stories p{margin:.5rem 0 0}
.stories .kicker{margin:0 0 .3rem}
.stories .standfirst{line-height:1.5}
.stories .meta{font-size:.78rem}
.stories li:first-child{grid-column:1/-1;border-top:0;padding-top:0;padding-bottom:2rem}
.stories li:first-child::before{content:none}
.stories li:first-child h2{font-size:clamp(1.9rem,4.9vw,3.3rem);letter-spacing:-.018em;line-height:1.1}
.stories li:first-child .standfirst{font-size:1.2rem;max-width:38rem}
.stories li:first-child img{margin-bottom:1.1rem}
@media(min-width:56rem){.stories li:first-child article:has(img){display:grid;grid-template-columns:3fr 2fr;grid-template-rows:auto auto auto 1fr;column-gap:3rem}
.stories li:first-child img{grid-area:1/1/5/2;margin:0}
.stories li:first-child article:has(img)>*{grid-column:2}
.stories li:first-child article:has(img)>img{grid-column:1}
.stories li:first-child article:has(img) h2{font-size:clamp(1.9rem,3.3vw,2.7rem)}}
@media(max-width:40rem){.stories li:not(:first-child) article:has(img){display:grid;grid-template-columns:minmax(0,1fr) 6.5rem;grid-template-rows:auto auto auto 1fr;column-gap:1.1rem}
.stories li:not(:first-child) img{grid-area:1/2/5/3;aspect-ratio:1;margin:0}}
.empty{margin:14vh 0;text-align:center;color:var(--soft);font-style:italic}
main.story{max-width:40rem;margin:0 auto;padding-top:clamp(1.5rem,4.4vw,3rem);font-size:1.125rem}
.story h1{font-size:clamp(1.95rem,5.4vw,3.1rem);letter-spacing:-.018em;line-height:1.1;margin:0}
.story header .standfirst{font-size:1.25rem;line-height:1.42;color:var(--soft);margin-top:.9rem}
.story .byline,.story header :is(h1,.standfirst)+.meta{margin-top:1.3rem}
.story .byline{font-weight:650;color:var(--ink)}
.story header{padding-bottom:1.2rem;border-bottom:1px solid var(--rule);margin-bottom:1.8rem}
.story p{margin:0 0 1.15em;hyphens:auto;hyphenate-limit-chars:9 4 4}
.story header p{margin-bottom:0;hyphens:manual}
.story h2{font-size:1.5rem}
.story h3{font-size:1.2rem}
.story ul,.story ol{padding-inline-start:1.4rem;margin:0 0 1.3em}
.story li{margin:.3em 0}.story li>ul,.story li>ol{margin:0}
.story hr{width:6rem;margin:2em auto;border:0;border-top:1px solid var(--rule)}
.dateline{font-size:.84em;letter-spacing:.04em;font-weight:650}
figure{margin:1.9rem 0}
img{display:block;max-width:100%;height:auto;background:var(--note)}
.story img{max-height:88vh;margin:0 auto}
figcaption{margin-top:.6rem;font-size:.82rem;line-height:1.45;color:var(--soft)}
figcaption:only-child{border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}
figcaption small{font-size:1em;font-style:italic}
@media(min-width:62rem){.story figure:has(img){margin-inline:-4.5rem}.story figure:has(img) figcaption{padding-inline:4.5rem}}
blockquote{margin:1.9rem 0;padding-inline-start:1.3rem;border-inline-start:3px solid var(--accent);font-size:1.22em;line-height:1.4;font-style:italic}
.story blockquote p{margin:0 0 .4em}
blockquote footer{font-size:.82rem;color:var(--soft);font-style:normal}
pre{overflow-x:auto;padding:1rem;background:var(--note);font-size:.87rem;line-height:1.5}
table{border-collapse:collapse;width:100%;margin:1.7rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--ink);font-variant-numeric:lining-nums tabular-nums}
td,th{border-bottom:1px solid var(--rule);padding:.5rem .8rem .5rem 0;vertical-align:top;font-size:.92rem;line-height:1.4;min-width:4rem}
th{font-size:.82rem}
.story .names-of{margin:1.2rem 0 0;font:600 .78rem var(--sans);color:var(--soft)}
.names{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;margin:.2rem 0 0;padding:0;font:.82rem var(--sans);color:var(--soft)}
.story .names{padding-inline-start:0}
.beside{margin:2rem 0;font-size:.95rem}
.beside h2{font-size:1rem;margin:0 0 .4em}
.beside ul{margin:0;padding-inline-start:1.2rem}
.corrections{margin:2.2rem 0;padding:1rem 1.2rem;background:var(--note);border-inline-start:3px solid var(--accent);font-size:.9rem}
.story .corrections p:last-child{margin:0}
.translations{margin:.9rem 0 0;font:.82rem var(--sans);color:var(--soft)}
.versions,.changes{margin:1.2rem 0;font:.84rem/1.6 var(--sans);color:var(--soft)}
summary{cursor:pointer;padding:.25rem 0}
ins{background:var(--note);text-decoration:underline}
.feeds{max-width:46rem;margin:0 auto}
.feeds h1{font-size:clamp(1.9rem,5vw,2.9rem);letter-spacing:-.015em;margin:2rem 0 .3rem}
.feeds h2{font-size:1.05rem;margin:2.4rem 0 0;padding-bottom:.45rem;border-bottom:1px solid var(--ink)}
.feeds h2 small{color:var(--soft);font-weight:400}
.feeds ul{list-style:none;margin:0;padding:0}
.feeds li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1.5rem;align-items:baseline;border-bottom:1px solid var(--rule);padding:.5rem 0}
.feeds li>a{justify-self:start}
.feeds li small{color:var(--soft);grid-row:2;font-size:.78rem}
.formats{display:flex;gap:.9rem;font-size:.8rem}
@media(max-width:34rem){.feeds li{column-gap:.6rem}.feeds li>a{grid-column:1/-1}.formats{grid-row:2;gap:.65rem}}
.formats a,body>footer a{display:inline-block;padding:.25rem 0;white-space:nowrap}
body>footer{margin-top:4rem;padding:1.3rem 0 2.5rem;border-top:4px double var(--ink);font-size:.82rem;color:var(--soft);text-align:center}
body>footer p{margin:.15rem 0;text-align:center}
body>footer a{margin:0 .5rem}
body>footer .formats{display:inline-flex;gap:0;font-size:inherit}
.notice main{max-width:34rem;margin:14vh auto;text-align:center}
.notice main p,.notice h1{text-align:center}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--accent:#000;--note:#fff}
body{max-width:none;padding:0;font-size:10.5pt}.sections,body>footer p:not(:last-child),.versions,.changes{display:none}
main.story{max-width:none;font-size:10.5pt}.story figure:has(img){margin-inline:0}.story img{max-height:40vh}
figure,blockquote,tr,.stories li{break-inside:avoid}h1,h2,h3{break-after:avoid}p{orphans:3;widows:3}a{text-decoration:none}}
`

const hash = createHash('sha256').update(stylesheet).digest('base64')

/** Law of a page, said in the page itself: no script, no frame, no form; this stylesheet alone, and pictures. */
export const contentSecurityPolicy = `default-src 'none'; img-src https: http:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
