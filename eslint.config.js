import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Folders of src/ from sources to outputs: a file imports from its own folder and those before it. That no files of a folder import
 * one another in a circle is a test (src/testing/imports.test.ts), which takes a second where the rule of a plugin took ten.
 */
const LAYERS = [
  'cache',
  'model',
  'charts',
  'pictures',
  'markdown',
  'figures',
  'book',
  'open-data',
  'authoring',
  'checks',
  'site',
  'components',
  'layouts',
  'pages',
];
/** What each folder beside the line may see. */
const BESIDE = {
  import: ['model', 'figures', 'book', 'open-data'],
  outputs: ['cache', 'model', 'charts', 'pictures', 'figures', 'book', 'open-data', 'authoring', 'checks'],
};
/** Folders that know nothing of ours, or next to nothing: they could be packages of their own. */
const ALONE = { cache: [], model: [], charts: [], pictures: ['cache'], markdown: [] };

function layerRule(folder, allowed) {
  const forbidden = [...LAYERS, ...Object.keys(BESIDE)].filter((name) => name !== folder && !allowed.includes(name));
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...forbidden, 'scripts'].join('|')})/`,
              message: `src/${folder} may import only from: ${[folder, ...allowed].join(', ')}. Data runs one way.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  { ignores: ['dist', '.cache', '.astro', 'node_modules', '**/golden'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
    },
  },
  // Byte-level code indexes arrays whose length it has just checked.
  { files: ['src/outputs/pdf/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.astro'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  ...LAYERS.map((folder, index) => layerRule(folder, ALONE[folder] ?? LAYERS.slice(0, index))),
  ...Object.entries(BESIDE).map(([folder, allowed]) => layerRule(folder, allowed)),
);
