namespace SchemaGen.MindVideo.Emulator.Outputs;

/// <summary>A colour, with components from 0 to 1.</summary>
internal readonly record struct Colour(float Red, float Green, float Blue)
{
    public static Colour FromHue(float hue, float saturation, float lightness)
    {
        float chroma = (1 - Math.Abs((2 * lightness) - 1)) * saturation;
        return new Colour(Part(0), Part(8), Part(4));

        float Part(int shift)
        {
            float k = (shift + (hue * 12)) % 12;
            return lightness - (chroma / 2 * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)));
        }
    }

    public Colour Towards(Colour other, float share) =>
        new(Red + ((other.Red - Red) * share), Green + ((other.Green - Green) * share), Blue + ((other.Blue - Blue) * share));
}
