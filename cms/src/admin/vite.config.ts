/** As much of Vite's configuration as is touched here; Vite itself is Strapi's. */
interface Config {
  plugins?: unknown[];
}

/** Each replacement in Strapi's forms where a password is chosen, with how often it has to be found in each of the files. */
const FILES: Record<string, number> = {
  'pages/Auth/components/Register.mjs': 2,
  'pages/Auth/components/ResetPassword.mjs': 1,
  'pages/Settings/pages/Users/utils/validation.mjs': 1,
};
const REPLACEMENTS: [RegExp, string][] = [
  [/(password: yup\.string\(\)[^;]*?)\.min\(8,/g, '$1.min(12,'],
  [/(\.min\(12,\s*\{[^}]*values: \{\s*)min: 8/g, '$1min: 12'],
  [/\/\[a-z\]\/\.test\(value\)/g, 'true'],
  [/\/\[A-Z\]\/\.test\(value\)/g, 'true'],
  [/\/\\d\/\.test\(value\)/g, 'true'],
];

/**
 * The forms for a password ask for what the server asks for (src/accounts/password-rule.ts): 12 characters, of whatever kind. Strapi's
 * rule stands in modules that offer no way in; it is changed while the admin is built, and the build stops when it is not found as expected.
 * `strapi develop` takes the modules from a cache and keeps Strapi's rule in the form; the server's holds there as well.
 */
export default function extendVite(config: Config): Config {
  const relaxPasswords = {
    name: 'relax-password-forms',
    enforce: 'pre',
    transform(code: string, id: string) {
      const path = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const file = path.includes('/@strapi/admin/') ? Object.keys(FILES).find((name) => path.endsWith(`/${name}`)) : undefined;
      return file ? { code: REPLACEMENTS.reduce((text, replacement) => replaceAll(file, text, replacement), code), map: null } : undefined;
    },
  };
  return { ...config, plugins: [...(config.plugins ?? []), relaxPasswords] };
}

function replaceAll(file: string, code: string, [pattern, replacement]: [RegExp, string]): string {
  const found = [...code.matchAll(pattern)].length;
  if (found !== FILES[file]) {
    throw new Error(`Strapi's ${file} no longer holds its password rule as expected (${pattern}). Adapt src/admin/vite.config.ts.`);
  }
  return code.replace(pattern, replacement);
}
