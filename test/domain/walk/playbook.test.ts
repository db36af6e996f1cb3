import { findItem, findSection } from '../../../src/domain/walk/playbook';
import { playbook } from '../../support/makers';

describe('finding an item', () => {
  it.each([
    ['browsers', 'core', 1, 1],
    ['identity', 'core', 1, 4],
    ['app-protection', 'security', 2, 3],
    ['microsoft-365-apps', 'collaboration', 3, 4],
  ])('%s is in %s: section %i, item %i', (itemId, sectionId, sectionNumber, itemNumber) => {
    const place = findItem(playbook, itemId);
    expect(place?.item.id).toBe(itemId);
    expect(place?.section.id).toBe(sectionId);
    expect(place).toMatchObject({ sectionNumber, itemNumber });
  });

  it.each(['', 'Browsers', 'core', '__proto__', 'toString'])('%p is not found', (itemId) => {
    expect(findItem(playbook, itemId)).toBeUndefined();
  });
});

it('a section is found by its id, and an item is not a section', () => {
  expect(findSection(playbook, 'security')?.items).toHaveLength(3);
  expect(findSection(playbook, 'browsers')).toBeUndefined();
});
