import type { ReactNode } from "react";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { PageHeader } from "../layout/page-header";
import type { FormReply } from "./form-reply";

interface ReplyPageProps {
  plan: { code: string; title: string };
  title: string;
  lead?: string;
  reply?: FormReply | null;
  /** Where it leads back to, where that is no plan. */
  back?: { href: string; label: string };
  /** The form again, with what was typed. */
  children?: ReactNode;
}

/** A small form as a page of its own: the way without scripts, and where a refusal is explained. */
export function ReplyPage({ plan, title, lead, reply, back, children }: ReplyPageProps) {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader eyebrow={`${plan.code} · ${plan.title}`} title={title} lead={lead} />
      <div className="space-y-6">
        {reply?.refusal && <RefusalNotice refusal={reply.refusal} />}
        {reply && !reply.refusal && (
          <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
        )}
        {children}
        <p>
          <ButtonLink to={back?.href ?? `/plans/${plan.code}`} variant="quiet" className="-ml-3">
            {back?.label ?? "Back to the plan"}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}
