const opening = /(?:^|\n)-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]{1,30}: [^\n]{0,200}\n){0,10}\n/
const signature = '\n-----BEGIN PGP SIGNATURE-----\n'
const end = '\n-----END PGP SIGNATURE-----'

/** The words of a text that is signed in the clear, without what signs them (RFC 9580 §7). Lines that begin with a dash were guarded by another. */
export function unsigned(text: string): string {
  const begun = opening.exec(text)
  if (begun === null) return text
  const from = begun.index + begun[0].length
  const to = text.indexOf(signature, from)
  if (to < 0) return text
  const over = text.indexOf(end, to)
  const said = text.slice(from, to).replace(/^- /gm, '')

  return `${text.slice(0, begun.index)}\n${said}\n${over < 0 ? '' : text.slice(over + end.length)}`.trim()
}
