import { escapeAttribute } from '../text/xml.ts'
import { type FeedHead, feedAddress } from './feed.ts'

/** The feed that a document belongs to: itself, or the one whose history it is part of. */
export const currentOf = (head: FeedHead): Pick<FeedHead, 'baseUrl' | 'path'> => ({
  baseUrl: head.baseUrl,
  path: head.archive?.current ?? head.path,
})

/** The way through a feed's history (RFC 5005 §4), in Atom's own links. */
export function historyOf({ archive, baseUrl }: FeedHead, file: string, element: 'link' | 'atom:link'): string[] {
  const { current, prev, next } = archive ?? {}
  const links = Object.entries({ current, 'prev-archive': prev, 'next-archive': next }).flatMap(([rel, path]) =>
    path === undefined
      ? []
      : `<${element} rel="${rel}" href="${escapeAttribute(feedAddress({ baseUrl, path }, file))}"/>`,
  )

  return current === undefined ? links : ['<fh:archive/>', ...links]
}
