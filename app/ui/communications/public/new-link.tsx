import { Form } from "@remix-run/react";
import { InlineNote } from "../../feedback/inline-note";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { SubmitButton } from "../../form/submit-button";
import { Section } from "../../layout/section";

interface NewLinkProps {
  /** The address of the page that was just made; it is shown this once. */
  made: { link: string; audience: string } | null;
  versions: readonly { id: string; audience: string; why: string | null }[];
  mayPublish: boolean;
}

export function NewLink({ made, versions, mayPublish }: NewLinkProps) {
  const ready = versions.filter(({ why }) => why === null);
  const reasons = [...new Set(versions.map(({ why }) => why).filter((why) => why !== null))];
  return (
    <div className="max-w-2xl">
      {made && (
        <Section
          title={`The page for “${made.audience}” stands`}
          lead="Its address is shown this once, because only a fingerprint of it is kept. Copy it now; lost, a new page is made and this one withdrawn."
        >
          <p className="rounded-md border border-line-strong bg-surface p-4 font-mono text-sm break-all select-all">
            {made.link}
          </p>
          <p className="mt-3">
            <a href={made.link} className="link" target="_blank" rel="noreferrer">
              Look at the page
            </a>
          </p>
        </Section>
      )}
      {mayPublish && ready.length > 0 && (
        <Section title={made ? "One more page" : "Make a page"}>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <Field name="versionId" label="Words and figures of" required className="min-w-0 flex-1 basis-60">
              <Select options={ready.map(({ id, audience }) => ({ value: id, label: audience }))} />
            </Field>
            <SubmitButton size="lg" variant={made ? "secondary" : "primary"}>
              Make a public page
            </SubmitButton>
          </Form>
        </Section>
      )}
      {reasons.length > 0 && ready.length < versions.length && (
        <div className="mt-4 space-y-2">
          {reasons.map((why) => (
            <InlineNote key={why}>
              {ready.length > 0 &&
                `${versions
                  .filter((version) => version.why === why)
                  .map(({ audience }) => `“${audience}”`)
                  .join(", ")}: `}
              {why}
            </InlineNote>
          ))}
        </div>
      )}
    </div>
  );
}
