import { beforeAll, describe, expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { makeSearchFiles } from './make-search-files.ts';
import { openSearch, type Search } from './open-search.ts';
import { findRealWords } from './real-words.ts';

let search: Search;
beforeAll(async () => {
  const files = makeSearchFiles(await realCatalogue());
  search = openSearch((path) => Promise.resolve(files.has(path) ? new TextEncoder().encode(files.get(path)) : undefined));
});

test('real words that look like a misspelling are found, and those that the site has are not', () => {
  const found = findRealWords(new Map([['s', ['sitting', 'skipping', 'suspension']], ['d', ['diary']]]), (key) => key === 'skip');
  expect(found.get('d')).toContain('dairy');
  expect(found.get('s')).toContain('spitting');
  expect(found.get('s')).not.toContain('skipping');
  expect(found.get('s')).not.toContain('suspend');
});

/** Everyday words, places, names and what schools have besides, none of which is on the site. */
const NOWHERE = `hamster, mortgage, algebra, aquarium, avocado, badminton, bagpipes, ballet, banjo, barbecue, basketball, beekeeping, bicycle helmet, biology
birthday cake, bonfire night, broadband, bullfrog, butterfly, calculator, calligraphy, camping, caravan, caretaker rota, cathedral, cello, census, chemistry
chess club, choir, cinema, clarinet, coding club, conkers, Coventry, cricket, crossword, cucumber, curtains, cycling proficiency, decimals, dentist
diabetes, dictionary, dissection, dolphin, dragon, drama studio, drone, dyscalculia, earthquake, Easter eggs, eczema, electricity, elephant, energy bill
epilepsy, equator, exam timetable, eye test, fairy tale, fete, fidget spinner, fire drill, fireworks, flamingo, flu jab, forest school, football trip, fractions
French, fundraising, funeral, gardening, geology, German, ghost, giraffe, grammar, guinea pig, guitar, gymnastics, haircut, Halloween
harvest festival, head lice, hedgehog, helicopter, hockey, holiday request, homework club, horse riding, hospital, hymn, ice skating, immunisation, insurance, iPad
ironing, Italy, jewellery, judo, kangaroo, kettle descaler, kite, ladybird, Latin, laundry, lightning, literacy, lottery, lunch menu
magnet, maternity leave, maths homework, measles, mechanic, meningitis, microscope, milk, minerals, Mandarin, Moon landing, motorbike, mountain, multiplication
museum, naplan, nativity play, netball, newt, nut allergy, nursery fees, oboe, ocean, octopus, Ofsted, Ofsted report, orchestra, origami
oxygen, paint, pancake, paracetamol, parking permit, passport, payslip, pencil case, penguin, percussion, phonics screening, physics, piano, pirates
planets, plaster cast, poetry, polio, pond dipping, postcode, potato, printer cartridge, probability, Pupil Premium, puppy, puzzle, pyramid, quiz
rabbit, racing car, rats, recorder lessons, recycling, Romans, rugby, rounders, sandwich, satsuma, SATs papers, scarlet fever, school dinners menu, school trip
scooter, sewing, shark, sick day, skeleton, slime, smart board, snake, spelling test, spider, sponsored walk, sports day, squash, star
steam train, sunflower, swimming, swimming gala, swimming lessons, tadpole, tax, telescope, tennis, theatre trip, thermometer, toothbrush, tortoise, tractor
train ticket, travel insurance, tree planting, tuck shop, Tudors, typhoon, umbrella, vaccination, Valentine, vegan, velcro, Vikings, violin, volleyball
wasps, water bottle, whistleblowing, wifi password, windmill, wombat, woodwork, World Book Day, worms, wrestling, yoga, zebra, zoo, Sarah
Marcus, Bradley, Preston, Bolton, Dorset, Exeter, Leeds, Sheffield, Newcastle, Birmingham, Brighton, Cornwall, Swansea, Glasgow
Belfast, Henley, Kingston, Harrogate, Holly, Karen, Oliver, Mohammed, Priya, Jayden, Mrs Patel, Mr Jones, Gatsby, Shakespeare
Roald Dahl, Pythagoras, Tesco, Amazon, PlayStation, Fortnite, Roblox, Netflix, teacher pay scale, teacher pension, supply agency, school admissions appeal, dinner money
breakfast menu, class assembly, assembly rota, pupil passport, cleaning rota, fire extinguisher, photocopier code, minibus driver, ski trip, residential trip, leavers hoodie, prom, house points
merit stickers, seating chart software, lesson observation, performance management, job vacancies, sports, drill`.split('\n').flatMap((line) => line.split(', '));

/** What looks like a word of the site, and is another. */
const ALIKE = 'spitting dairy storm apples artistic meditation mourning scouting general universal planet principality shipping starving thorough cautious altitude auction baring breach bridging cement chanting clams coasts comical commute companion'.split(' ');

describe('a word that is nowhere', () => {
  test('there are many', () => expect(NOWHERE.length).toBeGreaterThanOrEqual(200));
  test.each(NOWHERE)('%s finds nothing, and is not taken for another', async (word) => {
    const { total, taken } = await search.ask(word);
    expect(total).toBe(0);
    if (!word.includes(' ')) expect(taken).toEqual([]);
  });
});

test.each(ALIKE)('%s is not taken for another word', async (word) => expect((await search.ask(word)).taken.filter(({ how }) => how === 'spelling')).toEqual([]));
