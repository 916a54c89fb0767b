export default definePageConfig({ navigationBarTitleText: '调解申请' });
