import type { FastifyReply } from 'fastify'

export type Engine = 's3' | 'sqs' | 'dynamodb' | 'cloudfront'
export type Answered = 'answered'
export type ErrorAnswer = { status: number; code: string; message: string }

export const escapeXml = (text: string): string => text.replace(/[&<>"'\p{Cc}]/gu, sign => `&#${sign.charCodeAt(0)};`)

/** An error in the shape that the engine's own clients read. */
export const answerError = (reply: FastifyReply, engine: Engine, error: ErrorAnswer): Answered => {
  if (engine === 's3') return answerXmlError(reply, error)
  if (engine === 'cloudfront')
    return answerXml(reply, error.status, `<ErrorResponse>${errorXml(error)}</ErrorResponse>`)

  const namespace = engine === 'sqs' ? 'com.amazonaws.sqs' : 'com.amazonaws.dynamodb.v20120810'
  return answerJson(reply, error.status, { __type: `${namespace}#${error.code}`, message: error.message })
}

export const answerJson = (reply: FastifyReply, status: number, body: unknown): Answered => {
  reply.code(status).header('content-type', 'application/x-amz-json-1.0').send(JSON.stringify(body))
  return 'answered'
}

export const answerXml = (reply: FastifyReply, status: number, xml: string): Answered => {
  reply.code(status).header('content-type', 'application/xml').send(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)
  return 'answered'
}

const answerXmlError = (reply: FastifyReply, error: ErrorAnswer): Answered => {
  if (reply.request.method === 'HEAD') reply.code(error.status).send()
  else answerXml(reply, error.status, errorXml(error))
  return 'answered'
}

const errorXml = ({ code, message }: ErrorAnswer): string =>
  `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`

export const notAllowed = (engine: Engine, sentence: string): ErrorAnswer => ({
  status: 403,
  code: engine === 's3' || engine === 'cloudfront' ? 'AccessDenied' : 'AccessDeniedException',
  message: sentence,
})

/** The answers that make each client try again. */
export const throttled: Readonly<Record<Engine, ErrorAnswer>> = {
  s3: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
  sqs: { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' },
  dynamodb: { status: 400, code: 'ProvisionedThroughputExceededException', message: 'Rate exceeded' },
  cloudfront: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
}
