import { once } from 'node:events'
import { createServer } from 'node:http'
import * as z from 'zod/mini'

const element = ([key, value]: [string, string]): string =>
  `<member><OutputKey>${key}</OutputKey><OutputValue>${value.replaceAll('&', '&amp;')}</OutputValue></member>`

const described = (stack: string, outputs: Record<string, string>): string =>
  `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
  <StackName>${stack}</StackName><StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime>
  <Outputs>${Object.entries(outputs).map(element).join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`

const refused = (stack: string): string =>
  `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type>
  <Code>ValidationError</Code><Message>Stack with id ${stack} does not exist</Message></Error></ErrorResponse>`

const Address = z.object({ port: z.number() })

/** Answers as CloudFormation does to whoever asks about its one stack, on a port of this machine. */
export async function cloudFormation(stack: string, outputs: Record<string, string>) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(z.parse(z.instanceof(Buffer), chunk))
    const asked = new URLSearchParams(Buffer.concat(chunks).toString()).get('StackName') ?? ''
    const isOurs = asked === stack

    response.writeHead(isOurs ? 200 : 400, { 'content-type': 'text/xml' })
    response.end(isOurs ? described(stack, outputs) : refused(asked))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.parse(Address, server.address())

  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}
