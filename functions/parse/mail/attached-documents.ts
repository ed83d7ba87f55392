import type { Draft } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Format, UploadedFile } from '../format.ts'
import type { Part } from './message.ts'

// A release and its translations; of more none is looked into.
const mostLookedInto = 5

/** What documents that came with a message announce: the release itself, of which the message is the letter. */
export async function announcedByDocuments(
  parts: readonly Part[],
  { formats, file, site }: { formats: readonly Format[]; file: UploadedFile; site: SiteConfig },
): Promise<string[]> {
  const { allowance, budget } = file
  const around = { ...(allowance && { allowance }), ...(budget && { budget }) }
  const found: string[] = []
  for (const { name = '', bytes } of parts.filter(({ attached }) => attached).slice(0, mostLookedInto)) {
    const document = { key: name, bytes, metadata: {}, ...around }
    const format = formats.find(one => one.recognise(document) !== undefined)
    const reading = await format?.read(document, site)
    if (reading?.ok)
      found.push(...(reading.value.announced ?? []), ...reading.value.articles.flatMap(({ draft }) => heldIn(draft)))
  }
  return found
}

const heldIn = ({ embargoedUntil, pubstatus }: Draft): string[] =>
  embargoedUntil !== undefined
    ? [`EMBARGOED UNTIL ${embargoedUntil.toISOString()}`]
    : pubstatus === 'withheld'
      ? ['EMBARGOED UNTIL FURTHER NOTICE']
      : []
