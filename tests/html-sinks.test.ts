import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways to turn a text into HTML or code; the lint has to know each. */
const sinks = [
  'element.innerHTML = text;',
  'element.innerHTML += text;',
  'element.outerHTML = text;',
  "element.insertAdjacentHTML('beforeend', text);",
  'element.setHTMLUnsafe(text);',
  'Document.parseHTMLUnsafe(text);',
  'document.write(text);',
  'document.writeln(text);',
  'document.createRange().createContextualFragment(text);',
  'frame.srcdoc = text;',
  "new DOMParser().parseFromString(text, 'text/html');",
  'eval(text);',
  'new Function(text)();',
  'render(<a href="javascript:void 0">x</a>);',
  'render(<p dangerouslySetInnerHTML={{ __html: text }} />);',
] as const;

/** The same by name, however they are written: as a key, in quotes, behind another name. */
const names =
  /innerHTML|outerHTML|insertAdjacentHTML|HTMLUnsafe|dangerouslySet|createContextualFragment|srcdoc|DOMParser|\bdocument\s*\.\s*write|\beval\b\s*\(|\bFunction\s*\(|javascript:|set(Timeout|Interval)\(\s*['"`]/i;

/** What the project's lint says of a file of src. */
function lint(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-lint-'));
  for (const part of ['biome.json', 'lint'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/made.tsx'), code);
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', 'src', '--colors=off', '--max-diagnostics=100'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return stdout + stderr;
}

function listSources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listSources(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe('ways from text to HTML and code', () => {
  it('are each refused by the lint, and by name', () => {
    const said = lint(sinks.join('\n'));
    sinks.forEach((sink, i) => {
      expect(said, sink).toMatch(
        new RegExp(
          `made\\.tsx:${i + 1}:\\d+ (plugin|lint/security/(noGlobalEval|noScriptUrl|noDangerously\\w+))`,
        ),
      );
      expect(sink).toMatch(names);
    });
  });

  it('do not stop what is harmless', () => {
    const said = lint('element.textContent = text;\nelement.append(text);\nelement.title = text;\n');
    expect(said).not.toMatch(/plugin|lint\/security/);
  });

  it('stand nowhere in the source', () => {
    const files = listSources(join(root, 'src'));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => names.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
