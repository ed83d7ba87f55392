import { isOutlet, isPersonName } from '../../text/names.ts'
import { isCredit, isKnownCredit } from './credit.ts'
import { isPictureHouse } from './picture-houses.ts'

/** Whether what stands in the brackets behind a caption says whose picture it is. `stopped`: a full stop stands before them. */
export function isBracketedCredit(said: string, stopped: boolean): boolean {
  if (isGiven.test(said) || isKnownCredit(said) || isFromHouse(said)) return true
  if (!stopped) return ofTheHouse.test(said)

  return isCredit(said) && (isPersonName(said) || isOutlet(said) || initials.test(said) || ofTheHouse.test(said))
}

/** "Supplied: Ana Ruiz", "Submitted by Ana Ruiz", "Source: Instagram", "Contributed". */
const isGiven =
  /^(?:(?:file|supplied|submitted|contributed|provided|courtesy|handout|archives?|stock|staff)(?: (?:photo|pic|picture|image)s?)?|(?:file|supplied|submitted|contributed|provided|courtesy|source|handout|photo|pic|picture|image|foto|bild)(?:: | by | of | from )\p{Lu}.{1,60})$/iu

/** "Harbour Photo", "Express photo by Ana Ruiz", "Foto Ansa". */
const ofTheHouse =
  /^(?:\p{Lu}[\p{L}\d&.’'-]* ){1,4}(?:[Pp]hoto|PHOTO|[Pp]ic|[Ii]mage|[Gg]raphic)s?(?: by \p{Lu}.{2,40})?$|^(?:Photo|Foto|Bild|Image)s? \p{Lu}[\p{L}.&-]+(?: \p{Lu}[\p{L}.&-]+){0,2}$/u

/** "KXYZ", "CBC": stations sign with their call letters. */
const initials = /^\p{Lu}{2,5}(?:-TV|\d{1,2})?$/u

/** "ABC News: Ana Ruiz". */
function isFromHouse(said: string): boolean {
  const [house = '', name = ''] = said.split(': ')
  return (isOutlet(house) || isPictureHouse(house)) && isPersonName(name)
}
