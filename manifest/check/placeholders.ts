import { AppPackage, jsonFilesOf } from './reading/app-package';
import { textFieldsOf } from './reading/fields';
import { packageFault, PackageFinding, shownPlace } from './reading/package-finding';

/**
 * Excludes the opening brackets inside a placeholder. Otherwise a text with a thousand openings would take
 * minutes.
 */
const placeholder = /\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\{[^{}]*\}\}|<<[^<>]*>>|<your[^<>]*>/i;

/**
 * Returns true when a text has an unfilled placeholder: `${{NAME}}`, `${NAME}`, `{{NAME}}`, `<<NAME>>`,
 * `<your name>`.
 */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** Checks that no placeholder is left in the manifest and in the language files. */
export function placeholders(pkg: AppPackage): readonly PackageFinding[] {
  return jsonFilesOf(pkg).flatMap(({ file, json }) =>
    textFieldsOf(json)
      .filter(({ value }) => hasPlaceholder(value))
      .map(({ path, value }) =>
        packageFault(
          { file, field: path },
          `still has the placeholder ${shownPlace(placeholder.exec(value)?.[0])}`,
          'fill it in; npm run manifest does so from the settings',
        ),
      ),
  );
}
