import { createHash } from "node:crypto";
import { INTAKE_LIMITS } from "~/domain/intake/key";
import { type ApiProblem, problem } from "~/domain/intake/reply";
import type { KeyRecord } from "~/store/intake/key.queries.server";

export type IdempotencyKey = { ok: true; value: string } | { ok: false; problem: ApiProblem };

/**
 * What a repeat is known by: the header, else the body itself. Without the header a body counts as new once the
 * fields of the key were mapped anew, so that what was refused before can be taken then.
 */
export function idempotencyKeyOf(request: Request, key: KeyRecord, bodyHash: string): IdempotencyKey {
  const given = request.headers.get("idempotency-key")?.trim();
  if (given === undefined) {
    const mapping = createHash("sha256").update(JSON.stringify(key.mapping)).digest("hex").slice(0, 16);
    return { ok: true, value: `body ${bodyHash} ${mapping}` };
  }
  if (given === "" || given.length > INTAKE_LIMITS.idempotencyKey || !/^[\x20-\x7e]+$/.test(given)) {
    return {
      ok: false,
      problem: problem(
        "bad-header",
        `“Idempotency-Key” has ${given.length} characters or signs that no header should bear.`,
        `Use 1 to ${INTAKE_LIMITS.idempotencyKey} plain characters, a UUID for example, or leave the header out.`,
      ),
    };
  }
  return { ok: true, value: `header ${given}` };
}
