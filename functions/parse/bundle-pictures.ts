import type { Draft, Evidence, Picture, Rejection } from '../../events/article.ts'
import { stemOf } from '../../events/picture.ts'
import { eachPicture, picturesIn, withUnnamed } from '../each-picture.ts'
import type { Result } from '../result.ts'
import { besideFile } from './beside-pictures.ts'
import type { Said } from './bundle-captions.ts'
import type { PackedPicture, Reading } from './format.ts'
import { type CleanPicture, readPicture } from './pictures/read-picture.ts'

type Standing = { isAlone: boolean; isOnly: boolean }

/** The pictures in a bundle: unpacked only where an article of it shows them, and once however many do. */
export function picturesAmong(packed: readonly PackedPicture[], captions: ReadonlyMap<string, Said> = new Map()) {
  const byName = new Map(packed.map(picture => [picture.name, picture]))
  const known = new Map<string, Result<CleanPicture, Rejection>>()
  const inside: CleanPicture[] = []

  function find(name: string): CleanPicture | undefined {
    const found = known.get(name) ?? read(name)
    return found?.ok ? found.value : undefined
  }

  function read(name: string): Result<CleanPicture, Rejection> | undefined {
    const bytes = byName.get(name)?.unpack()
    if (bytes === undefined) return undefined

    const picture = bytes.ok ? readPicture(bytes.value, name) : bytes
    known.set(name, picture)
    return picture
  }

  function shown(draft: Draft, member: string, { isAlone, isOnly }: Standing): Draft {
    const beside = besideFile(draft, member)
    const named = new Set(picturesIn(beside).map(({ key }) => key))
    const isOf = (name: string) => stemOf(name) === stemOf(member) || (isOnly && captions.has(name))
    const sameName = [...byName.keys()].filter(name => isAlone && !named.has(name) && isOf(name))
    const unnamed = sameName.flatMap((name): Picture[] => {
      const picture = find(name)
      return picture ? [{ file: picture.file, ...captions.get(name) }] : []
    })
    const placed = eachPicture(beside, ({ key, ...picture }) => {
      const file = key === undefined ? undefined : find(key)?.file
      return { ...captions.get(key ?? ''), ...picture, ...(file !== undefined && { file }) }
    })
    return { ...placed, images: withUnnamed(placed.images, unnamed) }
  }

  return {
    /** What was read of a member, with the pictures that it names or that have its name; the only story has all that have captions. */
    joined(reading: Reading, member: string, isOnly = false): Reading {
      inside.push(...(reading.pictures ?? []))
      const isAlone = reading.articles.length === 1
      const articles = reading.articles.map(one => ({ ...one, draft: shown(one.draft, member, { isAlone, isOnly }) }))
      return { ...reading, articles }
    },
    /** Those that are shown, with those inside a member, and what became of each. */
    pictures: () => [...inside, ...[...known.values()].flatMap(picture => (picture.ok ? [picture.value] : []))],
    evidence: (): Evidence[] => [
      ...packed.slice(0, mostTold).map(({ name }) => told(name, known.get(name))),
      ...(packed.length > mostTold ? [untold(packed.length - mostTold)] : []),
    ],
  }
}

// A receipt is one row of a table.
const mostTold = 200

const untold = (count: number): Evidence => ({
  ...{ field: 'pictures', place: `${count} more`, rule: 'untold', confidence: 1 },
  note: 'published where an article names them or has their name',
})

function told(place: string, picture: Result<CleanPicture, Rejection> | undefined): Evidence {
  const about = { field: 'pictures', place }
  if (picture === undefined) return { ...about, rule: 'unreferenced', confidence: 1, note: unreferenced }
  if (picture.ok) return { ...about, rule: 'in-bundle', confidence: 1, note: picture.value.evidence[0]?.note ?? '' }

  const { kind, reason, mend } = picture.failure
  return { ...about, rule: 'rejected', confidence: 0, note: `${kind}: ${reason} ${mend}` }
}

const unreferenced = 'not published: no article of the bundle names it or has its name'
