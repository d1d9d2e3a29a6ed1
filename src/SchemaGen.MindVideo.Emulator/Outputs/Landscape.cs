namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>Draws a landscape: a sky with a sun, and ridges with mist between them. The same plan gives the same picture on every machine.</summary>
internal sealed class Landscape
{
    private const int Ridges = 6;

    private readonly OutputSize _size;
    private readonly Palette _palette;
    private readonly float _sunX;
    private readonly float _sunY;
    private readonly float _sunRadius;
    private readonly float[][] _tops = new float[Ridges][];
    private readonly float[] _mistLines = new float[Ridges];

    private Landscape(OutputSize size, Palette palette, Dice dice)
    {
        _size = size;
        _palette = palette;
        float aspect = (float)size.Width / size.Height;
        _sunX = dice.Between(0.18f, 0.82f);
        _sunY = dice.Between(0.16f, 0.46f);
        _sunRadius = dice.Between(0.035f, 0.07f) * Math.Min(1, aspect);
        for (int i = 0; i < Ridges; i++)
        {
            float nearness = (i + 1f) / Ridges;
            float foot = 0.56f + (0.5f * nearness);
            float height = 0.16f + (0.3f * nearness);
            var ridge = new Ridge(dice, foot, height, Math.Clamp(aspect * (3.4f - (2 * nearness)), 1, 64));
            _mistLines[i] = foot - (height * 0.65f);
            _tops[i] = new float[size.Width];
            for (int x = 0; x < size.Width; x++)
            {
                _tops[i][x] = ridge.TopAt((float)x / size.Width);
            }
        }
    }

    /// <summary>Draws a picture as a PNG file.</summary>
    /// <param name="plan">The plan of the output.</param>
    /// <param name="index">The index of the picture, from 0. Each is another place under the same sky.</param>
    public static byte[] Draw(OutputPlan plan, int index)
    {
        var dice = new Dice(unchecked(plan.Terrain + (index * 0x5851F42D4C957F2D)));
        return PngWriter.Write(plan.Size, new Landscape(plan.Size, Palette.Of(plan.Mood), dice).Paint());
    }

    private byte[] Paint()
    {
        byte[] pixels = new byte[_size.Width * _size.Height * 3];
        int at = 0;
        for (int y = 0; y < _size.Height; y++)
        {
            float v = (y + 0.5f) / _size.Height;
            Colour sky = _palette.Zenith.Towards(_palette.Horizon, Smooth(v / 0.72f));
            for (int x = 0; x < _size.Width; x++, at += 3)
            {
                Colour colour = ColourAt(x, v, sky);
                pixels[at] = ToByte(colour.Red);
                pixels[at + 1] = ToByte(colour.Green);
                pixels[at + 2] = ToByte(colour.Blue);
            }
        }

        return pixels;
    }

    private Colour ColourAt(int x, float v, Colour sky)
    {
        float half = 0.5f / _size.Height;
        for (int i = Ridges - 1; i >= 0; i--)
        {
            float depth = v + half - _tops[i][x];
            if (depth > 0)
            {
                Colour ridge = RidgeAt(i, v);
                float share = depth * _size.Height;

                // A pixel on the outline is mixed with the colour behind it.
                return share >= 1 ? ridge : BehindAt(i, x, v, sky).Towards(ridge, share);
            }
        }

        return SkyAt(x, v, sky);
    }

    private Colour BehindAt(int ridge, int x, float v, Colour sky)
    {
        for (int i = ridge - 1; i >= 0; i--)
        {
            if (v > _tops[i][x])
            {
                return RidgeAt(i, v);
            }
        }

        return SkyAt(x, v, sky);
    }

    /// <summary>Returns the colour of a ridge: farther ridges are paler, and each fades into the mist at its foot.</summary>
    private Colour RidgeAt(int ridge, float v)
    {
        float nearness = (ridge + 1f) / Ridges;
        Colour rock = _palette.Horizon.Towards(_palette.Near, 0.25f + (0.75f * nearness));
        float mist = Math.Clamp((v - _mistLines[ridge]) * (3.4f - (2.4f * nearness)), 0, 0.75f);
        return rock.Towards(_palette.Mist, mist);
    }

    private Colour SkyAt(int x, float v, Colour sky)
    {
        float dx = ((float)x / _size.Width - _sunX) * _size.Width / _size.Height;
        float distance = MathF.Sqrt((dx * dx) + ((v - _sunY) * (v - _sunY)));
        float disc = Math.Clamp((_sunRadius - distance) * _size.Height / 2, 0, 1);
        float glow = 0.55f * _sunRadius / (_sunRadius + (distance * 1.4f));
        return sky.Towards(_palette.Sun, Math.Max(disc, glow));
    }

    private static float Smooth(float share)
    {
        float t = Math.Clamp(share, 0, 1);
        return t * t * (3 - (2 * t));
    }

    private static byte ToByte(float part) => (byte)Math.Clamp((int)((part * 255) + 0.5f), 0, 255);
}
