import type { Undo } from "../state/store";

export type Tone = "chat" | "words" | "late" | "notice" | "board";

const tones: Readonly<Record<Tone, readonly number[]>> = {
  chat: [660, 880], words: [740], late: [520, 520, 520], notice: [880, 660, 880], board: [440, 550],
};
const eachSeconds = 0.14;

let context: AudioContext | undefined;

/**
 * Makes ready for sounds at the first touch, in a quiet moment: before it a browser plays none, and opening the sound
 * takes so long that a message must not wait for it.
 */
export function warmUp(): Undo {
  const kinds = ["pointerdown", "keydown"];
  const open = (): void => {
    stop();
    setTimeout(() => {
      try {
        context ??= new AudioContext();
      } catch {
        context = undefined;
      }
    }, 500);
  };
  const stop = (): void => kinds.forEach((kind) => window.removeEventListener(kind, open));
  if (context === undefined) kinds.forEach((kind) => window.addEventListener(kind, open, { passive: true }));
  return stop;
}

/** A short, soft tone; none before somebody has touched the page. */
export function sound(tone: Tone): void {
  if (context === undefined) return;
  const audio = context;
  if (audio.state === "suspended") void audio.resume().catch(() => undefined);
  tones[tone].forEach((pitch, index) => play(audio, pitch, index * eachSeconds * 1.3));
}

function play(audio: AudioContext, pitch: number, after: number): void {
  const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
  const from = audio.currentTime + after;
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, from);
  loudness.gain.exponentialRampToValueAtTime(0.12, from + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + eachSeconds);
  tone.connect(loudness).connect(audio.destination);
  tone.start(from);
  tone.stop(from + eachSeconds);
}

/** A notification on the desktop, in place of the one before about the same. */
export function notify(title: string, body: string, about: string, onClick: () => void): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  try {
    const shown = new Notification(title, { body, tag: about });
    shown.onclick = () => {
      window.focus();
      onClick();
      shown.close();
    };
  } catch {
    return;
  }
}

/** Whether this tab is the one that makes itself heard: of many tabs of one browser one does. */
export function electVoice(): { readonly isVoice: () => boolean; readonly leave: Undo } {
  if (!("locks" in navigator)) return { isVoice: () => true, leave: () => undefined };
  let mine = false;
  let leave: Undo = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const stop = new AbortController();
  navigator.locks.request("voice", { signal: stop.signal }, async () => {
    mine = true;
    await left;
  }).catch(() => undefined);
  return {
    isVoice: () => mine,
    leave() {
      if (mine) leave();
      else stop.abort();
      mine = false;
    },
  };
}
