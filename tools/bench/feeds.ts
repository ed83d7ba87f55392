import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { contentOf } from '../../functions/publish/content.ts'
import type { Entry } from '../../functions/publish/entry.ts'
import { type FeedFormat, type FeedHead, joinFeed } from '../../functions/publish/feed.ts'
import { atom, indexPage, jsonFeed, rss } from '../../functions/publish/feeds/index.ts'
import { giveBack } from '../../functions/publish/kept-memory.ts'
import { eTagOf } from '../../functions/publish/site-bucket.ts'
import { wantedFormats } from '../../functions/publish/wanted-formats.ts'
import { uuidv5 } from '../../functions/text/uuid.ts'
import { site } from '../../site.config.ts'
import { type Generator, generators, type Story } from './generators.ts'

// As many entries as a feed holds, of the length of a news story: 13 paragraphs, 600 words.
const count = 50
const paragraphs = 13
const sentence = 'The council said on Tuesday that the ferry & its crew would "keep sailing" through the winter. '
// Enough for medians to settle within some per cent; half as many go before, unmeasured.
const rounds = 120

const baseUrl = 'https://courier.example'
const head: FeedHead = {
  ...{ path: '', title: site.title, description: site.description },
  ...{ baseUrl, site, updatedAt: new Date('2026-05-01T00:00:00Z'), tombstones: [], entries: count },
}

function entryOf(index: number): Entry {
  const at = new Date(Date.UTC(2026, 4, 1, 0, index))
  return {
    id: z.parse(ArticleId, uuidv5(site.siteId, `bench ${index}`)),
    url: `${baseUrl}/world/ferry-${index}.html`,
    headline: `Ferry & crew sail on, day ${index}`,
    ...{ contributors: [], keywords: [], images: [], corrections: [] },
    body: Array.from({ length: paragraphs }, () => ({ kind: 'paragraph', spans: [{ text: sentence.repeat(3) }] })),
    ...{ language: 'en', publishedAt: at, updatedAt: at, edited: false },
  }
}

const storyOf = (entry: Entry): Story => ({
  ...{ id: `urn:uuid:${entry.id}`, url: entry.url, title: entry.headline, html: contentOf(entry) },
  ...{ publishedAt: entry.publishedAt, updatedAt: entry.updatedAt },
})

/** Makes a file's bytes, and says how many they are. */
type Render = () => number

/** Ours: the changed entry is rendered and encoded, the others are fragments that were made when they changed. */
function composing(format: FeedFormat, entries: readonly Entry[]): () => Uint8Array {
  const encode = (entry: Entry) => Buffer.from(format.renderEntry(entry, site))
  const [changed, ...others] = entries
  const fragments = others.map(encode)

  return () => joinFeed(format.frame(head), [...(changed === undefined ? [] : [encode(changed)]), ...fragments])
}

/** The memory is given back, as the site's bucket does it once a file was sent. */
function ours(format: FeedFormat, entries: readonly Entry[]): Render {
  const compose = composing(format, entries)

  return () => {
    const bytes = compose()
    giveBack(bytes)
    return bytes.length
  }
}

/** Theirs to the bytes too: a file is made of bytes, and some generators leave it to the encoder to join their text. */
const theirs = ({ generate }: Generator, entries: readonly Entry[]): Render => {
  const stories = entries.map(storyOf)

  return () => Buffer.from(generate(stories)).length
}

/**
 * Median milliseconds until a file's bytes stand, and how many they are. Warm = right after the same; cold = right after
 * another, whose megabytes have driven code and fragments out of the processor's caches. That costs a render of a
 * tenth of a millisecond more than it takes, and one of two milliseconds nothing to speak of.
 */
export type FeedTimes = { name: string; ours: boolean; warm: number; cold: number; size: number }

/**
 * Medians of rounds in which every contender has its turn, so that what slows the machine slows all of them. The order
 * is new in each: who always came after the same neighbour would always clear up the neighbour's garbage.
 */
export function timeFeeds(): FeedTimes[] {
  const entries = Array.from({ length: count }, (_, index) => entryOf(index))
  const contenders = [
    ...[atom, rss, jsonFeed, indexPage].map(format => ({ name: format.name, ours: true, run: ours(format, entries) })),
    ...generators.map(generator => ({ name: generator.name, ours: false, run: theirs(generator, entries) })),
  ].map(contender => ({ ...contender, colds: Array.of<number>(), warms: Array.of<number>() }))

  for (let round = -rounds / 2; round < rounds; round++)
    for (const { run, colds, warms } of shuffled(contenders)) {
      const [cold, warm] = [timed(run), timed(run)]
      if (round < 0) continue

      colds.push(cold)
      warms.push(warm)
    }
  return contenders.map(({ run, colds, warms, name, ours }) => ({
    ...{ name, ours },
    ...{ warm: median(warms), cold: median(colds), size: run() },
  }))
}

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map(item => ({ item, rank: Math.random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)

function timed(run: Render): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/**
 * Processor time until all files of a feed stand after one of its entries has changed, and it is known whether they are the
 * same as before: the median of many.
 */
export function headMilliseconds(): number {
  const entries = Array.from({ length: count }, (_, index) => entryOf(index))
  const all = wantedFormats(site).map(format => composing(format, entries))
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    for (const compose of all) {
      const bytes = compose()
      eTagOf(bytes)
      giveBack(bytes)
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })

  return median(times.slice(rounds / 3))
}

/** Prints the times, and gives how often our slowest XML feed fits into the time of the fastest generator: 20 is the aim. */
export async function benchFeeds(): Promise<Record<'warm' | 'cold', number>> {
  const times = timeFeeds()
  for (const { name, warm, cold, size } of times)
    console.log(`${name.padEnd(18)} ${warm.toFixed(3)} ms, cold ${cold.toFixed(3)} ms, ${Math.round(size / 1024)} KiB`)

  const xml = times.filter(({ name }) => name === atom.name || name === rss.name)
  const ratio = (of: 'warm' | 'cold') =>
    Math.min(...times.filter(({ ours }) => !ours).map(one => one[of])) / Math.max(...xml.map(one => one[of]))
  return { warm: ratio('warm'), cold: ratio('cold') }
}

if (import.meta.main) console.log(await benchFeeds())
