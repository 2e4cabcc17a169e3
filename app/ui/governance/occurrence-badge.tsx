import { Check, CircleDashed, Clock, Hourglass, X } from "lucide-react";
import { OCCURRENCE_STATE_LABELS, type OccurrenceState } from "~/domain/governance/cadence";
import { Badge, type Tone } from "../controls/badge";

const LOOKS: Record<OccurrenceState, { tone: Tone; Icon: typeof Check }> = {
  held: { tone: "good", Icon: Check },
  missed: { tone: "bad", Icon: X },
  late: { tone: "warn", Icon: Hourglass },
  today: { tone: "accent", Icon: Clock },
  ahead: { tone: "quiet", Icon: CircleDashed },
};

/** What became of a date: always a shape and a word. */
export function OccurrenceBadge({ state }: { state: OccurrenceState }) {
  const { tone, Icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {OCCURRENCE_STATE_LABELS[state]}
    </Badge>
  );
}
