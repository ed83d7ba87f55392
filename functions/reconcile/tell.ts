import { keyHashOf, type LogIds, logStage } from '../runtime/log.ts'
import type { Finding } from './finding.ts'

/** A line for each difference, so that the metric counts them; or one that says that there is none. */
export function tell(findings: readonly Finding[], milliseconds: number): void {
  if (findings.length === 0) logStage({ stage: 'reconcile', outcome: 'agrees', milliseconds })
  for (const finding of findings)
    logStage({ stage: 'reconcile', outcome: 'differs', kind: finding.kind, milliseconds, ...idsIn(finding) })
}

/** Names of objects and files may tell what an article says: they stay out of the log. */
function idsIn(finding: Finding): LogIds {
  switch (finding.kind) {
    case 'upload unanswered':
    case 'removal unanswered':
      return { keyHash: keyHashOf(finding.key) }
    case 'facts incomplete':
      return { keyHash: keyHashOf(finding.key), articleId: finding.articleId }
    case 'article outdated':
    case 'entry orphaned':
      return { articleId: finding.articleId }
    case 'feed outdated':
      return { feedId: finding.feedId }
    case 'file orphaned':
      return { keyHash: keyHashOf(finding.path) }
    default:
      return finding satisfies never
  }
}
