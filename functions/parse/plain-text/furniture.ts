import {
  advertisements,
  askForReaders,
  deskLine,
  readAlso,
  relatedStories,
  rightsReserved,
  shareButtons,
} from './furniture-words.ts'
import { bears, holds, mark, opensWith } from './look.ts'
import { wordSet } from './word-sets.ts'

const otherStories = `${readAlso}|${relatedStories}`

// What pages and wires print around a story. Whole lines only: a sentence of the story never falls here.
const lines: readonly { rule: string; is: RegExp }[] = [
  {
    rule: 'advertisement',
    is: /^(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|publicité|publicidad|story continues below(?: this)? advertisement|article continues (?:after|below).{0,20}|continue reading.{0,30}|scroll (?:down )?to continue.{0,20}|(?:advertisement|ad) ?[-–—:|.…] ?.{0,40}|skip (?:ad|advertisement|this ad)s?|(?:remove|report) (?:this )?(?:ads?|advertisements?)|ad (?:feedback|loading|choices)[.…]{0,3}|(?:artikkelen|artikeln|artiklen) fortsetter? .{0,30}|annon[sc]e[nr]?|publicidade|pubblicità|reklam[ae]?|reclame)[.:]?$/i,
  },
  {
    rule: 'share-buttons',
    is: /^(?:share|tweet|print|email|save|copy link|pin it|facebook|twitter|whatsapp|linkedin|reddit|telegram|bookmark|like|follow|follow us|reply|donate|gift(?: this)? article|link copied!?|copied to clipboard|copy (?:article )?link|share full article|read in app|share or comment on this article.{0,160}|comments?|add comment|post comment.{0,6}|leave a (?:comment|reply)|share (?:this|on|via|with).{0,40}|email this.{0,20}|print this.{0,20}|(?:facebook|twitter|x|whatsapp|linkedin|email|print|copy link|share|reddit|telegram|pinterest)(?:[ |,·/]+(?:facebook|twitter|x|whatsapp|linkedin|email|print|copy link|share|reddit|telegram|pinterest))+|\d{1,6} (?:shares?|comments?|views|likes))$/i,
  },
  {
    rule: 'sign-up',
    is: /^(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|get (?:our|the) .{0,40}(?:newsletter|app|alerts)|(?:join|follow) us on|like us on|download (?:our|the) .{0,30}app|click here to|support our journalism|become a (?:member|subscriber)|your email address will not be published|required fields are marked|(?:enter|your) (?:your )?e-?mail(?: address)?$|by (?:signing|clicking|subscribing|submitting|providing|continuing)(?: up)?,? (?:you|I) |save my name, email|notify me of|you must be logged in|log in|sign in|register|newsletters?$|watch live|skip to|view (?:all )?comments|show comments|read full story|view gallery|image gallery|all rights reserved|terms (?:of use|and conditions)|privacy policy|cookie policy).{0,120}$/i,
  },
  {
    rule: 'read-more',
    is: /^(?:read more|read also|also read|see also|related|more on this|watch|listen|don['’]t miss|must read|you may (?:also )?like|recommended) ?[:»>|].{0,200}$/i,
  },
  { rule: 'read-more', is: new RegExp(`^(?:${otherStories}) ?[:：»>|].{0,200}$`, 'iu') },
  { rule: 'sign-up', is: new RegExp(`^(?:${askForReaders}).{0,120}$`, 'iu') },
  { rule: 'share-buttons', is: new RegExp(`^(?:${shareButtons})$`, 'iu') },
  { rule: 'advertisement', is: new RegExp(`^(?:${advertisements})[.:]?$`, 'iu') },
  { rule: 'copyright', is: new RegExp(`^[^\\p{L}]{0,6}(?:${rightsReserved})|무단 ?전재|재배포 ?금지`, 'iu') },
  { rule: 'desk-line', is: new RegExp(`^${deskLine}$`, 'u') },
  {
    rule: 'copyright',
    is: /^(?:©|\(c\) ?(?:copyright )?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,200}$|\ball rights reserved\b/i,
  },
  {
    rule: 'embed-placeholder',
    is: /^(?:waiting for your permission to load|(?:this )?(?:content|video|post|tweet) (?:is (?:not available|hosted)|cannot be displayed|could not be loaded|isn['’]t available)|view this post on|a post shared by|to view this (?:content|video)|allow (?:content|cookies) from|please use .{1,30} for a more accessible|enable javascript|your browser does not support|press enter or click to view image|loading (?:the )?(?:player|video)).{0,120}$/i,
  },
  { rule: 'price', is: /^(?:(?:now|was|from|only|save):? )?[$€£] ?\d[\d,.]{0,9}(?: ?[–-] ?[$€£] ?\d[\d,.]{0,9})?$/i },
  { rule: 'more-mark', is: /^[-–—( ]*(?:MORE|MORE TO COME|MF|MTF)[-–—) .]*$/ },
  {
    rule: 'wire-line',
    is: /^(?:(?:word ?count|wc|words|length): ?\d{1,5}(?: words)?|\(?\d{2,5} words\)?|(?:slug|slugline|category|priority|desk|service level|permalink|deadline|target length) ?: ?\S.{0,60}|(?:seo|meta|focus)(?: (?:title|description|keywords?|slug))? ?: ?.{0,200}|(?:(?:main|lead|featured|hero) )?(?:image|photo|picture) ?: ?\S{1,80}\.(?:jpe?g|png|gif|webp|avif)|(?:body|(?:main|body|full|article|story) (?:text|copy)|texte|corps|cuerpo|fließtext|haupttext|brödtext) ?:|[a-z]{1,3}\d{3,4}[a-z]?|\^?[a-z]{2}[-–—]{1,3}[a-z][\w-]{2,60}(?:, ?[^,]{1,30}){0,3}, ?\d{2,5}<?|[A-Z]{2,4}\d{3,5}(?: \d{1,4})?|(?:1st|2nd|3rd|[4-9]th) (?:ld|lead)(?:-| )?.{0,40}|(?:eds|note to editors?): .{1,200}|(?:to|cc|bcc|reply-to|x-[a-z-]+|mime-version|content-type): .{1,200}|-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded message:|(?:on|am|le|el) .{5,80} (?:wrote|schrieb|a écrit|escribió):|get outlook for .{2,20}|sent from my .{2,30}|[a-z]{2,3}(?:\/[a-z]{2,3}){1,3}(?: \([^()]{2,40}\))?)$/i,
  },
  {
    rule: 'page-mark',
    is: /^(?:image|(?:\[\+\] ?)?(?:click (?:here )?to )?enlarge(?: (?:this )?(?:image|photo|picture))?|(?:text|font|type) size|like this:|like loading[.…]{0,3}|list \d{1,2} of \d{1,2}.{0,150}|end of list|social sharing|duration:? \d{1,3}:\d\d|(?:page|image|photo|slide) \d{1,4}(?: (?:of|\/|of \/) ?\d{1,4})?|\d{1,3} of \d{1,3}|\d{1,3} ?\/ ?\d{1,3}|back to gallery|caption|copied!?|error!?|toggle .{0,30}|hide caption|(?:view|open) (?:image|this image) in .{2,20}|play video|back to top|next|previous|home|menu|search|close|loading\.*|play|pause|mute|video|photos?|gallery|[«‹←] ?(?:previous|prev|back)(?: \w+)?|next(?: \w+)? ?[»›→]|comments? \(\d{1,6}\)|shares?|print this .{0,40})$/i,
  },
]

const lineWords = wordSet(
  'permalink deadline target seo meta focus main lead featured hero picture body full texte corps cuerpo fließtext haupttext brödtext enlarge text font type advertisement ads artikkelen artikeln artiklen annonse annonsen annons annonce publicidade pubblicità reklama reklame reklam reclame remove report reply donate gift link copied enter by list end social duration advertising sponsored promoted ad anzeige publicité publicidad story article continue scroll share tweet print email save copy pin facebook twitter whatsapp linkedin reddit telegram bookmark like follow comments comment add post leave x pinterest sign subscribe get join download click support become your required notify you log register newsletter newsletters watch skip view show read image all terms privacy cookie also see related more listen don must recommended lire lesen mehr lee leggi leia lees les lue czytaj waiting this content video to allow please enable press loading now was from only copyright c mf mtf word wordcount wc words length slug slugline category priority desk service eds note cc bcc reply mime begin on am le el sent page photo slide back caption copied error toggle hide open play next previous home menu search close pause mute videos photos gallery prev shares',
)
const wordsElsewhere = wordSet(`${otherStories} ${askForReaders} ${shareButtons} ${advertisements} ${rightsReserved}`)
const anywhere = wordSet('reserved shared')

/** The rule by which a line is no part of the story, if any. */
export function furnitureRule(text: string): string | undefined {
  if (text.length > 220) return undefined
  if (!opensWith(text, lineWords | wordsElsewhere) && !holds(text, anywhere) && !bears(text, mark.oddStart))
    return undefined

  const bare = text.startsWith('- ') ? text.slice(2) : text
  return lines.find(({ is }) => is.test(bare))?.rule
}

const openers =
  /^(?:related(?: (?:news|stories|articles|content|topics|tags|links|posts|videos|coverage|reading)(?: from .{1,30})?)?|read more|more (?:on this(?: story| topic)?|stories|news|from .{1,40}|in .{1,30}|to read|like this|coverage)|recommended(?: (?:for you|reading|stories|articles))?|you (?:may|might) (?:also )?like|(?:people|readers) (?:who read this,? )?also (?:read|liked)|most (?:read|popular|viewed|shared)(?: .{1,25})?|trending(?: now)?|popular(?: now| stories)?|(?:our )?latest(?: news| stories)?|top stories|tags|topics|filed under|categories|share this(?: article| story| post)?|comments|(?:\d{1,5}|one) (?:comments?|replies|reply|responses?|thoughts?) (?:on|to) .{1,200}|leave a (?:comment|reply)|about the authors?|see also|also read|editor['’]?s['’]? picks|don['’]t miss|what to read next|up next|sponsored(?: links| content)?|follow us|newsletter|sign up|in this (?:story|article)|explore more|keep reading|further reading)(?: [›»>])?(?::|\.\.\.|…)?$/i

/** "More articles you might enjoy", "The latest from the blog", "Read this next": other stories, in a house's own words. */
export const announcesOthers = (text: string): boolean =>
  text.length <= longestOpener && opensWith(text, openerWords) && inOwnWords.test(text)
const inOwnWords =
  /^(?:(?:(?:read|explore|discover|see|browse) )?(?:more|other|similar|recent|recommended|suggested|additional)(?: [\p{L}’'-]+){0,2} (?:articles|stories|posts|reads?|reading|news|coverage|content)|(?:the |our )?latest (?:articles|posts|blogs?|(?:from|on|in) \S.{0,30})|read (?:this )?next|(?:read|explore|discover) more (?:from|of|about|in) .{1,30}|from (?:our|the|around the) (?:partners?|sponsors?|web|archives?|blog)|(?:more )?you (?:may|might|could)(?: also)? (?:like|enjoy|be interested in))(?: (?:for you|(?:that )?you (?:may|might|could|will|['’]ll) \S.{0,20}|(?:on|from|in|about|by|to) \S.{0,25}))?(?: [›»>])?(?::|\.\.\.|…)?$/iu
const openersElsewhere = new RegExp(`^(?:${otherStories})(?: [›»>])?(?:[:：]|\\.\\.\\.|…)?$`, 'iu')

const openerWords = wordSet(
  'related read more recommended you people readers most trending popular our latest top tags topics filed categories share comments one leave about see also editor editors don what up sponsored follow newsletter sign in explore keep further discover browse other similar recent suggested additional the from',
)
const longestOpener = 60

/** A heading under which pages list other stories, words or buttons, not this story's text. */
export function opensFurniture(text: string): boolean {
  if (text.length > longestCounted || !(opensWith(text, openerWords | wordsElsewhere) || bears(text, mark.oddStart)))
    return false

  if (text.length <= longestOpener) return openers.test(text) || openersElsewhere.test(text)

  return /^\d|^one /i.test(text) && openers.test(text)
}

const before = new RegExp(`^(?:${readAlso}) ?[:：»>]?$`, 'iu')

/** "Leggi anche:" between two paragraphs of a story. */
export const announcesOne = (text: string): boolean => text.length <= longestOpener && before.test(text)

// "59 Comments on “…”": with the whole headline.
const longestCounted = 250
