import { isOutlet, isPersonName } from '../../text/names.ts'
import { bears, holds, mark } from './look.ts'
import { isPictureHouse, pictureHouseNames } from './picture-houses.ts'
import { wordCount } from './prose.ts'
import { wordSet } from './word-sets.ts'

/** What opens a credit, as alternatives of a pattern. */
export const creditWords =
  '(?:main|top|cover|header|lead|featured|banner|hero) (?:photo|image|picture|illustration)|(?:photo|image|picture|gallery|video|illustration) (?:credits?|source)|(?:photo|photograph|image|picture)s? (?:courtesy|provided|submitted|supplied|contributed)|photos?|photograph|photographer|photography|pics?|pictures?|images?|(?:mandatory )?credits?|graphic|fotos?|bild(?:quelle)?|illustrations?|video by|crédits? photos?|crédits?|fotografie|fotografía|crédito|sursa foto|bildrechte|visuel ?|fotoğraf|imagen|imagem|immagine|beeld|kuvat?|fotó|fot\\.|zdjęcie|źródło|zdroj|фото|фотография|снимка|світлина|φωτ(?:ό|\\.)?|φωτογραφία|εικόνα|صورة|تصوير|عدسة|الصورة|عکس|תמונה|צילום|फोटो|फ़ोटो|फ़ोटो|तस्वीर|(?:写真|画像)(?:提供)?|撮影|[图圖]片?(?:来源|來源)?|图源|供[图圖]|摄影|攝影|사진 ?(?:제공)?|ảnh|(?:ขอบคุณ)?ภาพ(?:โดย|จาก)?|©|\\(c\\)'

/** Their words of English letters. */
export const creditLabels = wordSet(
  'crédito sursa bildrechte visuel photo photos photograph photographs photography pic pics picture pictures image images gallery graphic video illustration illustrations credit credits foto fotos bild bildquelle fotografie photographer imagen imagem immagine beeld kuva kuvat fot zdroj mandatory main top cover header lead featured banner hero c',
)

const words = 12

/** Names, agencies and the words between them: "Ana Ruiz/Example Images", "Getty via AP", "courtesy of the museum", "dpa". */
export const isCredit = (text: string): boolean =>
  (/^[\p{Lu}\p{Lo}@©]|^(?:via|courtesy) |^[\w.-]{3,20} ?[|/]/u.test(text) && text.split(' ').length <= words) ||
  isPictureHouse(text)

const creditWord =
  /\b(photos?|images?|pictures?|getty|via|handout|courtesy|credit|stock|illustration|screengrab|screenshot|collection|archives?|file photo|provided|instagram|twitter|facebook|tiktok|youtube)\b/i
const opening =
  /^(?:photo|image|picture|credit|illustration|photograph|screenshot|file photo|foto|bild|beeld|kuva|fot\.)s?(?: (?:by|from|courtesy(?: of)?|credit))?[:：]? /i

/** Asked first: a credit of several parts has a mark between them, another is an agency or opens with a word of credits. */
export const perhapsCredit = (text: string): boolean =>
  text.includes('/') || text.includes(',') || text.includes(' | ') || betweenCredits.test(text) || wordCount(text) <= 4

const betweenCredits =
  / (?:via|for|-) |getty|ap photo|^\W?(?:photo|image|picture|illustration|screen|credit|courtesy|file)/i

const knownWords = wordSet(
  `photo photos image images picture pictures illustrations screengrab screengrabs screenshot screenshots handout courtesy credit stock illustration collection archive archives file provided instagram twitter facebook tiktok youtube via for ${pictureHouseNames}`,
)

/** Without any of these words, and without a stroke, nothing is a known credit. */
export function mayBeKnown(text: string): boolean {
  return holds(text, knownWords) || bears(text, mark.slash | mark.foreign)
}

/** Surely a credit: it holds an agency, a word of credits, or a name with a house behind a stroke. */
export function isKnownCredit(text: string): boolean {
  if (!mayBeKnown(text)) return false
  const said = text.replace(/[.,;]+$/, '')
  if (/["“”?!]/.test(said) || / (?:is|are|was|were|has|have|had|said|says|will) /.test(said)) return false
  if (
    /^(?:(?:Photo|Image|Picture|Illustration|Screenshot|Screengrab)s?(?: (?:by|from|credit|courtesy)|:)|Courtesy) /i.test(
      said,
    )
  )
    return true
  // A web address has strokes too.
  if (said.includes('/') && /\w\.\w+\/\w/.test(said)) return false
  const parts = said
    .split(/ ?\/{1,2} ?| [-|] |, |-(?=USA TODAY|Imagn )| via | for (?=\p{Lu})/u)
    .map(part => part.replace(opening, ''))
  if (parts.length > 5) return false
  const agencies = parts.filter(isPictureHouse).length
  // Agencies print what a photographer is called on their own pages: "ana_r".
  if (agencies > 0 && parts.length === 2 && parts.every(part => isPictureHouse(part) || /^[\w.-]{3,20}$/.test(part)))
    return true
  if (!parts.every(part => isPictureHouse(part) || isName(part) || isHouse(part) || creditWord.test(part))) return false
  if (agencies > 0) return true

  if (parts.length > 1) return namesSomebody(said, parts)

  return /\b(?:Getty Images|AP Photo|Getty)\b/.test(said) && said.split(' ').length <= 6 && !plainWords.test(said)
}

/** Words of a caption: the credit is behind them. */
const plainWords = /(?:^| )(?!(?:via|for|and|the)\b)\p{Ll}+ (?!.*(?:by|courtesy) )/u

/** "Style / Arts" and "View/Post Comments" are of a menu; a credit has somebody's name or a word of credits in it. */
function namesSomebody(said: string, parts: readonly string[]): boolean {
  if (said.includes('/')) return parts.some(part => isPersonName(part) || creditWord.test(part))

  if (/ [-|] /.test(said)) return parts.length === 2 && isPersonName(parts[0] ?? '') && sells.test(parts[1] ?? '')

  return / for | via /.test(said) && parts.some(isWorker)
}

/** "Example Images", "KXYZ": whom a photographer works for. */
const sells =
  /\b(?:Images|Pictures|Photography|Photos|Archives?|News|Times|Post|Herald|Tribune|Journal)$|^\p{Lu}{3,5}$/u

/** A house, or what credits say: "Services for Ana Ruiz" has neither, and is a title. */
const isWorker = (part: string) => isOutlet(part) || creditWord.test(part)

/** "example.com": of several words each has a capital, as a name has. */
const isHouse = (part: string) => !part.includes(' ') && isOutlet(part)

const isName = (part: string) =>
  isPersonName(part) ||
  /^[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*(?: (?:of|for|the|de|and|&|[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*)){0,5}$/u.test(part)

export const withoutCreditWord = (credit: string): string => {
  const bare = credit.replace(opening, '')
  return bare === '' ? credit : bare
}
