import assert from 'node:assert/strict';
import { quotesOf } from '../../support/quotes-of';

const zh = (text: string) => quotesOf(text, 'zh');

describe('a Chinese clause that says nothing alone', () => {
  it('is quoted with its answer behind “no matter whether”', () => {
    assert.deepEqual(zh('廟口的攤位有40個，不管是租三天還是租五天，都要先付押金300元。'), [
      '廟口的攤位有40個',
      '不管是租三天還是租五天，都要先付押金300元。',
    ]);
    assert.deepEqual(zh('校車有12輛，無論載了5個人或50個人，司機的薪水一樣是三萬元。'), [
      '校車有12輛',
      '無論載了5個人或50個人，司機的薪水一樣是三萬元。',
    ]);
  });

  it('is not one that has its answer in it, nor one of what nobody looks after', () => {
    assert.deepEqual(zh('無論平日假日都有300人排隊，門票收入是八萬元。'), [
      '無論平日假日都有300人排隊',
      '門票收入是八萬元。',
    ]);
    assert.deepEqual(zh('林務局不管這120公頃，我們自己種了3,000棵。'), [
      '林務局不管這120公頃',
      '我們自己種了3,000棵。',
    ]);
  });

  it('is quoted with the condition it answers, though no word marks that', () => {
    assert.deepEqual(zh('報名滿25人，就會開班，場地可以坐80人。'), ['報名滿25人，就會開班', '場地可以坐80人。']);
    assert.deepEqual(zh('一桶水倒掉九公升，就比洗車多用兩倍，水費是200元。').at(0), '一桶水倒掉九公升');
    assert.deepEqual(
      zh('一桶水倒掉九公升，就比洗車多用兩倍，水費是200元。').at(1),
      '一桶水倒掉九公升，就比洗車多用兩倍',
    );
  });

  it('is quoted with what comes after it in time', () => {
    assert.deepEqual(zh('押金要放在銀行裡滿90天以後，我們才能領，每次手續費是30元。'), [
      '押金要放在銀行裡滿90天以後，我們才能領',
      '每次手續費是30元。',
    ]);
    assert.deepEqual(zh('渡輪停開已經是90天以後的事，票價漲到75元。')[0], '渡輪停開已經是90天以後的事');
  });

  it('is not what “just” or “even if” opens', () => {
    assert.deepEqual(zh('昨天走了17個人，就是因為薪水太低，缺額有40個。')[0], '昨天走了17個人');
    assert.deepEqual(zh('渡輪載了900人，就算颱風來了也開，票價是60元。')[0], '渡輪載了900人');
  });

  it('is quoted with its subject where it goes on with what is done or made', () => {
    assert.deepEqual(
      zh('縣府拆了舊橋，把通車時間延後八個月，經費增加到四億元。')[0],
      '縣府拆了舊橋，把通車時間延後八個月',
    );
    assert.deepEqual(zh('農會改了收購規則，讓果農少賺兩成，倉庫還有500噸。')[0], '農會改了收購規則，讓果農少賺兩成');
    assert.deepEqual(zh('公司買下了港口，進而控制六成航線，員工有2,000人。')[0], '公司買下了港口，進而控制六成航線');
    assert.deepEqual(zh('他們在山上蓋了學校，並在兩年內收了150名學生，學費是九千元。').slice(0, 2), [
      '他們在山上蓋了學校，並在兩年內收了150名學生',
      '學費是九千元。',
    ]);
    assert.deepEqual(zh('合作社買了烘豆機，並將廢料減到三噸，會員有320人。')[0], '合作社買了烘豆機，並將廢料減到三噸');
  });

  it('is not what only begins like that, nor what “not at all” opens', () => {
    assert.deepEqual(zh('新橋通車了，將軍里有430戶，一共花了三億元。')[0], '將軍里有430戶');
    assert.deepEqual(zh('新橋通車了，使用者有四萬人，一共花了三億元。')[0], '使用者有四萬人');
    assert.deepEqual(zh('新橋花了三億元，並不是我們說的兩億元。'), ['新橋花了三億元', '並不是我們說的兩億元。']);
  });

  it('is quoted with the verb that the items of a list share', () => {
    assert.deepEqual(zh('本院擁有主治醫師60人，護理師210人，營養師4人，全年收入是九億元。'), [
      '本院擁有主治醫師60人',
      '本院擁有主治醫師60人，護理師210人',
      '本院擁有主治醫師60人，護理師210人，營養師4人',
      '全年收入是九億元。',
    ]);
    assert.deepEqual(zh('本院擁有主治醫師60人，病床使用率83%。')[1], '病床使用率83%。');
  });

  it('is quoted with the plan that it is part of', () => {
    assert.deepEqual(
      zh('力爭到明年底，全縣工業產值達到90億元，稅收7億元，新增職缺600個。').at(-1),
      '力爭到明年底，全縣工業產值達到90億元，稅收7億元，新增職缺600個。',
    );
    assert.deepEqual(zh('去年全縣工業產值達到90億元，新增職缺600個。'), [
      '去年全縣工業產值達到90億元',
      '新增職缺600個。',
    ]);
  });
});

describe('a Chinese sentence', () => {
  it('is not cut between “with” and whom it is done with', () => {
    assert.deepEqual(zh('廠裡有40個人，每週要跟他們開會三小時，薪水是四萬元。'), [
      '廠裡有40個人',
      '每週要跟他們開會三小時',
      '薪水是四萬元。',
    ]);
  });

  it('is not cut within a word that holds a joint word', () => {
    assert.deepEqual(zh('去年有300人參與20場說明會，薪水是六萬元。'), ['去年有300人參與20場說明會', '薪水是六萬元。']);
    assert.deepEqual(zh('全部的費用總和12萬元，只多出兩百元而已。')[0], '全部的費用總和12萬元');
  });

  it('takes the clause before what has no subject of its own', () => {
    assert.deepEqual(
      zh('農會去年換了理事長，辦了五場說明會，來的人有八百位。')[0],
      '農會去年換了理事長，辦了五場說明會',
    );
    assert.deepEqual(zh('漁港還在清淤，大概有40艘船進不來，油價一桶900元。')[0], '漁港還在清淤，大概有40艘船進不來');
    assert.deepEqual(zh('劇團下鄉演戲，也出了兩本劇本，收入是12萬元。')[0], '劇團下鄉演戲，也出了兩本劇本');
    assert.deepEqual(zh('橋上已經封了，除了12輛公務車，罰款是600元。')[0], '除了12輛公務車');
  });

  it('has its subject in the phrase right before it', () => {
    assert.deepEqual(zh('水費漲了三成，比如養魚的人家，有一半付不出來。')[1], '比如養魚的人家，有一半付不出來。');
    assert.deepEqual(zh('水費漲了三成，對於工廠來說，是40萬元的支出。')[1], '對於工廠來說，是40萬元的支出。');
  });

  it('is not cut before why it is so', () => {
    assert.deepEqual(zh('缺水是因為30座水庫都淤積了，損失有九億元。')[0], '缺水是因為30座水庫都淤積了');
  });
});
