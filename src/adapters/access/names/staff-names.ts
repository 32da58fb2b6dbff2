// The name each account is written down under, in the same database as the record: two people are never one name in it.
import type { StaffNames } from '../../../application/ports.ts';
import type { Statements } from '../statements.ts';

const numbered = (name: string, nth: number) => (nth === 1 ? name : `${name} (${nth})`);

/** True for the name itself, and for the name with a number behind it. */
const isOf = (who: string, name: string) =>
  who === name || (who.startsWith(`${name} (`) && /^\d+\)$/.test(who.slice(name.length + 2)));

export function staffNames(db: Statements): StaffNames {
  /** Takes a name that is free, or is that of this account already. */
  async function take(who: string, account: string, at: number): Promise<boolean> {
    await db.run(
      'INSERT INTO staff_names (who, account, last) VALUES ($1, $2, $3) ON CONFLICT (who) DO NOTHING',
      ...[who, account, at],
    );
    // Whoever was first has it, also when two servers ask at once.
    const sql = 'UPDATE staff_names SET last = $1 WHERE who = $2 AND account = $3';
    return (await db.run(sql, at, who, account)) > 0;
  }

  return {
    async claim(name, account, at) {
      const sql = 'SELECT who FROM staff_names WHERE account = $1';
      const own = await db.all<{ who: string }>(sql, account);
      // A number that was given out stays, also when the one before it is free again.
      const before = own.find(({ who }) => isOf(who, name))?.who;
      if (before !== undefined && (await take(before, account, at.getTime()))) return before;
      for (let nth = 1; ; nth++) {
        const who = numbered(name, nth);
        if (await take(who, account, at.getTime())) return who;
      }
    },
    forget: (before) => db.run('DELETE FROM staff_names WHERE last < $1', before.getTime()),
  };
}
