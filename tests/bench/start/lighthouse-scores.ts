import lighthouse from 'lighthouse';

export const lighthouseCategories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type LighthouseCategory = (typeof lighthouseCategories)[number];

export interface LighthouseReport {
  readonly version: string;
  /** 0 to 100. */
  readonly scores: Readonly<Record<LighthouseCategory, number>>;
  /** Audits that cost points outside performance. */
  readonly failed: readonly string[];
  /** As Lighthouse reckons them from an unthrottled load: milliseconds, and a sum of shares. */
  readonly largestPaint: number;
  readonly layoutShift: number;
}

/**
 * Lighthouse's own judgement of a page as a phone.
 * @param port at which a browser waits for commands
 */
export async function readLighthouse(url: string, port: number): Promise<LighthouseReport> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...lighthouseCategories],
  });
  if (!result) throw new Error('Lighthouse gave no report');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  const scoreOf = (category: LighthouseCategory): number =>
    Math.round(100 * (lhr.categories[category]?.score ?? 0));
  const failed = lighthouseCategories
    .filter((category) => category !== 'performance')
    .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
  return {
    version: lhr.lighthouseVersion,
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    failed,
    largestPaint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    layoutShift: lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
  };
}
