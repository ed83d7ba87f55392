import * as z from 'zod/mini'
import type { Answer } from '../lambda/lambda-messages.ts'
import type { Deployment } from '../template/deployment.ts'
import type { Activity } from './activity.ts'

const Filters = z.array(z.object({ Pattern: z.string() }))

/** An event source mapping of the template. Strict: a mapping that is half obeyed would show a pipeline that the cloud does not run. */
export const MappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.optional(z.number()),
  MaximumBatchingWindowInSeconds: z._default(z.number(), 0),
  FunctionResponseTypes: z._default(z.array(z.literal('ReportBatchItemFailures')), []),
  ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.number() })),
  FilterCriteria: z.optional(z.strictObject({ Filters })),
  StartingPosition: z.optional(z.literal('TRIM_HORIZON')),
  BisectBatchOnFunctionError: z._default(z.boolean(), false),
  // Lambda's default: for ever.
  MaximumRetryAttempts: z._default(z.number(), -1),
  DestinationConfig: z.optional(z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) })),
  Enabled: z.optional(z.literal(true)),
  // Asks for figures in CloudWatch: it changes nothing of what the mapping does.
  MetricsConfig: z.optional(z.unknown()),
  Tags: z.optional(z.unknown()),
})
export type MappingProperties = z.infer<typeof MappingProperties>

export type EventSourceMapping = { logicalId: string; properties: MappingProperties }

export const mappingsOf = (deployment: Deployment): EventSourceMapping[] =>
  deployment
    .of('AWS::Lambda::EventSourceMapping')
    .map(({ logicalId, properties }) => ({ logicalId, properties: MappingProperties.parse(properties) }))

/** What a mapping of either kind works with: the function it feeds, and whom it tells. */
export type Target = {
  invoke(records: readonly object[]): Promise<Answer>
  activity: Activity
  /** Trouble of the mapping itself, which no function logs. */
  onTrouble(text: string): void
  /** Waits shrink by it. */
  timeScale: number
}

export type RunningMapping = {
  /** Takes nothing new. Resolves when what was taken has been settled, or sooner when its function is stopped. */
  stop(): Promise<void>
}
