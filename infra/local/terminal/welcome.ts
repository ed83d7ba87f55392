import type { Copydesk } from '../copydesk.ts'
import type { Options } from '../options.ts'

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

export const synthesized = (milliseconds: number): string => `Template synthesized in ${seconds(milliseconds)}`

/** What somebody needs to know who has just started it. Addresses stand alone on their lines: terminals make links of them. */
export function welcome({ endpoints, notSimulated }: Copydesk, options: Options, took: number): string {
  const { s3, uploadsBucket, site } = endpoints
  const elsewhere = options.data === '.copydesk' ? '' : ` -- --data ${quoted(options.data)}`

  return `
Copydesk is ready after ${seconds(took)}

Upload: put a text file into ${options.inbox}/world, or
  curl -T story.txt ${s3}/${uploadsBucket}/world/story.txt
Change it and the article is updated; delete it and it is withdrawn.

Read:
  ${site}/
  ${site}/feed.atom
  ${site}/feed.rss
  ${site}/feed.json
  and of each section: ${site}/world/feed.atom …

What became of each upload:
  npm run status${elsewhere}

Of the template, this machine does not simulate:
${notSimulated.map(sentence => `  · ${sentence}`).join('\n')}

Stop with Ctrl-C. All is kept in ${options.data}
`
}

export const renderedAgain = (articles: number): string =>
  `The site's address or design has changed: ${articles} articles are rendered again.`

const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
