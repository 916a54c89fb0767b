export default definePageConfig({ navigationBarTitleText: '凭查询码查看' });
