export default definePageConfig({ navigationBarTitleText: '写投诉或建议' });
