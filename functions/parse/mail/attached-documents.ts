import type { Draft, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import type { Part } from './message.ts'

// A release and its translations, the stories of a day; more than these are not looked into.
const mostLookedInto = 5

export type ReadDocument = { name: string; reading: Result<Reading, Rejection> }
export type Around = { formats: readonly Format[]; file: UploadedFile; site: SiteConfig }

/** The files of these formats that came with a message, each read as if it had been uploaded. */
export async function readDocuments(
  parts: readonly Part[],
  { formats, file: { allowance, budget }, site }: Around,
): Promise<ReadDocument[]> {
  const around = { ...(allowance && { allowance }), ...(budget && { budget }) }
  const found: ReadDocument[] = []
  for (const { name = '', bytes } of parts.filter(({ attached }) => attached).slice(0, mostLookedInto)) {
    const document = { key: name, bytes, metadata: {}, ...around }
    const reading = await formats.find(one => one.recognise(document) !== undefined)?.read(document, site)
    if (reading !== undefined) found.push({ name, reading })
  }
  return found
}

/** What documents announce: the release itself, of which the message is the letter. */
export const announcedByDocuments = (documents: readonly ReadDocument[]): string[] =>
  documents.flatMap(({ reading }) =>
    reading.ok
      ? [...(reading.value.announced ?? []), ...reading.value.articles.flatMap(({ draft }) => heldIn(draft))]
      : [],
  )

const heldIn = ({ embargoedUntil, pubstatus }: Draft): string[] =>
  embargoedUntil !== undefined
    ? [`EMBARGOED UNTIL ${embargoedUntil.toISOString()}`]
    : pubstatus === 'withheld'
      ? ['EMBARGOED UNTIL FURTHER NOTICE']
      : []
