import type { Block, Draft } from '../../../events/article.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })

/** A draft with a headline and paragraphs, and whatever else a test speaks of. */
export const draftOf = (headline: string, paragraphs: string[], more: Partial<Draft> = {}): Draft => ({
  headline,
  contributors: [],
  keywords: [],
  images: [],
  body: paragraphs.map(paragraph),
  corrections: [],
  pubstatus: 'usable',
  change: 'update',
  extra: {},
  ...more,
})

const english =
  'The harbour council voted on Tuesday to keep the old swing bridge open to walkers through the winter. ' +
  'Engineers had warned that the bearings would not last another season without repair, and the money was found ' +
  'only after two of the shipping companies agreed to pay a larger share. Work begins in March.'

/** The same small story as a newsroom of each language would open it: one for each script that people publish in. */
export const stories: Record<string, string> = {
  en: english,
  de: 'Der Hafenrat hat am Dienstag beschlossen, die alte Drehbrücke auch im Winter für Fußgänger offen zu halten. Fachleute hatten gewarnt, dass die Lager ohne Reparatur keine weitere Saison überstehen würden.',
  fr: "Le conseil du port a décidé mardi de garder le vieux pont tournant ouvert aux piétons tout l'hiver. Les ingénieurs avaient prévenu que les roulements ne tiendraient pas une saison de plus sans réparation.",
  vi: 'Hội đồng cảng hôm thứ Ba đã bỏ phiếu giữ cây cầu quay cũ mở cửa cho người đi bộ suốt mùa đông. Các kỹ sư đã cảnh báo rằng các ổ trục sẽ không thể chịu thêm một mùa nữa nếu không được sửa chữa.',
  ru: 'Совет порта во вторник проголосовал за то, чтобы старый разводной мост оставался открытым для пешеходов всю зиму. Инженеры предупреждали, что без ремонта подшипники не выдержат ещё одного сезона.',
  el: 'Το συμβούλιο του λιμανιού ψήφισε την Τρίτη να μείνει η παλιά γέφυρα ανοιχτή για τους πεζούς όλο τον χειμώνα. Οι μηχανικοί είχαν προειδοποιήσει ότι χωρίς επισκευή δεν θα άντεχε άλλη μία χρονιά.',
  ar: 'صوت مجلس الميناء يوم الثلاثاء على إبقاء الجسر القديم مفتوحا أمام المشاة طوال فصل الشتاء. وكان المهندسون قد حذروا من أن الجسر لن يصمد موسما آخر من دون إصلاح.',
  he: 'מועצת הנמל הצביעה ביום שלישי בעד השארת הגשר הישן פתוח להולכי רגל לאורך כל החורף. המהנדסים הזהירו שבלי תיקון הגשר לא יחזיק מעמד עונה נוספת.',
  hi: 'बंदरगाह परिषद ने मंगलवार को पुराने पुल को पूरी सर्दी पैदल यात्रियों के लिए खुला रखने का फैसला किया। इंजीनियरों ने चेतावनी दी थी कि मरम्मत के बिना पुल एक और मौसम नहीं टिकेगा।',
  bn: 'বন্দর পরিষদ মঙ্গলবার পুরোনো সেতুটি সারা শীতকাল পথচারীদের জন্য খোলা রাখার সিদ্ধান্ত নিয়েছে। প্রকৌশলীরা সতর্ক করেছিলেন যে মেরামত ছাড়া সেতুটি আর এক মৌসুম টিকবে না।',
  ta: 'பழைய பாலத்தை குளிர்காலம் முழுவதும் பாதசாரிகளுக்கு திறந்து வைக்க துறைமுக மன்றம் செவ்வாய்க்கிழமை முடிவு செய்தது. பழுதுபார்க்காவிட்டால் பாலம் இன்னொரு பருவம் தாங்காது என்று பொறியாளர்கள் எச்சரித்தனர்.',
  th: 'สภาท่าเรือลงมติเมื่อวันอังคารให้เปิดสะพานเก่าสำหรับคนเดินเท้าตลอดฤดูหนาว วิศวกรเตือนว่าหากไม่ซ่อมแซมสะพานจะใช้งานต่อไปได้ไม่ถึงหนึ่งฤดู',
  ka: 'ნავსადგურის საბჭომ სამშაბათს გადაწყვიტა, რომ ძველი ხიდი მთელი ზამთრის განმავლობაში ღია დარჩეს ფეხით მოსიარულეთათვის. ინჟინრები აფრთხილებდნენ, რომ შეკეთების გარეშე ხიდი კიდევ ერთ სეზონს ვერ გაუძლებდა.',
  am: 'የወደቡ ምክር ቤት ማክሰኞ ዕለት አሮጌው ድልድይ በክረምቱ በሙሉ ለእግረኞች ክፍት ሆኖ እንዲቆይ ወሰነ። መሐንዲሶች ያለ ጥገና ድልድዩ ሌላ ወቅት እንደማይቆይ አስጠንቅቀው ነበር።',
  ko: '항만 위원회는 화요일 낡은 다리를 겨울 내내 보행자에게 개방하기로 결정했다. 기술자들은 수리하지 않으면 다리가 한 철도 더 버티지 못할 것이라고 경고했다.',
  ja: '港湾評議会は火曜日、古い旋回橋を冬の間も歩行者に開放し続けることを決めた。技術者たちは、修理をしなければ橋はもう一シーズンもたないと警告していた。',
  zh: '港口委员会星期二投票决定，旧的旋转桥整个冬天都将继续向行人开放。工程师们此前警告说，如果不进行维修，这座桥撑不过下一个季节。',
}
