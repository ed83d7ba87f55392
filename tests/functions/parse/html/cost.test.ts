import { expect, test } from 'vitest'
import type { Draft } from '../../../../events/article.ts'
import { html } from '../../../../functions/parse/formats/html.ts'
import { site } from '../../../../site.config.ts'
import { type Costs, leastCosts, processorTime } from '../../../support/cpu-time.ts'

const read = async (bytes: Uint8Array) => await html.read({ key: 'world/page.html', bytes, metadata: {} }, site)

test('50,000 elements in one another give their words within two seconds', async () => {
  const page = Buffer.from(`<html><body>${'<div>'.repeat(50_000)}<p>The ferry sails again, the port said on Monday.`)
  let draft: Draft | undefined
  const cost = await processorTime(async () => {
    const reading = await read(page)
    draft = reading.ok ? reading.value.articles[0]?.draft : undefined
  })

  expect(draft?.body).toHaveLength(1)
  expect(cost).toBeLessThan(2000)
})

const long = 'Rain fell on Monday, and the match was off. '

const bombs = [
  '<figure><img src=http://a.example/b.jpg>',
  '<a rel=author>By A B ',
  '<td>a',
  '<h1>a b c',
  '<ul><li><a href=x>',
  '<figure>',
  '<pre>',
  '<q>',
  '<p><q>a',
]

// At the most elements that are read, 29,000 of the dearest take 1.8 s: too near the limit for a test beside others.
test.each(bombs)('20,000 of %j are answered within two seconds', async unit => {
  const bytes = Buffer.from(`<html><body>${unit.repeat(20_000)}`)

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

test.each(['\\"', '"', '\\', '{"a":"'])('400 KB of %s in linked data are answered within two seconds', async unit => {
  const data = unit.repeat(Math.ceil(400_000 / unit.length))
  const bytes = Buffer.from(`<html><body><script type="application/ld+json">"${data}</script><p>The ferry sails.`)

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

test('what only looks like captions of one picture is looked back along no further than three', async () => {
  const bytes = Buffer.from(
    `<html><body><p>The ferry sails.</p><img src=http://a.example/b.jpg>${'<small>x</small>'.repeat(20_000)}`,
  )

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

const nested = [
  '<img src=http://a.example/b.jpg><small>',
  '<img src=http://a.example/b.jpg><center><p>3 March 2026</p>',
  'The ferry left the quay at seven on Monday. <span class=byline><figure>',
]

test.each(nested)('thirty of %j in one another are written once each', async unit => {
  const bytes = Buffer.from(`<html><body><p>The ferry sails.</p>${unit.repeat(30)}`)

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

test('what stands in dates in one another is read once and not with each of them', async () => {
  const bytes = Buffer.from(
    `<html><body><h1>The ferry sails</h1><p>${'<div class="byline author date caption">a'.repeat(487)}`,
  )
  // Some 20 ms each where nobody shares the machine; read with each of them they took minutes.
  const forty = async () => {
    for (let page = 0; page < 40; page++) await read(bytes)
  }

  expect(await processorTime(forty)).toBeLessThan(4000)
})

test('two hundred elements in one another cost what they do side by side', async () => {
  const ofBody = (body: string) => {
    const bytes = Buffer.from(`<html><body><h1>The ferry sails</h1><p>${long}</p>${body}`)
    return async () => {
      for (let page = 0; page < 30; page++) await read(bytes)
    }
  }
  const work = { small: ofBody('<div>a</div>'.repeat(195)), large: ofBody('<div>a'.repeat(195)) }
  const alike = ({ small, large }: Costs) => large <= small * 1.5 + 10

  expect(await leastCosts(work, { fine: alike })).toSatisfy(alike)
})

test('spaces behind the end of a comment in JSON-LD are passed over once', async () => {
  const script = `<script type="application/ld+json">{"@type":"NewsArticle"}-->${' '.repeat(100_000)}x</script>`
  const bytes = Buffer.from(`<html><head>${script}</head><body><p>Rain fell on Monday, and the match was off.`)

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

test('the name of a class is looked through once, however long it is', async () => {
  const bytes = Buffer.from(`<html><body><p class="${'_'.repeat(100_000)}">Rain fell on Monday, and the match was off.`)

  expect(await processorTime(() => read(bytes))).toBeLessThan(2000)
})

const pumps = [
  ...[
    '<div class="related">',
    '<ul><li><a href=x>',
    '<h2><a href=/x>a</a></h2>',
    '<p>By Ada Quill</p>',
    '<time datetime=2026-01-01>',
    '<h1>a b c</h1>',
  ],
  ...[
    '<meta name=a content=b>',
    '<script type="application/ld+json">[[',
    '<figure><img src=http://a/b.jpg>',
    '<blockquote>',
    `<p>${long}`,
    '<span class=author>A B',
  ],
  ...[
    '<a rel=author>A B ',
    '| ',
    '<title>a | ',
    '3 March 2026 ',
    '&amp;amp;',
    '<section><p>a',
    `<div><p>${long}</div>`,
    '<td>',
    '<p class=dek>',
  ],
]

// The half is the noise of a shared machine, and ten milliseconds are one round of the garbage collector.
const fine = ({ small, large }: Costs) => large <= small * 2.5 + 10

test.each(pumps)('twice as much of %j takes twice the time', async unit => {
  const reading = (length: number) => {
    const bytes = Buffer.from(`<html><body>${unit.repeat(length / unit.length)}`)
    return () => read(bytes)
  }
  const work = { small: reading(25_000), large: reading(50_000) }

  expect(await leastCosts(work, { fine })).toSatisfy(fine)
})
