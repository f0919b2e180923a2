/** A file, row, link or message that does not have the form its schema asks for. Says what is wrong and where. */
export class DataFormatError extends Error {
  override readonly name = 'DataFormatError';
}

/** Data of another version than the code: a newer page has taken the place of this one. */
export class VersionError extends Error {
  override readonly name = 'VersionError';
}

/** A file that could not be had: `status` is the HTTP status, 0 where none was received. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly status: number;
  readonly address: string;

  constructor(message: string, address: string, status = 0, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.address = address;
  }
}

/** The work was given up because somebody asked for it; never shown to a person. */
export class AbortError extends Error {
  override readonly name = 'AbortError';

  constructor(message = 'aborted') {
    super(message);
  }
}

/** The thread that was to answer broke down, and broke down again when it was asked once more. */
export class CrashError extends Error {
  override readonly name = 'CrashError';
}

/** A broken promise of our own code. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
