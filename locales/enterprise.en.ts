/** The sentences about fields out of sight, a box of FTOP that fields share, and text behind `##`. */
export const enEnterprise = {
  moreFields: {
    empty: (labels: readonly string[]) => `Still empty: ${labels.join(' · ').replaceAll(' (optional)', '')}`,
    show: 'Show or hide empty fields',
  },

  sharedBox: {
    used: (used: number, limit: number, box: string, withTag: boolean) =>
      `${used}/${limit} for ${box}${withTag ? ', #covid included' : ''}`,
    tooLong: (over: number, limit: number, box: string, withTag: boolean) => {
      const excess = over === 1 ? 'one character' : `${over} characters`;
      const tag = withTag ? ', #covid included' : '';
      return `${box} is ${excess} too long: FTOP takes ${limit} for its fields together${tag}. Everything is kept.`;
    },
    moveRest: (to: string) => `Move the rest to ${to}`,
    upTo: (limit: number) => `${limit} characters together`,
    upToSlide: (slide: number, behind: number) =>
      `Up to ${slide} characters for the S400 slide, ${behind} more behind ##`,
  },
};
