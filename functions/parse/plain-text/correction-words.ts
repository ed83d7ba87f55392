/** What a note to readers opens with that says what was put right, a line for each language, before a mark or its day. */
const openings = `
corrections?|clarifications?|editor['’]?s['’]? note|erratum|update to this story
korrektur(?:hinweis)?|berichtigung|richtigstellung|anmerkung der redaktion
rectificati(?:f|on)|précision|mise au point
fe de (?:errores|erratas)|corrección|rectificación
rettifica|errata[- ]corrige|precisazione
correção|errata|retificação
correctie|rectificatie
sprostowanie
rättelse|korrigering|förtydligande
rettelse|berigtigelse|præcisering
retting|rettet|presisering
oikaisu|korjaus|täsmennys
düzeltme|tekzip
исправление|уточнение|поправка|опровержение
виправлення|уточнення|спростування
διόρθωση|διευκρίνιση|επανόρθωση
oprava|upřesnění
helyesbítés|helyreigazítás|pontosítás
erată|rectificare|precizare
تصحيح|تصويب|توضيح|استدراك
اصلاحیه|تصحیح|تصویب|توضیح
תיקון|הבהרה
सुधार|भूल सुधार|स्पष्टीकरण
更正|勘误|勘誤|订正
訂正|おわび(?:と訂正)?|お詫び(?:と訂正)?
정정(?: ?보도)?|바로잡습니다|알려드립니다
đính chính
แก้ไข(?:ข่าว)?|ชี้แจง|ขออภัย
ralat|koreksi`

const behind = '(?: (?:appended|\\([^)]{1,40}\\)|\\p{Nd}[^:：]{0,30}))?'

/** "Korrektur: …", "【訂正】…", "Oikaisu 5.3. klo 10: …". */
export const correctionOpening: RegExp = new RegExp(
  `^[[(（【]?(?:${openings.trim().replace(/\n/g, '|')})${behind}(?: ?[:：—–-](?! ?\\p{Nd}{1,3} )|[\\])）】]|$)`,
  'iu',
)
