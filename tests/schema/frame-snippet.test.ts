import { describe, expect, it } from 'vitest';
import { frameSnippet } from '../../src/schema/frame-snippet';

const shape = { title: 'La "mappa" & <altro>', heightPixels: 640, mayLocate: true };

describe('the lines for a page', () => {
  it('are three: title, lazy, referrer policy, position, and a shape that is kept from the start', () => {
    const snippet = frameSnippet('https://example.org/embed.html#nil=76&lang=it', shape);
    expect(snippet.split('\n')).toHaveLength(3);
    for (const part of [
      'src="https://example.org/embed.html#nil=76&amp;lang=it"',
      'title="La &quot;mappa&quot; &amp; &lt;altro&gt;"',
      'height="640"',
      'loading="lazy"',
      'referrerpolicy="strict-origin"',
      'allow="geolocation"',
      'aspect-ratio:720/640',
      'min-height:640px',
    ])
      expect(snippet).toContain(part);
  });

  it('ask for no position where none is wanted', () => {
    expect(frameSnippet('https://example.org/', { ...shape, mayLocate: false })).not.toContain('geolocation');
  });
});
