export default definePageConfig({ navigationBarTitleText: '注销并删除' });
