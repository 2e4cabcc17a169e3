import { YEAR_RESULT_LABELS, type YearResult } from "~/domain/award/award";
import { HealthPill } from "../controls/health-pill";

const HEALTH = {
  met: "good",
  notMet: "bad",
  incomplete: "warn",
  inProgress: "early",
  noData: "early",
} as const;

export const YearResultPill = ({ result }: { result: YearResult }) => (
  <HealthPill health={HEALTH[result]} label={YEAR_RESULT_LABELS[result]} />
);
