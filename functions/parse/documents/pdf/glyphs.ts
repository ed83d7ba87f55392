import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { encrypted, malformed } from '../../archive/refusals.ts'
import { isBomb, mostUnpacked } from './unpacked-size.ts'

/** A run of letters as the page sets it: baseline from the bottom of the page, in points. */
export type Run = { text: string; x: number; y: number; width: number; size: number; rtl: boolean }
export type Page = { height: number; runs: Run[] }
export type Pdf = { pages: Page[]; about: Record<string, string> }

// No article has more pages, and no page of one more runs.
const mostPages = 100
const mostRuns = 100_000
// A paper's whole issue takes one.
const mostSeconds = 3

/** What is printed on the pages. Nothing in the file is run, and nothing outside it is fetched. */
export async function readGlyphs(bytes: Uint8Array): Promise<Result<Pdf, Rejection>> {
  if (isBomb(bytes)) return failure(bomb)
  const { getDocument } = await import('unpdf/pdfjs')
  const task = getDocument({
    // A copy: the reader keeps what it is given.
    data: Uint8Array.from(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) return failure(tooLong(`${document.numPages} pages`))

    const pages: Page[] = []
    const room = { runs: mostRuns, until: processorTime() + mostSeconds }
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(await document.getPage(number), room))
      if (isOver(room)) return failure(tooLong(`page ${number}`))
    }
    return success({ pages, about: aboutOf(await document.getMetadata()) })
  } catch (cause) {
    return failure(refusalOf(cause))
  } finally {
    await task.destroy()
  }
}

type Loaded = Awaited<ReturnType<typeof import('unpdf/pdfjs').getDocument>['promise']>
type LoadedPage = Awaited<ReturnType<Loaded['getPage']>>
type TextContent = Awaited<ReturnType<LoadedPage['getTextContent']>>
type TextItem = Extract<TextContent['items'][number], { str: string }>

type Room = { runs: number; until: number }

/** Seconds that this process has worked. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()

  return (user + system) / 1_000_000
}

const isOver = ({ runs, until }: Room): boolean => runs < 0 || processorTime() > until

/** The page as far as there is room: what it is drawn with may be drawn over and over. */
async function readPage(page: LoadedPage, room: Room): Promise<Page> {
  const [, bottom = 0, , top = 0] = page.view
  const runs: Run[] = []
  const reader = page.streamTextContent().getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const items: TextContent['items'] = read.value.items
    for (const item of items) if ('str' in item && item.str !== '') runs.push(runOf(item, bottom))
    room.runs -= items.length
    if (isOver(room)) {
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

function aboutOf({ info }: Awaited<ReturnType<Loaded['getMetadata']>>): Record<string, string> {
  const entries = Object.entries(info).flatMap(([name, value]) => {
    const word = told.get(name)

    return word !== undefined && typeof value === 'string' && value.trim() !== '' ? [[word, value.trim()] as const] : []
  })
  return Object.fromEntries(entries)
}

/** The reader throws on whatever a broken file holds; it has no other way to say so. */
const refusalOf = (cause: unknown): Rejection =>
  cause instanceof Error && cause.name === 'PasswordException'
    ? encrypted('The PDF')
    : malformed('its pages cannot be read', cause instanceof Error ? cause.name : undefined)

const bomb: Rejection = {
  kind: 'too-large',
  place: `${mostUnpacked} bytes`,
  reason: `Unpacked, the text, fonts and drawings of the PDF are larger than any article: ${mostUnpacked} bytes are the most.`,
  mend: 'Save the article as a document or as text, and upload that.',
}

const tooLong = (place: string): Rejection => ({
  kind: 'too-large',
  place,
  reason: `The PDF is longer than any article: ${mostPages} pages are the most.`,
  mend: 'Upload the pages of the article alone.',
})
