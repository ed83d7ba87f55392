import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Answer } from '../lambda/lambda-messages.ts'
import type { Deployment } from '../template/deployment.ts'
import type { Activity } from './activity.ts'
import type { RunningMapping } from './event-source.ts'

/** A function that is called by the clock, and the event it is called with. Hours of the day are at no rate. */
export type Schedule = { functionArn: string; everyMilliseconds: number | undefined; event: string }

const Rule = z.object({
  ScheduleExpression: z.optional(z.string()),
  Targets: z._default(z.array(z.object({ Arn: z.string(), Input: z.optional(z.string()) })), []),
})

const minutesIn = { minute: 1, hour: 60, day: 24 * 60 } as const
const Unit = z.keyof(z.object({ minute: z.unknown(), hour: z.unknown(), day: z.unknown() }))

/** `rate(5 minutes)`. Hours of the day, `cron(…)`, are nobody's on a machine that is on for an afternoon. */
const rateOf = (expression: string): number | undefined => {
  const [, count = '', unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  return unit === undefined ? undefined : Number(count) * minutesIn[Unit.parse(unit)] * 60_000
}

/** The rules of the template that call a function. */
export const schedulesOf = (deployment: Deployment): Schedule[] =>
  deployment.of('AWS::Events::Rule').flatMap(({ properties }) => {
    const { ScheduleExpression = '', Targets } = Rule.parse(properties)
    const everyMilliseconds = rateOf(ScheduleExpression)

    return Targets.filter(({ Arn }) => Arn.includes(':function:')).map(({ Arn, Input = '{}' }) => ({
      functionArn: Arn,
      everyMilliseconds,
      event: Input,
    }))
  })

export type Called = { call(event: string): Promise<Answer>; activity: Activity; timeScale: number }

/** Calls at the rate, for the first time when it has passed once. What fails is logged by its function. */
export const startSchedule = (
  { everyMilliseconds, event }: { everyMilliseconds: number; event: string },
  { call, activity, timeScale }: Called,
): RunningMapping => {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async (): Promise<void> => {
    for (;;) {
      await sleep(everyMilliseconds / timeScale, undefined, { signal }).catch(() => {})
      if (signal.aborted) return

      const end = activity.begin()
      await call(event).finally(end)
    }
  }
  const running = run()

  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
