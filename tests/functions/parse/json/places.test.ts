import { expect, test } from 'vitest'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'

const read = (value: unknown) =>
  parse({ key: 'a.json', bytes: Buffer.from(JSON.stringify(value)), metadata: {} }, Object.values(formats), site)
// Signs that do not tell one name from another.
const longer = '_'.repeat(100_000)
const item = { uri: 'urn:a:1', versioncreated: '2026-03-03T10:00:00Z', headline: 'A ferry', body_text: 'It sails.' }

test.each<[kind: string, value: unknown]>([
  ['an article', { headline: 'A ferry', text: 'It sails.', [`images${longer}`]: Array(200).fill('no address') }],
  [
    'a feed',
    {
      version: 'https://jsonfeed.org/version/1.1',
      [`items${longer}`]: [{ id: '1', title: 'A ferry', content_text: 'It sails.' }],
    },
  ],
  ['an item', { ...item, associations: { [longer]: { type: 'picture', uri: 'urn:a:2', headline: 'A quay' } } }],
])('the places in %s are told by the beginnings of names that were made to be long', async (_, value) => {
  const reading = await read(value)

  expect(reading.ok && Math.max(...reading.value.evidence.map(({ place }) => place.length))).toBeLessThan(100)
})

test('so is the place of a text that is too long', async () => {
  const reading = await read({ headline: 'A ferry', [`text${longer}`]: 'a'.repeat(1_000_001) })

  expect(reading).toMatchObject({ failure: { kind: 'too-large', place: `text${'_'.repeat(56)}` } })
})
