import { done, invalid, type Result } from "../refusal";

interface Registered {
  id: string;
  name: string;
  retired: boolean;
}

/** Which audience is meant: one of the register, or one that is only named; and that no other version speaks to it. */
export function audienceNamed(
  typed: { audienceId: string; audience: string },
  register: readonly Registered[],
  others: readonly { audience: string; audienceId: string | null }[],
): Result<{ audience: string; audienceId: string | null }> {
  const chosen = register.find(({ id }) => id === typed.audienceId);
  if (typed.audienceId !== "" && !chosen) {
    return invalid("This audience is not in the register any more. Choose another.", {
      audienceId: ["This audience is not in the register any more. Choose another."],
    });
  }
  if (chosen?.retired) {
    const why = `${chosen.name} is not told anything any more. Choose another audience.`;
    return invalid(why, { audienceId: [why] });
  }
  const audience = chosen?.name ?? typed.audience;
  const field = chosen ? "audienceId" : "audience";
  if (audience === "") {
    const why = "Name the audience, or choose one of the register.";
    return invalid(why, { audience: [why] });
  }
  const twice = others.some(
    (other) =>
      other.audience.toLowerCase() === audience.toLowerCase() ||
      (chosen !== undefined && other.audienceId === chosen.id),
  );
  if (twice) {
    const why = `This message speaks to ${audience} already.`;
    return invalid(why, { [field]: [why] });
  }
  return done({ audience, audienceId: chosen?.id ?? null });
}
