import { createHash } from 'node:crypto'

// System faces only: nothing is fetched. Sizes follow the window between 360 and 1280 px without a break point.
// No `&` and no `<`, so that a page stays well-formed XML.
export const stylesheet = `
:root{color-scheme:light dark;--paper:#fdfbf6;--ink:#1d1b18;--soft:#625d54;--rule:#cfc8ba;--accent:#8c1d18;--note:#f3ede0}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#e9e4d9;--soft:#a8a194;--rule:#3d3a34;--accent:#f0958a;--note:#23211d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:72rem;padding:0 clamp(1rem,4vw,2.5rem);background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 "Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;overflow-wrap:anywhere}
a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.15em}
a:hover{color:var(--accent);text-decoration-color:currentColor}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1,h2,h3,h4,h5,h6{line-height:1.18;text-wrap:balance;margin:1.6em 0 .5em}
p,li,h1,h2,h3,figcaption,td,th{unicode-bidi:plaintext;text-align:start}
.masthead{text-align:center;padding:1.4rem 0 .9rem;border-bottom:4px double var(--ink)}
.masthead .name{margin:0;font-size:clamp(1.9rem,6.5vw,3.6rem);font-weight:700;letter-spacing:-.015em;line-height:1.08;text-align:center}
.article .masthead .name{font-size:clamp(1.3rem,4vw,1.9rem)}
.masthead .name a{text-decoration:none}
.masthead .tagline{margin:.35rem 0 0;color:var(--soft);font-style:italic;text-align:center}
nav,.meta,.kicker,.byline,footer,figcaption,.corrections,th{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
.sections{border-bottom:1px solid var(--rule);padding:.55rem 0}
.sections ul{display:flex;flex-wrap:wrap;justify-content:center;gap:.2rem 1.5rem;margin:0;padding:0;list-style:none;font-size:.9rem}
.sections a{text-decoration:none;display:inline-block;padding:.2rem 0}
.sections [aria-current]{color:var(--accent);box-shadow:inset 0 -2px}
.kicker{margin:0 0 .4rem;font-size:.78rem;font-weight:650;letter-spacing:.07em;text-transform:uppercase;color:var(--accent)}
.kicker a{text-decoration:none}
.meta,.byline{margin:.35rem 0 0;font-size:.83rem;color:var(--soft)}
.section-name{font-size:clamp(1.4rem,3.5vw,2rem);margin:1.4rem 0 0;text-align:center}
.stories{list-style:none;margin:1.6rem 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:0 2.4rem}
.stories li{border-top:1px solid var(--rule);padding:1rem 0 1.5rem}
.stories h2{margin:0;font-size:1.3rem}
.stories h2 a{text-decoration:none}
.stories h2 a:hover{text-decoration:underline}
.stories p{margin:.45rem 0 0}
.stories .kicker{margin:0 0 .3rem}
.stories .meta{font-size:.78rem}
.stories li:first-child{grid-column:1/-1;border-top:0;padding-top:.4rem;max-width:50rem}
.stories li:first-child h2{font-size:clamp(1.7rem,4.4vw,2.8rem)}
.stories li:first-child .standfirst{font-size:1.2rem}
.empty{margin:12vh 0;text-align:center;color:var(--soft);font-style:italic}
main.story{max-width:42rem;margin:0 auto;padding-top:clamp(1.4rem,4vw,2.6rem)}
.story h1{font-size:clamp(1.8rem,5vw,2.9rem);letter-spacing:-.01em;margin:0}
.story header .standfirst{font-size:1.22rem;line-height:1.45;color:var(--soft);margin-top:.8rem}
.story .byline{margin-top:1.1rem;font-weight:650;color:var(--ink)}
.story header{padding-bottom:1.1rem;border-bottom:1px solid var(--rule);margin-bottom:1.5rem}
.story p{margin:0 0 1.1em}
.story header p{margin-bottom:0}
.dateline{font-size:.86em;letter-spacing:.03em;font-weight:650}
figure{margin:1.6rem 0}
img{display:block;max-width:100%;height:auto;background:var(--note)}
figcaption{margin-top:.5rem;font-size:.84rem;line-height:1.45;color:var(--soft)}
figcaption:only-child{border-inline-start:3px solid var(--rule);padding-inline-start:.9rem}
figcaption small{font-size:.92em;opacity:.85}
blockquote{margin:1.5rem 0;padding-inline-start:1.2rem;border-inline-start:3px solid var(--accent);font-size:1.1em}
blockquote p{margin:0 0 .4em}
blockquote footer{font-size:.84rem;color:var(--soft)}
pre{overflow-x:auto;padding:1rem;background:var(--note);font-size:.87rem;line-height:1.5}
table{border-collapse:collapse;width:100%;margin:1.5rem 0;font-size:.95rem}
td,th{border-bottom:1px solid var(--rule);padding:.45rem .6rem .45rem 0;vertical-align:top;font-size:.9rem}
.topics{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;margin:2rem 0 0;padding:.7rem 0 0;border-top:1px solid var(--rule);font:.83rem system-ui,sans-serif;color:var(--soft)}
.earlier{margin:2rem 0;font-size:.95rem}
.earlier h2{font-size:1rem;margin:0 0 .4em}
.earlier ul{margin:0;padding-inline-start:1.2rem}
.corrections{margin:2rem 0;padding:1rem 1.1rem;background:var(--note);font-size:.9rem}
.corrections p:last-child{margin:0}
.versions,.changes{margin:1.2rem 0;font-size:.87rem;color:var(--soft)}
ins{background:var(--note);text-decoration:underline}
body>footer{margin-top:3.5rem;padding:1.2rem 0 2.5rem;border-top:4px double var(--ink);font-size:.84rem;color:var(--soft);text-align:center}
body>footer p{margin:.3rem 0;text-align:center}
body>footer a{margin:0 .5rem}
.notice{max-width:34rem;margin:14vh auto;text-align:center}
.notice p,.notice h1{text-align:center}
`

const hash = createHash('sha256').update(stylesheet).digest('base64')

/** Law of a page, said in the page itself: no script, no frame, no form; this stylesheet alone, and pictures. */
export const contentSecurityPolicy = `default-src 'none'; img-src https: http:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
