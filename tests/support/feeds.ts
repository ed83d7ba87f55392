import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Desk } from './desk.ts'

export type Listed = { id: string; title: string; link: string; content: string; updated: string }
export type Read = { entries: Listed[]; updated: string; removed: string[] }

const text = (value: string | { value?: string } | undefined) =>
  typeof value === 'object' ? (value.value ?? '') : (value ?? '')

/** A feed as an independent reader (feedsmith) sees it. */
export async function readFeed(desk: Desk, path: string): Promise<Read> {
  const { status, text: body } = await desk.read(path)
  if (status === 404) return { updated: '', removed: [], entries: [] }
  if (path.endsWith('.atom')) return readAtom(body)
  if (path.endsWith('.rss')) return readRss(body)

  return readJson(body)
}

function readAtom(body: string): Read {
  const { entries = [], updated } = parseAtomFeed(body)
  const removed = [...body.matchAll(/<at:deleted-entry ref="([^"]+)"/g)].flatMap(([, ref]) => ref ?? [])

  return {
    updated: updated ?? '',
    removed,
    entries: entries.map(entry => ({
      id: entry.id ?? '',
      title: text(entry.title),
      link: entry.links?.[0]?.href ?? '',
      content: text(entry.content),
      updated: entry.updated ?? '',
    })),
  }
}

function readRss(body: string): Read {
  const { items = [], lastBuildDate } = parseRssFeed(body)

  return {
    updated: lastBuildDate ?? '',
    removed: [],
    entries: items.map(item => ({
      id: text(item.guid),
      title: item.title ?? '',
      link: item.link ?? '',
      content: item.content?.encoded ?? '',
      updated: item.pubDate ?? '',
    })),
  }
}

function readJson(body: string): Read {
  const { items = [] } = parseJsonFeed(body)

  return {
    updated: '',
    removed: [],
    entries: items.map(item => ({
      id: item.id ?? '',
      title: item.title ?? '',
      link: item.url ?? '',
      content: item.content_html ?? '',
      updated: String(item.date_modified ?? ''),
    })),
  }
}
