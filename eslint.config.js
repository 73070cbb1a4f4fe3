import tseslint from 'typescript-eslint';

const pure = ['Date', 'performance', 'process', 'setTimeout', 'setInterval', 'fetch', 'console'].map(
  (name) => ({
    name,
    message: 'The core reads no clock, does no IO and knows no process.',
  }),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.dependency-cruiser.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'bin/*.mjs', 'scripts/*.mjs', 'web/public/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/domain/**', 'src/image/**', 'src/analyzers/**', 'src/fusion/**'],
    rules: {
      'no-restricted-globals': ['error', ...pure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core draws no dice.' },
      ],
    },
  },
  { files: ['scripts/**', 'bin/**', 'bench/**', 'test-images/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
