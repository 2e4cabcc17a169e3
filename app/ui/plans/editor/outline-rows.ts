import { DIAGRAM_LEVELS, WHY_LEVELS } from "~/domain/plans/cause-tree";
import {
  editOutline,
  OUTLINE_OPS,
  type OutlineOp,
  type OutlineRules,
  usualHeadings,
} from "~/domain/plans/outline-edit";
import type { RowValues } from "~/domain/plans/value-rows";

/** The two outlines of a plan, by the name of their rows in the form. */
export const OUTLINES = {
  whys: { levels: WHY_LEVELS, headings: false },
  diagram: { levels: DIAGRAM_LEVELS, headings: true },
} as const satisfies Record<string, OutlineRules>;
export type OutlineGroup = keyof typeof OUTLINES;

/** A row of an outline in the browser; `key` stays with it while it moves. */
export interface OutlineRow {
  key: string;
  id: string;
  depth: number;
  text: string;
  evidenceId: string;
}

export const asOutlineRow = (row: RowValues, key: string): OutlineRow => ({
  key,
  id: row.id ?? "",
  depth: Number(row.depth ?? 0) || 0,
  text: row.text ?? "",
  evidenceId: row.evidenceId ?? "",
});

export interface OutlineIntent {
  group: OutlineGroup;
  op: OutlineOp | "begin";
  at: number;
}

export const intentOf = ({ group, op, at }: OutlineIntent): string => `outline:${group}:${op}:${at}`;

export function outlineIntent(text: string): OutlineIntent | null {
  const [kind, group = "", op = "", at = ""] = text.split(":");
  const known = op === "begin" || (OUTLINE_OPS as readonly string[]).includes(op);
  if (kind !== "outline" || !(group in OUTLINES) || !known || !/^\d{1,3}$/.test(at)) return null;
  return { group: group as OutlineGroup, op: op as OutlineIntent["op"], at: Number(at) };
}

const blankRow = (depth: number, text = ""): OutlineRow => ({ key: "", id: "", depth, text, evidenceId: "" });

/** The rows of a form without scripts after its button was pressed. */
export function editedRows(rows: readonly RowValues[], { group, op, at }: OutlineIntent): RowValues[] {
  const list = rows.map((row, index) => asOutlineRow(row, String(index)));
  const next =
    op === "begin"
      ? [...list, ...(OUTLINES[group].headings ? usualHeadings(blankRow) : [blankRow(0)])]
      : editOutline(list, at, op, OUTLINES[group], blankRow).rows;
  return next.map(({ key: _, depth, ...row }) => ({ ...row, depth: String(depth) }));
}
