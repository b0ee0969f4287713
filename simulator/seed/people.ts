import { Random } from "../random.ts";
import { chineseGiven, chineseSurnames, latinGiven, latinSurnames } from "./names.ts";

/** How generated names are written: Latin only, Latin before Chinese characters, or Chinese characters alone. */
export type Script = "mixed" | "chinese";

export interface Person {
  /** Third-party id, and the account's part before the `@`. */
  readonly id: string;
  readonly name: string;
  readonly englishName?: string;
  readonly deptCode: string;
  readonly title?: string;
  readonly phone?: string;
  /** Has an account but no third-party id. */
  readonly unbound?: boolean;
  readonly admin?: boolean;
  readonly disabled?: boolean;
  readonly hidePhone?: boolean;
  readonly sortLevel?: number;
}

interface Wanted {
  readonly corpId: string;
  readonly people: readonly Person[];
  readonly departments: readonly { readonly deptCode: string; readonly isEmpty?: true }[];
  readonly size: number;
  readonly script: Script;
  readonly unbound: number;
}

/** The people that fill an enterprise up to its size, with ids that no other of its people has. */
export function generatedPeople(wanted: Wanted): Person[] {
  const random = new Random(Number(wanted.corpId));
  const taken = new Set(wanted.people.map((person) => person.id));
  const departments = ["1", ...wanted.departments.filter((it) => !it.isEmpty).map((it) => it.deptCode)];
  const count = wanted.size - wanted.people.length - 1;
  return Array.from({ length: count }, (_, i) => {
    const person = generated(random, wanted.script, taken);
    return {
      ...person,
      deptCode: pick(random, departments),
      phone: i % 5 === 4 ? "" : `+86139${wanted.corpId.slice(-4)}${String(i).padStart(4, "0")}`,
      hidePhone: i % 13 === 0,
      unbound: i >= count - wanted.unbound,
    };
  });
}

function generated(random: Random, script: Script, taken: Set<string>) {
  const latin = script === "mixed" && random.int(1, 5) <= 3;
  const [given, givenCharacters] = latin ? [pick(random, latinGiven), ""] : pick(random, chineseGiven);
  const [surname, character] = latin ? [pick(random, latinSurnames), ""] : pick(random, chineseSurnames);
  const id = free(`${plain(given)}.${plain(surname)}`, taken);
  if (latin) return { id, name: `${given} ${surname}` };
  const characters = `${character}${givenCharacters}`;
  if (script === "chinese") return { id, name: characters, englishName: `${given} ${surname}` };
  return { id, name: `${surname} ${given} ${characters}`, englishName: `${given} ${surname}` };
}

function free(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let i = 2; taken.has(candidate); i++) candidate = `${id}${i}`;
  taken.add(candidate);
  return candidate;
}

/** Accounts take ASCII only, so `Jürgen Świątek` becomes `jurgen.swiatek`. */
export function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("Ø", "O")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

export function pick<T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = list[random.int(0, list.length - 1)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}
