import { Form } from "@remix-run/react";
import { DateText } from "../controls/date-text";
import { InlineNote } from "../feedback/inline-note";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { Section } from "../layout/section";

export interface PackRow {
  id: string;
  hash: string;
  size: number;
  files: number;
  madeBy: string;
  madeAt: string;
}

/** What was handed out, newest first: the file, its hash, who made it when. */
export function PackList({
  year,
  packs,
  mayMake,
}: {
  year: number;
  packs: readonly PackRow[];
  mayMake: boolean;
}) {
  const make = (
    <Form method="post" action={`/award/${year}/packs`} className="no-print">
      <SubmitButton action={`/award/${year}/packs`} variant="secondary">
        Make an evidence pack
      </SubmitButton>
    </Form>
  );
  return (
    <Section
      id="packs"
      title="Evidence packs"
      lead="The questionnaire, invitations, every answer without a name, what was left out and why, and a script that computes the year anew."
    >
      {packs.length === 0 ? (
        <EmptyState title="No evidence pack has been made for this year" action={mayMake ? make : undefined}>
          {mayMake
            ? "A pack is kept exactly as it was made, with its hash, so that everybody looks at the same evidence."
            : "A leader makes it when the year is to be looked at from outside."}
        </EmptyState>
      ) : (
        <>
          <ul className="divide-y divide-line border-b border-line">
            {packs.map((pack) => (
              <li
                key={pack.id}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 text-sm"
              >
                <span className="min-w-0">
                  <a className="link font-medium" href={`/award/${year}/packs/${pack.id}.zip`} download>
                    evidence-{year}.zip
                  </a>{" "}
                  <span className="text-ink-muted">
                    {sizeWords(pack.size)}, {pack.files} files, made by {pack.madeBy} on{" "}
                    <DateText value={pack.madeAt} mode="day" />
                  </span>
                </span>
                <span
                  className="min-w-0 font-mono text-xs break-all text-ink-muted"
                  title="SHA-256 of the list of hashes in the pack"
                >
                  {pack.hash}
                </span>
              </li>
            ))}
          </ul>
          {mayMake && <div className="mt-4">{make}</div>}
          <div className="mt-3">
            <InlineNote>
              The hash is that of the file SHA256SUMS inside, which holds the hash of every other file.
            </InlineNote>
          </div>
        </>
      )}
    </Section>
  );
}

const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString("en-US")} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
