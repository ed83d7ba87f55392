import { describe, expect, test } from 'vitest'
import {
  inFeeds,
  isKeptOut,
  type Linked,
  type Links,
  linked,
  noLinks,
  onLine,
} from '../../../../functions/publish/relations/links.ts'
import { linksToRelated, relatedInNinjs, relatedLists } from '../../../../functions/publish/relations/related-links.ts'
import { site } from '../../../../site.config.ts'
import { harbour } from '../sample-entries.ts'

const many = (name: string, count: number): Linked[] =>
  Array.from({ length: count }, (_, n) => ({ headline: `${name} ${n + 1}`, url: `https://a.example/${name}-${n + 1}` }))
const links = (earlier: number, related: number): Links => ({
  earlier: many('same', earlier),
  related: many('matter', related),
})
const { earlier: _, related: __, ...bare } = harbour

describe('an entry names', () => {
  test('all the articles that it is to name', () => {
    expect(linked(bare, links(5, 4))).toEqual({ ...bare, ...links(5, 4) })
  })

  test('none by saying nothing', () => {
    expect(linked(bare, noLinks)).toEqual(bare)
    expect(linked(bare, links(1, 0))).toEqual({ ...bare, earlier: many('same', 1) })
    expect(linked(bare, links(0, 1))).toEqual({ ...bare, related: many('matter', 1) })
  })
})

describe('in feeds', () => {
  test('three of either kind are named', () => {
    expect(inFeeds(links(5, 4))).toEqual(links(3, 3))
  })

  test('a line says of what it names, and nothing where it names none', () => {
    expect(onLine(links(1, 0))).toEqual({ links: links(1, 0) })
    expect(onLine(links(0, 1))).toEqual({ links: links(0, 1) })
    expect(onLine(links(2, 2))).toEqual({ links: links(2, 2) })
    expect(onLine(noLinks)).toEqual({})
  })

  test.each<[string, typeof site.relations, Links, boolean]>([
    ['that says what an earlier one says is kept out', { nearDuplicates: 'keep out' }, links(1, 0), true],
    ['that is only of the same matter is not', { nearDuplicates: 'keep out', related: 'link' }, links(0, 1), false],
    ['is not where the publisher wants it linked', { nearDuplicates: 'link' }, links(1, 0), false],
    ['is not where the publisher wants nothing of that', undefined, links(1, 0), false],
  ])('an article %s', (_what, relations, of, kept) => {
    const { relations: ___, ...asked } = site

    expect(isKeptOut(of, { ...asked, ...(relations && { relations }) })).toBe(kept)
  })
})

describe('what an article names', () => {
  test('is linked in Atom and RSS, those that say the same first', () => {
    expect(
      linksToRelated({ ...bare, ...links(1, 1) }, 'atom:link').map(link => / title="([^"]*)"/.exec(link)?.[1]),
    ).toEqual(['same 1', 'matter 1'])
    expect(linksToRelated(bare, 'link')).toEqual([])
  })

  test('has a name of its own in ninjs', () => {
    expect(relatedInNinjs({ ...bare, ...links(2, 1) }).map(({ name, rel }) => [name, rel])).toEqual([
      ['earlier-1', 'earlier'],
      ['earlier-2', 'earlier'],
      ['related-1', 'related'],
    ])
  })

  test('stands below it in lists, and none of these is empty', () => {
    const [earlier, related] = relatedLists({ ...bare, ...links(0, 2) })

    expect(earlier).toBe('')
    expect(related?.match(/<li /g)).toHaveLength(2)
  })
})
