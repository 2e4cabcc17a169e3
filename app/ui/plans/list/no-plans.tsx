import { ClipboardList } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../../controls/button";
import { EmptyState } from "../../layout/empty-state";

/** Nothing there yet, or nothing that fits the filters: the first starts something, the second widens the look. */
export function NoPlans({ any, action }: { any: boolean; action: ReactNode }) {
  if (any)
    return (
      <EmptyState
        title="No plan fits these filters"
        action={<ButtonLink to="/plans">Show all plans</ButtonLink>}
      >
        Take one of them away, or look for other words.
      </EmptyState>
    );
  return (
    <EmptyState title="No action plans yet" icon={<ClipboardList />} action={action}>
      A plan turns what customers say into work somebody answers for, and proves in the end that it helped. It
      best begins with a{" "}
      <a href="/findings" className="link">
        finding
      </a>
      .
    </EmptyState>
  );
}
