import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { bucketClient, clientSettings, queueClient } from '../../infra/local/clients.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { readStack, type Stack } from '../../infra/local/data-directory.ts'
import { type FailureLine, readFailures } from '../../infra/local/failure-log.ts'
import { type Desk, deskOf } from './desk.ts'
import { namesOf } from './names.ts'

/** The Copydesk that runs in this folder. A start has a port before it has answers: whoever asks is told plainly when there is nobody. */
export async function openLocalDesk(data: string): Promise<Desk> {
  const stack = readStack(data)
  const answers = stack !== undefined && (await isAlive(stack.gateway))
  if (!answers)
    throw new CommandFailure(
      `Copydesk does not run in ${data}. Start it with npm start, or name its folder with --data, or a stack with --stack.`,
    )

  return deskHere(data, stack)
}

/** The operator's view of a gateway of this machine: no registered key, so every call is allowed. */
export const deskHere = (data: string, { gateway, outputs }: Pick<Stack, 'gateway' | 'outputs'>): Desk =>
  deskOf({
    called: data,
    failures: async ({ ids }) => readFailures(data).filter(line => speaksOf(line).some(id => ids.includes(id))),
    names: namesOf(outputs),
    clients: {
      s3: bucketClient(gateway, 'operator'),
      sqs: queueClient(gateway, 'operator'),
      dynamodb: new DynamoDBClient(clientSettings(gateway, 'operator')),
    },
  })

/** A killed Copydesk leaves a folder behind that names a port where nobody listens. */
const isAlive = (gateway: string): Promise<boolean> =>
  fetch(gateway, { method: 'HEAD' }).then(
    () => true,
    () => false,
  )

const speaksOf = ({ messageId, articleId, feedId }: FailureLine): string[] =>
  [messageId, articleId, feedId].filter(id => id !== undefined)
