import { stripVTControlCharacters } from 'node:util'
import type { Draft } from '../../events/article.ts'
import type { ReadArticle } from '../../functions/parse/format.ts'
import { escapeText } from '../../functions/text/xml.ts'
import { markedText, type Taken, takenFrom } from './marking.ts'
import { framed } from './page-frame.ts'
import type { Outcome } from './read-file.ts'
import { asReport } from './report.ts'
import { type Source, sourceOf } from './source.ts'

/** What stands in a file and what was taken from it, side by side. */
export async function markedPage(outcome: Outcome): Promise<string> {
  const source = await sourceOf({ key: outcome.file, bytes: outcome.bytes, metadata: {} })
  const articles = outcome.reading.ok ? outcome.reading.value.articles : []
  const shown =
    source.kind === 'files'
      ? source.files.map(file => member(file, articles)).join('')
      : sourceMarkup(source, takenFrom(articles.map(({ draft }) => draft)))

  return framed({
    title: escapeText(outcome.file),
    source: shown,
    report: escapeText(stripVTControlCharacters(asReport(outcome))),
  })
}

function sourceMarkup(source: Source, taken: readonly Taken[]): string {
  switch (source.kind) {
    case 'text':
      return `<pre>${markedText(source.text, taken)}</pre>`
    case 'paragraphs':
      return `<ol class="paragraphs">${source.paragraphs.map(text => `<li>${markedText(text, taken)}</li>`).join('')}</ol>`
    case 'files':
      return '<p class="none">A bundle inside a bundle is not read.</p>'
    case 'nothing':
      return `<p class="none">${escapeText(source.why)}</p>`
    default:
      return source satisfies never
  }
}

/** A file of a bundle under its name and headline. Of many each waits to be opened. */
function member({ name, source }: { name: string; source: Source }, articles: readonly ReadArticle[]): string {
  const drafts = articles.filter(one => one.name === name || one.name?.startsWith(`${name}!`)).map(({ draft }) => draft)

  return `<details${articles.length <= mostOpen ? ' open' : ''}><summary><b>${escapeText(name)}</b> ${headlines(drafts)}</summary>${sourceMarkup(source, takenFrom(drafts))}</details>`
}

const mostOpen = 5

const headlines = (drafts: readonly Draft[]): string =>
  drafts.length === 0 ? '<em>no article</em>' : drafts.map(({ headline }) => escapeText(headline)).join(' · ')
