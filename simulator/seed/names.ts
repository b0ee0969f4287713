export const latinGiven = [
  ...["Aiko", "Amara", "Anders", "Astrid", "Benoît", "Camila", "Dmitri", "Elena", "Emma", "Farid"],
  ...["Greta", "Hana", "Hugo", "Ines", "Ingrid", "Isabel", "Jakub", "Jonas", "Jürgen", "Kofi"],
  ...["Laila", "Lars", "Lucía", "Marek", "Mateo", "Mira", "Nadia", "Niamh", "Oliver", "Paula"],
  ...["Priya", "Rafael", "Ravi", "Rosa", "Sofía", "Søren", "Tariq", "Theo", "Yara", "Zoë"],
];

export const latinSurnames = [
  ...[
    "Almeida",
    "Andersen",
    "Banerjee",
    "Becker",
    "Brandt",
    "Castillo",
    "Dahl",
    "Dubois",
    "Eriksen",
    "Fischer",
  ],
  ...[
    "García",
    "Haddad",
    "Hansen",
    "Ivanova",
    "Jensen",
    "Kaplan",
    "Keller",
    "Kimura",
    "Kowalczyk",
    "Lindqvist",
  ],
  ...["Mensah", "Moreau", "Müller", "Nakamura", "Novák", "O'Brien", "Okafor", "Östberg", "Park", "Petrov"],
  ...["Rao", "Rossi", "Sharma", "Silva", "Świątek", "Tanaka", "Vargas", "Walsh", "Weber", "Yılmaz"],
];

export const chineseSurnames = [
  ...([
    ["Chen", "陈"],
    ["Deng", "邓"],
    ["Feng", "冯"],
    ["Gao", "高"],
    ["Guo", "郭"],
    ["He", "何"],
  ] as const),
  ...([
    ["Huang", "黄"],
    ["Li", "李"],
    ["Liang", "梁"],
    ["Lin", "林"],
    ["Liu", "刘"],
    ["Luo", "罗"],
  ] as const),
  ...([
    ["Ma", "马"],
    ["Peng", "彭"],
    ["Song", "宋"],
    ["Sun", "孙"],
    ["Tang", "唐"],
    ["Wang", "王"],
  ] as const),
  ...([
    ["Wu", "吴"],
    ["Xie", "谢"],
    ["Xu", "徐"],
    ["Yang", "杨"],
    ["Zhang", "张"],
    ["Zhao", "赵"],
  ] as const),
  ...([
    ["Zheng", "郑"],
    ["Zhou", "周"],
    ["Zhu", "朱"],
  ] as const),
];

export const chineseGiven = [
  ...([
    ["Bo", "波"],
    ["Fang", "芳"],
    ["Hao", "浩"],
    ["Hui", "慧"],
    ["Jia", "佳"],
    ["Jie", "杰"],
  ] as const),
  ...([
    ["Jing", "静"],
    ["Jun", "军"],
    ["Kai", "凯"],
    ["Lei", "磊"],
    ["Li", "丽"],
    ["Ming", "明"],
  ] as const),
  ...([
    ["Na", "娜"],
    ["Ning", "宁"],
    ["Ping", "平"],
    ["Qiang", "强"],
    ["Rui", "瑞"],
    ["Tao", "涛"],
  ] as const),
  ...([
    ["Wei", "伟"],
    ["Xin", "欣"],
    ["Xue", "雪"],
    ["Yan", "燕"],
    ["Yang", "洋"],
    ["Yu", "宇"],
  ] as const),
  ...([
    ["Zihan", "子涵"],
    ["Yichen", "一辰"],
    ["Haoran", "浩然"],
    ["Xiaoyan", "晓燕"],
    ["Jianguo", "建国"],
  ] as const),
];
