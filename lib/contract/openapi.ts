import type { z } from 'zod';
import {
  collateRequestSchema,
  copiesRequestSchema,
  decisionRequestSchema,
  problemDetailsSchema,
  savedSchema,
  storyRequestSchema,
} from './api.ts';
import { decidedSchema, deletedSchema, formSchema, oembedSchema, storiesSchema, storySchema } from './api-answers.ts';
import { comparisonQuerySchema, listQuerySchema, oembedQuerySchema, removeQuerySchema } from './api-queries.ts';
import { collationSchema } from './collation.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** Under `components/schemas`: what is sent and what is answered. The same schemas check the requests. */
const SCHEMAS = {
  StoryRequest: storyRequestSchema,
  CopiesRequest: copiesRequestSchema,
  CollateRequest: collateRequestSchema,
  DecisionRequest: decisionRequestSchema,
  Form: formSchema,
  Stories: storiesSchema,
  Story: storySchema,
  Saved: savedSchema,
  Deleted: deletedSchema,
  Decided: decidedSchema,
  Collation: collationSchema,
  OEmbed: oembedSchema,
  Problem: problemDetailsSchema,
} as const;
type Name = keyof typeof SCHEMAS;

/** The API as an OpenAPI 3.1 document, as text for `/api/v1/openapi.json` and `docs/contracts/openapi.json`. */
export function openApiJson(): string {
  const schemas = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const { $schema: _, ...json } = jsonSchemaOf(schema);
      return [name, json];
    }),
  );
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Variorum',
      version: '1',
      summary: 'Several copies of one news story, compared.',
      description:
        'Errors are problem details (RFC 9457). It only ever grows: ignore fields you do not know. Offsets are UTF-16 code units.',
      license: { name: 'Unlicensed', identifier: 'LicenseRef-Unlicensed' },
    },
    servers: [{ url: '/' }],
    tags: [{ name: 'stories' }, { name: 'comparisons' }],
    paths: PATHS,
    security: [{ password: [] }, {}],
    components: { schemas, parameters: { IdempotencyKey: IDEMPOTENCY_KEY }, securitySchemes: { password: PASSWORD } },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

const PASSWORD = {
  type: 'http',
  scheme: 'bearer',
  description:
    'The password of the server (VARIORUM_PASSWORD) as it is. Not asked for where there is none, nor for what a shared link opens.',
};

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
  description:
    'Any text of your own, a new one for each request. Sent again within a day it gives the first answer again (with Idempotent-Replayed: true) and changes nothing.',
};
const IDEMPOTENT = [{ $ref: '#/components/parameters/IdempotencyKey' }];

const ref = (name: Name) => ({ $ref: `#/components/schemas/${name}` });
const answer = (description: string, name: Name, headers: object = {}) => ({
  description,
  headers,
  content: { 'application/json': { schema: ref(name) } },
});
const body = (name: Name) => ({ required: true, content: { 'application/json': { schema: ref(name) } } });
const bodyOrForm = (name: Name) => ({
  required: true,
  content: { 'application/json': { schema: ref(name) }, 'multipart/form-data': { schema: ref('Form') } },
});
const header = (description: string) => ({ description, schema: { type: 'string' } });
const ETAG = { ETag: header('Send it as If-None-Match and get 304 while nothing has changed.') };
const UNCHANGED = { 304: { description: 'What you have is still right.' } };
const FAILED = {
  default: { description: 'What went wrong.', content: { 'application/problem+json': { schema: ref('Problem') } } },
};

/** Query parameters out of the schema that reads them. */
function query(schema: z.ZodObject): object[] {
  const json = jsonSchemaOf(schema);
  return Object.entries(json.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property as { description?: string };
    const required = json.required?.includes(name) ?? false;
    return { name, in: 'query', required, ...(description ? { description } : {}), schema: rest };
  });
}
const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

const PATHS = {
  '/api/v1/stories': {
    get: {
      operationId: 'listStories',
      tags: ['stories'],
      summary: 'The stories, newest first.',
      parameters: query(listQuerySchema),
      responses: { 200: answer('A page of them.', 'Stories', ETAG), ...UNCHANGED, ...FAILED },
    },
    post: {
      operationId: 'createStory',
      tags: ['stories'],
      summary: 'Store a story and compare its copies.',
      parameters: IDEMPOTENT,
      requestBody: bodyOrForm('StoryRequest'),
      responses: {
        200: answer('The store has these very texts as a story already.', 'Saved'),
        201: answer('Stored.', 'Saved', { Location: header('The story.') }),
        ...FAILED,
      },
    },
  },
  '/api/v1/stories/{id}': {
    parameters: [path('id')],
    get: {
      operationId: 'readStory',
      tags: ['stories'],
      summary: 'A story with its copies.',
      responses: { 200: answer('The story.', 'Story', ETAG), ...UNCHANGED, ...FAILED },
    },
    delete: {
      operationId: 'deleteStory',
      tags: ['stories'],
      summary: 'Delete a story for good, with every text that no other story has.',
      responses: { 200: answer('Gone; its links say so.', 'Deleted'), ...FAILED },
    },
  },
  '/api/v1/stories/{id}/versions': {
    parameters: [path('id')],
    post: {
      operationId: 'addCopies',
      tags: ['stories'],
      summary: 'Add copies; a new set comes of it, and the old one stays.',
      parameters: IDEMPOTENT,
      requestBody: bodyOrForm('CopiesRequest'),
      responses: { 200: answer('Added.', 'Saved'), ...FAILED },
    },
  },
  '/api/v1/stories/{id}/versions/{version}': {
    parameters: [path('id'), path('version')],
    delete: {
      operationId: 'removeCopy',
      tags: ['stories'],
      summary: 'Take a copy off the list, or its text out of the store for good.',
      parameters: query(removeQuerySchema),
      responses: {
        200: {
          description: 'Removed (Saved), or purged (Deleted).',
          content: { 'application/json': { schema: { anyOf: [ref('Saved'), ref('Deleted')] } } },
        },
        ...FAILED,
      },
    },
  },
  '/api/v1/collate': {
    post: {
      operationId: 'collate',
      tags: ['comparisons'],
      summary: 'Compare copies; nothing is stored.',
      requestBody: body('CollateRequest'),
      responses: { 200: answer('The contract.', 'Collation'), ...FAILED },
    },
  },
  '/api/v1/comparisons/{set}': {
    parameters: [path('set')],
    get: {
      operationId: 'readComparison',
      tags: ['comparisons'],
      summary: 'A stored comparison: the contract, or a file in another format.',
      parameters: query(comparisonQuerySchema),
      responses: { 200: answer('The contract.', 'Collation', ETAG), ...UNCHANGED, ...FAILED },
    },
  },
  '/api/v1/comparisons/{set}/decisions': {
    parameters: [path('set')],
    post: {
      operationId: 'decide',
      tags: ['comparisons'],
      summary: "Add a person's word on a finding or on any passage.",
      parameters: IDEMPOTENT,
      requestBody: body('DecisionRequest'),
      responses: { 201: answer('Added to the log.', 'Decided'), ...FAILED },
    },
  },
  '/api/v1/oembed': {
    get: {
      operationId: 'oembed',
      tags: ['comparisons'],
      summary: 'oEmbed for the address of a comparison, a row or a finding.',
      parameters: query(oembedQuerySchema),
      responses: {
        200: answer('A frame without a script, or for a whole comparison its title and drawn card.', 'OEmbed'),
        ...FAILED,
      },
    },
  },
};
