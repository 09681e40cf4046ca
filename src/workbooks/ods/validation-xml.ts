import type { DataValidation } from 'exceljs';
import { attributeText, paragraphs } from './ods-text.ts';

const operators: Readonly<Record<string, string>> = {
  greaterThanOrEqual: '>=',
  greaterThan: '>',
  lessThanOrEqual: '<=',
  lessThan: '<',
  equal: '=',
  notEqual: '!=',
};

const numberTests: Readonly<Record<string, string>> = {
  decimal: 'cell-content-is-decimal-number()',
  whole: 'cell-content-is-whole-number()',
};

/** What a cell takes in, in the words of OpenDocument; a list or a formula is not among ours. */
function conditionOf(validation: DataValidation): string {
  const { type } = validation;
  const isNumber = numberTests[type];
  if (isNumber === undefined || !('formulae' in validation)) {
    throw new Error(`Validation of kind ${type} cannot be written as OpenDocument.`);
  }
  const [first, second] = validation.formulae as readonly (number | string)[];
  const operator = validation.operator ?? 'between';
  const range =
    operator === 'between'
      ? `cell-content-is-between(${first},${second})`
      : `cell-content()${operators[operator]}${first}`;
  return `of:${isNumber} and ${range}`;
}

/** What a reader may fill in, with the message before and after. */
export function validationXml(name: string, baseCell: string, validation: DataValidation): string {
  const { promptTitle = '', prompt = '', errorTitle = '', error = '' } = validation;
  return [
    `<table:content-validation table:name="${name}" table:condition="${attributeText(conditionOf(validation))}" table:allow-empty-cell="${validation.allowBlank === true}" table:base-cell-address="${attributeText(baseCell)}">`,
    `<table:help-message table:title="${attributeText(promptTitle)}" table:display="${validation.showInputMessage === true}">${paragraphs(prompt)}</table:help-message>`,
    `<table:error-message table:title="${attributeText(errorTitle)}" table:display="${validation.showErrorMessage === true}" table:message-type="stop">${paragraphs(error)}</table:error-message>`,
    '</table:content-validation>',
  ].join('');
}
