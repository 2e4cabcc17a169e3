import { CircleCheck, CircleDashed, CircleX, RotateCcw, TriangleAlert } from "lucide-react";
import { ACCOUNT_STATUS_LABELS } from "~/domain/accounts/account";
import { Badge, type Tone } from "../controls/badge";

const FORMS: Record<string, { tone: Tone; Icon: typeof CircleCheck }> = {
  active: { tone: "neutral", Icon: CircleCheck },
  atRisk: { tone: "warn", Icon: TriangleAlert },
  lost: { tone: "quiet", Icon: CircleX },
  wonBack: { tone: "good", Icon: RotateCcw },
};

/** How it stands with an account, as a word with its mark. */
export function StatusWord({ status }: { status: string }) {
  const { tone, Icon } = FORMS[status] ?? { tone: "neutral" as const, Icon: CircleDashed };
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
      {ACCOUNT_STATUS_LABELS[status] ?? status}
    </Badge>
  );
}
