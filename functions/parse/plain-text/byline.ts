import type { Contributor } from '../../../events/article.ts'
import { agencyWords, houses, isRole, looksLikePlace, trades } from '../../text/names.ts'

import { apartInChinese, caseless, caselessWithAgency, signedInHangul, signedInJapanese } from './caseless-byline.ts'
import { bears, holds, mark, opensWith } from './look.ts'
import { between, isNamedOutlet, peopleIn } from './people-in.ts'
import { wordCount } from './prose.ts'
import { wordSet } from './word-sets.ts'

export type Byline = { byline: string; contributors: Contributor[]; rule: string; confidence: number }

/** "By Ana Ruiz | By Tom Reed": each name may be signed by itself. */
export const together = (one: Byline | undefined, other: Byline): Byline =>
  one
    ? { ...one, byline: `${one.byline} | ${other.byline}`, contributors: [...one.contributors, ...other.contributors] }
    : other

const opener =
  /^(?:(?:text|story|words|report|written|reported|posted|published|analysis|opinion|interview|exclusive|review|news|feature|guide|article|column|commentary|contributed|compiled|reviewed|submitted|authored):? )?by(?::? |:(?=\p{Lu}))|^(?:words|authors?|by-?lines?) ?: /iu
const foreignOpener =
  /^(?:from:|von:?|par|por|di|door|av|af|od|oleh|teksti:|penulis:|autor(?:in|a|ka)?|redactora?:|redacción:|redazione:|redakce:|texto:|texte ?:|tekst:|interview:|a cura di|propos recueillis par|ein bericht von|autore|auteur|authors?|contributors?|text|writer|reporter|yazan:|haber:|muhabir:|szerző:|írta:|autors:|autorius:|napsala?:?|připravila?:?|napisała?:?|oprac\.|kirjoittanut:?|toimittaja:?|de|scris de|tác giả:?|bài(?: và ảnh)?:|phóng viên:?|автор(?: стат(?:ті|ьи)| текст[ау])?:?|корреспондент:?|кореспондент(?:ка)?:?|текст:?|подготовила?:?|підготува(?:в|ла):?|συντάκτ(?:ης|ρια):?|ρεπορτάζ:?|γράφ(?:ει|ουν)(?: ο| η| οι)?:?|του|της|των|من:|بقلم:?|كتبت?(?::| ?[–-])|إعداد:?|تقرير:?|نویسنده:?|خبرنگار:?|گزارش(?::| از)|به قلم:?|लेखक:|रिपोर्ट(?:र)?:|संवाददाता:?|द्वारा:?|כתבה?:|מאת:?|作者[:：]?|[写撰]?文[/／・:：]|(?:取材|執筆者?|構成|聞き手)[・/／:：]|(?:本报|本報|通讯员|[写采]{1,2}[写采]|記者|记者)[:：]?|撰文[:：]?|글[:：·]?|ผู้(?:เขียน|สื่อข่าว) ?:?|เรื่อง ?:|(?:รายงาน)?โดย ?:?|취재:? |(?:編集委員|論説委員|解説委員|特派員|\p{Lo}{1,6}(?:支局長|特派員|记者|記者))(?=[ :：・=])):? ?/iu
const nameBegins = /^[\p{Lu}\p{Lo}]/u

/** "Von Ana Ruiz" opens with such a word, "Vonda Ruiz" and "VONDA RUIZ" do not. */
function foreignOpening(text: string): string | undefined {
  const opening = foreignOpener.exec(text)?.[0]
  if (opening === undefined || /\p{Lu}$/u.test(opening)) return undefined

  return nameBegins.test(text.slice(opening.length)) ? opening : undefined
}

// Pages have buttons and lists that open so.
const englishNoun = /^(?:authors?|contributors?|text|writer|reporter)\b/i

/** Whether a line may say in any language that it is a byline. */
export const opensWithBy = (text: string): boolean =>
  opener.test(text) ||
  (foreignOpener.test(text) && !englishNoun.test(text)) ||
  /(?:기자|특파원|논설위원)[\])]?$/u.test(text)

// Two capitals near the front: less cannot be a name, and most lines are told apart by it at once.
const opensWithName = /^\W{0,3}\p{Lu}[\p{L}\p{M}.'’-]* (?:[\p{L}’']{1,4}\.? ){0,2}\p{Lu}/u

// Longer lines that open with "By" are sentences.
export const longestByline = 200

// Blogs count what readers said on the same line.
const commentsEnd = /omments?$/
const commentCount = / \d{1,5} [Cc]omments?$/

/** A line that says who wrote it and nothing else: "By A B and C D in Beirut", "A B, Foreign Editor". */
export function readByline(line: string): Byline | undefined {
  if (line.length > longestByline || endsClause(line)) return undefined
  const [isOpened, isSigned] = [mayBeOpened(line), mayBeSigned(line)]
  if (!(isOpened || isSigned) || !perhapsByline(line)) return undefined
  const text = commentsEnd.test(line.slice(-8)) ? line.replace(commentCount, '') : line
  if (text !== line && endsClause(text)) return undefined
  if (isOpened) return opened(text, isSigned)
  const said = withoutAddresses(text)

  return opensWithName.test(said) ? withoutOpener(text, said) : undefined
}

/** "Auteur : Ana Ruiz", as French sets a colon. */
const spaced = /(?<=^\p{L}{3,20}) (?=[:：] )/u

const isField = /^(?:by-?lines?|authors?)/i

function opened(text: string, mayBeSigned: boolean): Byline | undefined {
  const said = withoutAddresses(text.replace(spaced, ''))
  const english = opener.exec(said)?.[0]
  if (english !== undefined) {
    const names = said.slice(english.length)
    // What a form calls the field is no part of the credit.
    const credit = isField.test(english) ? names : text
    return openedBy(credit, peopleIn(names, true), 0.95) ?? caseless(credit, names)
  }
  const signed = signedInHangul(text) ?? signedInJapanese(text)
  if (signed) return signed
  const foreign = foreignOpening(said)
  if (foreign === undefined)
    return mayBeSigned && opensWithName.test(said) ? withoutOpener(text, said) : caselessWithAgency(text)

  const names = said.slice(foreign.length)
  return openedBy(text, peopleIn(names, false), 0.85) ?? caseless(text, apartInChinese(foreign, names))
}

const openedBy = (byline: string, contributors: Contributor[], confidence: number): Byline | undefined =>
  contributors.length === 0 ? undefined : { byline, contributors, rule: 'by-line', confidence }

const signedWords = wordSet(`in special ${trades} ${trades.replaceAll('|', 's|')} ${houses} ${agencyWords}`)

/** A name without "By" signs with a trade, a house or a place behind it. */
function mayBeSigned(line: string): boolean {
  return holds(line, signedWords) || bears(line, mark.foreign | mark.glue | mark.innerStop)
}

function withoutOpener(byline: string, said: string): Byline | undefined {
  const contributors = said.endsWith(':') ? [] : peopleIn(said, false)
  if (contributors.length === 0 || !isSignedWithoutBy(said, contributors)) return undefined

  // "Harbour Services Editor" alone may be the trade of the name above it.
  const confidence = between.test(said) || / in /.test(said) ? 0.75 : 0.55
  return { byline, contributors, rule: 'name-with-place-or-role', confidence }
}

export const endsClause = (text: string): boolean =>
  clauseEnds.includes(text.at(-1) ?? ' ') && !titled.test(text.slice(-6))
const clauseEnds = '.!?;'
/** "Jr.", "Ph.D.", "M.D.": the full stop is of the name. */
const titled = / [js]r\.$|[ .]\p{Lu}\p{Ll}?\.\p{Lu}\.$/iu

const openers = wordSet(
  'byline bylines text story words report written reported posted published analysis opinion interview exclusive review news feature guide article column commentary contributed compiled reviewed submitted authored by from von par por di door av af od oleh teksti penulis autor autorin autorka autore auteur author authors contributor contributors writer reporter yazan autors autorius haber szerző írta napsal napsala připravil připravila napisał napisała oprac kirjoittanut toimittaja de scris tác redactor redactora redacción redazione redakce texto texte tekst interview a propos ein muhabir bài phóng',
)
const opensPlainly = /^[^A-Za-z\x80-\uffff]{0,3}[A-Za-z]/
// Of the words before a comma, a bar or an "and", more than these are no name with its trade.
const mostNameWords = 8

const mayBeOpened = (line: string) => opensWith(line, openers) || bears(line, mark.oddStart | mark.glue)

/** Asked first, as most lines are neither opened by such a word nor by two capitals near one another. */
function perhapsByline(line: string): boolean {
  if (opensWith(line, openers)) return true
  if (bears(line, mark.oddStart | mark.foreign) && !opensPlainly.test(line)) return true
  if (!opensWithName.test(line)) return bears(line, mark.foreign) && /[^\0-\x7f]/.test(line.slice(0, 12))

  return wordCount(line) <= mostNameWords || between.test(line)
}

/** A name alone on its line: only the lines around it can say whether it is a byline. */
export function readBareName(text: string): Byline | undefined {
  if (text.length > 120 || endsClause(text) || text.endsWith(':') || looksLikePlace(text) || isShouted(text))
    return undefined
  const contributors = peopleIn(withoutAddresses(text), false)
  if (contributors.length === 0 || contributors.length > 4 || isRole(contributors[0]?.name ?? '')) return undefined

  return { byline: text, contributors, rule: 'bare-name', confidence: 0.6 }
}

/** Three words in capitals are a cry more often than a name. */
const isShouted = (text: string) => text === text.toUpperCase() && /\p{Lu}/u.test(text) && text.split(' ').length > 2

const isNoAddress = (word: string) => !/^[()+\d-]{5,}$|^[<(|]?(?:@\w|[^@\s]+@[^@\s]+\.)/.test(word)

/** Without what a page sets around a name: an item's mark, handles, e-mail addresses, bars at the end. */
function withoutAddresses(text: string): string {
  const named = text.includes('@')
    ? text
        .replace(/(?<=\p{L})@\w+$/u, '')
        .split(' ')
        .filter(isNoAddress)
        .join(' ')
    : text
  const bare = named.replace(/^[-–—•*·|] /, '')
  const ended = perhapsEnded.test(bare.slice(-3)) ? bare.replace(/[|/·•,*–— -]+$| (?:in|on|at)$/i, '') : bare

  return bears(text, mark.glue) ? ended.replace(gluedRole, '$1 $2') : ended
}
const perhapsEnded = /[|/·•,*–— -]$| (?:in|on|at)$/i

// "A. B. CorreaStaff Writer": pages set name and role apart by style alone.
const gluedRole =
  /(\p{Ll})(Writer|Reporter|Editor|Correspondent|Contributor|Contributing|Columnist|Staff|Senior|Photographer|Producer|Journalist|Critic|Founder|Author|Head|President|Director|Professor)/gu

const isSignedWithoutBy = (text: string, people: readonly Contributor[]) =>
  people.some(person => person.role !== undefined) ||
  /, special (?:to|for) \S/i.test(text) ||
  /^\S+ .*\S in (?!The )\p{Lu}/u.test(text) ||
  people.some(({ name }) => text.startsWith(`${name} `) && isNamedOutlet(text.slice(name.length + 1)))
