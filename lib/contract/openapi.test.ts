import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { copiesRequestSchema, decisionRequestSchema, openApiJson, storyRequestSchema } from './contract.ts';

const ROOT = join(import.meta.dirname, '../..');
const document = JSON.parse(openApiJson());

test('the published description is fresh: node scripts/contract-schema.mjs writes it', () => {
  expect(readFileSync(join(ROOT, 'docs/contracts/openapi.json'), 'utf8')).toBe(openApiJson());
});

test('it is OpenAPI 3.1 by the schema of the OpenAPI Initiative', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  const { info: _, ...lacking } = document;
  expect((await new Validator().validate(lacking)).valid).toBe(false);
});

test('every reference leads somewhere, and every operation has a name of its own', () => {
  for (const [, ref] of openApiJson().matchAll(/"\$ref": "#\/([^"]+)"/g)) {
    const found = ref?.split('/').reduce((at, key) => at?.[key.replaceAll('~1', '/')], document);
    expect(found, ref).toBeDefined();
  }
  const ids = Object.values<Record<string, { operationId?: string }>>(document.paths)
    .flatMap((path) => Object.values(path))
    .flatMap((operation) => operation.operationId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(9);
});

test('it describes every route under app/api/v1 and pages/api/v1 with its methods, and no other', () => {
  const routes: string[] = [];
  const walk = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(folder, entry.name), `${path}/${entry.name.replace(/^\[(.+)\]$/, '{$1}')}`);
      else if (entry.name === 'route.ts') {
        const source = readFileSync(join(folder, entry.name), 'utf8');
        for (const [, method] of source.matchAll(/export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)) {
          routes.push(`${method?.toLowerCase()} ${path}`);
        }
      }
    }
  };
  walk(join(ROOT, 'app/api/v1'), '/api/v1');
  // A route of the pages folder names no method: its handler answers GET and refuses the others.
  const walkPages = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const name = entry.name.replace(/\.ts$/, '').replace(/^\[(.+)\]$/, '{$1}');
      if (entry.isDirectory()) walkPages(join(folder, entry.name), `${path}/${name}`);
      else routes.push(`get ${path}/${name}`);
    }
  };
  walkPages(join(ROOT, 'pages/api/v1'), '/api/v1');
  expect(existsSync(join(ROOT, 'app/api/v1/openapi.json/route.ts'))).toBe(true);
  const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(routes.filter((r) => r !== 'get /api/v1/openapi.json').sort());
});

test('its schemas say of a request what the schemas in the server say', () => {
  const ajv = new Ajv2020({ strict: false });
  const cases: readonly [string, { safeParse(v: unknown): { success: boolean } }, unknown][] = [
    ['StoryRequest', storyRequestSchema, { versions: [{ text: 'x' }] }],
    ['StoryRequest', storyRequestSchema, { title: 'T', versions: [{ paragraphs: ['x'], id: 3 }] }],
    ['StoryRequest', storyRequestSchema, { versions: [] }],
    ['StoryRequest', storyRequestSchema, { versions: [{ label: 'no words' }] }],
    ['StoryRequest', storyRequestSchema, { versions: [{ text: 'x', roles: [{ start: -1, role: 'body' }] }] }],
    ['CopiesRequest', copiesRequestSchema, { versions: [{ text: 3 }] }],
    ['DecisionRequest', decisionRequestSchema, { verdict: 'maybe', by: 'A', target: {} }],
  ];
  for (const [name, schema, value] of cases) {
    const validate = ajv.compile(document.components.schemas[name]);
    expect(validate(value), JSON.stringify(value)).toBe(schema.safeParse(value).success);
  }
});
