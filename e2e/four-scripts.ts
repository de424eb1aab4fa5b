/** One story told in four scripts and three directions of doubt: right to left, without spaces, with marks that combine. */

type Copy = { readonly label: string; readonly language: string; readonly text: string };

const text = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');

const ENGLISH = text(
  'Night ferry keeps running, council decides',
  'The harbour council voted nine to two on Tuesday to keep the night ferry running through the winter.',
  'Mayor Leila Mansour said the boat was “the last street we have” and promised not to raise the fare.',
  'Fishermen on the quay welcomed the decision with horns and flares. 👩‍👩‍👧 🎉',
);

export const ARABIC = text(
  'المجلس يقرر استمرار العبّارة الليلية',
  'صوّت مجلس الميناء يوم الثلاثاء بتسعة أصوات مقابل صوتين لإبقاء العبّارة الليلية عاملة طوال الشتاء.',
  'وقالت رئيسة البلدية ليلى منصور إن القارب «آخر شارع لدينا» ووعدت بعدم رفع الأجرة.',
  'رحّب الصيادون على الرصيف بالقرار بالأبواق والمشاعل.',
);

export const ARABIC_AGAIN = ARABIC.replace('آخر شارع', 'آخر طريق')
  .replace('بعدم رفع', 'برفع')
  .replace('المجلس يقرر', 'المدينة تقرر');

const HEBREW = text(
  'המועצה מחליטה: המעבורת הלילית תמשיך לפעול',
  'מועצת הנמל הצביעה ביום שלישי, תשעה מול שניים, בעד המשך הפעלת המעבורת הלילית לאורך החורף.',
  'ראש העיר לילה מנסור אמרה שהסירה היא „הרחוב האחרון שיש לנו” והבטיחה לא להעלות את המחיר.',
);

const JAPANESE = text(
  '夜間フェリー存続へ、港湾評議会が決定',
  '港湾評議会は火曜日、冬の間も夜間フェリーの運航を続けることを9対2で可決した。',
  'レイラ・マンスール市長は、この船は「私たちに残された最後の道」だと述べ、運賃を上げないと約束した。',
  '埠頭の漁師たちは、汽笛と発炎筒でこの決定を歓迎した。',
);

const CHINESE = text(
  '夜间渡轮继续运营，港务委员会作出决定',
  '港务委员会星期二以九票对两票通过，冬季继续运营夜间渡轮。',
  '市长莱拉·曼苏尔说，这艘船是“我们最后一条街”，并承诺不涨票价。',
);

/** Six columns. The second English copy has its letters taken apart (u and a mark for ü) and a word that differs. */
export const COPIES: readonly Copy[] = [
  { label: 'Harbour Post', language: 'en', text: ENGLISH },
  {
    label: 'Harbour Post, Münster edition',
    language: 'en',
    text: ENGLISH.replace('street', 'road').replace('Tuesday', 'Tu\u0308esday'),
  },
  { label: 'صحيفة الميناء', language: 'ar', text: ARABIC },
  { label: 'יומן הנמל', language: 'he', text: HEBREW },
  { label: '港新聞', language: 'ja', text: JAPANESE },
  { label: '港务日报', language: 'zh', text: CHINESE },
];
