import { CircleCheck, CircleDashed, CircleDot, CircleMinus, CircleX } from "lucide-react";
import { TARGET_STATE_LABELS, type TargetState } from "~/domain/targets/target";
import { Badge } from "../controls/badge";

const LOOKS = {
  reached: { tone: "good", Icon: CircleCheck },
  missed: { tone: "bad", Icon: CircleX },
  notYet: { tone: "warn", Icon: CircleDot },
  noData: { tone: "quiet", Icon: CircleMinus },
  notBegun: { tone: "quiet", Icon: CircleDashed },
} as const;

/** State against a target: shape and word, never the colour alone. */
export function TargetStateMark({ state }: { state: TargetState }) {
  const { tone, Icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {TARGET_STATE_LABELS[state]}
    </Badge>
  );
}
