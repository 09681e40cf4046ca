import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { projectSkills } from '../../../../src/engine/workforce/skills/project-skills.ts';
import type { WorkforceFigure } from '../../../../src/engine/workforce/workforce-figures.ts';
import type { SimulatedGroup } from '../../../../src/engine/workforce/workforce-outcome.ts';
import type { Skill } from '../../../../src/engine/workforce/workforce-settings.ts';

const ai: Skill = {
  name: 'AI',
  demandGrowthPerYearRatio: 0.5,
  neededByFamily: { ICT: 0.5, Beleid: 0.1, Buitendienst: 0 },
  heldRatio: 0.2,
  joinersHeldRatio: 0.4,
};

describe('by hand', () => {
  /** 20 people with 16 FTE, so 0.8 each; 5 leave and 10 join in the first year, 5 leave in the second. */
  const ict = aFamily('ICT', ['2026', '2027'], {
    opening: { 'people/in-service': 20, 'fte/in-service': 16 },
    figures: {
      'people/in-service': [25, 20],
      'fte/in-service': [20, 16],
      'fte/budgeted': [24, 24],
      'left/resignation': [3, 4],
      'left/retirement': [2, 1],
      'joined/recruited': [10, 0],
    },
  });

  test('two years of one family', () => {
    expect(projectSkills([ai], [ict])).toEqual([
      {
        skill: 'AI',
        years: [
          {
            year: 2026,
            neededFte: 12, // 24 x 0.5
            gainedFte: near(3.2), // 0.4 x 10 x 0.8
            lostFte: near(1.06666666666666), // (0.2 x 16 + 3.2) x 5 x 0.8 / (16 + 8)
            heldFte: near(5.33333333333333), // 3.2 + 3.2 - 1.0666
            gapFte: near(6.66666666666666),
          },
          {
            year: 2027,
            neededFte: 18, // half as much again
            gainedFte: 0,
            lostFte: near(1.06666666666666), // 5.3333 x 5 x 0.8 / 20
            heldFte: near(4.26666666666666),
            gapFte: near(13.7333333333333),
          },
        ],
      },
    ]);
  });

  test('what is lost is a share of the FTE that the family publishes, also when hours differ', () => {
    const family = aFamily('ICT', ['2026', '2027'], {
      opening: { 'people/in-service': 10, 'fte/in-service': 10 },
      figures: {
        'people/in-service': [5, 3],
        'fte/in-service': [4, 2.4],
        'left/resignation': [5, 2],
      },
    });
    const [first, second] = projectSkills([ai], [family])[0]!.years;
    expect(first).toMatchObject({ lostFte: near(1), heldFte: near(1) }); // 2 x 5 / 10
    expect(second).toMatchObject({ lostFte: near(0.4), heldFte: near(0.6) }); // 1 x 2 x 0.8 / 4
  });

  test('people who move between families that need it keep it; from elsewhere they bring it', () => {
    const [policy, outdoors] = ['Beleid', 'Buitendienst'].map((family) =>
      aFamily(family, ['2026'], {
        opening: { 'people/in-service': 10, 'fte/in-service': 10 },
        figures: { 'fte/budgeted': [10], 'moved/out': [2] },
      }),
    );
    const reached = aFamily('ICT', ['2026'], {
      opening: { 'people/in-service': 10, 'fte/in-service': 10 },
      figures: { 'fte/budgeted': [10], 'moved/in': [4] },
    });
    const [year] = projectSkills([ai], [policy!, outdoors!, reached])[0]!.years;
    // ICT received four, Beleid lost two of them: two came from Buitendienst, with 0.2 each.
    expect(year).toEqual({
      year: 2026,
      neededFte: 6,
      lostFte: 0,
      gainedFte: near(0.4),
      heldFte: near(4.4),
      gapFte: near(1.6),
    });
  });

  test('hire, other groupings and families that do not need it do not count', () => {
    const years = ['2026'];
    const other = aFamily('Buitendienst', years, {
      opening: { 'people/in-service': 50, 'fte/in-service': 50 },
      figures: { 'fte/budgeted': [50], 'left/death': [25], 'joined/recruited': [50] },
    });
    const hire = aFamily('ICT', years, {
      opening: { 'people/self-employed': 8, 'people/hire': 8, 'fte/hire': 8 },
      figures: { 'hire/ended': [8], 'fte/budgeted': [2] },
    });
    const team = { ...other, grouping: 'programme', group: 'ICT' } as const;
    expect(projectSkills([ai], [other, hire, team])[0]!.years).toEqual([
      { year: 2026, neededFte: 1, lostFte: 0, gainedFte: 0, heldFte: 0, gapFte: 1 },
    ]);
  });

  test('a need that grows stops at everybody, and one that shrinks goes on', () => {
    const years = ['2026', '2027', '2028', '2029'];
    const family = aFamily('ICT', years, {
      opening: {},
      figures: { 'fte/budgeted': [10, 10, 8, 8] },
    });
    const needed = (growth: number): number[] =>
      projectSkills([{ ...ai, demandGrowthPerYearRatio: growth }], [family])[0]!.years.map(
        ({ neededFte }) => neededFte,
      );
    expect(needed(0.5)).toEqual([5, 7.5, 8, 8]);
    expect(needed(-0.5)).toEqual([5, 2.5, 1, 0.5]);
  });

  test('a new family takes the average FTE of its first year', () => {
    const fresh = aFamily('ICT', ['2026'], {
      opening: {},
      figures: {
        'people/in-service': [10],
        'fte/in-service': [9],
        'fte/budgeted': [9],
        'joined/recruited': [10],
      },
    });
    expect(projectSkills([ai], [fresh])[0]!.years[0]).toMatchObject({ gainedFte: near(3.6) });
  });

  test('without families there are no years, and without skills no answer', () => {
    expect(projectSkills([ai], [])).toEqual([{ skill: 'AI', years: [] }]);
    expect(projectSkills([], [ict])).toEqual([]);
  });
});

describe('for any course', () => {
  test('held at the start + gained - lost = held at the end, and never more than the people there', () => {
    fc.assert(
      fc.property(anySkill, anyCourse, (skill, course) => {
        const { groups, openingFte } = groupsOf(course);
        let heldFte = skill.heldRatio * openingFte;
        const { years } = projectSkills([skill], groups)[0]!;
        years.forEach((year, at) => {
          expect(year.heldFte).toBeCloseTo(heldFte + year.gainedFte - year.lostFte, 9);
          expect(year.gapFte).toBeCloseTo(year.neededFte - year.heldFte, 9);
          expect(year.lostFte).toBeGreaterThanOrEqual(0);
          expect(year.heldFte).toBeGreaterThanOrEqual(-1e-9);
          expect(year.heldFte).toBeLessThanOrEqual(course.peopleAt[at + 1]! + 1e-9);
          heldFte = year.heldFte;
        });
      }),
    );
  });

  test('without turnover and growth nothing changes', () => {
    fc.assert(
      fc.property(anySkill, fc.integer({ min: 0, max: 100 }), (skill, people) => {
        const { groups } = groupsOf({ peopleAt: [people, people, people], leavers: [0, 0] });
        const { years } = projectSkills([{ ...skill, demandGrowthPerYearRatio: 0 }], groups)[0]!;
        expect(years[1]).toEqual({ ...years[0]!, year: 2027 });
        expect(years[0]).toMatchObject({ heldFte: skill.heldRatio * people, lostFte: 0 });
      }),
    );
  });

  test('equals a head count in which everybody in service carries the same share', () => {
    fc.assert(
      fc.property(anySkill, anyCourse, (skill, course) => {
        const { groups } = groupsOf(course);
        let share = skill.heldRatio;
        const { years } = projectSkills([skill], groups)[0]!;
        years.forEach(({ heldFte }, at) => {
          const before = course.peopleAt[at]!;
          const joined = course.peopleAt[at + 1]! - before + course.leavers[at]!;
          // Whoever leaves, the mix of those who stay is that of everybody who was there.
          if (before + joined > 0) {
            share = (share * before + skill.joinersHeldRatio * joined) / (before + joined);
          }
          expect(heldFte).toBeCloseTo(share * course.peopleAt[at + 1]!, 9);
        });
      }),
    );
  });
});

const near = (value: number): number => expect.closeTo(value, 10) as unknown as number;

function aFamily(
  group: string,
  periods: readonly string[],
  given: {
    readonly opening: SimulatedGroup['opening'];
    readonly figures: Readonly<Partial<Record<WorkforceFigure, readonly number[]>>>;
  },
): SimulatedGroup {
  const figures = Object.fromEntries(
    Object.entries(given.figures).map(([figure, means]) => [
      figure,
      means.map((mean) => ({
        mean,
        p10: mean,
        p50: mean,
        p90: mean,
        meanError: 0,
        quantileError: 0,
      })),
    ]),
  );
  return { grouping: 'positionFamily', group, periods, opening: given.opening, figures };
}

/** People in full time at the start and after each year, and who left in it; joiners make up the rest. */
interface Course {
  readonly peopleAt: readonly number[];
  readonly leavers: readonly number[];
}

function groupsOf({ peopleAt, leavers }: Course): {
  readonly groups: SimulatedGroup[];
  readonly openingFte: number;
} {
  const [opening, ...closing] = peopleAt;
  const family = aFamily(
    'ICT',
    leavers.map((_, at) => String(2026 + at)),
    {
      opening: { 'people/in-service': opening!, 'fte/in-service': opening! },
      figures: {
        'people/in-service': closing,
        'fte/in-service': closing,
        'fte/budgeted': closing.map(() => 100),
        'left/resignation': leavers,
        'joined/recruited': closing.map((people, at) => people - peopleAt[at]! + leavers[at]!),
      },
    },
  );
  return { groups: [family], openingFte: opening! };
}

const ratio = fc.double({ min: 0, max: 1, noNaN: true });

const anySkill: fc.Arbitrary<Skill> = fc.record({
  name: fc.constant('x'),
  demandGrowthPerYearRatio: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  neededByFamily: fc.record({ ICT: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  heldRatio: ratio,
  joinersHeldRatio: ratio,
});

/** Leavers in each year are at most the people at its start, and the rest joins. */
const anyCourse: fc.Arbitrary<Course> = fc
  .tuple(
    fc.integer({ min: 1, max: 200 }),
    fc.array(fc.tuple(ratio, fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 10 }),
  )
  .map(([opening, years]) => {
    const peopleAt = [opening];
    const leavers = years.map(([share, joined]) => {
      const before = peopleAt.at(-1)!;
      const left = Math.floor(share * before);
      peopleAt.push(before - left + joined);
      return left;
    });
    return { peopleAt, leavers };
  });
