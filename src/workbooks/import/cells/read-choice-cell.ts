import type { EmploymentKind, Fuel, HireKind, TravelMode } from '../../../engine/roster.ts';
import { headingKey } from '../columns/heading-key.ts';
import { right, wrong, type CellReader } from './cell-reading.ts';

/** Dutch words and codes of HR systems, as `headingKey` makes them, by what they mean. */
type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const employmentKindWords: Words<EmploymentKind> = {
  permanent: [
    'vast',
    'onbepaaldetijd',
    'onbepaald',
    'v',
    'o',
    'vastdienstverband',
    'vasteaanstelling',
    'vastcontract',
    'vastedienst',
    'aanstellinginvastedienst',
    'dienstverbandvooronbepaaldetijd',
    'arbeidsovereenkomstonbepaaldetijd',
    'arbeidsovereenkomstvooronbepaaldetijd',
  ],
  temporary: [
    'tijdelijk',
    'bepaaldetijd',
    'bepaald',
    't',
    'b',
    'tijdelijkdienstverband',
    'tijdelijkeaanstelling',
    'tijdelijkcontract',
    'tijdelijkedienst',
    'dienstverbandvoorbepaaldetijd',
    'arbeidsovereenkomstbepaaldetijd',
    'arbeidsovereenkomstvoorbepaaldetijd',
  ],
  trainee: ['trainee', 'traineeship', 'leerling', 'leerwerkplek', 'bbl'],
  intern: ['stage', 'stagiair', 'stagiaire', 'stageplaats'],
  hire: ['inhuur', 'externeinhuur', 'ingehuurd', 'extern', 'externe', 'pnil'],
  vacancy: ['vacature', 'vacant', 'openstaand', 'vacatureruimte'],
};

const hireKindWords: Words<HireKind> = {
  'self-employed': ['zzp', 'zzper', 'zelfstandige', 'zelfstandig', 'freelance'],
  secondment: ['detachering', 'gedetacheerd', 'detacheringsbureau', 'inleen'],
  agency: ['uitzend', 'uitzendkracht', 'uitzendbureau', 'uitzenden'],
  payroll: ['payroll', 'payrolling', 'payroller'],
};

const travelModeWords: Words<TravelMode> = {
  car: ['auto', 'eigenauto', 'personenauto'],
  motorcycle: ['motor', 'motorfiets'],
  moped: ['brommer', 'bromfiets', 'snorfiets', 'scooter'],
  bicycle: ['fiets'],
  'e-bike': ['efiets', 'ebike', 'elektrischefiets', 'speedpedelec'],
  walking: ['lopen', 'lopend', 'tevoet', 'wandelen'],
  carpool: ['carpool', 'carpoolen', 'meerijden'],
  'public-transport': ['ov', 'openbaarvervoer', 'trein', 'bus', 'tram', 'metro'],
  'shared-transport': ['groepsvervoer', 'georganiseerdvervoer', 'bedrijfsvervoer'],
  'company-bike': [
    'fietsvandezaak',
    'leasefiets',
    'bedrijfsfiets',
    'dienstfiets',
    'fietslease',
    'fietsvandewerkgever',
  ],
};

const fuelWords: Words<Fuel> = {
  petrol: ['benzine', 'b', 'euro95', 'e10', 'super'],
  diesel: ['diesel', 'd'],
  hybrid: ['hybride', 'hybrid', 'pluginhybride', 'plugin', 'phev', 'benzineelektrisch', 'h'],
  electric: ['elektrisch', 'elektriciteit', 'elektra', 'volledigelektrisch', 'ev', 'e'],
  gas: ['gas', 'lpg', 'cng', 'aardgas', 'autogas'],
};

const travelClassWords: Words<'first' | 'second'> = {
  first: [
    '1',
    '1e',
    '1ste',
    '1eklas',
    '1eklasse',
    'eerste',
    'eersteklas',
    'eersteklasse',
    'klasse1',
  ],
  second: [
    '2',
    '2e',
    '2de',
    '2eklas',
    '2eklasse',
    'tweede',
    'tweedeklas',
    'tweedeklasse',
    'klasse2',
  ],
};

const noneWords = ['nvt', 'geen', 'nietvantoepassing', ''];

function meaningByWord<T extends string>(words: Words<T>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries<readonly string[]>(words).flatMap(([meaning, list]) =>
      list.map((word) => [word, meaning as T] as const),
    ),
  );
}

function readChoice<T extends string>(words: Words<T>): CellReader<T> {
  const meanings = meaningByWord(words);
  return (value) => {
    if (typeof value !== 'string') return wrong();
    const key = headingKey(value);
    const meaning = meanings.get(key);
    if (meaning !== undefined) return right(meaning);
    return noneWords.includes(key) ? right<T>(null) : wrong();
  };
}

/** Reads how someone is hired, or that they are not. */
export const readHireKindCell = readChoice(hireKindWords);

/** Reads how someone travels to work. */
export const readTravelModeCell = readChoice(travelModeWords);

/** Reads what a motor vehicle runs on. */
export const readFuelCell = readChoice(fuelWords);

const readTravelClass = readChoice(travelClassWords);

/** Reads the class of a train; a number will do. */
export const readTravelClassCell: CellReader<'first' | 'second'> = (value) =>
  readTravelClass(typeof value === 'number' ? String(value) : value);

/** What a cell under `dienstverband` says; `zzp` there tells the kind of hire as well. */
export interface Employment {
  readonly kind: EmploymentKind;
  readonly hireKind: HireKind | null;
}

const employmentKinds = meaningByWord(employmentKindWords);
const hireKinds = meaningByWord(hireKindWords);

/** Reads what kind of row it is. */
export const readEmploymentCell: CellReader<Employment> = (value) => {
  if (typeof value !== 'string') return wrong();
  const key = headingKey(value);
  const hireKind = hireKinds.get(key) ?? null;
  if (hireKind !== null) return right<Employment>({ kind: 'hire', hireKind });
  const kind = employmentKinds.get(key);
  return kind === undefined ? wrong() : right<Employment>({ kind, hireKind: null });
};

const answers = new Map([
  ...['ja', 'j', 'yes', 'true', 'waar', 'x', '1'].map((word) => [word, true] as const),
  ...['nee', 'n', 'no', 'false', 'onwaar', '0', ''].map((word) => [word, false] as const),
]);

/** Reads ja or nee. */
export const readYesNoCell: CellReader<boolean> = (value) => {
  if (typeof value === 'object') return wrong();
  const answer = answers.get(headingKey(String(value)));
  return answer === undefined ? wrong() : right(answer);
};
