import { isWeekday, monthOf } from '../../text/months.ts'
import { isAgency } from '../../text/names.ts'

const fillers =
  /^(?:on|at|am|um|le|el|il|em|op|den|last|first|published|posted|updated|modified|local time|share|save|print|comments?|news|by|г|года|року|г\.|d|\d{1,2}|uhr|h|[\p{P}\p{S}]+)$/iu
const counted = /^(?:\d{1,5}|one|no|add|leave a) (?:comments?|repl(?:y|ies)|shares?|views?|likes?|reads?)(?: so far)?$/i
const isSource = (part: string) => /^(?:source|via|quelle|special to|for):? .{1,40}$/i.test(part)
/** What stands between the details of a line and tells nothing: "published", "on", a weekday, a count of comments, an agency. */
export const isFiller = (part: string): boolean =>
  isSource(part) ||
  counted.test(part) ||
  fillers.test(part.replace(/\.$/, '')) ||
  isWeekday(part.replace('.', '')) ||
  monthOf(part.replace('.', '')) !== undefined ||
  /^@\w+$|^[\w.+-]+@[\w.-]+$/.test(part) ||
  isAgency(part)
