import { Form, Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import type { Restated } from "~/domain/communications/corrections/restated";
import { messagePath } from "~/domain/communications/message-places";
import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../../controls/button";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { SubmitButton } from "../../form/submit-button";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";

export interface CorrectionPageProps {
  code: string;
  subject: string;
  /** Audiences that were told it. */
  told: readonly string[];
  restated: readonly Pick<Restated, "name" | "label" | "was" | "now">[];
  /** A correction that has not left yet. */
  open: { code: string } | null;
  mayWrite: boolean;
  refusal: Refusal | null;
}

/** What was told, what reads otherwise now, and the message that says so to the same people. */
export function CorrectionPage(props: CorrectionPageProps) {
  const { code, subject, told, restated, open, mayWrite, refusal } = props;
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={`${code} ${subject}`}
        title="Correct what was told"
        lead="A correction is a message of its own: it goes to those who were told, is approved like any other, and the old message leads to it."
        action={<ButtonLink to={messagePath(code)}>Back to {code}</ButtonLink>}
      />
      {refusal && (
        <div className="mb-5">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <Section title="Figures that read otherwise now">
        {restated.length === 0 ? (
          <p className="text-sm text-ink-muted">
            {told.length === 0
              ? `${code} was told to nobody yet: change its own words instead.`
              : "None: every figure that was finished when it was told still reads as it was told. A correction can put other words right."}
          </p>
        ) : (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {restated.map(({ name, label, was, now }) => (
              <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-sm">
                <span className="min-w-0 flex-1 basis-48 break-words">{label || name}</span>
                <span className="tabular inline-flex items-center gap-2">
                  <del className="text-ink-muted">{was}</del>
                  <ArrowRight aria-label="became" className="size-4" />
                  <strong>{now ?? "no value any more"}</strong>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {told.length > 0 && <Begin open={open} mayWrite={mayWrite} />}
    </div>
  );
}

function Begin({ open, mayWrite }: Pick<CorrectionPageProps, "open" | "mayWrite">) {
  if (open) {
    return (
      <p className="mt-6 text-sm">
        Its correction is begun:{" "}
        <Link to={messagePath(open.code)} className="link">
          go on with {open.code}
        </Link>
      </p>
    );
  }
  if (!mayWrite) {
    return (
      <div className="mt-6">
        <Banner tone="info" title="Somebody else begins it.">
          {WHO_WRITES_COMMUNICATIONS}
        </Banner>
      </div>
    );
  }
  return (
    <Form method="post" className="mt-6">
      <SubmitButton>Begin the correction</SubmitButton>
    </Form>
  );
}
