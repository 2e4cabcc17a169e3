import { Form } from "@remix-run/react";
import { PenLine } from "lucide-react";
import type { Gate } from "~/domain/gate";
import { CHARTER_MEANING } from "~/domain/governance/charter";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import type { RecordAnswer } from "../form/record-form";
import { SubmitButton } from "../form/submit-button";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { PasswordInput } from "../people/password-input";
import { type CharterShown, CharterText } from "./charter-page";

interface CharterSigningProps {
  draft: (CharterShown & { version: number }) | null;
  missing: readonly Gate[];
  maySign: boolean;
  answer: RecordAnswer | undefined;
}

export function CharterSigning({ draft, missing, maySign, answer }: CharterSigningProps) {
  if (!draft) {
    return (
      <>
        <PageHeader title="Sign the charter" />
        <Banner
          tone="info"
          title="There is no draft to sign"
          action={<ButtonLink to="/charter">Read the charter</ButtonLink>}
        />
      </>
    );
  }
  const refusal = answer?.refusal ?? null;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={`Sign version ${draft.number} of the charter`}
        lead="What you sign is what stands here, word for word. A change afterwards is a new version."
      />
      <CharterText charter={draft} />
      <Section title="Signature">
        <div className="max-w-xl space-y-5">
          {refusal && <RefusalNotice refusal={refusal} leadsTo="Signed" />}
          {!refusal && (
            <FormErrors
              fieldErrors={answer?.fieldErrors}
              formErrors={answer?.formErrors}
              labels={{ meaning: "What it means", password: "Your password" }}
            />
          )}
          {!maySign ? (
            <Banner
              tone="info"
              title={`Only ${draft.champion?.name ?? "the executive champion"} can sign the charter`}
              action={<ButtonLink to="/charter">Back to the charter</ButtonLink>}
            >
              {draft.champion ? "It waits for them." : "Nobody is named as champion yet."}
            </Banner>
          ) : missing.length > 0 ? (
            <GateList gates={missing} leadsTo="Signed" missingOnly />
          ) : (
            <Form method="post" className="space-y-5">
              <input type="hidden" name="version" value={draft.version} />
              <Checkbox
                name="meaning"
                id="field-meaning"
                label={CHARTER_MEANING}
                required
                error={answer?.fieldErrors.meaning?.join(" ")}
              />
              <Field
                name="password"
                label="Your password"
                hint="Once more, so that nobody else can sign at your desk."
                required
                error={answer?.fieldErrors.password}
              >
                <PasswordInput autoComplete="current-password" />
              </Field>
              <SubmitButton size="lg" icon={<PenLine aria-hidden="true" />} className="max-sm:w-full">
                Sign
              </SubmitButton>
            </Form>
          )}
        </div>
      </Section>
    </div>
  );
}
