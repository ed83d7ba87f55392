/** A failure of which all may be logged: its message is made of our own words, ids and figures, of nothing uploaded. */
export class Trouble extends Error {
  override readonly name: string = 'Trouble'
}
