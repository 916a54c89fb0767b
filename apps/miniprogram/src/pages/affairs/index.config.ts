export default definePageConfig({ navigationBarTitleText: 'affairs' });
