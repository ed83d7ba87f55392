import type { Finding } from '../../functions/reconcile/finding.ts'

/** A finding as a person would put it: which sort it is, what it is about, and what is wrong with it. */
export type Sentence = { sort: 'missing' | 'stale' | 'orphaned'; about: string; says: string }

export function sentenceOf(finding: Finding): Sentence {
  switch (finding.kind) {
    case 'upload unanswered':
      return { sort: 'missing', about: finding.key, says: 'The bucket holds it and no receipt answers it.' }
    case 'removal unanswered':
      return {
        sort: 'stale',
        about: finding.key,
        says: 'Its receipt says that it stands. The bucket does not hold it.',
      }
    case 'facts incomplete':
      return {
        sort: 'missing',
        about: finding.key,
        says: `The facts of article ${finding.articleId} do not tell it whole.`,
      }
    case 'article outdated':
      return {
        sort: 'stale',
        about: `article ${finding.articleId}`,
        says: `The site lacks ${finding.missing.join(', ')}.`,
      }
    case 'entry orphaned':
      return {
        sort: 'orphaned',
        about: `article ${finding.articleId}`,
        says: 'Feeds list it and there are no facts of it.',
      }
    case 'feed outdated':
      return {
        sort: 'stale',
        about: `feed ${finding.feedId}`,
        says: `Not as it should be: ${finding.paths.join(', ')}.`,
      }
    case 'file orphaned':
      return { sort: 'orphaned', about: finding.path, says: 'No article and no feed has this file.' }
    default:
      return finding satisfies never
  }
}
