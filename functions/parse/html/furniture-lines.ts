import { furnitureRule, opensFurniture } from '../plain-text/furniture.ts'

const lines = [
  /^(?:image|photo|slide|picture) \d{1,3} (?:of|\/) \d{1,3}$/i,
  /^(?:click|tap|go) here (?:to|for) .{0,120}$/i,
  /^(?:related|read more|read also|also read|see also|more|watch|listen|read|recommended|don['’]t miss|must read|related stories|related articles|further reading|leggi anche|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lee también|leia também|lees ook)(?: (?:on|about|from|here|this|now).{0,30})? ?[:|>»–—-].{0,200}$/i,
  /^\(?leggi anche.{3,200}$/i,
  /^comments (?:are|have been) (?:now )?(?:closed|off|disabled|turned off)\b.{0,60}$/i,
  /^(?:close|advertisement|ad|advertising|comments?|share|print|loading\.*|x|\d{1,4})$/i,
  /^(?:sign up|subscribe|click to subscribe|get the latest|follow us|(?:follow|get|find) .{1,40} on (?:twitter|facebook|instagram|x)|join our|download the|like us on|chat with us|tagged in|filed under|filed to|tags|topics|categories|posted in)\b.{0,160}$/i,
  /^(?:copyright|©|\(c\)) .{0,200}$/i,
  /^(?:this (?:document|material|article) (?:is subject to copyright|may not be (?:published|reproduced))).{0,400}$/i,
  /^(?:published|updated|posted|last updated|last modified|publish date)(?: on)? ?:? .{0,60}\d{4}.{0,40}$/i,
  /^(?:find this (?:article|story|page) (?:at|online)|(?:article )?printed from|(?:url|link) (?:to|of) (?:this )?article|click here to print)\b.{0,300}$/i,
  /^\d{1,2}:\d{2}$/,
  /^(?:[\p{Lu}(]\S{0,30} ){0,4}[Ff]irst published:? [^.]{0,30}\d{4}[^.]{0,40}$/u,
  /^(?:original )?print headline: .{1,200}$/i,
  /^["“]?(?:questions|comments|corrections)\?.{0,40}\be-?mail us\b.{0,80}$/i,
  // Ornaments; "* * *" is how writers part a story.
  /^(?!\*(?: ?\*){2}$)[\s*_|•·●◆■~#+=<>—–-]{1,80}$/,
  /^the post .{1,200} (?:appeared first on|first appeared on) .{1,80}$/i,
  /^a version of this (?:article|story|review|column|essay)\b.{0,60}\b(?:appear(?:s|ed)|was published|ran) .{1,300}$/i,
  /^(?:when we learn of a mistake|if you (?:spot|see|find|notice) an? (?:error|mistake)).{0,300}$/i,
  /^(?:reach|contact|e-?mail) .{1,60}\b(?:at|on) \S{1,60}@\S{1,60}.{0,80}$/i,
  /^\p{Extended_Pictographic}\ufe0f?$/u,
]

/** A line that pages print inside and around stories and that is no part of one. */
export const furnitureLine = (text: string): boolean =>
  text.length <= 700 && (furnitureRule(text) !== undefined || lines.some(line => line.test(text)) || isRights(text))

const isRights = (text: string) => text.length <= 420 && /\ball rights reserved\b/i.test(text)

const openers =
  /^(?:related (?:articles?|stories|posts?|content|news|topics?|links?|coverage|reading)|more (?:from|on|stories|news|articles|like this|in) ?.{0,40}|(?:you )?(?:may|might) also (?:like|enjoy).{0,20}|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: for you| reading| stories| articles)?|read (?:more|next)|(?:what to )?read next|up next|next up|trending(?: now)?|popular (?:posts|stories|articles)|most (?:read|popular|viewed)|latest (?:news|posts|stories|articles)|recent (?:posts|articles|news)|comments?(?: \(?\d+\)?)?|\d+ comments?|\d+ (?:responses|thoughts) (?:to|on) .{1,120}|leave a (?:comment|reply).{0,20}|join the (?:conversation|discussion)|share this.{0,20}|about the authors?|editors?['’]? picks?|top stories|see also|don['’]t miss|sponsored(?: content)?|around the web|from around the web|promoted stories|tags|newsletter.{0,30}|sign up for .{0,60}|subscribe.{0,40}|ähnliche (?:artikel|beiträge)|mehr zum thema|das könnte (?:sie|dich) auch interessieren|à lire aussi|sur le même (?:sujet|thème)|articles (?:similaires|liés)|artículos relacionados|noticias relacionadas|te puede interesar|articoli correlati|potrebbe interessarti.{0,20}|leia (?:também|mais)|veja também|lees ook|gerelateerd.{0,20}|kommentare|commentaires|comentarios|commenti) ?:?$/i

/** What a page prints above the comments and never within a story. */
export const opensComments = (text: string): boolean =>
  /^(?:(?:blog )?comments powered by|please enable javascript to view the comments)\b.{0,60}$/i.test(text.trim())

/** A heading under which pages set other stories, comments or forms. */
export const opensOtherStories = (text: string): boolean =>
  text.length > 0 && text.length <= 140 && (opensFurniture(text) || openers.test(text.trim()))
