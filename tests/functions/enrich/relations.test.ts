import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Relations } from '../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { relations } from '../../../functions/enrich/enrichers/relations.ts'
import { areRelated, unpackSignature } from '../../../functions/text/signature.ts'
import { overlapOf, unpackSketch } from '../../../functions/text/sketch.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function sketch(headline: string, ...paragraphs: string[]) {
  const draft = draftOf(headline, paragraphs)
  const found = relations.annotate(draft, analyse(draft))

  const packed = found && z.parse(Relations, found.value).sketch
  return packed === undefined ? undefined : unpackSketch(packed)
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

  test('is told by runs of three words, of which twelve are enough', () => {
    const words =
      'harbour bridge council winter divers cracks pillars repair closed northern villages engineers lorries'

    expect(sketch('', `${words} spring`)).toHaveLength(12)
    expect(sketch('', words)).toBeUndefined()
  })
})

describe('what an article is about, beside others', () => {
  const signature = (headline: string, ...paragraphs: string[]) => {
    const draft = draftOf(headline, paragraphs)
    return unpackSignature(z.parse(Relations, relations.annotate(draft, analyse(draft))?.value ?? {}).signature ?? '')
  }
  const pillars =
    'Divers measured the cracks in the pillars of the harbour bridge again, and engineers want the northern road closed before the winter.'
  const final =
    'Rovers won the final after extra time, and thousands of supporters filled every street around the stadium all night long.'

  test('is like that of another story of the same matter, and unlike that of another matter', () => {
    const ours = signature('Bridge stays open', ...bridge)

    expect(areRelated(ours, signature('Divers measure cracks', pillars))).toBe(true)
    expect(areRelated(ours, signature('Final', final))).toBe(false)
  })

  test('is told by the words it says most often first', () => {
    const [first] = signature('Bridge', ...bridge, 'The bridge is an old bridge.')

    expect(first).toEqual(signature('Bridge', ...bridge, 'The bridge is a bridge.')[0])
    expect(first?.weight).toBeGreaterThan(40)
  })

  test('is not told in a language whose common words are not known', () => {
    const text =
      '市议会周二投票决定整个冬天保持旧港大桥开放，尽管工程师警告说桥墩出现裂缝。潜水员在北部公路下方的两个桥墩上发现了裂缝。'

    expect(signature('大桥开放', text)).toEqual([])
  })
})
