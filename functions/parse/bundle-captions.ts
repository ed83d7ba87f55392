import type { Picture } from '../../events/article.ts'
import { decode } from '../text/charset.ts'
import { cleaned } from '../text/clean.ts'
import type { Packed, PackedPicture } from './format.ts'
import { creditedCaption } from './markup/captions.ts'

export type Said = Pick<Picture, 'caption' | 'credit'>

// A line for each picture of a bundle.
const largestList = 64 * 1024
const line = /^"?([^":;,|\n]{1,200}?\.(?:jpe?g|png|gif|webp|avif))"?\s*[:;,|–—-]\s*(\S.{0,2000})$/i

/** The lists of captions in a bundle: files of which each line names a picture that lies beside them. They are no articles. */
export function captionsAmong(members: readonly Packed[], packed: readonly PackedPicture[]) {
  const names = new Set(packed.map(({ name }) => name))
  const lists = new Map(
    members.flatMap(member => {
      const said = names.size === 0 ? undefined : captionsIn(member, names)
      return said ? [[member.name, said] as const] : []
    }),
  )

  return {
    isList: ({ name }: Packed): boolean => lists.has(name),
    /** By the name of the picture in the bundle. */
    said: new Map<string, Said>([...lists.values()].flatMap(said => [...said])),
  }
}

function captionsIn(member: Packed, names: ReadonlySet<string>): ReadonlyMap<string, Said> | undefined {
  if ('refused' in member || !/\.(?:txt|csv|tsv)$/i.test(member.name)) return undefined
  const { bytes } = member.file
  const decoded = bytes.length > largestList ? undefined : decode(bytes)
  if (!decoded?.ok) return undefined

  const folder = member.name.slice(0, member.name.lastIndexOf('/') + 1)
  const lines = cleaned(decoded.value.text)
    .split('\n')
    .filter(one => one.trim() !== '')
  const said = new Map<string, Said>()
  for (const [at, written] of lines.entries()) {
    const [, name = '', words = ''] = line.exec(written.trim()) ?? []
    if (names.has(folder + name)) said.set(folder + name, creditedCaption(words.replace(/^"|"$/g, '').trim(), ''))
    // Tables begin with the names of their columns.
    else if (at > 0 || !/^[^.]{1,60}$/.test(written)) return undefined
  }
  return said.size === 0 ? undefined : said
}
