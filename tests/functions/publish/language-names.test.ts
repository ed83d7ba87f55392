import { expect, test } from 'vitest'
import { ownNameOf } from '../../../functions/publish/language-names.ts'
import { entitled } from '../../../functions/publish/site-feeds.ts'
import { site } from '../../../site.config.ts'

test.each([
  ['de', 'Deutsch'],
  ['pt-BR', 'Português (BR)'],
  ['ZH-Hant', '中文 (Hant)'],
  ['tlh', 'tlh'],
  ['constructor', 'constructor'],
])('%s is called %s', (tag, name) => {
  expect(ownNameOf(tag)).toBe(name)
})

test('the feed of a language is called as that calls itself, and says by its tag what it is', () => {
  const feed = { path: 'languages/de', group: 'language' as const, title: '', description: '' }

  expect(entitled(feed, 'de', site)).toMatchObject({
    ...{ title: 'Deutsch', language: 'de', description: `Deutsch – ${site.description}` },
  })
})
