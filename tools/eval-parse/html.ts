import { join } from 'node:path'
import { parse as parse5 } from 'parse5'
import { f1OfMeans, meanOfF1, type Overlap, shingleOverlap, wordOverlap } from './body-score.ts'
import { count, type MetadataScore, newScore, shareOf } from './metadata-score.ts'
import { type PageReader, pageReaders } from './page-readers.ts'
import { type Page, pagesIn } from './pages.ts'
import type { Row, Table } from './table.ts'

type Set = {
  name: string
  folder: string
  isWanted: (id: string) => boolean
  overlap: typeof wordOverlap
  total: (all: readonly Overlap[]) => number
}

const sets: readonly Set[] = [
  { name: 'aeb', folder: 'html', isWanted: id => id.startsWith('aeb'), overlap: shingleOverlap, total: f1OfMeans },
  { name: 'naeb', folder: 'html', isWanted: id => id.startsWith('naeb'), overlap: shingleOverlap, total: f1OfMeans },
  { name: 'wcxb', folder: 'html-wcxb', isWanted: () => true, overlap: wordOverlap, total: meanOfF1 },
]

/** Bodies, metadata and processor time of web pages. */
export async function evaluateHtml(data: string): Promise<Table[]> {
  const rows: Row[] = []
  const [news, others]: [Row[], Row[]] = [[], []]
  for (const reader of pageReaders) {
    const measured = await measure(reader, join(data, 'corpora'))
    rows.push({ name: reader.name, values: [...measured.bodies, measured.cost] })
    news.push({ name: reader.name, values: sharesOf(measured.news) })
    others.push({ name: reader.name, values: sharesOf(measured.others) })
  }
  const pages = sets.map(({ folder, isWanted }) => [...pagesIn(join(data, 'corpora', folder), isWanted)].length)

  return [
    {
      title: `Bodies of web pages (F1; ${sets.map(({ name }, at) => `${name} ${pages[at]}`).join(', ')} pages)`,
      columns: ['aeb', 'naeb', 'wcxb', 'x parse5'],
      goals: ['≥ 0.975', '≥ 0.930', '≥ 0.945', '≤ 1.5'],
      rows,
    },
    {
      title: 'Metadata of web pages (naeb, exact)',
      columns: fields,
      goals: ['≥ 0.95', '≥ 0.88', '≥ 0.85', '≤ 0.40'],
      rows: news,
    },
    { title: 'The same of pages outside of news (wcxb)', columns: fields, rows: others },
  ]
}

const fields = ['headline', 'date', 'authors', 'invented']
const sharesOf = (score: MetadataScore) => Object.values(score).map(shareOf)

type Measured = { bodies: number[]; news: MetadataScore; others: MetadataScore; cost: number }

async function measure(reader: PageReader, corpora: string): Promise<Measured> {
  const [news, others] = [newScore(), newScore()]
  const time = { reader: 0, parse5: 0 }
  const bodies: number[] = []
  for (const { name, folder, isWanted, overlap, total } of sets) {
    const overlaps: Overlap[] = []
    for (const page of pagesIn(join(corpora, folder), isWanted)) {
      const { value, milliseconds } = await timed(() => reader.read(page.bytes))
      overlaps.push(overlap(page.body, value.text))
      time.reader += milliseconds
      time.parse5 += await bareParse(page)
      // Of the first set people noted the body alone.
      if (name !== 'aeb') count(name === 'naeb' ? news : others, page, value)
    }
    bodies.push(total(overlaps))
  }
  return { bodies, news, others, cost: time.reader / time.parse5 }
}

const bareParse = async ({ bytes }: Page) => (await timed(() => parse5(bytes.toString('utf8')))).milliseconds

async function timed<Value>(run: () => Promise<Value> | Value): Promise<{ value: Value; milliseconds: number }> {
  const before = process.cpuUsage()
  const value = await run()
  const { user, system } = process.cpuUsage(before)

  return { value, milliseconds: (user + system) / 1000 }
}
