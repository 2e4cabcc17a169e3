import type { Unit } from "../commit.server";

interface LetterRow {
  id: string;
  version: number;
  toEmail: string;
}

/** Back into the queue as if it had just been written; what was tried before stays on its page. */
export async function putOnItsWay(unit: Unit, { id, version, toEmail }: LetterRow): Promise<void> {
  const moved = await unit.move(
    "letter",
    { id, version },
    {
      status: "waiting",
      attempts: 0,
      lastReply: "",
      notBefore: null,
      // Left standing, `sendingAt` marks it as a repeat: somebody may have it already.
      heldAt: null,
      bouncedAt: null,
      bounceText: "",
    },
  );
  unit.effect({ kind: "letter.send", letterId: id, version: moved.version });
  unit.log({
    noun: "letter",
    recordId: id,
    verb: "retried",
    summary: `sent the letter to ${toEmail} once more`,
  });
}

/** The queue finds it in another version than it was told of, and lets it lie. */
export async function holdBack(unit: Unit, { id, version, toEmail }: LetterRow): Promise<void> {
  await unit.move("letter", { id, version }, { status: "withdrawn", notBefore: null });
  unit.log({
    noun: "letter",
    recordId: id,
    verb: "withdrawn",
    summary: `held back the letter to ${toEmail}`,
  });
}
