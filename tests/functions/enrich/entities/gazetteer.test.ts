import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Candidate, gazetteerOf, readGazetteerTables } from '../../../../functions/enrich/entities/gazetteer.ts'
import { resolver, type Toponym } from '../../../../functions/enrich/entities/toponyms.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'

const gazetteer = gazetteerOf(readGazetteerTables(modelBytes('places.bin')))
const resolve = resolver(gazetteer)
const nameOf = (place: Candidate | undefined): string | undefined =>
  place?.kind === 'country' ? place.country : place?.state

describe('alone, as English news writes it', () => {
  test.each([
    ['China', 'CN'],
    ['Ireland', 'IE'],
    ['Netherlands', 'NL'],
    ['Denmark', 'DK'],
    ['Britain', 'GB'],
    ['Georgia', 'GE'],
    ['Sicily', 'IT.15'],
    ['Tibet', 'CN.14'],
    ['Ont.', 'CA.08'],
    ['Pa.', 'US.PA'],
    ['Frankfurt', 'DE.05'],
    ['Basra', 'IQ.02'],
    ['Galway', 'IE.C'],
    ['St. Petersburg', 'RU.66'],
    ['Saint Louis', 'US.MO'],
    ['Ft. Worth', 'US.TX'],
    ['Mt Vernon', 'US.NY'],
    ['Seville', 'ES.51'],
    ['Laurel County', 'US.KY'],
    ['Rapides Parish', 'US.LA'],
    ['Kent', 'GB.ENG'],
  ])('%s is %s', (name, expected) => expect(nameOf(resolve([{ name, count: 1 }])[0])).toBe(expected))

  test('a word in small letters is no state', () => expect(gazetteer.candidates('or')).toEqual([]))
})

describe('under the name of the news', () => {
  test.each([
    ['Raqqa', 'SY'],
    ['Deir al-Zor', 'SY'],
    ['Gaza City', 'PS'],
    ['Severodonetsk', 'UA'],
    ['El-Fasher', 'SD'],
    ['Mekelle', 'ET'],
    ['Gurugram', 'IN'],
    ['Limerick', 'IE'],
    ['Panama City', 'PA'],
  ])('%s is in %s', (name, country) => expect(resolve([{ name, count: 1 }])[0]?.country).toBe(country))

  test('the port on the Black Sea is not the town of that name in the west', () =>
    expect(resolve([{ name: 'Mykolaiv', count: 1 }])[0]?.population).toBeGreaterThan(400_000))
})

describe('a region', () => {
  test.each([
    ['Asia', 'Q48'],
    ['Middle East', 'Q7204'],
    ['West Bank', 'Q36678'],
    ['West', undefined],
    ['the West', undefined],
    ['Wall Street', undefined],
  ])('%s is no town of that name, and its item is %s', (name, item) => {
    expect([gazetteer.candidates(name), gazetteer.region(name)]).toEqual([[], item])
  })

  test.each(['Scotland', 'Crimea', 'Ireland', 'Ceuta'])('that lies on the map has its point: %s', name =>
    expect(gazetteer.candidates(name)).not.toEqual([]),
  )
})

describe('a group', () => {
  test.each([
    ['Federal Reserve', 'Q53536'],
    ['Fed', 'Q53536'],
    ['NATO', 'Q7184'],
    ['Islamic State', 'Q2429253'],
    ['ISIS', 'Q2429253'],
    ['IKEA', 'Q54078'],
  ])('of the news has an item: %s', (name, item) => expect(gazetteer.group(name)).toBe(item))

  test.each(['Hermès', 'Kings', 'Crown', 'Roman'])('that may be another is told as none: %s', name =>
    expect(gazetteer.group(name)).toBeUndefined(),
  )
})

test('a county has no number of GeoNames', () =>
  expect(gazetteer.candidates('Laurel County').map(({ geonames }) => geonames)).toEqual([undefined]))

test('the places of a story are told by their company, but for five that a reader has to know', () => {
  const wrong = stories().flatMap(names => {
    const found = resolve(names.map(({ toponym }) => toponym)).map(nameOf)
    return names
      .map(({ toponym, truth }, at) => ({ name: toponym.name, truth, found: found[at] }))
      .filter(({ truth, found }) => found !== truth && found?.split('.')[0] !== truth)
      .map(({ name, truth, found }) => `${name}: ${found}, not ${truth}`)
  })

  expect(wrong).toEqual([
    'Lebanon: LB, not US.OR',
    'Newark: US.NJ, not US.DE',
    'London: CA.08, not GB.ENG',
    'Georgia: GE, not US.GA',
    'Boston: GB.ENG, not US.MA',
  ])
})

function stories(): { toponym: Toponym; truth: string }[][] {
  const lines = readFileSync(join(import.meta.dirname, 'place-lists.txt'), 'utf8').split('\n')

  return lines
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line =>
      line.split('; ').map(entry => {
        const [, name = '', count, after, truth = ''] = /^([^*>=]+)(?:\*(\d))?(?:>([^=]+))?=(.+)$/.exec(entry) ?? []
        return { toponym: { name, count: Number(count ?? 1), after: after === undefined ? [] : [after] }, truth }
      }),
    )
}
