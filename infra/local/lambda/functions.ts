import { existsSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { account, region } from '../gateway/addresses.ts'
import type { Deployed, Deployment } from '../template/deployment.ts'
import type { FunctionDefinition } from './lambda-instance.ts'

/** A function of the template, ready to be started, with the key its calls are known by and the role behind it. */
export type StageFunction = {
  logicalId: string
  name: string
  arn: string
  roleArn: string
  accessKeyId: string
  definition: FunctionDefinition
}

/** The defaults are CloudFormation's. */
const FunctionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().check(z.startsWith('nodejs')),
  Role: z.string(),
  MemorySize: z._default(z.number(), 128),
  Timeout: z._default(z.number(), 3),
  Environment: z._default(z.object({ Variables: z.record(z.string(), z.string()) }), { Variables: {} }),
})
type FunctionProperties = z.infer<typeof FunctionProperties>

export type Surroundings = {
  deployment: Deployment
  gatewayUrl: string
  timeoutScale: number
  /** Beside what the template gives. */
  environment?: Readonly<Record<string, string>>
}

export const stageFunction = ({ logicalId, name, properties }: Deployed, around: Surroundings): StageFunction => {
  const given = FunctionProperties.parse(properties)
  const arn = `arn:aws:lambda:${region}:${account}:function:${name}`
  const accessKeyId = `LOCAL${name.replaceAll(/\W/g, '')}`
  const directory = around.deployment.assets.get(given.Code.S3Key)
  if (directory === undefined) throw new Error(`The bundle of ${logicalId} is not among the assembly's assets.`)

  return {
    logicalId,
    name,
    arn,
    roleArn: given.Role,
    accessKeyId,
    definition: {
      stage: stageOf(logicalId),
      boot: bootOf(directory, given, { name, arn }),
      environment: environmentOf(given, { name, directory, accessKeyId }, around),
      memoryMegabytes: given.MemorySize,
      timeoutMilliseconds: (given.Timeout * 1000) / around.timeoutScale,
    },
  }
}

/** A logical id is the construct's path and eight hex digits: `ParseFunctionA1B2C3D4` is the stage parse. */
export const stageOf = (logicalId: string): string =>
  logicalId
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/(Stage)?(Function|Handler)?$/, '')
    .toLowerCase()

const bootOf = (
  directory: string,
  given: FunctionProperties,
  { name, arn }: { name: string; arn: string },
): FunctionDefinition['boot'] => {
  const [, file = '', exportName = ''] = /^(.*)\.([^.]+)$/.exec(given.Handler) ?? []
  const path = ['.mjs', '.js'].map(ending => join(directory, file + ending)).find(existsSync)
  if (path === undefined) throw new Error(`${directory} holds no module for the handler ${given.Handler}.`)

  return {
    modulePath: pathToFileURL(path).href,
    exportName,
    context: {
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: String(given.MemorySize),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'local',
    },
  }
}

type Identity = { name: string; directory: string; accessKeyId: string }

/** What the template gives, and what Lambda adds. */
const environmentOf = (
  { Environment, MemorySize, Runtime }: FunctionProperties,
  { name, directory, accessKeyId }: Identity,
  { deployment, gatewayUrl, environment }: Surroundings,
): Record<string, string> => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: gatewayUrl,
  // Nobody's own profile may lead a function to the real cloud.
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
  AWS_EXECUTION_ENV: `AWS_Lambda_${Runtime}`,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: directory,
  TZ: ':UTC',
  ...Object.fromEntries(
    Object.entries(Environment.Variables).map(([key, value]) => [key, deployment.reachable(value)]),
  ),
  ...environment,
})
