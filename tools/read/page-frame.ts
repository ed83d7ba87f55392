const fields = ['headline', 'standfirst', 'byline', 'caption', 'correction', 'body']

const style = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fbfaf7;--line:#d9d5cb;--dim:#8a857a}
@media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#17181a;--line:#34363a;--dim:#8d9096}mark{color:#111}}
*{box-sizing:border-box}body{margin:0;font:15px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);height:100vh;display:grid;grid-template:auto 1fr/11fr 9fr}
header{grid-column:1/3;padding:.7rem 1.2rem;border-bottom:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:baseline}
h1{font-size:1rem;margin:0 auto 0 0;overflow-wrap:anywhere}header mark{font-size:.8rem}
main,aside{overflow:auto;padding:1.2rem}aside pre{font-size:12px}aside{border-left:1px solid var(--line)}
pre{margin:0;font:13px/1.6 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}i{font-style:normal;color:var(--dim)}
ol.paragraphs{margin:0;padding-left:2.6rem;white-space:pre-wrap;overflow-wrap:anywhere}ol.paragraphs li{margin:0 0 .6rem}ol.paragraphs li::marker{color:var(--dim);font-size:.8rem}
details{border:1px solid var(--line);border-radius:6px;margin:0 0 .8rem}summary{padding:.5rem .8rem;cursor:pointer;overflow-wrap:anywhere}details>:not(summary){padding:.4rem .8rem .8rem}details>ol.paragraphs{padding-left:2.8rem}
.none,em{color:var(--dim)}.none{margin:0}
mark{background:#fff3b0;border-radius:3px;padding:0 .15em}mark.headline{background:#ffb3b3}mark.standfirst{background:#ffd9a8}mark.byline{background:#bfe3ff}
mark.caption{background:#d9c8ff}mark.correction{background:#ffc0e6}mark.body{background:#c9f2c7}
@media(max-width:60rem){body{display:block;height:auto}aside{border-left:0;border-top:1px solid var(--line)}}`

const legend = fields.map(field => `<mark class="${field}">${field}</mark>`).join(' ')

/** The page around them; `title`, `source` and `report` are markup already. No policy lets anything in it run or be fetched. */
export const framed = ({ title, source, report }: { title: string; source: string; report: string }): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body><header><h1>${title}</h1> ${legend}</header><main>${source}</main><aside><pre>${report}</pre></aside></body></html>
`
