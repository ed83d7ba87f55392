import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../../events/article.ts'
import { memberKey, rowMember } from '../../../../functions/publish/feed-rows.ts'
import {
  MOST_TRANSLATIONS,
  noteWithOriginal,
  relatives,
  translationsOf,
} from '../../../../functions/publish/translations/translations.ts'
import { draftOf } from '../../enrich/drafts.ts'
import { arrivedAs } from '../../store/arrivals.ts'
import { hour, idOf } from '../../store/histories.ts'
import { contextAt, desk } from '../desk.ts'

/** What a template writes where an article is no translation. */
const placeholder = 'none'
const nobody = idOf(placeholder)

let it: ReturnType<typeof desk>
beforeEach(() => {
  it = desk()
})

const arrive = async (name: string, language: string) => {
  const key = `world/${name}.txt`
  const draft = draftOf(`Headline of ${name}`, ['Text.'], { language, translationOf: placeholder })
  await it.hear(arrivedAs({ n: 1, at: 1, key }, [{ id: idOf(name), draft }]))
  await it.publish(hour(24), idOf(name))
}
const note = (name: string) => noteWithOriginal(idOf(name), nobody, it.ports.feeds)
const noted = async () => {
  const row = await it.feedRows.find(memberKey(nobody))
  return row === undefined ? 0 : (rowMember(row).translations?.size ?? 0)
}
const named = { originals: [nobody] }
const languagesOf = async (id: ArticleId) => {
  const current = await it.ports.articles.findCurrent(id)
  if (current === undefined) throw new Error('it has been told of')

  const shown = await translationsOf(current.value, named, { ports: it.ports, context: contextAt(hour(24)) })
  return shown.map(({ language }) => language)
}

describe('of a hundred articles and more that call themselves a translation of the same', () => {
  test('none leads to another, and whoever is the hundredth tells those before it', async () => {
    await arrive('french', 'fr')
    await arrive('german', 'de')
    for (let n = 3; n < MOST_TRANSLATIONS; n++) await note(`other ${n}`)
    expect(await languagesOf(idOf('german'))).toEqual(['fr'])

    await note('hundredth')
    expect(await languagesOf(idOf('german'))).toEqual([])
    expect(await relatives(idOf('hundredth'), named, it.ports.feeds)).toContain(idOf('german'))
  })

  test('the next cost what those cost that are no translations, and make no row longer', async () => {
    for (let n = 1; n <= MOST_TRANSLATIONS + 20; n++) await note(`other ${n}`)

    expect(await noted()).toBe(MOST_TRANSLATIONS)
    expect(await relatives(idOf(`other ${MOST_TRANSLATIONS + 9}`), named, it.ports.feeds)).toEqual([nobody])
  })
})
