import type { Element } from '../markup/element.ts'
import { classWords } from './class-words.ts'
import type { Printed } from './publication-date.ts'

const updated =
  /\b(?:updated|modified|edited|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert)\b/i
const published =
  /\b(?:published|posted|publication|issued|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad)\b/i

/** What the words beside a date say it is the date of. */
export const publishedOrUpdated = (words: string): Printed['role'] =>
  published.test(words) ? 'published' : updated.test(words) ? 'updated' : 'plain'

const dayOfReading = new Set(['today', 'todays', 'current', 'clock'])

/** Pages print the day on which they are read, too. */
export const isOfReading = (element: Element): boolean => classWords(element).some(word => dayOfReading.has(word))
