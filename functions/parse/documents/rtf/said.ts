/** Bytes, each a latin-1 character, in the charset that holds where they stand. */
export const decoded = (bytes: string, charset: string): string =>
  new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'))
