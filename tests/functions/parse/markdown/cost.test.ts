import { expect, test } from 'vitest'
import { markdown } from '../../../../functions/parse/formats/markdown.ts'
import { site } from '../../../../site.config.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'

const bodyOf = async (text: string) => {
  const bytes = Buffer.from(`# The ferry sails\n\n${text}`)
  const reading = await markdown.read({ key: 'a.md', bytes, metadata: {} }, site)

  return reading.ok ? reading.value.articles[0]?.draft.body : undefined
}

test('quotation marks are not written out to be read again', async () => {
  const reading = (text: string) => async () => {
    for (let time = 0; time < 15; time++) await bodyOf(text.repeat(6000))
  }
  const alike = ({ small, large }: Costs) => large <= small * 1.6 + 10

  expect(await leastCosts({ small: reading('aaa '), large: reading('"a" ') }, { fine: alike })).toSatisfy(alike)
})

test('signs that markup is made of stay signs of the text', async () => {
  expect(await bodyOf('"Quay & Sons" < "R&D" \\<b> &quot;a&quot; &amp;lt; \\&amp;')).toEqual([
    { kind: 'paragraph', spans: [{ text: '"Quay & Sons" < "R&D" <b> "a" &lt; &amp;' }] },
  ])
})

test('marks that strike out count as those that stress', async () => {
  expect(await bodyOf('~a~ '.repeat(21_000))).toBeUndefined()
})
