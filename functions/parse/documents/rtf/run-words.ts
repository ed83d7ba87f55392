import { type Group, outermost } from './group.ts'

const plainRun = {
  strong: false,
  emphasis: false,
  place: undefined,
  hidden: undefined,
  font: undefined,
  size: outermost.size,
}

type Said = (number: number | undefined) => Partial<Group>

/** What words say of the runs that follow; a 0 behind one takes it back. */
export const runWords: ReadonlyMap<string, Said> = new Map<string, Said>([
  ['plain', () => plainRun],
  ['b', number => ({ strong: number !== 0 })],
  ['i', number => ({ emphasis: number !== 0 })],
  ['super', number => ({ place: number === 0 ? undefined : 'above' })],
  ['sub', number => ({ place: number === 0 ? undefined : 'below' })],
  ['nosupersub', () => ({ place: undefined })],
])
