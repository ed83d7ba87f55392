import { codeOf } from '../given/standing.ts'
import { emptyStory, type Given, type Story } from '../given/story.ts'
import {
  attributesAt,
  firstAt,
  given,
  givenAttribute,
  outermost,
  textOf,
  textsAt,
  within,
  type XmlElement,
} from '../xml/element.ts'
import { contentsOf } from './contents.ts'

/** An item by NewsML 1.2. Its components nest; the lines of the first that has them are the article's. */
export function storyOfNewsItem(item: XmlElement): Story {
  const lines = (name: string): Given[] => outermost(item, 'NewsLines').flatMap(one => textsAt(one, name))
  const { bodies, pictures, stated } = contentsOf(item)
  const id = idOf(item)

  return {
    ...emptyStory,
    ...(id !== undefined && { id }),
    headlines: [...lines('HeadLine'), ...stated.headlines, ...lines('SlugLine').map(asSlugline)],
    standfirsts: [...lines('SubHeadLine'), ...stated.standfirsts],
    bylines: [...lines('ByLine'), ...stated.bylines],
    contributors: stated.contributors,
    datelines: [...lines('DateLine'), ...stated.datelines],
    published: [
      ...textsAt(item, 'NewsManagement/FirstCreated').map(one => ({ ...one, rule: 'first-created', confidence: 0.9 })),
      ...stated.published,
    ],
    updated: textsAt(item, 'NewsManagement/ThisRevisionCreated'),
    ...restrictionsOf(item),
    changes: attributesAt(item, 'NewsManagement/Instruction', 'FormalName'),
    languages: within(item, 'Language').flatMap(one => givenAttribute(one, 'FormalName')),
    keywords: [...lines('KeywordLine').flatMap(listed), ...stated.keywords],
    notes: [...stated.notes, ...textsAt(item, 'NewsManagement/Instruction/Comment')],
    corrections: stated.corrections,
    pictures: pictures.length > 0 ? pictures : stated.pictures,
    bodies,
    extra: extraOf(item),
  }
}

const asSlugline = (one: Given): Given => ({ ...one, rule: 'slugline', confidence: 0.4 })
const listed = ({ text, ...where }: Given): Given[] => text.split(/[,;]/).map(word => ({ text: word.trim(), ...where }))

/** The public identifier ends in the revision: of all revisions of one item what comes before it is the same. */
function idOf(item: XmlElement): string | undefined {
  const identifier = firstAt(item, 'Identification/NewsIdentifier')
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map(name => textOf(firstAt(identifier, name)).trim())
  if (parts.every(part => part !== '')) return `urn:newsml:${parts.join(':')}`

  const whole = textOf(firstAt(identifier, 'PublicIdentifier')).trim()
  return whole === '' ? undefined : whole.replace(/:\d+[NUA]?$/, '')
}

/** "Embargoed" is a status that ends: `StatusWillChange` says when. As an instruction it has its time in a comment, or none. */
function restrictionsOf(item: XmlElement): Pick<Story, 'embargoes' | 'statuses' | 'expiries'> {
  const statuses = attributesAt(item, 'NewsManagement/Status', 'FormalName')
  const [embargoed] = statuses.filter(({ text }) => codeOf(text) === 'embargoed')
  const changes = within(firstAt(item, 'NewsManagement'), 'StatusWillChange')
  const becomes = (word: string) =>
    changes
      .filter(change => codeOf(attributesAt(change, 'FutureStatus', 'FormalName')[0]?.text ?? '') === word)
      .flatMap(change => textsAt(change, 'DateAndTime'))
  const expiries = becomes('canceled')
  const instructed = instructedEmbargoes(item)
  if (!embargoed) return { statuses, embargoes: instructed, expiries }

  const usable = becomes('usable')
  const embargoes = usable.length > 0 ? usable : [{ ...embargoed, text: '' }]
  return { statuses: [], embargoes: [...embargoes, ...instructed], expiries }
}

const instructedEmbargoes = (item: XmlElement): Given[] =>
  within(firstAt(item, 'NewsManagement'), 'Instruction').flatMap(instruction => {
    const [named] = givenAttribute(instruction, 'FormalName')
    if (named === undefined || !/^embargo(?:ed)?$/i.test(codeOf(named.text))) return []

    const comments = textsAt(instruction, 'Comment')
    return comments.length > 0 ? comments : [{ ...named, text: '' }]
  })

function extraOf(item: XmlElement): Story['extra'] {
  const urgency = attributesAt(item, 'NewsManagement/Urgency', 'FormalName')[0]?.text
  const codes = within(item, 'Subject', 'SubjectMatter', 'SubjectDetail').flatMap(one =>
    givenAttribute(one, 'FormalName'),
  )
  const [rights] = within(item, 'CopyrightLine').slice(0, 1).map(given)

  return {
    ...(urgency !== undefined && { urgency }),
    ...(codes.length > 0 && { subjects: codes.map(({ text }) => ({ code: text })) }),
    ...(rights?.text.trim() && { rights: rights.text.trim() }),
  }
}
