import type { Act } from "~/domain/act";
import { roleOf } from "~/domain/people/role-choice";
import type { Result } from "~/domain/refusal";
import { DEMO_PEOPLE, type DemoName } from "./people";

/** Something that happened at Kestrelyn: told by calling the command somebody called, at the time they called it. */
export interface Scene {
  /** "2025-06-02T09:00": a moment in the person's own zone is not needed to the hour, so all are UTC. */
  at: string;
  who: DemoName;
  tell: (act: Act, stage: Stage) => Promise<void>;
}

/** Who is who, and the ids that later scenes refer to. */
export class Stage {
  readonly workspaceId: string;
  private readonly people = new Map<DemoName, string>();
  private readonly kept = new Map<string, string>();

  constructor(workspaceId: string) {
    this.workspaceId = workspaceId;
  }

  meet(name: DemoName, personId: string): void {
    this.people.set(name, personId);
  }

  hasMet(name: string): boolean {
    return this.people.has(name as DemoName);
  }

  idOf(name: DemoName): string {
    const id = this.people.get(name);
    if (!id) throw new Error(`The demo has not met ${name} yet.`);
    return id;
  }

  keep(name: string, id: string): void {
    this.kept.set(name, id);
  }

  knows(name: string): boolean {
    return this.kept.has(name);
  }

  recall(name: string): string {
    const id = this.kept.get(name);
    if (!id) throw new Error(`The demo does not remember ${name}.`);
    return id;
  }

  act(name: DemoName, at: string): Act {
    const { name: fullName, role, timeZone } = DEMO_PEOPLE[name];
    return {
      viewer: {
        personId: this.idOf(name),
        workspaceId: this.workspaceId,
        name: fullName,
        ...roleOf(role),
        timeZone,
        locale: "en",
      },
      now: new Date(at.length === 16 ? `${at}:00Z` : at),
      door: "screen",
      untold: true,
    };
  }
}

/** The demo knows its own story: a refusal in it is a fault of the loader. */
export function must<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  const { refusal } = result;
  const gaps =
    refusal.kind === "incomplete"
      ? ` ${refusal.gaps.map((gap) => `${gap.label}: ${gap.detail}`).join("; ")}`
      : "";
  const fields = refusal.kind === "invalid" ? ` ${JSON.stringify(refusal.fieldErrors)}` : "";
  throw new Error(`The demo's story breaks at “${what}”: ${refusal.message}${gaps}${fields}`);
}
