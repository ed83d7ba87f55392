import type { Topic } from '../../events/annotations.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { oneLine } from '../text/printable.ts'
import { abstractOf, creditsOf, keywordsOrPhrases, type ShownPicture, shownPictures, unlessEmpty } from './content.ts'
import type { Entry } from './entry.ts'
import { located, mentioned } from './named.ts'
import { rfc3339 } from './timestamps.ts'
import { topicAddress } from './topics.ts'

// Outside strings JSON has none of these, so escaping the whole text is escaping the strings. `<` could end the
// element; `&` and `>` matter to those who read the page as XML.
const escapes = new Map([
  ['<', '\\u003c'],
  ['>', '\\u003e'],
  ['&', '\\u0026'],
])

/** schema.org NewsArticle as JSON-LD, safe inside a script element. */
export function newsArticle(entry: Entry, site: SiteConfig): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `urn:uuid:${entry.id}`,
    url: oneLine(entry.url),
    mainEntityOfPage: oneLine(entry.url),
    headline: oneLine(entry.headline),
    description: abstractOf(entry),
    datePublished: rfc3339(entry.publishedAt),
    dateModified: rfc3339(entry.updatedAt),
    dateline: entry.dateline === undefined ? undefined : oneLine(entry.dateline),
    author: unlessEmpty(creditsOf(entry).map(name => ({ '@type': 'Person', name }))),
    publisher: { '@type': 'NewsMediaOrganization', name: oneLine(site.publisher) },
    image: unlessEmpty(shownPictures(entry).map(imageObject)),
    inLanguage: entry.language,
    articleSection: entry.section === undefined ? undefined : oneLine(entry.section.title),
    mentions: unlessEmpty(mentioned(entry)),
    contentLocation: unlessEmpty(located(entry)),
    keywords: unlessEmpty(keywordsOrPhrases(entry)),
    about: unlessEmpty((entry.topics ?? []).map(aboutTopic)),
    wordCount: entry.wordCount,
    timeRequired: entry.readingMinutes === undefined ? undefined : `PT${entry.readingMinutes}M`,
    correction: unlessEmpty(entry.corrections.map(oneLine)),
  }

  return JSON.stringify(article).replace(/[<>&]/g, sign => escapes.get(sign) ?? '')
}

/** Of a picture elsewhere nothing is known but its address. */
const imageObject = ({ url, caption, credit, alt, file }: ShownPicture) =>
  file === undefined
    ? url
    : {
        '@type': 'ImageObject',
        ...{ url, encodingFormat: file.type, width: file.width, height: file.height, contentSize: `${file.bytes} B` },
        caption: caption === undefined ? undefined : oneLine(caption),
        creditText: credit === undefined ? undefined : oneLine(credit),
        description: alt === undefined ? undefined : oneLine(alt),
      }

/** The vocabulary's own address of the term, so that two sites that name it differently mean the same. */
const aboutTopic = (topic: Topic) => ({
  '@type': 'DefinedTerm',
  name: oneLine(topic.name),
  sameAs: topicAddress(topic),
})
