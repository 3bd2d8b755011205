/** What comes before the @ in mailboxes of roles and teams, in English and Welsh. A partnership adds its own in its settings. */
export const ROLE_NAMES: readonly string[] = [
  // The office, and general contact.
  'office', 'offices', 'admin', 'administration', 'administrator', 'reception', 'receptionist', 'secretary', 'secretariat', 'clerk', 'bursar',
  'finance', 'manager', 'business', 'general', 'desk',
  'contact', 'contacts', 'contactus', 'hello', 'info', 'information', 'enquiries', 'enquiry', 'inquiries', 'mail', 'mailbox', 'email', 'post',
  'postbox', 'inbox', 'help', 'helpdesk', 'support', 'ask', 'feedback', 'news', 'newsletter', 'media', 'press', 'comms', 'communications', 'web',
  'website', 'webmaster', 'postmaster', 'it', 'ict', 'hr', 'privacy', 'dpo', 'data', 'foi', 'accessibility', 'noreply', 'bookings', 'booking',
  'events', 'visits', 'visit', 'visitors', 'training', 'courses', 'cpd', 'research', 'library', 'attendance', 'absence', 'admissions', 'transport',
  'catering', 'kitchen', 'lettings', 'governance', 'governors', 'governor', 'chair', 'trustees', 'leadership', 'slt', 'smt', 'exec', 'executive',
  'team', 'teams', 'group', 'service', 'services', 'unit', 'hub', 'network', 'centre', 'council', 'authority', 'county', 'city', 'borough', 'trust',
  'foundation', 'partnership', 'partnerships', 'partners', 'programme', 'programmes', 'project', 'projects', 'community', 'communities', 'family',
  'families', 'parents', 'parent', 'carers',
  // Posts at a school.
  'head', 'heads', 'headteacher', 'headteachers', 'headmaster', 'headmistress', 'principal', 'principals', 'deputy', 'deputies', 'assistant', 'lead',
  'leads', 'leader', 'leaders', 'coordinator', 'coordinators', 'officer', 'officers', 'director', 'adviser', 'advisor', 'advisers', 'advisory',
  'mentor', 'mentors', 'mentoring', 'counsellor', 'counselling', 'coach', 'coaching', 'nurse', 'teacher', 'teachers', 'teaching', 'staff', 'tutor',
  'tutors', 'practitioner', 'practitioners', 'supervisor', 'supervisors', 'midday', 'lunchtime', 'rector', 'ta', 'tas', 'hlta', 'dht', 'aht', 'ht',
  // Pupil welfare.
  'pastoral', 'send', 'sen', 'senco', 'sendco', 'sencos', 'alnco', 'aln', 'asn', 'semh', 'eal', 'inclusion', 'inclusive', 'behaviour', 'behavior',
  'behaviours', 'wellbeing', 'welfare', 'nurture', 'thrive', 'people', 'youngpeople', 'years', 'earlyyears', 'health', 'emotional', 'safeguarding',
  'safeguard', 'dsl', 'ddsl', 'dsls', 'designated', 'safety', 'mash', 'childrens', 'children', 'protection', 'youth', 'eyfs', 'virtual', 'lac', 'cla',
  'pru', 'ap', 'alternative', 'provision', 'edc', 'ep', 'eps', 'epservice', 'psychology', 'exclusions', 'exclusion', 'suspensions', 'flourishing',
  'relational', 'relationships', 'relationship', 'rp', 'rj', 'restorative', 'practice', 'practices', 'approach', 'approaches', 'circles', 'mediation',
  'conflict', 'respect', 'rshe', 'pshe', 'engagement', 'outreach', 'education', 'educational', 'learning', 'improvement', 'standards', 'curriculum',
  'effectiveness',
  // The school itself.
  'school', 'schools', 'schooloffice', 'primary', 'primaries', 'secondary', 'secondaries', 'infant', 'infants', 'junior', 'juniors', 'middle',
  'nursery', 'nurseries', 'preschool', 'academy', 'academies', 'college', 'sixth', 'form', 'sixthform', 'sixthformcentre', 'upper', 'lower',
  'special', 'high', 'grammar', 'federation', 'campus', 'site', 'ks', 'year', 'yr', 'y', 'reception', 'foundationstage', 'department', 'dept',
  'faculty',
  // Welsh.
  'swyddfa', 'pennaeth', 'dirprwy', 'ysgol', 'ysgolion', 'cynradd', 'uwchradd', 'gweinyddol', 'gweinyddwr', 'cyswllt', 'ymholiadau', 'derbynfa',
  'diogelu', 'adyc', 'cydlynydd', 'lles', 'ymddygiad', 'cynhwysiant', 'addysg', 'cyngor', 'partneriaeth', 'adferol', 'arferion', 'llywodraethwyr',
  'bugeiliol',
  // Glow, the network of Scotland's schools, begins each name with gw and two digits.
  'gw',
];

/** Words that may be next to such a name, but could be a surname on their own. */
export const BESIDE_A_ROLE: readonly string[] = ['and', 'the', 'of', 'for', 'our', 'us', 'my', 'all', 'to', 'at', 'young', 'early', 'child', 'co',
  'vice', 'acting', 'justice', 'key', 'stage', 'peer', 'mental', 'front', 'main'];

/** The ones that a message lists. */
export const SOME_ROLE_NAMES = 'office, admin, head, headteacher, school, primary, send, senco, semh, inclusion, pastoral, safeguarding, dsl, behaviour, enquiries, contact, mail, post, secretary, restorative, swyddfa, pennaeth';
