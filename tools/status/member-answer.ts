import type { Receipt } from '../../functions/store/receipt.ts'
import { type Answer, isOfMember } from './answers.ts'

/** A file of a bundle by the name that its article has there: `editions/march.zip!world/ferry.txt`. */
export const bundleIn = (key: string): { bundle: string; member: string } | undefined => {
  const at = key.indexOf('!')

  return at <= 0 ? undefined : { bundle: key.slice(0, at), member: key.slice(at + 1) }
}

/** Of a bundle's answer what is about one of its files; nothing where it holds none of that name. */
export function answerOf(answer: Answer, member: string): Answer | undefined {
  const { receipt } = answer
  const line = receipt?.evidence.find(one => isOfMember(one) && one.place === member)
  if (receipt === undefined || line === undefined) return undefined

  const provides = receipt.provides.filter(articleId => line.note?.includes(articleId))
  const evidence = receipt.evidence.filter(one => one === line || one.place.startsWith(`${member}, `))
  const own: Receipt = { ...receipt, provides, evidence, claims: [] }
  return {
    ...answer,
    key: `${answer.key}!${member}`,
    standing: line.rule === 'rejected' ? 'rejected' : answer.standing,
    receipt: own,
  }
}
