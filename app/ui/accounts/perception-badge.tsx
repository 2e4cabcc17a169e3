import { isPerception, PERCEPTION_LABELS } from "~/domain/accounts/perception";
import { Badge } from "../controls/badge";

/** What a customer sees in us, as one word; no reading is no data. */
export function PerceptionBadge({ perception }: { perception: string | null }) {
  if (perception === null || !isPerception(perception))
    return <span className="text-ink-muted">no data</span>;
  return <Badge tone={perception === "vendor" ? "warn" : "neutral"}>{PERCEPTION_LABELS[perception]}</Badge>;
}
