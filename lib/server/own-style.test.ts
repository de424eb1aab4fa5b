import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStyleOnly } from '../model/change.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { getContract } from './contracts.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { readEnv } from './env.ts';
import { saveStory } from './mutations.ts';
import { watchOwnStyle } from './own-style.ts';
import { getComparison } from './queries.ts';
import { searchForm } from './search-form.ts';
import type { Current } from './server-state.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-style-'));
  file = join(folder, 'variorum.style.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RULE = 'pairs:\n  - [politicians, lawmakers]\n';

describe('the file of the own style', () => {
  test('is no rules when it is not there, and a mistake when it was asked for by name', async () => {
    expect(await watchOwnStyle(file, { required: false })()).toEqual({ ok: true, rules: [] });
    const asked = await watchOwnStyle(file, { required: true })();
    expect(asked.ok || asked.message).toContain(`“${file}” cannot be read`);
  });

  test('is read again when it was changed, and when it went away', async () => {
    const read = watchOwnStyle(file, { required: false });
    writeFileSync(file, RULE);
    expect(await read()).toMatchObject({ rules: [{ forms: ['politicians', 'lawmakers'] }] });
    writeFileSync(file, `${RULE}  - [dogs, hounds]\n`);
    expect(await read()).toMatchObject({ rules: [{}, { forms: ['dogs', 'hounds'] }] });
    rmSync(file);
    expect(await read()).toEqual({ ok: true, rules: [] });
  });

  test('says its mistakes with their lines', async () => {
    writeFileSync(file, 'pairs:\n  - [politicians]\n');
    const style = await watchOwnStyle(file, { required: false })();
    expect(style.ok || style.message).toContain(`${file}:2:`);
  });
});

describe('in the app', () => {
  let state: Current;
  beforeEach(() => {
    state = currentOver(openMemoryStore({ fold: searchForm }), readEnv({ VARIORUM_DATA: folder }));
    setCurrent(state);
  });
  afterEach(async () => {
    setCurrent(null);
    await closeCurrent(state);
  });

  const save = async () => {
    const saved = await saveStory({
      copies: ['The politicians met in Perth on Monday.', 'The lawmakers met in Perth on Monday.'].map((text) => ({
        content: { kind: 'text' as const, text },
      })),
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    return saved.value.set;
  };
  const open = async (set: string) => {
    const comparison = await getComparison(set);
    if (comparison.kind !== 'found') throw new Error(comparison.kind);
    const substance = comparison.collation.changes.filter((c) => !isStyleOnly(c.classes)).length;
    return { substance, notices: comparison.notices.map((n) => `${n.code}: ${n.message}`) };
  };

  test('a rule that is added holds the next time the link is opened, and the page says what it did', async () => {
    const set = await save();
    expect(await open(set)).toEqual({ substance: 1, notices: [] });
    const before = await getContract(set);
    writeFileSync(file, RULE);
    expect(await open(set)).toEqual({
      substance: 0,
      notices: [
        'own-style: 1 change is style by your rules: politicians/lawmakers 1. Of substance: 0, without them 1.',
      ],
    });
    const after = await getContract(set, { known: before.kind === 'found' ? [before.etag] : [] });
    expect(after.kind).toBe('found'); // and not “unchanged”: what was fetched under other rules is stale
    rmSync(file);
    expect(await open(set)).toEqual({ substance: 1, notices: [] });
  });

  test('a file with a mistake leaves the comparison as it is without it, and the page says where the mistake is', async () => {
    const set = await save();
    writeFileSync(file, 'pairs:\n  - [politicians]\n');
    const { substance, notices } = await open(set);
    expect(substance).toBe(1);
    expect(notices[0]).toMatch(/^own-style-unread: Your own style was left out.*variorum\.style\.yaml:2:/);
  });
});
