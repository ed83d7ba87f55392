import type { Current } from '../../store/facts.ts'
import type { Line } from '../feed-rows.ts'
import type { Place } from '../select.ts'

/** What an entry's line in the main feed says for sitemaps; other lines say nothing of it. */
export const mappedAt = (
  place: Place | undefined,
  page: string,
  { updatedAt }: Pick<Current, 'updatedAt'>,
): Pick<Line, 'page' | 'updatedAt'> =>
  place?.feed === '' && place.list === 'entries' ? { page, updatedAt: updatedAt.toISOString() } : {}
