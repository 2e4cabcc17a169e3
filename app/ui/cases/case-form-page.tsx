import type { ReactNode } from "react";
import { caseCode, caseHref } from "~/domain/cases/case";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import type { StaleField } from "../form/stale-notice";
import { PageHeader } from "../layout/page-header";

export type CaseAnswer = FormAnswer & { refusal: Refusal | null };

interface CaseFormPageProps {
  record: { number: number; title: string; version: number };
  title: string;
  lead: string;
  answer?: CaseAnswer | null;
  leadsTo?: string;
  /** Both versions of what was written, for a case somebody else saved meanwhile. */
  stale?: { fields: StaleField[]; savedBy: string; savedAt: string } | null;
  children: ReactNode;
}

/** One move of a case with what it asks for; a refusal stands above it and nothing that was typed is lost. */
export function CaseFormPage({ record, title, lead, answer, leadsTo, stale, children }: CaseFormPageProps) {
  const refusal = answer?.refusal ?? null;
  const isStale = refusal?.kind === "stale";
  return (
    <>
      <PageHeader
        eyebrow={`${caseCode(record.number)} · ${record.title}`}
        title={title}
        lead={lead}
        action={<ButtonLink to={caseHref(record.number)}>Back to the case</ButtonLink>}
      />
      <div className="max-w-160 space-y-6">
        {refusal && refusal.kind !== "invalid" && (
          <RefusalNotice
            refusal={refusal}
            leadsTo={leadsTo}
            stale={isStale && stale ? { ...stale, keep: { version: String(record.version) } } : undefined}
          />
        )}
        {!refusal && answer && answer.formErrors.length > 0 && (
          <Banner tone="bad" title={answer.formErrors[0] ?? ""} live />
        )}
        {!(isStale && stale) && children}
      </div>
    </>
  );
}

/** What was typed, or else what stands. */
export function typed(answer: CaseAnswer | null | undefined, name: string, saved: string): string {
  const value = answer?.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? saved;
}
