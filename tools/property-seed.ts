// Property tests draw the same examples in every run, so that a change is judged by what it did and not by the draw.
// TETRAPLA_SEED=random draws anew, to look for more; TETRAPLA_SEED=123 repeats a run.
import fc from 'fast-check'

const wanted = process.env['TETRAPLA_SEED'] ?? '20190314'
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) })
