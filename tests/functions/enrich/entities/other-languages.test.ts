import { beforeAll, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const namesIn = (language: string, paragraph: string): string[] =>
  analyse(draftOf('', [paragraph], { language })).entities.map(({ start, end }) => paragraph.slice(start, end))

const named: readonly [language: string, paragraph: string, names: string[]][] = [
  ['de', 'Mit den Arbeiten in Kiel soll begonnen werden, sagte Janine Sommer.', ['Kiel', 'Janine Sommer']],
  ['de', 'Forscher am MIT in Boston rechnen anders.', ['MIT', 'Boston']],
  ['cs', 'Provoz v Praze hlídá Ing. Pavel Souček z firmy ING.', ['ING']],
  ['pl', 'Wczoraj pani Helena kupiła bilet do Madrid.', ['Madrid']],
]

test.each(named)('in %s what may be another word is no name: %s', (language, paragraph, names) => {
  expect(namesIn(language, paragraph)).toEqual(names)
})
