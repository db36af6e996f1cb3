import { slideParts } from '../../values/slide';
import { lengthOf } from '../../values/text';
import { CheckRule } from './rule';

/**
 * The text of a box for the S400 customer slide should be no longer than suggested. The rest belongs after
 * `##`. Only boxes of one field are checked, because a box with several fields has a hard limit already.
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
