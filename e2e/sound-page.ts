import { test as base, expect } from '@playwright/test';

/**
 * A test in which no page may fail unseen: an answer of 500 and more, or an error that nothing caught, is drawn over by the browser in a
 * moment, and all that a person does afterwards works.
 */
export const test = base.extend<{ readonly faults: readonly string[] }>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('response', (response) => {
        if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
      });
      context.on('weberror', (error) => faults.push(String(error.error())));
      await use(faults);
      expect(faults, 'what failed on the pages of this test').toEqual([]);
    },
    { auto: true },
  ],
});
