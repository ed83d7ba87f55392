import { tooLong } from '../given/reading.ts'
import { scopedId } from '../given/scoped-id.ts'
import { asSchedule, emptyStory, type Given, type GivenPerson, type GivenPicture, type Story } from '../given/story.ts'
import { at, attribute, given, textsAt, wholeTextsAt, type XmlElement } from '../xml/element.ts'
import { inUtc } from './in-utc.ts'
import { type Library, metaOf, textAt } from './library.ts'
import { pageOf } from './paragraphs.ts'

/** A post as WordPress exports it (WXR 1.2). Times without `_gmt` are of the site's clock, so those with it go first. */
export function storyOfPost(post: XmlElement, library: Library): Story {
  const texts = (...names: string[]) => textsAt(post, ...names)
  const guid = textAt(post, 'guid') || textAt(post, 'link') || textAt(post, 'wp:post_id')
  const times = [...texts('wp:post_date_gmt').map(inUtc), ...texts('pubDate', 'wp:post_date')]

  return {
    ...emptyStory,
    ...(guid !== '' && { id: scopedId(guid, library.site) }),
    headlines: texts('title'),
    standfirsts: texts('excerpt:encoded'),
    contributors: texts('dc:creator').map(creator => personOf(creator, library)),
    published: times,
    updated: texts('wp:post_modified_gmt').map(inUtc),
    embargoes: textAt(post, 'wp:status') === 'future' ? times.slice(0, 1).map(asSchedule) : [],
    languages: library.language,
    keywords: [...categoriesOf(post, 'category'), ...categoriesOf(post, 'post_tag')],
    sections: categoriesOf(post, 'category'),
    links: texts('link'),
    pictures: leadPicture(post, library),
    bodies: wholeTextsAt(post, 'content:encoded').map(one => ({
      ...one,
      text: tooLong(one) ? one.text : pageOf(one.text),
      as: 'markup' as const,
      base: library.site,
    })),
  }
}

/** `admin` is a login: readers know the author by the name shown. */
const personOf = (creator: Given, { names }: Library): GivenPerson => ({
  ...creator,
  text: names.get(creator.text.trim()) || creator.text,
})

/** Every post stands in "Uncategorized" until somebody says otherwise. */
const categoriesOf = (post: XmlElement, domain: string): Given[] =>
  at(post, 'category')
    .filter(category => attribute(category, 'domain') === domain && attribute(category, 'nicename') !== 'uncategorized')
    .map(given)

function leadPicture(post: XmlElement, { pictures }: Library): GivenPicture[] {
  const picture = pictures.get(metaOf(post, '_thumbnail_id') ?? '')

  return picture ? [picture] : []
}
