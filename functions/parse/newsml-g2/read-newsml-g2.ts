import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { leftOut, readingOf } from '../given/reading.ts'
import type { GivenPicture, Story } from '../given/story.ts'
import { at, attribute, within, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { isPictureItem, pictureOf, storyOfNewsItem } from './news-item.ts'
import { storyOfPackage } from './package-item.ts'

/** A news item is an article. In a message its pictures go to the texts they are packed with. */
export function readNewsmlG2(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const alone = root.name === 'newsItem' ? storyOfNewsItem : root.name === 'packageItem' ? storyOfPackage : undefined
  if (alone) return readingOf([alone(root)], { file, site, decoded, evidence, words: wordsIn(root) })

  const refused = tooManyArticles(at(root, 'itemSet/newsItem').length)
  if (refused) return failure(refused)

  const message = contentsOf(root)
  const words = wordsIn(root, new Set([...at(root, 'itemSet/newsItem'), ...at(root, 'itemSet/packageItem')]))
  return readingOf(message.stories, {
    ...{ file, site, decoded, words, many: true },
    evidence: [...evidence, ...message.evidence],
  })
}

function contentsOf(message: XmlElement): { stories: Story[]; evidence: Evidence[] } {
  const items = at(message, 'itemSet/newsItem')
  const packages = at(message, 'itemSet/packageItem')
  const [pictures, texts] = [items.filter(isPictureItem), items.filter(item => !isPictureItem(item))]
  if (texts.length === 0)
    return {
      stories: [...pictures.map(saidIn(storyOfNewsItem)), ...packages.map(saidIn(storyOfPackage))],
      evidence: [],
    }

  const packed = packedWith(packages)
  const shown = new Map(pictures.map(picture => [picture, pictureOf(picture)]))
  const told = texts.map(text => {
    const around = packed.get(guidOf(text)) ?? []
    return { text, own: pictures.filter(one => texts.length === 1 || around.some(refs => refs.has(guidOf(one)))) }
  })
  const lost = pictures.length - new Set(told.flatMap(({ own }) => own)).size

  return {
    stories: told.map(({ text, own }) =>
      withPictures(
        text,
        own.flatMap(one => shown.get(one) ?? []),
      ),
    ),
    evidence: lost === 0 ? [] : [leftOut(`pictures that are packed with no text: ${lost}`)],
  }
}

const saidIn = (storyOf: (item: XmlElement) => Story) => (item: XmlElement) => ({
  ...storyOf(item),
  words: wordsIn(item),
})

type References = ReadonlySet<string | undefined>

/** What each item is packed with: a message may hold more packages than it has room to look through for every item. */
function packedWith(packages: readonly XmlElement[]): ReadonlyMap<string | undefined, References[]> {
  const found = new Map<string | undefined, References[]>()
  for (const one of packages) {
    const refs: References = new Set(within(one, 'itemRef').map(ref => attribute(ref, 'residref')))
    for (const guid of refs) {
      const around = found.get(guid)
      if (around) around.push(refs)
      else found.set(guid, [refs])
    }
  }
  return found
}

const guidOf = (item: XmlElement) => attribute(item, 'guid')

function withPictures(text: XmlElement, pictures: readonly GivenPicture[]): Story {
  const story = saidIn(storyOfNewsItem)(text)

  return { ...story, pictures: [...story.pictures, ...pictures] }
}
