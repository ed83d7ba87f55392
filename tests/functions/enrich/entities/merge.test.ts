import { describe, expect, test } from 'vitest'
import { merged } from '../../../../functions/enrich/entities/merge.ts'
import type { EntitySpan } from '../../../../functions/enrich/entities/tag.ts'

function spansOf(text: string, ...names: [string, EntitySpan['type']][]): EntitySpan[] {
  let from = 0
  return names.map(([name, type]): EntitySpan => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from, type, confidence: 0.9 }
  })
}
/** Names of one type, one after the other, with how often each of them is there. */
function countsOf(type: EntitySpan['type'], ...names: string[]): [string, number][] {
  const text = names.join(', ')
  return merged(spansOf(text, ...names.map((name): [string, EntitySpan['type']] => [name, type])), text).map(
    ({ name, spans }) => [name, spans.length],
  )
}

describe('mentions of like names', () => {
  test.each([
    ['Barlow Holdings Plc fell. Barlow said so.', 'Barlow Holdings Plc', 'Barlow', 'organisation', 1],
    ['World Health Organization met. WHO said so.', 'World Health Organization', 'WHO', 'organisation', 1],
    ['Ann Lee sang. Ann left.', 'Ann Lee', 'Ann', 'person', 1],
    ['Tarn Marine Systems Ltd sank. Tarn Marine said so.', 'Tarn Marine Systems Ltd', 'Tarn Marine', 'organisation', 1],
    ['New York is large. York is small.', 'New York', 'York', 'place', 2],
    ['New York is large. NY is small.', 'New York', 'NY', 'place', 2],
    ['Ann Lee sang. Kim left.', 'Ann Lee', 'Kim', 'person', 2],
  ] as const)('are one where one is short for the other: %s', (text, full, short, type, count) => {
    const all = merged(spansOf(text, [full, type], [short, type]), text)

    expect(all).toHaveLength(count)
    expect(all[0]?.name).toBe(full)
  })

  test.each([
    ['the one who is named more often', ['Ann Lee', 'Kim Lee', 'Kim Lee', 'Lee'], 'Kim Lee'],
    ['the one who is named more often, though first', ['Ann Lee', 'Ann Lee', 'Kim Lee', 'Lee'], 'Ann Lee'],
    ['the first of two who are named as often', ['Ann Lee', 'Kim Lee', 'Lee'], 'Ann Lee'],
  ])('a surname of two persons is %s', (_who, names, owner) => {
    const text = names.join(', ')
    const all = merged(spansOf(text, ...names.map((name): [string, 'person'] => [name, 'person'])), text)
    const last = text.lastIndexOf('Lee')

    expect(all.find(({ spans }) => spans.some(({ start }) => start === last))?.name).toBe(owner)
  })

  test('are called as the first of them is written', () => {
    const text = 'Café Noir opened. Cafe Noir closed.'

    expect(merged(spansOf(text, ['Café Noir', 'organisation'], ['Cafe Noir', 'organisation']), text)).toMatchObject([
      { name: 'Café Noir' },
    ])
  })

  test.each<[string, [string, EntitySpan['type']][], Partial<EntitySpan> & { name?: string }]>([
    [
      'the type that most of them have',
      [
        ['Lee', 'person'],
        ['Lee', 'place'],
        ['Lee', 'place'],
      ],
      { type: 'place' },
    ],
    [
      'of two types that are as frequent a person',
      [
        ['Lee', 'person'],
        ['Lee', 'organisation'],
      ],
      { type: 'person' },
    ],
    ['the capitals of a group that has no other form', [['GLOBEX UNITED', 'organisation']], { name: 'GLOBEX UNITED' }],
    ['as a person is written, where all is in capitals', [['ANNA LEEDS', 'person']], { name: 'Anna Leeds' }],
  ])('take %s', (_what, names, expected) => {
    const text = names.map(([name]) => name).join(', ')

    expect(merged(spansOf(text, ...names), text)).toEqual([expect.objectContaining(expected)])
  })
})

describe('a short name stands for the longest', () => {
  test('though one between them is named more often', () => {
    expect(countsOf('person', 'Ann Mary Lee', 'Mary Lee', 'Mary Lee', 'Lee')).toEqual([['Ann Mary Lee', 4]])
    expect(countsOf('person', 'Lee', 'Mary Lee', 'Mary Lee', 'Ann Mary Lee')).toEqual([['Ann Mary Lee', 4]])
  })

  test('and is told where the first of either is named', () => {
    expect(countsOf('person', 'Lee', 'Kim', 'Ann Lee')).toEqual([
      ['Ann Lee', 2],
      ['Kim', 1],
    ])
  })

  test('of eight words, and for none of nine, which is a mistake', () => {
    expect(countsOf('organisation', 'Ants Bees Cats Dogs Eels Fish Goats Hens', 'ABCDEFGH')).toHaveLength(1)
    expect(countsOf('organisation', 'Ants Bees Cats Dogs Eels Fish Goats Hens Ibex', 'ABCDEFGHI')).toHaveLength(2)
  })

  test('with its mentions in the order of the text, all of which speak for it', () => {
    const text = 'Lee, Ann Lee, Lee'
    const [first, second, third] = spansOf(text, ['Lee', 'person'], ['Ann Lee', 'person'], ['Lee', 'person'])
    const spans = [first, second, third].flatMap((span, at) => (span ? [{ ...span, confidence: (7 + at) / 10 }] : []))

    expect(merged(spans, text)).toEqual([expect.objectContaining({ name: 'Ann Lee', confidence: 0.94, spans })])
  })
})

describe('a name that comes back', () => {
  const sureness = (...confidences: number[]): number | undefined => {
    const text = confidences.map(() => 'Sorvena').join(', ')
    const spans = spansOf(text, ...confidences.map((): [string, 'place'] => ['Sorvena', 'place']))

    return merged(
      spans.map((span, at) => ({ ...span, confidence: confidences[at] ?? 0 })),
      text,
    )[0]?.confidence
  }

  test('is the surer the oftener, from the third time on', () => {
    expect(sureness(0.5)).toBe(0.5)
    expect(sureness(0.5, 0.4)).toBe(0.5)
    expect(sureness(0.5, 0.4, 0.4)).toBe(0.64)
    expect(sureness(0.5, 0.4, 0.4, 0.4, 0.4)).toBe(0.75)
  })

  test('stays between what it is once and certain', () => {
    expect(sureness(0.3, 0.3, 0.3)).toBe(0.43)
    expect(sureness(...Array.from({ length: 200 }, () => 0.9))).toBe(1)
    expect(sureness(1, 1, 1)).toBe(1)
    expect(sureness(0, 0, 0)).toBe(0)
  })
})

describe('whoever has a title', () => {
  test.each([
    ['Mr. Lynch', 'Lynch'],
    ['Ms Sears', 'Sears'],
    ['Mrs. Ford', 'Ford'],
    ['Dr. Bell', 'Bell'],
  ])('is a person, and told without it: %s', (said, name) => {
    expect(merged(spansOf(said, [said, 'organisation']), said)).toMatchObject([{ name, type: 'person' }])
  })

  test('is who is called so without it', () => {
    expect(countsOf('person', 'Leila Haddad', 'Dr Haddad', 'Haddad')).toEqual([['Leila Haddad', 3]])
    expect(countsOf('person', 'Dr Haddad', 'Haddad')).toEqual([['Haddad', 2]])
  })

  test('makes no person of a firm that is named more often', () => {
    const text = 'Sears, Sears, Ms. Sears'

    expect(
      merged(spansOf(text, ['Sears', 'organisation'], ['Sears', 'organisation'], ['Ms. Sears', 'organisation']), text),
    ).toMatchObject([{ name: 'Sears', type: 'organisation' }])
  })

  test('but a title within a name makes no person', () => {
    const name = 'Save Mr. Whale'

    expect(merged(spansOf(name, [name, 'organisation']), name)).toMatchObject([{ name, type: 'organisation' }])
  })

  test('is nobody where it stands alone', () => {
    expect(merged(spansOf('Dr.', ['Dr.', 'person']), 'Dr.')).toEqual([])
  })
})

describe('a name is told', () => {
  test.each([
    ['the Rovers', 'Rovers'],
    ['Bank of the North', 'Bank of the North'],
    ['The Guardian', 'The Guardian'],
  ])('%s without a small article before it', (name, told) => {
    expect(countsOf('organisation', name)).toEqual([[told, 1]])
  })

  test('not at all where nothing is left of it', () => {
    expect(countsOf('organisation', '…')).toEqual([])
  })
})
