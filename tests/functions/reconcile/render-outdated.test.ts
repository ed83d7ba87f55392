import { expect, test } from 'vitest'
import { MOST_WAITING, noteBegun } from '../../../functions/reconcile/ask-for-all.ts'
import type { Scanned } from '../../../functions/reconcile/ledgers.ts'
import { lookOf, renderOutdated } from '../../../functions/reconcile/render-outdated.ts'
import { memoryTable } from '../../support/memory-table.ts'

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`
const rows = Array.from({ length: 10 }, (_, n) => [
  { pk: `article#${idOf(n)}`, sk: 'current' },
  { pk: `article#${idOf(n)}`, sk: 'version#a.txt#1' },
  { pk: `upload#${n}.txt`, sk: 'receipt' },
]).flat()

/** Seven rows a page, so that an article is cut from its versions. */
const articles: Scanned = {
  after: () => '',
  async page(after = '0') {
    const [from, to] = [Number(after), Number(after) + 7]
    return { items: rows.slice(from, to), ...(to < rows.length && { next: String(to) }) }
  },
}

function openSite() {
  const feeds = memoryTable()
  const asked: string[] = []
  const toPublish = {
    send: async (messages: readonly { body: string }[]) => {
      asked.push(...messages.map(({ body }) => JSON.parse(body)).map(one => one.articleId ?? one.feedId))
    },
  }
  const render = async (look: string, pages = 1000) => {
    let left = pages
    const hasRoom = async () => --left > 0
    const answer = await renderOutdated({ look, feeds: ['', 'world'] }, { articles, feeds, toPublish, hasRoom })
    return { answer, asked: asked.splice(0) }
  }
  return { feeds, render }
}
const everything = [...Array.from({ length: 10 }, (_, n) => idOf(n)), '/', '/world']

test('everything is asked for once where the site has another look than it was rendered with', async () => {
  const { render } = openSite()

  expect(await render('plain')).toEqual({ answer: { asked: 10, all: true }, asked: everything })
  expect(await render('plain')).toEqual({ answer: undefined, asked: [] })
  expect((await render('bold')).asked).toEqual(everything)
  expect((await render('bold')).asked).toEqual([])
})

test('what is left for want of room is asked for by the next calls, behind what was, the feeds last', async () => {
  const { render } = openSite()
  const asked: string[] = []
  for (let calls = 0; calls < 5; calls++) asked.push(...(await render('plain', 1)).asked)

  expect(asked).toEqual(everything)
})

test('a deploy in the middle begins anew', async () => {
  const { render } = openSite()
  await render('plain', 2)

  expect((await render('bold')).asked).toEqual(everything)
})

test('what an operator had begun does not count: it began with another look', async () => {
  const { render, feeds } = openSite()
  await noteBegun({ feeds }, { asked: 5, after: '14' })

  expect((await render('plain')).asked).toEqual(everything)
})

test('a look is the address and what renders, and news wait for a few seconds’ work at most', () => {
  const looks = [
    lookOf({ baseUrl: 'https://one', renderers: 'a' }),
    lookOf({ baseUrl: 'https://two', renderers: 'a' }),
    lookOf({ baseUrl: 'https://one', renderers: 'b' }),
  ]
  expect(new Set(looks).size).toBe(3)
  expect(MOST_WAITING).toBeLessThanOrEqual(1_000)
})
