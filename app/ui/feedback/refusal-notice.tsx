import type { ReactNode } from "react";
import type { Refusal } from "~/domain/refusal";
import { FormErrors } from "../form/form-errors";
import { StaleNotice, type StaleNoticeProps } from "../form/stale-notice";
import { Banner } from "./banner";
import { GateList } from "./gate-list";

export interface RefusalNoticeProps {
  refusal: Refusal;
  /** "Request it" for those who may not do it themselves. */
  request?: ReactNode;
  /** What the gates lead to. */
  leadsTo?: string;
  /** Names of the fields, for invalid input. */
  labels?: Record<string, string>;
  /** Both versions, for a record somebody else saved meanwhile. */
  stale?: StaleNoticeProps;
}

/** Every refusal says what is missing and where to mend it. */
export function RefusalNotice({ refusal, request, leadsTo, labels, stale }: RefusalNoticeProps) {
  switch (refusal.kind) {
    case "not-permitted":
      return (
        <Banner tone="info" title={refusal.message} action={request} live>
          Nothing was changed.{request ? " You can ask someone who has the right." : ""}
        </Banner>
      );
    case "incomplete":
      return (
        <div role="status" className="rounded-lg border border-warn-line bg-surface">
          <p className="rounded-t-lg border-b border-warn-line bg-warn-soft px-4 py-2.5 text-sm font-semibold">
            {refusal.message}
          </p>
          <div className="px-4 py-3">
            <GateList gates={refusal.gaps} leadsTo={leadsTo} />
          </div>
        </div>
      );
    case "invalid": {
      const hasFields = Object.keys(refusal.fieldErrors).length > 0;
      return hasFields ? (
        <FormErrors fieldErrors={refusal.fieldErrors} labels={labels} />
      ) : (
        <Banner tone="bad" title={refusal.message} live />
      );
    }
    case "stale":
      return stale ? (
        <StaleNotice {...stale} />
      ) : (
        <Banner tone="warn" title={refusal.message} live>
          Nothing of yours was overwritten. Reload to see the newer version.
        </Banner>
      );
    case "not-allowed-now":
      return (
        <Banner tone="warn" title={refusal.message} action={request} live>
          Nothing was changed.
        </Banner>
      );
    case "not-found":
      return (
        <Banner tone="info" title={refusal.message} live>
          It may have been moved or removed meanwhile.
        </Banner>
      );
  }
}
