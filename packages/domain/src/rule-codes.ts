/** Every refusal Linfa words, by its code. `{name}` is filled from the values given to RuleError. */
export const ruleCodes = {
  // command line and set-up
  'unknown-command': '没有“{command}”这个命令。运行 npm run linfa -- help 查看全部命令。',
  'missing-option': '缺少必需的选项 --{option}。{hint}',
  'unknown-option': '没有“{option}”这个选项。',
  'bad-option': '选项 --{option} 的值“{value}”不正确：{hint}',
  'port-in-use': '端口 {port} 已被占用。请关闭占用它的程序，或用 PORT=其他端口 npm start 启动。',
  'data-folder-in-use': '数据目录 {folder} 正被另一个邻法服务使用（进程 {pid}）。请先停止它，或用 LINFA_DATA 指定另一个目录。',
  'no-page': '没有这个页面。',
  'demo-loopback-only': '演示模式只接受本机访问，不能监听 {host}。',
  'database-newer': '数据库由更新版本的邻法建立（含本版本没有的迁移 {migration}）。请升级邻法后再打开，数据未作任何改动。',
  'database-unreachable': '连接不上数据库：{reason}',
  'output-not-writable': '无法写入 {file}：{reason}',
  // units and time
  'unknown-unit': '没有找到单位“{unit}”。{near}',
  'ambiguous-unit': '“{unit}”对应多个单位：{near}。请使用单位代码。',
  'unit-not-valid': '“{unit}”在 {period} 不存在（存续期间：{valid}）。',
  'unit-changed': '“{unit}”在比较期内经历了不能一一对应的区划变动（{change}），两期数据不可比。',
  'bad-year': '“{year}”不是有效的年份，请输入四位数年份，如 2024。',
  'year-in-future': '{year} 年尚未到来，没有可以统计的数据。',
  'bad-day': '“{day}”不是有效的日期，请使用 2024-11-30 这样的格式。',
  'bad-period': '统计期间不正确：{reason}',
  // figures
  'unknown-figure': '没有编号为“{figure}”的指标。{near}',
  'bad-definition': '指标“{figure}”的定义有误：{reason}',
  'circular-definition': '指标“{figure}”的定义引用了自己：{path}',
  'unit-of-measure-mismatch': '计量单位不一致：{left} 与 {right} 不能相加或比较。',
  'not-additive': '指标“{figure}”不能按{over}相加：{reason}',
  'bad-quantity': '“{field}”的数值 {value} 不合理：{reason}',
  'bad-entry': '台账“{register}”的条目有误：{reason}',
  'bad-register': '台账“{register}”的定义有误：{reason}',
  'unknown-register': '没有代码为“{register}”的台账。',
  // reports
  'unknown-outline': '没有编号为“{outline}”的报告提纲。',
  'outline-bad-figure': '提纲“{outline}”引用了不存在的指标“{figure}”（{place}）。',
  'bad-outline': '提纲“{outline}”有误：{reason}',
  'no-edition': '{unit} 没有 {year} 年度的{kind}。',
  'edition-not-signed': '{unit} {year} 年度的报告尚未签发，无法比较。',
  'split-not-total': '“{figure}”按{dimension}分列之和 {sum} 与总数 {total} 不一致，请先核对案件的{dimension}。',
  'wrong-state': '“{thing}”当前为“{state}”，不能{act}。',
  'bad-workbook': '电子表格有误：{reason}',
  // files
  'file-missing': '找不到文件 {file}。',
  'file-too-large': '文件 {file} 有 {size}，超过上限 {limit}，未读取。',
  'file-empty': '文件 {file} 是空的。',
  'file-kind-unknown': '不认识的文件类型“{kind}”。可检查 .docx、.txt 和 .html 文件。',
  'docx-unreadable': '{file} 不是有效的 Word 文档（.docx）：{reason}',
  'docx-bomb': '{file} 解压后超过上限 {limit}，疑似恶意压缩文件，未读取。',
  'text-encoding': '{file} 不是 UTF-8 或 GB18030 编码的文本。',
  'html-unreadable': '{file} 不是有效的网页：{reason}',
} as const;

export type RuleCode = keyof typeof ruleCodes;
