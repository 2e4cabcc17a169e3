import { HeartHandshake } from "lucide-react";
import { caseHref } from "~/domain/cases/case";
import type { CaseItem } from "~/domain/work/work-item";
import { AcknowledgeButton } from "../cases/acknowledge-button";
import { DateText } from "../controls/date-text";
import { WorkRow } from "./work-row";

const NEXT: Record<CaseItem["status"], string> = {
  new: "acknowledge it",
  acknowledged: "speak with the customer",
  inProgress: "say what came of it",
  resolved: "tell the customer",
};

/** A customer who waits for me; a new one is acknowledged from here. */
export function CaseItemRow({ item }: { item: CaseItem }) {
  return (
    <WorkRow
      href={caseHref(item.number)}
      title={item.title}
      lead={
        <span className="flex size-8 items-center justify-center text-ink-muted max-sm:size-11 [&>svg]:size-5">
          <HeartHandshake aria-hidden="true" />
        </span>
      }
      meta={
        <>
          <span className="tabular">{item.code}</span>
          <span aria-hidden="true">·</span>
          <DateText value={item.due} mode="due" />
          <span>to {NEXT[item.status]}</span>
        </>
      }
      menu={item.status === "new" && <AcknowledgeButton number={item.number} back="/work" />}
    />
  );
}
