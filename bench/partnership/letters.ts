import type { Random } from './random.ts';

/** The languages in which letters are made. */
export type LetterLanguage = 'en-GB' | 'cy' | 'pl';

/** The gaps of a letter, by the sign used for them below, in each language. */
const GAPS: Record<string, Record<LetterLanguage, string>> = {
  parent: { 'en-GB': 'name of parent or carer', cy: 'enw’r rhiant neu’r gofalwr', pl: 'imię i nazwisko rodzica lub opiekuna' },
  school: { 'en-GB': 'name of school', cy: 'enw’r ysgol', pl: 'nazwa szkoły' },
  agreed: { 'en-GB': 'what they agreed', cy: 'yr hyn y cytunwyd arno', pl: 'co uzgodniły' },
  phone: { 'en-GB': 'telephone of the school', cy: 'rhif ffôn yr ysgol', pl: 'telefon szkoły' },
  role: { 'en-GB': 'role, such as the class teacher', cy: 'rôl, er enghraifft yr athro dosbarth', pl: 'funkcja, na przykład wychowawca' },
  day: { 'en-GB': 'day', cy: 'diwrnod', pl: 'dzień' },
};

type Piece = Record<LetterLanguage, string>;

const GREETING: Piece = { 'en-GB': 'Dear {parent},', cy: 'Annwyl {parent},', pl: 'Szanowni Państwo {parent},' };
const CLOSING: Piece = { 'en-GB': 'With kind wishes\n\n{school}', cy: 'Gyda dymuniadau caredig\n\n{school}', pl: 'Z wyrazami szacunku\n\n{school}' };

/** The paragraphs of a letter, in order; of each, one is chosen. */
const PARAGRAPHS: readonly (readonly Piece[])[] = [
  [
    { 'en-GB': 'Today there was a quarrel at {school}, and your child was part of it. Nobody was hurt.', cy: 'Heddiw bu ffrae yn {school}, ac roedd eich plentyn yn rhan ohoni. Ni chafodd neb ei frifo.', pl: 'Dzisiaj w szkole {school} doszło do sprzeczki, w której uczestniczyło Państwa dziecko. Nikomu nic się nie stało.' },
    { 'en-GB': 'We are writing from {school} about something that happened at lunchtime and has been put right.', cy: 'Rydym yn ysgrifennu o {school} am rywbeth a ddigwyddodd amser cinio ac sydd wedi ei ddatrys.', pl: 'Piszemy ze szkoły {school} w sprawie zdarzenia podczas przerwy obiadowej, które zostało wyjaśnione.' },
    { 'en-GB': 'From {day} on, the class of your child at {school} will begin each week in a circle.', cy: 'O {day} ymlaen, bydd dosbarth eich plentyn yn {school} yn dechrau pob wythnos mewn cylch.', pl: 'Od dnia {day} klasa Państwa dziecka w szkole {school} będzie zaczynać każdy tydzień w kręgu.' },
    { 'en-GB': 'We should like to invite you to {school} on {day}, to talk about how your child can come back well.', cy: 'Hoffem eich gwahodd i {school} ar {day}, i siarad am sut y gall eich plentyn ddychwelyd yn dda.', pl: 'Chcielibyśmy zaprosić Państwa do szkoły {school} w dniu {day}, aby porozmawiać o dobrym powrocie dziecka.' },
    { 'en-GB': 'Something was written in a group chat, and children of {school} were upset by it.', cy: 'Ysgrifennwyd rhywbeth mewn sgwrs grŵp, ac roedd plant {school} yn drist o’i herwydd.', pl: 'Na czacie grupowym napisano coś, co zmartwiło dzieci ze szkoły {school}.' },
  ],
  [
    { 'en-GB': 'An adult listened to everyone. We asked what had happened, how people felt, and what would put it right.', cy: 'Gwrandawodd oedolyn ar bawb. Gofynnon ni beth oedd wedi digwydd, sut roedd pobl yn teimlo, a beth fyddai’n gwneud pethau’n iawn.', pl: 'Osoba dorosła wysłuchała wszystkich. Zapytaliśmy, co się stało, jak kto się czuł i co pomoże naprawić sytuację.' },
    { 'en-GB': 'Each child spoke in turn, and nobody was interrupted. Nobody was made to say sorry.', cy: 'Siaradodd pob plentyn yn ei dro, heb i neb dorri ar draws. Ni orfodwyd neb i ymddiheuro.', pl: 'Każde dziecko mówiło po kolei i nikt mu nie przerywał. Nikogo nie zmuszano do przeprosin.' },
    { 'en-GB': 'We use the same few questions in every class, so that children know what to expect.', cy: 'Rydym yn defnyddio’r un ychydig gwestiynau ym mhob dosbarth, fel bod plant yn gwybod beth i’w ddisgwyl.', pl: 'W każdej klasie używamy tych samych kilku pytań, aby dzieci wiedziały, czego się spodziewać.' },
    { 'en-GB': 'The conversation was short and calm. The children chose for themselves what would help.', cy: 'Roedd y sgwrs yn fyr ac yn dawel. Dewisodd y plant drostynt eu hunain beth fyddai’n helpu.', pl: 'Rozmowa była krótka i spokojna. Dzieci same wybrały, co pomoże.' },
  ],
  [
    { 'en-GB': 'The children agreed on this: {agreed}.', cy: 'Cytunodd y plant ar hyn: {agreed}.', pl: 'Dzieci uzgodniły: {agreed}.' },
    { 'en-GB': 'This is what was agreed: {agreed}. We will ask on {day} whether it still holds.', cy: 'Dyma’r hyn y cytunwyd arno: {agreed}. Byddwn yn gofyn ar {day} a yw’n dal i sefyll.', pl: 'Oto, co ustalono: {agreed}. W dniu {day} zapytamy, czy to nadal obowiązuje.' },
    { 'en-GB': 'For the next two weeks the plan is: {agreed}.', cy: 'Am y pythefnos nesaf y cynllun yw: {agreed}.', pl: 'Plan na najbliższe dwa tygodnie: {agreed}.' },
  ],
  [
    { 'en-GB': 'You need not do anything. If your child would like to talk about it at home, it helps to ask “What happened?” and to listen.', cy: 'Nid oes angen i chi wneud dim. Os hoffai eich plentyn siarad gartref, mae’n help gofyn “Beth ddigwyddodd?” a gwrando.', pl: 'Nie muszą Państwo nic robić. Jeśli dziecko zechce porozmawiać w domu, warto zapytać: „Co się stało?” i po prostu słuchać.' },
    { 'en-GB': 'It would help us to hear what your child told you at home, and what you would like us to know.', cy: 'Byddai’n help i ni glywed yr hyn a ddywedodd eich plentyn gartref, a’r hyn yr hoffech i ni ei wybod.', pl: 'Pomogłoby nam, gdyby Państwo powiedzieli, co dziecko mówiło w domu i o czym powinniśmy wiedzieć.' },
    { 'en-GB': 'You are welcome to sit in the circle yourself. Nobody has to speak.', cy: 'Mae croeso i chi eistedd yn y cylch eich hun. Nid oes rhaid i neb siarad.', pl: 'Zapraszamy Państwa do kręgu. Nikt nie musi zabierać głosu.' },
  ],
  [
    { 'en-GB': 'If you have a question, please ring {phone} and ask for {role}.', cy: 'Os oes gennych gwestiwn, ffoniwch {phone} a gofynnwch am {role}.', pl: 'W razie pytań prosimy o telefon: {phone}. Proszę poprosić do telefonu: {role}.' },
    { 'en-GB': 'You can reach {role} on {phone}, also before school begins.', cy: 'Gallwch gyrraedd {role} ar {phone}, hefyd cyn i’r ysgol ddechrau.', pl: 'Pod numerem {phone} odpowiada {role}, także przed lekcjami.' },
  ],
];

const TITLES: readonly Piece[] = [
  { 'en-GB': 'We talked, and they put it right', cy: 'Buom yn siarad, ac maen nhw wedi cymodi', pl: 'Porozmawialiśmy i dzieci się pogodziły' },
  { 'en-GB': 'What we do when something goes wrong', cy: 'Beth a wnawn pan aiff rhywbeth o’i le', pl: 'Co robimy, gdy coś pójdzie nie tak' },
  { 'en-GB': 'An invitation to talk', cy: 'Gwahoddiad i siarad', pl: 'Zaproszenie do rozmowy' },
];

/** Sentences around a letter, in the languages of its translations. */
const AROUND: Record<Exclude<LetterLanguage, 'en-GB'>, readonly string[]> = {
  cy: [
    'Anfonwch hwn yr un diwrnod, pan fydd dau blentyn wedi ffraeo ac wedi cymodi.', 'Peidiwch byth ag enwi’r plentyn arall.', 'Gofynnwch y cwestiwn, ac yna arhoswch.', 'Gwrandewch ar y naill ochr i’r diwedd, ac yna ar y llall.', 'Nid oes rhaid i neb ddweud sori; mae’n ddigon penderfynu beth sy’n helpu.', 'Dechreuwch pan fydd pawb yn dawel.', 'Ysgrifennwch un llinell i’r athro dosbarth cyn diwedd y dydd.', 'Mae plant bach yn siarad yn well pan fydd ganddynt rywbeth yn eu dwylo.', 'Ewch yn ôl drannoeth a gofyn a yw popeth yn iawn.', 'Os yw rhywun yn ofnus, stopiwch a dywedwch wrth yr arweinydd diogelu.', 'Mae’r teulu yn clywed gennym ni yn gyntaf, ac yn clywed beth aeth yn dda hefyd.', 'Rhowch ddewis: siarad nawr, neu ar ôl amser cinio.', 'Nid yw llythyr yn ddigon os cafodd rhywun ei frifo.', 'Darllenwch y cytundeb yn uchel yn yr ail gylch.', 'Mae’r ystafell yn gynnes a’r drws yn gilagored.', 'Dywedwch yr hyn a welsoch, nid yr hyn y credwch ei fod yn ei olygu.', 'Diolchwch i bobl am eu gonestrwydd.', 'Mae addewid a gedwir ar ddiwrnod prysur yn werth tri ar ddiwrnod tawel.', 'Gofynnwch i’r gogyddes; mae hi wedi gweld y cyfan.', 'Eisteddwch wrth ochr y plentyn, nid gyferbyn.', 'Mae’r cylch yn dechrau ar amser, hyd yn oed os yw tri yn hwyr.', 'Gadewch i’r distawrwydd wneud peth o’r gwaith.',
  ],
  pl: [
    'Proszę wysłać ten list tego samego dnia, gdy dzieci się pokłóciły i pogodziły.', 'Nigdy nie podajemy imienia drugiego dziecka.', 'Proszę zadać pytanie, a potem poczekać.', 'Najpierw słuchamy jednej strony do końca, a potem drugiej.', 'Nikt nie musi przepraszać; wystarczy ustalić, co pomoże.', 'Zaczynamy dopiero wtedy, gdy wszyscy są spokojni.', 'Jedno zdanie dla wychowawcy przed końcem dnia wystarczy.', 'Młodsze dzieci mówią łatwiej, gdy mają coś w rękach.', 'Następnego dnia wracamy i pytamy, czy nadal wszystko jest w porządku.', 'Jeśli ktoś się boi, przerywamy i zawiadamiamy osobę odpowiedzialną za bezpieczeństwo.', 'Rodzina dowiaduje się najpierw od nas i słyszy także, co się udało.', 'Dajemy wybór: rozmowa teraz albo po obiedzie.', 'List to za mało, jeśli komuś stała się krzywda.', 'Na drugim kręgu czytamy ustalenia na głos.', 'W pokoju jest ciepło, a drzwi są uchylone.', 'Mówimy, co widzieliśmy, a nie, co to naszym zdaniem znaczyło.', 'Dziękujemy za szczerość.', 'Obietnica dotrzymana w trudnym dniu jest warta trzech z dnia spokojnego.', 'Warto zapytać kucharkę; ona widziała już wszystko.', 'Siadamy obok dziecka, a nie naprzeciwko.', 'Krąg zaczyna się punktualnie, nawet gdy trzy osoby się spóźniają.', 'Cisza też pracuje.',
  ],
};

/** A letter as a part with gaps. The same choice in two languages is the same letter, gap for gap. */
export function letter(choice: Random, language: LetterLanguage): string {
  const title = choice.pick(TITLES)[language];
  const pieces = [GREETING, ...PARAGRAPHS.map((list) => choice.pick(list)), CLOSING];
  return `<FamilyLetter title="${title}">\n\n${pieces.map((piece) => withGaps(piece[language], language)).join('\n\n')}\n\n</FamilyLetter>`;
}

/** A paragraph of so many sentences around a letter, in Welsh or Polish. */
export function aroundLetter(random: Random, language: 'cy' | 'pl', count: number): string {
  return random.some(AROUND[language], count).join(' ');
}

function withGaps(text: string, language: LetterLanguage): string {
  return text.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const label = GAPS[gap]!;
    return `<FillIn label="${label[language]}"${language === 'en-GB' ? '' : ` original="${label['en-GB']}"`} />`;
  });
}
