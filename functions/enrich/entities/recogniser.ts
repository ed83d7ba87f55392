import type { Draft } from '../../../events/article.ts'
import { modelBytes } from '../model-bytes.ts'
import type { Story } from '../story.ts'
import { type Gazetteer, gazetteerOf, readGazetteerTables } from './gazetteer.ts'
import { titled } from './name-keys.ts'
import { type PublisherTable, publisherTable } from './publisher-table.ts'
import { afterComma, type Filed, type Recognised, recognise } from './recognise.ts'
import type { EntitySpan } from './tag.ts'

export type Recogniser = (draft: Draft, story: Story, spans: readonly EntitySpan[]) => Recognised[]

/** What it knows of places is read with the first story, once a process. */
export async function loadRecogniser(): Promise<Recogniser> {
  let known: { gazetteer: Gazetteer; publisher: PublisherTable } | undefined

  return (draft, story, spans) => {
    known ??= { gazetteer: gazetteerOf(readGazetteerTables(modelBytes('places.bin'))), publisher: publisherTable() }
    return recognise({ spans, text: story.text, filedFrom: filedFrom(datelineOf(draft, story)) }, known)
  }
}

const longestPlace = 60

/** "BEIRUT, Lebanon (AP)" is filed from Beirut, written as names are, and the one in Lebanon. */
function filedFrom(dateline: string): Filed {
  const place = (/^[^,(–—-]+/u.exec(dateline)?.[0] ?? '').slice(0, longestPlace)

  return { name: titled(place.trim()), after: afterComma(dateline, place.length) }
}

const datelineOf = ({ dateline }: Draft, story: Story): string => dateline?.place ?? dateline?.text ?? opening(story)

/** A dateline that was left in the text: capitals, then what stands only behind a dateline. */
function opening({ text, parts }: Story): string {
  const start = parts.find(({ kind }) => kind === 'paragraph')?.start ?? text.length

  return (
    /^\p{Lu}[\p{Lu} .'’-]+(?:, \p{Lu}[\p{L}. ]{1,20})?(?= ?(?:\(|[–—]|- ))/u.exec(
      text.slice(start, start + longestPlace),
    )?.[0] ?? ''
  )
}
