import * as z from 'zod';

const cents = (description: string, example: number) =>
  z.number().meta({ description: `${description}, in euro.`, example });
const share = (description: string, example: number) =>
  z.number().nullable().meta({ description, example });

const year = z
  .strictObject({
    jaar: z.int().meta({ description: 'Begrotingsjaar.', example: 2026 }),
    loonsom: cents('Verwachte loonsom, met wie vertrekt en erbij komt', 98_000_000).nullable(),
    inhuur: cents('Verwachte kosten van inhuur', 12_000_000).nullable(),
    inhuurVanTotaal: share(
      'Inhuur als deel (0-1) van loonsom en inhuur samen: indicator bi.4.',
      0.109091,
    ),
    inhuurVanLoonsom: share('Inhuur als deel (0-1) van de loonsom alleen.', 0.122449),
    loonsomPeildatum: cents(
      'Loonsom van wie op de peildatum in dienst is, als niemand vertrekt of erbij komt',
      97_000_000,
    ),
    overhead: cents(
      'Deel daarvan op taakveld 0.4; null = te weinig mensen (ook in het verschil met een groep)',
      24_000_000,
    ).nullable(),
    overheadVanLoonsom: share('Overhead als deel (0-1) van loonsomPeildatum.', 0.247423),
    zonderTaakveld: cents(
      'Deel van loonsomPeildatum van mensen zonder taakveld, die niet als overhead tellen; null = te weinig mensen (ook in het verschil met een groep)',
      0,
    ).nullable(),
  })
  .meta({ id: 'LoonsomJaar', description: 'Loonsom, inhuur en overhead van een jaar.' });

const group = z
  .strictObject({
    indeling: z
      .enum(['schaal', 'trede', 'programma'])
      .meta({ description: 'Waarop is ingedeeld.', example: 'schaal' }),
    groep: z.string().nullable().meta({
      description:
        'Schaal, trede of programma; `10-10A` = samengenomen; null = niet ingevuld, of samen te klein om te noemen.',
      example: '10-10A',
    }),
    samengenomen: z
      .boolean()
      .meta({ description: 'Of dit de rest is: te klein om apart te tonen.', example: false }),
    personen: z.int().meta({ description: 'Mensen, elk één keer geteld.', example: 120 }),
    fte: z.number().meta({ description: 'Fte.', example: 104.5 }),
    loonsom: cents('Loonsom in het eerste jaar', 9_400_000),
  })
  .meta({ id: 'LoonsomGroep', description: 'De loonsom van een groep op de peildatum.' });

/** Wage sum, hire and overhead as published. */
export const wagesContract = z
  .strictObject({
    peildatum: z.iso
      .date()
      .meta({ description: 'De dag van het personeelsbestand.', example: '2026-01-01' }),
    jaren: z.array(year).meta({ description: 'De begrotingsjaren.', example: [] }),
    groepen: z.array(group).meta({
      description: 'De loonsom van het eerste jaar per schaal, per trede en per programma.',
      example: [],
    }),
    personenOverhead: z.int().nullable().meta({
      description: 'Mensen op taakveld 0.4; null = te weinig.',
      example: 310,
    }),
    personenZonderTaakveld: z.int().nullable().meta({
      description: 'Mensen zonder taakveld; null = te weinig.',
      example: 0,
    }),
    regelsZonderLoon: z.int().nullable().meta({
      description: 'Regels zonder schaal of trede, die in geen groep meetellen; null = enkele.',
      example: 0,
    }),
  })
  .meta({ id: 'Loonsom', description: 'Loonsom, inhuur en overhead van een scenario.' });
