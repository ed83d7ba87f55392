import { expect, test } from 'vitest'
import {
  freshBudget,
  isSpent,
  mostArticles,
  mostParts,
  mostPieces,
  takeArticles,
  takeParts,
  takePieces,
} from '../../../functions/parse/budget.ts'
import { treeOf } from '../../../functions/parse/xml/tree.ts'

test('a file by itself may be made of as many parts as an upload', () => {
  expect(takeParts({}, mostParts)).toBeUndefined()
  expect(takePieces({}, mostPieces)).toBeUndefined()
  expect(takeParts({}, mostParts + 1)).toMatchObject({ kind: 'too-large', place: '200000 parts' })
  expect(takePieces({}, mostPieces + 1)).toMatchObject({ kind: 'too-large', place: '200000 pieces' })
})

test('the files of an upload take from one budget', () => {
  const upload = { budget: freshBudget() }

  expect(takeParts(upload, 150_000)).toBeUndefined()
  expect(isSpent(upload.budget)).toBe(false)
  expect(takeParts(upload, 60_000)?.reason).toContain(
    'made of 210000 tags, lines, values and marks or more; 200000 are the most',
  )
  expect(isSpent(upload.budget)).toBe(true)
})

test('what was made of them has an end of its own', () => {
  const upload = { budget: freshBudget() }

  expect(takePieces(upload, 150_000)).toBeUndefined()
  expect(takePieces(upload, 60_000)?.reason).toContain('made of 210000 paragraphs')
  expect(isSpent(upload.budget)).toBe(true)
})

test('the articles of all its files together are as many as a file may give', () => {
  const upload = { budget: freshBudget() }

  expect(takeArticles(upload, mostArticles)).toBeUndefined()
  expect(takeArticles(upload, 1)).toMatchObject({ kind: 'too-large', place: '501 articles' })
  expect(isSpent(upload.budget)).toBe(true)
})

test('what was read of an XML file before it was refused is taken from the upload all the same', () => {
  const budget = freshBudget()
  const deep = `<rss>${'<item/>'.repeat(1000)}${'<item>'.repeat(300)}`

  expect(treeOf(deep, { key: 'a.xml', bytes: Buffer.from(deep), metadata: {}, budget })).toMatchObject({ ok: false })
  expect(budget.parts).toBeLessThan(mostParts - 1000)
})
