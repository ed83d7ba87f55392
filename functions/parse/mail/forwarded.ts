import type { Line } from '../plain-text/lines.ts'

// What mail programs write above a message that is sent on.
const marks =
  /^(?:[-–—_ ]{2,}|>? ?)(?:forwarded message|original message|begin forwarded message|forwarded by .{1,80}|weitergeleitete nachricht|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message transféré|message d['’]origine|début du message (?:transféré|réexpédié)|mensaje reenviado|mensaje original|messaggio inoltrato|messaggio originale|inizio messaggio inoltrato|mensagem encaminhada|mensagem original|doorgestuurd bericht|oorspronkelijk bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:melding|besked)|переслан\p{L}+ сообщение|пересылаемое сообщение)\b[^\p{L}]*/iu

const header =
  /^\**(?:(?<from>from|von|de|da|van|från|fra|od|от)|(?<date>date|sent|datum|gesendet|envoyé|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|дата)|(?<subject>subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|тема)|to|an|à|para|a|aan|till|til|кому|cc|kopie|copie|reply-to|antwort an)\** ?:[* ]*(?<value>.*)$/iu

// A note stands above the mark, and a handful of headers below it.
const mostAbove = 15
const mostHeaders = 8
// Copy goes through a few hands; a file that says more was made to be slow.
const mostTimes = 8

/** A message that was sent on: its own lines, and what was said above it. */
export type Forwarded = { subject?: string; above: readonly Line[]; lines: readonly Line[] }

/**
 * What stands below the mark of the last message that sent this one on. Its sender and date stay as lines, since they say whose the copy is;
 * whom it went to is nobody's business.
 */
export function forwardedIn(lines: readonly Line[], times = mostTimes): Forwarded | undefined {
  if (times === 0) return undefined
  const mark = lines.slice(0, mostAbove).findIndex(({ text }) => marks.test(text))
  if (mark < 0) return undefined

  const headers = headersIn(lines.slice(mark + 1, mark + 1 + mostHeaders))
  const rest = lines.slice(mark + 1 + headers.length)
  if (headers.length === 0 || rest.length === 0) return undefined

  const subject = headers.find(({ name }) => name === 'subject')?.value
  const above = lines.slice(0, mark)
  const deeper = forwardedIn(rest, times - 1)
  if (deeper) return { ...deeper, above: [...above, ...deeper.above] }

  return { ...(subject && { subject }), above, lines: [...headers.flatMap(shownAs), ...rest] }
}

type Header = { name: 'from' | 'date' | 'subject' | 'other'; value: string; line: Line }

/** As many of the first lines as are headers. */
function headersIn(lines: readonly Line[]): Header[] {
  const headers = lines.map(headerIn)
  const end = headers.indexOf(undefined)

  return (end < 0 ? headers : headers.slice(0, end)).filter(one => one !== undefined)
}

function headerIn(line: Line): Header | undefined {
  const { from, date, subject, value = '' } = header.exec(line.text)?.groups ?? {}
  if (value === '') return undefined

  return { name: from ? 'from' : date ? 'date' : subject ? 'subject' : 'other', value: value.replaceAll('*', ''), line }
}

/** The lines that say whose the copy is, and of when. */
function shownAs({ name, value, line }: Header): Line[] {
  if (name === 'from') return [{ ...line, text: `By ${nameOf(value)}` }]

  return name === 'date' ? [{ ...line, text: value }] : []
}

/** "Tom Reed <tom@example.org>", "Tom Reed [mailto:…]". */
const nameOf = (value: string) =>
  value
    .replace(/[<[(].*$/, '')
    .replace(/["*]/g, '')
    .trim()
