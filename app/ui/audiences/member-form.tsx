import { Form } from "@remix-run/react";
import { AUDIENCE_LABELS } from "~/domain/audiences/audience.schema";
import { LOCALES } from "~/domain/people/locales";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

interface MemberFormProps {
  isOutside: boolean;
  people: readonly { id: string; name: string }[];
  zones: readonly string[];
  answer: (FormAnswer & { refusal: Refusal | null }) | null;
  cancelHref: string;
}

const SHOWN = {
  person: "hidden space-y-5 group-has-[[value=person]:checked]/who:block",
  contact: "hidden space-y-5 group-has-[[value=contact]:checked]/who:block",
  address: "hidden space-y-5 group-has-[[value=address]:checked]/who:block",
};

/** Somebody for the list of an audience: a person of the program, a contact, or an address that is neither. */
export function MemberForm({ isOutside, people, zones, answer, cancelHref }: MemberFormProps) {
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0] ?? "";
  const errorOf = (name: string) => answer?.fieldErrors[name];
  const refused = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <Form method="post" className="group/who max-w-2xl space-y-5">
      {refused ? (
        <RefusalNotice refusal={refused} />
      ) : (
        <FormErrors
          fieldErrors={answer?.fieldErrors}
          formErrors={answer?.formErrors}
          labels={AUDIENCE_LABELS}
        />
      )}
      <Fieldset name="who" label="Who joins" required error={errorOf("who")}>
        <RadioGroup
          defaultValue={typed("who") || (isOutside ? "contact" : "person")}
          options={[
            { value: "person", label: "Somebody of the program" },
            { value: "contact", label: "A contact at a customer", hint: "Their own consent holds." },
            { value: "address", label: "An address that is neither" },
          ]}
        />
      </Fieldset>
      <div className={SHOWN.person}>
        <Field name="personId" label={AUDIENCE_LABELS.personId} required error={errorOf("personId")}>
          <Select
            required={false}
            defaultValue={typed("personId")}
            placeholder="Choose somebody"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </div>
      <div className={SHOWN.contact}>
        <Field
          name="contact"
          label="E-mail of the contact"
          required
          hint="As it stands in Contacts."
          error={errorOf("contact")}
        >
          <TextInput required={false} defaultValue={typed("contact")} inputMode="email" autoComplete="off" />
        </Field>
      </div>
      <div className={SHOWN.address}>
        <Field name="email" label={AUDIENCE_LABELS.email} required error={errorOf("email")}>
          <TextInput required={false} defaultValue={typed("email")} inputMode="email" autoComplete="off" />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="name" label={AUDIENCE_LABELS.name} error={errorOf("name")}>
            <TextInput defaultValue={typed("name")} autoComplete="off" />
          </Field>
          <Field name="organisation" label={AUDIENCE_LABELS.organisation} error={errorOf("organisation")}>
            <TextInput defaultValue={typed("organisation")} autoComplete="off" />
          </Field>
          <Field name="locale" label={AUDIENCE_LABELS.locale} error={errorOf("locale")}>
            <Select
              defaultValue={typed("locale")}
              placeholder="As the audience"
              options={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="timeZone" label={AUDIENCE_LABELS.timeZone} error={errorOf("timeZone")}>
            <Select
              defaultValue={typed("timeZone")}
              placeholder="As the audience"
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
          </Field>
        </div>
        <Field
          name="consent"
          label={AUDIENCE_LABELS.consent}
          hint={
            isOutside
              ? "Newsletter form of 3 March, contract of 2025 … Without it nothing is sent to somebody outside."
              : "For somebody who works here none is needed."
          }
          error={errorOf("consent")}
        >
          <TextInput defaultValue={typed("consent")} maxLength={200} />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Add them</SubmitButton>
        <ButtonLink to={cancelHref} variant="quiet">
          Done
        </ButtonLink>
      </div>
    </Form>
  );
}
