import type { Gateway, Statement } from './gateway.ts'
import { type StageFunction, stageFunction } from './lambda/functions.ts'
import { type LocalFunction, startFunction } from './lambda/lambda.ts'
import type { Answer } from './lambda/lambda-messages.ts'
import { type Activity, openActivity } from './mappings/activity.ts'
import { type EventSourceMapping, mappingsOf, type RunningMapping, type Target } from './mappings/event-source.ts'
import { type Sources, whenIdle } from './mappings/idle.ts'
import { startMapping } from './mappings/mappings.ts'
import { type Called, type Schedule, schedulesOf, startSchedule } from './mappings/schedules.ts'
import { type Deployed, type Deployment, deploymentOf } from './template/deployment.ts'
import { type Edge, edgeOf } from './template/edge.ts'
import { notSimulatedIn } from './template/not-simulated.ts'
import { provision } from './template/provision.ts'
import { statementsOf } from './template/roles.ts'
import { readAssembly } from './template/template.ts'

export type PipelineOptions = {
  /** The folder that `cdk synth` wrote. */
  assembly: string
  gateway: Gateway
  /** Where the site bucket is served: the host of this address is what the template's distribution answers for its domain name. */
  siteUrl: string
  /** Whether the template's schedules call their functions; else only `call` does. */
  schedules?: boolean
  /** Visibility timeouts, retry waits and the rates of schedules are divided by it. */
  timeScale?: number
  /** Function timeouts are divided by it: apart, since a machine does not compute faster for a test. */
  timeoutScale?: number
  /** What every function finds in its environment beside what the template gives it. */
  environment?: Readonly<Record<string, string>>
  /** Each line a function writes, and each trouble of a mapping. */
  onLog?: (line: { stage: string; text: string }) => void
  onInvocation?: (invocation: Invocation) => void
}

/** `cpuMilliseconds` of the function's own thread; a function that was stopped under way has none to tell. */
export type Invocation = {
  stage: string
  records: number
  milliseconds: number
  cpuMilliseconds: number
  failed: boolean
}

export type Pipeline = {
  /** The template's outputs, resolved. */
  outputs: Record<string, string>
  /** What the template's distribution does between the site bucket and its readers. */
  edge: Edge
  /** By stage, the key that the gateway knows a function's calls by. */
  accessKeys: Record<string, string>
  /** By stage, what its role in the template may do. */
  grants: Record<string, Statement[]>
  /** One sentence for each thing of the template that this machine does not do. */
  notSimulated: string[]
  /** Calls a function as a schedule of the template would. */
  call(stage: string, event: string): Promise<Answer>
  /** Resolves when nothing is queued, no stream record waits and no function runs. Dead letters do not count. */
  idle(): Promise<void>
  /** Lets running invocations end for a moment, then stops all. */
  stop(): Promise<void>
}

/** How long a stop waits for what is running. What does not end in time is handed over again at the next start. */
const graceMilliseconds = 2000

/** Runs the synthesized template on this machine: its resources in the gateway, its bundles in workers, its mappings between them. */
export const runPipeline = async (options: PipelineOptions): Promise<Pipeline> => {
  const { gateway, siteUrl } = options
  const assembly = readAssembly(options.assembly)
  const deployment = deploymentOf(assembly, { gatewayUrl: gateway.url, siteUrl })
  const mappings = mappingsOf(deployment)
  await provision(deployment, gateway)

  const activity = openActivity()
  const schedules = schedulesOf(deployment)
  const scheduled = schedules.map(({ functionArn }) => functionArn.split(':').at(-1) ?? '')
  const targets = [...mappings.map(({ properties }) => properties.FunctionName), ...scheduled]
  const stages = startStages(new Set(targets), { ...options, deployment, activity })
  const connected: RunningMapping[] = []
  const stop = () => stopAll(connected, stages)
  try {
    const called = options.schedules === false ? mappings.map(mapping => stageOf(stages, mapping)) : stages
    await Promise.all(Array.from(new Set(called), stage => stage.running.warm()))
    for (const mapping of mappings) {
      connected.push(await startMapping({ deployment, gateway, mapping, ...stageOf(stages, mapping) }))
    }
    if (options.schedules !== false) connected.push(...startSchedules(stages, schedules))
  } catch (error) {
    await stop()
    throw error
  }

  const sources = sourcesOf(mappings, gateway)
  return {
    outputs: deployment.outputs(),
    edge: edgeOf(deployment),
    accessKeys: Object.fromEntries(stages.map(({ stage }) => [stage.definition.stage, stage.accessKeyId])),
    grants: Object.fromEntries(
      stages.map(({ stage }) => [stage.definition.stage, statementsOf(deployment, stage.roleArn)]),
    ),
    notSimulated: notSimulatedIn(assembly.template, new Set(stages.map(({ stage }) => stage.logicalId))),
    call: (name, event) => callStage(stages, name, event),
    idle: () => whenIdle(sources, activity),
    stop,
  }
}

type Stages = readonly { stage: StageFunction; running: LocalFunction; target: Target; call: Called['call'] }[]

type Surroundings = PipelineOptions & { deployment: Deployment; activity: Activity }

/** Each function that somebody calls, with one instance loaded and its role known to the gateway. */
const startStages = (called: ReadonlySet<string>, around: Surroundings): Stages => {
  const functions = around.deployment.of('AWS::Lambda::Function').filter(({ name }) => called.has(name))
  return functions.map(deployed => startStage(deployed, around))
}

const startStage = (deployed: Deployed, around: Surroundings) => {
  const {
    deployment,
    gateway,
    activity,
    onLog,
    onInvocation,
    timeScale = 1,
    timeoutScale = 1,
    environment = {},
  } = around
  const stage = stageFunction(deployed, { deployment, gatewayUrl: gateway.url, timeoutScale, environment })
  const { stage: name } = stage.definition
  gateway.register(stage.accessKeyId, { name, statements: statementsOf(deployment, stage.roleArn) })

  const log = (text: string): void => onLog?.({ stage: name, text })
  const running = startFunction(stage.definition, log)
  const call = async (event: string, records = 0): Promise<Answer> => {
    const began = performance.now()
    const answer = await running.invoke(event)
    const milliseconds = performance.now() - began
    const { cpuMilliseconds = 0 } = answer
    onInvocation?.({ stage: name, records, milliseconds, cpuMilliseconds, failed: !answer.ok })
    return answer
  }
  const invoke = (records: readonly object[]) => call(JSON.stringify({ Records: records }), records.length)
  return { stage, running, call, target: { invoke, activity, onTrouble: log, timeScale } }
}

const callStage = async (stages: Stages, name: string, event: string): Promise<Answer> => {
  const called = stages.find(({ stage }) => stage.definition.stage === name)
  if (called === undefined) throw new Error(`The template has no function ${name}.`)

  const end = called.target.activity.begin()
  return called.call(event).finally(end)
}

const stageOf = (stages: Stages, { logicalId, properties }: EventSourceMapping) => {
  const stage = stages.find(candidate => candidate.stage.name === properties.FunctionName)
  if (stage === undefined) throw new Error(`${logicalId} feeds ${properties.FunctionName}, which the template lacks.`)

  return stage
}

/** Hours of the day are nobody's on a machine that is on for an afternoon. */
const startSchedules = (stages: Stages, schedules: readonly Schedule[]): RunningMapping[] =>
  schedules.flatMap(({ functionArn, everyMilliseconds, event }) => {
    const called = stages.find(({ stage }) => stage.arn === functionArn)
    if (called === undefined) throw new Error(`A rule calls ${functionArn}, which the template lacks.`)
    if (everyMilliseconds === undefined) return []

    return [startSchedule({ everyMilliseconds, event }, { ...called.target, call: called.call })]
  })

const stopAll = async (connected: readonly RunningMapping[], stages: Stages): Promise<void> => {
  const settled = Promise.all(connected.map(mapping => mapping.stop()))
  await Promise.all(stages.map(({ running }) => running.stop(graceMilliseconds)))
  await settled
}

const sourcesOf = (mappings: readonly EventSourceMapping[], gateway: Gateway): Sources => {
  const arns = mappings.map(({ properties }) => properties.EventSourceArn)
  const nameIn = (arn: string, pattern: RegExp): string[] => pattern.exec(arn)?.slice(1) ?? []
  return {
    queues: arns.flatMap(arn => nameIn(arn, /:sqs:.*:([^:]+)$/)).map(name => () => gateway.messagesIn(name)),
    streams: arns.flatMap(arn => nameIn(arn, /:table\/([^/]+)\//)).map(gateway.changes),
  }
}
