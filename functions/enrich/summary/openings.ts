import { later } from '../../text/later.ts'

/** How a sentence of a language opens that speaks of the one before it. */
export type Openings = RegExp

type Words = {
  pronouns: string
  persons: string
  pointing: string
  linking: string
  leading: string
  counting: string
  phrases: string[]
}

/** `leading` opens "After that" and "On Tuesday night he", `counting` "A road that he laid": soon a word names nobody. */
function openingsOf({ pronouns, persons, pointing, linking, leading, counting, phrases }: Words): Openings {
  const ways = [
    anyOf(`${pronouns} ${pointing} ${linking}`),
    `${anyOf(leading)} ${anyOf(`${pronouns} ${pointing}`)}`,
    `${anyOf(leading)} (?:\\S+ ){1,5}?${anyOf(pronouns)}`,
    `${anyOf(counting)} (?:\\S+ ){1,5}?${anyOf(persons)}`,
    ...phrases,
  ]

  // Letters and hyphens go on with a word, an apostrophe does not: "It’s", but not "so-called".
  return new RegExp(`^(?:${ways.join('|')})(?![\\p{L}\\p{N}-])`, 'iu')
}

const anyOf = (words: string): string => `(?:${words.trim().replace(/\s+/gu, '|')})`

/**
 * Of languages whose sentences name their subject. Where a verb may stand without one, as in Spanish, nothing shows that
 * somebody is missed; there, and where nobody wrote the words down, the lead is the summary.
 */
const openings: ReadonlyMap<string, () => Openings> = new Map([
  [
    'en',
    later(() =>
      openingsOf({
        pronouns: 'he she they him her hers his them their theirs it its',
        persons: 'he she him her his',
        pointing: 'this that these those such both neither another others here',
        linking:
          'but and or nor so yet still then thus hence therefore however moreover furthermore meanwhile also besides instead indeed nevertheless nonetheless otherwise afterwards later similarly likewise finally again too asked',
        leading:
          'about after against among as at because before beside beyond by despite during for from if in of on once since through to under until when while with without earlier last yesterday',
        counting: 'a an the some many most all each every no one two three several few more',
        phrases: [
          'the (?:former|latter|same|other|two|pair|trio)',
          'for (?:example|instance)',
          'in (?:addition|fact|turn|contrast|response|return|comparison)',
          'as a result',
          'by contrast',
          'on the (?:other hand|contrary|flip side)',
          'at the (?:time|same time)',
          'to be (?:more|a little more)',
          'scroll down',
        ],
      }),
    ),
  ],
  [
    'de',
    later(() =>
      openingsOf({
        pronouns: 'er sie es ihm ihr ihn ihnen ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines',
        persons: 'er sie ihm ihn ihnen',
        pointing:
          'dies diese dieser dieses diesen diesem jene jener jenes jenen jenem solche solcher solches beide beiden letztere letzterer dort hier da das',
        linking:
          'aber doch und oder denn jedoch allerdings auch so dann zudem außerdem ferner zugleich gleichzeitig trotzdem dennoch stattdessen dabei dazu daher deshalb deswegen darum danach damit dafür dagegen daran darauf daraus darin darüber davon davor zuvor damals inzwischen hingegen dadurch schließlich',
        leading:
          'am an auf aus bei beim durch für gegen im in laut mit nach nachdem ob seit trotz um unter vom von vor während wegen weil wenn zu zum zur als',
        counting: 'ein eine einen einem einer der die den dem viele alle einige kein keine zwei drei mehrere',
        phrases: ['zum beispiel', 'im gegenteil', 'aus diesem grund'],
      }),
    ),
  ],
])

/** Of one language, made when a text in it comes; undefined = nobody wrote them down. */
export const openingsIn = (tag: string): Openings | undefined => openings.get(tag)?.()
