import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { SITE } from './build-site.ts';

/** Resolves its rules once, not anew for each page. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

const rules = new OneConfig({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes in its own style.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    // role="list" gives a list without markers its role back in Safari.
    'no-redundant-role': 'off',
    // Titles state findings and may be long; search engines cut them.
    'long-title': 'off',
    'text-content': 'error',
    // Headings inside the sectioning of a page are checked by axe in the browser.
    'require-sri': 'off',
  },
});
const validator = new HtmlValidate(rules);

test('every page is valid HTML', async () => {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(350);
  const found: string[] = [];
  for (const file of files) {
    const report = await validator.validateString(readFileSync(join(SITE, file), 'utf8'), file);
    for (const result of report.results)
      for (const { ruleId, message, line, column } of result.messages)
        found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found.slice(0, 20)).toEqual([]);
});
