import { patchSide } from './block-patch.js';
import { gridNonZeros, gridVote, noVote } from './grid-vote.js';

/** Votes of a picture's places for block grids, on a lattice: votes nearer than a block would be copies of one another. */
export interface GridVotes {
  readonly columns: number;
  readonly rows: number;
  /** columns*rows; origin of the grid as 8*(y mod 8) + (x mod 8), or {@link noVote}, also where none was asked for. */
  readonly votes: Uint8Array;
}

/** Pixels from a patch's corner to its centre. */
const half = patchSide >> 1;

/** A box of the lattice, right and bottom exclusive. */
export interface LatticeBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places that vote when they are asked, each at most once. */
export class VoteLattice implements GridVotes {
  readonly columns: number;
  readonly rows: number;
  /** Lattice step in pixels, at least 8; the place at (c, r) stands for the patch with its corner at (c*step, r*step). */
  readonly step: number;
  readonly votes: Uint8Array;
  readonly #asked: Uint8Array;
  readonly #luma: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  #likely = 0;

  /** @param most upper bound on the number of places. */
  constructor(luma: Uint8Array, width: number, height: number, most: number) {
    this.step = Math.max(8, Math.ceil(Math.sqrt((width * height) / most)));
    this.columns = Math.max(0, Math.floor((width - patchSide) / this.step) + 1);
    this.rows = Math.max(0, Math.floor((height - patchSide) / this.step) + 1);
    this.votes = new Uint8Array(this.columns * this.rows).fill(noVote);
    this.#asked = new Uint8Array(this.votes.length);
    this.#luma = luma;
    this.#width = width;
    this.#height = height;
  }

  /** Asks every `every`-th place of a box along both axes; tells whether any of them had not been asked before. */
  ask(box: LatticeBox, every = 1): boolean {
    let news = false;
    for (let row = Math.max(0, box.top); row < Math.min(this.rows, box.bottom); row += every) {
      for (let column = Math.max(0, box.left); column < Math.min(this.columns, box.right); column += every) {
        const at = row * this.columns + column;
        if (this.#asked[at] === 1) continue;
        this.#asked[at] = 1;
        news = true;
        const vote = gridVote(this.#luma, this.#width, column * this.step, row * this.step, this.#likely);
        this.votes[at] = vote;
        if (vote !== noVote) this.#likely = vote;
      }
    }
    return news;
  }

  /** By how many coefficients the grid that a place voted for is ahead of the grid `over` there. */
  lead(at: number, over: number): number {
    const [x, y] = this.#centre(at);
    return this.#nonZeros(x, y, over) - this.#nonZeros(x, y, this.votes[at]);
  }

  /** Corner of the block on grid `origin` in which a place's patch has its centre. */
  block(at: number, origin: number): { readonly x: number; readonly y: number } {
    const [x, y] = this.#centre(at);
    return { x: x - ((x - origin) & 7), y: y - ((y - (origin >> 3)) & 7) };
  }

  /** Whether a place's block on grid `origin` has fewer coefficients that are not zero than each block of grid `over` that it overlaps. */
  isAhead(at: number, origin: number, over: number): boolean {
    const { x, y } = this.block(at, origin);
    const columns = [Math.max(x, half), Math.min(x + 7, this.#width - half - 1)];
    const rows = [Math.max(y, half), Math.min(y + 7, this.#height - half - 1)];
    const count = this.#nonZeros(columns[0], rows[0], origin);
    return rows.every((row) => columns.every((column) => this.#nonZeros(column, row, over) > count));
  }

  /** The place whose patch has its centre nearest to a point; null beyond the outermost by more than half a step. */
  nearest(x: number, y: number): number | null {
    const column = Math.round((x - patchSide / 2) / this.step);
    const row = Math.round((y - patchSide / 2) / this.step);
    const isInside = column >= 0 && row >= 0 && column < this.columns && row < this.rows;
    return isInside ? row * this.columns + column : null;
  }

  /** Of the block on grid `origin` that a pixel lies in. */
  #nonZeros(x: number, y: number, origin: number): number {
    return gridNonZeros(this.#luma, this.#width, x - half, y - half, origin);
  }

  #centre(at: number): [x: number, y: number] {
    return [(at % this.columns) * this.step + half, Math.floor(at / this.columns) * this.step + half];
  }

  wasAsked(at: number): boolean {
    return this.#asked[at] === 1;
  }
}
