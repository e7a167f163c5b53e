import { stored } from '@/shared/stored';

export const sound = stored('sound', ['on', 'off'], 'off');

let context: AudioContext | undefined;

/** Two short tones; called from a click first, so that the browser lets later ones sound. */
export function chime(): void {
  context ??= new AudioContext();
  void context.resume();
  tone(context, 880, 0);
  tone(context, 660, 0.18);
}

function tone(audio: AudioContext, frequency: number, after: number): void {
  const start = audio.currentTime + after;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.16);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.18);
}
