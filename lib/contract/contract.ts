export {
  collateRequestSchema,
  copiesRequestSchema,
  decisionRequestSchema,
  type ProblemDetails,
  problemDetailsSchema,
  savedSchema,
  storyRequestSchema,
} from './api.ts';
export { decidedSchema, deletedSchema, oembedSchema, storiesSchema, storySchema } from './api-answers.ts';
export { comparisonQuerySchema, listQuerySchema, oembedQuerySchema, removeQuerySchema } from './api-queries.ts';
export {
  type BatchError,
  batchErrorSchema,
  batchLineSchema,
  type CopyContract,
  describeIssues,
} from './batch.ts';
export { type CollationContract, collationSchema } from './collation.ts';
export { fromContract } from './from-contract.ts';
export { contractJsonSchema } from './json-schema.ts';
export { nameVersions } from './naming.ts';
export { openApiJson } from './openapi.ts';
export { accepted, type Notice, type Problem, type Result, refused } from './problem.ts';
export { PROBLEM_KINDS, problemKind } from './problem-kinds.ts';
export { blocksOf } from './row-blocks.ts';
export { readStyleFile } from './style-file.ts';
export { toContract } from './to-contract.ts';
