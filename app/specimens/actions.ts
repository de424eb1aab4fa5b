'use server';

/** The specimens store nothing. */
export async function markNothing(): Promise<{ ok: false; message: string }> {
  return { ok: false, message: 'This is a specimen: nothing is stored.' };
}

export async function deleteNothing(): Promise<{ ok: false; message: string }> {
  return { ok: false, message: 'This is a specimen: there is nothing to delete.' };
}

export async function doNothing(): Promise<void> {}
