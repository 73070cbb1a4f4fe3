/** Made by training/visible_mark_search.py from Noto Sans CJK, Noto Serif CJK, LXGW WenKai and real photos. */
export interface MarkEdges {
  readonly way: 'across' | 'stacked';
  /** Edges that a place must have. */
  readonly least: number;
  /** See openEdgeShape, base64. */
  readonly edges: string;
}

export const markEdges: readonly MarkEdges[] = [
  {
    way: 'across',
    least: 39,
    edges:
      'mgCUAZYBGAENAo8CkwIZAhIDGQOaA40EEgSWBBkEjgWQBZoGDweRB4mAkICXgJiAGoCIgYuBlYGWgZiBCYKNgpWCGIIZgouDDoMPgwmEmYQBhYSFBYUIhQqFkYUVhRaFGIWZhQGGD4YUhhaGF4YZhg==',
  },
  {
    way: 'across',
    least: 41,
    edges:
      'hwCaAJMBlQEYAQYCEAIRAhgCEgOXAxgDEgQYBJQFGAUMBpcGiAeSB5gHgoCPgJGAl4CYgICBhYGGgYyBjoGRgZWBloGLghGClYKWghmCCYOPg4WEmYQXhQCGBIYHhgmGDIYNhg6GEIYThhOGFYYZhg==',
  },
  {
    way: 'across',
    least: 41,
    edges:
      'jgCWABgAEwEWAZgBmAEZAZQCmAIZAhEDlAOYAxYEmASOBRIFjAYRBpMGiYCKgIyAj4CQgJGAhIGIgY+BkIGSgZOBmYEbgYaClYKZgg2DEoMTg5eDmIMZgxGEmIQVhReFGYUDhgeGCYYLhhCGF4Ybhg==',
  },
  {
    way: 'across',
    least: 40,
    edges:
      'gAELAZYBFwEZAYkCEgKWAgADCwSVBJcEGASTBZQFlwWIBo4GEQYZBpcHh4CXgJiAgYGHgYmBjoGUgZWBloGXgQWCioISgpSCloIXghqCiIOYgxmDEYSahAeFCoULhRaFBYYPhhCGEoYUhhiGGYYahg==',
  },
  {
    way: 'stacked',
    least: 42,
    edges:
      'AACSAI8BEgEDAhMCjgOPA5QDlQMZA40EjwQRBJQEGQQSBZQFAQeDgJOAmYCJgYuBjoGQgZKBGoGCgo2CkIITgpiCmYKagpKDGIMIhAuEDIQOhA+Ek4QVhBaEAYUIhQ+FEYUThReFAIYBhgmGFIYYhg==',
  },
  {
    way: 'stacked',
    least: 41,
    edges:
      'gAAPABQAmACUAZcBGQERApQCFgIYAgcDlAMYAxkDjAQRBJMEjQWOBYgGFQaXBhkGGQaPB4GAiYCXgJiAgoGEgYaBj4GRgQOCiIKOgpmCEoOVgwyEE4QGhQmFDIUPhRWFF4UYhZqFCIYNhhCGFYYZhg==',
  },
];
