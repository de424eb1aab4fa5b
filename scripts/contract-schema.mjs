import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBundled } from './bundle.mjs';
import { isProgram, root } from './project.mjs';
import { writeWhole } from './stamp.mjs';

const schemaPath = join(root, 'docs/contracts/collation.schema.json');
const apiPath = join(root, 'docs/contracts/openapi.json');
const pagePath = join(root, 'docs/contracts/collation.md');

/**
 * Writes what is generated of the contract: the JSON Schema and the API's description from the zod schemas of lib/contract, and the example output on the page
 * from the example input above it. Tests say when either is stale.
 */
export async function writeContractDocs() {
  const { contractJsonSchema, openApiJson } = await import(
    pathToFileURL(await ensureBundled({ entry: 'lib/contract/contract.ts' })).href
  );
  writeWhole(schemaPath, contractJsonSchema());
  writeWhole(apiPath, openApiJson());

  const page = readFileSync(pagePath, 'utf8');
  const [input, output] = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => match[1]);
  const line = `${JSON.stringify(JSON.parse(input))}\n`;
  const command = await ensureBundled();
  const answer = execFileSync(process.execPath, [command, 'collate', '--batch'], { input: line, encoding: 'utf8' });
  writeWhole(
    pagePath,
    page.replace(output, () => `${laidOut(JSON.parse(answer))}\n`),
  );
  return [schemaPath, apiPath, pagePath];
}

/** One line for each entry of a list: JSON's own indenting would make five pages of a small collation. */
function laidOut(collation) {
  const parts = Object.entries(collation).map(([key, value]) => {
    const shown =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((v) => `  ${JSON.stringify(v)}`).join(',\n')}]`
        : JSON.stringify(value);
    return ` ${JSON.stringify(key)}: ${shown}`;
  });
  return `{\n${parts.join(',\n')}\n}`;
}

if (isProgram(import.meta)) for (const path of await writeContractDocs()) console.log(path);
