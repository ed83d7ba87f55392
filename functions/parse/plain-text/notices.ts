import type { Contributor } from '../../../events/article.ts'
import { isPersonName } from '../../text/names.ts'
import { correctionOpening } from './correction-words.ts'
import { bears, mark, opensWith } from './look.ts'
import { wordSet } from './word-sets.ts'

const amended =
  /^this (?:article|story|report|piece) (?:was|has been) (?:amended|corrected|updated to correct)|訂正して(?:おわび|お詫び)/i

/** A line that tells readers what was put right. */
export const isCorrection = (text: string): boolean => {
  if (!mayCorrect.test(text.charAt(0))) return false
  const opening = text.slice(0, 120)

  return correctionOpening.test(opening) || amended.test(opening)
}
// What a correction may begin with. Asked first, as most lines are no correction.
const mayCorrect = /[abcdefhkmoprstu\P{ASCII}[(]/iu

// The marks, with whatever dashes and blanks around them.
const longestEnd = 40

const endWords = wordSet('end ends xxx')
const mayEnd = (text: string) => opensWith(text, endWords) || bears(text, mark.oddStart)

/** Marks that nothing of the story follows: "ENDS", "-30-", "###". */
export const isEnd = (text: string): boolean =>
  text.length <= longestEnd &&
  mayEnd(text) &&
  /^(?:[-–—*( ]*(?:ENDS?|Ends|XXX)[-–—*) .]*|[-–—]+ ?(?:30|0) ?[-–—]+|#{2,3}|# # #|انتهای پیام ?\/?|[(（【](?:끝|完|了)[)）】])$/u.test(
    text,
  )

const signOffWords = wordSet(
  'with additional further reporting writing editing graphics compiled written edited reviewed translated',
)
const signOff =
  /^[([]?((?:with )?(?:additional |further )?(?:reporting|writing|editing|graphics|compiled|written|edited|reviewed|translated)(?: and (?:writing|editing|reporting))? (?:by|from) .{3,400}?)[.)\]]*$/i

// Of a longer text each of the first letters would be tried as the last before the signs that close it.
const longestSignOff = 500

/** "(Reporting by A B in Beirut; Editing by C D)": printed below a story, and out of it. */
export function readSignOff(text: string): Contributor[] | undefined {
  const said = text.length <= longestSignOff && opensWith(text, signOffWords) ? signOff.exec(text)?.[1] : undefined
  if (!said) return undefined

  const people = said.split(/[;.] ?/).flatMap(clause => {
    const [role = '', names = ''] = splitOnce(clause, / (?:by|from):? /i)
    return names.split(/, | and | & /).map(name => ({
      name: name.replace(/ (?:in|at) .*/, ''),
      role: role
        .trim()
        .toLowerCase()
        .replace(/^with /, ''),
    }))
  })
  const named = people.filter(person => isPersonName(person.name))
  return named.length > 0 ? named : undefined
}

function splitOnce(text: string, mark: RegExp): [string, string] {
  const match = mark.exec(text)
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, '']
}

const keywordWords = wordSet('tags tagged keywords key topics filed schlagworte schlagwörter mots etiquetas tag')
const keywordLabel =
  /^(?:tags|tagged|keywords|key words|topics|filed under|schlagworte|schlagwörter|mots-clés|etiquetas|tag): ?(.{2,300})$/i

/** "Tags: harbour, ferries": the publisher's own free words. */
export function readKeywords(text: string): string[] | undefined {
  const listed = opensWith(text, keywordWords) ? keywordLabel.exec(text)?.[1] : undefined

  return listed
    ?.split(/[,;|]/)
    .map(word => word.trim().replace(/\.$/, ''))
    .filter(word => word !== '')
}
