/**
 * The model of src/engine/workforce/simulation once more, as one would write it down first: people, posts and
 * hire are objects, every month passes all of them by, each person throws a die each month for every cause
 * together, each vacancy for being filled, and everything is counted anew at the end of the month. It has the
 * levers of the example scenario, and random numbers from a plain generator in a fixed order.
 */
import { causeCount } from '../src/engine/workforce/leaving/leaving-table.ts';
import type { LeavingTable } from '../src/engine/workforce/leaving/leaving-table.ts';
import { countFigures, moneyFigures } from '../src/engine/workforce/simulation/figure-columns.ts';
import { hireKinds } from '../src/engine/workforce/simulation/hired-people.ts';
import { placeStatus } from '../src/engine/workforce/simulation/places.ts';
import type { SimulationModel } from '../src/engine/workforce/simulation/simulation-model.ts';
import { leavingCauses, type WorkforceFigure } from '../src/engine/workforce/workforce-figures.ts';

/** Position of a form of employment: permanent, temporary, trainee, intern. */
type Form = number;
const form = { permanent: 0, temporary: 1, trainee: 2 } as const;
const contractEnd = leavingCauses.indexOf('contract-end');

interface Employment {
  form: Form;
  readonly table: LeavingTable;
  /** Month in which the table starts. */
  readonly start: number;
  contractEnd: number;
  step: number;
  riseMonth: number;
  isCounted: boolean;
  /** All places of one person, who leaves them together. */
  readonly own: Place[];
}

interface Place {
  readonly number: number;
  readonly isPost: boolean;
  readonly family: number;
  readonly groups: readonly number[];
  readonly fte: number;
  readonly scaleRank: number;
  readonly grade: number;
  exists: boolean;
  holder: Employment | null;
  vacantSince: number;
  recruitsFrom: number;
  isForTrainee: boolean;
  waits: boolean;
  /** Somebody is found for it this month. */
  isDue: boolean;
}

interface Hired {
  readonly family: number;
  readonly groups: readonly number[];
  readonly fte: number;
  readonly number: number;
  kind: number;
  end: number;
  isHired: boolean;
}

/** Figures of one replication, in the columns of the simulation; figures by name. */
export type PlainFigures = readonly Float64Array[];

const names: readonly WorkforceFigure[] = [...countFigures, ...moneyFigures];
/** Position of a figure among the figures of a replication. */
export const plainNumberOf = (figure: WorkforceFigure): number => names.indexOf(figure);

const numberOf = Object.fromEntries(names.map((name, number) => [name, number])) as Record<
  WorkforceFigure,
  number
>;
const forms = ['permanent', 'temporary', 'trainee', 'intern'] as const;
const peopleOfForm = forms.map((name) => numberOf[`people/${name}`]);
const fteOfForm = forms.map((name) => numberOf[`fte/${name}`]);
const peopleOfHire = hireKinds.map((kind) => numberOf[`people/${kind}`]);
const fteOfHire = hireKinds.map((kind) => numberOf[`fte/${kind}`]);
const leftBy = leavingCauses.map((cause) => numberOf[`left/${cause}`]);

/** Mulberry32: a plain generator with a state, as one would take. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * One replication.
 *
 * @param tableOfRecruit - by position among the ages, month of joining and contract
 */
export function runPlainReplication(
  model: SimulationModel,
  tableOfRecruit: (
    ageIndex: number,
    startMonth: number,
    contract: 'permanent' | 'temporary' | 'training',
  ) => LeavingTable,
  replication: number,
): PlainFigures {
  const { calendar, columns, chances, levers, grades } = model;
  const { monthCount } = calendar;
  const { periods } = grades;
  const random = generator(Math.imul(replication + 1, 0x9e3779b1));
  const figures = names.map(() => new Float64Array(columns.width));
  const places = Array.from({ length: model.places.count }, (_, number) => aPlace(model, number));
  for (let person = 0; person < model.people.count; person += 1) {
    const own = Array.from(
      model.people.places.subarray(
        model.people.firstPlace[person],
        model.people.firstPlace[person + 1],
      ),
      (place) => places[place]!,
    );
    for (const place of own) {
      const { opening } = model.places;
      place.holder = {
        form: opening.status[place.number]! - placeStatus.permanent,
        table: model.people.tables[person]!,
        start: 0,
        contractEnd: opening.contractEnd[place.number]!,
        step: opening.step[place.number]!,
        riseMonth: opening.riseMonth[place.number]!,
        isCounted: opening.isCounted[place.number] === 1,
        own,
      };
    }
  }
  const hired: Hired[] = Array.from({ length: model.hire.count }, (_, number) => ({
    number,
    family: model.hire.family[number]!,
    groups: groupsOf(model, model.hire.firstOwner + number),
    fte: model.hire.fte[number]!,
    kind: model.hire.kind[number]!,
    end: model.hire.endMonth[number]!,
    isHired: true,
  }));
  const demandBalance = model.groups.families.map(() => 0);
  const growthUsed = model.groups.families.map(() => 0);
  let saved = 0;
  let month = 0;
  /** Whether contracts of a family must not be continued: turnover is expected to fall short. */
  const needsContracts = (family: number): boolean => {
    const short = levers.savingsTarget[month]! - saved;
    return levers.isExempt[family] === 0 && short > 0 && short > model.turnoverAhead[month]!;
  };

  const add = (figure: number, groups: readonly number[], amount: number): void => {
    const own = figures[figure]!;
    const year = calendar.yearOfMonth[month]!;
    own[month]! += amount;
    for (const group of groups) own[year + group]! += amount;
  };
  /** A stock is counted every month; of a group only the last month of the year stays. */
  const count = (figure: number, groups: readonly number[], amount: number): void => {
    const own = figures[figure]!;
    own[month]! += amount;
    if (month + 1 < monthCount && calendar.isYearEnd[month] === 0) return;
    for (const group of groups) own[calendar.yearOfMonth[month]! + group]! += amount;
  };
  const lapse = (post: Place): void => {
    post.exists = false;
    add(numberOf['posts/lapsed'], post.groups, 1);
  };
  const openVacancy = (post: Place, from: number): void => {
    post.holder = null;
    post.vacantSince = month;
    post.recruitsFrom = from;
    post.isForTrainee = false;
    post.waits = false;
    post.isDue = false;
  };
  const isTooMany = (post: Place): boolean =>
    demandBalance[post.family]! < 0 && -demandBalance[post.family]! >= post.fte / 2;
  const free = (post: Place, isTurnover: boolean): void => {
    openVacancy(post, month);
    const cell = post.family * monthCount + month;
    if (isTooMany(post)) {
      demandBalance[post.family]! += post.fte;
      lapse(post);
    } else if (
      isTurnover &&
      levers.isExempt[post.family] === 0 &&
      saved < levers.savingsTarget[month]!
    ) {
      saved += post.fte;
      lapse(post);
    } else if (levers.policy[cell] === 2) lapse(post);
    else {
      post.recruitsFrom = month + levers.delay[cell]!;
      post.isForTrainee = levers.policy[cell] === 3;
    }
  };
  const leave = (place: Place, cause: number): void => {
    if (place.holder!.isCounted) add(leftBy[cause]!, place.groups, 1);
    place.holder = null;
    if (!place.isPost) place.exists = false;
  };
  const settle = (holder: Employment, grade: number, until: number): void => {
    while (holder.riseMonth <= until) {
      if (holder.step < grades.topStep[grade]!) holder.step += 1;
      holder.riseMonth += grades.stepInterval;
    }
  };
  const move = (source: Place, post: Place): void => {
    const holder = source.holder!;
    add(numberOf['moved/out'], source.groups, 1);
    add(numberOf['moved/in'], post.groups, 1);
    settle(holder, source.grade, month + 1);
    const from = source.scaleRank * grades.rankCount + post.scaleRank;
    const step = grades.stepAfterMove[from * grades.stepCount + holder.step]!;
    source.holder = null;
    post.holder = { ...holder, step, own: [post] };
    if (source.isPost) free(source, false);
    else source.exists = false;
  };
  const employ = (post: Place, ageIndex: number, isTemporary: boolean): void => {
    const start = month + 1;
    post.holder = {
      form: isTemporary ? form.temporary : form.permanent,
      table: tableOfRecruit(ageIndex, start, isTemporary ? 'temporary' : 'permanent'),
      start,
      contractEnd: isTemporary ? month + chances.recruitTerm : -1,
      step: 0,
      riseMonth: start + grades.stepInterval,
      isCounted: true,
      own: [post],
    };
  };
  /** In an order by chance while something is to be saved, as then it matters who comes first. */
  const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
    saved >= levers.savingsTarget[month]!
      ? items
      : items
          .map((item) => ({ item, drawn: random() }))
          .sort((a, b) => a.drawn - b.drawn)
          .map(({ item }) => item);
  const drawAge = (): number => {
    const drawn = random();
    return chances.recruitAgeSums.findIndex((sum) => drawn < sum);
  };

  const { key0 } = model.hire;
  const endsFirst = (a: Hired, b: Hired): number =>
    a.end - b.end || key0[a.number]! - key0[b.number]!;

  for (month = 0; month < monthCount; month += 1) {
    // What everybody costs who is there at the start of the month.
    for (const { holder, groups, grade } of places) {
      if (holder === null) continue;
      settle(holder, grade, month);
      const at = grades.firstCost[grade]! + holder.step * periods.count + periods.periodOf[month]!;
      add(numberOf['cost/employees'], groups, grades.costs[at]!);
    }
    for (const { isHired, kind, number, groups } of hired) {
      if (!isHired) continue;
      const grade = model.hire.grade[number * hireKinds.length + kind]!;
      const at = grade * periods.count + periods.periodOf[month]!;
      add(numberOf['cost/hire'], groups, grades.hireCosts[at]!);
    }

    // For which vacancies somebody is found.
    for (const post of places) {
      const isSought = isVacant(post) && post.recruitsFrom < month;
      post.isDue = isSought && random() < levers.fillSums[post.family * monthCount]!;
    }

    // Who leaves, and through which cause.
    const ending: Place[] = [];
    for (const place of places) {
      const { holder } = place;
      if (holder === null || holder.own[0] !== place) continue;
      const cause = causeNow(holder, month, random);
      if (cause < 0) continue;
      for (const own of holder.own) {
        if (cause === contractEnd) ending.push(own);
        else {
          leave(own, cause);
          if (own.isPost) free(own, true);
        }
      }
    }
    for (const place of shuffled(places)) {
      const { holder } = place;
      const isEnding = ending.includes(place);
      if (!place.isPost || holder === null) continue;
      if (!isEnding && (holder.form !== form.temporary || holder.contractEnd !== month)) continue;
      if (needsContracts(place.family)) {
        saved += place.fte;
        leave(place, contractEnd);
        openVacancy(place, month);
        lapse(place);
      } else if (isEnding) {
        leave(place, contractEnd);
        free(place, false);
      } else {
        holder.form = form.permanent;
        if (holder.isCounted) add(numberOf['changed/contract'], place.groups, 1);
      }
    }
    for (const place of ending.filter(({ isPost }) => !isPost)) {
      const holder = place.holder!;
      const wants = holder.form === form.trainee && random() < chances.traineeStay;
      const post = wants ? vacancyFor(places, model, place) : undefined;
      if (post === undefined) {
        leave(place, contractEnd);
        continue;
      }
      add(numberOf['changed/contract'], place.groups, 1);
      const ageIndex = model.places.ageIndex[place.number]!;
      place.holder = {
        ...holder,
        form: form.permanent,
        table: tableOfRecruit(ageIndex, month + 1, 'permanent'),
        start: month + 1,
        contractEnd: -1,
      };
      move(place, post);
    }

    // Hire.
    for (const { from, to, ratio, families } of levers.conversions[month]!) {
      for (const person of hired) {
        if (!person.isHired || person.kind !== from || families[person.family] === 0) continue;
        if (random() >= ratio) continue;
        add(numberOf['hire/ended'], person.groups, 1);
        if (to >= 0) {
          person.kind = to;
          add(numberOf['hire/started'], person.groups, 1);
          continue;
        }
        person.isHired = false;
        const post = places[model.hire.post[person.number]!]!;
        post.exists = true;
        add(numberOf['posts/added'], post.groups, 1);
        add(numberOf['joined/from-hire'], post.groups, 1);
        employ(post, drawAge(), false);
      }
    }
    const ceiling = levers.hireCeiling[month]!;
    let hireFte = hired.reduce((sum, { isHired, fte }) => sum + (isHired ? fte : 0), 0);
    for (const person of hired.filter(({ isHired }) => isHired).sort(endsFirst)) {
      if (ceiling < 0 || hireFte <= ceiling) break;
      person.isHired = false;
      hireFte -= person.fte;
      add(numberOf['hire/ended'], person.groups, 1);
    }
    for (const person of shuffled(hired)) {
      if (!person.isHired || person.end !== month) continue;
      person.end = month + chances.hireTerm;
      if (needsContracts(person.family)) {
        saved += person.fte;
        person.isHired = false;
        add(numberOf['hire/ended'], person.groups, 1);
        continue;
      }
      if (random() < chances.hireExtension) continue;
      add(numberOf['hire/ended'], person.groups, 1);
      if (random() < chances.hireReplacement) add(numberOf['hire/started'], person.groups, 1);
      else person.isHired = false;
    }

    // Growth and shrinkage.
    for (const [family, posts] of model.places.growthPosts.entries()) {
      const change = levers.demandChange[family * monthCount + month]!;
      demandBalance[family]! += change;
      if (change < 0) {
        const vacant = places
          .filter((post) => isVacant(post) && post.family === family)
          .sort((a, b) => a.vacantSince - b.vacantSince);
        for (const post of vacant) {
          if (!isTooMany(post)) continue;
          demandBalance[family]! += post.fte;
          lapse(post);
        }
      }
      for (;;) {
        const post = places[posts[growthUsed[family]!] ?? -1];
        if (change <= 0 || post === undefined || 2 * demandBalance[family]! < post.fte) break;
        growthUsed[family]! += 1;
        demandBalance[family]! -= post.fte;
        post.exists = true;
        add(numberOf['posts/added'], post.groups, 1);
        openVacancy(post, month);
      }
    }

    // What is still to be saved at the end of a year.
    if (calendar.isYearEnd[month] === 1) {
      const open = places.filter(isVacant).sort((a, b) => a.vacantSince - b.vacantSince);
      for (const post of open) {
        if (saved >= levers.savingsTarget[month]!) break;
        if (levers.isExempt[post.family] === 1) continue;
        saved += post.fte;
        lapse(post);
      }
    }

    // Vacancies.
    for (const post of places) {
      if (!isVacant(post) || !(post.isDue || post.waits)) continue;
      const cell = post.family * monthCount;
      if (!post.waits && random() < chances.internalFill) {
        const { first, posts, rankCount } = model.places.movers;
        const drawn = random();
        const from = levers.moverFamilies[post.family]!.find(({ sum }) => drawn < sum)!.family;
        const list = from * rankCount + post.scaleRank;
        const candidates = Array.from(
          posts.subarray(first[list], first[list + 1]),
          (number) => places[number]!,
        ).filter(({ holder }) => holder !== null && holder.own.length === 1);
        const source = candidates[Math.floor(random() * candidates.length)];
        if (source !== undefined) {
          move(source, post);
          continue;
        }
      }
      if (levers.openFrom[cell + month]! > month) {
        post.waits = true;
        continue;
      }
      add(numberOf['joined/recruited'], post.groups, 1);
      employ(post, drawAge(), chances.recruitTerm > 0);
    }
    for (const number of model.places.startingIn[month]!) {
      const place = places[number]!;
      place.exists = true;
      employ(place, model.places.ageIndex[number]!, false);
      place.holder = {
        ...place.holder!,
        form: form.trainee,
        table: tableOfRecruit(model.places.ageIndex[number]!, month + 1, 'training'),
        step: model.places.opening.step[number]!,
        riseMonth: month + grades.stepInterval,
      };
      add(numberOf['joined/training'], place.groups, 1);
      const first = grades.firstCost[place.grade]! + place.holder.step * periods.count;
      add(
        numberOf['cost/employees'],
        place.groups,
        grades.costs[first + periods.periodOf[month]!]!,
      );
    }

    // Everything is counted at the end of the month.
    for (const { exists, isPost, holder, groups, fte } of places) {
      if (!exists) continue;
      if (holder !== null) {
        if (holder.isCounted) count(peopleOfForm[holder.form]!, groups, 1);
        count(fteOfForm[holder.form]!, groups, fte);
      }
      if (!isPost) continue;
      count(numberOf['posts/budgeted'], groups, 1);
      count(numberOf['fte/budgeted'], groups, fte);
      if (holder !== null) continue;
      count(numberOf['posts/vacant'], groups, 1);
      count(numberOf['fte/vacant'], groups, fte);
    }
    for (const { isHired, kind, groups, fte } of hired) {
      if (!isHired) continue;
      count(peopleOfHire[kind]!, groups, 1);
      count(fteOfHire[kind]!, groups, fte);
    }
  }
  return figures;
}

const isVacant = ({ exists, isPost, holder }: Place): boolean =>
  exists && isPost && holder === null;

const groupsOf = ({ owners }: SimulationModel, owner: number): number[] =>
  Array.from(owners.groupColumns.subarray(owner * 3, owner * 3 + 3));

function aPlace(model: SimulationModel, number: number): Place {
  const { places } = model;
  return {
    number,
    isPost: number < places.postCount,
    family: places.family[number]!,
    groups: groupsOf(model, number),
    fte: places.fte[number]!,
    scaleRank: places.scaleRank[number]!,
    grade: places.grade[number]!,
    exists: places.opening.status[number] !== placeStatus.absent,
    holder: null,
    vacantSince: -1,
    recruitsFrom: -1,
    isForTrainee: false,
    waits: false,
    isDue: false,
  };
}

/** The cause through which somebody leaves in a month, given that they are there; -1 = none. */
function causeNow({ table, start }: Employment, month: number, random: () => number): number {
  const row = (month - start) * causeCount;
  if (row < 0 || row >= table.chances.length) return -1;
  const gone = row === 0 ? 0 : table.cumulative[row - 1]!;
  let drawn = random() * (1 - gone);
  for (let cause = 0; cause < causeCount; cause += 1) {
    drawn -= table.chances[row + cause]!;
    if (drawn < 0) return cause;
  }
  return -1;
}

function vacancyFor(
  places: readonly Place[],
  { places: model }: SimulationModel,
  trainee: Place,
): Place | undefined {
  const families = model.mayWorkIn[trainee.number];
  return places
    .filter(
      (post) =>
        isVacant(post) &&
        (families == null || families[post.family] === 1) &&
        (post.isForTrainee || post.waits || post.isDue),
    )
    .sort(
      (a, b) =>
        Math.abs(a.scaleRank - trainee.scaleRank) - Math.abs(b.scaleRank - trainee.scaleRank) ||
        a.vacantSince - b.vacantSince,
    )[0];
}
