import { bears, holds, mark, opensWith } from './look.ts'
import { isSentence, wordCount } from './prose.ts'
import { wordSet } from './word-sets.ts'

/** What the site says to its visitors: nothing of it is told in a story's own voice, wherever in a sentence it stands. */
const calls =
  /\b(?:your inbox|our (?:free |daily |weekly )*newsletters?|newsletter sign-?up|sign(?:ing)? up (?:for|to|here|now)|(?:please )?subscribe (?:to|now|here|today)|unsubscribe|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions|& conditions)|cookie (?:policy|settings|preferences)|all rights reserved|may not be (?:published|reproduced|republished)|subject to copyright|follow (?:us|him|her|them|me) (?:on|at|@)|(?:on|via) (?:twitter|facebook|instagram|x|bluesky|threads) (?:at |@)|click(?:ing)? (?:here|on)|opens? in (?:a )?new (?:window|tab)|affiliate (?:commissions?|links?|partner\w*)|(?:earn|receive) (?:an? )?(?:small )?(?:affiliate )?commissions?|receive compensation|our editorial (?:process|policy|policies|guidelines|standards)|download (?:the|our) .{0,30}\bapp|(?:support|help fund) (?:our|independent) journalism|make a (?:gift|donation|contribution) (?:to|today)|(?:email|contact|reach|write to) (?:him|her|them|me|us|the (?:author|reporter|writer|editors?|newsroom)) at|send (?:us )?(?:your )?(?:tips?|news tips|letters)|have a (?:news )?tip\?|got a (?:news )?tip\?|story tips|(?:views|opinions) expressed|do not (?:necessarily )?(?:reflect|represent) the views|comments? (?:are|is|will be) (?:closed|moderated|reviewed)|join the (?:conversation|discussion)|you must be (?:logged|signed) in|log ?in to (?:comment|your)|for more (?:news|stories|coverage|information),? (?:visit|follow|go|see|on|click)|(?:mobile|app) users (?:go|click)|subscribers can|we need your permission|waiting for your permission|(?:we(?:'|’)d|may) (?:also )?us(?:e|ing) cookies|be using cookies|wherever you get your podcasts|desktop notifications|enable (?:cookies|javascript)|video player|web browser that|your (?:browser|ad ?blocker|subscription|email address)|(?:thank you|thanks) for (?:signing|subscribing|reading)|subscription has been|successfully subscribed|this (?:article|story|post) (?:originally|first) (?:appeared|ran)|(?:article|story|post|content|material) (?:was (?:first|originally) (?:published|posted)|(?:is|was|has been) (?:republished|reprinted)|is part of|may not be)|originally (?:published|appeared) (?:on|in|at|by)|contributed to this (?:report|story|article)|for informational purposes|does not constitute (?:medical|legal|financial|investment|professional)|compile this (?:article|story|list)|best experience,? please|consider (?:making )?a (?:gift|donation|contribution)|consider becoming an? (?:member|sponsor|subscriber|supporter|patron)|want more (?:stories|news|articles|posts|tips)|we(?:'|’)?(?: wi)?ll? send (?:you )?(?:an?|our) (?:e-?mail|newsletter)|(?:request|get) an invit(?:e|ation)|(?:was|is|find|found) th(?:is|e) (?:page|article|post|guide|story|content|information) (?:helpful|useful)(?=\?)|under a creative commons|as an (?:amazon )?(?:associate|affiliate)|doi\.org|doi: ?10)\b|©|ⓒ|\bcopyright (?:\(c\) )?\d{4}/i
// Of each call the word that other sentences use least.
const callWords = wordSet(
  'inbox newsletter newsletters sign signing subscribe unsubscribe privacy terms cookie cookies reserved published reproduced republished copyright follow twitter facebook instagram x bluesky threads click clicking window tab affiliate commission commissions compensation editorial app journalism gift donation contribution email contact reach write send tip tips views opinions comment comments join logged signed log login news stories coverage information users subscribers permission podcasts notifications enable player browser ad adblocker blocker subscription thank thanks successfully appeared ran posted part may contributed informational constitute compile experience consider creative associate affiliate republished reprinted doi want invite invitation helpful useful',
)
/** What opens a line that leads elsewhere. */
const leads =
  /^[[({“"]?(?:check out|read (?:more|next|also|the (?:full|latest))|related|more (?:stories|news|coverage|from|on|about|like|information)|listen (?:to|:)|watch(?: more| live|:)|see (?:all|more|also)|view (?:all|more)|load more|show more|image gallery|previous (?:post|article|story)|next (?:post|article|story)|post navigation|up next|now (?:reading|playing)|why you can trust|journal information|citation|references?:|footnotes?$|further (?:reading|information)|provided by|source:|sources:|photo gallery|gallery|poll:|join (?:our|us)|get (?:our|the latest|breaking)|be the first to|install the|recommended (?:by|for|stories|reading)|people (?:who read|are reading|also)|readers also|trending|popular (?:in|on|now)|in this (?:article|story)|table of contents|jump to|share (?:your|this)|what do you think|let us know|tell us|we want to hear|editors?['’]? picks?|advertis|sponsored|promoted|paid (?:content|post))/i
const leadWords = wordSet(
  'check read related more listen watch see view load show image previous next post up now why journal citation citations reference references footnote footnotes further provided source sources photo gallery poll join get be install recommended people readers trending popular in table jump share what let tell we editor editors advertisement advertisements advertise advertising advertiser advertisers sponsored promoted paid',
)
const foreignCalls =
  /(?:newsletter abonnieren|jetzt abonnieren|lesen sie (?:auch|mehr|hier)|mehr zum thema|zum newsletter|inscrivez-vous|abonnez-vous|lire (?:aussi|la suite|également)|s[’']abonner|suscr[ií]b[ea]|lea (?:también|más)|lee también|iscriviti|leggi (?:anche|tutto)|riproduzione riservata|assine|inscreva-se|leia (?:também|mais)|abonneer|lees (?:ook|meer)|prenumerera|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|zapisz się|czytaj (?:też|także|więcej)|čtěte (?:také|více)|odběr novinek|подпишитесь|подписывайтесь|читайте (?:также|еще)|підпишіться|читайте також|اشترك|اقرأ أيضا|عضویت در خبرنامه|무단전재|재배포|저작권자|관련기사|版权所有|版權所有|相关阅读|相關新聞|責任編集|責任编辑|無断転載|関連記事|全著作權|未经授权|อ่านเพิ่มเติม|เรื่องที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง|xem thêm|baca juga)/iu

const foreignWords = wordSet(
  'newsletter abonnieren mehr inscrivez abonnez lire abonner suscribe suscriba lea lee iscriviti leggi riproduzione assine inscreva leia abonneer lees prenumerera les lue zapisz czytaj xem baca lesen',
)

// "Ana Ruiz is a reporter for …", "Ana covers the harbour for the Example": said of the writer at the story's foot.
const trade =
  '(?:reporter|writer|editor|journalist|correspondent|columnist|author|contributor|critic|producer|freelancer?|fellow|blogger|analyst)'
const tradeWords = wordSet(
  'reporter writer editor journalist correspondent columnist author contributor critic producer freelancer freelance fellow blogger analyst',
)
const ofWriter = new RegExp(
  `^(?:about (?:the author )?)?\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: [\\p{L}][\\p{L}\\p{M}.'’-]*){0,4},? (?:is|was|has been|works as) (?:currently )?(?:an?|the|our|[\\p{L}’']+['’]s)\\b.{0,60}?\\b${trade}\\b|^(?:I am|I’m|I'm) (?:an?|the) .{0,40}\\b${trade}\\b`,
  'u',
)
const aboutWriter =
  /\b(?:is|has|was|covers|writes|wrote|reports|joined|holds|lives|enjoys|studied|graduated|previously|began|started|also|specializes|specialises)\b/

// What is said of the page is said briefly; a longer paragraph with such words is a story about them.
const longest = 110 * 7

/** Whether a line is said by the site to its visitors. */
export function isSiteVoice(text: string): boolean {
  if (text.length > longest) return false
  if (isNotice(text)) return true
  if (mayCall(text) && calls.test(text)) return text.length < longCall || ofTheSite.test(text)
  if (bears(text, mark.at) && text.length < 250 && /\S@[\w-]+\.\w|(?:^|\s)@\w{3,}$/.test(text)) return true

  // "Related cases rose by a third." is a sentence of a story.
  const leadsOn = opensWith(text, leadWords) && leads.test(text)
  return leadsOn && (!isSentence(text) || /[:!?\]]$/.test(text) || wordCount(text) < 7)
}

const mayCall = (text: string) => holds(text, callWords) || (bears(text, mark.foreign) && /[©ⓒ]/.test(text))

const mayHold = (text: string, words: number) => {
  return holds(text, words) || bears(text, mark.foreign)
}

/** A reference with its number, a call in another language, or what lawyers say. */
const isNotice = (text: string) =>
  (text.startsWith('[') && /^\[\d{1,3}\] /.test(text)) ||
  (text.length < 200 && mayHold(text, foreignWords) && foreignCalls.test(text)) ||
  (text.length < longNotice && mayHold(text, noticeWords) && notices.test(text))

/** What lawyers and librarians print below a story, in sentences as long as a paragraph. */
const notices =
  /^(?:please )?follow .{2,40} on (?:twitter|facebook|instagram|linkedin|threads|bluesky|x)\b|^[←→] ?\S|\S ?[←→]$|^(?:(?:more|further|additional|journal) information|citation|provided by|source|sources|references?|press release): \S|\bmay be reproduced without\b|\b(?:reproduc|distribut|publish|cop(?:y|ied)).{0,80}\bwithout (?:\w+ ){0,4}(?:permission|consent)\b|^this (?:document|material|article|story|content) (?:is subject to copyright|may not be)/i
const noticeWords = wordSet(
  'follow information citation provided source sources reference references release reproduced permission consent copyright may',
)
const longNotice = 600

// A sentence as long as a paragraph speaks of newsletters and terms as a story does, unless it says whose they are.
const longCall = 180
const ofTheSite = /\b(?:our|us|we|my|here|this (?:article|story|post|site|website|page|content))\b|©/i

/** Whether a line tells of the writer: "Ruiz has been with the Example since 2011 …". `names`: what may open it, as `openingNames` gives it. */
export const isOfWriter = (text: string, names: readonly string[]): boolean =>
  text.length <= longest &&
  ((holds(text, tradeWords) && ofWriter.test(text)) ||
    (names.some(name => text.startsWith(name)) && aboutWriter.test(text.slice(0, 160))))

/** The names, first names and last names that a paragraph about these people opens with. */
export const openingNames = (names: readonly string[]): string[] =>
  names
    .flatMap(name => [name, name.split(' ')[0] ?? name, name.split(' ').at(-1) ?? name])
    .filter(one => one.length > 2)
    .map(one => `${one} `)
