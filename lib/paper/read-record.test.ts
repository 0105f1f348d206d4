import { expect, test } from "vitest";
import { readRecords as read } from "../testing/records.ts";

test("an unclosed quote spoils only its own line although others follow", () => {
  for (const [open, after] of [
    ['"Ana Pérez,PE', '"Rosa Díaz",PE'],
    ['"Ana Pérez,PE', 'Rosa Díaz,"PE"'],
    ['"Ana Pérez,PE', 'Rosa "Rosi" Díaz,PE'],
    ['"Ana Pérez,"PE"', '"Rosa Díaz",PE'],
    ['Ana,"Pérez', 'Rosa,"PE"'],
  ] as const) {
    const { found, lines } = read(`${open}\n${"Luis,PE\n".repeat(400)}${after}\nEva Paz,PE\n`, { window: 50_000 });
    expect([found.length, found[0], found.at(-1)], open + after).toEqual([403, "open_quote", ["Eva Paz", "PE"]]);
    expect(lines.at(-1)).toBe(403);
  }
});

test("quoted nicknames and blanks around quotes are understood", () => {
  for (const [line, cells] of [
    ['"Juan "Pepe" Ruiz",Chile', ['Juan "Pepe" Ruiz', "Chile"]],
    ['"Ruiz, Juan "Pepe"",Chile', ['Ruiz, Juan "Pepe"', "Chile"]],
    ['"Juan ""Pepe"" Ruiz",Chile', ['Juan "Pepe" Ruiz', "Chile"]],
    ['"Rosa" Díaz,"Chile"', ["Rosa Díaz", "Chile"]],
    ['"Ana" "Nita",Chile', ['Ana "Nita"', "Chile"]],
    ['Ana, "Universidad de Chile, Santiago", Chile', ["Ana", "Universidad de Chile, Santiago", " Chile"]],
    ['"Ana" ,\t"UNAM"', ["Ana", "UNAM"]],
    ['Ana, "Nita" Paz,""', ["Ana", ' "Nita" Paz', ""]],
    ['Ana, "5,x', ["Ana", ' "5', "x"]],
  ] as const)
    for (const window of [1, 1e9]) expect(read(`${line}\nx,y`, { window }).found, line).toEqual([cells, ["x", "y"]]);
});
