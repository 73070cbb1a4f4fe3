import { patchSide } from './block-patch.js';
import { gridLead, gridVote, noVote } from './grid-vote.js';

/** Votes of a picture's places for block grids, on a lattice: votes nearer than a block would be copies of one another. */
export interface GridVotes {
  readonly columns: number;
  readonly rows: number;
  /** columns*rows; origin of the grid as 8*(y mod 8) + (x mod 8), or {@link noVote}, also where none was asked for. */
  readonly votes: Uint8Array;
}

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
    const [left, top] = [(at % this.columns) * this.step, Math.floor(at / this.columns) * this.step];
    return gridLead(this.#luma, this.#width, left, top, this.votes[at], over);
  }

  wasAsked(at: number): boolean {
    return this.#asked[at] === 1;
  }
}
