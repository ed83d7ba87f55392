import type { Line } from '../plain-text/lines.ts'

const sentOn =
  /^(?:[-–—_ ]{2,}|>? ?)(?:forwarded message|begin forwarded message|forwarded by .{1,80}|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|début du message (?:transféré|réexpédié)|mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:melding|besked)|переслан\p{L}+ сообщение|пересылаемое сообщение)\b[^\p{L}]*/iu

const original =
  /^(?:[-–—_ ]{2,}|>? ?)(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)\b[^\p{L}]*/iu

const header =
  /^\**(?:(?<from>from|von|de|da|van|från|fra|od|от)|(?<date>date|sent|datum|gesendet|envoyé|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|дата)|(?<subject>subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|тема)|to|an|à|para|a|aan|till|til|кому|cc|kopie|copie|reply-to|antwort an)\** ?:[* ]*(?<value>.*)$/iu

export type Header = { name: 'from' | 'date' | 'subject' | 'other'; value: string; line: Line }

/** Where another message begins: `length` lines that say whose it is. `isSentOn`: it says that it was sent on, and not only that it came before. */
export type Mark = { headers: Header[]; length: number; isSentOn: boolean }

// A handful of headers.
const mostHeaders = 8
// Outlook sets no line above them. Fewer begin a text of their own ("From: Ana Ruiz, Date: 3 March").
const fewestAlone = 3

/** What mail programs write between two messages, if it begins at this line. */
export function markAt(lines: readonly Line[], at: number): Mark | undefined {
  const text = lines[at]?.text ?? ''
  const isSentOn = sentOn.test(text)
  if (isSentOn || original.test(text)) {
    const headers = headersIn(lines.slice(at + 1, at + 1 + mostHeaders))
    return headers.length === 0 ? undefined : { headers, length: headers.length + 1, isSentOn }
  }
  if (headerIn(lines[at])?.name !== 'from') return undefined
  const headers = headersIn(lines.slice(at, at + mostHeaders))
  const names = new Set(headers.map(({ name }) => name))

  return headers.length >= fewestAlone && names.has('date') && names.has('subject')
    ? { headers, length: headers.length, isSentOn }
    : undefined
}

/** As many of the first lines as are headers. */
function headersIn(lines: readonly Line[]): Header[] {
  const headers = lines.map(headerIn)
  const end = headers.indexOf(undefined)

  return (end < 0 ? headers : headers.slice(0, end)).filter(one => one !== undefined)
}

function headerIn(line: Line | undefined): Header | undefined {
  const { from, date, subject, value = '' } = (line && header.exec(line.text)?.groups) ?? {}
  if (line === undefined || value === '') return undefined

  return { name: from ? 'from' : date ? 'date' : subject ? 'subject' : 'other', value: value.replaceAll('*', ''), line }
}

// "On Tue, 3 Mar 2026 at 08:00, Tom Reed <tom@example.org> wrote:", in whatever language: a day or an hour, an address, a colon.
const attribution = /^(?=\D{0,120}\d)[^<]{0,160}<[^\s@<>]{1,80}@[^\s@<>]{1,80}>[)>]?,?[^<>]{0,30}[:：]$/u
const longestAttribution = 300

/** Where a message that this one answers is quoted below it: what is said above is more than that. */
export function quotedFrom(lines: readonly Line[]): number {
  const total = lettersOf(lines)
  let above = 0
  for (const [at, { text }] of lines.entries()) {
    const isMark =
      markAt(lines, at)?.isSentOn === false || (text.length <= longestAttribution && attribution.test(text))
    if (at > 0 && isMark && 2 * above > total) return at
    above += text.length
  }
  return lines.length
}

export const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)
