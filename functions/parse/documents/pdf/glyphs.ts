import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { encrypted, malformed } from '../../archive/refusals.ts'

/** A run of letters as the page sets it: baseline from the bottom of the page, in points. */
export type Run = { text: string; x: number; y: number; width: number; size: number; rtl: boolean }
export type Page = { height: number; runs: Run[] }
export type Pdf = { pages: Page[]; about: Record<string, string> }

// No article has more pages, and no page of one more runs.
const mostPages = 100
const mostRuns = 100_000

/** What is printed on the pages. Nothing in the file is run, and nothing outside it is fetched. */
export async function readGlyphs(bytes: Uint8Array): Promise<Result<Pdf, Rejection>> {
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
    let left = mostRuns
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(await document.getPage(number))
      left -= page.runs.length
      if (left < 0) return failure(tooLong(`page ${number}`))
      pages.push(page)
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

async function readPage(page: LoadedPage): Promise<Page> {
  const { items } = await page.getTextContent()
  const [, bottom = 0, , top = 0] = page.view
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str === '') return []

    const [, , shear = 0, scale = 0, x = 0, y = 0] = item.transform.map(Number)
    return [
      { text: item.str, x, y: y - bottom, width: item.width, size: Math.hypot(shear, scale), rtl: item.dir === 'rtl' },
    ]
  })
  return { height: top - bottom, runs }
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

const tooLong = (place: string): Rejection => ({
  kind: 'too-large',
  place,
  reason: `The PDF is longer than any article: ${mostPages} pages are the most.`,
  mend: 'Upload the pages of the article alone.',
})
