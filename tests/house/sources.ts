import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** A rule looks at files and says what is wrong with them, a sentence each. */
export type Rule = (sources: readonly Source[]) => string[];

const CODE = /\.(ts|tsx|mts|mjs|js|cjs)$/;
const isOurs = (file: string) => !file.startsWith("app/generated/");

export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .filter((file) => CODE.test(file) && isOurs(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(file, "utf8") }));
}

export interface Import {
  from: string;
  /** As it is written. */
  specifier: string;
  /** The file of ours it means; null for a package. */
  to: string | null;
}

/** Every import of a file: types, re-exports and dynamic ones count like all others. */
export function importsOf(source: Source, known: ReadonlySet<string>): Import[] {
  return ts.preProcessFile(source.text, true, true).importedFiles.map(({ fileName }) => ({
    from: source.path,
    specifier: fileName,
    to: resolve(source.path, fileName, known),
  }));
}

export const UNKNOWN = "unknown";

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  const bare = specifier.replace(/\?.*$/, "");
  const isAlias = bare.startsWith("~/");
  if (!isAlias && !bare.startsWith(".")) return null;
  const target = isAlias ? `app/${bare.slice(2)}` : path.posix.join(path.posix.dirname(from), bare);
  // Generated code and files that are no code are there or not as the build finds them.
  if (target.startsWith("app/generated/") || /\.(css|csv|json|svg)$/.test(target)) return target;
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return endings.map((ending) => target + ending).find((file) => known.has(file)) ?? UNKNOWN;
}

export function allImports(sources: readonly Source[]): Import[] {
  const known = new Set(sources.map((source) => source.path));
  return sources.flatMap((source) => importsOf(source, known));
}

/** Calls `visit` for every node of a file's syntax tree. */
export function walk(source: Source, visit: (node: ts.Node) => void): void {
  const kind = /\.tsx$/.test(source.path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const step = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, false, kind));
}
