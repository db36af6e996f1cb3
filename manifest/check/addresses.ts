import { AppPackage, jsonFilesOf, manifestName } from './reading/app-package';
import { textFieldsOf, textsOf } from './reading/fields';
import { packageFault, PackageFinding, shownPlace } from './reading/package-finding';
import { hasPlaceholder } from './placeholders';

const host = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** Checks that every address is https, and that the valid domains are hosts without scheme, port or path. */
export function addresses(pkg: AppPackage): readonly PackageFinding[] {
  const urls = jsonFilesOf(pkg).flatMap(({ file, json }) =>
    textFieldsOf(json)
      .filter(({ key, value }) => /url$/i.test(key) && !hasPlaceholder(value) && !isHttps(value))
      .map(({ path, value }) =>
        packageFault(
          { file, field: path },
          `is ${shownPlace(value)}, no https address`,
          'give one that starts with https://',
        ),
      ),
  );
  return [...urls, ...domains(pkg.manifest['validDomains'])];
}

function domains(given: unknown): readonly PackageFinding[] {
  return textsOf(given).flatMap((domain, index) =>
    host.test(domain) || hasPlaceholder(domain)
      ? []
      : [
          packageFault(
            { file: manifestName, field: `validDomains[${index}]` },
            `is ${shownPlace(domain)}`,
            'give a host alone, such as bot.example.com or *.example.com, without https://, port or path',
          ),
        ],
  );
}

function isHttps(text: string): boolean {
  return text === text.trim() && URL.canParse(text) && new URL(text).protocol === 'https:';
}
