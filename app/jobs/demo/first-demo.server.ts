import { env } from "~/shared/env.server";
import { newToken } from "~/shared/id.server";
import { findSignInByEmail, isPasswordOf } from "~/store/people/sign-in-user.server";
import { gatherStatistics } from "~/store/statistics.server";
import { hasWorkspace } from "~/store/workspace/workspace.queries.server";
import { loadDemo } from "./load-demo.server";
import { DEMO_PEOPLE, type DemoName, demoEmail, PUBLISHED_PASSWORD } from "./people";

/** Those a visitor tries first: the leader, two owners, the executive, the verifier, the administrator. */
const OFFERED: readonly DemoName[] = ["mara", "devin", "sam", "ilse", "priya", "olu"];

/**
 * Loads the demo into an empty database and returns the lines that say how to sign in. Published passwords
 * are good on loopback alone: where others can reach the server, each person gets a random one.
 */
export async function loadDemoIfEmpty(say: (line: string) => void): Promise<string[]> {
  const { CAPSTAN_DEMO: version, hostGiven } = env();
  if (version === "off") return [];
  if (await hasWorkspace()) return (await isPublished()) ? signInLines(() => PUBLISHED_PASSWORD, false) : [];
  const passwords = new Map<DemoName, string>();
  const passwordOf = (name: DemoName): string => {
    if (!hostGiven) return PUBLISHED_PASSWORD;
    const known = passwords.get(name) ?? newToken().slice(0, 16);
    passwords.set(name, known);
    return known;
  };
  say("Loading the demo workspace, Kestrelyn Systems. This takes some seconds, once …");
  let told = 0;
  await loadDemo(version, passwordOf, (share) => {
    const quarter = Math.floor(share * 4);
    if (quarter > told && quarter < 4) say(`  ${quarter * 25} %`);
    told = Math.max(told, quarter);
  });
  await gatherStatistics();
  return signInLines(passwordOf, hostGiven);
}

/** Whether this database holds the demo with the passwords everybody knows: only then they are shown again. */
async function isPublished(): Promise<boolean> {
  const known = await findSignInByEmail(demoEmail("mara"));
  return known !== null && (await isPasswordOf(known, PUBLISHED_PASSWORD));
}

function signInLines(passwordOf: (name: DemoName) => string, secret: boolean): string[] {
  const lines = OFFERED.map((name) => {
    const { jobTitle } = DEMO_PEOPLE[name];
    const shown = secret ? `  ${passwordOf(name)}` : "";
    return `  ${demoEmail(name).padEnd(28)} ${jobTitle}${shown}`;
  });
  return [
    secret ? "Demo sign-ins (keep these passwords, they are not shown again):" : "Demo sign-ins:",
    ...lines,
    ...(secret ? [] : [`  Password for each: ${PUBLISHED_PASSWORD}`]),
  ];
}
