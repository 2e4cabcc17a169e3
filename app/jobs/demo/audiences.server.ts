import { createAudience } from "~/commands/audiences/create-audience.server";
import { importMembers } from "~/commands/audiences/import-members.server";
import type { Act } from "~/domain/act";
import { type NewAudience, newAudienceSchema } from "~/domain/audiences/audience.schema";
import { PARTNERS, PARTS, PROSPECTS, TEAMS } from "./data/employees";
import { DEMO_PEOPLE, type DemoName, demoEmail } from "./people";
import { scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

/** Letters of other alphabets, as an address writes them. */
const plain = (name: string): string =>
  name
    .replaceAll("ß", "ss")
    .replaceAll(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter)
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, "")
    .replaceAll(" ", ".");

interface Colleague {
  key: string;
  line: string;
}

const signedIn = (who: DemoName): Colleague => ({
  key: who,
  line: `${DEMO_PEOPLE[who].name};${demoEmail(who)};${DEMO_PEOPLE[who].timeZone}`,
});
const fromFile = (name: string, zone: string): Colleague => ({
  key: name,
  line: `${name};${plain(name)}@kestrelyn.example;${zone}`,
});

const membersOf = (team: (typeof TEAMS)[number]): Colleague[] => [
  ...team.signedIn.map(signedIn),
  ...Object.entries(team.others).flatMap(([zone, names]) => names.map((name) => fromFile(name, zone))),
];
const EVERYBODY = TEAMS.flatMap(membersOf);

const HEAD = "name;email;time zone";
const file = (members: readonly Colleague[]): string => [HEAD, ...members.map(({ line }) => line)].join("\n");
const partOf = (names: readonly string[]): Colleague[] => EVERYBODY.filter(({ key }) => names.includes(key));

/** What a form leaves empty is filled in by its own rules. */
const audience = (fields: Partial<NewAudience> & Pick<NewAudience, "name" | "kind">): NewAudience =>
  newAudienceSchema.parse({ ...fields, key: undefined });

interface AudienceStory {
  fields: NewAudience;
  list?: string;
}

const AUDIENCES: readonly AudienceStory[] = [
  {
    fields: audience({
      name: "All employees",
      kind: "employees",
      about: "What the program means for everybody's own work.",
      cadenceDays: 30,
    }),
    list: file(EVERYBODY),
  },
  ...TEAMS.map((team) => ({
    fields: audience({ name: team.name, kind: "unit", about: team.about, cadenceDays: 60 }),
    list: file(membersOf(team)),
  })),
  ...Object.entries(PARTS).map(([name, { about, names }]) => ({
    fields: audience({ name, kind: "unit", about }),
    list: file(partOf(names)),
  })),
  {
    fields: audience({
      name: "Executives",
      kind: "executives",
      about: "Retained revenue, the money a plan returns, and what needs their decision.",
      cadenceDays: 45,
      members: "people",
      roles: ["executive"],
    }),
  },
  {
    fields: audience({
      name: "Customers",
      kind: "customers",
      about: "What we heard from them, what we changed because of it, and what we did not manage yet.",
      cadenceDays: 90,
      members: "contacts",
      statuses: ["active", "atRisk", "wonBack"],
    }),
  },
  {
    fields: audience({
      name: "Partners",
      kind: "partners",
      about: "What customers say about the part they carry out for us.",
      cadenceDays: 120,
    }),
    list: ["name;email;company;time zone;consent", ...PARTNERS].join("\n"),
  },
  {
    fields: audience({ name: "Prospects", kind: "prospects", about: "Whether our customers are content." }),
    list: ["name;email;company;time zone;consent", ...PROSPECTS].join("\n"),
  },
];

/** The register of audiences, made when the program began. */
export const audienceScenes = (): Scene[] =>
  AUDIENCES.map((story) => scene("2025-01-20T15:00", "mara", (act, stage) => found(story, act, stage)));

async function found({ fields, list }: AudienceStory, act: Act, stage: Stage): Promise<void> {
  const { name } = fields;
  const { id } = must(await createAudience(act, fields), `the audience ${name}`);
  stage.keep(`audience ${name}`, id);
  if (!list) return;
  const read = { audienceId: id, text: list, fileName: `${name}.csv`, seen: null };
  must(await importMembers(act, read), `the list of ${name}`);
}
