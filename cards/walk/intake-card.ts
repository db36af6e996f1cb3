import { CustomerAnswers, CustomerField } from '../../src/domain/walk/customer';
import { covidReasons, limits } from '../../src/domain/walk/engagement';
import { segments } from '../../src/domain/walk/playbook';
import { Problems } from '../../src/domain/walk/problem';
import { action, primary } from '../actions';
import { choicesOf, FormField, field } from '../field';
import { frame, notices, plain, Said, Voice } from '../frame';
import { twinActions, Twins, twinsTold } from '../customers/twins';
import template from './intake-card.template.json';
import { Card, compileCard } from '../render';
import { roleField } from '../people/role-field';

const render = compileCard<{ fields: readonly FormField[] }>(template);

/**
 * Renders the form for the customer, and for the partner's role while it is unknown. `version` is 0 for a
 * new walk.
 */
export function intakeCard(
  voice: Voice,
  given: {
    engagementId: string;
    version: number;
    typed: CustomerAnswers;
    asksRole?: boolean;
    problems?: Problems<CustomerField>;
    /** The customers that have this name already, last changed first. */
    twins?: Twins | undefined;
    notice?: Said | undefined;
  },
): Card {
  const { texts } = voice;
  const { engagementId, version, typed, asksRole = false, problems = {}, twins } = given;
  const { intake, customerFields: labels } = texts;
  const fields = [
    field(texts, {
      kind: 'line',
      id: 'name',
      label: labels.name,
      value: typed.name,
      limit: limits.name,
      required: true,
      problem: problems.name,
    }),
    field(texts, {
      kind: 'choice',
      id: 'segment',
      label: labels.segment,
      value: typed.segment,
      hint: texts.form.choose,
      required: true,
      problem: problems.segment,
      choices: choicesOf(segments, texts.segments),
    }),
    field(texts, {
      kind: 'choice',
      id: 'covid',
      label: labels.covid,
      value: typed.covid,
      hint: texts.form.choose,
      required: true,
      problem: problems.covid,
      choices: choicesOf(covidReasons, texts.covidReasons),
    }),
    field(texts, {
      kind: 'line',
      id: 'domain',
      label: labels.domain,
      value: typed.domain,
      hint: intake.domainHint,
      limit: limits.domain,
      problem: problems.domain,
    }),
    ...(asksRole ? [roleField(voice, { role: undefined })] : []),
  ];
  return render(
    frame(voice, {
      title: version === 0 ? intake.titleNew : intake.titleChange,
      where: [plain(intake.where)],
      notices: [
        ...notices(given.notice ?? wrongFields(voice, problems), 'warning'),
        ...(twins ? notices(twinsTold(voice, twins), 'warning') : []),
      ],
      actions: [
        ...(twins
          ? twinActions(voice, { twins, engagementId, version })
          : [primary(intake.save, { verb: 'save-customer', engagementId, version })]),
        action(texts.actions.backWithoutSaving, {
          verb: 'back',
          screen: 'intake',
          ...(version > 0 && { engagementId }),
        }),
      ],
    }),
    { fields },
  );
}

/** Returns a sentence that names the fields with problems, or undefined when there are none. */
function wrongFields({ texts }: Voice, problems: Problems<CustomerField>): string | undefined {
  const order: readonly CustomerField[] = ['name', 'segment', 'covid', 'domain'];
  const labels = order.filter((name) => problems[name]).map((name) => texts.customerFields[name]);
  return labels.length > 0 ? texts.form.check(labels) : undefined;
}
