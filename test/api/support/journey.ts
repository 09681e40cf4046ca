import { until } from '../../support/until.ts';
import type { ApiClient } from './api-client.ts';
import { smallRoster } from './example-files.ts';

interface RosterFile {
  readonly id: string;
  readonly status: string;
  readonly fouten: readonly unknown[];
  readonly kolommen: readonly { readonly veld: string }[];
}

export interface CalculationJson {
  readonly id: string;
  readonly soort: string;
  readonly status: string;
  readonly voortgang: number;
  readonly mislukking: string | null;
  readonly vingerafdrukken: Readonly<Record<string, string>> | null;
}

/** Sends in a file and waits until it has been checked. */
export async function checkedRosterFile(
  client: ApiClient,
  bytes: Uint8Array | string = smallRoster(),
  contentType = 'text/csv',
): Promise<RosterFile> {
  const { json } = await client.call<RosterFile>('stuurPersoneelsbestandIn', {
    bytes,
    headers: { 'Content-Type': contentType },
  });
  return until('the file is checked', async () => {
    const file = await client.call<RosterFile>('toonPersoneelsbestand', {
      params: { id: json.id },
    });
    return file.json.status !== 'wordt-gecontroleerd' && file.json;
  });
}

/** A confirmed small roster, ready for scenarios. */
export async function confirmedRosterFile(client: ApiClient): Promise<string> {
  const { id } = await checkedRosterFile(client);
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  return id;
}

export const shortScenario = (personeelsbestandId: string) => ({
  personeelsbestandId,
  uitgangspunten: { naam: 'Kort scenario', peildatum: '2026-01-01', eersteJaar: 2026 },
});

/** A scenario with default settings on a small roster. */
export async function aStoredScenario(client: ApiClient): Promise<string> {
  const body = shortScenario(await confirmedRosterFile(client));
  const { json } = await client.call<{ id: string }>('maakScenario', { body });
  return json.id;
}

export const requestCalculation = async (
  client: ApiClient,
  scenarioId: string,
  soort: string,
): Promise<CalculationJson> =>
  (await client.call<CalculationJson>('vraagBerekeningAan', { body: { scenarioId, soort } })).json;

/** Waits until a calculation has ended. */
export const endOfCalculation = (client: ApiClient, id: string): Promise<CalculationJson> =>
  until(
    `calculation ${id} has ended`,
    async () => {
      const { json } = await client.call<CalculationJson>('toonBerekening', { params: { id } });
      return !['wacht', 'loopt'].includes(json.status) && json;
    },
    60_000,
  );

/** Asks for a calculation and waits until it has ended. */
export async function finishedCalculation(
  client: ApiClient,
  scenarioId: string,
  soort: string,
): Promise<CalculationJson> {
  const { id } = await requestCalculation(client, scenarioId, soort);
  return endOfCalculation(client, id);
}
