import { findingName } from '../../functions/reconcile/finding.ts'
import type { Readings } from '../../functions/reconcile/survey.ts'
import { pad, printable } from '../../infra/local/terminal/terminal-text.ts'
import { type Sentence, sentenceOf } from './finding-sentence.ts'
import type { Reconciled } from './reconcile-desk.ts'

const figure = (count: number): string => count.toLocaleString('en')

export const progressOf = ({ uploads, articles, feeds, site }: Readings): string =>
  `Read ${figure(uploads.read)} objects, ${figure(articles.read)} rows of articles, ${figure(feeds.read)} rows of feeds, ${figure(site.read)} files`

/** What was found, in words: a line for what it is about, and one for what is wrong. */
export function report({ readings, findings, more, unused, atRest }: Reconciled): string {
  const sentences = findings.map(sentenceOf)
  return [
    `${progressOf(readings)}.`,
    ...sentences.flatMap(({ sort, about, says }) => [
      '',
      `${pad(sort, 9)} ${printable(about)}`,
      `          ${printable(says)}`,
    ]),
    '',
    verdict(sentences),
    ...(more ? ['There is more than one look can hold. Mend this, then look again.'] : []),
    ...(atRest || findings.length === 0
      ? []
      : ['Work is still under way, and some of this may be on it. Look again later.']),
    ...(unused.count > 0 ? [unusedText(unused)] : []),
  ].join('\n')
}

function verdict(sentences: readonly Sentence[]): string {
  if (sentences.length === 0) return 'The bucket, the facts and the site agree.'

  const sums = (['missing', 'stale', 'orphaned'] as const).flatMap(sort => {
    const count = sentences.filter(sentence => sentence.sort === sort).length
    return count === 0 ? [] : [`${figure(count)} ${sort}`]
  })
  return sums.join(', ')
}

const unusedText = ({ count, bytes }: Reconciled['unused']): string =>
  `${figure(count)} long texts (${figure(Math.ceil(bytes / 1024))} KB) in the bodies bucket belong to no article. They harm nobody.`

export const asJson = ({ readings, findings, more, atRest, unused }: Reconciled): string =>
  JSON.stringify(
    {
      agrees: findings.length === 0,
      atRest,
      more,
      read: Object.fromEntries(Object.entries(readings).map(([name, { read }]) => [name, read])),
      findings: findings.map(finding => ({ ...sentenceOf(finding), finding: JSON.parse(findingName(finding)) })),
      unusedBodies: unused,
    },
    null,
    2,
  )
