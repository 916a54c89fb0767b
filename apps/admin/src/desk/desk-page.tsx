import { Link } from 'react-router';
import { Page } from '../shell/page';
import './desk.css';

const doors = [
  { to: '/book-for', title: '代居民预约', lead: '居民来了或打来电话：选时段，替他约法律顾问，打印预约条。' },
  { to: '/walk-in', title: '登记来访', lead: '没有预约就来的：记一条服务记录，有手机号的同一人再来会有提示。' },
  { to: '/batch-entry', title: '批量登记', lead: '把纸上的一叠登记表录进来：只用键盘，一行一条。' },
  {
    to: '/mediation-requests',
    title: '代居民申请调解',
    lead: '居民口头或书面提出的：填好双方和事由，交给调解员受理。',
  },
  { to: '/events', title: '代报名活动', lead: '在活动页里替没有手机的居民报名，到场时登记人次。' },
  {
    to: '/slip-codes',
    title: '开登录码',
    lead: '给没有手机号的居民一张登录条，七天内可在任一浏览器登录，看自己的预约和进度。',
  },
  { to: '/countersign', title: '值班签字', lead: '核对法律顾问登记的时长和服务，签字、提出异议，或补登纸质签字。' },
  { to: '/calls', title: '待电话告知', lead: '没有发出去的通知：打电话告诉居民，登记结果。' },
  { to: '/screenings', title: '纠纷排查', lead: '登记一次排查；没有发现也登记零报告。' },
] as const;

/** What is done for people without a phone, and the rest of a community's desk. */
export function DeskPage() {
  return (
    <Page title="代办" lead="为没有手机或不会用手机的居民办事。从这里开始。">
      <div className="desk-doors">
        {doors.map(({ to, title, lead }) => (
          <Link key={to} className="desk-door" to={to}>
            <strong>{title}</strong>
            <span>{lead}</span>
          </Link>
        ))}
      </div>
    </Page>
  );
}
