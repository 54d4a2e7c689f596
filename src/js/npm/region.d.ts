/** 一个地区 Where the region's pack is. */
declare const pack: { readonly href: string };
export default pack;
