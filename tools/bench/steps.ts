import * as z from 'zod/mini'
import { jsonIn } from '../../infra/local/json-text.ts'

/** What the functions log of one step; other lines are not counted. */
const Step = z.object({
  message: z.literal('stage'),
  stage: z.string(),
  outcome: z.string(),
  feedId: z.optional(z.string()),
  keyHash: z.optional(z.string()),
})
type Step = z.infer<typeof Step>

/** Counts what is worth knowing of a burst from the lines that the functions wrote. */
export function countSteps(lines: readonly string[]): { stored: number; renders: Map<string, number> } {
  const steps = lines.flatMap(readStep)
  const stored = steps.filter(({ stage, outcome }) => stage === 'store' && outcome === 'published')
  const renders = new Map<string, number>()
  for (const { feedId } of steps.filter(isRender))
    if (feedId !== undefined) renders.set(feedId, (renders.get(feedId) ?? 0) + 1)

  return { stored: new Set(stored.map(({ keyHash }) => keyHash)).size, renders }
}

/** A render that was put off, or whose work another had done, is none. */
const isRender = ({ stage, outcome }: Step): boolean =>
  stage === 'render' && (outcome === 'written' || outcome === 'unchanged')

/** What went wrong first, in the functions' own words. */
export const firstComplaint = (lines: readonly string[]): string =>
  lines.find(text => /"level":"(ERROR|WARN)"/.test(text)) ?? 'No function complained.'

const readStep = (text: string) => z.safeParse(Step, jsonIn(text)).data ?? []
