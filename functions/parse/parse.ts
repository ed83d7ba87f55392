import type { Evidence, Rejection } from '../../events/article.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { failure, type Result, success } from '../result.ts'
import { freshBudget, takeArticles, takePieces } from './budget.ts'
import { nested, readMembers } from './bundle-members.ts'
import { type Format, type Reading, recognitions, type UploadedFile } from './format.ts'
import { applyMetadata, idIn } from './object-metadata.ts'
import { piecesOf } from './pieces.ts'

/** Reads a file by the format that recognises it most strongly, then lets the uploader's own words win. */
export async function parse(
  file: UploadedFile,
  formats: readonly Format[],
  site: SiteConfig,
): Promise<Result<Reading, Rejection>> {
  const counted = { budget: freshBudget(), ...file }
  return readAs(counted, chooseFormat(counted, formats), { formats, site })
}

async function readAs(file: UploadedFile, format: Format | undefined, desk: Desk): Promise<Result<Reading, Rejection>> {
  if (format === undefined) return failure(unknownFormat)

  const reading = await readWhole(file, format, desk)
  return reading.ok ? success(withMetadata(reading.value, file, format)) : reading
}

type Desk = { formats: readonly Format[]; site: SiteConfig }

async function readWhole(file: UploadedFile, format: Format, desk: Desk): Promise<Result<Reading, Rejection>> {
  const reading = await format.read(file, desk.site)
  if (!reading.ok) return reading
  if (reading.value.members === undefined) return within(file, await held(reading.value, file))

  const { members, packedPictures = [], ...bundle } = reading.value
  const { budget } = file
  const packed = { members, packedPictures, ...(budget !== undefined && { budget }) }
  const read = await readMembers(bundle, packed, member => parseMember(member, desk))
  return read.ok ? success(await held(read.value, file)) : read
}

/** What announces an embargo is loaded with the reader of the first file. */
const held = async (reading: Reading, file: UploadedFile): Promise<Reading> =>
  (await import('./announced.ts')).heldBack(reading, file)

/** What was read, if all that is held of the upload still fits with it. */
function within(file: UploadedFile, reading: Reading): Result<Reading, Rejection> {
  const pieces = reading.articles.reduce((sum, { draft }) => sum + piecesOf(draft), 0)
  const refused = takePieces(file, pieces) ?? takeArticles(file, reading.articles.length)

  return refused ? failure(refused) : success(reading)
}

async function parseMember(file: UploadedFile, desk: Desk): Promise<Result<Reading, Rejection>> {
  const format = chooseFormat(file, desk.formats)
  return format?.bundles === true ? failure(nested) : readAs(file, format, desk)
}

export function chooseFormat(file: UploadedFile, formats: readonly Format[]): Format | undefined {
  const answers = formats.map(format => ({ format, answer: format.recognise(file) }))

  return recognitions.map(strength => answers.find(({ answer }) => answer === strength)).find(Boolean)?.format
}

function withMetadata(reading: Reading, file: UploadedFile, format: Format): Reading {
  const chosen: Evidence = { field: 'format', place: 'file', rule: format.name, confidence: 1 }
  const single = reading.articles.length === 1
  const read = reading.articles.map(article => {
    const { draft, evidence } = applyMetadata(article.draft, file.metadata)
    // One id cannot name many articles, so it is the uploader's to give only where the file holds one.
    const id = (single ? idIn(file.metadata) : undefined) ?? article.id

    return { article: { ...article, draft, ...(id !== undefined && { id }) }, evidence }
  })

  return {
    ...reading,
    articles: read.map(({ article }) => article),
    evidence: [chosen, ...reading.evidence, ...read.flatMap(({ evidence }) => evidence)],
  }
}

const unknownFormat: Rejection = {
  kind: 'unknown-format',
  reason: 'No reader knows this kind of file.',
  mend: 'Upload the article as plain text (.txt).',
}
