import type { Draft } from '../../events/article.ts'
import { decodePage } from '../../functions/parse/html/page-charset.ts'
import { plainWords } from '../../functions/parse/html/plain-words.ts'
import { comparable } from '../../functions/text/clean.ts'
import { escapeText } from '../../functions/text/xml.ts'
import type { Outcome } from './read-file.ts'
import { asReport } from './report.ts'
import { textOf } from './text.ts'

type Taken = { field: string; words: string }

/** The source as it is, each run of words that stands in the draft marked with its field. Nothing in it can run. */
export function markedPage(outcome: Outcome): string {
  const decoded = decodePage(outcome.bytes, undefined)
  const source = decoded.ok ? decoded.value.text : '(The bytes are not text.)'
  const taken = outcome.reading.ok ? outcome.reading.value.articles.flatMap(({ draft }) => takenFrom(draft)) : []
  const runs = source.split(/(<[^<>]*>|\n)/)

  return frame(escapeText(outcome.file), runs.map(run => marked(run, taken)).join(''), escapeText(asReport(outcome)))
}

function takenFrom(draft: Draft): Taken[] {
  const said: [string, string | undefined][] = [
    ['headline', draft.headline],
    ['standfirst', draft.standfirst],
    ['byline', [draft.byline, ...draft.contributors.map(({ name }) => name)].join(' ')],
    ['caption', draft.images.map(({ caption, credit, alt }) => [caption, credit, alt].join(' ')).join(' ')],
    ['correction', draft.corrections.join(' ')],
    ['body', textOf(draft)],
  ]
  return said.flatMap(([field, text]) => (text ? [{ field, words: ` ${comparable(text)} ` }] : []))
}

// Shorter runs stand anywhere.
const shortest = 4

function marked(run: string, taken: readonly Taken[]): string {
  if (run.startsWith('<')) return `<i>${escapeText(run)}</i>`
  const words = comparable(plainWords(run))
  const field = words.length < shortest ? undefined : taken.find(one => one.words.includes(` ${words} `))?.field

  return field === undefined ? escapeText(run) : `<mark class="${field}" title="${field}">${escapeText(run)}</mark>`
}

const style = `body{margin:0;font:14px/1.5 system-ui;display:grid;grid-template-columns:3fr 2fr;height:100vh}
pre{margin:0;padding:1rem;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere}i{font-style:normal;color:#999}
mark{background:#fff3b0}mark.headline{background:#ffb3b3}mark.standfirst{background:#ffd9a8}mark.byline{background:#bfe3ff}
mark.caption{background:#d9c8ff}mark.correction{background:#ffc0e6}mark.body{background:#c9f2c7}`

const frame = (title: string, source: string, report: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body><pre>${source}</pre><pre>${report}</pre></body></html>
`
