"""Smoke test of the training code on made pictures: shapes, ranges, agreement with references, one fit."""
import json
import os
import tempfile
import unittest

import numpy as np
import onnx
import onnxruntime
import torch
from PIL import Image

from touchstone_training import edit_features, edit_net, edit_samples, edit_traces, export_edit, fit_edit, fit_synthesis, fit_tiles, histories, join_edit, peer_noiseprint, peer_synthesis, render_bank, rows, \
    screens, spectrum, synthesis_net, synthesis_views, tiles, traces


def photo(width, height, seed=1):
    """A smooth scene with noise, as a camera would give it."""
    rng = np.random.default_rng(seed)
    small = Image.fromarray(rng.integers(0, 256, (12, 16, 3), dtype=np.uint8))
    scene = np.asarray(small.resize((width, height), Image.Resampling.BICUBIC)).astype(float)
    return Image.fromarray(np.clip(scene + rng.normal(0, 3, scene.shape), 0, 255).astype(np.uint8))


class Rows(unittest.TestCase):
    def row(self, **values):
        return rows.Row(**{n: values.get(n, "") for n in rows.Row.__dataclass_fields__})

    def test_hosts_of_one_generator_are_one_group(self):
        a, b = (self.row(label="ai_full", source=s, repo="r") for s in ("flux.1-dev via fal", "flux.1-kontext-dev"))
        self.assertEqual(a.group, b.group)
        self.assertEqual(self.row(label="real", source="flux", repo="r").group, "r")

    def test_drops_what_stands_in_the_test_set(self):
        kept = rows.without([self.row(sha256="a"), self.row(sha256="b"), self.row(sha256="b")], [self.row(sha256="a")])
        self.assertEqual([r.sha256 for r in kept], ["b"])


class Histories(unittest.TestCase):
    def test_tiers_have_the_stated_sizes(self):
        image = photo(1600, 900)
        self.assertEqual(max(histories.in_tier(image, "chat").size), 1280)
        self.assertEqual(histories.in_tier(image, "hard").size, (959, 539))
        self.assertEqual(histories.in_tier(image, "equal").size, (384, 384))
        self.assertIsNone(histories.in_tier(photo(383, 900), "equal"))

    def test_one_draw_is_one_history(self):
        image = photo(700, 500)
        first, again = (np.asarray(histories.random_history(image, np.random.default_rng(4))) for _ in range(2))
        self.assertTrue(np.array_equal(first, again))


class Tiles(unittest.TestCase):
    def test_tiles_reach_every_edge(self):
        pixels = np.asarray(photo(900, 600))
        cut = tiles.native_tiles(Image.fromarray(pixels))
        self.assertEqual(len(cut), tiles.NATIVE_TILES)
        self.assertTrue(np.array_equal(cut[0], pixels[:tiles.SIDE, :tiles.SIDE]))
        self.assertTrue(np.array_equal(cut[-1], pixels[-tiles.SIDE:, -tiles.SIDE:]))
        self.assertIsNone(tiles.native_tiles(photo(900, 255)))


class Traces(unittest.TestCase):
    def test_spectrum_is_that_of_numpy(self):
        measure = spectrum.Spectrum()
        plane = np.asarray(photo(tiles.SIDE, tiles.SIDE).convert("L")).astype(np.float32)
        window = np.hanning(tiles.SIDE + 1)[:tiles.SIDE]
        expected = np.log(np.abs(np.fft.rfft2(plane * window[:, None] * window)) ** 2 + 1)
        found = measure.log_power(torch.from_numpy(plane)[None])[0].numpy()
        self.assertLess(np.abs(found - expected).max(), 0.05)

    def test_lagged_correlation_is_that_of_numpy(self):
        plane = np.random.default_rng(1).normal(size=(traces.INNER, traces.INNER)).astype(np.float32)
        plane[:, 1:] += plane[:, :-1]
        plane[2:] -= 0.5 * plane[:-2]
        found = traces.Traces().lagged(torch.from_numpy(plane)[None])[0].numpy()
        for (dy, dx), value in zip(traces.LAGS, found):
            here = plane[:traces.INNER - dy, max(0, -dx):traces.INNER - max(0, dx)]
            there = plane[dy:, max(0, dx):traces.INNER - max(0, -dx)]
            self.assertAlmostEqual(value, np.corrcoef(here.ravel(), there.ravel())[0, 1], places=4)

    def test_measures_are_finite_even_for_a_uniform_tile(self):
        flat = torch.full((1, 3, tiles.SIDE, tiles.SIDE), 255.0)
        self.assertTrue(torch.isfinite(traces.Traces()(flat)).all())


class Screens(unittest.TestCase):
    def test_a_screen_adds_peaks_to_the_spectrum(self):
        shown = np.asarray(photo(600, 600))
        measure = spectrum.Spectrum()
        peak = lambda tile: measure(torch.from_numpy(tile[None]).float().mean(3))[2][0, 6].item()
        seen = [peak(screens.recaptured(shown, tiles.SIDE, np.random.default_rng(s))) for s in range(6)]
        self.assertGreater(np.mean(seen), peak(shown[:tiles.SIDE, :tiles.SIDE]))


class Fit(unittest.TestCase):
    def test_network_separates_what_a_lattice_marks(self):
        rng = np.random.default_rng(2)
        plain = rng.integers(100, 150, (16, tiles.SIDE, tiles.SIDE, 3), dtype=np.uint8)
        marked = plain.copy()
        marked[:, ::3] += 60
        net = fit_tiles.fit(np.stack([plain, marked], 1), plain, None, 0.25, 3, 2)
        with torch.no_grad():
            low, high = (net(torch.from_numpy(t[:4]).permute(0, 3, 1, 2).float()).mean().item() for t in (plain, marked))
        self.assertGreater(high, low)


class Synthesis(unittest.TestCase):
    def test_views_are_squares_of_every_tier_that_holds_the_photo(self):
        with tempfile.TemporaryDirectory() as folder:
            path, out = os.path.join(folder, "photo.png"), os.path.join(folder, "0.npz")
            photo(500, 420).save(path)
            synthesis_views.cut((path, out))
            with np.load(out) as views:
                for tier in (*histories.TIERS, "resaved"):
                    self.assertEqual(views[tier].shape, (tiles.OVERVIEW_SIDE, tiles.OVERVIEW_SIDE, 3), tier)
                self.assertEqual(views["native_pixels"], 500 * 420)
                self.assertFalse(np.array_equal(views["native"], views["resaved"]))

    def test_what_is_no_photo_is_none(self):
        with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
            file.write(b"no photo")
            file.flush()
            self.assertIsNone(tiles.readable(file.name))

    def test_planes_are_the_same_for_training_and_for_the_graph(self):
        rgb = np.asarray(photo(200, 150))
        graph = synthesis_net.Bands()(torch.from_numpy(rgb.copy()).permute(2, 0, 1)[None].float())[0].numpy()
        self.assertLess(np.abs(graph - synthesis_net.bands_of(rgb)).max(), 1e-4)

    def test_one_draw_gives_both_of_a_pair_the_same_history(self):
        pixels = np.asarray(photo(render_bank.SIDE, render_bank.SIDE))
        for seed in range(12):
            first, again = (fit_synthesis.delivered(pixels, np.random.default_rng(seed), 1) for _ in range(2))
            self.assertEqual(first.shape, (synthesis_net.PLANES, fit_synthesis.TILE, fit_synthesis.TILE))
            self.assertTrue(np.array_equal(first, again))

    def test_reader_learns_what_the_rendered_twin_bears(self):
        crops, index = [], []
        for seed in range(2):
            real = np.asarray(photo(render_bank.SIDE, render_bank.SIDE, seed))
            rendered = real.copy()
            rendered[::4] //= 2
            crops += [real, rendered, rendered]
            index += [{"kind": "real", "group": "a"}, {"kind": "rendered", "group": "a", "of": 3 * seed}, {"kind": "ai", "group": "b"}]
        with tempfile.TemporaryDirectory() as folder:
            np.stack(crops).tofile(os.path.join(folder, "crops.bin"))
            with open(os.path.join(folder, "crops.json"), "w", encoding="utf-8") as handle:
                json.dump(index, handle)
            reader = fit_synthesis.fit(folder, set(), 12, 1, 2, workers=0)
        low, high = (reader(torch.from_numpy(synthesis_net.bands_of(crops[n]))[None]).item() for n in (0, 1))
        self.assertGreater(high, low)


class Peers(unittest.TestCase):
    def test_says_what_is_missing_where_no_checkout_stands(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(SystemExit, "Expected a checkout of Tiny-LaDeDa"):
            peer_synthesis.tiny_ladeda(folder, "any.pth")
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(SystemExit, "Expected the folder `splicebuster`"):
            peer_noiseprint.blind_localisation(folder)

    def test_only_generated_photos_are_saved_once_more(self):
        names = {made: [name for name, _ in peer_synthesis.histories(photo(500, 400), made)] for made in (True, False)}
        self.assertEqual(names, {True: ["saved", *histories.TIERS], False: list(histories.TIERS)})


class Crops:
    """A bank of one made photo, for the forger."""

    def real(self, _rng):
        return np.asarray(photo(700, 700)), True

    generated = None


class Edits(unittest.TestCase):
    def test_twins_differ_where_the_mask_says_alone(self):
        bank, rng = Crops(), np.random.default_rng(3)
        bank.generated = lambda _rng: np.asarray(photo(500, 500, 9))
        pairs = [pair for pair in (edit_samples.twins(bank, rng) for _ in range(12)) if pair]
        self.assertGreater(len(pairs), 6)
        for (forged, traces_, mask), (honest, _, none) in pairs:
            self.assertEqual(forged.shape, honest.shape)
            self.assertEqual(traces_.shape, (edit_traces.CHANNELS, *mask.shape))
            self.assertTrue(mask.any() and not none.any())
            change = np.abs(forged.astype(float) - honest).mean(2).reshape(mask.shape[0], 8, mask.shape[1], 8).mean((1, 3))
            self.assertGreater(change[mask > 0.5].mean() if (mask > 0.5).any() else 1, change[mask == 0].mean())

    def test_a_value_off_the_comb_is_rare(self):
        blocks = np.zeros((20, 20, 64), np.int32)
        blocks[..., 1] = 2 * (np.arange(400).reshape(20, 20) % 5)
        blocks[4, 6, 1] = 3
        rarity = edit_traces.block_traces(blocks, np.full(64, 16.0))[0]
        self.assertEqual(np.unravel_index(rarity.argmin(), rarity.shape), (4, 6))

    def test_measures_are_finite_and_the_net_answers_each_block(self):
        flat = torch.full((2, 3, 64, 96), 255, dtype=torch.uint8)
        measures = edit_features.BlockFeatures()(flat)
        self.assertEqual(tuple(measures.shape), (2, edit_features.FEATURES, 8, 12))
        self.assertTrue(torch.isfinite(measures).all())
        net = edit_net.EditNet().eval()
        logits, score = net(torch.cat([measures, torch.zeros(2, edit_traces.CHANNELS, 8, 12)], 1))
        self.assertEqual((tuple(logits.shape), tuple(score.shape)), ((2, 1, 8, 12), (2,)))

    def test_the_phase_of_an_earlier_grid_is_seen_along_both_axes(self):
        saved = edit_samples.again(np.asarray(photo(168, 168)), 40)[3:163, 6:166]
        measures = edit_features.BlockFeatures()(torch.from_numpy(saved.copy()).permute(2, 0, 1)[None])
        phases = measures[0, edit_features.PHASES : edit_features.PHASES + 16].mean((1, 2)).reshape(2, 8)
        self.assertEqual(phases.argmax(1).tolist(), [1, 4])

    def test_pools_give_back_pairs_as_they_were_written(self):
        with tempfile.TemporaryDirectory() as folder:
            rows = np.arange(4 * (edit_net.INPUTS + 1) * 4, dtype=np.float32).reshape(4, edit_net.INPUTS + 1, 2, 2) % 100
            np.save(os.path.join(folder, "part0.npy"), rows.astype(np.float16))
            batches = list(fit_edit.Pools([os.path.join(folder, "part0.npy")]).batches(1, np.random.default_rng(1)))
        self.assertEqual(len(batches), 2)
        firsts = sorted(measures[0, 0, 0, 0].item() for measures, _ in batches)
        self.assertEqual(firsts, sorted([rows[0, 0, 0, 0].item(), rows[2, 0, 0, 0].item()]))
        self.assertEqual([tuple(mask.shape) for _, mask in batches], [(2, 2, 2)] * 2)

    def test_a_joined_graph_answers_with_the_mean(self):
        rgb = np.random.default_rng(1).integers(0, 256, (1, 64, 96, 3), dtype=np.uint8)
        given = {"rgb": rgb, "traces": np.zeros((1, edit_traces.CHANNELS, 8, 12), np.float32)}
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, f"{n}.onnx") for n in range(3)]
            for path in paths[:2]:
                export_edit.export(edit_net.EditNet(), path)
            onnx.save(join_edit.joined([onnx.load(path) for path in paths[:2]]), paths[2])
            first, second, both = ([*onnxruntime.InferenceSession(path).run(["map", "score"], given)] for path in paths)
        for one, other, mean in zip(first, second, both):
            self.assertGreater(np.abs(one - other).max(), 1e-4)
            np.testing.assert_allclose(mean, (one + other) / 2, atol=1e-4)

    def test_a_fill_in_by_patches_takes_from_around(self):
        base = np.asarray(photo(200, 200))
        filled, opacity = edit_samples.patched(base, None, np.random.default_rng(5))
        self.assertTrue((filled != base).any() and (filled[opacity == 0] == base[opacity == 0]).all())


if __name__ == "__main__":
    unittest.main()
