import { beforeAll, describe, expect, test } from 'vitest'
import { ReadingTime } from '../../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { readingTime } from '../../../../functions/enrich/enrichers/reading-time.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function read(language: string, text: string) {
  const draft = draftOf('', [text], { language })
  return ReadingTime.parse(readingTime.annotate(draft, analyse(draft))?.value)
}

test.each([
  ['English', 'en-GB', 'word ', 1190, { words: 1190, minutes: 5 }],
  ['German', 'de', 'Wort ', 1790, { words: 1790, minutes: 10 }],
  ['a language no study covers', 'sw', 'neno ', 1840, { words: 1840, minutes: 10 }],
  ['Chinese', 'zh', '桥。', 2550, { words: 2550, minutes: 10 }],
  ['Japanese', 'ja', '橋は。', 1785, { words: 3570, minutes: 10 }],
  ['Thai', 'th', 'วัน ', 2940, { words: 2940, minutes: 10 }],
])('%s is read at the speed measured for it', (_name, language, unit, times, expected) => {
  expect(read(language, unit.repeat(times))).toEqual(expected)
})

// The studies that are named beside the speeds. Half a minute more is a minute.
describe('in ten minutes and a half, which are called eleven,', () => {
  const minutesOf = (tag: string, { words = 0, signs = 0 }) => {
    const analysis = { ...analyse(draftOf('', [])), language: { tag, source: 'declared', confidence: 1 } as const }
    const read = readingTime.annotate(draftOf('', []), {
      ...analysis,
      text: '字'.repeat(signs),
      wordCount: words || signs,
    })
    return ReadingTime.parse(read?.value).minutes
  }

  test.each(
    Object.entries({
      ...{ ar: 138, de: 179, en: 238, es: 218, fi: 161, fr: 195, he: 187, it: 188, nl: 202, pl: 166 },
      ...{ pt: 181, ru: 184, sl: 180, sv: 199, tr: 166, 'of no study': 184 },
    }),
  )('a reader of %s reads %i words a minute', (name, speed) => {
    const tag = name === 'of no study' ? 'sw' : name
    const words = Math.ceil(speed * 10.5)

    expect([minutesOf(tag, { words }), minutesOf(tag, { words: words - 1 })]).toEqual([11, 10])
  })

  test.each(Object.entries({ zh: 255, ja: 357, th: 882, lo: 882, km: 882, my: 882 }))(
    'a reader of %s reads %i signs a minute',
    (tag, speed) => {
      const signs = Math.ceil(speed * 10.5)

      expect([minutesOf(tag, { signs }), minutesOf(tag, { signs: signs - 1 })]).toEqual([11, 10])
    },
  )
})

test('headline and standfirst are read too', () => {
  const draft = draftOf('Two words', ['One.'], { standfirst: 'And three more', language: 'en' })

  expect(readingTime.annotate(draft, analyse(draft))?.value).toEqual({ words: 6, minutes: 1 })
})

test.each([
  [1, 1],
  [238, 1],
  [356, 1],
  [358, 2],
])('%i English words take %i minutes, never none', (words, minutes) => {
  expect(read('en', 'word '.repeat(words))).toEqual({ words, minutes })
})

test('an article without a word has no reading time', () => {
  const draft = draftOf('…', ['— ★'])

  expect(readingTime.annotate(draft, analyse(draft))).toBeUndefined()
})
