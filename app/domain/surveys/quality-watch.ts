import type { Mapping } from "./column-role";
import { type OtherScaleWatch, watchOtherScale } from "./other-scale";
import {
  emptyFinding,
  type OpenCheck,
  QUALITY_CHECKS,
  type QualityCheck,
  type QualityFinding,
} from "./quality";
import { keyOf, watchKeys } from "./row-keys";
import type { Judgement, ReadRow } from "./row-verdict";
import { straightLine } from "./straight-line";
import { LEVEL_KINDS } from "./survey";

/** A row that would count, with what makes it doubtful. */
export interface Suspect {
  rowNumber: number;
  check: OpenCheck;
  reason: string;
}

const BURST = 10;
const ONE_CONTACT_A_DAY = 5;
const SAMPLES = 5;
/** Below this, equal words of two nobodies are chance: "ok", "none". */
const TELLING_COMMENT = 20;

/** Looks at the rows as they are judged, and keeps a number or two of each. */
export function watchQuality(mapping: Mapping) {
  const findings = new Map<QualityCheck, QualityFinding>(
    QUALITY_CHECKS.map((check) => [check, emptyFinding(check)]),
  );
  const hasSource = mapping.columns.some((column) => column.role === "source");
  const bursts = watchKeys();
  const contents = watchKeys();
  const scales = new Map<string, OtherScaleWatch>(
    mapping.columns
      .filter((column) => (LEVEL_KINDS as readonly string[]).includes(column.role))
      .map((column) => [column.header, watchOtherScale(column.header)]),
  );
  const note = (check: QualityCheck, row: number, detail: string) => {
    const finding = findings.get(check);
    if (!finding) return;
    finding.rows += 1;
    if (finding.sample.length < SAMPLES) finding.sample.push({ row, detail });
  };
  const lookAt = (rowNumber: number, row: ReadRow): Suspect[] => {
    const origin = originOf(row, hasSource);
    if (origin !== "") bursts.add(rowNumber, keyOf(origin));
    const content = contentOf(row);
    if (content !== "") contents.add(rowNumber, keyOf(content));
    for (const { key, value } of row.answers) if (value !== null) scales.get(key)?.add(rowNumber, value);
    const line = straightLine(row.answers);
    if (line === null) return [];
    note("straightLine", rowNumber, line);
    return [{ rowNumber, check: "straightLine", reason: line }];
  };
  const late = (check: OpenCheck, rowNumber: number, reason: string): Suspect => {
    note(check, rowNumber, reason);
    return { rowNumber, check, reason };
  };
  return {
    /** What can be said of the row at once; the rest is known when all rows are. */
    add(rowNumber: number, judged: Judgement): Suspect[] {
      if (judged.verdict === "duplicate") note("duplicateId", rowNumber, judged.problems[0]?.reason ?? "");
      for (const problem of judged.problems) {
        if (problem.check) note(problem.check, rowNumber, problem.reason);
        if (problem.check === "outOfScale" && problem.value !== undefined)
          scales.get(problem.column)?.add(rowNumber, problem.value);
      }
      return judged.row ? lookAt(rowNumber, judged.row) : [];
    },
    *end(): Generator<Suspect> {
      for (const rows of contents.groups(2)) {
        for (const row of rows.slice(1)) yield late("sameContent", row, `the same answers as row ${rows[0]}`);
      }
      for (const rows of bursts.groups(hasSource ? BURST : ONE_CONTACT_A_DAY)) {
        const words = hasSource ? "from one source at one time" : "from one contact on one day";
        for (const row of rows)
          yield late("burst", row, `one of ${rows.length} answers ${words}, the first is row ${rows[0]}`);
      }
      yield* runsOf(scales, late, findings.get("otherScale"));
    },
    findings: (): QualityFinding[] => [...findings.values()],
  };
}

function* runsOf(
  scales: ReadonlyMap<string, OtherScaleWatch>,
  late: (check: OpenCheck, rowNumber: number, reason: string) => Suspect,
  finding: QualityFinding | undefined,
): Generator<Suspect> {
  const seen = new Set<number>();
  for (const watch of scales.values()) {
    for (const { column, rows, explanation } of watch.runs()) {
      if (finding && finding.explanation.length < 1500)
        finding.explanation = [finding.explanation, explanation].filter((text) => text !== "").join(" ");
      for (const row of rows) {
        if (seen.has(row)) continue;
        seen.add(row);
        yield late("otherScale", row, `“${column}” stands in a run answered 0–10`);
      }
    }
  }
}

/** What answers of one burst share: the source and the minute, or where no column tells, the contact and the day. */
function originOf({ source, minute, day, contact }: ReadRow, hasSource: boolean): string {
  if (hasSource) return source ? `${source}|${day}|${minute ?? ""}` : "";
  return contact === "" ? "" : `${contact}|${day}`;
}

function contentOf(row: ReadRow): string {
  const words = row.answers.map((answer) => answer.text ?? "").join("|");
  if (row.contact === "" && words.length < TELLING_COMMENT) return "";
  const answers = row.answers.map((answer) => `${answer.key}=${answer.value ?? answer.text ?? ""}`).join("|");
  return `${row.contact}|${row.account}|${row.day}|${row.stage}|${answers}`;
}
