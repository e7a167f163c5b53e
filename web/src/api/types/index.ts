export type * from './access';
export type * from './information';
export type * from './organization';
export type * from './platform';
