import { webAddress } from '../../text/web-address.ts'

/** Where a field of a word processor leads that is a link: `HYPERLINK "https://…"`. */
export const linkIn = (instruction: string): string | undefined =>
  webAddress(/^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(instruction)?.[1])
