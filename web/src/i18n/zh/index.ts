import { access } from './access';
import { audit } from './audit';
import { dispatch } from './dispatch';
import { duty } from './duty';
import { inbox } from './inbox';
import { incidents } from './incidents';
import { mapPage } from './mapPage';
import { monitoring } from './monitoring';
import { organization } from './organization';
import { plans } from './plans';
import { registers } from './registers';
import { settings } from './settings';
import { shared } from './shared';
import { sharing } from './sharing';
import { shell } from './shell';
import { situation } from './situation';
import { stationEntry } from './stationEntry';
import { warnings } from './warnings';

export const zh = {
  ...shared,
  ...shell,
  ...access,
  ...inbox,
  ...organization,
  ...plans,
  ...settings,
  ...audit,
  ...incidents,
  ...situation,
  ...registers,
  ...mapPage,
  ...duty,
  ...dispatch,
  ...sharing,
  ...warnings,
  ...monitoring,
  ...stationEntry,
};
