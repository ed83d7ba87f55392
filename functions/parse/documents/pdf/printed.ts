import { parentPort, workerData } from 'node:worker_threads'

// This is read by a thread of its own, which must not load what else the function is made of: it imports nothing but the library.

/** A run of letters as the page sets it: baseline from the bottom of the page, in points. */
export type Run = { text: string; x: number; y: number; width: number; size: number; rtl: boolean }
export type Page = { height: number; runs: Run[] }
export type Pdf = { pages: Page[]; about: Record<string, string>; said: string[] }
export type Question = { data: Uint8Array; mostPages: number }
/** `seconds`: of processor time, which it took to find out. */
export type Answer = Found & { seconds: number }
type Found = { pdf: Pdf } | { tooLong: string } | { thrown: string }

/** Where a thread finds this file, whether as it is written or as it is deployed. */
export const here = import.meta.url
export const readsPdf = 'reads PDF'

// What is loaded into a thread of anyone else reads nothing.
if (workerData === readsPdf) {
  parentPort?.on('message', async (question: Question) => parentPort?.postMessage(await timed(question)))
}

// No article has more.
const mostRuns = 100_000

async function timed(question: Question): Promise<Answer> {
  const before = process.threadCpuUsage()
  const found = await readPrinted(question)
  const { user, system } = process.threadCpuUsage(before)

  return { ...found, seconds: (user + system) / 1_000_000 }
}

/** What is printed on the pages. Nothing in the file is run, and nothing outside it is fetched. */
async function readPrinted({ data, mostPages }: Question): Promise<Found> {
  const { getDocument } = await import('unpdf/pdfjs')
  const task = getDocument({
    data,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    return await readPages(await task.promise, mostPages)
  } catch (cause) {
    // The library throws on whatever a broken file holds; it has no other way to say so.
    return { thrown: cause instanceof Error ? cause.name : '' }
  } finally {
    await task.destroy()
  }
}

async function readPages(document: Loaded, mostPages: number): Promise<Found> {
  if (document.numPages > mostPages) return { tooLong: `${document.numPages} pages` }

  const pages: Page[] = []
  const room = { runs: mostRuns }
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number), room))
    if (room.runs < 0) return { tooLong: `page ${number}` }
  }
  const metadata = await document.getMetadata()
  return { pdf: { pages, about: aboutOf(metadata), said: saidIn(metadata) } }
}

type Loaded = Awaited<ReturnType<typeof import('unpdf/pdfjs').getDocument>['promise']>
type LoadedPage = Awaited<ReturnType<Loaded['getPage']>>
type TextContent = Awaited<ReturnType<LoadedPage['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

type Room = { runs: number }

/** The page as far as there is room: what it is drawn with may be drawn over and over. */
async function readPage(page: LoadedPage, room: Room): Promise<Page> {
  const [, bottom = 0, , top = 0] = page.view
  const runs: Run[] = []
  const reader = page.streamTextContent().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const items: TextContent['items'] = read.value.items
    for (const item of items) if ('str' in item && item.str !== '') runs.push(runOf(item, bottom))
    room.runs -= items.length
    if (room.runs < 0) {
      await reader.cancel(new Error('the page is longer than any'))
      break
    }
  }
  return { height: top - bottom, runs }
}

function runOf(item: TextItem, bottom: number): Run {
  const [, , shear = 0, scale = 0, x = 0, y = 0] = item.transform.map(Number)

  return {
    text: item.str,
    x,
    y: y - bottom,
    width: item.width,
    size: Math.hypot(shear, scale),
    rtl: item.dir === 'rtl',
  }
}

const told = new Map([
  ['Title', 'title'],
  ['Author', 'creator'],
  ['Subject', 'subject'],
  ['Keywords', 'keywords'],
  ['CreationDate', 'created'],
])

// A few words each; a program may keep its own settings there.
const mostSaid = 200

/** All that the file says of itself, under whatever names. */
const saidIn = ({ info }: Awaited<ReturnType<Loaded['getMetadata']>>): string[] =>
  Object.values(info)
    .flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter(value => typeof value === 'string')
    .slice(0, mostSaid)

function aboutOf({ info }: Awaited<ReturnType<Loaded['getMetadata']>>): Record<string, string> {
  const entries = Object.entries(info).flatMap(([name, value]) => {
    const word = told.get(name)

    return word !== undefined && typeof value === 'string' && value.trim() !== '' ? [[word, value.trim()] as const] : []
  })
  return Object.fromEntries(entries)
}
