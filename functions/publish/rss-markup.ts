import { oneLine } from '../text/printable.ts'
import { escapePlain } from '../text/xml.ts'

/** An element of RSS that holds plain text, on one line. */
export const plain = (name: string, text: string): string => `<${name}>${escapePlain(oneLine(text))}</${name}>`

/** The first lines of a file of RSS, by the namespaces that it makes use of. */
export const rssOpening = (namespaces: Readonly<Record<string, string>>): string[] => [
  '<?xml version="1.0" encoding="utf-8"?>',
  `<rss version="2.0"${Object.entries(namespaces)
    .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
    .join('')}>`,
  '<channel>',
]
