import { escapeAttribute, escapeText } from '../../text/xml.ts'
import type { Story } from '../given/story.ts'
import { at, attribute, placeOf, textOf, within, type XmlElement } from '../xml/element.ts'
import { storyOfMeta } from './news-item.ts'

/** A package by itself tells of items that are not in the file: their titles are its text. */
export function storyOfPackage(item: XmlElement): Story {
  const references = within(item, 'itemRef')
    .map(entryOf)
    .filter(entry => entry !== '')
  const list = references.length === 0 ? '' : `<ul>${references.join('')}</ul>`
  const [group] = at(item, 'groupSet')

  return {
    ...storyOfMeta(item),
    bodies: list === '' ? [] : [{ as: 'markup', text: list, place: group ? placeOf(group) : 'groupSet' }],
  }
}

function entryOf(reference: XmlElement): string {
  const title = (textOf(at(reference, 'title')[0]) || textOf(at(reference, 'headline')[0])).trim()
  const href = attribute(reference, 'href')
  if (title === '') return ''

  return `<li>${href === undefined ? escapeText(title) : `<a href="${escapeAttribute(href)}">${escapeText(title)}</a>`}</li>`
}
