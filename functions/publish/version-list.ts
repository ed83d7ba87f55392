import type { SiteConfig } from '../../events/settings.ts'
import type { Version } from '../store/facts.ts'
import { escapeText } from '../text/xml.ts'
import type { Entry } from './entry.ts'
import { lines } from './lines.ts'
import type { ChangedText } from './public-diff.ts'
import { printedInstant, rfc3339 } from './timestamps.ts'

const names: Readonly<Record<Version['kind'], string>> = {
  first: 'published',
  update: 'updated',
  correction: 'corrected',
  refile: 'slips put right',
}

/** What became of an article since it was published: for its own page, below the text. Nothing where nothing did. */
export const versionList = ({ versions = [], changes }: Entry, { timeZone }: SiteConfig): string =>
  lines([
    versions.length === 0
      ? ''
      : lines([
          '<details class="versions" lang="en" dir="ltr"><summary>Versions of this article</summary><ol>',
          ...versions.map(version => versionItem(version, timeZone)),
          '</ol></details>',
        ]),
    changes === undefined ? '' : changesIn(changes),
  ])

const versionItem = ({ number, at, kind }: Version, timeZone: string): string =>
  `<li value="${number}"><time datetime="${rfc3339(at)}">${printedInstant(at, timeZone)}</time>: ${names[kind]}</li>`

const changesIn = (changes: readonly ChangedText[]): string =>
  lines([
    '<details class="changes"><summary lang="en" dir="ltr">What changed in the last version</summary>',
    ...changes.map(paragraph => `<p dir="auto">${paragraph.map(marked).join(' ')}</p>`),
    '</details>',
  ])

const elements = { same: undefined, gone: 'del', new: 'ins' } as const

function marked({ kind, words }: ChangedText[number]): string {
  const text = escapeText(words.join(' '))
  const element = elements[kind]

  return element === undefined ? text : `<${element}>${text}</${element}>`
}
