import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What somebody who signed in may do. */
export type Role = 'hr-adviser';

/** Somebody who signed in. Until there are accounts, always the HR adviser of this computer. */
interface Session {
  readonly role: Role;
  readonly validUntil: Date;
}

interface NewSession {
  /** 256 random bits; shown once, kept only as a hash. */
  readonly sessionKey: string;
  readonly validUntil: Date;
}

export interface Sessions {
  /** `null` for a wrong code, and for the right one the second time. */
  signIn(code: string): NewSession | null;
  /** `null` for an unknown or expired key. */
  find(sessionKey: string): Session | null;
}

/** A working day; who works longer restarts the program, which prints a new code. */
const validForMs = 12 * 3600 * 1000;

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** For whoever starts a server without a code of its own. */
export const newSignInCode = (): string => randomBytes(16).toString('base64url');

/** Sessions of one process: gone when it stops. */
export function createSessions({
  signInCode,
  now = () => new Date(),
}: {
  readonly signInCode: string;
  readonly now?: () => Date;
}): Sessions {
  const codeDigest = digestOf(signInCode);
  const sessionByKeyDigest = new Map<string, Session>();
  let isCodeUsed = false;

  return {
    signIn(code) {
      if (isCodeUsed || !timingSafeEqual(digestOf(code), codeDigest)) return null;
      isCodeUsed = true;
      const sessionKey = randomBytes(32).toString('base64url');
      const validUntil = new Date(now().getTime() + validForMs);
      sessionByKeyDigest.set(digestOf(sessionKey).toString('hex'), {
        role: 'hr-adviser',
        validUntil,
      });
      return { sessionKey, validUntil };
    },
    find(sessionKey) {
      const session = sessionByKeyDigest.get(digestOf(sessionKey).toString('hex'));
      return session !== undefined && now() < session.validUntil ? session : null;
    },
  };
}
