import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { wordNet } from './wordnet.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('words that WordNet lacks leave nothing behind, however many are asked for', () => {
  const net = wordNet();
  const megabytes = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  expect(net.senses('harbour').length).toBeGreaterThan(0);
  const before = megabytes();
  for (let i = 0; i < 300_000; i++) if (net.senses(`zq${i.toString(36)}`).length > 0) throw new Error(String(i));
  expect(megabytes() - before).toBeLessThan(8);
});
