/** Who was moved by a command, and who was not and why. */
export interface MoveAnswer {
  readonly moved: readonly string[];
  readonly refused: readonly { readonly agent: string; readonly code: string; readonly message: string }[];
}
