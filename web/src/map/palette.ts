/** Base map colors; neutral, because red, orange, yellow and blue are reserved for grades. */
export type Palette = {
  ground: string;
  county: string;
  border: string;
  water: string;
  road: string;
  rail: string;
  text: string;
  waterText: string;
};

export const light: Palette = {
  ground: '#e9edf1',
  county: '#f7f8f9',
  border: '#9aa7b8',
  water: '#bcd3e2',
  road: '#c9c2b4',
  rail: '#8f8f8f',
  text: '#27364d',
  waterText: '#2b5570',
};

export const dark: Palette = {
  ground: '#07142b',
  county: '#0e2145',
  border: '#4a6390',
  water: '#1d4663',
  road: '#5b5a4f',
  rail: '#6d7688',
  text: '#d5dff0',
  waterText: '#9cc6df',
};
