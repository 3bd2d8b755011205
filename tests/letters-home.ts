/** Three sentences of a letter home: a date, a class in brackets, and a telephone number. */
export interface LetterHome {
  /** A BCP 47 tag, as it would be in the settings of a partnership. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  sentences: string[];
}

const PHONE = '01632 960123';

/** A letter in each language of which we say how its PDF is read back. They say the same, and are here to be set and read, not to be sent. */
export const LETTERS_HOME: Record<string, LetterHome> = {
  English: letter('en-GB', 'After a quarrel', ['Dear parent or carer, on 3 March your child quarrelled with another child (class 4).', 'They talked about it, and both know what they will do now.', `If you have a question, please ring the school on ${PHONE}.`]),
  Welsh: letter('cy', 'Ar ôl ffrae', ['Annwyl riant, ar 3 Mawrth bu ffrae rhwng eich plentyn a phlentyn arall (dosbarth 4).', 'Maen nhw wedi siarad yn y tŷ, ac mae’r ddau yn gwybod beth i’w wneud: gŵr, wythnos, dŵr, llwyd.', `Os oes gennych gwestiwn, ffoniwch yr ysgol ar ${PHONE}.`]),
  Polish: letter('pl', 'Po kłótni', ['Szanowni Państwo, 3 marca Państwa dziecko pokłóciło się z innym dzieckiem (klasa 4).', 'Dzieci porozmawiały ze sobą i wiedzą, co teraz zrobią: źdźbło, gęś, ćma.', `W razie pytań prosimy zadzwonić do szkoły: ${PHONE}.`]),
  Romanian: letter('ro', 'După o ceartă', ['Dragă părinte, pe 3 martie copilul dumneavoastră s-a certat cu alt copil (clasa 4).', 'Au vorbit împreună și știu amândoi ce vor face: își țin cuvântul.', `Dacă aveți întrebări, sunați la școală: ${PHONE}.`]),
  Turkish: letter('tr', 'Bir tartışmadan sonra', ['Sayın veli, 3 Mart günü çocuğunuz başka bir çocukla tartıştı (4. sınıf).', 'Birlikte konuştular ve şimdi ne yapacaklarını biliyorlar: ılık, İyi, ağaç, fikir.', `Sorunuz varsa lütfen okulu arayın: ${PHONE}.`]),
  Lithuanian: letter('lt', 'Po ginčo', ['Gerbiami tėvai, kovo 3 dieną jūsų vaikas susiginčijo su kitu vaiku (4 klasė).', 'Jie pasikalbėjo ir abu žino, ką dabar darys: įžeidė, šąla, žūsta, ačiū.', `Jei turite klausimų, skambinkite į mokyklą: ${PHONE}.`]),
  Portuguese: letter('pt', 'Depois de uma discussão', ['Caro encarregado de educação, no dia 3 de março o seu filho discutiu com outra criança (turma 4).', 'Conversaram e ambos sabem o que vão fazer: não ficará esquecido, à conclusão.', `Se tiver perguntas, ligue para a escola: ${PHONE}.`]),
  Somali: letter('so', 'Muran ka dib', ['Waalid qaali ah, 3 Maarso ilmahaagu wuxuu la murmay ilme kale (fasalka 4).', 'Way wada hadleen, labaduba way og yihiin waxa ay hadda samayn doonaan.', `Haddii aad su’aal qabtid, fadlan wac iskuulka: ${PHONE}.`]),
  Vietnamese: letter('vi', 'Sau một cuộc cãi nhau', ['Kính gửi phụ huynh, ngày 3 tháng 3 con của quý vị đã cãi nhau với một bạn khác (lớp 4).', 'Các em đã nói chuyện với nhau, và đều biết phải làm gì: xin lỗi, giúp đỡ, tử tế.', `Nếu có câu hỏi, xin gọi cho trường: ${PHONE}.`]),
  Ukrainian: letter('uk', 'Після сварки', ['Шановні батьки, 3 березня ваша дитина посварилася з іншою дитиною (4 клас).', 'Діти поговорили й обоє знають, що тепер робити: з’їсти, ґанок, її, є.', `Якщо маєте запитання, зателефонуйте до школи: ${PHONE}.`]),
  Russian: letter('ru', 'После ссоры', ['Уважаемые родители, 3 марта ваш ребёнок поссорился с другим ребёнком (4 класс).', 'Дети поговорили, и оба знают, что теперь делать: объяснить, йод, съезд.', `Если есть вопросы, позвоните в школу: ${PHONE}.`]),
  Bulgarian: letter('bg', 'След кавга', ['Уважаеми родители, на 3 март вашето дете се скара с друго дете (4 клас).', 'Те поговориха и двамата знаят какво ще направят сега.', `Ако имате въпроси, обадете се в училището: ${PHONE}.`]),
  Greek: letter('el', 'Μετά από έναν καβγά', ['Αγαπητοί γονείς, στις 3 Μαρτίου το παιδί σας μάλωσε με ένα άλλο παιδί (τάξη 4).', 'Μίλησαν μαζί, και τα δύο ξέρουν τι θα κάνουν τώρα: προϋπόθεση, ΐ, ώρα.', `Αν έχετε ερωτήσεις, τηλεφωνήστε στο σχολείο: ${PHONE}.`]),
  Tigrinya: letter('ti', 'ድሕሪ ባእሲ', ['ክቡር ወላዲ፡ ዕለት 3 መጋቢት ውላድኩም ምስ ካልእ ቆልዓ ተባኢሱ (ክፍሊ 4)።', 'ብሓባር ተዛሪቦም፡ ክልቲኦም ሕጂ እንታይ ከም ዝገብሩ ይፈልጡ።', `ሕቶ እንተሃልዩኩም ናብ ቤት ትምህርቲ ደውሉ፡ ${PHONE}።`]),
  Amharic: letter('am', 'ከጠብ በኋላ', ['ውድ ወላጅ፣ መጋቢት 3 ቀን ልጅዎ ከሌላ ልጅ ጋር ተጣልቷል (ክፍል 4)።', 'አብረው ተነጋግረዋል፤ ሁለቱም አሁን ምን እንደሚያደርጉ ያውቃሉ።', `ጥያቄ ካለዎት ወደ ትምህርት ቤቱ ይደውሉ፡ ${PHONE}።`]),
  Chinese: letter('zh-Hans', '争吵之后', ['尊敬的家长：3月3日您的孩子和另一个孩子（4班）发生了争吵。', '他们一起谈了这件事，两个人都知道接下来要做什么。', `如有问题，请致电学校：${PHONE}。`]),
  Yoruba: letter('yo', 'Lẹ́yìn ìjà', ['Ẹ̀yin òbí ọ̀wọ́n, ní ọjọ́ 3 oṣù Ẹrẹ́nà ọmọ yín bá ọmọ mìíràn jà (kíláàsì 4).', 'Wọ́n ti sọ̀rọ̀ pọ̀, àwọn méjèèjì sì mọ ohun tí wọn yóò ṣe.', `Bí ẹ bá ní ìbéèrè, ẹ pe ilé ẹ̀kọ́: ${PHONE}.`]),
  Hebrew: letter('he', 'אחרי מריבה', ['הורים יקרים, ב־3 במרץ ילדכם רב עם ילד אחר (כיתה 4).', 'הם דיברו יחד, ושניהם יודעים מה יעשו עכשיו.', `אם יש לכם שאלה, התקשרו לבית הספר: ${PHONE}.`], 'rtl'),
  Arabic: letter('ar', 'بعد خلاف', ['عزيزي ولي الأمر، في 12 مايو حدث خلاف بين طفلك وطفل آخر (الصف 4).', 'تحدث الأطفال معًا، وكلاهما يعرف ما سيفعله الآن لإصلاح الأمر.', `إذا كان لديكم سؤال فاتصلوا بالمدرسة: ${PHONE}.`], 'rtl'),
  Urdu: letter('ur', 'جھگڑے کے بعد', ['محترم والدین، 3 مارچ کو آپ کے بچے کا ایک اور بچے سے جھگڑا ہوا (جماعت 4)۔', 'بچوں نے آپس میں بات کی، اور دونوں جانتے ہیں کہ اب کیا کرنا ہے۔', `اگر کوئی سوال ہو تو اسکول کو فون کریں: ${PHONE}۔`], 'rtl'),
  Farsi: letter('fa', 'پس از یک دعوا', ['والدین گرامی، در 12 اسفند فرزند شما با کودک دیگری دعوا کرد (کلاس 4).', 'آن‌ها با هم گفتگو کردند و هر دو می‌دانند که اکنون چه کنند.', `اگر پرسشی دارید، با مدرسه تماس بگیرید: ${PHONE}.`], 'rtl'),
  Pashto: letter('ps', 'له شخړې وروسته', ['ګرانو والدینو، د مارچ په 3 ستاسو ماشوم له بل ماشوم سره شخړه وکړه (ټولګی 4).', 'ماشومانو خبرې سره وکړې، او دواړه پوهېږي چې اوس څه وکړي.', `که پوښتنه لرئ، ښوونځي ته زنګ ووهئ: ${PHONE}.`], 'rtl'),
  Sorani: letter('ckb', 'دوای شەڕێک', ['دایک و باوکی بەڕێز، لە 3ی ئازار منداڵەکەتان لەگەڵ منداڵێکی تر شەڕی کرد (پۆلی 4).', 'پێکەوە قسەیان کرد، و هەردووکیان دەزانن ئێستا چی بکەن.', `ئەگەر پرسیارتان هەیە، پەیوەندی بە قوتابخانە بکەن: ${PHONE}.`], 'rtl'),
  Hindi: letter('hi', 'झगड़े के बाद', ['प्रिय अभिभावक, 3 मार्च को आपके बच्चे का एक और बच्चे से झगड़ा हुआ (कक्षा 4)।', 'बच्चों ने आपस में बात की, और दोनों जानते हैं कि अब क्या करना है।', `यदि कोई प्रश्न हो तो कृपया विद्यालय को फ़ोन करें: ${PHONE}।`]),
  Nepali: letter('ne', 'झगडापछि', ['प्रिय अभिभावक, मार्च 3 मा तपाईंको बच्चाको अर्को बच्चासँग झगडा भयो (कक्षा 4)।', 'उनीहरूले सँगै कुरा गरे, र दुवैलाई अब के गर्ने थाहा छ।', `प्रश्न भएमा कृपया विद्यालयमा फोन गर्नुहोस्: ${PHONE}।`]),
  Punjabi: letter('pa', 'ਝਗੜੇ ਤੋਂ ਬਾਅਦ', ['ਪਿਆਰੇ ਮਾਪੇ, 3 ਮਾਰਚ ਨੂੰ ਤੁਹਾਡੇ ਬੱਚੇ ਦਾ ਇੱਕ ਹੋਰ ਬੱਚੇ ਨਾਲ ਝਗੜਾ ਹੋਇਆ (ਜਮਾਤ 4)।', 'ਬੱਚਿਆਂ ਨੇ ਆਪਸ ਵਿੱਚ ਗੱਲ ਕੀਤੀ, ਅਤੇ ਦੋਵੇਂ ਜਾਣਦੇ ਹਨ ਕਿ ਹੁਣ ਕੀ ਕਰਨਾ ਹੈ।', `ਜੇ ਕੋਈ ਸਵਾਲ ਹੋਵੇ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਸਕੂਲ ਨੂੰ ਫ਼ੋਨ ਕਰੋ: ${PHONE}।`]),
  Gujarati: letter('gu', 'ઝઘડા પછી', ['પ્રિય વાલી, 3 માર્ચે તમારા બાળકનો બીજા બાળક સાથે ઝઘડો થયો (વર્ગ 4).', 'બાળકોએ સાથે વાત કરી, અને બંને જાણે છે કે હવે શું કરવું.', `જો કોઈ પ્રશ્ન હોય તો કૃપા કરીને શાળાને ફોન કરો: ${PHONE}.`]),
  Bengali: letter('bn', 'ঝগড়ার পরে', ['প্রিয় অভিভাবক, ৩ মার্চ আপনার সন্তানের সঙ্গে আরেকটি শিশুর ঝগড়া হয়েছে (শ্রেণি 4)।', 'তারা একসঙ্গে কথা বলেছে, এবং দুজনেই জানে এখন কী করতে হবে।', `কোনো প্রশ্ন থাকলে অনুগ্রহ করে স্কুলে ফোন করুন: ${PHONE}।`]),
  Tamil: letter('ta', 'சண்டைக்குப் பிறகு', ['அன்பான பெற்றோரே, மார்ச் 3 அன்று உங்கள் குழந்தை வேறொரு குழந்தையுடன் சண்டையிட்டது (வகுப்பு 4).', 'அவர்கள் ஒன்றாகப் பேசினார்கள், இப்போது என்ன செய்வது என்று இருவருக்கும் தெரியும்.', `கேள்வி இருந்தால் பள்ளியை அழைக்கவும்: ${PHONE}.`]),
};

function letter(language: string, title: string, sentences: string[], direction: LetterHome['direction'] = 'ltr'): LetterHome {
  return { language, direction, title, sentences };
}
