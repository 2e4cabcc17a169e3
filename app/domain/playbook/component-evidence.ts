import { canonicalJson } from "../activity/activity";
import type { PackFile } from "../award/evidence-pack";
import { LEVEL_WORDS } from "./component-record";
import type { MaturityReading } from "./maturity";
import type { PlaybookComponent } from "./playbook";

/** A record that a level rests on: its sign, what it is, where it stands; nobody's name is in it. */
export interface EvidenceRow {
  kind: string;
  code: string;
  state: string;
  day: string;
  /** What else can be said of it without a name: "effective (changed after)", "tier II". */
  detail: string;
  /** The seal it bears in the program already: of a locked plan, of a signed verdict. */
  seal: string;
}

export interface ComponentEvidence {
  workspace: string;
  component: Pick<PlaybookComponent, "slug" | "label" | "phase" | "asks">;
  asOf: string;
  madeAt: string;
  /** As shown: a person's own where there is one. */
  level: number | null;
  statedLevel: number | null;
  levelReason: string;
  reviewedOn: string | null;
  derived: MaturityReading;
  rows: readonly EvidenceRow[];
}

type Hash = (text: string) => string;

/** Every file of the pack but the list of hashes, which is made over these. */
export function evidenceFiles(evidence: ComponentEvidence, hash: Hash): PackFile[] {
  return [
    { name: "READ-ME.txt", text: readMe(evidence) },
    { name: "component.json", text: `${JSON.stringify(plainOf(evidence), null, 2)}\n` },
    { name: "records.csv", text: recordsCsv(evidence.rows, hash) },
    { name: "evidence.html", text: htmlOf(evidence) },
  ];
}

const metWords = (met: boolean | null): string => (met === null ? "cannot be judged" : met ? "yes" : "no");

const levelWords = (level: number | null): string =>
  level === null ? "cannot be judged yet" : `${level} of 4, ${LEVEL_WORDS[level] ?? ""}`.trim();

const plainOf = ({ component, derived, rows, ...rest }: ComponentEvidence) => ({
  ...rest,
  component: component.slug,
  label: component.label,
  phase: component.phase,
  asks: component.asks,
  derivedLevel: derived.level,
  steps: derived.steps.map(({ level, asks, met, evidence }) => ({ level, asks, met, evidence })),
  records: rows.length,
  counts: countsOf(rows),
});

/** How many records of each kind stand in each state. */
export function countsOf(rows: readonly EvidenceRow[]): { kind: string; state: string; count: number }[] {
  const counts = new Map<string, { kind: string; state: string; count: number }>();
  for (const { kind, state } of rows) {
    const key = `${kind}\n${state}`;
    const known = counts.get(key) ?? { kind, state, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort(
    (a, b) => a.kind.localeCompare(b.kind, "en") || a.state.localeCompare(b.state, "en"),
  );
}

const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function recordsCsv(rows: readonly EvidenceRow[], hash: Hash): string {
  const lines = rows.map((row) => [
    row.kind,
    row.code,
    row.state,
    row.day,
    row.detail,
    row.seal,
    hash(canonicalJson({ ...row })),
  ]);
  return `${[["kind", "record", "state", "day", "detail", "seal", "sha256"], ...lines]
    .map((line) => line.map(cell).join(","))
    .join("\r\n")}\r\n`;
}

function readMe(evidence: ComponentEvidence): string {
  const { workspace, component, asOf, level, derived } = evidence;
  return [
    `${workspace}: evidence of ${component.label}, as of ${asOf}`,
    "",
    `Level: ${levelWords(level)}. Derived from what the program holds: ${levelWords(derived.level)}.`,
    ...(evidence.statedLevel === null
      ? []
      : [`A person set the level to ${evidence.statedLevel}: ${evidence.levelReason || "no reason given"}.`]),
    "",
    "component.json  the level, each step with the evidence for it, and the counts",
    "records.csv     the records the counts are made of; sha256 is over the record's own line",
    "evidence.html   the same to read",
    "SHA256SUMS      check every file with: sha256sum --check SHA256SUMS",
    "",
    "No person is named. Accounts bear a sign that means nothing outside this file.",
    "",
  ].join("\n");
}

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: "td" | "th") =>
    `<tr>${cells.map((each) => `<${tag}>${escapeHtml(each)}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${line(head, "th")}</thead><tbody>${rows.map((row) => line(row, "td")).join("")}</tbody></table>`;
}

function htmlOf(evidence: ComponentEvidence): string {
  const { workspace, component, asOf, derived, rows } = evidence;
  const title = escapeHtml(`${component.label}: evidence of ${workspace}`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:14px}td,th{border-bottom:1px solid #ccc;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head>
<body><h1>${title}</h1>
<p>As of ${escapeHtml(asOf)}. Level ${escapeHtml(levelWords(evidence.level))}; derived from what the program holds: ${escapeHtml(levelWords(derived.level))}.</p>
${evidence.statedLevel === null ? "" : `<p>A person set the level to ${evidence.statedLevel}: ${escapeHtml(evidence.levelReason || "no reason given")}.</p>\n`}<h2>What each level asks for</h2>
${tableOf(
  ["Level", "Asks", "Met", "Evidence"],
  derived.steps.map(({ level, asks, met, evidence: words }) => [String(level), asks, metWords(met), words]),
)}
<h2>Counts</h2>
${tableOf(
  ["Kind", "State", "Records"],
  countsOf(rows).map(({ kind, state, count }) => [kind, state, String(count)]),
)}
<h2>Records</h2>
${tableOf(
  ["Kind", "Record", "State", "Day", "Detail"],
  rows.map(({ kind, code, state, day, detail }) => [kind, code, state, day, detail]),
)}
</body></html>
`;
}
