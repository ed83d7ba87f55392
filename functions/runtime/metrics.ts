import { countOf, metrics, type Step } from '../../events/settings.ts'
import { type LogLine, writeLine } from './line.ts'

/** A step that was done: what its log line says, as far as it is a figure. */
export type Measured = { stage: Step; outcome: string; milliseconds: number; kind?: string }

/** Who reports, when, and whether Lambda was told of items to hand over again; a thrown batch is Lambda's to count. */
export type Batch = { functionName: string; at: Date; failed?: boolean }

// An environment of Lambda runs one invocation at a time, so what is measured belongs to the one under way.
let measured: Measured[] = []

export const measure = (step: Measured): void => {
  measured.push(step)
}

/** Writes the figures of the invocation that ends: a line for each step of the flow that it did. */
export function writeMetrics(batch: Batch): void {
  const steps = measured
  measured = []
  for (const line of embed(steps, batch)) writeLine(line)
}

/** CloudWatch takes at most so many values of a metric from one line. */
const MOST_VALUES = 100

/** CloudWatch's embedded metric format: figures in a log line that it makes metrics of. No call, no cost of waiting. */
export function embed(steps: readonly Measured[], batch: Batch): LogLine[] {
  const groups = Map.groupBy(steps, ({ stage }) => stage)
  const lines = [...groups].flatMap(([stage, all]) => chunks(all).map(some => ({ stage, figures: figuresOf(some) })))
  const ofBatch = batch.failed === undefined ? {} : { [metrics.failedBatches]: batch.failed ? 1 : 0 }
  if (lines.length === 0) return batch.failed === undefined ? [] : [line({}, ofBatch, batch)]

  return lines.map(({ stage, figures }, n) =>
    line({ [metrics.stepDimension]: stage, ...figures }, n === 0 ? ofBatch : {}, batch),
  )
}

const chunks = (steps: readonly Measured[]): Measured[][] =>
  Array.from({ length: Math.ceil(steps.length / MOST_VALUES) }, (_, n) =>
    steps.slice(n * MOST_VALUES, (n + 1) * MOST_VALUES),
  )

/** Outcomes that did not occur are not written: CloudWatch bills a metric for the hours in which it hears of it. */
function figuresOf(steps: readonly Measured[]): Record<string, number | number[]> {
  const counts: Record<string, number> = {}
  for (const { outcome, kind } of steps)
    for (const name of kind === undefined ? [countOf(outcome)] : [countOf(outcome), countOf(outcome, kind)])
      counts[name] = (counts[name] ?? 0) + 1

  return {
    [metrics.articles]: steps.length,
    [metrics.milliseconds]: steps.map(({ milliseconds }) => milliseconds),
    ...counts,
  }
}

type Figures = Record<string, string | number | number[]>

/** Level and message as all our lines have them, so that whoever reads the log knows this one by its message. */
const line = (ofStep: Figures, ofBatch: Figures, { functionName, at }: Batch): LogLine => ({
  level: 'INFO',
  message: 'metrics',
  [metrics.functionDimension]: functionName,
  ...ofStep,
  ...ofBatch,
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: [
      ...directive([metrics.functionDimension, metrics.stepDimension], ofStep),
      ...directive([metrics.functionDimension], ofBatch),
    ],
  },
})

function directive(dimensions: readonly string[], figures: Figures): object[] {
  const Metrics = Object.keys(figures)
    .filter(name => name !== metrics.stepDimension)
    .map(Name => ({ Name, ...(Name === metrics.milliseconds && { Unit: 'Milliseconds' }) }))

  return Metrics.length === 0 ? [] : [{ Namespace: metrics.namespace, Dimensions: [dimensions], Metrics }]
}
