import { Saving } from '../../../src/app/ports';
import { Draft, Note } from '../../../src/domain/note/note';
import {
  colleague,
  engagementWith,
  kindNamed,
  noteAnswers,
  noteKinds,
  now,
  partner,
  technicalEnablement,
} from '../../support/makers';
import { withApp } from '../../support/with-app';
import { draftWith, noteFilledIn, noteWith, walkIn } from '../../support/note-samples';
import { typedTexts } from '../../support/notes/note-texts';

const app = withApp();

function saving(version: number, given: Partial<Saving> & { name?: string } = {}): Saving {
  const { name = 'Contoso', ...rest } = given;
  const engagement = engagementWith({ customer: { name }, version });
  return { engagement, changes: [], by: partner.id, at: now, ...rest };
}

const note: Note = { ...noteWith({ kind: technicalEnablement, answers: noteAnswers() }), id: 'note-1' };

describe('saving an engagement', () => {
  it('stores it with the next version', async () => {
    const saved = await app.engagements.save(saving(0));
    expect(saved).toEqual(engagementWith({ version: 1 }));
    expect(await app.engagements.load('engagement-1')).toEqual(saved);
  });

  it.each([
    ['as new when it exists', 0],
    ['from an older version', 1],
    ['from a version that does not exist yet', 3],
  ])('%s stores no data', async (_, version) => {
    await app.engagements.save(saving(0));
    const second = await app.engagements.save(saving(1));
    const changes = [{ what: 'customer/name', from: 'Contoso', to: 'Fabrikam' }];
    const late = await app.engagements.save(saving(version, { name: 'Fabrikam', changes, note }));
    expect(late).toBeUndefined();
    expect(await app.engagements.load('engagement-1')).toEqual(second);
    expect(await app.engagements.changesSince('engagement-1', 0)).toEqual([]);
    expect(await app.engagements.loadNote('note-1')).toBeUndefined();
  });

  it('from a version of one that never existed stores no data', async () => {
    expect(await app.engagements.save(saving(5))).toBeUndefined();
    expect(await app.engagements.load('engagement-1')).toBeUndefined();
  });

  it('from one version by ten at once succeeds for one of them', async () => {
    await app.engagements.save(saving(0));
    const names = [...'abcdefghij'];
    const saves = await Promise.all(names.map((name) => app.engagements.save(saving(1, { name }))));
    const won = saves.filter((saved) => saved !== undefined);
    expect(won).toHaveLength(1);
    expect(await app.engagements.load('engagement-1')).toEqual(won[0]);
  });

  it('as new by two at once succeeds for one of them', async () => {
    const saves = await Promise.all([app.engagements.save(saving(0)), app.engagements.save(saving(0))]);
    expect(saves.filter((saved) => saved === undefined)).toHaveLength(1);
  });

  it('stores no part of it when its note cannot be stored', async () => {
    await app.engagements.save(saving(0, { note }));
    const failing = app.engagements.save(saving(1, { name: 'Fabrikam', note }));
    await expect(failing).rejects.toMatchObject({
      message: expect.stringMatching(/^UNIQUE constraint failed: notes/) as unknown,
    });
    expect(await app.engagements.load('engagement-1')).toMatchObject({
      version: 1,
      customer: { name: 'Contoso' },
    });
  });
});

describe('the timeline', () => {
  const step = (to: string) => ({ what: 'customer/name', from: '', to });

  it('returns the changes after a version, the oldest first, each save in its own order', async () => {
    await app.engagements.save(saving(0, { changes: [step('a')] }));
    await app.engagements.save(saving(1, { changes: [step('c'), step('b')] }));
    await app.engagements.save(saving(2, { changes: [step('d')] }));
    const since = async (version: number) =>
      (await app.engagements.changesSince('engagement-1', version)).map(({ to }) => to).join('');
    expect(await Promise.all([0, 1, 2, 3].map(since))).toEqual(['acbd', 'cbd', 'd', '']);
  });

  it('of another engagement is left out', async () => {
    await app.engagements.save(saving(0, { changes: [step('a')] }));
    expect(await app.engagements.changesSince('engagement-2', 0)).toEqual([]);
  });
});

it('a person’s engagements come with the last changed first, without those of others', async () => {
  const kept = [
    { id: 'e-1', changedAt: '2026-04-01T00:00:00.000Z' },
    { id: 'e-2', changedAt: '2026-04-03T00:00:00.000Z' },
    { id: 'e-3', changedAt: '2026-04-02T00:00:00.000Z' },
    { id: 'e-4', changedAt: '2026-04-04T00:00:00.000Z', ownerId: colleague.id },
  ] as const;
  for (const given of kept) {
    await app.engagements.save({ ...saving(0), engagement: engagementWith({ ...given, version: 0 }) });
  }
  const ids = (await app.engagements.listOf(partner.id)).map(({ id }) => id);
  expect(ids).toEqual(['e-2', 'e-3', 'e-1']);
});

describe('drafts', () => {
  const draft = (id: string, revision = 1, given: Partial<Draft> = {}): Draft => ({
    ...draftWith({ kind: technicalEnablement, answers: noteAnswers() }),
    ...{ id, revision, ...given },
  });

  beforeEach(() => app.engagements.save(saving(0)));

  it('replace their earlier revision', async () => {
    await app.engagements.saveDraft(draft('d-1'));
    await app.engagements.saveDraft(draft('d-1', 2));
    expect(await app.engagements.loadDraft('d-1')).toEqual(draft('d-1', 2));
  });

  it('come back with their layout, their language and the answer about the tag', async () => {
    const given = {
      layoutId: 'ftop',
      language: 'de',
      finality: 'update',
      tagKept: true,
      corrects: 2,
    } as const;
    await app.engagements.saveDraft(draft('d-1', 1, given));
    expect(await app.engagements.loadDraft('d-1')).toEqual(draft('d-1', 1, given));
  });

  it('of one kind come with the last saved first', async () => {
    await app.engagements.saveDraft(draft('d-1', 1, { savedAt: '2026-04-01T00:00:00.000Z' }));
    await app.engagements.saveDraft(draft('d-2', 1, { savedAt: '2026-04-02T00:00:00.000Z' }));
    await app.engagements.saveDraft(draft('d-3', 1, { kindId: 'postcard' }));
    await app.engagements.saveDraft(draft('d-1', 2, { savedAt: '2026-04-03T00:00:00.000Z' }));
    const idsOf = async (kindId: string) =>
      (await app.engagements.draftsOf('engagement-1', kindId)).map(({ id, revision }) => `${id}/${revision}`);
    expect(await idsOf('technical-enablement')).toEqual(['d-1/2', 'd-2/1']);
    expect(await idsOf('postcard')).toEqual(['d-3/1']);
    expect(await idsOf('letter')).toEqual([]);
  });

  it('for an engagement that is gone are not stored', async () => {
    await app.engagements.saveDraft({ ...draft('d-1'), engagementId: 'gone' });
    expect(await app.engagements.loadDraft('d-1')).toBeUndefined();
  });

  it('are deleted by the save of their note, and other drafts stay', async () => {
    await app.engagements.saveDraft(draft('note-1'));
    await app.engagements.saveDraft(draft('d-2'));
    await app.engagements.save(saving(1, { note }));
    expect(await app.engagements.loadNote('note-1')).toEqual(note);
    expect(await app.engagements.loadDraft('note-1')).toBeUndefined();
    expect(await app.engagements.loadDraft('d-2')).toBeDefined();
  });
});

it.each(noteKinds.map(({ id }) => id))('a note of %s comes back as it was written', async (kindId) => {
  const engagement = walkIn('de');
  const typed = typedTexts.de[kindId] ?? {};
  const written = noteFilledIn({ kind: kindNamed(kindId), language: 'de', engagement, typed });
  await app.engagements.save(saving(0, { note: written }));
  expect(await app.engagements.loadNote(written.id)).toEqual(written);
  expect(await app.engagements.notesOf('engagement-1')).toEqual([written]);
});

it('a note’s number and version can be used only once', async () => {
  await app.engagements.save(saving(0, { note }));
  const twin = app.engagements.save(saving(1, { note: { ...note, id: 'note-2' } }));
  await expect(twin).rejects.toMatchObject({
    message: 'UNIQUE constraint failed: notes.engagement_id, notes.number, notes.version',
  });
});

it('every character that can be typed comes back unchanged', async () => {
  const name = '"Contoso" \\ \'x\'; drop table notes; -- 日本 قونتوسو 👩‍💻 \u0301';
  await app.engagements.save(saving(0, { name, changes: [{ what: 'customer/name', from: '', to: name }] }));
  expect((await app.engagements.load('engagement-1'))?.customer.name).toBe(name);
  expect(await app.engagements.changesSince('engagement-1', 0)).toMatchObject([{ to: name }]);
});
