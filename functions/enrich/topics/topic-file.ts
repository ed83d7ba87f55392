import * as z from 'zod/mini'
import { columnsOf, joined, jsonColumn, jsonIn } from '../columns.ts'

const Legend = z.object({
  made: z.string(),
  /** Codes of the first level. */
  topics: z.array(z.string()),
})
type Legend = z.infer<typeof Legend>

/** Words by rising hash, and for each its weights in one number. */
export type TopicTables = { legend: Legend; words: Uint32Array; weights: Uint32Array }

/** How much a word speaks for a topic is counted in so many steps. */
export const steps = 63

/** `topic`: a place in the legend's. */
export type Weight = { topic: number; step: number }

const perTopic = steps + 1

/** One number for a word's weights: three at most, and room is for three. `topics`: how many there are. */
export const packedWeights = (weights: readonly Weight[], topics: number): number =>
  weights.reduceRight((rest, { topic, step }) => rest * baseOf(topics) + 1 + topic * perTopic + step, 0)

export const baseOf = (topics: number): number => 1 + topics * perTopic

/** Calls with each of the weights that one number holds, in the order in which they were packed. */
export function eachWeight(packed: number, base: number, visit: (topic: number, step: number) => void): void {
  for (let rest = packed; rest > 0; rest = Math.floor(rest / base)) {
    const one = (rest % base) - 1
    visit(Math.floor(one / perTopic), one % perTopic)
  }
}

const widths = [1, 4, 4]

export function readTopicTables(bytes: Uint8Array): TopicTables {
  const column = columnsOf(bytes, widths)

  return {
    legend: z.parse(Legend, jsonIn(column(0))),
    words: new Uint32Array(...column(1)),
    weights: new Uint32Array(...column(2)),
  }
}

export const topicBytes = ({ legend, words, weights }: TopicTables): Uint8Array =>
  joined([jsonColumn(legend), words, weights])
