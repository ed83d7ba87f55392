import { isPersonName, isRole } from '../../text/names.ts'
import { longestByline } from './byline.ts'
import { isNamedOutlet } from './people-in.ts'

/** "ByAna Ruiz", "Ana RuizUpdated: 4 May": pages set the two apart by style alone. */
export const unglued = (text: string): string =>
  perhapsGlued.test(text)
    ? withoutGluedTrade(text.replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ').replace(gluedLabel, '$1 | $2'))
    : text

/** "By Ana RuizHarbour correspondent": what stands before the joint is a name, and behind it what she is. */
function withoutGluedTrade(text: string): string {
  const joint = text.length <= longestByline ? gluedTrade.exec(text) : null
  const [, name = '', trade = ''] = joint ?? []

  return isPersonName(name) && (isRole(trade) || isNamedOutlet(trade)) ? `By ${name}, ${trade}` : text
}

// Not at "McDonald", "FitzGerald", "DiMarco".
const gluedTrade = /^[Bb]y ([^,|]{2,40}? \p{Lu}\p{L}{2,20}(?<!Ma?c|Fitz|Van)(?<=\p{Ll}))(\p{Lu}.{2,80})$/u

const perhapsGlued = /\p{Ll}\p{Lu}|^By\p{Lu}/u
const gluedLabel = /(\p{Ll})((?:Last )?(?:Published|Updated|Posted|Modified|Created|Reviewed)\b)/gu
