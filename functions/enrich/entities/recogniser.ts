import type { Draft } from '../../../events/article.ts'
import { modelBytes } from '../model-bytes.ts'
import type { Story } from '../story.ts'
import { type Gazetteer, gazetteerOf, readGazetteerTables } from './gazetteer.ts'
import { type PublisherTable, publisherTable } from './publisher-table.ts'
import { type Recognised, recognise } from './recognise.ts'
import type { EntitySpan } from './tag.ts'

export type Recogniser = (draft: Draft, story: Story, spans: readonly EntitySpan[]) => Recognised[]

/** What it knows of places is read with the first story, once a process. */
export async function loadRecogniser(): Promise<Recogniser> {
  let known: { gazetteer: Gazetteer; publisher: PublisherTable } | undefined

  return ({ dateline }, { text }, spans) => {
    known ??= { gazetteer: gazetteerOf(readGazetteerTables(modelBytes('places.bin'))), publisher: publisherTable() }
    return recognise({ spans, text, filedFrom: placeOfDateline(dateline) }, known)
  }
}

/** "BEIRUT, Lebanon (AP)" is filed from Beirut, written as names are. */
export function placeOfDateline(dateline: Draft['dateline']): string | undefined {
  const place = (dateline?.place ?? /^[^,(–—-]+/u.exec(dateline?.text ?? '')?.[0] ?? '').trim().slice(0, longestPlace)
  if (place === '') return undefined

  return /\p{Ll}/u.test(place)
    ? place
    : place.toLowerCase().replace(/(?<![\p{L}'’])\p{Ll}/gu, first => first.toUpperCase())
}

const longestPlace = 60
