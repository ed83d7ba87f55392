import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CallCounts } from './calls.ts'
import { delayOf, type Fault, type Faults } from './faults.ts'
import type { SqsStore } from './fauxqs.ts'
import type { Need } from './permissions.ts'
import type { Principal, Principals } from './principals.ts'
import { queueNeeds } from './queue-needs.ts'
import { sendAgain } from './queues.ts'
import { answerError, answerJson, type Engine, notAllowed, throttled } from './refusals.ts'
import { creationOf, type Desk, serveS3 } from './s3.ts'
import { announce } from './s3-announcement.ts'
import { readS3Call, type S3Call } from './s3-call.ts'
import { s3Needs } from './s3-needs.ts'
import { tableNeeds } from './table-needs.ts'
import type { Tables } from './tables.ts'
import { type Target, targetOf } from './target.ts'

export type FrontParts = {
  desk: Desk
  queues: SqsStore
  tables: Tables
  principals: Principals
  counts: CallCounts
  faults: Faults
}

type Asked = { engine: 's3'; call: S3Call; needs: Need[] } | (Target & { needs: Need[] })

type Visit = {
  request: FastifyRequest
  reply: FastifyReply
  caller: Principal
  fault: Fault
  pass(error?: Error): void
}

export type Front = {
  enter(request: FastifyRequest, reply: FastifyReply, pass: (error?: Error) => void): void
  leave(request: FastifyRequest, reply: FastifyReply): void
}

/** The one door: every call is read, counted, allowed or refused, perhaps disturbed, and then served or passed to its engine. */
export const openFront = (parts: FrontParts): Front => {
  const afterwards = new WeakMap<FastifyRequest, (() => void)[]>()
  const later = (request: FastifyRequest, work: () => void): void => {
    afterwards.set(request, [...(afterwards.get(request) ?? []), work])
  }

  const serve = (asked: Asked, visit: Visit): void => {
    if (asked.engine !== 's3') {
      if (asked.engine === 'dynamodb') answerTable(parts.tables, asked.operation, visit)
      else passMessages(asked.operation, visit)
    } else if (serveS3(parts.desk, { ...visit, call: asked.call }) === 'passed') passWrite(asked.call, visit)
  }

  const passMessages = (operation: string, visit: Visit): void => {
    const twice = visit.fault === 'duplicate' && operation.startsWith('SendMessage')
    if (twice) later(visit.request, () => sendAgain(parts.queues, visit.request.body))
    visit.pass()
  }

  const passWrite = (call: S3Call, visit: Visit): void => {
    const creation = creationOf(call)
    if (creation !== undefined) {
      const name = `ObjectCreated:${creation}` as const
      const plan = parts.desk.events.plan({ name, bucket: call.bucket, key: call.key })
      const times = visit.fault === 'duplicate' ? 2 : 1
      later(visit.request, () => announce(parts.desk, { call, name, plan, times }, visit.reply))
    }
    visit.pass()
  }

  return {
    enter: (request, reply, pass) => {
      const asked = readAsked(request, parts.tables)
      const caller = parts.principals.whoSent(request)
      const refused = admit(parts.counts, caller, asked.needs)
      const fault = refused === undefined ? faultOf(parts.faults, caller, asked.needs) : 'none'
      if (fault === 'drop-after-commit') later(request, () => request.raw.socket.destroy())

      const visit = { request, reply, caller, fault, pass }
      const delay = delayOf(fault)
      if (refused !== undefined) answerError(reply, asked.engine, refusalFor(asked.engine, caller, refused))
      else if (fault === 'throttle') answerError(reply, asked.engine, throttled[asked.engine])
      else if (delay > 0) setTimeout(() => serve(asked, visit), delay)
      else serve(asked, visit)
    },
    leave: request => {
      for (const work of afterwards.get(request) ?? []) work()
    },
  }
}

const readAsked = (request: FastifyRequest, tables: Tables): Asked => {
  const target = targetOf(request)
  if (target !== undefined) {
    const { engine, operation } = target
    const needs =
      engine === 'sqs' ? queueNeeds(operation, request.body) : tableNeeds(operation, request.body, tables.partitionKey)
    return { engine, operation, needs }
  }

  const call = readS3Call(request)
  return { engine: 's3', call, needs: s3Needs(call) }
}

export const admit = (counts: CallCounts, caller: Principal, needs: readonly Need[]): Need | undefined => {
  const refused = needs.find(need => !caller.may(need))
  for (const need of refused === undefined ? needs : [refused]) counts.add(caller.name, need, refused === undefined)
  return refused
}

const refusalFor = (engine: Engine, { name }: Principal, { action, resource }: Need) =>
  notAllowed(engine, `User: ${name} is not authorized to perform: ${action} on resource: ${resource}`)

const faultOf = (faults: Faults, { name }: Principal, [need]: readonly Need[]): Fault =>
  need === undefined ? 'none' : faults({ principal: name, action: need.action, resource: need.resource })

const answerTable = (tables: Tables, operation: string, { request, reply, pass }: Visit): void => {
  tables.ask(operation, request.body).then(
    ({ status, body }) => answerJson(reply, status, body),
    (error: unknown) => pass(new Error(`${operation} failed`, { cause: error })),
  )
}
