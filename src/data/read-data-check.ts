import { CHECK_PATH, checkIds, type DataCheck } from '../schema/data-check';
import { parseJson } from './json-field';

/** Reads the result of the self-check. @throws DataFormatError that names the file and the field */
export function readDataCheck(text: string): DataCheck {
  const root = parseJson(text, CHECK_PATH);
  return {
    date: root.at('date').matching(/^\d{4}-\d{2}-\d{2}$/, 'a day'),
    manifestSha256: root.at('manifestSha256').matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    results: root
      .at('results')
      .items()
      .map((field) => {
        const found = field.at('id').text();
        return {
          id: checkIds.find((id) => id === found) ?? field.at('id').fail('a known check'),
          cases: field.at('cases').count(),
          problems: field.at('problems').count(),
        };
      }),
  };
}
