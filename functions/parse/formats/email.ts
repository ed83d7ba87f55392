import type { Draft, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { occurrences } from '../../text/occurrences.ts'
import { encrypted, malformed } from '../archive/refusals.ts'
import { partsOfLine, takeParts } from '../budget.ts'
import type { Format, Reading, Recognition, UploadedFile } from '../format.ts'
import type { ReadDocument } from '../mail/attached-documents.ts'
import type { Message, Part } from '../mail/message.ts'
import { rejected } from '../plain-text/refusals.ts'
import { partsOfPage, partsOfProse } from '../prose.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { rtf } from './rtf.ts'
import { text } from './text.ts'

/** A mail message as it was sent (RFC 5322, MIME). */
export const email: Format = { name: 'email', recognise, read }

// Lines that mail servers and mail programs put on top; an article typed by hand has no such two.
const envelope =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|date|subject|content-type|x-[\w-]+|dkim-signature|reply-to|sender|arc-[\w-]+|authentication-results):/gim

function recognise({ key, bytes, contentType }: UploadedFile): Recognition | undefined {
  const top =
    Buffer.from(bytes.subarray(0, 8192))
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0] ?? ''
  const named = /\.eml$/i.test(key) || contentType?.startsWith('message/rfc822') === true
  const found = new Set(top.match(envelope)?.map(name => name.toLowerCase()))
  // Copy that was forwarded begins with From, Date and Subject too; only programs write these.
  const written = ['mime-version:', 'message-id:', 'received:', 'return-path:'].some(name => found.has(name))
  if (/^[\w-]+:/.test(top) && found.has('from:') && (named || written)) return 'structure'

  return named ? 'name' : undefined
}

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes } = file
  if (bytes.length === 0) return failure(rejected.empty)
  const { readMessage } = await import('../mail/message.ts')
  const { saidIn } = await import('../mail/subject.ts')
  const { shownHeader } = await import('../mail/headers.ts')
  const message = readMessage(bytes)
  if (message.headers.size === 0) return failure(rejected.notOfKind('a mail message'))
  if (message.parts.some(({ type }) => /^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/.test(type)))
    return failure(encrypted('The message'))
  const { noStory } = await import('../mail/no-story.ts')
  const other = noStory(message)
  if (other !== undefined) return failure(other)
  if (message.cutOff) return failure(malformed('the last part of the message has no end', `offset ${bytes.length}`))

  // What a page is called holds for it, and nothing in it says so.
  const isHeld = saidIn(shownHeader(message.headers, 'subject')).embargo !== undefined
  const page = !isHeld && isSavedPage(message) ? message.parts.find(({ type }) => type === 'text/html') : undefined
  if (page) return html.read(asPage(file, page, message.headers.get('snapshot-content-location')), site)
  if (message.parts.reduce((sum, part) => sum + copyBytes(part), 0) > mostCopy) return failure(tooMuchCopy)
  const refused = takeParts(file, message.headers.size + message.parts.reduce((sum, part) => sum + partsIn(part), 0))
  if (refused) return failure(refused)
  return readCopy(message, file, site)
}

/** A message as the story it tells, or those that it only brings along. */
async function readCopy(message: Message, file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { articleOf, saidAround } = await import('../mail/article.ts')
  const { announcedByDocuments, readDocuments } = await import('../mail/attached-documents.ts')
  const found = articleOf(message, site.timeZone)
  const documents = await readDocuments(message.parts, { formats: [docx, odt, rtf], file, site })
  const said = found === undefined ? saidAround(message) : (found.announced ?? [])
  const announced = [...said, ...announcedByDocuments(documents)]
  const brought = await broughtBy(message, { documents, copy: found?.draft, file, site })
  if (brought !== undefined) return success({ ...brought, announced: [...announced, ...(brought.announced ?? [])] })
  if (found === undefined) return failure(message.parts.some(isOfOutlook) ? onlyForOutlook : rejected.noText)

  const { withAttached } = await import('../attached-pictures.ts')
  const { draft, evidence, pictures } = withAttached(found.draft, message.parts)
  return success({ announced, articles: [{ draft }], evidence: [...found.evidence, ...evidence], pictures })
}

type Letter = { documents: readonly ReadDocument[]; copy: Draft | undefined; file: UploadedFile; site: SiteConfig }

/** The stories of a message that is only the letter around them. */
async function broughtBy(message: Message, { documents, copy, file, site }: Letter): Promise<Reading | undefined> {
  const { asSent, isOnlyLetter, storiesBrought } = await import('../mail/attached-stories.ts')
  const { announcedByDocuments, readDocuments } = await import('../mail/attached-documents.ts')
  if (!isOnlyLetter(message, copy)) return undefined

  const inDocuments = storiesBrought(documents, copy)
  if (inDocuments.length > 0) return asSent(inDocuments, message, copy)
  const files = message.parts.filter(({ name = '' }) => /\.(?:pdf|txt|md|html?)$/i.test(name))
  const others = await readDocuments(files, { formats: [pdf, html, markdown, text], file, site })
  const inFiles = storiesBrought(others, copy)
  return inFiles.length === 0
    ? undefined
    : { ...asSent(inFiles, message, copy), announced: announcedByDocuments(others) }
}

/** A page as browsers save it in one file (`.mhtml`). */
const isSavedPage = ({ headers }: Message) =>
  headers.has('snapshot-content-location') || /^<?saved by /i.test(headers.get('from') ?? '')

const asPage = ({ contentType: _, ...file }: UploadedFile, { bytes, charset }: Part, address = ''): UploadedFile => ({
  ...file,
  bytes,
  ...(address !== '' && { address }),
  ...(charset !== undefined && { contentType: `text/html; charset=${charset}` }),
})

const isOfOutlook = ({ type, name }: Part) => type === 'application/ms-tnef' || name?.toLowerCase() === 'winmail.dat'

// Its pictures may be large, its words are not: the longest newsletters have 200 KB of markup.
const mostCopy = 2 * 1024 * 1024

const copyBytes = ({ type, attached, bytes }: Part): number =>
  type.startsWith('text/') && !attached ? bytes.length : 0

// What is in a part is held as it came, as it was decoded, and as it is read.
const dearer = 2

/** Lines of its text and tags of its markup; where both are there one is read, and it is seen when they are. */
const partsIn = ({ type, attached, bytes }: Part): number => {
  if (attached || !type.startsWith('text/')) return 1
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

  return 1 + dearer * (type === 'text/html' ? partsOfPage(source) : partsOfLines(source))
}

const partsOfLines = (source: string) => partsOfLine * occurrences(source, ['\n']) + partsOfProse(source)

const tooMuchCopy: Rejection = {
  kind: 'too-large',
  place: `${mostCopy} bytes`,
  reason: 'The message holds more than 2 MB of text: it is no article.',
  mend: 'Upload the article alone, as text or as a document.',
}

const onlyForOutlook: Rejection = {
  kind: 'no-text',
  place: 'winmail.dat',
  reason: 'What the message says is in winmail.dat, which only Outlook reads.',
  mend: 'Send the message as HTML or plain text, or upload the text itself.',
}
