/** What people sign in with on the test server that has a password. */
export const PASSWORD = 'nine quiet herons cross the bay';

/** Where that server is. */
export const DOOR = `http://127.0.0.1:${process.env.VARIORUM_E2E_DOOR_PORT ?? '3211'}`;
