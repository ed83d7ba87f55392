import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Relations } from '../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { relations } from '../../../functions/enrich/enrichers/relations.ts'
import { overlapOf, unpackSketch } from '../../../functions/text/sketch.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function sketch(headline: string, ...paragraphs: string[]) {
  const draft = draftOf(headline, paragraphs)
  const found = relations.annotate(draft, analyse(draft))

  return found && unpackSketch(z.parse(Relations, found.value).sketch)
}

const bridge = [
  'The council voted on Tuesday to keep the old harbour bridge open through the winter, against the advice of its engineers.',
  'Divers had found cracks in two pillars, and the repair would have closed the only road to the northern villages.',
]

describe('what an article is recognised by', () => {
  test('is the same under another headline', () => {
    expect(sketch('Bridge stays open', ...bridge)).toEqual(sketch('Council ignores engineers', ...bridge))
  })

  test('is the same where only the words that all stories have are changed', () => {
    const other = bridge.map(paragraph => paragraph.replaceAll('the ', 'a '))

    expect(sketch('Bridge', ...other)).toEqual(sketch('Bridge', ...bridge))
  })

  test('is another of another story', () => {
    const other = [
      'Rovers won the final after extra time, and thousands of supporters filled every street around the stadium all night long.',
    ]

    expect(overlapOf(sketch('A', ...bridge) ?? [], sketch('B', ...other) ?? [])).toBe(0)
  })

  test('is nothing of a text that says too little', () => {
    expect(sketch('Flash', 'Bridge stays open, council says.')).toBeUndefined()
  })
})
