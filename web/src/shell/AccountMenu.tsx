import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { useMe } from '@/access/me';
import { signOut } from '@/access/session';
import { keys } from '@/api/keys';
import { live } from '@/api/live';
import { setLanguage, useLanguage, useT } from '@/i18n';
import { toggleTheme, useThemeMode } from '@/shared/theme';
import { useCommand } from '@/shared/useCommand';

/** Who I am and in which roles; my password, my sessions, signing out. On phones also what the header has no room for. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const t = useT();
  const me = useMe();
  const navigate = useNavigate();
  const dark = useThemeMode() === 'dark';
  const language = useLanguage();
  const queries = useQueryClient();
  const leave = useCommand((_: null) => signOut(), {
    onDone: () => {
      queries.setQueryData(keys.me, null);
      live.announceAccess();
    },
  });
  const items: MenuProps['items'] = [
    { key: 'roles', type: 'group', label: <Roles /> },
    { type: 'divider' },
    { key: 'password', label: t('shell.password'), onClick: () => navigate('/access/password') },
    { key: 'sessions', label: t('shell.sessions'), onClick: () => navigate('/access/sessions') },
    { key: 'theme', label: t(dark ? 'shell.themeLight' : 'shell.themeDark'), onClick: toggleTheme },
    { key: 'language', label: t('shell.languageLabel'), onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
    { key: 'help', label: t('shell.help'), onClick: onHelp },
    { type: 'divider' },
    { key: 'sign-out', label: t('shell.signOut'), onClick: () => void leave.run(null) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button
        type="text"
        className="y-header-button"
        aria-label={t('shell.account', { name: me.displayName })}
        icon={<UserOutlined />}
        loading={leave.busy}
      >
        <span className="y-wide-only">{me.displayName}</span>
      </Button>
    </Dropdown>
  );
}

function Roles() {
  const t = useT();
  const me = useMe();
  return (
    <div className="y-roles">
      <div>
        <strong>{me.displayName}</strong> {me.userName}
      </div>
      {me.grants.length === 0 && <div>{t('shell.noRole')}</div>}
      {me.grants.map((grant) => (
        <div key={grant.id}>
          {grant.organizationName} · {grant.roleTitle}
        </div>
      ))}
    </div>
  );
}
