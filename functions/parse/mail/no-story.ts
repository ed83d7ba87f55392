import type { Rejection } from '../../../events/article.ts'
import { shownHeader } from './headers.ts'
import type { Message } from './message.ts'

/** Why a message is no story, whatever it says: what machines answer comes to an address without anybody's doing. */
export function noStory(message: Message): Rejection | undefined {
  const what = kinds.find(([, isOne]) => isOne(message))?.[0]

  return what === undefined
    ? undefined
    : { kind: 'no-article', reason: `The message is ${what}, and no article.`, mend }
}

const mend = 'Nothing has to be done. If it is an article all the same, send its text by itself.'

const kinds: readonly (readonly [what: string, isOne: (message: Message) => boolean])[] = [
  // RFC 6522: what could not be delivered, RFC 8098: what was read.
  ['a report on another message', ({ headers }) => /^\s*multipart\/report\b/i.test(headers.get('content-type') ?? '')],
  ['an automatic reply', isReply],
  ['an invitation', ({ parts }) => parts.some(({ type, attached }) => type === 'text/calendar' && !attached)],
  ['taken for spam by the mail system', ({ headers }) => saysSpam(name => headers.get(name))],
  ['taken for harmful by the mail system', ({ headers }) => isWord(headers.get('x-ses-virus-verdict'), 'fail')],
]

/** RFC 3834 §5. Exchange says only that a machine wrote it, and the rest in the subject, in the sender's language. */
function isReply({ headers }: Message): boolean {
  const [submitted = '', precedence] = [headers.get('auto-submitted'), headers.get('precedence')]
  if (/^\s*auto-replied\b/i.test(submitted) || isWord(precedence, 'auto_reply')) return true
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return true

  return /^\s*auto-/i.test(submitted) && replies.test(shownHeader(headers, 'subject') ?? '')
}

const replies =
  /^\s*(?:automatic reply|auto(?:matic)? ?(?:reply|response)|out of office|automatische antwort|abwesenheit\S*|réponse automatique|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|automatiskt svar|automatisk svar|autosvar|automaattinen vastaus|automatyczna odpowiedź|automatická odpověď|автоматический ответ|自動応答|自動返信|自动答复|자동 회신)\s*[::]/i

const saysSpam = (header: (name: string) => string | undefined): boolean =>
  isWord(header('x-ses-spam-verdict'), 'fail') || isWord(header('x-spam-flag'), 'yes')

const isWord = (value: string | undefined, word: string): boolean => value?.trim().toLowerCase() === word
