import type { SiteConfig } from '../../events/settings.ts'
import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { directionOf } from './direction.ts'
import { textFile } from './lines.ts'
import { contentSecurityPolicy, stylesheet } from './stylesheet.ts'

export type HtmlHead = {
  site: SiteConfig
  language: string
  title: string
  /** What this page adds to the head: its links and properties. */
  head: readonly string[]
  /** For the stylesheet: which kind of page this is. */
  kind: 'article' | 'front' | 'index' | 'directory' | 'notice'
}
export type HtmlPage = HtmlHead & { body: readonly string[] }

export const htmlPage = (page: HtmlPage): string => textFile([...htmlAbove(page), ...page.body, ...htmlBelow])

/** The frame that every page has: what the law of pages and small screens need. */
export const htmlAbove = (page: HtmlHead): string[] => [
  '<!DOCTYPE html>',
  `<html lang="${escapeAttribute(page.language)}" dir="${directionOf(page.language)}">`,
  '<head>',
  '<meta charset="utf-8" />',
  `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(contentSecurityPolicy)}" />`,
  '<meta name="viewport" content="width=device-width, initial-scale=1" />',
  `<title>${escapeText(oneLine(page.title))}</title>`,
  ...page.head,
  `<style>${stylesheet}</style>`,
  '</head>',
  `<body class="${page.kind}">`,
]
export const htmlBelow = ['</body>', '</html>'] as const

export const masthead = (site: SiteConfig, home: string, level: 'h1' | 'p'): string =>
  `<${level} class="name" dir="auto"><a href="${escapeAttribute(home)}">${escapeText(oneLine(site.title))}</a></${level}>`

export const rightsLine = (site: SiteConfig): string =>
  `<p>${escapeText([site.publisher, site.rights].filter(part => part !== '').join(' · '))}</p>`

/** An element with plain text, or nothing for no text. */
export const textElement = (opening: string, text: string | undefined): string =>
  text === undefined || oneLine(text) === ''
    ? ''
    : `<${opening}>${escapeText(oneLine(text))}</${opening.split(' ', 1).join('')}>`
