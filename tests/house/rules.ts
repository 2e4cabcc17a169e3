import ts from "typescript";
import { allImports, type Rule, type Source, UNKNOWN, walk } from "./sources";

/** The table of house.md: which room may import from which. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  routes: ["http", "ui", "commands", "store", "domain", "shared"],
  jobs: ["commands", "store", "mail", "domain", "shared"],
  http: ["store", "domain", "shared"],
  commands: ["store", "domain", "shared"],
  ui: ["domain", "shared"],
  store: ["domain", "shared"],
  mail: ["domain", "shared"],
  domain: ["shared"],
  shared: [],
  // Where the process, the page and the browser begin: they bring the rooms together.
  entrance: ["jobs", "http", "ui", "store", "domain", "shared"],
};

/** Packages that are at home in some places alone. */
const HOMES: readonly { packages: RegExp; home: RegExp }[] = [
  {
    packages: /^(@prisma\/|prisma$|pg$|pg-boss$|@electric-sql\/|pglite-prisma-adapter$)/,
    home: /^app\/store\//,
  },
  { packages: /^nodemailer/, home: /^app\/mail\// },
  { packages: /^(better-auth|@better-auth\/)/, home: /^app\/(http|store\/people)\// },
  { packages: /^express$/, home: /^app\/(server\.ts|http\/)/ },
  {
    packages: /^(react|react-dom|@remix-run\/react|radix-ui|lucide-react|cmdk)(\/|$)/,
    home: /^app\/(ui\/|routes\/|root\.tsx|entry\.)/,
  },
];

const SERVER_ROOMS = ["store", "commands", "http", "jobs", "mail"];
const EMPTY_NAMES = /^((utils?|helpers?|misc|common|services?|managers?)(\.|$)|index\.\w+$)/;
const LONGEST = 400;

const roomOf = (file: string): string => {
  const [top, room, ...rest] = file.split("/");
  if (top !== "app" || room === undefined) return "outside";
  return rest.length === 0 ? "entrance" : room;
};

const isRoute = (file: string) => file.startsWith("app/routes/");

export const direction: Rule = (sources) =>
  allImports(sources).flatMap(({ from, to, specifier }) => {
    const [here, there] = [roomOf(from), to === null || to === UNKNOWN ? null : roomOf(to)];
    // The stylesheet and the client belong to the build; packageHomes looks after the generated client.
    if (!there || here === there || there === "generated" || to?.endsWith(".css")) return [];
    const allowed = MAY_IMPORT[here];
    if (!allowed) return [`${from} stands in no room of the house`];
    return allowed.includes(there)
      ? []
      : [`${from} imports ${specifier}: ${here} may not import from ${there}`];
  });

export const resolvable: Rule = (sources) =>
  allImports(sources)
    .filter(({ to }) => to === UNKNOWN)
    .map(({ from, specifier }) => `${from} imports ${specifier}, which is not there`);

export const noCycles: Rule = (sources) => {
  const edges = new Map<string, string[]>();
  for (const { from, to } of allImports(sources)) {
    if (to && to !== UNKNOWN) edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const { path: file } of sources) visit(file);
  return found;
};

export const packageHomes: Rule = (sources) =>
  allImports(sources).flatMap(({ from, specifier, to }) => {
    if (to?.startsWith("app/generated/") && !from.startsWith("app/store/")) {
      return [`${from} imports the generated client, which is at home in the store`];
    }
    const home = to === null ? HOMES.find(({ packages }) => packages.test(specifier)) : undefined;
    return home && !home.home.test(from) ? [`${from} imports ${specifier}, which is at home elsewhere`] : [];
  });

const isPure = (file: string) =>
  (/^app\/(domain|shared)\//.test(file) && !isServerOnly(file)) || mayBeWords(file);
const WORLD = /^(Date\.now|Math\.random|process\.|performance\.|crypto\.|globalThis\.)/;

export const purity: Rule = (sources) =>
  sources
    .filter(({ path }) => isPure(path))
    .flatMap((source) => {
      const found: string[] = [];
      for (const { specifier } of allImports([source])) {
        if (specifier.startsWith("node:") || specifier.endsWith(".server"))
          found.push(`${source.path} imports ${specifier}`);
      }
      walk(source, (node) => {
        if (ts.isNewExpression(node) && isNamed(node.expression, "Date") && !node.arguments?.length) {
          found.push(`${source.path} asks for the time with new Date()`);
        }
        if (
          ts.isCallExpression(node) &&
          (isNamed(node.expression, "fetch") || isNamed(node.expression, "Date"))
        ) {
          found.push(`${source.path} calls ${(node.expression as ts.Identifier).text}()`);
        }
        if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
          const words = `${node.expression.text}.${node.name.text}`;
          if (WORLD.test(words)) found.push(`${source.path} reads the world with ${words}`);
        }
      });
      return found;
    });

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

const isServerOnly = (file: string) => /\.(server\.tsx?|worker\.mjs)$/.test(file);
/** A letter's words and a demo's figures do nothing: as long as they are pure, they need not say "server". */
const mayBeWords = (file: string) => /^app\/(mail|jobs)\//.test(file) && !isServerOnly(file);

export const naming: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const name = path.split("/").at(-1) ?? "";
    const found: string[] = [];
    const folders = path.split("/").slice(0, -1);
    const pattern = isRoute(path) ? /^[a-z0-9$_.[\]+-]+$/i : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
    if (!pattern.test(name)) found.push(`${path}: a file's name is written in kebab-case`);
    if (!isRoute(path) && [...folders.slice(1), name].some((part) => EMPTY_NAMES.test(part))) {
      found.push(`${path}: this name says nothing about what is inside`);
    }
    if (SERVER_ROOMS.includes(roomOf(path)) && !isServerOnly(path) && !mayBeWords(path)) {
      found.push(`${path}: files of this room end in .server.ts`);
    }
    return found;
  });

export const routesApart: Rule = (sources) =>
  allImports(sources)
    .filter(({ from, to }) => to !== null && isRoute(to) && isRoute(from))
    .map(({ from, specifier }) => `${from} imports another route, ${specifier}`);

/** A step that several commands share is no command, as long as no door opens onto it. */
export const commandsApart: Rule = (sources) => {
  const imports = allImports(sources);
  const isCommand = (file: string | null) => file?.startsWith("app/commands/") ?? false;
  const doors = new Set(imports.filter(({ from }) => !isCommand(from)).map(({ to }) => to));
  return imports
    .filter(({ from, to }) => isCommand(from) && isCommand(to) && doors.has(to))
    .map(({ from, specifier }) => `${from} imports another command, ${specifier}`);
};

/**
 * Sign-in and the carrying of letters stand beside the workspaces, whose changes commit writes down. Parking ends an
 * effect of the queue, on which commit itself stands.
 */
const OPENS_TRANSACTIONS =
  /^app\/store\/((database|commit|queue-parking)\.server\.ts$|people\/|letters\/letter\.delivery\.server\.ts$)/;

export const oneDoorToTransactions: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith("app/") && !OPENS_TRANSACTIONS.test(path))
    .filter(({ text }) => /\btransact\s*[(<]|\$transaction\b/.test(text))
    .map(({ path }) => `${path} opens a transaction of its own; commands go through commit`);

const UPDATES = ["update", "updateMany", "updateManyAndReturn", "upsert"];

/** Beside commit's own compare-and-set, a status may only be written where the one before it is asked for too. */
export const noStatusWrittenBlind: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith("app/") && path !== "app/store/commit.server.ts")
    .flatMap((source) => {
      const found: string[] = [];
      walk(source, (node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
        const [input] = node.arguments;
        if (!UPDATES.includes(node.expression.name.text) || !input) return;
        const writes = ["data", "update"].some((part) => names(partOf(input, part)).includes("status"));
        const asks = names(partOf(input, "where")).some((name) => ["status", "version"].includes(name));
        if (writes && !asks)
          found.push(`${source.path} writes a status without asking for the one before it`);
      });
      return found;
    });

const properties = (node: ts.Node | undefined) =>
  node && ts.isObjectLiteralExpression(node) ? [...node.properties] : [];
const names = (node: ts.Node | undefined) =>
  properties(node).map(({ name }) => (name && ts.isIdentifier(name) ? name.text : ""));
function partOf(node: ts.Node, name: string): ts.Node | undefined {
  const part = properties(node).find(
    (one) => one.name && ts.isIdentifier(one.name) && one.name.text === name,
  );
  return part && ts.isPropertyAssignment(part) ? part.initializer : undefined;
}

const READS_ENVIRONMENT = /^app\/(shared\/env\.server\.ts|start\.mjs|prepare\.mjs)$/;

export const oneReaderOfEnvironment: Rule = (sources) =>
  sources
    .filter(
      ({ path, text }) =>
        path.startsWith("app/") && !READS_ENVIRONMENT.test(path) && /\bprocess\.env\b/.test(text),
    )
    .map(({ path }) => `${path} reads the environment; env() has parsed it`);

export const noTestsInApp: Rule = (sources) =>
  sources
    .filter(({ path }) => /^app\/.*(\.(test|spec)\.|__tests__|\/tests?\/)/.test(path))
    .map(({ path }) => `${path}: tests live under tests/`);

export const notTooLong: Rule = (sources) =>
  sources
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST}`);

/** Exported though nothing uses them yet, each with its reason. */
const KEPT_UNUSED: Readonly<Record<string, string>> = {
  accessTable: "the table of rights as data, for the page that shows who may what",
  RULE_WORDS: "what the signal of a chart means, in words, for the pages that draw one",
};
// The framework calls these itself.
const CALLED_FROM_OUTSIDE =
  /^app\/(routes\/|root\.tsx|entry\.|server\.ts|routes\.ts|start\.mjs|prepare\.mjs)/;
const EXPORTED =
  /^export (?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm;

/** A name that stands in no other line of the house or its tests is used by nobody. */
export const noDeadExports: Rule = (sources) => {
  const times = new Map<string, number>();
  for (const { path, text } of sources) {
    if (path.startsWith("tests/house/")) continue;
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return sources
    .filter(({ path }) => path.startsWith("app/") && !CALLED_FROM_OUTSIDE.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)]
        .map(([, name = ""]) => name)
        .filter((name) => times.get(name) === 1 && !(name in KEPT_UNUSED))
        .map((name) => `${path} exports ${name}, which is used nowhere`),
    );
};

// Pieced together, so that this file does not find itself.
const EXCUSES = new RegExp(
  [
    "@ts-",
    "(ignore|expect-error|nocheck)|biome-",
    "ignore|eslint-",
    "disable|\\b(TO",
    "DO|FIX",
    "ME)\\b",
  ].join(""),
);

export const noExcuses: Rule = (sources) =>
  sources.flatMap(({ path, text }: Source) => {
    const line = text.split("\n").findIndex((words) => EXCUSES.test(words));
    return line < 0 ? [] : [`${path}:${line + 1} puts something off or switches a check off`];
  });
