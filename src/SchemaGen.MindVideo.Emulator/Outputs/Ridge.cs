namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>The outline of a chain of hills: layers of smooth noise, each finer and lower.</summary>
internal sealed class Ridge
{
    private const int Octaves = 6;

    private readonly float[][] _values = new float[Octaves][];
    private readonly float _base;
    private readonly float _height;
    private readonly float _hills;

    /// <summary>Creates an outline.</summary>
    /// <param name="dice">The random numbers for the outline.</param>
    /// <param name="foot">The line on which the hills stand, from 0 (top) to 1 (bottom) of the picture.</param>
    /// <param name="height">The height of the hills, in heights of the picture.</param>
    /// <param name="hills">The number of hills across the picture.</param>
    public Ridge(Dice dice, float foot, float height, float hills)
    {
        _base = foot;
        _height = height;
        _hills = hills;
        for (int octave = 0; octave < Octaves; octave++)
        {
            _values[octave] = new float[(int)(hills * (1 << octave)) + 3];
            for (int i = 0; i < _values[octave].Length; i++)
            {
                _values[octave][i] = dice.Between(0, 1);
            }
        }
    }

    /// <summary>Returns how far down the ridge begins, at a position from 0 (left) to 1 (right).</summary>
    public float TopAt(float x)
    {
        float sum = 0;
        float weight = 0.5f;
        for (int octave = 0; octave < Octaves; octave++, weight *= 0.5f)
        {
            float at = x * _hills * (1 << octave);
            int cell = (int)at;
            float inside = at - cell;
            float smooth = inside * inside * (3 - (2 * inside));
            sum += weight * (_values[octave][cell] + ((_values[octave][cell + 1] - _values[octave][cell]) * smooth));
        }

        return _base - (_height * sum);
    }
}
