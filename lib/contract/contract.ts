export {
  collateRequestSchema,
  copiesRequestSchema,
  decisionRequestSchema,
  type ProblemDetails,
  problemDetailsSchema,
  savedSchema,
  storyRequestSchema,
} from './api.ts';
export {
  type BatchError,
  type BatchLine,
  batchErrorSchema,
  batchLineSchema,
  type CopyContract,
  copySchema,
  describeIssues,
} from './batch.ts';
export { COLLATION_SCHEMA, type CollationContract, collationSchema } from './collation.ts';
export { contractJsonSchema } from './json-schema.ts';
export { type CallerName, nameVersions, type VersionNames } from './naming.ts';
export { accepted, type Notice, type Problem, type Result, refused } from './problem.ts';
export { type Naming, toContract } from './to-contract.ts';
