import { AppPackage, jsonFilesOf } from './reading/app-package';
import { textFieldsOf } from './reading/fields';
import { packageFault, PackageFinding, shownPlace } from './reading/package-finding';

/** None goes on beyond the beginning of another one: what only begins, a thousand times, would take minutes. */
const placeholder = /\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\{[^{}]*\}\}|<<[^<>]*>>|<your[^<>]*>/i;

/** Whether a text has a gap that was to be filled in: `${{NAME}}`, `${NAME}`, `{{NAME}}`, `<<NAME>>`, `<your name>`. */
export function hasPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** No placeholder is left, in the manifest and in the language files. */
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
