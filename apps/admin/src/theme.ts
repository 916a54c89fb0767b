import type { ThemeConfig } from 'antd';

/** The colours of the resident's side; letters of the size that people read all day. */
export const theme: ThemeConfig = {
  token: {
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#1c6450',
    colorInfo: '#1c6450',
    // What antd makes of colours as dark as ours is a muddy grey.
    colorPrimaryBg: '#e4efe9',
    colorPrimaryBgHover: '#d3e5dc',
    controlItemBgActive: '#e4efe9',
    controlItemBgActiveHover: '#d3e5dc',
    colorInfoBg: '#e9f2ee',
    colorInfoBorder: '#b5d1c5',
    colorErrorBg: '#fcefed',
    colorErrorBorder: '#ecc0bb',
    colorWarningBg: '#fdf3ea',
    colorWarningBorder: '#ecc9ac',
    colorLink: '#1c6450',
    colorError: '#b3261e',
    colorWarning: '#a34a17',
    colorTextBase: '#1f2a26',
    colorTextSecondary: '#55605b',
    colorTextTertiary: '#66706b',
    colorTextDescription: '#55605b',
    colorTextPlaceholder: '#66706b',
    colorTextDisabled: '#66706b',
    borderRadius: 6,
    fontSize: 15,
    fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  },
  components: { Menu: { itemSelectedBg: '#e4efe9', itemSelectedColor: '#134a3b' } },
};
