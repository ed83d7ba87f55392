import { attribute, type Element } from '../markup/element.ts'

const pageOfSomebody =
  /\/(?:authors?|by|staff|contributors?|writers?|reporters?|journalists?|autor(?:es)?|auteurs?|autore|redaktion)\/[^/?#]/i

/** A link to a page about whoever wrote the story. */
export const isAuthorLink = (element: Element): boolean =>
  element.name === 'a' &&
  (/\bauthor\b/.test(attribute(element, 'rel') ?? '') || pageOfSomebody.test(attribute(element, 'href') ?? ''))

const pageOfAnybody = /\/(?:people|profiles?|team|users?|members?|@[\w.-]+$|about\/[^/]+)/i

/** A link to a page about some person: the story's author where "By" stands before it. */
export const isPersonLink = (element: Element): boolean =>
  element.name === 'a' && pageOfAnybody.test(attribute(element, 'href') ?? '')
