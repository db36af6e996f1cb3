import { slideParts } from '../../note/slide';
import { lengthOf } from '../../values/text';
import { CheckRule } from './rule';

/**
 * A box that feeds the S400 customer slide should hand it no more than the slide is suggested to take; the rest
 * belongs behind `##`. Only boxes of one field: what a box with several takes is a hard limit already.
 */
export const slideLength: CheckRule = {
  id: 'slide-length',
  source: 'fta',
  needs: [],
  find({ layout, answers }) {
    return layout.paragraphs.flatMap(({ fields, slide }) => {
      const [fieldId] = fields;
      if (slide === 0 || fields.length !== 1 || fieldId === undefined) return [];
      const used = lengthOf(slideParts(answers[fieldId] ?? '').taken);
      return used > slide ? [{ fieldId, quote: `${used}/${slide}` }] : [];
    });
  },
};
