import { expect, test } from 'vitest';
import { strangePieces } from './role-mailbox.ts';

const owners = ['Hawthorn Lane Primary', 'Norfolk County Council'];

test.each([
  'office@', 'Office@', 'office1@', 'school.office@', 'schooloffice@', 'school-office@', 'main_office@', 'office+visits@', 'admin@', 'p2705.admin@', 'admin3021@', '8402705@', 'a8402705@',
  'head@', 'headteacher@', 'head.teacher@', 'headteacheroffice@', 'deputy.head@', 'secretary@', 'clerk@', 'clerk.to.governors@', 'reception@', 'post@', 'mail@', 'info@', 'enquiries@', 'contact@', 'contactus@', 'hello@',
  'school@', 'schools@', 'primary@', 'semh@', 'edc@', 'inclusion@', 'inclusion.service@', 'flourishing@', 'rp@', 'behaviour@', 'behaviour.support@', 'send@', 'senco@', 'send.team@', 'alnco@', 'dsl@', 'safeguarding@', 'safeguarding.lead@', 'pastoral@', 'pastoral.lead@', 'wellbeing@', 'early.years@', 'earlyyears@', 'early.years.team@', 'young.people@', 'peer.mentors@', 'the.office@',
  'restorative@', 'restorativepractice@', 'restorative.schools@', 'partnership@', 'foundation@', 'training@', 'visits@', 'governors@', 'swyddfa@', 'pennaeth@', 'ysgol@', 'year7@', 'y7@', 'ks2.lead@',
  'gw14office@', 'gw09schooloffice@', 'gw09hawthornlaneoffice@', 'hawthornlane@', 'hawthorn-lane@', 'hawthornlaneprimary@', 'office.hawthornlane@', 'hlp@', 'hlp.office@', 'norfolk@', 'norfolk.schools@', 'ncc@',
])('%sschool.example is the mailbox of a role', (local) => {
  expect(strangePieces(`${local}school.example`, { owners })).toEqual([]);
});

test.each([
  ['sendhil.kumar@', 'sendhil kumar'], ['sendhil@', 'sendhil'], ['headley.brown@', 'headley brown'], ['headley@', 'headley'], ['contact.jane.smith@', 'jane smith'], ['senco.smith@', 'smith'], ['jane@', 'jane'],
  ['jane.smith@', 'jane smith'], ['j.smith@', 'j smith'], ['jsmith@', 'jsmith'], ['j_smith2@', 'j smith'], ['smith.office@', 'smith'], ['office-jane@', 'jane'], ['mrs.jones@', 'mrs jones'], ['infante.maria@', 'infante maria'], ['admina@', 'admina'],
  ['schooler@', 'schooler'], ['officer.dibble@', 'dibble'], ['dslater@', 'dslater'], ['heather@', 'heather'], ['restorativejane@', 'restorativejane'], ['jane.hawthorn@', 'jane hawthorn'], ['hawthorn@', 'hawthorn'], ['lane@', 'lane'], ['rpatel@', 'rpatel'], ['hrahman@', 'hrahman'], ['itaylor@', 'itaylor'],
  ['young@', 'young'], ['mat@', 'mat'], ['justice@', 'justice'], ['elsa@', 'elsa'], ['the.young@', 'the young'],
  ['postlethwaite@', 'postlethwaite'], ['partner.ship@', 'partner ship'], ['helpmann@', 'helpmann'], ['kumar.send@', 'kumar'], ['zoë@', 'zoë'], ['head.o’hara@', 'o hara'],
])('%sschool.example may be a person’s, by %s', (local, strange) => {
  expect(strangePieces(`${local}school.example`, { owners }).join(' ')).toBe(strange);
});

test('a partnership adds names of its own, and only whole ones count', () => {
  expect(strangePieces('kites@school.example', { names: ['kites'] })).toEqual([]);
  expect(strangePieces('kites.team@school.example', { names: ['kites'] })).toEqual([]);
  expect(strangePieces('kitesley@school.example', { names: ['kites'] })).toEqual(['kitesley']);
});

test('a school that is named for a person does not make a mailbox of each of the names', () => {
  const school = { owners: ['John Fisher Primary School'] };
  expect(strangePieces('johnfisher@school.example', school)).toEqual([]);
  expect(strangePieces('john@school.example', school)).toEqual(['john']);
  expect(strangePieces('mary.fisher@school.example', school)).toEqual(['mary', 'fisher']);
});
