import { fiveMinutes } from './alarm.ts'
import type { Enrich } from './enrich.ts'
import { deadLettersOf, errorsOf, type FlowRow, waitingIn } from './flow-dashboard.ts'
import type { Parse } from './parse.ts'
import type { Publish } from './publish.ts'
import type { Stage } from './stage.ts'
import type { StageQueue } from './stage-queue.ts'
import type { Store } from './store.ts'
import { countOfChanges } from './stream-alarms.ts'

export type Flow = {
  parse: Parse
  enrich: Enrich
  store: Store
  publish: Publish
  queues: Record<'parse' | 'enrich' | 'store' | 'feeds', StageQueue>
}

/** The rows of the dashboard, in the order of an article's way. */
export const flowOf = ({ parse, enrich, store, publish, queues }: Flow): FlowRow[] => [
  {
    ...ofQueue(parse.stage, queues.parse),
    step: 'parse',
    does: 'Understands what was uploaded, and says of a file that it cannot read why.',
  },
  { ...ofQueue(enrich.stage, queues.enrich), step: 'enrich', does: 'Adds what can be told from the text alone.' },
  { ...ofQueue(store.stage, queues.store), step: 'store', does: 'Keeps the facts and writes the receipts.' },
  {
    step: 'publish',
    does: 'Hears by the table’s change stream what changed, writes pages and notes the feeds that change with them.',
    stage: publish.stage,
    waiting: { right: [iteratorAge(publish)] },
    troubles: [errorsOf(publish.stage), countOfChanges(publish.changes, 'OnFailureDestinationDeliveredEventCount')],
  },
  {
    step: 'render',
    does: 'Writes the feeds that changed, each at most once a second, and less often while it goes on changing.',
    stage: publish.stage,
    waiting: waitingIn(queues.feeds),
    troubles: [deadLettersOf(queues.feeds)],
  },
]

const ofQueue = (stage: Stage, queue: StageQueue) => ({
  stage,
  waiting: waitingIn(queue),
  troubles: [errorsOf(stage), deadLettersOf(queue)],
})

const iteratorAge = ({ stage }: Publish) =>
  stage.handler.metric('IteratorAge', {
    statistic: 'Maximum',
    period: fiveMinutes,
    label: 'milliseconds of the oldest',
  })
