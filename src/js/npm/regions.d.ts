/** 一个地区 A region of this package. */
export interface Region {
  /** What requests name it by. */
  readonly id: string;
  /** 地区名称 */
  readonly name: { readonly zh: string; readonly en: string };
  /** 正式文件、征求意见稿、框架: the standing of its document. */
  readonly kind: 'rules' | 'draft' | 'framework';
  /** Where its pack is. */
  readonly pack: { readonly href: string };
}

/** 所有地区 All of them; nothing is read before it is asked for. */
export const regions: readonly Region[];
