import type { Draft } from '../../../events/article.ts'

/** A value as an upload gives it, and where it stands there: "headlines[0].value", "channel/item[3]/title". */
export type Given = {
  text: string
  place: string
  /** Why this place speaks of the field, and how surely; a property made for it needs no reason. */
  rule?: string
  confidence?: number
}

export type GivenPerson = Given & { role?: string }

export type GivenPicture = {
  place: string
  url?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  alt?: string | undefined
}

export type GivenBody = Given & {
  as: 'markup' | 'plain'
  /** The address that relative links in it are meant from. */
  base?: string | undefined
}

/** A restriction may also be given without words: an empty element that says "embargoed, and not until when". */
export type GivenRestriction = Given & {
  /** A time of publication that a system keeps, not an embargo somebody announced: its zone may be the site's. */
  scheduled?: true
}

/** The time at which a system would have published it. */
export const asSchedule = (time: Given): GivenRestriction => ({ ...time, rule: 'scheduled', scheduled: true })

/** What a structured upload says of one article, each in its own words. Where several are given the first that can be read holds. */
export type Story = {
  id?: string | undefined
  /** Tells the articles of one file apart where they have no id. */
  name?: string | undefined
  headlines: Given[]
  standfirsts: Given[]
  bylines: Given[]
  contributors: GivenPerson[]
  datelines: Given[]
  published: Given[]
  updated: Given[]
  embargoes: GivenRestriction[]
  expiries: Given[]
  statuses: Given[]
  /** The law that takes it away. */
  legalReasons: Given[]
  changes: Given[]
  languages: Given[]
  sections: Given[]
  keywords: Given[]
  pictures: GivenPicture[]
  links: Given[]
  /** Articles that it is a translation of, by their ids. */
  originals: Given[]
  bodies: GivenBody[]
  /** Between newsrooms, not for readers. */
  notes: Given[]
  corrections: Given[]
  extra: Draft['extra']
  /** All that it was read from says, where a file holds more than one. */
  words?: Iterable<string>
}

export const emptyStory: Story = {
  headlines: [],
  standfirsts: [],
  bylines: [],
  contributors: [],
  datelines: [],
  published: [],
  updated: [],
  embargoes: [],
  expiries: [],
  statuses: [],
  legalReasons: [],
  changes: [],
  languages: [],
  sections: [],
  keywords: [],
  pictures: [],
  links: [],
  originals: [],
  bodies: [],
  notes: [],
  corrections: [],
  extra: {},
}
