import type * as of from './types.js';

/** 出错 What is wrong with a request, with a region's bytes or with a file. */
export class GongjiError extends Error {
  readonly name: 'GongjiError';
  /** A stable code: of a request, of a region's bytes, of a file that could not be had, of an engine that could not start. */
  readonly code: of.Problem['code'] | of.PackCode | 'unreachable' | 'engine';
  /** A JSON pointer into the request; empty where it is not about a field. */
  readonly path: string;
  /** What went wrong below, where something did. */
  readonly cause?: unknown;
  toJSON(): of.Error;
  private constructor();
}
