import { Form, Link } from "@remix-run/react";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";

export interface StageUse {
  answers: number;
  findings: number;
  plans: number;
}

interface UnknownStagesProps {
  unknown: readonly { name: string; use: StageUse }[];
  stages: readonly { id: string; name: string }[];
  mayEdit: boolean;
}

const usedBy = ({ answers, findings, plans }: StageUse): string =>
  [
    answers > 0 && `${answers.toLocaleString("en")} ${answers === 1 ? "answer" : "answers"}`,
    findings > 0 && `${findings} ${findings === 1 ? "finding" : "findings"}`,
    plans > 0 && `${plans} ${plans === 1 ? "plan" : "plans"}`,
  ]
    .filter(Boolean)
    .join(", ");

/** Words that are used for stages and stand in no model: taken in, or taken over as the name of one. */
export function UnknownStages({ unknown, stages, mayEdit }: UnknownStagesProps) {
  return (
    <Section
      title="Named elsewhere, not in the model"
      lead="Answers, findings or plans speak of these stages. Take them in, or let one of the stages above take the word."
    >
      <ul className="divide-y divide-line">
        {unknown.map(({ name, use }) => (
          <li key={name} className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-3">
            <div className="min-w-0">
              <p className="font-medium break-words">{name}</p>
              <p className="text-sm text-ink-muted">
                {use.answers > 0 ? (
                  <Link to={`/answers?stage=${encodeURIComponent(name)}`} className="link">
                    {usedBy(use)}
                  </Link>
                ) : (
                  usedBy(use)
                )}
              </p>
            </div>
            {mayEdit && (
              <div className="flex flex-wrap items-end gap-3">
                <Form method="post" action="/stages/adoption" preventScrollReset>
                  <input type="hidden" name="names[]" value={name} />
                  <SubmitButton variant="secondary" action="/stages/adoption" name="only" value={name}>
                    Take it into the model
                  </SubmitButton>
                </Form>
                {stages.length > 0 && (
                  <Form
                    method="post"
                    action="/stages/renaming"
                    preventScrollReset
                    className="flex items-end gap-2"
                  >
                    <input type="hidden" name="name" value={name} />
                    <Field
                      name="stageId"
                      label={`The stage that is called ${name}`}
                      hideLabel
                      idPrefix={`take-${name}`}
                      required
                    >
                      <Select
                        options={stages.map((stage) => ({
                          value: stage.id,
                          label: `It is our ${stage.name}`,
                        }))}
                        placeholder="It is our …"
                      />
                    </Field>
                    <SubmitButton variant="quiet" action="/stages/renaming">
                      Rename ours
                    </SubmitButton>
                  </Form>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
