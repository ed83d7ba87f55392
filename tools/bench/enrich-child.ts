import { invented } from './invented.ts'

// Bundled as the function is, in a process of its own: what is loaded and kept is then the enrichers' alone.
const spent = (): number => {
  const { user, system } = process.cpuUsage()

  return (user + system) / 1000
}

/** What a piece of work takes an article, in milliseconds of processor time. */
async function costOf(run: () => unknown, articles = 1): Promise<number> {
  const before = spent()
  await run()

  return (spent() - before) / articles
}

const words = 600
const warmUp = 60
const rounds = 30
// The clock of a process is too coarse for one article.
const together = 5

/** Six hundred words of three reports, no two articles alike. */
function articleOf(index: number) {
  const text = [0, 1, 2].flatMap(part =>
    invented(3 * index + part)
      .text.split('\n')
      .slice(10),
  )
  const body: string[] = []
  let room = words
  for (const paragraph of text.filter(line => line !== '')) {
    const kept = paragraph.split(' ').slice(0, room)
    room -= kept.length
    if (kept.length > 0) body.push(kept.join(' '))
  }

  return draftOf(invented(index).headline, body)
}

const draftOf = (headline: string, body: string[]) => ({
  ...{ headline, contributors: [], keywords: [], images: [], corrections: [], extra: {} },
  ...{ pubstatus: 'usable' as const, change: 'update' as const },
  body: body.map(text => ({ kind: 'paragraph' as const, spans: [{ text }] })),
})

const before = spent()
const { prepareAnalysis } = await import('../../functions/enrich/analysis.ts')
const { enrich } = await import('../../functions/enrich/enrich.ts')
const all = Object.values(await import('../../functions/enrich/enrichers/index.ts'))
const analyse = await prepareAnalysis()
const imported = spent() - before

let next = 0
const some = (enrichers: typeof all) => () => {
  for (let count = 0; count < together; count += 1) enrich(articleOf(next++), enrichers, analyse)
}
const first = await costOf(() => enrich(articleOf(next++), all, analyse))
for (let round = 0; round < warmUp; round += 1) some(all)()

async function costs(enrichers: typeof all): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < rounds; round += 1) found.push(await costOf(some(enrichers), together))

  return found
}

const shares: [string, number[]][] = []
for (const one of all) shares.push([one.name, await costs([one])])

process.send?.({
  ...{ imported, first, chain: await costs(all), shares },
  megabytes: process.memoryUsage().rss / 1e6,
})
