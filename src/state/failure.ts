import { LoadError } from '../core/errors';

/** Why something failed, as far as a person can do something about it. */
export type FailureReason =
  | 'connection'
  | 'slow'
  | 'missing'
  | 'server'
  | 'damaged'
  | 'version'
  | 'crash'
  | 'fault';

/** A failure in the parts that can be said in any language. */
export interface Failure {
  readonly reason: FailureReason;
  /** Name of the file that it was about; '' where it was about none. */
  readonly file: string;
  /** HTTP status; 0 where none was received. */
  readonly status: number;
}

const FILE_NAME = /[\w-]+\.(?:bin|fgb|json|js)\b/;
const STALLED = /nothing came for/;
const GONE_STATUS: readonly number[] = [404, 410];

function reasonOf(error: unknown): FailureReason {
  if (error instanceof LoadError) {
    if (error.status === 0) return STALLED.test(error.message) ? 'slow' : 'connection';
    return GONE_STATUS.includes(error.status) ? 'missing' : 'server';
  }
  switch (error instanceof Error ? error.name : '') {
    case 'DataFormatError':
      return 'damaged';
    case 'VersionError':
      return 'version';
    case 'CrashError':
      return 'crash';
    default:
      return 'fault';
  }
}

/** What is known of an error that can be told. */
export function failureOf(error: unknown): Failure {
  const reason = reasonOf(error);
  const message = error instanceof Error && reason !== 'fault' && reason !== 'crash' ? error.message : '';
  return {
    reason,
    file: FILE_NAME.exec(message)?.[0] ?? '',
    status: error instanceof LoadError ? error.status : 0,
  };
}
