import { AppPackage, jsonFilesOf, manifestName } from './reading/app-package';
import { textFieldsOf, textsOf } from './reading/fields';
import { fault, Finding, shown } from './reading/finding';
import { hasPlaceholder } from './placeholders';

const host = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** Every address is https, and the valid domains are hosts and nothing else. */
export function addresses(pkg: AppPackage): readonly Finding[] {
  const urls = jsonFilesOf(pkg).flatMap(({ file, json }) =>
    textFieldsOf(json)
      .filter(({ key, value }) => /url$/i.test(key) && !hasPlaceholder(value) && !isHttps(value))
      .map(({ path, value }) =>
        fault(
          { file, field: path },
          `is ${shown(value)}, no https address`,
          'give one that starts with https://',
        ),
      ),
  );
  return [...urls, ...domains(pkg.manifest['validDomains'])];
}

function domains(given: unknown): readonly Finding[] {
  return textsOf(given).flatMap((domain, index) =>
    host.test(domain) || hasPlaceholder(domain)
      ? []
      : [
          fault(
            { file: manifestName, field: `validDomains[${index}]` },
            `is ${shown(domain)}`,
            'give a host alone, such as bot.example.com or *.example.com, without https://, port or path',
          ),
        ],
  );
}

function isHttps(text: string): boolean {
  return text === text.trim() && URL.canParse(text) && new URL(text).protocol === 'https:';
}
