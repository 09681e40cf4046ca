import { describe, expect, test } from '@jest/globals';
import { createSessions, newSignInCode } from '../../src/access/sessions.ts';

describe('sessions', () => {
  const signInCode = newSignInCode();

  test('a wrong code gives nothing, and leaves the right one usable', () => {
    const sessions = createSessions({ signInCode });
    expect(sessions.signIn(`${signInCode}x`)).toBeNull();
    expect(sessions.signIn('')).toBeNull();
    expect(sessions.signIn(signInCode)).not.toBeNull();
  });

  test('the right code works once', () => {
    const sessions = createSessions({ signInCode });
    expect(sessions.signIn(signInCode)).not.toBeNull();
    expect(sessions.signIn(signInCode)).toBeNull();
  });

  test('a session is found by its key of 256 bits, and by no other', () => {
    const sessions = createSessions({ signInCode });
    const { sessionKey = '' } = sessions.signIn(signInCode) ?? {};
    expect(Buffer.from(sessionKey, 'base64url')).toHaveLength(32);
    expect(sessions.find(sessionKey)).toMatchObject({ role: 'hr-adviser' });
    expect(sessions.find(`${sessionKey}A`)).toBeNull();
    expect(sessions.find('')).toBeNull();
  });

  test('a session ends at the moment it was promised to last until', () => {
    let now = new Date('2026-11-23T08:00:00Z');
    const sessions = createSessions({ signInCode, now: () => now });
    const session = sessions.signIn(signInCode);
    expect(session?.validUntil).toEqual(new Date('2026-11-23T20:00:00Z'));
    now = new Date('2026-11-23T19:59:59Z');
    expect(sessions.find(session?.sessionKey ?? '')).not.toBeNull();
    now = new Date('2026-11-23T20:00:00Z');
    expect(sessions.find(session?.sessionKey ?? '')).toBeNull();
  });

  test('a key of one process means nothing to another', () => {
    const { sessionKey = '' } = createSessions({ signInCode }).signIn(signInCode) ?? {};
    expect(createSessions({ signInCode }).find(sessionKey)).toBeNull();
  });
});
