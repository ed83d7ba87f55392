import { DeleteObjectCommand, S3ServiceException } from '@aws-sdk/client-s3'
import { outdatedArticle, outdatedFeed } from '../../functions/publish/outdated-messages.ts'
import { type Finding, isOfFacts } from '../../functions/reconcile/finding.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { Desk } from '../desk/desk.ts'
import { notificationOf } from '../desk/notification.ts'
import { after } from '../desk/sequencer.ts'
import { forgetEntry, forgetLaterEntry } from './forget-entry.ts'

/**
 * Mends what was found, by asking the stage whose it is. Where the facts differ from the bucket only they are mended: the
 * site is a function of the facts, and nothing is taken from it on the word of facts that are not whole.
 */
export async function repair(findings: readonly Finding[], desk: Desk, now: Date): Promise<Finding[]> {
  const ofFacts = findings.filter(isOfFacts)
  const mendable = ofFacts.length > 0 ? ofFacts : findings
  for (const finding of mendable) await mend(finding, desk, now)

  return [...mendable]
}

async function mend(finding: Finding, desk: Desk, now: Date): Promise<void> {
  switch (finding.kind) {
    case 'upload unanswered':
    case 'removal unanswered':
      return desk.queue('parse').send([{ body: await replayOf(finding, desk, now) }])
    case 'facts incomplete':
      await forgetLaterEntry(finding.articleId, desk)
      return desk.queue('parse').send(toldAgain(finding, desk).map(body => ({ body })))
    case 'article outdated':
      // Under the guard of its revisions publish would leave alone what is newer than the facts.
      if (finding.ahead) await forgetEntry(finding.articleId, desk)
      return desk.queue('feeds').send([{ body: outdatedArticle(finding.articleId) }])
    case 'feed outdated':
      return desk.queue('feeds').send([{ body: outdatedFeed(finding.feedId) }])
    case 'entry orphaned':
      return forgetEntry(finding.articleId, desk)
    case 'file orphaned':
      return removeFile(finding, desk)
    default:
      return finding satisfies never
  }
}

/** More than these at once is rather a bucket that was lost than deletions that were. */
const FEW_REMOVALS = 10

/** A lost bucket must not become a lost site: so many withdrawals are somebody's decision. */
export const isTooManyToWithdraw = (findings: readonly Finding[]): boolean =>
  findings.filter(({ kind }) => kind === 'removal unanswered').length > FEW_REMOVALS

type Incomplete = Finding & { kind: 'facts incomplete' }

/** For facts that are not whole, the very events that they come from: store knows what to add. */
function toldAgain({ key, gave, event, ...heard }: Incomplete, { buckets }: Desk): string[] {
  const events = [...(gave === undefined ? [] : [{ ...gave, kind: 'created' as const }]), { ...heard, kind: event }]

  return events.map(({ kind, versionId, sequencer, lastModified: at }) =>
    notificationOf({
      ...{ bucket: buckets.uploads, key, sequencer, at, by: 'reconcile' },
      ...{ what: kind === 'created' ? 'created' : 'removed for good', version: { versionId } },
    }),
  )
}

type Unanswered = Finding & { kind: 'upload unanswered' | 'removal unanswered' }

/** The event that was lost, after all that is known of its object. */
async function replayOf(finding: Unanswered, desk: Desk, now: Date): Promise<string> {
  const receipt = (await articleTable(desk.articles).findReceipt(finding.key))?.value
  const known = [receipt?.sequencer, receipt?.claims.at(-1)?.sequencer].flatMap(one => one ?? [])
  const about = {
    ...{ bucket: desk.buckets.uploads, key: finding.key, by: 'reconcile' as const },
    sequencer: after(known.sort().at(-1), 1),
  }
  return finding.kind === 'removal unanswered'
    ? notificationOf({
        ...about,
        what: 'removed for good',
        version: { versionId: receipt?.versionId ?? 'gone' },
        at: now,
      })
    : notificationOf({ ...about, what: 'created', version: finding, at: finding.lastModified })
}

/** Only the file that was looked at: one that somebody wrote since then is theirs. */
async function removeFile({ path, eTag }: { path: string; eTag: string }, { clients, buckets }: Desk): Promise<void> {
  const removal = new DeleteObjectCommand({ Bucket: buckets.site, Key: path, IfMatch: `"${eTag}"` })
  await clients.s3.send(removal).catch(cause => {
    const isTaken = cause instanceof S3ServiceException && [404, 409, 412].includes(cause.$metadata.httpStatusCode ?? 0)
    if (!isTaken) throw cause
  })
}
