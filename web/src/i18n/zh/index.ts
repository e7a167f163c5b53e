import { access } from './access';
import { audit } from './audit';
import { inbox } from './inbox';
import { incidents } from './incidents';
import { organization } from './organization';
import { settings } from './settings';
import { shared } from './shared';
import { sharing } from './sharing';
import { shell } from './shell';
import { situation } from './situation';

export const zh = {
  ...shared,
  ...shell,
  ...access,
  ...inbox,
  ...organization,
  ...settings,
  ...audit,
  ...incidents,
  ...situation,
  ...sharing,
};
