import { describe, expect, test } from 'vitest'
import type { Annotations, Draft } from '../../../events/article.ts'
import { shorten, toEntry } from '../../../functions/publish/to-entry.ts'
import type { Current } from '../../../functions/store/facts.ts'
import { draftOf } from '../enrich/drafts.ts'
import { bridge, currentOf, hour } from '../store/histories.ts'
import { baseUrl, context, harbour } from './sample-entries.ts'

const entryOf = (draft: Partial<Draft> = {}, annotations: Annotations = {}, current: Partial<Current> = {}) =>
  toEntry(currentOf(current), { draft: draftOf('Bridge', ['Open.'], draft), annotations }, context)
const sport = { code: '15000000', name: 'sport', confidence: 0.97 }
const economy = { code: '04000000', name: 'economy, business and finance', confidence: 0.3 }
const annotation = (value: unknown) => ({ version: 1, value })

describe('an entry', () => {
  test('says what the desk decided and what the draft says', () => {
    expect(
      entryOf({
        byline: 'By A B',
        dateline: { text: 'ELMFORD —', place: 'Elmford' },
        keywords: ['bridges'],
        standfirst: 'At last.',
      }),
    ).toEqual({
      id: bridge,
      url: `${baseUrl}/world/bridge-${bridge.slice(0, 8)}.html`,
      headline: 'Bridge',
      standfirst: 'At last.',
      abstract: 'At last.',
      byline: 'By A B',
      dateline: 'ELMFORD —',
      section: { path: 'world', title: 'World' },
      contributors: [],
      keywords: ['bridges'],
      images: [],
      body: [{ kind: 'paragraph', spans: [{ text: 'Open.' }] }],
      corrections: [],
      language: 'en',
      publishedAt: hour(1),
      updatedAt: hour(1),
      edited: false,
    })
  })

  test('is edited from its second version on', () => {
    const second = { versionNumber: 2, updatedAt: hour(2) }
    expect([entryOf().edited, entryOf({}, {}, second).edited]).toEqual([false, true])
  })

  test('of an unknown folder has no section', () => {
    expect(entryOf({}, {}, { inputs: { folder: 'attic' } })).not.toHaveProperty('section')
  })

  test.each<[string, Partial<Draft>, Annotations, string]>([
    ['that was told from its text', {}, { language: annotation({ tag: 'pt', source: 'text' }) }, 'pt'],
    [
      'that was declared, where nothing could be told',
      { language: 'de' },
      { language: annotation({ tag: 'und', source: 'unknown' }) },
      'de',
    ],
    ['that was declared, where enrich was not asked', { language: 'de' }, {}, 'de'],
    ['of the site, where nothing else is known', {}, {}, 'en'],
    ['of the site, where the annotation is of a shape we do not know', {}, { language: annotation('pt') }, 'en'],
  ])('has the language %s', (_what, draft, annotations, language) => {
    expect(entryOf(draft, annotations).language).toBe(language)
  })

  test.each<[string, unknown, string, string[]]>([
    ['what its text says', { topics: [sport], candidates: [sport, economy] }, 'business', ['15000000']],
    [
      'what its section says, where the text leaves it open',
      { topics: [], candidates: [sport, economy] },
      'business',
      ['04000000'],
    ],
    [
      'nothing, where the text leaves it open and the section says nothing',
      { topics: [], candidates: [sport] },
      'world',
      [],
    ],
    [
      'nothing, where the text speaks for nothing that the section says',
      { topics: [], candidates: [sport] },
      'business',
      [],
    ],
    ['nothing, where the annotation is of a shape that we do not know', ['15000000'], 'business', []],
  ])('is about %s', (_what, value, folder, codes) => {
    const { topics = [] } = entryOf({}, { topics: annotation(value) }, { inputs: { ...currentOf().inputs, folder } })

    expect(topics.map(({ code }) => code)).toEqual(codes)
  })

  test('has the summary for its abstract only where the publisher wrote no standfirst', () => {
    const summary = { summary: annotation({ text: 'We made this.' }) }

    expect(entryOf({}, summary)).toMatchObject({ abstract: 'We made this.' })
    expect(entryOf({}, summary)).not.toHaveProperty('standfirst')
    expect(entryOf({ standfirst: 'At last.' }, summary)).toMatchObject({ abstract: 'At last.' })
    expect(entryOf()).not.toHaveProperty('abstract')
  })

  test('says how long it takes to read, where that is known', () => {
    expect(entryOf({}, { readingTime: annotation({ words: 412, minutes: 2 }) })).toMatchObject({
      readingMinutes: 2,
      wordCount: 412,
    })
    expect(entryOf({}, { readingTime: annotation({ words: 'many' }) })).not.toHaveProperty('readingMinutes')
  })
})

describe('an entry that is too long for a feed', () => {
  const size = Buffer.byteLength(JSON.stringify(harbour.body))

  test('is left alone up to the limit', () => expect(shorten(harbour, size)).toBe(harbour))

  test('gives its abstract and the way to its page, and keeps all else', () => {
    expect(shorten(harbour, size - 1)).toEqual({
      ...harbour,
      body: [
        { kind: 'paragraph', spans: [{ text: harbour.abstract }] },
        { kind: 'paragraph', spans: [{ text: 'Read the full article', href: harbour.url }] },
      ],
    })
  })

  test('is measured in bytes, as readers and limits count', () => {
    const entry = { ...harbour, body: [{ kind: 'paragraph' as const, spans: [{ text: '港'.repeat(100) }] }] }

    expect(shorten(entry, 200)).not.toBe(entry)
  })

  test('without an abstract gives the way to its page', () => {
    const { abstract: _, ...rest } = harbour

    expect(shorten(rest, 1).body).toHaveLength(1)
  })
})
