import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { leftOut, readingOf } from '../given/reading.ts'
import type { GivenPicture, Story } from '../given/story.ts'
import { at, attribute, within, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { isPictureItem, pictureOf, storyOfNewsItem } from './news-item.ts'
import { storyOfPackage } from './package-item.ts'

/** A news item is an article. In a message its pictures go to the texts they are packed with. */
export function readNewsmlG2(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  if (root.name === 'newsItem') return readingOf([storyOfNewsItem(root)], { file, site, decoded, evidence })
  if (root.name === 'packageItem') return readingOf([storyOfPackage(root)], { file, site, decoded, evidence })

  const refused = tooManyArticles(at(root, 'itemSet/newsItem').length)
  if (refused) return failure(refused)

  const message = contentsOf(root)
  return readingOf(message.stories, { file, site, decoded, evidence: [...evidence, ...message.evidence], many: true })
}

function contentsOf(message: XmlElement): { stories: Story[]; evidence: Evidence[] } {
  const items = at(message, 'itemSet/newsItem')
  const packages = at(message, 'itemSet/packageItem')
  const [pictures, texts] = [items.filter(isPictureItem), items.filter(item => !isPictureItem(item))]
  if (texts.length === 0)
    return { stories: [...pictures.map(storyOfNewsItem), ...packages.map(storyOfPackage)], evidence: [] }

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
  const story = storyOfNewsItem(text)

  return { ...story, pictures: [...story.pictures, ...pictures] }
}
