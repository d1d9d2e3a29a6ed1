namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>The colours of a landscape, which the prompt decides.</summary>
internal sealed record Palette(Colour Zenith, Colour Horizon, Colour Sun, Colour Mist, Colour Near)
{
    /// <summary>Hues of zenith, horizon and ridges that look well together: dawn, noon, dusk, rose, autumn, moonlight, sea, spring.</summary>
    private static readonly (float Zenith, float Horizon, float Ridge, float Light)[] s_moods =
    [
        (0.62f, 0.08f, 0.68f, 0.42f), (0.57f, 0.53f, 0.45f, 0.55f), (0.72f, 0.03f, 0.78f, 0.30f), (0.88f, 0.10f, 0.83f, 0.48f),
        (0.55f, 0.11f, 0.05f, 0.50f), (0.63f, 0.60f, 0.64f, 0.16f), (0.52f, 0.14f, 0.56f, 0.52f), (0.58f, 0.17f, 0.36f, 0.58f),
    ];

    public static Palette Of(long mood)
    {
        var dice = new Dice(mood);
        (float zenith, float horizon, float ridge, float light) = s_moods[dice.Below(s_moods.Length)];
        float turn = dice.Between(-0.03f, 0.03f);
        Colour low = Colour.FromHue(Wrap(horizon + turn), 0.75f, Math.Min(0.85f, light + 0.34f));
        return new Palette(
            Colour.FromHue(Wrap(zenith + turn), 0.55f, light),
            low,
            Colour.FromHue(Wrap(horizon + turn), 0.95f, 0.9f),
            low.Towards(new Colour(1, 1, 1), 0.25f),
            Colour.FromHue(Wrap(ridge + turn), 0.45f, 0.09f));
    }

    private static float Wrap(float hue) => hue - MathF.Floor(hue);
}
