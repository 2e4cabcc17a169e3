import type { LineRow } from "~/domain/roi/case-form";

/** What the inputs of one line are drawn from. */
export interface LineFieldsProps {
  row: LineRow;
  at: number;
  errors: Record<string, string[] | undefined>;
  metrics: readonly { id: string; name: string }[];
  /** Does what the button would do, without sending the form. */
  change: (intent: string) => (event: { preventDefault: () => void }) => void;
}
