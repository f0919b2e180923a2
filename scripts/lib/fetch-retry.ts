/** Why an address gave no file: in words for people, and whether asking again may help. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly mayRecover: boolean;

  constructor(message: string, mayRecover: boolean, options?: ErrorOptions) {
    super(message, options);
    this.mayRecover = mayRecover;
  }
}

/** How long to try; tests wait for nothing. */
export interface Patience {
  /** Tries in all, the first included. */
  readonly tries: number;
  /** Before the second try; doubled before each one after. */
  readonly firstWaitMilliseconds: number;
  /** For one try, body included. */
  readonly timeoutMilliseconds: number;
}

export const usualPatience: Patience = {
  tries: 4,
  firstWaitMilliseconds: 1000,
  timeoutMilliseconds: 300_000,
};

/** Begins as a web page does, whatever the server calls it. */
function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 300));
  return /^[\s\u00ef\u00bb\u00bf]*<(!doctype html|html|head|body)/i.test(start);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  if (!(cause instanceof Error)) return error.message;
  const code: unknown = Reflect.get(cause, 'code');
  return [cause.message, typeof code === 'string' ? code : ''].filter(Boolean).join(', ') || error.message;
}

async function ask(address: string, patience: Patience): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(patience.timeoutMilliseconds) });
  } catch (cause) {
    throw new FetchError(`no answer: ${reasonOf(cause)}`, true, { cause });
  }
}

async function readBody(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new FetchError(`the download broke off: ${reasonOf(cause)}`, true, { cause });
  }
}

async function fetchOnce(address: string, patience: Patience): Promise<Uint8Array> {
  const response = await ask(address, patience);
  const { status, headers } = response;
  if (status === 404 || status === 410)
    throw new FetchError(`the server answered ${status}: it is not there any more`, false);
  if (!response.ok) throw new FetchError(`the server answered ${status}`, status >= 500 || status === 429);
  const bytes = await readBody(response);
  const told = headers.get('content-length');
  const isWhole = headers.has('content-encoding') || told === null || Number(told) === bytes.length;
  if (!isWhole) throw new FetchError(`the download was cut: ${bytes.length} of ${told} bytes`, true);
  if (bytes.length === 0) throw new FetchError('the file is empty', true);
  if (isWebPage(bytes))
    throw new FetchError('the server answered with a web page in the place of the file', false);
  return bytes;
}

/**
 * The bytes at an address; asked again after a pause where that may help, the pause doubled each time.
 * @param waiting told before each pause
 * @throws FetchError with the last reason
 */
export async function fetchPatiently(
  address: string,
  patience: Patience,
  waiting: (reason: string, milliseconds: number) => void,
): Promise<Uint8Array> {
  for (let tried = 1; ; tried++) {
    try {
      return await fetchOnce(address, patience);
    } catch (error) {
      if (!(error instanceof FetchError) || !error.mayRecover || tried >= patience.tries) throw error;
      const milliseconds = patience.firstWaitMilliseconds * 2 ** (tried - 1);
      waiting(error.message, milliseconds);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }
}
