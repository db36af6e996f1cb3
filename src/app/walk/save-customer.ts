import { instantOf } from '../../domain/values/dates';
import { Change, changesBetween } from '../../domain/walk/change';
import {
  cleanCustomer,
  CustomerAnswers,
  CustomerField,
  customerFrom,
  customerProblems,
} from '../../domain/walk/customer';
import { Engagement, newEngagement, withCustomer } from '../../domain/walk/engagement';
import { mergeFields } from '../../domain/walk/merge';
import { PersonKey } from '../../domain/values/person';
import { Problems } from '../../domain/walk/problem';
import { asShownAt, changeEngagement, Unknown } from './change-engagement';
import { Using } from '../ports';
import { sameNamed } from './same-named';

/**
 * The intake form as it was sent. `version` is 0 from the form of a new walk, else the version that the
 * form showed.
 */
export interface CustomerForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly version: number;
  readonly typed: CustomerAnswers;
  /** True when a new walk is wanted although the person has a customer of this name. */
  readonly another?: boolean | undefined;
}

export type CustomerOutcome =
  | {
      readonly kind: 'started' | 'saved';
      readonly engagement: Engagement;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: 'refused';
      readonly version: number;
      readonly typed: CustomerAnswers;
      readonly problems: Problems<CustomerField>;
    }
  /** The person has customers of this name, last changed first. No walk was started. */
  | {
      readonly kind: 'twins';
      readonly version: number;
      readonly typed: CustomerAnswers;
      readonly twins: readonly Engagement[];
    }
  | { readonly kind: 'overtaken'; readonly version: number; readonly typed: CustomerAnswers }
  | Unknown;

/**
 * Starts a walk, or changes the stored data of its customer. The id comes with the form, so that a form
 * sent twice starts one walk. A second customer of the same name is asked about first.
 */
export async function saveCustomer(
  app: Using<'engagements' | 'playbook' | 'now'>,
  form: CustomerForm,
): Promise<CustomerOutcome> {
  const typed = cleanCustomer(form.typed);
  const exists = await app.engagements.load(form.engagementId);
  if (!exists && form.version === 0) {
    const started = await start(app, form, typed);
    if (started) return started;
  }
  return changeEngagement<CustomerOutcome>(app, form, async (engagement) => {
    const shown = await asShownAt(app, engagement, Math.max(1, form.version));
    const merge = mergeFields<CustomerField>({
      shown: shown.customer,
      wanted: typed,
      present: engagement.customer,
    });
    const { version } = engagement;
    const problems = customerProblems(merge.merged);
    const customer = customerFrom(merge.merged);
    if (!customer) return { answer: { kind: 'refused', version, typed: merge.merged, problems } };
    if (merge.overtaken.length > 0) return { answer: { kind: 'overtaken', version, typed: merge.merged } };
    const next = withCustomer(engagement, customer, instantOf(app.now()));
    return { next, answer: (saved, changes) => ({ kind: 'saved', engagement: saved, changes }) };
  });
}

/** Starts a walk. Returns undefined when another request with the same id was faster. */
async function start(
  app: Using<'engagements' | 'playbook' | 'now'>,
  { person, engagementId: id, another }: CustomerForm,
  typed: CustomerAnswers,
): Promise<CustomerOutcome | undefined> {
  const customer = customerFrom(typed);
  if (!customer) return { kind: 'refused', version: 0, typed, problems: customerProblems(typed) };
  const twins = another ? [] : await sameNamed(app, person, { id, name: customer.name });
  if (twins.length > 0) return { kind: 'twins', version: 0, typed, twins };
  const now = instantOf(app.now());
  const { playbook } = app;
  const engagement = newEngagement({
    id,
    ownerId: person.id,
    tenantId: person.tenantId,
    playbook,
    customer,
    now,
  });
  const changes = changesBetween(undefined, engagement).filter(({ what }) => what.startsWith('customer/'));
  const saved = await app.engagements.save({ engagement, changes, by: person.id, at: now });
  return saved && { kind: 'started', engagement: saved, changes };
}
