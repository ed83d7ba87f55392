import { isWeekday, monthOf } from './months.ts'

const particles = new Set(
  'de da do dos das del della di du la le van von der den ter ten zu zum al el bin ibn ben abu af av y e bint san st. o’ d’'.split(
    ' ',
  ),
)
const notNames = new Set(
  'by the a an this that and or of for with from news report reports editor staff today new your our read more all home share update live i we it is are was has have how why what when who where after before as at on in to not no yes business insider press times post marketing media online magazine search menu view show download free local tips facts tax accounting checklist sidebar policy privacy contact account subscribe login profile advertising disclosure quick links customer sectors get started startup week call health hospital clinic exclusive details text size font category categories company facebook twitter pinterest instagram linkedin whatsapp youtube email e-mail'.split(
    ' ',
  ),
)
/** What people at papers and those who write for them are called. */
export const trades =
  'editor|correspondent|reporter|writer|columnist|chief|bureau|analyst|producer|photographer|critic|journalist|contributor|contributing|desk|staff|director|professor|fellow|author|economist|historian|attorney|lawyer|physician|dietitian|nutritionist|therapist|consultant|manager|officer|founder|president|specialist|engineer|researcher|scientist|strategist|expert|reviewer|photojournalist|presenter|anchor|host|blogger|intern|redakteur|redakteurin|korrespondent|korrespondentin|correspondant|correspondante|spécial|spéciale|spéciales|spéciaux|enviado|enviada|inviato|inviata|journaliste|redactor|redactora|periodista|corrispondente|giornalista|repórter|jornalista|journalistin|verslaggever|reporterka|dziennikarz|dziennikarka|redaktor|redaktorka|reporterin|novinář|novinářka|újságíró|muhabir|toimittaja|kirjeenvaihtaja|journalisti|redattore|redattrice|inviato|inviata'
const roleWords = new RegExp(`\\b(?:${trades})s?\\b`, 'i')
/** What papers and stations are called. */
export const houses =
  'news|times|post|press|journal|tribune|herald|report|magazine|digital|media|wire|network|tv|radio|daily|weekly|gazette|chronicle|observer|today|guardian|standard|mail|express|independent|service|agency|group|newspaper|newspapers|broadcasting'
const outletWords = new RegExp(`\\b(?:${houses}|[a-z0-9-]+\\.(?:com|org|net|co|tv|news|[a-z]{2}))\\b`, 'i')
// Two words of which the first is one of these are a place far more often than a person.
const placeOpeners = new Set(
  'new san santa los las saint st port fort hong kuala buenos rio cape tel abu addis north south east west united great lake mount central'.split(
    ' ',
  ),
)
const agencyNames =
  'ap|associated press|the associated press|usa today sports|usa today network|usatsi|imagn|imagn images|reuters|afp|agence france-presse|dpa|efe|ansa|xinhua|tass|upi|pa|pa media|press association|getty|getty images|bloomberg|ap photo|epa|anadolu|kyodo|pti|ani|ians|aap|cp|the canadian press|canadian press|belga|tt|ntb|ritzau|stt|apa|ats|pap|čtk|ctk|lusa|cna|alamy|shutterstock|istock|unsplash|wikimedia commons|flickr|zuma press|imago|nurphoto|xinhua news agency|pexels|pixabay|depositphotos|adobe stock|canva|istockphoto|everett collection|everett|anp|aa|iha|dha|mti|agerpres|mediafax|tasr|hina|sda|keystone-sda|ttxvn|vna|antara|укрінформ|уніан|тасс|риа новости|интерфакс|απε-μπε|απε|新华社|共同|共同通信|時事|연합뉴스|뉴시스|뉴스1|中央社|中新社|中新网|رويترز|أ ف ب|أ.ف.ب|فرانس برس|د ب أ|ایسنا|ایرنا|تسنیم|فارس|مهر|רויטרס|סוכנויות הידיעות|भाषा|पीटीआई|एएनआई|handout|rex|shutterstock.com|sipa|wireimage|filmmagic|polaris|magnum photos|eyevine|picture alliance|afp via getty images|afp/getty images|nasa|esa|pool|supplied|cctv|afp-jiji'
const agencies = new Set(agencyNames.split('|'))
/** The words that an agency cannot be named without: an article is in every second line. */
export const agencyWords = agencyNames.replaceAll('the ', '')

// Asked of every part of a line, of which most are longer than any agency's name.
const longestAgency = Math.max(...Array.from(agencies, name => name.length))

export const isAgency = (text: string): boolean =>
  text.length <= longestAgency + spacesAround && agencies.has(text.trim().toLowerCase())
const spacesAround = 2
export const isOutlet = (text: string): boolean =>
  text.length <= 60 && outletWords.test(text) && /^[\p{Lu}\p{Ll}\d]/u.test(text)
export const looksLikePlace = (text: string): boolean => placeOpeners.has(text.split(' ')[0]?.toLowerCase() ?? '')
export const isRole = (text: string): boolean => text.length <= 60 && roleWords.test(text)

const namePart = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u

/** Two to five words such as people are called: "Ana de la Cruz", "J.R. O'Neil", "ÉMILE ZOLA". */
export function isPersonName(text: string): boolean {
  if (text.length > 60) return false
  const words = text.split(' ')
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 5) return false
  if (!namePart.test(first) || !namePart.test(last) || last.endsWith('-')) return false
  // "NBC Wire" is a house; "ANA RUIZ" may be a person.
  if (/(?:^| )(?!III$)\p{Lu}{3,}(?: |$)/u.test(text) && text !== text.toUpperCase()) return false

  return words.every(word => (namePart.test(word) && !isOtherWord(word)) || particles.has(word.toLowerCase()))
}

/** "Amanda" alone: behind a "By" it signs. */
export const isFirstName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,14}$/u.test(text) && !isOtherWord(text) && !isRole(text) && !isOutlet(text)

/** "Services", "Innovations", "Liability": buttons and headings have capitals as names have; no family is called so. */
const isAbstract = (word: string) =>
  word.length >= shortestAbstract &&
  /(?:tions?|[^s]ness|(?<!le)ments?|tics|ilit(?:y|ies)|[ae]nc(?:es|ies)|ships|ices|sures?)$/.test(word)
const shortestAbstract = 7

const daysAsNames = new Set(
  'april august augusta june julius junius avril marta marco maja mayo domingo sabato'.split(' '),
)

function isOtherWord(word: string): boolean {
  const bare = word.toLowerCase()
  if (notNames.has(bare) || isAbstract(bare)) return true
  if (daysAsNames.has(bare)) return false

  return bare.length > 3 && (monthOf(bare) !== undefined || isWeekday(bare))
}

/** One to four words such as places are called, a region behind a comma included. */
export function isPlaceName(text: string): boolean {
  const words = text.split(/,? /)
  if (text.length > 50 || words.length > 4) return false

  return words.every((word, index) => namePart.test(word) || (index > 0 && smallInNames.has(word.toLowerCase())))
}

const smallInNames = new Set(
  'of the upon on and de da do dos del la le el al am an der den sur y les van von dos y bin'.split(' '),
)

/** "NEW YORK" as one writes it in a sentence; what is not all capitals stays as it is. */
export function fromCapitals(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return text

  return text
    .split(' ')
    .map((word, index) => (index > 0 && smallInNames.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word)))
    .join(' ')
}

/** "O'NEIL-SMITH" → "O'Neil-Smith"; initials ("D.C.") stay. */
const capitalised = (word: string) =>
  /^(\p{L}\.)+,?$/u.test(word)
    ? word
    : word.toLowerCase().replace(/(^|[-'’(/])(\p{L})/gu, letter => letter.toUpperCase())
