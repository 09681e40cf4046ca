import * as z from 'zod';
import type {
  DepartureBehaviour,
  OffsetCurveChoice,
} from '../../../engine/retirement/retirement-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { shareContract } from '../../number-contracts.ts';
import { employmentInDutch, employmentInEnglish } from '../../../words/roster-words.ts';
import { familiesContract } from '../lever-contracts.ts';

/** Further from the AOW than this is a mistake: nobody draws a pension so early, or starts so late. */
const furthestOffset = 10;
const offsetMessage = `een heel aantal jaren van -${furthestOffset} tot en met ${furthestOffset} als sleutel`;

/** Decimal fractions such as 0.05 do not add up exactly in binary. */
const roundingOfShares = 1e-9;

const exampleShares = { '-2': 0.2, '-1': 0.2, '0': 0.5, '1': 0.1 };

const isOffset = (text: string): boolean =>
  /^(0|-?[1-9]\d?)$/.test(text) && Math.abs(Number(text)) <= furthestOffset;

const sharesContract = z
  .record(z.string(), shareContract)
  .superRefine((shares, context) => {
    for (const offset of Object.keys(shares)) {
      if (isOffset(offset)) continue;
      context.addIssue({ code: 'custom', path: [offset], message: offsetMessage });
    }
    const given: readonly unknown[] = Object.values(shares);
    const sum = given.reduce<number>((total, each) => total + Number(each), 0);
    if (!(Math.abs(sum - 1) > roundingOfShares)) return;
    const message = `aandelen die samen 1 zijn, niet ${Number(sum.toFixed(6))}`;
    context.addIssue({ code: 'custom', message });
  }, evenWithProblems)
  .meta({
    description:
      'Aandeel van de vertrekken per jaar ten opzichte van het einde door de AOW: "-2" is twee jaar eerder, "0" op die dag. Samen 1.',
    example: exampleShares,
  });

const curveContract = z.strictObject({
  dienstverbanden: z
    .array(
      z.enum(['vast', 'tijdelijk', 'trainee', 'stage'], 'vast, tijdelijk, trainee of stage'),
      'een lijst van dienstverbanden',
    )
    .default([])
    .meta({ description: 'Voor welke dienstverbanden; leeg = alle.', example: ['vast'] }),
  functiefamilies: familiesContract('Voor welke functiefamilies; leeg = alle.'),
  aandelen: sharesContract,
});

export const departureBehaviourContract = z
  .strictObject({
    aan: z.boolean('true of false').default(true).meta({
      description:
        'Of vertrekken zich spreiden rond het einde door de AOW. Uit: iedereen vertrekt precies op die dag.',
      example: true,
    }),
    curven: z
      .array(curveContract)
      .default([])
      .meta({
        description:
          'Eigen spreiding voor een deel van de mensen, in plaats van de aanname retirement/offset-curve; de eerste die past, geldt.',
        example: [{ functiefamilies: ['Techniek en beheer'], aandelen: exampleShares }],
      }),
  })
  .prefault({})
  .meta({ description: 'Hoe vertrekken zich spreiden rond het einde door de AOW.' });

type CurveContract = z.output<typeof curveContract>;

const toCurve = (curve: CurveContract): OffsetCurveChoice => ({
  employmentKinds: curve.dienstverbanden.map((kind) => employmentInEnglish[kind]),
  positionFamilies: curve.functiefamilies,
  shareByOffsetYear: curve.aandelen,
});

const presentCurve = (curve: OffsetCurveChoice): z.input<typeof curveContract> => ({
  // Hire and vacancies never retire; a curve that names them could not be read either.
  dienstverbanden: curve.employmentKinds
    .map((kind) => employmentInDutch[kind])
    .filter((kind) => kind !== 'inhuur' && kind !== 'vacature'),
  functiefamilies: [...curve.positionFamilies],
  aandelen: { ...curve.shareByOffsetYear },
});

export const toDepartureBehaviour = (
  contract: z.output<typeof departureBehaviourContract>,
): DepartureBehaviour => ({ isOn: contract.aan, curves: contract.curven.map(toCurve) });

export const presentDepartureBehaviour = (
  behaviour: DepartureBehaviour,
): z.input<typeof departureBehaviourContract> => ({
  aan: behaviour.isOn,
  curven: behaviour.curves.map(presentCurve),
});
