import engagementManagement from '../../../playbooks/notes/engagement-management.json';
import enterpriseStatus from '../../../playbooks/notes/enterprise-status.json';
import entitlementStatus from '../../../playbooks/notes/entitlement-status.json';
import executiveSummary from '../../../playbooks/notes/executive-summary.json';
import overallStatus from '../../../playbooks/notes/overall-status.json';
import serviceIntent from '../../../playbooks/notes/service-intent.json';
import technicalEnablement from '../../../playbooks/notes/technical-enablement.json';

type Words = Readonly<Record<'en' | 'de', string>>;

interface Kind {
  readonly title: Words;
  readonly short: Words;
  readonly fields: readonly {
    readonly id: string;
    readonly label: Words;
    readonly choices?: readonly { readonly id: string; readonly label: Words }[];
  }[];
  readonly layouts: readonly {
    readonly title: Words;
    readonly paragraphs: readonly { readonly label?: Words }[];
  }[];
}

const kinds: Readonly<Record<string, Kind>> = {
  'engagement-management': engagementManagement,
  'enterprise-status': enterpriseStatus,
  'entitlement-status': entitlementStatus,
  'executive-summary': executiveSummary,
  'overall-status': overallStatus,
  'service-intent': serviceIntent,
  'technical-enablement': technicalEnablement,
};

/** The labels of the fields, choices and paragraphs of one kind of note in one language. */
export class NoteWords {
  private readonly kind: Kind;

  constructor(
    kindId: string,
    private readonly language: 'en' | 'de',
  ) {
    const kind = kinds[kindId];
    if (!kind) throw new Error(`there is no kind of note ${kindId}`);
    this.kind = kind;
  }

  get title(): string {
    return this.kind.title[this.language];
  }

  /** The name of the kind on a button. */
  get short(): string {
    return this.kind.short[this.language];
  }

  /** Returns the label of a field. */
  label(fieldId: string): string {
    return this.field(fieldId).label[this.language];
  }

  /** Returns the label of a field without the brackets after it. */
  name(fieldId: string): string {
    return this.label(fieldId).replace(/ \([^)]*\)$/, '');
  }

  choice(fieldId: string, choiceId: string): string {
    const found = this.field(fieldId).choices?.find(({ id }) => id === choiceId);
    if (!found) throw new Error(`${fieldId} has no choice ${choiceId}`);
    return found.label[this.language];
  }

  /** Returns the name of a choice on a button, without the brackets after it. */
  press(fieldId: string, choiceId: string): string {
    return this.choice(fieldId, choiceId).replace(/ \([^)]*\)$/, '');
  }

  /** Returns the name of a layout on a button. */
  layout(index: number): string {
    return this.kind.layouts[index]?.title[this.language] ?? '';
  }

  /** Returns the labels of the paragraphs of the first layout. */
  headings(): readonly string[] {
    const labels = this.kind.layouts[0]?.paragraphs.map(({ label }) => label?.[this.language] ?? '') ?? [];
    return labels.filter((label) => label !== '');
  }

  private field(fieldId: string): Kind['fields'][number] {
    const found = this.kind.fields.find(({ id }) => id === fieldId);
    if (!found) throw new Error(`there is no field ${fieldId}`);
    return found;
  }
}
