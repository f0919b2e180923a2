/** A street extract that cannot be built from: one sentence, without its full stop, that names the file. */
export class StreetsFileError extends Error {
  override readonly name = 'StreetsFileError';

  /** @param problem what is wrong, a predicate: "is cut short" */
  constructor(fileName: string, problem: string, options?: ErrorOptions) {
    super(`${fileName} ${problem}`, options);
  }
}
