/** Puts the cursor behind the last written word. */
export function focusAtEnd(input: HTMLTextAreaElement | null): void {
  if (input === null) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}
