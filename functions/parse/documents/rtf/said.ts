import { webAddress } from '../../../text/web-address.ts'

/** Where a field leads that is a link. */
export const linkIn = (instruction: string): string | undefined =>
  webAddress(/^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(instruction)?.[1])

/** Bytes, each a latin-1 character, in the charset that holds where they stand. */
export const decoded = (bytes: string, charset: string): string =>
  new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'))
