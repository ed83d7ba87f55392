import type { Block, Draft, Rejection } from '../../events/article.ts'
import { plainText } from '../text/plain.ts'

// An error is told in a few sentences; a story that is called "Access denied" is longer, or somebody signs it. As text, without
// what stands around it on a page, it is a line or two.
export const mostWordsOf = { page: 150, text: 30 }

const mostBlocks = 30
const mostLetters = 2000

/** Asked before the text is put together: it may have millions of letters. */
const isShort = (block: Block): boolean =>
  !('spans' in block) || block.spans.reduce((sum, { text }) => sum + text.length, 0) <= mostLetters

/** What servers and those who guard them call such a page: nothing else stands in its title. */
const titles =
  /^(?:error\W{0,3}[45]\d\d(?:\W{1,3}.{0,60})?|(?:40[0134]|410|429|451|50[0234]|52\d)(?:\W{1,3}(?:error|(?:page )?not found|forbidden|unauthorized|gone|unavailable|bad|internal|server|service|gateway|too many requests)\b.{0,40})?|(?:oops!? ?)?(?:that |this |the )?page (?:(?:can(?:no|['’])t|could not|couldn['’]t) be found|(?:is )?not found|(?:you (?:requested|are looking for) )?(?:does not|doesn['’]t) exist)\.?|not found|forbidden|unauthorized|bad (?:request|gateway)|(?:internal )?server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests|access (?:to this page has been |is )?denied\.?|attention required!?(?: \| cloudflare)?|sorry, you have been blocked|you (?:have been|are being|were) (?:blocked|rate limited)|just a moment ?(?:\.{1,3}|…)?|one more step|please wait ?(?:\.{1,3}|…)?|pardon our interruption ?(?:\.{1,3}|…)?|before (?:we|you) continue ?(?:\.{1,3}|…)?|are you (?:a robot|human|a human|not a robot)\??|robot or human\??|(?:human|bot|security) (?:verification|check)|(?:verify(?:ing)?|checking) (?:that )?you(?:['’]re| are) (?:a )?human\b.{0,40}|checking your browser\b.{0,60}|ddos-guard|captcha|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina (?:non trovata|niet gevonden)|sidan (?:hittades inte|kunde inte hittas)|nie znaleziono strony|страница не найдена|ページが見つかりません|页面未找到)$/iu

/** What such a page says, whatever it is called. */
const words =
  /\b(?:enable (?:javascript|js) and (?:cookies to continue|disable any ad ?blocker)|press (?:&|and) hold to confirm you are|checking (?:if the site connection is secure|your browser before accessing)|verify(?:ing)? (?:that )?you are (?:a )?human|unusual traffic from your (?:computer )?network|made us think (?:that )?you (?:were|might be|are) a (?:ro)?bot|using a security service to protect itself|complete the (?:security check|captcha)|you (?:don['’]t|do not) have permission to access\b.{0,200}\bon this server|cloudflare ray id|request(?:ed)? (?:url|resource) was not found on this server)/i

/** A page that a server shows instead of the story: an error, or a check whether a person asks. */
export function isBarrier({ headline, body, contributors, publishedAt }: Draft, mostWords = mostWordsOf.page): boolean {
  if (contributors.length > 0 || publishedAt !== undefined || body.length > mostBlocks || !body.every(isShort))
    return false
  const text = plainText(body)
  if (text.split(/\s+/).length > mostWords) return false

  return titles.test(headline.trim()) || words.test(text) || words.test(headline)
}

export const barrier: Rejection = {
  kind: 'no-text',
  reason: 'The file is what a server shows instead of a story: an error, or a check whether a person asks.',
  mend: 'Open the story in a browser, save it, and upload that.',
}
