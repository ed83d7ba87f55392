import type { Element } from './equations.ts'
import { type SourceName, type Sources, sourceNames } from './sources.ts'

/** How far each book has been read: `after` = where to go on. */
export type Reading = { after?: string | undefined; done: boolean; read: number }
export type Readings = Record<SourceName, Reading>

export const unread = (): Readings => ({
  uploads: { done: false, read: 0 },
  articles: { done: false, read: 0 },
  feeds: { done: false, read: 0 },
  site: { done: false, read: 0 },
})

export const isRead = (readings: Readings): boolean => sourceNames.every(name => readings[name].done)

export type Surveying = {
  visit(element: Element): void
  /** Asked after every page: false = stop here, somebody goes on later. */
  mayGoOn(readings: Readings): boolean
}

/** Reads all books side by side, each from where it was left, until they end or time is up. */
export async function survey(sources: Sources, from: Readings, surveying: Surveying): Promise<Readings> {
  const readings = structuredClone(from)
  await Promise.all(sourceNames.map(name => readBook(name, { sources, readings, surveying })))

  return readings
}

type Around = { sources: Sources; readings: Readings; surveying: Surveying }

async function readBook(name: SourceName, { sources, readings, surveying }: Around): Promise<void> {
  const { after, done } = readings[name]
  if (done || !surveying.mayGoOn(readings)) return

  for await (const step of sources[name](after)) {
    for (const element of step.elements) surveying.visit(element)
    const read = readings[name].read + step.read
    readings[name] = step.next === undefined ? { done: true, read } : { after: step.next, done: false, read }
    if (!surveying.mayGoOn(readings)) return
  }
}
