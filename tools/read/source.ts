import { linesOf } from '../../functions/parse/documents/units.ts'
import type { Packed, UploadedFile } from '../../functions/parse/format.ts'
import * as formats from '../../functions/parse/formats/index.ts'
import { decodePage } from '../../functions/parse/html/page-charset.ts'
import { chooseFormat } from '../../functions/parse/parse.ts'
import { plainText } from '../../functions/text/plain.ts'
import { site } from '../../site.config.ts'
import { passagesOf } from './passages.ts'

/** What a person can look at in a file: its text, its paragraphs where it is a document, its files where it is a bundle. */
export type Source =
  | { kind: 'text'; text: string }
  | { kind: 'paragraphs'; paragraphs: string[] }
  | { kind: 'files'; files: { name: string; source: Source }[] }
  | { kind: 'nothing'; why: string }

export async function sourceOf(file: UploadedFile): Promise<Source> {
  const format = chooseFormat(file, Object.values(formats))
  if (format?.bundles) {
    const reading = await format.read(file, site)
    if (!reading.ok) return { kind: 'nothing', why: reading.failure.reason }
    const { members = [], packedPictures = [] } = reading.value
    const pictures = packedPictures.map(({ name }) => ({ name, source: picture }))
    return { kind: 'files', files: [...(await Promise.all(members.map(memberOf))), ...pictures] }
  }

  const passages = format && (await passagesOf(format.name, file.bytes))
  return passages === undefined
    ? textOf(file.bytes)
    : { kind: 'paragraphs', paragraphs: passages.map(({ block }) => linesIn(block)) }
}

const picture: Source = { kind: 'nothing', why: 'A picture: what became of it stands beside.' }

async function memberOf(member: Packed): Promise<{ name: string; source: Source }> {
  const source: Source =
    'refused' in member ? { kind: 'nothing', why: member.refused.reason } : await sourceOf(member.file)

  return { name: member.name, source }
}

/** A paragraph as one line; what has no lines of its own, such as a table, as its words. */
const linesIn = (block: Parameters<typeof linesOf>[0]): string => {
  const lines = linesOf(block).map(({ text, item }) => `${item ? '• ' : ''}${text}`)
  return lines.length > 0 ? lines.join('\n') : plainText([block])
}

function textOf(bytes: Uint8Array): Source {
  const decoded = decodePage(bytes, undefined)

  return decoded.ok ? { kind: 'text', text: decoded.value.text } : { kind: 'nothing', why: 'The bytes are not text.' }
}
