import { expect, it } from 'vitest';
import { hostsInLock, missingFromLock } from './lock-guard.mjs';

const lockOf = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

it('finds a native package that the lock lost', () => {
  const owner = { optionalDependencies: { '@next/swc-linux-x64-gnu': '16.4.5', '@next/swc-darwin-arm64': '16.4.5' } };
  const lock = lockOf({ 'node_modules/next': owner, 'node_modules/@next/swc-linux-x64-gnu': { version: '16.4.5' } });
  expect(missingFromLock(lock)).toEqual(['node_modules/next: @next/swc-darwin-arm64@16.4.5']);
});

it('is not content with another version of the same name', () => {
  const lock = lockOf({
    'node_modules/rolldown': { optionalDependencies: { '@rolldown/binding-win32': '1.3.2' } },
    'node_modules/@rolldown/binding-win32': { version: '1.2.19' },
    'node_modules/vite/node_modules/rolldown': { optionalDependencies: { '@rolldown/binding-win32': '1.2.19' } },
  });
  expect(missingFromLock(lock)).toEqual(['node_modules/rolldown: @rolldown/binding-win32@1.3.2']);
});

it('takes the nearest entry, and a range as npm settled it', () => {
  const lock = lockOf({
    'node_modules/vite': { optionalDependencies: { fsevents: '~2.3.3' } },
    'node_modules/vite/node_modules/fsevents': { version: '2.3.3' },
    'node_modules/playwright': { optionalDependencies: { fsevents: '2.3.2' } },
    'node_modules/fsevents': { version: '2.3.2' },
  });
  expect(missingFromLock(lock)).toEqual([]);
});

it('names entries with the address of a host', () => {
  const lock = lockOf({ 'node_modules/a': { resolved: 'https://packages.example/a.tgz' }, 'node_modules/b': {} });
  expect(hostsInLock(lock)).toEqual(['node_modules/a: https://packages.example/a.tgz']);
});
