import { describe, expect, test } from 'vitest'
import type { Block, Contributor } from '../../../../events/article.ts'
import { creditedTo, signedOff } from '../../../../functions/parse/html/sign-offs.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text, emphasis: true }] })
const story = paragraph('The ferry left the old quay at seven on Monday.')
const signedBy = (...contributors: Contributor[]) => ({ fields: { contributors }, evidence: [] })

describe('who helped with a story', () => {
  test.each<[line: string, helpers: Contributor[]]>([
    [
      '(Reporting by Ana Ruiz in Dover; Editing by Tom Reed)',
      [
        { name: 'Ana Ruiz', role: 'reporting' },
        { name: 'Tom Reed', role: 'editing' },
      ],
    ],
    ['With reporting from Ana Ruiz in Dover.', [{ name: 'Ana Ruiz', role: 'reporting' }]],
    ['With additional reporting by Ana Ruiz', [{ name: 'Ana Ruiz', role: 'additional reporting' }]],
  ])('%s', (line, helpers) => {
    const off = signedOff([paragraph(line), story], [paragraph(line)])

    expect(off.blocks).toEqual([story])
    expect(creditedTo(off, signedBy({ name: 'Ada Quill' })).extra).toEqual({ credits: helpers })
    expect(creditedTo(off, signedBy()).fields).toEqual({ contributors: helpers })
  })

  test.each(['Reporting by the council shows a loss.', 'With reporting by nobody, the strike went on.'])(
    'is not named by a sentence of the story: %s',
    line => expect(signedOff([story, paragraph(line)], []).blocks).toHaveLength(2),
  )
})
