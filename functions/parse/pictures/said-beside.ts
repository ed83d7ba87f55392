import type { Evidence } from '../../../events/article.ts'
import { saidIn } from '../object-metadata.ts'
import { readOverlay } from '../overlay.ts'
import { phrase } from './phrase.ts'
import type { CleanPicture } from './read-picture.ts'

const words = ['caption', 'credit', 'alt'] as const

/** Whether its uploader says that a picture is not to be shown, for now or at all. */
export function isHeld(metadata: Readonly<Record<string, string>>): boolean {
  const { pubstatus = 'usable', embargoedUntil, expiresAt } = readOverlay(saidIn(metadata), 'object metadata').fields

  return pubstatus !== 'usable' || embargoedUntil !== undefined || expiresAt !== undefined
}

/** What the uploader says of a picture in its metadata wins over what is in the file. */
export function withSaid(picture: CleanPicture, metadata: Readonly<Record<string, string>>): CleanPicture {
  const said = saidIn(metadata)
  const given = words.flatMap(name => {
    const text = phrase(said.get(name))
    return text === undefined ? [] : [[name, text] as const]
  })
  const told = given.map(([field]): Evidence => ({ field, place: 'object metadata', rule: 'as given', confidence: 1 }))
  const named = new Set<string>(given.map(([name]) => name))
  return {
    ...picture,
    file: { ...picture.file, ...Object.fromEntries(given) },
    evidence: [...picture.evidence.filter(({ field }) => !named.has(field)), ...told],
  }
}
