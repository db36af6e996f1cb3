import type { enEnterprise as english } from './enterprise.en';

/** The German sentences of `enterprise.en.ts`. */
export const deEnterprise: typeof english = {
  moreFields: {
    empty: (labels) => `Noch leer: ${labels.join(' · ').replaceAll(' (optional)', '')}`,
    show: 'Leere Felder zeigen oder verbergen',
  },

  sharedBox: {
    used: (used, limit, box, withTag) => `${used}/${limit} für ${box}${withTag ? ', mit #covid' : ''}`,
    tooLong: (over, limit, box, withTag) => {
      const excess = over === 1 ? 'ein Zeichen' : `${over} Zeichen`;
      const tag = withTag ? ', mit #covid' : '';
      return `${box} ist ${excess} zu lang: FTOP erlaubt ${limit} für alle Felder zusammen${tag}. Alles ist noch da.`;
    },
    moveRest: (to) => `Rest in „${to}“ verschieben`,
    upTo: (limit) => `Zusammen ${limit} Zeichen`,
    upToSlide: (slide, behind) => `Bis zu ${slide} Zeichen für die S400-Folie, ${behind} weitere hinter ##`,
  },
};
