import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { SiteConfig } from '../../events/settings.ts'
import { site } from '../../site.config.ts'

const good = z.encode(SiteConfig, site)
const wrongFields = (config: unknown) => {
  const checked = z.safeParse(SiteConfig, config)

  return checked.success ? [] : checked.error.issues.map(issue => issue.path.join('.'))
}

describe("a publisher's site config", () => {
  test('is good as it is committed', () => expect(wrongFields(good)).toEqual([]))

  test.each([
    ['siteId', 'courier'],
    ['title', ''],
    ['baseUrl', 'https://news.example/'],
    ['baseUrl', 'news.example'],
    ['baseUrl', 'ftp://news.example'],
    ['language', ''],
    ['timeZone', 'Middle/Earth'],
    ['establishedAt', '2026-01-01'],
    ['feedWindow', 0],
    ['feedWindow', 2],
    ['feedWindow', 101],
    ['feedWindow', 2.5],
    ['publisher', undefined],
  ])('that is wrong says where: %s = %j', (field, value) => {
    expect(wrongFields({ ...good, [field]: value })).toEqual([field])
  })

  test.each(['uploadBytes', 'messageBytes', 'entryBytes'])('that sets no limit says where: limits.%s', limit => {
    expect(wrongFields({ ...good, limits: { ...good.limits, [limit]: 0 } })).toEqual([`limits.${limit}`])
  })

  test.each(['/world', 'world/', 'a//b', ''])('knows that %j is not a folder', folder => {
    expect(wrongFields({ ...good, sections: { [folder]: { title: 'T' } } })).toEqual([`sections.${folder}`])
  })

  test.each(['world', 'world/europe', 'Été & Winter'])('takes the folder %j for a section', folder => {
    expect(wrongFields({ ...good, sections: { [folder]: { title: 'T' } } })).toEqual([])
  })

  test.each([0, 1.5, 169])('cannot be told of silence after %j hours', silentAfterHours => {
    expect(wrongFields({ ...good, alarms: { silentAfterHours } })).toEqual(['alarms.silentAfterHours'])
  })

  test.each([{}, { silentAfterHours: 1 }, { silentAfterHours: 168 }])('may ask for the alarms %j', alarms => {
    expect(wrongFields({ ...good, alarms })).toEqual([])
  })

  test.each([99, 280.5, 501])('cannot have summaries of %j characters', summaryCharacters => {
    expect(wrongFields({ ...good, summaryCharacters })).toEqual(['summaryCharacters'])
  })

  test.each([100, 500])('may have summaries of %j characters', summaryCharacters => {
    expect(wrongFields({ ...good, summaryCharacters })).toEqual([])
  })

  test.each(['UTC', 'Europe/Berlin', 'Europe/Kyiv', 'Asia/Calcutta'])(
    'takes %j for a time zone, new name or old',
    timeZone => expect(wrongFields({ ...good, timeZone })).toEqual([]),
  )

  test.each(['15000000', '01000000'])('takes %j for the topic of a section', topic => {
    expect(wrongFields({ ...good, sections: { world: { title: 'T', topic } } })).toEqual([])
  })

  test.each(['sport', '18000000', '20000822', 15_000_000])('knows that %j is no topic of the first level', topic => {
    expect(wrongFields({ ...good, sections: { world: { title: 'T', topic } } })).toEqual(['sections.world.topic'])
  })

  test('asks for near-duplicates in words that are known, or not at all', () => {
    expect(wrongFields({ ...good, relations: { nearDuplicates: 'link' } })).toEqual([])
    expect(wrongFields({ ...good, relations: { nearDuplicates: 'keep out', related: 'link' } })).toEqual([])
    expect(wrongFields({ ...good, relations: {} })).toEqual([])
    expect(wrongFields({ ...good, relations: { similar: 'link' } })).toEqual(['relations'])
    expect(wrongFields({ ...good, relations: { nearDuplicates: true } })).toEqual(['relations.nearDuplicates'])
  })

  test('whose section has no title says which', () => {
    expect(wrongFields({ ...good, sections: { world: {} } })).toEqual(['sections.world.title'])
  })

  test.each(['', 'https://news.example', 'http://127.0.0.1:8080', 'https://example.org/news'])(
    'takes %j for an address',
    baseUrl => expect(wrongFields({ ...good, baseUrl })).toEqual([]),
  )
})
