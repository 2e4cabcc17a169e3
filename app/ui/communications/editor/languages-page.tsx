import { Form } from "@remix-run/react";
import { versionEditPath } from "~/domain/communications/message-places";
import { ButtonLink } from "../../controls/button";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { PageHeader } from "../../layout/page-header";
import { LanguageList, type LanguageRow } from "./language-list";

interface LanguagesPageProps {
  code: string;
  versionId: string;
  audience: string;
  languages: readonly LanguageRow[];
  common: readonly { locale: string; name: string }[];
  /** What was typed and is no language. */
  wrong: string | null;
}

/** Which languages an audience reads, and the beginning of one more. */
export function LanguagesPage({ code, versionId, audience, languages, common, wrong }: LanguagesPageProps) {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · for ${audience}`}
        title="Languages"
        lead="Who says no language of their own gets the audience's. Where a translation is missing, the main words are sent."
        action={
          <ButtonLink to={versionEditPath(code, versionId)} variant="quiet">
            Back to the words
          </ButtonLink>
        }
      />
      <LanguageList code={code} versionId={versionId} languages={languages} />
      <Form method="get" className="mt-8 flex flex-wrap items-end gap-3">
        <Field
          name="locale"
          label="Translate into"
          hint="A language as de, fr or pt-BR."
          error={wrong ? `“${wrong}” is no language that is known here.` : undefined}
          required
        >
          <TextInput list="languages-known" defaultValue={wrong ?? ""} maxLength={20} className="sm:w-56" />
        </Field>
        <datalist id="languages-known">
          {common.map(({ locale, name }) => (
            <option key={locale} value={locale}>
              {name}
            </option>
          ))}
        </datalist>
        <SubmitButton variant="secondary">Write it</SubmitButton>
      </Form>
    </div>
  );
}
