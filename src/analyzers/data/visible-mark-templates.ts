/** Made by training/visible_mark_templates.py from Noto Sans CJK, Noto Serif CJK and LXGW WenKai (SIL OFL 1.1). */
export interface MarkTemplate {
  readonly way: 'across' | 'stacked';
  readonly width: number;
  readonly height: number;
  /** Ink, row by row, 0..255, base64. */
  readonly ink: string;
}

export const markTemplates: readonly MarkTemplate[] = [
  // AI生成, AI合成: sans
  {
    way: 'across',
    width: 18,
    height: 6,
    ink: 'ACMnAB0eAExKdgAAAAAArHdKALm+AHR2Iq7Iuqg2PuLB7cO2F7qwHnR2eGqBilRCPsuPqFtoZsvHb3R2AKa2uq4cQ424fOUitUJBvnR2AF8vOlwIZaTLlbN8RwAASiQlPrqrrMBOgiM/gJWc',
  },
  // AI生成, AI合成: stroked
  {
    way: 'across',
    width: 19,
    height: 6,
    ink: 'AAMmAAguEgAgdiYAAAAAFXhMFgA2mgAAkgcFc2NSQhIYcUedSj4AWHgXAJEGSURdTDYqHY5YfUsuJYJyZwCRCxNSbFpFBytVeFyZB1oFCoQIkgcCPzMiNAFOUIVclDc6Cw8wJD0aI29VVFAjQwAuGjGi',
  },
  // 智能生成, 智能合成: sans
  {
    way: 'across',
    width: 24,
    height: 6,
    ink: 'a5FYYXEyKZhJoDwtAEtGfAAAAAAAr3dKvt+LtGpxoLbavXA+GavHuKs+OuLB7Ma2Y8yYtrRkWJiLiKKSbHB+jlRIOsuPomVoSrSZkKkAhZrDsmRLAJy1uq4oP424c+ciENaOjtcAhaLEtktBAF4sP1oQX6TLjrh8D8iTk8UAd2aahqKZOLWrrL9beSM/h42c',
  },
  // 智能生成, 智能合成: stroked
  {
    way: 'across',
    width: 25,
    height: 6,
    ink: 'LV5AKCQoAXoSVhsyAAcdiwwAAAAAFXpQEGGkWpI3XU6DhYxiMQAebmZNPwYuX0ahSj4VimKGSk01XnlgfXoJUDxwPTgiOHhagFEpNGtSTFwAOG6aYTxYChpQe0pEAkY7fWiUBACLQE5wADpunGVMLgAONEYVMwJmSHxkkjgAfERKWgA0PpQ+gYQRMmZcTE8YQgIwFDKg',
  },
  // 即梦AI: any
  {
    way: 'across',
    width: 18,
    height: 6,
    ink: 'VWJxVXIwG25DTXYrBA8kARIxjV2ghUxaScOemrVOAlyNIB+YjVacg0VZS3JsbnxHFm1VUx+XiE5ThVpPCGSKi4AXJJyKfSGXm3KbhXIrGkN+iT8BR0xFTU6XWx85fgcBJ3RhFwAKNQwYIDM/',
  },
  // I生成, I合成: any
  {
    way: 'stacked',
    width: 6,
    height: 19,
    ink: 'AABoYwAAAABeWQAAAABdWQAAAABeWgAAAABLSAAAAAAAAAAAACtPTAAAD3mBfF0eSmVlc1M6FGB3e2wZAEwtMkoDLo17fYlBAAUDAgEAAgUUl2smQ4xruWtaRZVxkmA3UUmTcqkHdGOQfpRTYwI/MVyY',
  },
  // 智能生成, 智能合成: any
  {
    way: 'stacked',
    width: 6,
    height: 26,
    ink: 'L4ZXQEc5d65zniiAHpOAiWhoMYNmYYUEAJlYV6EFAIRhX4MEAB0AHgIAMYFUj2A4cGuEoC1KcXmnc3hIc4OplnxMdU2bkSFePSdUNm5KABUyMAAACGKAdjEQRoJueHdCI0lmalIaAFdJSVYFKoh7fYU7AhMDAwwDAAARh2AaPYVsuHBcRY5klFczUFGVeKkIcmKSe5BMYwRBM16W',
  },
];
