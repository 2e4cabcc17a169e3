import { Form, Link } from "@remix-run/react";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { Checkbox, RadioGroup } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { Select } from "../../form/select";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { PageHeader } from "../../layout/page-header";
import { type FormReply, typed } from "../../plans/form-reply";
import type { RegisterChoice } from "./audience-choice";

interface NewMessagePageProps {
  /** Preset by the address: the plan or pilot it is about. */
  about: { kind: "plan" | "pilot"; code: string; title: string } | null;
  aboutChoices: readonly { kind: "plan" | "pilot"; code: string; title: string }[];
  templates: readonly {
    id: string;
    label: string;
    hint: string;
    needs: "plan" | "pilot" | "either" | null;
  }[];
  chosen: string;
  audiences: readonly RegisterChoice[];
  chosenAudiences: readonly string[];
  reply?: FormReply | null;
}

const NEEDS = { plan: "About a plan.", pilot: "About a pilot.", either: "About a plan or a pilot." } as const;

/** Kind, what it is about, who is told: then the words. */
export function NewMessagePage(props: NewMessagePageProps) {
  const { about, aboutChoices, templates, chosen, audiences, chosenAudiences, reply } = props;
  const ticked = new Set(reply ? [reply.values.audienceIds ?? []].flat() : chosenAudiences);
  const open = audiences.filter(({ retired }) => !retired);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={about ? `${about.code} · ${about.title}` : "A new message"}
        title="Who has to know, and what is in it for them?"
        lead="A draft holds three answers for each audience: how they benefit, what they do differently and what it costs them, how their role links to what customers experience."
      />
      <div className="space-y-6">
        {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
        {reply && !reply.refusal && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        <Form method="post" className="space-y-8">
          {about ? (
            <input type="hidden" name="about" value={about.code} />
          ) : (
            <Field name="about" label="What is it about?" error={reply?.fieldErrors.about} required>
              <Select
                required={false}
                defaultValue={typed(reply, "about") ?? ""}
                placeholder="The program as a whole"
                options={(["plan", "pilot"] as const).flatMap((kind) => {
                  const options = aboutChoices
                    .filter((each) => each.kind === kind)
                    .map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
                  return options.length > 0 ? [{ group: kind === "plan" ? "Plans" : "Pilots", options }] : [];
                })}
              />
            </Field>
          )}
          <Fieldset
            name="template"
            label="What kind of message is it?"
            error={reply?.fieldErrors.template ?? reply?.fieldErrors.kind}
            required
          >
            <RadioGroup
              defaultValue={typed(reply, "template") ?? chosen}
              options={templates.map(({ id, label, hint, needs }) => ({
                value: id,
                label,
                hint: about || needs === null ? hint : `${NEEDS[needs]} ${hint}`,
              }))}
            />
          </Fieldset>
          <Checkbox
            name="empty"
            value="yes"
            label="Begin with an empty page"
            hint="Otherwise it begins with words to be completed, and with the live figures they show."
            defaultChecked={typed(reply, "empty") === "yes"}
          />
          <Fieldset
            name="audienceIds"
            label="Who is told?"
            hint={
              open.length > 0 ? (
                "Each audience gets its own version. More can be added later."
              ) : (
                <>
                  The register of audiences is empty; name one for now, or{" "}
                  <Link to="/audiences/new" className="link">
                    begin the register
                  </Link>
                  .
                </>
              )
            }
            error={reply?.fieldErrors.audienceIds}
          >
            <div className="grid gap-x-6 sm:grid-cols-2">
              {open.map(({ id, name, about: looksAt }) => (
                <Checkbox
                  key={id}
                  name="audienceIds[]"
                  value={id}
                  label={name}
                  hint={looksAt || undefined}
                  defaultChecked={ticked.has(id)}
                />
              ))}
            </div>
          </Fieldset>
          <Field
            name="audience"
            label="Or name them"
            hint={
              about
                ? "Without any, it speaks to the employees it affects."
                : "Where they stand in no register yet."
            }
            error={reply?.fieldErrors.audience}
          >
            <TextInput defaultValue={typed(reply, "audience")} maxLength={200} placeholder="Field service" />
          </Field>
          <SubmitButton>Create draft</SubmitButton>
        </Form>
      </div>
    </div>
  );
}
