import type { Swap } from "../../protocol/rota";
import { spanText } from "../../state/rota";
import type { RotaTexts } from "../texts/rota";

const shiftsOf = (shifts: Swap["shifts"]): string => shifts.map(({ span }) => spanText(span)).join(", ");

/** A swap as a sentence. */
export const swapText = (swap: Swap, texts: RotaTexts): string => texts.swap(
  swap.by.name, swap.day, shiftsOf(swap.shifts), swap.with.name, swap.theirDay ?? "", shiftsOf(swap.theirShifts),
);
