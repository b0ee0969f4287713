import { Random } from "../random.ts";
import { chineseGiven, chineseSurnames, latinGiven, latinSurnames } from "./names.ts";
import { type Person, pick, plain } from "./people.ts";

const titles = [
  ...["Engineer", "Senior engineer", "Technician", "Buyer", "Planner", "Analyst", "Team lead"],
  ...["工程师", "高级工程师", "技术员", "采购专员", "项目经理", "主管", ""],
];

/**
 * People for a crowd, three of five with Chinese names: with one character given or two, in characters alone or with
 * pinyin before them. Their English names are the pinyin; their accounts are that, or its initials with a number.
 */
export class CrowdPeople {
  readonly #random = new Random(1);
  readonly #departments: readonly string[];
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();
  #made = 0;

  /** `taken` are the ids that are given already. */
  constructor(departments: readonly string[], taken: Set<string>) {
    this.#departments = departments;
    this.#taken = taken;
  }

  next(): Person {
    const random = this.#random;
    const person = random.int(1, 5) <= 3 ? this.#chinese() : this.#latin();
    const n = this.#made++;
    return {
      ...person,
      deptCode: pick(random, this.#departments),
      title: pick(random, titles),
      phone: n % 7 === 6 ? "" : `+86137${String(n).padStart(8, "0")}`,
      hidePhone: n % 13 === 0,
      disabled: n % 211 === 0,
    };
  }

  #chinese() {
    const random = this.#random;
    const [surname, character] = pick(random, chineseSurnames);
    const first = pick(random, chineseGiven);
    // A given name of two characters is written as one word.
    const second = first[1].length === 1 && random.int(0, 1) === 1 ? pick(random, chineseGiven) : null;
    const isPair = second !== null && second[1].length === 1;
    const given = isPair ? `${first[0]}${second[0].toLowerCase()}` : first[0];
    const characters = `${character}${first[1]}${isPair ? second[1] : ""}`;
    const initials = `${surname.charAt(0)}${first[0].charAt(0)}${isPair ? second[0].charAt(0) : ""}`;
    const base = random.int(0, 2) === 0 ? plain(initials) : `${plain(given)}.${plain(surname)}`;
    const name = random.int(0, 3) === 0 ? `${surname} ${given} ${characters}` : characters;
    return { id: this.#free(base), name, englishName: `${given} ${surname}` };
  }

  #latin() {
    const given = pick(this.#random, latinGiven);
    const surname = pick(this.#random, latinSurnames);
    return { id: this.#free(`${plain(given)}.${plain(surname)}`), name: `${given} ${surname}` };
  }

  /** The base with the next number that makes it one of its kind. */
  #free(base: string): string {
    let count = this.#counts.get(base) ?? 0;
    let id: string;
    do {
      count += 1;
      id = count === 1 ? base : `${base}${count}`;
    } while (this.#taken.has(id));
    this.#counts.set(base, count);
    this.#taken.add(id);
    return id;
  }
}
