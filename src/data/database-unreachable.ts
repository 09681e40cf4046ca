/** Which database, as far as it may be shown: never the user or the password. */
interface DatabasePlace {
  readonly host: string;
  readonly port: string;
  readonly name: string;
}

function placeOf(databaseUrl: string): DatabasePlace {
  const { hostname, port, pathname } = new URL(databaseUrl);
  return {
    host: hostname || 'localhost',
    port: port || '5432',
    name: decodeURIComponent(pathname.slice(1)) || '(geen naam)',
  };
}

/** What it means and what to do, by code of Node or PostgreSQL. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'daar luistert geen PostgreSQL. Start de database of verbeter host en poort',
  ENOTFOUND: 'deze host is onbekend. Controleer de naam van de host',
  EAI_AGAIN: 'de naam van de host is nu niet op te zoeken. Controleer de netwerkverbinding',
  ETIMEDOUT: 'er komt geen antwoord. Controleer de netwerkverbinding en de firewall',
  EHOSTUNREACH: 'deze host is niet te bereiken. Controleer de netwerkverbinding',
  ECONNRESET: 'de verbinding werd verbroken. Controleer of daar PostgreSQL draait',
  '28P01': 'de gebruiker of het wachtwoord klopt niet',
  '28000': 'deze gebruiker wordt daar niet toegelaten. Vraag de beheerder om toegang',
  '3D000': 'deze database bestaat niet. Controleer de naam, of maak de database eerst aan',
  '42501': 'deze gebruiker heeft te weinig rechten. Hij moet tabellen mogen maken en gebruiken',
  '53300': 'alle verbindingen zijn bezet. Probeer het straks opnieuw',
  '57P03': 'PostgreSQL is nog aan het starten of stoppen. Probeer het straks opnieuw',
};

/** PostgreSQL cannot be used as it was asked for; the message is one Dutch sentence for whoever starts us. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
  /** Of Node or PostgreSQL. */
  readonly code: string;

  constructor(databaseUrl: string, code: string, reason: string) {
    const { host, port, name } = placeOf(databaseUrl);
    super(`De database "${name}" op ${host}, poort ${port}, is niet te gebruiken: ${reason}.`);
    this.code = code;
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The error in words for whoever starts us, when it is about reaching the database; else as it was. */
export function explainConnectionError(databaseUrl: string, error: unknown): unknown {
  const code = codeOf(error);
  const reason = code === null ? undefined : reasons[code];
  return code === null || reason === undefined
    ? error
    : new DatabaseUnreachable(databaseUrl, code, reason);
}
