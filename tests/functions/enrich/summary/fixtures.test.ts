import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Summary } from '../../../../events/annotations.ts'
import { prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { summary } from '../../../../functions/enrich/enrichers/summary.ts'
import { draftOf } from '../drafts.ts'

const folder = new URL('../../../fixtures/summary/', import.meta.url)
const cases = readdirSync(folder).toSorted()

/** A headline, and a paragraph a line. */
test.each(cases)('%s: a person would choose these sentences', async name => {
  const [headline = '', ...paragraphs] = linesOf(name, 'article.txt')
  const draft = draftOf(headline, paragraphs)
  const said = summary.annotate(draft, (await prepareAnalysis())(draft))

  expect(Summary.parse(said?.value).text).toBe(linesOf(name, 'summary.txt').join(' '))
})

const linesOf = (name: string, file: string): string[] =>
  readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
    .split('\n')
    .filter(line => line !== '')
