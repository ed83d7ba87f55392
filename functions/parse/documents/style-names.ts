// What word processors call their own styles in the languages that they speak; some write these names into the file.
const headings =
  'heading|überschrift|berschrift|titre|titolo|título|ttulo|título|encabezado|cabeçalho|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|заголовок|επικεφαλίδα|标题|標題|見出し|제목|عنوان|כותרת'
const heading = new RegExp(`^(?:${headings})[ _]?([1-9])$`)

const names: Record<string, string> = {
  title:
    'titel titre titolo título ttulo tittel titul název tytuł cím otsikko rubrik başlık konu_başlığı название заголовок titlu τίτλος 标题 標題 表題 제목 العنوان כותרת',
  subtitle:
    'untertitel sous-titre sous-titres sottotitolo subtítulo subttulo ondertitel undertitel underrubrik undertittel alaotsikko podtytuł podtitul podnadpis alcím altyazı подзаголовок υπότιτλος subtitlu 副标题 副標題 副題 부제 عنوان_فرعي כותרת_משנה',
  caption:
    'beschriftung bildunterschrift bildtext légende lgende didascalia epígrafe epgrafe leyenda descripción legenda bijschrift beskrivning billedtekst bildetekst kuvateksti kuvaotsikko podpis legenda titulek képaláírás resim_yazısı название_объекта λεζάντα 题注 題注 標號 図表番号 캡션 تسمية_توضيحية כיתוב',
  quote:
    'zitat citation citazione cita citação citaat citat sitat lainaus cytat citát idézet alıntı цитата παράθεση 引用 引用文 인용 اقتباس ציטוט',
}

const english = new Map(
  Object.entries(names).flatMap(([style, all]) =>
    all.split(' ').map(name => [name.replaceAll('_', ' '), style] as const),
  ),
)

// Word takes no longer one. It is looked at for each paragraph that is set in it.
export const longestStyle = 253

/** A style's name in lower case, and in English where it is a word processor's own: "heading 1", "title". Names without blanks are those that files refer to. */
export function styleName(name: string): string {
  const said = name.slice(0, longestStyle).trim().toLowerCase().normalize('NFC')
  const level = heading.exec(said)?.[1]

  return level === undefined ? (english.get(said) ?? said) : `heading ${level}`
}
