/** 出错 What is wrong with a request, with a region's bytes or with a file. */
export class GongjiError extends Error {
  constructor(code, path, message) {
    super(message);
    this.code = code;
    this.path = path;
  }
  /** As the contract has it. */
  toJSON() {
    return { error: { code: this.code, path: this.path, message: this.message } };
  }
}
GongjiError.prototype.name = 'GongjiError';
