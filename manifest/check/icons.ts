import { AppPackage, inPackage } from './reading/app-package';
import { isObject } from './reading/fields';
import { packageFault, PackageFinding, ownFault } from './reading/package-finding';
import { readPng } from './reading/read-png';

/**
 * Checks that both icons are PNG in the sizes of Teams: 192x192 and opaque, 32x32 and white on transparent.
 */
export function icons(pkg: AppPackage): readonly PackageFinding[] {
  const named = isObject(pkg.manifest['icons']) ? pkg.manifest['icons'] : {};
  return [
    ...icon(pkg, { field: 'icons.color', file: named['color'], side: 192, wrongPixels: notOpaque }),
    ...icon(pkg, {
      field: 'icons.outline',
      file: named['outline'],
      side: 32,
      wrongPixels: notWhiteOnTransparent,
    }),
  ];
}

interface Wanted {
  readonly field: string;
  readonly file: unknown;
  readonly side: number;
  readonly wrongPixels: (rgba: Uint8Array) => string | undefined;
}

function icon(pkg: AppPackage, { field, file, side, wrongPixels }: Wanted): readonly PackageFinding[] {
  if (typeof file !== 'string') return [];
  const name = inPackage(file);
  const bytes = pkg.files.get(name);
  // A missing file is reported by the check of the named files.
  if (!bytes) return [];
  const mend = `save it as PNG of ${side}x${side} pixels`;
  const png = readPng(bytes, side);
  const place = { file: name, field };
  switch (png.kind) {
    case 'no-png':
      return [packageFault(place, 'is no PNG, or is damaged', mend)];
    case 'other-size':
      return [packageFault(place, `is ${png.width}x${png.height} pixels`, mend)];
    case 'interlaced':
      return [ownFault(pkg)(place, 'is interlaced', 'save it without interlacing')];
    case 'read': {
      const wrong = wrongPixels(png.rgba);
      return wrong === undefined
        ? []
        : [ownFault(pkg)(place, wrong, `${mend}, ${side === 32 ? 'white on transparent' : 'opaque'}`)];
    }
  }
}

function notOpaque(rgba: Uint8Array): string | undefined {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at + 3] !== 255) return 'has transparent pixels';
  return undefined;
}

/**
 * Returns the problem with the pixels, or undefined when there is none. Half-transparent edges are allowed.
 */
function notWhiteOnTransparent(rgba: Uint8Array): string | undefined {
  let visible = 0;
  let transparent = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] === 0) transparent++;
    else if (rgba[at] === 255 && rgba[at + 1] === 255 && rgba[at + 2] === 255) visible++;
    else return 'has pixels that are neither white nor transparent';
  }
  if (transparent === 0) return 'has no transparent pixel';
  return visible === 0 ? 'has nothing but transparent pixels' : undefined;
}
