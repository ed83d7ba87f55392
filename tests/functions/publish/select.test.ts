import { describe, expect, test } from 'vitest'
import { isVisible, type Place, place } from '../../../functions/publish/select.ts'
import { feedsOfSite, sectionOf } from '../../../functions/publish/site-feeds.ts'
import type { Current } from '../../../functions/store/facts.ts'
import { site as committed } from '../../../site.config.ts'
import { bridge, currentOf, hour } from '../store/histories.ts'

const site = {
  ...committed,
  sections: {
    world: { title: 'World' },
    'world/europe': { title: 'Europe' },
    sport: { title: 'Sport', description: 'Balls' },
  },
}
const id = bridge.slice(0, 8)
const at = (more: Partial<Current>, now = hour(24)) => place(currentOf(more), site, now)
const inFeeds = (places: readonly Place[]) => places.map(({ feed, list, withdrawn }) => [feed, list, withdrawn])

describe('the section of an article', () => {
  test.each([
    ['world', 'world'],
    ['world/europe', 'world/europe'],
    ['world/europe/france', 'world/europe'],
    ['world/asia', 'world'],
    ['worldly', undefined],
    ['World', undefined],
    ['', undefined],
    ['archive/world', undefined],
    ['constructor', undefined],
    ['__proto__/x', undefined],
  ])('of the folder %j is %j', (folder, section) => {
    expect(sectionOf({ folder }, site)).toBe(section)
  })

  test('of a folder of thousands of steps, as a sidecar may name one, is found at once', () => {
    const folder = `world/europe${'/a'.repeat(30_000)}`
    const { user } = process.cpuUsage()

    expect(sectionOf({ folder }, site)).toBe('world/europe')
    expect(process.cpuUsage().user - user).toBeLessThan(500_000)
  })
})

test('a site has its main feed and one for each section, whatever they are called', () => {
  expect(feedsOfSite(site)).toEqual([
    { path: '', title: site.title, description: site.description },
    { path: 'world', title: 'World', description: `World – ${site.description}` },
    { path: 'world/europe', title: 'Europe', description: `Europe – ${site.description}` },
    { path: 'sport', title: 'Sport', description: 'Balls' },
  ])
})

describe('an article is visible', () => {
  test.each<[string, Partial<Current>, boolean]>([
    ['when it is usable', {}, true],
    ['not while it is held', { state: 'withheld' }, false],
    ['not after it was removed', { state: 'removed' }, false],
    ['not after it was killed', { state: 'killed' }, false],
    ['not an instant before its embargo ends', { embargoedUntil: new Date(hour(24).getTime() + 1) }, false],
    ['from the instant its embargo ends', { embargoedUntil: hour(24) }, true],
    ['until the instant it expires', { expiresAt: new Date(hour(24).getTime() + 1) }, true],
    ['not from the instant it expires', { expiresAt: hour(24) }, false],
  ])('%s', (_what, more, visible) => expect(isVisible(currentOf(more), hour(24))).toBe(visible))
})

describe('the place of an article', () => {
  test('is in the main feed and in that of its nearest section', () => {
    expect(at({ inputs: { folder: 'world/europe/france' } }).places).toEqual([
      { feed: '', list: 'entries', at: hour(1), withdrawn: false },
      { feed: 'world/europe', list: 'entries', at: hour(1), withdrawn: false },
    ])
  })

  test('is in the main feed alone when its folder is unknown', () => {
    expect(inFeeds(at({ inputs: { folder: 'misc' } }).places)).toEqual([['', 'entries', false]])
  })

  test('is left in a feed of a section it moved out of, which is no withdrawal', () => {
    const former = [{ inputs: { folder: 'sport' }, leftAt: hour(2) }]

    expect(inFeeds(at({ former }).places)).toEqual([
      ['', 'entries', false],
      ['world', 'entries', false],
      ['world', 'left', false],
      ['sport', 'left', false],
    ])
  })

  test('is left once in a feed, however often it left it, at the last time', () => {
    const former = [
      { inputs: { folder: 'sport/golf' }, leftAt: hour(5) },
      { inputs: { folder: 'sport/polo' }, leftAt: hour(3) },
    ]

    expect(at({ former }).places.filter(({ feed }) => feed === 'sport')).toEqual([
      { feed: 'sport', list: 'left', at: hour(5), withdrawn: false },
    ])
  })

  test('has not been left where another folder of the same section was', () => {
    const former = [{ inputs: { folder: 'world/asia' }, leftAt: hour(2) }]

    expect(inFeeds(at({ former }).places)).toEqual([
      ['', 'entries', false],
      ['world', 'entries', false],
    ])
  })

  test.each<[string, Current['former']]>([
    ['it came to', [{ inputs: { folder: 'sport' }, leftAt: hour(5) }]],
    [
      'it came back to, after it had been in two others',
      [
        { inputs: { folder: 'sport' }, leftAt: hour(3) },
        { inputs: { folder: 'misc' }, leftAt: hour(5) },
      ],
    ],
  ])('is new in the section that %s, since it came', (_what, former) => {
    expect(at({ former }).places.filter(({ feed }) => feed === 'world')).toEqual([
      { feed: 'world', list: 'entries', at: hour(1), withdrawn: false },
      { feed: 'world', list: 'left', at: hour(5), withdrawn: false },
    ])
  })

  test('of one that is gone is told in every feed where it ever was', () => {
    const former = ['world', 'sport'].map(folder => ({ inputs: { folder }, leftAt: hour(2) }))
    const { standing, places } = at({ state: 'removed', goneAt: hour(3), former })

    expect(standing).toBe('gone')
    expect(inFeeds(places)).toEqual([
      ['', 'left', true],
      ['world', 'left', true],
      ['sport', 'left', true],
    ])
    expect(new Set(places.map(one => one.at))).toEqual(new Set([hour(3)]))
  })

  test.each<[string, Partial<Current>, Date | undefined]>([
    ['expired is gone since it expired', { expiresAt: hour(20) }, hour(20)],
    [
      'removed after it expired is gone since it was removed',
      { state: 'removed', expiresAt: hour(20), goneAt: hour(22) },
      hour(22),
    ],
    ['embargoed anew is gone since the new version came', { embargoedUntil: hour(30), goneAt: hour(10) }, hour(10)],
    ['embargoed from the start is nowhere', { embargoedUntil: hour(30) }, undefined],
    ['embargoed until before it expires is nowhere', { embargoedUntil: hour(30), expiresAt: hour(40) }, undefined],
    ['embargoed until after it expires is nowhere', { embargoedUntil: hour(30), expiresAt: hour(20) }, undefined],
    ['embargoed until it expires is nowhere', { embargoedUntil: hour(20), expiresAt: hour(20) }, undefined],
    ['held from the start is nowhere', { state: 'withheld' }, undefined],
    ['removed unread is nowhere, even past its expiry', { state: 'removed', expiresAt: hour(20) }, undefined],
  ])('of one that is %s', (_what, more, since) => {
    const { standing, places } = at({ former: [{ inputs: { folder: 'world' }, leftAt: hour(2) }], ...more })

    expect([standing, places[0]?.at]).toEqual([since === undefined ? 'nowhere' : 'gone', since])
  })

  test('of one that was held where it had moved is told where it was, and not where nobody met it', () => {
    const former = [{ inputs: { folder: 'world' }, leftAt: hour(3) }]
    const held = at({ state: 'withheld', goneAt: hour(3), inputs: { folder: 'sport' }, former })

    expect(inFeeds(held.places)).toEqual([
      ['', 'left', true],
      ['world', 'left', true],
    ])
  })

  test('has a page named after its object, and after those that gave it before', () => {
    expect(at({ formerKeys: ['sport/a b.txt', 'old.md'] })).toMatchObject({
      page: `world/bridge-${id}.html`,
      formerPages: [`sport/a-b-${id}.html`, `old-${id}.html`],
    })
  })
})
