import type { HealthStatus, Health as PlanHealth } from "~/domain/plans/health";
import { type Health, HealthPill } from "../controls/health-pill";

const FORMS: Record<HealthStatus, Health> = {
  onTrack: "good",
  atRisk: "warn",
  offTrack: "bad",
  tooEarly: "early",
};

export function PlanHealthPill({ health }: { health: Pick<PlanHealth, "status" | "label" | "reasons"> }) {
  return <HealthPill health={FORMS[health.status]} label={health.label} reasons={health.reasons} />;
}
