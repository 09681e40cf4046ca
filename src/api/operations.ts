import { backtestOperations } from './backtest/backtest-operations.ts';
import { budgetVersionOperations } from './budget-versions/budget-version-operations.ts';
import { calculationOperations } from './calculations/calculation-operations.ts';
import { resultOperations } from './calculations/result-operations.ts';
import { calculatorOperations } from './calculators/calculator-operations.ts';
import { proposalOperations } from './commuting-proposals/proposal-operations.ts';
import { commutingQuestionOperations } from './commuting/commuting-question-operations.ts';
import { schemeTemplateOperations } from './commuting/scheme-template-operations.ts';
import { comparisonOperations } from './comparison/comparison-operations.ts';
import { explanationOperations } from './explanation/explanation-operations.ts';
import { budgetFileOperations } from './finance-files/budget-file-operations.ts';
import { iv3Operations } from './iv3/iv3-operations.ts';
import { financeImportOperations } from './finance-imports/finance-import-operations.ts';
import { offeredFileOperations } from './finance-imports/offered-file-operations.ts';
import { openApiDocument } from './openapi-document.ts';
import { documentOperation } from './openapi-operation.ts';
import type { Operation } from './operation.ts';
import { ownWorkbookOperations } from './own-workbook/own-workbook-operations.ts';
import { pairingQuestionOperations } from './pairing/pairing-question-operations.ts';
import { pairDecisionOperations } from './pairing-decisions/pair-decision-operations.ts';
import { parameterOperations } from './parameters/parameter-operations.ts';
import { rosterFileOperations } from './rosters/roster-file-operations.ts';
import { scenarioOperations } from './scenarios/scenario-operations.ts';
import { sessionOperations } from './sessions/session-operations.ts';
import { wageOperations } from './wages/wage-operations.ts';

/** Every operation of the API, in the order of the document, which describes itself as well. */
export const operations: readonly Operation[] = [
  ...sessionOperations,
  ...rosterFileOperations,
  ...comparisonOperations,
  ...offeredFileOperations,
  ...financeImportOperations,
  ...scenarioOperations,
  ...budgetVersionOperations,
  ...wageOperations,
  ...iv3Operations,
  ...budgetFileOperations,
  ...ownWorkbookOperations,
  ...pairingQuestionOperations,
  ...pairDecisionOperations,
  ...commutingQuestionOperations,
  ...proposalOperations,
  ...schemeTemplateOperations,
  ...calculationOperations,
  ...resultOperations,
  ...explanationOperations,
  ...backtestOperations,
  ...parameterOperations,
  ...calculatorOperations,
  documentOperation(() => publishedDocument),
];

export const publishedDocument = openApiDocument(operations);
