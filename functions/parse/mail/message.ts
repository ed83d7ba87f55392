import { type Flow, flowOf } from './flowed.ts'
import { type Headers, readHeaders, readParameters } from './headers.ts'
import { transferred } from './transfer.ts'

/** A part of a message that is not made of parts. `name` is what a file sent with it is called. */
export type Part = {
  type: string
  charset: string | undefined
  bytes: Uint8Array
  flow?: Flow
  name?: string
  /** What the HTML part calls it (RFC 2392). */
  id?: string
  attached: boolean
  /** Sent beside another form of the same: part of a choice. */
  alternative: boolean
}
/** `inner`: the headers of the messages and parts that it is made of. */
export type Message = { headers: Headers; inner: Headers[]; parts: Part[]; cutOff: boolean }

// Mail programs nest a few deep and send dozens of parts; RFC 2046 sets no limits, so these are ours.
const deepest = 20
const mostParts = 500

/** A message as its parts, in their order. A message sent with this one is read as part of it. */
export function readMessage(bytes: Uint8Array): Message {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { headers, bodyAt } = readHeaders(source, 0)
  const message: Message = { headers, inner: [], parts: [], cutOff: false }
  addPart(message, { headers, body: source.slice(bodyAt), depth: 0, alternative: false })
  return message
}

type Piece = { headers: Headers; body: string; depth: number; alternative: boolean }

function addPart(message: Message, piece: Piece): void {
  const { headers, body, depth } = piece
  const { word: type, parameters } = readParameters(headers.get('content-type') ?? 'text/plain')
  // It stands on a line.
  const [boundary] = parameters.get('boundary')?.split('\n') ?? []
  if (type.startsWith('multipart/') && boundary && depth < deepest) addParts(message, piece, { type, boundary })
  else if (type === 'message/rfc822' && depth < deepest) {
    const inner = readHeaders(body, 0)
    message.inner.push(inner.headers)
    addPart(message, { ...piece, headers: inner.headers, body: body.slice(inner.bodyAt), depth: depth + 1 })
  } else if (message.parts.length < mostParts) message.parts.push(partOf(piece, type, parameters))
}

function addParts(
  message: Message,
  { body, depth, alternative }: Piece,
  { type, boundary }: { type: string; boundary: string },
): void {
  const { pieces, ended } = piecesOf(body, boundary)
  if (!ended) message.cutOff = true
  for (const source of pieces) {
    const { headers, bodyAt } = readHeaders(source, 0)
    message.inner.push(headers)
    const among = alternative || type === 'multipart/alternative'
    addPart(message, { headers, body: source.slice(bodyAt), depth: depth + 1, alternative: among })
  }
}

// A search compares up to half of what it looks for at each letter, where both are made for that.
const lookedFor = 20

/** What stands between the boundary lines (RFC 2046 §5.1.1); the line end before one is part of it. */
function piecesOf(body: string, boundary: string): { pieces: string[]; ended: boolean } {
  const mark = `--${boundary}`
  const beginning = mark.slice(0, lookedFor)
  const pieces: string[] = []
  let from: number | undefined
  for (let at = body.indexOf(beginning); at !== -1; at = body.indexOf(beginning, at + beginning.length)) {
    if ((at > 0 && body[at - 1] !== '\n') || !body.startsWith(mark, at)) continue

    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.slice(at + mark.length, at + mark.length + 200))
    if (rest === null) continue
    if (from !== undefined) pieces.push(body.slice(from, at).replace(/\r?\n$/, ''))
    if (rest[1] !== undefined || pieces.length >= mostParts) return { pieces, ended: true }
    from = at + mark.length + rest[0].length
  }
  if (from !== undefined) pieces.push(body.slice(from))
  return { pieces, ended: false }
}

function partOf({ headers, body, alternative }: Piece, type: string, parameters: ReadonlyMap<string, string>): Part {
  const { word, parameters: placed } = readParameters(headers.get('content-disposition'))
  const name = placed.get('filename') ?? parameters.get('name')
  const id = /^\s*<([^<>\s]+)>/.exec(headers.get('content-id') ?? '')?.[1]
  const flow = flowOf(parameters)
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()

  return {
    type,
    charset: parameters.get('charset')?.toLowerCase(),
    bytes: transferred(body, encoding),
    attached: word === 'attachment' || (name !== undefined && !type.startsWith('text/')),
    alternative,
    ...(flow !== undefined && { flow }),
    ...(name !== undefined && { name }),
    ...(id !== undefined && { id }),
  }
}
